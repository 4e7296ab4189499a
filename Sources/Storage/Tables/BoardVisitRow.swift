package import AccountHealth

/// When a user looked at the board.
package struct BoardVisitRow: TableRow {
    package var user: Int64
    /// The last look of the visit before this one; nil during the first.
    package var before: Instant?
    /// The last look that was noted.
    package var seenAt: Instant

    package init(user: Int64, before: Instant? = nil, seenAt: Instant) {
        self.user = user
        self.before = before
        self.seenAt = seenAt
    }

    package static let table = Table(
        "board_visit", [.integer("user_id"), .integer("before_at"), .integer("seen_at")], key: ["user_id"])

    package init(_ row: borrowing QueryRow) {
        self.init(user: row.int(0), before: row.optionalInstant(1), seenAt: row.instant(2))
    }

    package func append(to rows: any BulkRows) {
        rows.append(user)
        rows.append(before)
        rows.append(seenAt)
    }

    package static func find(_ user: Int64, in connection: any Connection) throws -> BoardVisitRow? {
        try connection.first(SQL("\(select) WHERE user_id = $1"), [.int(user)]) { BoardVisitRow($0) }
    }

    /// Puts it in place of the user's earlier one.
    package func keep(in connection: any Connection) throws {
        let sql = SQL(
            """
            \(BoardVisitRow.table.insertText) ON CONFLICT (user_id) DO UPDATE SET
            before_at = excluded.before_at, seen_at = excluded.seen_at
            """)
        try connection.execute(sql, [.int(user), .instant(before), .instant(seenAt)])
    }
}
