/// Gives numbers of which none is given twice, also when what had one is deleted.
package enum Counter: String, Sendable {
    case account, `import`, user, audit, token, mapping, appealCase = "case"
    /// Rises whenever other models are kept to foretell from.
    case learning

    package static let table = Table("counter", [.text("name"), .integer("last")], key: ["name"])

    /// The next number, counted from 1. Others who want one wait until the transaction ends.
    package func next(in connection: any Connection) throws -> Int64 {
        let sql = SQL(
            """
            INSERT INTO counter (name, last) VALUES ($1, 1)
            ON CONFLICT (name) DO UPDATE SET last = counter.last + 1 RETURNING last
            """)
        guard let number = try connection.first(sql, [.text(rawValue)], { $0.int(0) }) else {
            throw StorageError.failed(code: "counter", details: "\(rawValue) gave no number.")
        }
        return number
    }

    /// Until the transaction ends nobody else numbers or holds the same: those who change it come one after the other.
    package func hold(in connection: any Connection) throws {
        let sql = SQL(
            """
            INSERT INTO counter (name, last) VALUES ($1, 0) ON CONFLICT (name) DO UPDATE SET last = counter.last
            """)
        try connection.execute(sql, [.text(rawValue)])
    }

    /// The next number, taken in a transaction of its own: a long one would keep all others waiting.
    package func next(in database: any Database) async throws -> Int64 {
        try await database.write { try next(in: $0) }
    }
}
