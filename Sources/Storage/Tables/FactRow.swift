/// What one line of a file states about an account, kept exactly as stated.
///
/// The primary key begins with the account; the line is that of the file of the import.
package protocol FactRow: TableRow {
    var account: Int64 { get set }
    var importID: Int64 { get set }
}

/// What one line of a file states about an order.
package protocol OrderFactRow: FactRow {
    var orderID: String { get }
}

extension FactRow {
    /// Visits all facts of an account in the order of the primary key, however many there are.
    package static func forEach(
        of account: Int64, in connection: any Connection, _ body: (Self) throws -> Void
    ) throws {
        let sql = SQL("\(select) WHERE account = $1 ORDER BY \(table.keyList)")
        try connection.stream(sql, [.int(account)]) { try body(try Self($0)) }
    }

    /// All facts of an account; for those that are few.
    package static func all(of account: Int64, in connection: any Connection) throws -> [Self] {
        let sql = SQL("\(select) WHERE account = $1 ORDER BY \(table.keyList)")
        return try connection.all(sql, [.int(account)]) { try Self($0) }
    }

    /// Forgets what an import stated about an account; looks at all facts of the account.
    @discardableResult
    package static func delete(of account: Int64, import id: Int64, in connection: any Connection) throws -> Int {
        try connection.execute(
            SQL("DELETE FROM \(table.name) WHERE account = $1 AND import = $2"), [.int(account), .int(id)])
    }

    @discardableResult
    package static func delete(of account: Int64, in connection: any Connection) throws -> Int {
        try connection.execute(SQL("DELETE FROM \(table.name) WHERE account = $1"), [.int(account)])
    }
}

extension OrderFactRow {
    /// The facts of some orders, in the order of the primary key.
    package static func rows(
        of account: Int64, orders: [String], in connection: any Connection
    ) throws -> [Self] {
        try connection.all(
            listing: orders.inKeyOrder.portions, after: [.int(account)],
            { SQL("\(select) WHERE account = $1 AND order_id IN (\($0)) ORDER BY \(table.keyList)") },
            { try Self($0) })
    }

    /// The facts of orders whose ids lie between two, both included, in the order of the primary key.
    package static func rows(
        of account: Int64, from first: String, through last: String, in connection: any Connection
    ) throws -> [Self] {
        let sql = SQL(
            "\(select) WHERE account = $1 AND order_id >= $2 AND order_id <= $3 ORDER BY \(table.keyList)")
        return try connection.all(sql, [.int(account), .text(first), .text(last)]) { try Self($0) }
    }

    /// The orders an import speaks of, each once, in order; looks at all facts of the account.
    package static func orderIDs(
        of account: Int64, import id: Int64, in connection: any Connection
    ) throws -> [String] {
        var found: [String] = []
        let sql = SQL(
            "SELECT DISTINCT order_id FROM \(table.name) WHERE account = $1 AND import = $2 ORDER BY order_id")
        try connection.stream(sql, [.int(account), .int(id)]) { found.append($0.text(0)) }
        return found
    }
}

/// All tables of facts.
package let factTables: [any FactRow.Type] =
    orderFactTables + [
        StockRow.self, SettingRow.self, PenaltyRow.self, OfficialRow.self,
    ]

/// The tables of facts about orders.
package let orderFactTables: [any OrderFactRow.Type] = [
    OrderRow.self, CategoryRow.self, DefectRow.self, PackageRow.self, ScanRow.self, ReturnRow.self, MessageRow.self,
]
