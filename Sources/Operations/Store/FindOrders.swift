import AccountHealth
import Storage

extension Installation {
    /// Orders with the number that somebody types, of the accounts he sees; by account.
    package func findOrders(_ text: String, in access: AccountAccess) async throws -> [FoundOrder] {
        let spellings = FoundOrder.spellings(of: text)
        if spellings.isEmpty { return [] }
        return try await database.read { connection in
            let accounts =
                try access.accounts.map { try AccountRow.rows(ids: $0, in: connection) }
                ?? AccountRow.all(in: connection)
            let entries = Dictionary(uniqueKeysWithValues: accounts.map { ($0.id, AccountEntry($0)) })
            var found: [FoundOrder] = []
            // The first spelling under which there is an order is the one that was meant.
            for orderID in spellings where found.isEmpty {
                found = try OrderRow.accounts(among: entries.keys, withOrder: orderID, in: connection).compactMap {
                    entries[$0].map { FoundOrder(entry: $0, orderID: orderID) }
                }
            }
            return found
        }
    }
}
