package import AccountHealth

extension AccountRow {
    package static func find(_ account: Account, in connection: any Connection) throws -> AccountRow? {
        try connection.first(
            SQL("\(select) WHERE name = $1 AND store = $2"), [.text(account.name), .text(account.store.description)]
        ) { AccountRow($0) }
    }

    package static func find(id: Int64, in connection: any Connection) throws -> AccountRow? {
        try connection.first(SQL("\(select) WHERE id = $1"), [.int(id)]) { AccountRow($0) }
    }

    /// The accounts of the sellers of some accounts, by the id of each of these: those of its name, one a store, in the
    /// order of the stores.
    package static func sellers(
        of accounts: [AccountRow], in connection: any Connection
    ) throws -> [Int64: [AccountRow]] {
        let named = try connection.all(
            listing: accounts.map(\.account.name).inKeyOrder.portions,
            { SQL("\(select) WHERE name IN (\($0)) ORDER BY name, store") },
            { AccountRow($0) })
        // Names are told apart by their bytes, as the databases do.
        let byName = Dictionary(grouping: named) { Array($0.account.name.utf8) }
        let sellers = accounts.map { ($0.id, byName[Array($0.account.name.utf8)] ?? [$0]) }
        return Dictionary(sellers, uniquingKeysWith: { first, _ in first })
    }

    /// All accounts, in the order of names and stores.
    package static func all(in connection: any Connection) throws -> [AccountRow] {
        try connection.all(SQL("\(select) ORDER BY name, store")) { AccountRow($0) }
    }

    /// Accounts in the order of names and stores.
    ///
    /// - Parameter text: part of their name or of their store; capitals do not matter. Empty for all.
    package static func page(
        containing text: String = "", offset: Int = 0, limit: Int, in connection: any Connection
    ) throws -> [AccountRow] {
        var values: [SQLValue] = [.int(limit), .int(offset)]
        let filter = filter(text, &values)
        return try connection.all(
            SQL("\(select) \(filter) ORDER BY name, store LIMIT $1 OFFSET $2"), values
        ) { AccountRow($0) }
    }

    /// How many accounts there are of which the name or the store has a part.
    package static func count(containing text: String = "", in connection: any Connection) throws -> Int {
        var values: [SQLValue] = []
        let filter = filter(text, &values)
        return try connection.first(SQL("SELECT COUNT(*) FROM account \(filter)"), values) { Int($0.int(0)) } ?? 0
    }

    private static func filter(_ text: String, _ values: inout [SQLValue]) -> String {
        text.isEmpty ? "" : "WHERE \(contains(text, &values))"
    }

    /// Holds for accounts of which the name or the store has a part; its parameter comes behind those that are there.
    static func contains(_ text: String, _ values: inout [SQLValue]) -> String {
        let escaped = ["\\", "%", "_"].reduce(text.lowercased()) { $0.replacing($1, with: "\\" + $1) }
        values.append(.text("%\(escaped)%"))
        let place = values.count
        return "(LOWER(name) LIKE $\(place) ESCAPE '\\' OR LOWER(store) LIKE $\(place) ESCAPE '\\')"
    }

    /// The accounts whose figures have changed by the mere course of time up to a moment.
    package static func due(at moment: Instant, in connection: any Connection) throws -> [Int64] {
        let sql = SQL("SELECT id FROM account WHERE next_change <= $1 ORDER BY next_change, id")
        return try connection.all(sql, [.instant(moment)]) { $0.int(0) }
    }

    /// Keeps accounts for this transaction alone; to be its first statement. Whoever else wants one of them waits.
    ///
    /// - Returns: the accounts as they now are, by their ids. One that is deleted is missing.
    package static func lock(_ ids: some Sequence<Int64>, in connection: any Connection) throws -> [Int64: AccountRow] {
        var rows: [Int64: AccountRow] = [:]
        // In one order everywhere, so that no two wait for each other.
        for id in Set(ids).sorted() {
            let sql = SQL(
                "UPDATE account SET version = version + 1 WHERE id = $1 RETURNING \(table.columnList)")
            rows[id] = try connection.first(sql, [.int(id)]) { AccountRow($0) }
        }
        return rows
    }

    /// Notes how far the account's figures are counted now.
    package static func update(_ id: Int64, to counted: Counted, in connection: any Connection) throws {
        try connection.execute(
            SQL(
                """
                UPDATE account
                SET order_count = $2, newest = $3, counting = $4, counted_at = $5, next_change = $6
                WHERE id = $1
                """),
            [
                .int(id), .int(counted.orderCount), .int(counted.newest), .text(counted.counting),
                .instant(counted.countedAt), .instant(counted.nextChange),
            ])
    }

    /// Deletes an account with its facts and figures, and the imports that spoke of no other account.
    package static func delete(_ id: Int64, in connection: any Connection) throws {
        for facts in factTables { try facts.delete(of: id, in: connection) }
        try TallyRow.delete(of: id, in: connection)
        try DefectiveOrderRow.delete(of: id, in: connection)
        try OpenOrderRow.delete(of: id, in: connection)
        try ReconciliationRow.delete(of: id, in: connection)
        try BoardPlace.delete(id, in: connection)
        try BoardPastRow.delete(of: id, in: connection)
        try ForecastRow.delete(of: id, in: connection)
        try UserAccountRow.delete(account: id, in: connection)
        try TokenAccountRow.delete(account: id, in: connection)
        try CaseRow.delete(of: id, in: connection)
        let imports = try AccountImportRow.rows(of: [id], in: connection).map(\.importID)
        try AccountImportRow.delete(of: id, in: connection)
        for number in imports where try AccountImportRow.rows(ofImport: number, in: connection).isEmpty {
            try ImportRow.delete(number, in: connection)
        }
        try connection.execute(SQL("DELETE FROM account WHERE id = $1"), [.int(id)])
    }
}
