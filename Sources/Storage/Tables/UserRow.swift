package import AccountHealth

/// Somebody who may sign in.
package struct UserRow: TableRow {
    /// From `Counter.user`.
    package var id: Int64
    package var name: String
    package var role: String
    /// A hash with its salt and its costs; empty until the user has chosen a password.
    package var password: String
    /// Whether the user sees every account; otherwise those of `UserAccountRow`.
    package var seesAll: Bool
    package var madeAt: Instant
    /// Since when the user may no longer sign in.
    package var closedAt: Instant?

    package init(
        id: Int64, name: String, role: String, password: String = "", seesAll: Bool, madeAt: Instant,
        closedAt: Instant? = nil
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.password = password
        self.seesAll = seesAll
        self.madeAt = madeAt
        self.closedAt = closedAt
    }

    /// Names that differ only in capitals are one name.
    package static func folded(_ name: String) -> String { name.lowercased() }

    package static let table = Table(
        "users",
        [
            .integer("id"), .text("name"), .text("folded"), .text("role"), .text("password"), .integer("sees_all"),
            .integer("made_at"), .integer("closed_at"),
        ],
        key: ["id"])

    package init(_ row: borrowing QueryRow) {
        self.init(
            id: row.int(0), name: row.text(1), role: row.text(3), password: row.text(4), seesAll: row.flag(5),
            madeAt: row.instant(6), closedAt: row.optionalInstant(7))
    }

    package func append(to rows: any BulkRows) {
        rows.append(id)
        rows.append(name)
        rows.append(UserRow.folded(name))
        rows.append(role)
        rows.append(password)
        rows.append(seesAll)
        rows.append(madeAt)
        rows.append(closedAt)
    }

    /// In the order of their names.
    package static func all(in connection: any Connection) throws -> [UserRow] {
        try connection.all(SQL("\(select) ORDER BY folded")) { UserRow($0) }
    }

    package static func find(_ id: Int64, in connection: any Connection) throws -> UserRow? {
        try connection.first(SQL("\(select) WHERE id = $1"), [.int(id)]) { UserRow($0) }
    }

    package static func find(named name: String, in connection: any Connection) throws -> UserRow? {
        try connection.first(SQL("\(select) WHERE folded = $1"), [.text(folded(name))]) { UserRow($0) }
    }

    /// Writes all but the id and when the user was made.
    package func update(in connection: any Connection) throws {
        try connection.execute(
            SQL(
                """
                UPDATE users SET name = $2, folded = $3, role = $4, password = $5, sees_all = $6, closed_at = $7
                WHERE id = $1
                """),
            [
                .int(id), .text(name), .text(UserRow.folded(name)), .text(role), .text(password), .flag(seesAll),
                .instant(closedAt),
            ])
    }
}

/// An account that a user sees who does not see all.
package struct UserAccountRow: TableRow {
    package var user: Int64
    package var account: Int64

    package init(user: Int64, account: Int64) {
        self.user = user
        self.account = account
    }

    package static let table = Table(
        "user_account", [.integer("user_id"), .integer("account")], key: ["user_id", "account"])

    package init(_ row: borrowing QueryRow) {
        self.init(user: row.int(0), account: row.int(1))
    }

    package func append(to rows: any BulkRows) {
        rows.append(user)
        rows.append(account)
    }

    package static func accounts(of user: Int64, in connection: any Connection) throws -> [Int64] {
        try connection.all(
            SQL("SELECT account FROM user_account WHERE user_id = $1 ORDER BY account"), [.int(user)]
        ) { $0.int(0) }
    }

    package static func replace(
        of user: Int64, with accounts: some Sequence<Int64>, in connection: any Connection
    ) throws {
        try connection.execute(SQL("DELETE FROM user_account WHERE user_id = $1"), [.int(user)])
        try insert(Set(accounts).sorted().map { UserAccountRow(user: user, account: $0) }, in: connection)
    }

    package static func delete(account: Int64, in connection: any Connection) throws {
        try connection.execute(SQL("DELETE FROM user_account WHERE account = $1"), [.int(account)])
    }
}
