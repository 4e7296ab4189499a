package import AccountHealth

/// A request that a program has named, so that sending it twice does it once.
package struct RequestKeyRow: TableRow {
    /// What the program showed; 0 for none. Each has its own names.
    package var token: Int64
    /// The program's own name for the request.
    package var name: String
    /// Of all that was sent; empty as long as nothing was done.
    package var digest: String
    /// What became of it; nil where it said nothing.
    package var importID: Int64?
    package var at: Instant

    package init(token: Int64, name: String, digest: String, importID: Int64?, at: Instant) {
        self.token = token
        self.name = name
        self.digest = digest
        self.importID = importID
        self.at = at
    }

    package static let table = Table(
        "request_key",
        [.integer("token"), .text("name"), .text("digest"), .integer("import"), .integer("at")],
        key: ["token", "name"])

    package init(_ row: borrowing QueryRow) {
        self.init(
            token: row.int(0), name: row.text(1), digest: row.text(2), importID: row.optionalInt(3), at: row.instant(4))
    }

    package func append(to rows: any BulkRows) {
        rows.append(token)
        rows.append(name)
        rows.append(digest)
        rows.append(importID)
        rows.append(at)
    }

    /// Until the transaction ends nobody else does a request of this name, and what `find` gives is the last word. Where nobody has
    /// done it, that is a row without a digest.
    package static func hold(
        _ name: String, of token: Int64, at moment: Instant, in connection: any Connection
    ) throws {
        let sql = SQL(
            """
            INSERT INTO request_key (token, name, digest, at) VALUES ($1, $2, '', $3)
            ON CONFLICT (token, name) DO UPDATE SET digest = request_key.digest
            """)
        try connection.execute(sql, [.int(token), .text(name), .instant(moment)])
    }

    package static func find(
        _ name: String, of token: Int64, in connection: any Connection
    ) throws -> RequestKeyRow? {
        try connection.first(
            SQL("\(select) WHERE token = $1 AND name = $2"), [.int(token), .text(name)]
        ) { RequestKeyRow($0) }
    }

    package static func delete(_ name: String, of token: Int64, in connection: any Connection) throws {
        try connection.execute(
            SQL("DELETE FROM request_key WHERE token = $1 AND name = $2"), [.int(token), .text(name)])
    }

    package static func delete(before moment: Instant, in connection: any Connection) throws {
        try connection.execute(SQL("DELETE FROM request_key WHERE at < $1"), [.instant(moment)])
    }
}
