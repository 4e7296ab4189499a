package import AccountHealth

/// Something that somebody changed.
package struct AuditRow: TableRow {
    /// From `Counter.audit`.
    package var id: Int64
    package var at: Instant
    /// Nil where nobody was signed in, as with a command.
    package var user: Int64?
    /// As it was then.
    package var userName: String
    package var action: String
    package var subject: String
    package var before: String
    package var after: String

    package init(
        id: Int64, at: Instant, user: Int64?, userName: String, action: String, subject: String, before: String,
        after: String
    ) {
        self.id = id
        self.at = at
        self.user = user
        self.userName = userName
        self.action = action
        self.subject = subject
        self.before = before
        self.after = after
    }

    package static let table = Table(
        "audit",
        [
            .integer("id"), .integer("at"), .integer("user_id"), .text("user_name"), .text("action"), .text("subject"),
            .text("before_text"), .text("after_text"),
        ],
        key: ["id"])

    package init(_ row: borrowing QueryRow) {
        self.init(
            id: row.int(0), at: row.instant(1), user: row.optionalInt(2), userName: row.text(3), action: row.text(4),
            subject: row.text(5), before: row.text(6), after: row.text(7))
    }

    package func append(to rows: any BulkRows) {
        rows.append(id)
        rows.append(at)
        rows.append(user)
        rows.append(userName)
        rows.append(action)
        rows.append(subject)
        rows.append(before)
        rows.append(after)
    }

    /// The newest first.
    package static func page(offset: Int, limit: Int, in connection: any Connection) throws -> [AuditRow] {
        try connection.all(
            SQL("\(select) ORDER BY id DESC LIMIT $1 OFFSET $2"), [.int(limit), .int(offset)]
        ) { AuditRow($0) }
    }
}
