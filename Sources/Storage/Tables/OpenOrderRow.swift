package import AccountHealth

/// An order that is judged otherwise from a moment on, by the mere course of time: a deadline passes, say.
package struct OpenOrderRow: TableRow {
    package var account: Int64
    package var changesAt: Instant
    package var orderID: String

    package init(account: Int64, changesAt: Instant, orderID: String) {
        self.account = account
        self.changesAt = changesAt
        self.orderID = orderID
    }

    package static let table = Table(
        "open_order", [.integer("account"), .integer("changes_at"), .text("order_id")],
        key: ["account", "changes_at", "order_id"])

    package init(_ row: borrowing QueryRow) {
        self.init(account: row.int(0), changesAt: row.instant(1), orderID: row.text(2))
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(changesAt)
        rows.append(orderID)
    }

    /// Orders that have changed when a moment has come (it included), the first to change first.
    package static func due(
        of account: Int64, at moment: Instant, limit: Int, in connection: any Connection
    ) throws -> [OpenOrderRow] {
        let sql = SQL("\(select) WHERE account = $1 AND changes_at <= $2 ORDER BY \(table.keyList) LIMIT $3")
        return try connection.all(sql, [.int(account), .instant(moment), .int(limit)]) { OpenOrderRow($0) }
    }

    /// When the next order changes; nil when none does.
    package static func nextChange(of account: Int64, in connection: any Connection) throws -> Instant? {
        let sql = SQL("SELECT changes_at FROM open_order WHERE account = $1 ORDER BY changes_at LIMIT 1")
        return try connection.first(sql, [.int(account)]) { $0.instant(0) }
    }

    /// Puts rows in place of all those of some orders.
    package static func replace(
        of account: Int64, orders: [String], with rows: some Sequence<OpenOrderRow>, in connection: any Connection
    ) throws {
        try connection.execute(listing: orders.inKeyOrder.portions, after: [.int(account)]) {
            SQL("DELETE FROM open_order WHERE account = $1 AND order_id IN (\($0))")
        }
        try insert(rows, in: connection)
    }

    package static func delete(of account: Int64, in connection: any Connection) throws {
        try connection.execute(SQL("DELETE FROM open_order WHERE account = $1"), [.int(account)])
    }
}
