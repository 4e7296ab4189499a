package import AccountHealth

/// What the columns of the seller's own tables mean, as somebody has said once.
package struct ColumnMappingRow: TableRow {
    /// From `Counter.mapping`.
    package var id: Int64
    /// As a mapping file says it.
    package var text: String
    package var userName: String
    package var madeAt: Instant

    package init(id: Int64, text: String, userName: String, madeAt: Instant) {
        self.id = id
        self.text = text
        self.userName = userName
        self.madeAt = madeAt
    }

    package static let table = Table(
        "column_mapping", [.integer("id"), .text("text"), .text("user_name"), .integer("made_at")], key: ["id"])

    package init(_ row: borrowing QueryRow) {
        self.init(id: row.int(0), text: row.text(1), userName: row.text(2), madeAt: row.instant(3))
    }

    package func append(to rows: any BulkRows) {
        rows.append(id)
        rows.append(text)
        rows.append(userName)
        rows.append(madeAt)
    }

    /// The newest first: of two that fit a file, what was said last holds.
    package static func all(in connection: any Connection) throws -> [ColumnMappingRow] {
        try connection.all(SQL("\(select) ORDER BY id DESC")) { ColumnMappingRow($0) }
    }

    package static func delete(_ id: Int64, in connection: any Connection) throws {
        try connection.execute(SQL("DELETE FROM column_mapping WHERE id = $1"), [.int(id)])
    }
}
