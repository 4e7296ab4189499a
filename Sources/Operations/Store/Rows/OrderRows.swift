import AccountHealth
import Storage

/// The rows of orders of one document in the order in which they are kept: by account, then by id.
struct OrderRows: Sendable {
    /// The account of each account of the records; nil for those whose rows are left out.
    let accountIDs: [Int64?]
    /// What the columns of the file hold.
    let held: FactSet
    private let runs: [OrderRun]
    private var stretches: [Int64: [Place]] = [:]

    private struct Place {
        var run: Int
        var stretch: OrderRun.Stretch
    }

    init(_ runs: [OrderRun], held: FactSet, accounts: [Int64?]) {
        self.runs = runs
        self.held = held
        accountIDs = accounts
        for (place, run) in runs.enumerated() {
            for (account, stretch) in run.stretches {
                guard let id = accounts[account] else { continue }
                stretches[id, default: []].append(Place(run: place, stretch: stretch))
            }
        }
    }

    var isEmpty: Bool { stretches.isEmpty }

    var accounts: [Int64] { stretches.keys.sorted() }

    func count(of account: Int64) -> Int { (stretches[account] ?? []).reduce(0) { $0 + $1.stretch.rowCount } }

    /// The newest moment that rows of an account name, in seconds since 1970.
    func newest(of account: Int64) -> Int64? { stretches[account]?.lazy.map(\.stretch.newest).max() }

    /// Stands at the rows of an account by id, those of one id in the order of the file.
    func forEach(of account: Int64, _ body: (OrderRunCursor) throws -> Void) throws {
        var cursors = try (stretches[account] ?? []).map {
            try OrderRunCursor($0.stretch, of: runs[$0.run], at: $0.run)
        }
        cursors.sort { $0.isBefore($1) }
        while let first = cursors.first {
            try body(first)
            if try first.advance() { cursors.sinkFirst() } else { cursors.dropFirst() }
        }
    }

    /// The ids of the orders of an account.
    func orders(of account: Int64) throws -> Set<String> {
        var ids: Set<String> = []
        try forEach(of: account) { row in row.withID { _ = ids.insert(String(decoding: $0, as: UTF8.self)) } }
        return ids
    }

    func insert(_ connection: any Connection, importID: Int64) throws {
        try connection.load(OrderRow.table) { rows in
            for account in accounts {
                try forEach(of: account) { row in
                    try row.withID { id in
                        try OrderRow.append(
                            row.row(account: 0, held: held), account: account, orderID: id, importID: importID, to: rows
                        )
                    }
                }
            }
        }
    }
}

/// A heap: each cursor comes before the two below it, so that the first comes before all.
extension [OrderRunCursor] {
    /// Moves the first below those that come before it.
    fileprivate mutating func sinkFirst() {
        var place = 0
        while 2 * place + 1 < count {
            var below = 2 * place + 1
            if below + 1 < count, self[below + 1].isBefore(self[below]) { below += 1 }
            guard self[below].isBefore(self[place]) else { return }
            swapAt(place, below)
            place = below
        }
    }

    fileprivate mutating func dropFirst() {
        swapAt(0, count - 1)
        removeLast()
        sinkFirst()
    }
}
