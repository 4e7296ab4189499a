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
    private let imports: [AccountImportRow]

    init(_ connection: any Connection, id: Int64) throws {
        guard let row = try AccountRow.find(id: id, in: connection) else { throw AccountGone(id: id) }
        try self.init(connection, row)
    }

    init(_ connection: any Connection, _ row: AccountRow) throws {
        self.row = row
        sellers = try AccountRow.named(row.account.name, in: connection).map(\.id)
        imports = try sellers.flatMap { try AccountImportRow.rows(of: $0, in: connection) }
        holding = Holding()
        for part in imports { holding.formUnion(Holding(part)) }
    }

    var hasImports: Bool { !imports.isEmpty }

    /// The newest moment any fact of the account names, in seconds since 1970.
    var newestSecond: Int64? { (imports.map(\.newest) + [row.counted.newest]).compactMap { $0 }.max() }

    func penalties(_ connection: any Connection) throws -> Penalties.Listed {
        var points: [Penalty] = []
        for seller in sellers { points += try PenaltyRow.all(of: seller, in: connection).map(\.penalty) }
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
    /// - Parameter orders: nil for all.
    init(
        _ connection: any Connection, _ account: StoredAccount, plan: StorePlan, orders: [String]?
    ) throws {
        let loaded = try LoadedRecords(
            connection, account: account.row, sellers: account.sellers, orders: orders, holding: account.holding)
        self.init(plan, records: loaded.records)
        loaded.records.orders.forEach { take($0, records: loaded.records) }
        finish()
        translateOrigins { loaded.origin(ofOrder: $0) }
    }

    /// A count to which orders are still to be added.
    init(_ plan: StorePlan, records: Records) {
        self.init(
            plan.counted.map { plan.classifier($0.standard, plan.choices) },
            windows: plan.counted.map(\.standard.window),
            zone: plan.zone, records: records)
    }
}

/// The account was deleted while something was done with it.
struct AccountGone: Error {
    let id: Int64
}
