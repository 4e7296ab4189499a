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

    /// All accounts of some names, one a store, in the order of names and stores.
    package static func named(_ names: [String], in connection: any Connection) throws -> [AccountRow] {
        var found: [AccountRow] = []
        for portion in names.inKeyOrder.portions {
            let list = parameters(from: 1, count: portion.count)
            let sql = SQL("\(select) WHERE name IN (\(list)) ORDER BY name, store")
            try connection.forEach(sql, portion) { found.append(AccountRow($0)) }
        }
        return found
    }

    /// All accounts, in the order of names and stores.
    package static func all(in connection: any Connection) throws -> [AccountRow] {
        try connection.all(SQL("\(select) ORDER BY name, store")) { AccountRow($0) }
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
        let imports = try AccountImportRow.rows(of: [id], in: connection).map(\.importID)
        try AccountImportRow.delete(of: id, in: connection)
        for number in imports where try AccountImportRow.rows(ofImport: number, in: connection).isEmpty {
            try ImportRow.delete(number, in: connection)
        }
        try connection.execute(SQL("DELETE FROM account WHERE id = $1"), [.int(id)])
    }
}
