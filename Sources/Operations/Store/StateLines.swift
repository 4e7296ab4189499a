import AccountHealth
import Storage

extension Installation {
    /// What a line of an import states of an order, for each account that one may see and of which it states something.
    package func statedLines(
        _ line: Int, of importID: Int64, about orderID: String, in access: AccountAccess
    ) async throws -> [StatedLine] {
        let found = try await findOrders(orderID, in: access).filter { $0.orderID == orderID }
        let origin = Origin(file: Int(clamping: importID), line: line)
        return try await database.read { connection in
            try found.compactMap { found -> StatedLine? in
                guard let row = try AccountRow.find(id: found.entry.id, in: connection) else { return nil }
                let sellers = try StoredAccount(connection, row).sellers
                let events = try OrderEvents(
                    connection, account: row.id, sellers: sellers, orderID: orderID, statedIn: origin)
                var stated = StatedLine(
                    entry: found.entry, zone: zone(of: row.account.store), orderID: orderID, line: line,
                    events: events.events)
                let rows = try OrderRow.rows(of: row.id, orders: [orderID], in: connection)
                if let order = rows.first(where: { $0.importID == importID && $0.line == line }) {
                    (stated.status, stated.fulfilment) = (order.status, order.fulfilment)
                    stated.quantity = order.quantity
                } else if stated.events.isEmpty {
                    return nil
                }
                return stated
            }
        }
    }
}
