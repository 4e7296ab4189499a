import AccountHealth
import Marketplaces
import Storage

extension Connection {
    /// Measures accounts whose tallies are right, and writes where they stand on the board.
    func keepOnBoard(_ accounts: [StoredAccount], setting: Setting, now: Instant) throws {
        let places = try boardPlaces(accounts, setting: setting, now: now)
        try BoardPlace.write(places, in: self)
        try BoardPastRow.note(places, at: now, in: self)
    }

    /// Measures accounts whose tallies are right.
    func boardPlaces(_ accounts: [StoredAccount], setting: Setting, now: Instant) throws -> [BoardPlace] {
        let explained = Dictionary(
            grouping: try ReconciliationRow.explained(of: accounts.map(\.row.id), in: self), by: \.row.account)
        var plans = BoardPlans()
        let placeOfPlan = accounts.map { plans.place(of: $0, setting: setting, now: now) }
        var measures = zip(accounts, placeOfPlan).map { account, place in
            BoardMeasure(
                account, plan: plans.all[place], officials: StoredOfficials(explained[account.row.id] ?? []))
        }
        let ranges = measures.flatMap(\.days)
        if let first = ranges.map(\.lowerBound).min(), let last = ranges.map(\.upperBound).max() {
            let rules = Set(plans.all.flatMap(\.keys)).sorted()
            let placeOfRule = plans.all.map { plan in rules.map { plan.keys.firstIndex(of: $0) } }
            let ids = accounts.map(\.row.id)
            let placeOfAccount = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
            try TallyRow.forEach(
                of: ids, months: StoredTallies.months(first...last), rules: rules, in: self
            ) { line in
                guard let place = placeOfAccount[line.account], let rule = placeOfRule[placeOfPlan[place]][line.rule]
                else { return }
                measures[place].take(line, of: rule)
            }
        }
        return try measures.map { try $0.place(self) }
    }
}

extension StoredAccount {
    /// All that decides how its orders are counted and measured, beside its official figures.
    func countingKey(_ setting: Setting, now: Instant) -> CountingKey {
        let store = row.account.store
        let asOf = row.fixedDay ?? setting.directory.zone(of: store).day(of: now)
        return CountingKey(store: store, asOf: asOf, holding: holding)
    }
}
