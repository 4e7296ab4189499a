import AccountHealth
import Marketplaces
import Storage

extension Connection {
    /// Measures accounts whose tallies are right, and writes where they stand on the board.
    func keepOnBoard(_ accounts: [StoredAccount], setting: Setting, now: Instant) throws {
        try BoardPlace.write(try boardPlaces(accounts, setting: setting, now: now), in: self)
    }

    /// Measures accounts whose tallies are right.
    func boardPlaces(_ accounts: [StoredAccount], setting: Setting, now: Instant) throws -> [BoardPlace] {
        let explained = Dictionary(
            grouping: try ReconciliationRow.explained(of: accounts.map(\.row.id), in: self), by: \.row.account)
        var plans = BoardPlans()
        var measures = accounts.map { account in
            BoardMeasure(
                account, plan: plans.plan(account, setting: setting, now: now),
                officials: StoredOfficials(explained[account.row.id] ?? []))
        }
        try readTallies(of: &measures)
        return try measures.map { try $0.place(self) }
    }

    /// Reads the tallies of the windows.
    private func readTallies(of measures: inout [BoardMeasure]) throws {
        let ranges = measures.flatMap(\.days)
        guard let first = ranges.map(\.lowerBound).min(), let last = ranges.map(\.upperBound).max() else { return }
        let rules = Set(measures.flatMap(\.plan.keys)).sorted()
        let placeOfRule = measures.map { measure in rules.map { measure.plan.keys.firstIndex(of: $0) } }
        let placeOfAccount = Dictionary(
            measures.indices.map { (measures[$0].account.row.id, $0) }, uniquingKeysWith: { first, _ in first })
        try TallyRow.forEach(
            of: measures.map(\.account.row.id), months: StoredTallies.months(first...last), rules: rules, in: self
        ) { line in
            guard let account = placeOfAccount[line.account], let rule = placeOfRule[account][line.rule] else { return }
            measures[account].take(line, of: rule)
        }
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
