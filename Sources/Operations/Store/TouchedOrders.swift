import AccountHealth
import Storage

/// The accounts that rows of a document say something about, and which of their orders.
struct TouchedOrders {
    /// In the order in which they are locked.
    private(set) var accounts: [TouchedAccount] = []
    private var orders: [Int64: Set<String>] = [:]
    private var rows: OrderRows?

    /// Which orders the rows name is told only for accounts that are asked for: those of new ones need not be known.
    ///
    /// - Parameters:
    ///   - owners: all accounts of which something is said.
    ///   - large: accounts of which so much is said that all their orders count as touched.
    init(
        _ connection: any Connection, rows: OrderRows, facts: ImportedFacts, owners: Set<Int64>, large: Set<Int64>
    ) throws {
        var touched: [Int64: Set<String>] = [:]
        var parcels: [Int64: Set<String>] = [:]
        for account in owners { touched[account] = [] }
        try facts.forEachPart { facts in
            facts.forEachMatter { account, orderID, parcel in
                if large.contains(account) { return }
                if !orderID.isEmpty {
                    touched[account, default: []].insert(orderID)
                } else if !parcel.isEmpty {
                    // A parcel that this document confirms is found with its own row, which names its order.
                    parcels[account, default: []].insert(parcel)
                }
            }
        }
        try self.init(connection, touched: touched, parcels: parcels)
        self.rows = rows
    }

    /// - Parameters:
    ///   - touched: ids of orders by the account whose rows name them.
    ///   - parcels: tracking numbers that rows name without an order.
    init(_ connection: any Connection, touched: [Int64: Set<String>], parcels: [Int64: Set<String>]) throws {
        let owners = Set(touched.keys).union(parcels.keys)
        let rows = try AccountRow.rows(ids: owners, in: connection)
        let found = Set(rows.map(\.id))
        if let gone = owners.subtracting(found).min() { throw AccountGone(id: gone) }
        let sellers = try AccountRow.sellers(of: rows, in: connection)
        // What is said of an order of a seller is said wherever it was placed.
        for (owner, rows) in sellers {
            var ids = touched[owner] ?? []
            for seller in rows {
                guard let numbers = parcels[owner]?.sorted() else { continue }
                ids.formUnion(try PackageRow.orderIDs(of: seller.id, trackingNumbers: numbers, in: connection))
            }
            for seller in rows { orders[seller.id, default: []].formUnion(ids) }
        }
        let groups = sellers.values.flatMap { rows in rows.map { TouchedAccount(id: $0.id, sellers: rows.map(\.id)) } }
        let byID = Dictionary(groups.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        accounts = byID.values.sorted { $0.id < $1.id }
    }

    /// The accounts of which nothing was imported for the seller yet.
    func new(_ connection: any Connection) throws -> Set<Int64> {
        let sellers = Set(accounts.flatMap(\.sellers))
        let known = Set(try AccountImportRow.rows(of: sellers, in: connection).map(\.account))
        return Set(accounts.filter { known.isDisjoint(with: $0.sellers) }.map(\.id))
    }

    func orders(of account: TouchedAccount) throws -> Set<String> {
        var ids = orders[account.id] ?? []
        if let rows {
            for seller in account.sellers { ids.formUnion(try rows.orders(of: seller)) }
        }
        return ids
    }
}

struct TouchedAccount {
    let id: Int64
    /// The accounts of its name in all stores.
    let sellers: [Int64]
}
