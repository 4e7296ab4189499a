import AccountHealth
import Storage

/// The rows of orders of one document in the order in which they are kept: by account, then by id. What rows say can be
/// asked for until they are settled.
struct OrderRows {
    let arrived: ArrivedOrders
    /// The account of each account of the records; nil for those whose rows are left out.
    let accountIDs: [Int64?]
    private let places: [ArrivedPlace]
    /// Where the rows of each account stand in `places`.
    private var ranges: [Int64: Range<Int>] = [:]
    private var newest: [Int64: Int64] = [:]
    private let numbers: OrderNumberPool

    init(_ arrived: ArrivedOrders, accounts: [Int64?], records: Records) {
        self.arrived = arrived
        accountIDs = accounts
        numbers = records.numbers
        let numbers = records.numbers
        var places = arrived.places
        if accounts.contains(nil) { places.removeAll { accounts[Int($0.account)] == nil } }
        places.sort { left, right in
            if left.account != right.account {
                return (accounts[Int(left.account)] ?? 0) < (accounts[Int(right.account)] ?? 0)
            }
            if left.number == right.number { return left.isEarlier(than: right) }
            if left.number.poolIndex == nil, right.number.poolIndex == nil { return left.number.raw < right.number.raw }
            return numbers.text(of: left.number) < numbers.text(of: right.number)
        }
        self.places = places
        var start = 0
        while start < places.count {
            var end = start + 1
            while end < places.count, places[end].account == places[start].account { end += 1 }
            if let account = accounts[Int(places[start].account)] {
                ranges[account] = start..<end
                newest[account] = places[start..<end].lazy.map { arrived.row(at: $0).newestSecond }.max()
            }
            start = end
        }
    }

    var isEmpty: Bool { places.isEmpty }

    /// What the columns of the file hold.
    var held: FactSet { places.first.map { arrived.row(at: $0).held } ?? [] }

    var accounts: [Int64] { ranges.keys.sorted() }

    private func places(of account: Int64) -> ArraySlice<ArrivedPlace> { places[ranges[account] ?? 0..<0] }

    func count(of account: Int64) -> Int { places(of: account).count }

    /// The ids of the orders of an account.
    func orders(of account: Int64) -> Set<String> {
        Set(places(of: account).lazy.map { numbers.text(of: $0.number) })
    }

    /// The newest moment that rows of an account name, in seconds since 1970.
    func newest(of account: Int64) -> Int64? { newest[account] }

    func insert(_ connection: any Connection, importID: Int64) throws {
        try OrderRow.insert(
            places.lazy.map { place in
                let row = arrived.row(at: place)
                return OrderRow(
                    row, account: accountIDs[row.account] ?? 0, importID: importID,
                    orderID: numbers.text(of: row.number))
            }, in: connection)
    }
}

extension ArrivedRow {
    fileprivate var newestSecond: Int64 { max(placed, updated, dates.newest?.seconds ?? 0) }
}
