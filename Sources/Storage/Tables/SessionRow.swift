package import AccountHealth

/// A browser that is signed in. What it shows is kept as a digest: who reads the table cannot sign in with it.
package struct SessionRow: TableRow {
    package var digest: String
    package var user: Int64
    package var madeAt: Instant
    package var seenAt: Instant

    package init(digest: String, user: Int64, madeAt: Instant, seenAt: Instant) {
        self.digest = digest
        self.user = user
        self.madeAt = madeAt
        self.seenAt = seenAt
    }

    package static let table = Table(
        "user_session",
        [.text("digest"), .integer("user_id"), .integer("made_at"), .integer("seen_at")], key: ["digest"])

    package init(_ row: borrowing QueryRow) {
        self.init(digest: row.text(0), user: row.int(1), madeAt: row.instant(2), seenAt: row.instant(3))
    }

    package func append(to rows: any BulkRows) {
        rows.append(digest)
        rows.append(user)
        rows.append(madeAt)
        rows.append(seenAt)
    }

    package static func find(_ digest: String, in connection: any Connection) throws -> SessionRow? {
        try connection.first(SQL("\(select) WHERE digest = $1"), [.text(digest)]) { SessionRow($0) }
    }

    package static func count(of user: Int64, in connection: any Connection) throws -> Int {
        try connection.first(SQL("SELECT COUNT(*) FROM user_session WHERE user_id = $1"), [.int(user)]) {
            Int($0.int(0))
        } ?? 0
    }

    package static func markSeen(_ digest: String, at moment: Instant, in connection: any Connection) throws {
        try connection.execute(
            SQL("UPDATE user_session SET seen_at = $2 WHERE digest = $1"), [.text(digest), .instant(moment)])
    }

    package static func delete(_ digest: String, in connection: any Connection) throws {
        try connection.execute(SQL("DELETE FROM user_session WHERE digest = $1"), [.text(digest)])
    }

    package static func delete(of user: Int64, in connection: any Connection) throws {
        try connection.execute(SQL("DELETE FROM user_session WHERE user_id = $1"), [.int(user)])
    }

    /// Who was seen at a time that is still to come, by a clock that ran ahead, counts as seen now.
    package static func markSeen(after moment: Instant, at now: Instant, in connection: any Connection) throws {
        try connection.execute(
            SQL("UPDATE user_session SET seen_at = $2 WHERE seen_at > $1"), [.instant(moment), .instant(now)])
    }

    package static func delete(seenBefore moment: Instant, in connection: any Connection) throws {
        try connection.execute(SQL("DELETE FROM user_session WHERE seen_at < $1"), [.instant(moment)])
    }
}

/// A link that leads in once, to choose a password; kept as a digest.
package struct SignInLinkRow: TableRow {
    package var digest: String
    /// Nil for the link of the first start, which makes the owner.
    package var user: Int64?
    package var until: Instant

    package init(digest: String, user: Int64?, until: Instant) {
        self.digest = digest
        self.user = user
        self.until = until
    }

    package static let table = Table(
        "sign_in_link", [.text("digest"), .integer("user_id"), .integer("until")], key: ["digest"])

    package init(_ row: borrowing QueryRow) {
        self.init(digest: row.text(0), user: row.optionalInt(1), until: row.instant(2))
    }

    package func append(to rows: any BulkRows) {
        rows.append(digest)
        rows.append(user)
        rows.append(until)
    }

    package static func find(_ digest: String, in connection: any Connection) throws -> SignInLinkRow? {
        try connection.first(SQL("\(select) WHERE digest = $1"), [.text(digest)]) { SignInLinkRow($0) }
    }

    /// Takes away the links of a user, or those of the first start; an earlier one no longer leads in.
    package static func delete(of user: Int64?, in connection: any Connection) throws {
        if let user {
            try connection.execute(SQL("DELETE FROM sign_in_link WHERE user_id = $1"), [.int(user)])
        } else {
            try connection.execute(SQL("DELETE FROM sign_in_link WHERE user_id IS NULL"))
        }
    }
}
