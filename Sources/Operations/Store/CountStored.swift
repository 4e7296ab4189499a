import AccountHealth
import Storage

/// One account of the store with all that decides how its orders are counted.
struct StoredAccount {
    var row: AccountRow
    /// The accounts of the same name in all stores, itself among them: what is said of one order of the seller is said
    /// wherever it was placed.
    var sellers: [Int64]
    var holding: Holding
    /// What the imports say of the sellers as a whole.
    let imports: [AccountImportRow]

    init(_ connection: any Connection, id: Int64) throws {
        guard let row = try AccountRow.find(id: id, in: connection) else { throw AccountGone(id: id) }
        try self.init(connection, row)
    }

    init(_ connection: any Connection, _ row: AccountRow) throws {
        self = try StoredAccount.all([row], in: connection)[0]
    }

    private init(_ row: AccountRow, sellers: [Int64], imports: [AccountImportRow]) {
        self.row = row
        self.sellers = sellers
        self.imports = imports
        holding = Holding()
        for part in imports { holding.formUnion(Holding(part)) }
    }

    /// Many accounts at a time, in the order of the rows.
    static func all(_ rows: [AccountRow], in connection: any Connection) throws -> [StoredAccount] {
        let sellers = try AccountRow.sellers(of: rows, in: connection).mapValues { $0.map(\.id) }
        let imports = Dictionary(
            grouping: try AccountImportRow.rows(of: sellers.values.joined(), in: connection), by: \.account)
        return rows.map { row in
            let sellers = sellers[row.id] ?? [row.id]
            return StoredAccount(row, sellers: sellers, imports: sellers.flatMap { imports[$0] ?? [] })
        }
    }

    var hasImports: Bool { !imports.isEmpty }

    /// The newest moment any fact of the account names, in seconds since 1970.
    var newestSecond: Int64? { (imports.map(\.newest) + [row.counted.newest]).compactMap { $0 }.max() }

    func penalties(_ connection: any Connection) throws -> Penalties.Listed {
        var points: [Penalty] = []
        for seller in sellers where holding.holdsPenalties {
            points += try PenaltyRow.all(of: seller, in: connection).map(\.penalty)
        }
        return Penalties.Listed(points: points, isHeld: holding.holdsPenalties)
    }

    /// How the account is measured at a moment.
    func plan(_ setting: Setting, now: Instant) -> StorePlan {
        StorePlan(row.account.store, holding: holding, setting: setting, asOf: row.fixedDay, now: now)
    }
}

extension OrderCount {
    /// Counts orders of an account as the store's rows tell them.
    ///
    /// - Parameters:
    ///   - orders: nil for all.
    ///   - portionRows: so many rows are in memory at a time.
    init(
        _ connection: any Connection, _ account: StoredAccount, plan: StorePlan, orders: [String]?,
        portionRows: Int = LoadedRecords.portionRows
    ) throws {
        self.init(plan, holding: account.holding)
        if let orders {
            for start in stride(from: 0, to: orders.count, by: portionRows) {
                take(
                    try LoadedRecords(
                        connection, account: account.row, sellers: account.sellers,
                        orders: Array(orders[start..<min(start + portionRows, orders.count)]),
                        holding: account.holding))
            }
        } else {
            try LoadedRecords.forEachPortion(
                connection, account: account.row, sellers: account.sellers, holding: account.holding,
                rowLimit: portionRows
            ) { take($0) }
        }
        finish()
    }

    /// A count to which orders are still to be added.
    init(_ plan: StorePlan, holding: Holding) {
        self.init(
            plan.counted.map { plan.classifier($0.standard, plan.choices) },
            windows: plan.counted.map(\.standard.window), zone: plan.zone, held: holding.facts)
    }

    private mutating func take(_ loaded: LoadedRecords) {
        let source = OrderSource(loaded.records) { loaded.origin(ofOrder: $0) }
        loaded.records.orders.forEach { take($0, of: source) }
    }
}

/// The account was deleted while something was done with it.
struct AccountGone: Error {
    let id: Int64
}
