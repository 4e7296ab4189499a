package import AccountHealth

/// One thing in which the standards of a marketplace are held otherwise here than its book says.
package struct StandardsOverrideRow: TableRow {
    package var marketplace: String
    /// The standard of a store, or the choice, that is otherwise.
    package var subject: String
    /// As a standards file says it.
    package var text: String
    package var changedAt: Instant

    package init(marketplace: String, subject: String, text: String, changedAt: Instant) {
        self.marketplace = marketplace
        self.subject = subject
        self.text = text
        self.changedAt = changedAt
    }

    package static let table = Table(
        "standards_override", [.text("marketplace"), .text("subject"), .text("text"), .integer("changed_at")],
        key: ["marketplace", "subject"])

    package init(_ row: borrowing QueryRow) {
        self.init(marketplace: row.text(0), subject: row.text(1), text: row.text(2), changedAt: row.instant(3))
    }

    package func append(to rows: any BulkRows) {
        rows.append(marketplace)
        rows.append(subject)
        rows.append(text)
        rows.append(changedAt)
    }

    package static func all(in connection: any Connection) throws -> [StandardsOverrideRow] {
        try connection.all(SQL("\(select) ORDER BY marketplace, subject")) { StandardsOverrideRow($0) }
    }

    package static func delete(_ subject: String, of marketplace: String, in connection: any Connection) throws {
        try connection.execute(
            SQL("DELETE FROM standards_override WHERE marketplace = $1 AND subject = $2"),
            [.text(marketplace), .text(subject)])
    }
}
