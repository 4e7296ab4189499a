import AccountHealth
import Marketplaces
import Storage

/// The standards that rows of the board show, looked up once for all accounts of a store.
struct BoardStandards {
    private struct Key: Hashable {
        var store: StoreID
        var asOf: Day
    }

    private let setting: Setting
    private var known: [Key: [String: Standard]] = [:]

    init(_ setting: Setting) {
        self.setting = setting
    }

    /// What a row shows of the standard that decides where an account stands, or stood.
    ///
    /// - Returns: nil where none decides it, and when the book no longer has the standard.
    mutating func tightest(
        _ kept: BoardPlace.Tightest?, of place: BoardPlace, course: [Tally] = []
    ) -> BoardRow.Tightest? {
        guard let kept, let standard = standards(of: place)[kept.rule] else { return nil }
        let sum = kept.tally
        let headroom = standard.condition.flatMap { Headroom(condition: $0, bad: sum.bad, units: sum.units) }
        return BoardRow.Tightest(
            standard: standard, status: kept.status, tally: sum, headroom: standard.measure.isShare ? headroom : nil,
            course: course)
    }

    private mutating func standards(of place: BoardPlace) -> [String: Standard] {
        let key = Key(store: place.store, asOf: place.asOf)
        if let known = known[key] { return known }
        let standards = setting.book(of: key.store)?.standards(of: key.store, on: key.asOf) ?? []
        let byRule = Dictionary(standards.map { ($0.ruleKey, $0) }, uniquingKeysWith: { first, _ in first })
        known[key] = byRule
        return byRule
    }
}

extension BoardRow {
    init(_ place: BoardPlace, account: AccountRow, standards: inout BoardStandards, course: [Tally]) {
        self.init(
            entry: AccountEntry(account), asOf: place.asOf, state: State(rawValue: place.state) ?? .noData,
            tightest: standards.tightest(place.tightest, of: place, course: course),
            newestDay: place.newestDay,
            orderCount: place.orderCount, chance: place.chance.map { Double($0) / 1e6 })
    }
}
