package import AccountHealth

/// What lets a program in, in the name of the user who made it; kept as a digest.
package struct TokenRow: TableRow {
    /// From `Counter.token`.
    package var id: Int64
    package var digest: String
    package var user: Int64
    package var name: String
    package var role: String
    /// Whether it opens every account of its user; otherwise those of `TokenAccountRow`.
    package var seesAll: Bool
    package var madeAt: Instant
    package var seenAt: Instant?

    package init(
        id: Int64, digest: String, user: Int64, name: String, role: String, seesAll: Bool, madeAt: Instant,
        seenAt: Instant? = nil
    ) {
        self.id = id
        self.digest = digest
        self.user = user
        self.name = name
        self.role = role
        self.seesAll = seesAll
        self.madeAt = madeAt
        self.seenAt = seenAt
    }

    package static let table = Table(
        "api_token",
        [
            .integer("id"), .text("digest"), .integer("user_id"), .text("name"), .text("role"), .integer("sees_all"),
            .integer("made_at"), .integer("seen_at"),
        ],
        key: ["id"])

    package init(_ row: borrowing QueryRow) {
        self.init(
            id: row.int(0), digest: row.text(1), user: row.int(2), name: row.text(3), role: row.text(4),
            seesAll: row.flag(5), madeAt: row.instant(6), seenAt: row.optionalInstant(7))
    }

    package func append(to rows: any BulkRows) {
        rows.append(id)
        rows.append(digest)
        rows.append(user)
        rows.append(name)
        rows.append(role)
        rows.append(seesAll)
        rows.append(madeAt)
        rows.append(seenAt)
    }

    package static func find(_ digest: String, in connection: any Connection) throws -> TokenRow? {
        try connection.first(SQL("\(select) WHERE digest = $1"), [.text(digest)]) { TokenRow($0) }
    }

    /// In the order in which they were made.
    package static func rows(of user: Int64, in connection: any Connection) throws -> [TokenRow] {
        try connection.all(SQL("\(select) WHERE user_id = $1 ORDER BY id"), [.int(user)]) { TokenRow($0) }
    }

    package static func markSeen(_ id: Int64, at moment: Instant, in connection: any Connection) throws {
        try connection.execute(
            SQL("UPDATE api_token SET seen_at = $2 WHERE id = $1"), [.int(id), .instant(moment)])
    }

    package static func delete(_ id: Int64, in connection: any Connection) throws {
        try connection.execute(SQL("DELETE FROM api_token_account WHERE token = $1"), [.int(id)])
        try connection.execute(SQL("DELETE FROM api_token WHERE id = $1"), [.int(id)])
    }
}

/// An account that a token opens which does not open all.
package struct TokenAccountRow: TableRow {
    package var token: Int64
    package var account: Int64

    package init(token: Int64, account: Int64) {
        self.token = token
        self.account = account
    }

    package static let table = Table(
        "api_token_account", [.integer("token"), .integer("account")], key: ["token", "account"])

    package init(_ row: borrowing QueryRow) {
        self.init(token: row.int(0), account: row.int(1))
    }

    package func append(to rows: any BulkRows) {
        rows.append(token)
        rows.append(account)
    }

    package static func accounts(of token: Int64, in connection: any Connection) throws -> [Int64] {
        try connection.all(
            SQL("SELECT account FROM api_token_account WHERE token = $1 ORDER BY account"), [.int(token)]
        ) { $0.int(0) }
    }

    package static func delete(account: Int64, in connection: any Connection) throws {
        try connection.execute(SQL("DELETE FROM api_token_account WHERE account = $1"), [.int(account)])
    }
}
