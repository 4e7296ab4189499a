import AccountHealth
import Storage

/// The rows of orders of one document in the order in which they are kept: by account, then by id. What rows say can be
/// asked for until they are settled.
struct OrderRows: Sendable {
    let arrived: ArrivedOrders
    /// The account of each account of the records; nil for those whose rows are left out.
    let accountIDs: [Int64?]
    /// The rows of each account in the order of their ids.
    private let places: [Int64: [ArrivedPlace]]
    private let newest: [Int64: Int64]
    private let numbers: OrderNumberPool

    init(_ arrived: ArrivedOrders, accounts: [Int64?], records: Records) {
        self.arrived = arrived
        accountIDs = accounts
        numbers = records.numbers
        var places: [Int64: [ArrivedPlace]] = [:]
        for (account, rows) in arrived.places(in: numbers, of: { accounts[$0] != nil }) {
            guard let id = accounts[account] else { continue }
            // Nearly always there is one, whose rows are not to be copied.
            places[id] = places[id].map { $0 + rows } ?? rows
        }
        self.places = places
        newest = places.compactMapValues { rows in rows.lazy.map { arrived.row(at: $0).newestSecond }.max() }
    }

    var isEmpty: Bool { places.isEmpty }

    /// What the columns of the file hold.
    var held: FactSet { places.first?.value.first.map { arrived.row(at: $0).held } ?? [] }

    var accounts: [Int64] { places.keys.sorted() }

    func count(of account: Int64) -> Int { places[account]?.count ?? 0 }

    /// The ids of the orders of an account.
    func orders(of account: Int64) -> Set<String> {
        Set((places[account] ?? []).lazy.map { numbers.text(of: $0.number) })
    }

    /// The newest moment that rows of an account name, in seconds since 1970.
    func newest(of account: Int64) -> Int64? { newest[account] }

    func insert(_ connection: any Connection, importID: Int64) throws {
        try connection.load(OrderRow.table) { rows in
            for account in accounts {
                for place in places[account] ?? [] {
                    let row = arrived.row(at: place)
                    try numbers.withUTF8(of: place.number) { id in
                        try OrderRow.append(row, account: account, orderID: id, importID: importID, to: rows)
                    }
                }
            }
        }
    }
}

extension ArrivedRow {
    fileprivate var newestSecond: Int64 { max(placed, updated, dates?.newest?.seconds ?? 0) }
}
