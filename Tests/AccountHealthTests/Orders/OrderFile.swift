import AccountHealth
import Testing

/// A file of order rows as a reader would hand it over, for tests that merge several.
struct OrderFile {
    struct Row {
        var id = "113-0000000-0000001"
        var account = "default"
        var placed: UInt32 = 1_790_000_000
        var updated: UInt32 = 0
        var item: UInt32 = 0
        var quantity: UInt16 = 1
        var status: OrderStatus?
        var fulfilment: Fulfilment?
        var isBusiness: Bool?
        var dates: OrderDates?
        var category: String?
    }

    var place = 0
    var rows: [Row]
    var held: FactSet = []
    var namesAccounts = false

    static let store = StoreID("bazaar.us")

    /// The file in blocks of so many rows.
    func batches(of size: Int = .max) -> [OrderBatch] {
        stride(from: 0, to: rows.count, by: min(size, max(1, rows.count))).map { start in
            var batch = OrderBatch()
            batch.held = held
            if rows.contains(where: { $0.category != nil }) { batch.held.formUnion(FactSet(.category)) }
            batch.namesAccounts = namesAccounts
            batch.file = place
            // Line 1 is the header.
            batch.firstLine = start + 2
            for (offset, row) in rows[start...].prefix(size).enumerated() {
                let account = Account(name: row.account, store: OrderFile.store)
                if !batch.accounts.contains(account) { batch.accounts.append(account) }
                var number = OrderNumber(row.id.utf8)
                if number == nil {
                    if !batch.ids.contains(row.id) { batch.ids.append(row.id) }
                    number = batch.ids.firstIndex(of: row.id).map(OrderNumber.init(poolIndex:))
                }
                guard let number else { continue }
                if let dates = row.dates { batch.dates.append(dates) }
                if let category = row.category { batch.categories.append(category, row: batch.statements.count) }
                batch.statements.append(
                    OrderStatement(
                        number: number, placed: row.placed, updated: row.updated, line: UInt32(offset),
                        account: UInt32(batch.accounts.firstIndex(of: account) ?? 0),
                        dates: row.dates == nil ? -1 : Int32(batch.dates.count - 1), item: row.item,
                        quantity: row.quantity,
                        status: row.status, fulfilment: row.fulfilment, isBusiness: row.isBusiness))
            }
            return batch
        }
    }
}

extension Records {
    /// Takes in files one after another and settles their orders, in one share or in several; returns the first
    /// contradicting lines of each.
    @discardableResult
    mutating func merge(_ files: [OrderFile], blocksOf size: Int = .max) -> [[Int]] {
        for batch in files.flatMap({ $0.batches(of: size) }) { take(batch) }
        self.files = (0...(files.map(\.place).max() ?? 0)).map { "file \($0)" }
        let findings = settle(shares: files.count)
        return files.map { file in
            findings.filter { $0.file == "file \(file.place)" }.flatMap(\.lines)
        }
    }

    /// Settles what was taken in; returns the rows that contradict each other.
    @discardableResult
    mutating func settle(shares: Int = 1) -> [Finding] {
        let arrived = takeArrivedOrders()
        return takeOrders((0..<shares).map { arrived.settled(share: $0, of: shares) })
    }

    /// All orders by account and id, which no place in the ledger shows.
    var ordersByID: [String: Order] {
        Dictionary(
            orders.places.map { ("\(account(at: $0).name) \(orderID(at: $0))", order(at: $0)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The only order.
    var onlyOrder: Order {
        get throws { order(at: try onlyPlace) }
    }

    var onlyPlace: OrderPlace {
        get throws {
            try #require(orders.count == 1)
            return try #require(Array(orders.places).first)
        }
    }
}
