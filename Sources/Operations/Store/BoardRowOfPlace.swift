import AccountHealth
import Storage

extension BoardRow {
    init(_ place: BoardPlace, account: AccountRow, setting: Setting, course: [Tally]) {
        self.init(
            entry: AccountEntry(account), asOf: place.asOf, state: State(rawValue: place.state) ?? .noData,
            tightest: place.tightest.flatMap {
                Tightest($0, store: place.store, asOf: place.asOf, setting: setting, course: course)
            },
            newestDay: place.newestDay,
            orderCount: place.orderCount, chance: place.chance.map { Double($0) / 1e6 })
    }
}

extension BoardRow.Tightest {
    /// Nil when the book no longer has the standard.
    init?(_ kept: BoardPlace.Tightest, store: StoreID, asOf: Day, setting: Setting, course: [Tally]) {
        let standards = setting.book(of: store)?.standards(of: store, on: asOf) ?? []
        guard let standard = standards.first(where: { $0.ruleKey == kept.rule }) else { return nil }
        let sum = kept.tally
        let headroom = standard.condition.flatMap { Headroom(condition: $0, bad: sum.bad, units: sum.units) }
        self.init(
            standard: standard, status: kept.status, tally: sum, headroom: standard.measure.isShare ? headroom : nil,
            course: course)
    }
}
