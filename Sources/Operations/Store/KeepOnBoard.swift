import AccountHealth
import Storage

extension Connection {
    /// Measures accounts whose tallies are right, and writes where they stand on the board.
    func keepOnBoard(_ accounts: [StoredAccount], setting: Setting, now: Instant) throws {
        let whole = accounts.map { $0.plan(setting, now: now) }
        let plans = whole.map(\.ofJudged)
        let explained = Dictionary(
            grouping: try ReconciliationRow.explained(of: accounts.map(\.row.id), in: self), by: \.row.account)
        let officials = accounts.map { StoredOfficials(explained[$0.row.id] ?? []) }
        let needs = zip(whole, officials).map { FigureNeeds($0, $1).ofJudged($0) }
        let tallies = try tallies(of: accounts, plans, needs)
        let places = try accounts.indices.map { index in
            let account = accounts[index]
            let opened = OpenedFigures(
                account, plan: plans[index], needs: needs[index], officials: officials[index], tallies: tallies[index],
                penalties: try account.penalties(self),
                hasMarketplaceOrders: try hasMarketplaceOrders(
                    account, plans[index], needs[index], officials[index], tallies[index]),
                foresees: false)
            return BoardPlace(opened, account: account, plan: plans[index], tallies: tallies[index])
        }
        try BoardPlace.write(places, in: self)
    }

    /// The tallies of each account on the days that the board draws.
    private func tallies(
        of accounts: [StoredAccount], _ plans: [StorePlan], _ needs: [FigureNeeds]
    ) throws -> [StoredTallies] {
        let first = needs.flatMap(\.windows).map(\.range.lowerBound).min()
        // A window may end after the measured day.
        let ends = zip(plans, needs).flatMap { plan, needs in
            needs.windows.map { $0.window.days(asOf: plan.asOf).upperBound }
        }
        guard let first, let last = ends.max() else { return accounts.map { _ in StoredTallies([]) } }
        let rules = Set(plans.flatMap { $0.counted.map(\.key) }).union([CountingRules.placedKey(.marketplace)])
        let rows = Dictionary(
            grouping: try TallyRow.rows(
                of: accounts.map(\.row.id), months: StoredTallies.months(first...max(first, last)),
                rules: rules.sorted(), in: self), by: \.account)
        return accounts.map { StoredTallies(rows[$0.row.id] ?? []) }
    }

    /// Whether the marketplace sent any order that a window can look at; asked only as far back as it matters.
    private func hasMarketplaceOrders(
        _ account: StoredAccount, _ plan: StorePlan, _ needs: FigureNeeds, _ officials: StoredOfficials,
        _ tallies: StoredTallies
    ) throws -> Bool {
        let first = needs.days.lowerBound
        if tallies.anyPlaced(.marketplace, from: first) { return true }
        // A standard without orders in its window, and without an official figure, says nothing of the account.
        let isCounted = zip(plan.counted, needs.windows).contains { rule, needed in
            let window = needed.window.days(asOf: plan.asOf)
            return rule.standard.fulfilment == .marketplace
                && !tallies.days(of: rule.key, in: window).sum(window).isEmpty
        }
        if officials.isEmpty, !isCounted { return false }
        let earlier = try TallyRow.rows(
            of: [account.row.id], months: StoredTallies.months(needs.days),
            rules: [CountingRules.placedKey(.marketplace)], in: self)
        return StoredTallies(earlier).anyPlaced(.marketplace, from: first)
    }
}

extension BoardPlace {
    fileprivate init(_ opened: OpenedFigures, account: StoredAccount, plan: StorePlan, tallies: StoredTallies) {
        let standing = opened.figures.standing(foresees: false)
        let standings = account.hasImports ? standing.standings : []
        let judged = standings.filter { $0.standard.condition != nil && !$0.hasNothing }
        let tightest = judged.min { $0.urgency < $1.urgency }
        let state = tightest.map(BoardRow.State.init) ?? .noData
        self.init(
            account: account.row.id, store: account.row.account.store, asOf: standing.asOf,
            rank: state.order << 40 + min(tightest?.urgency.second ?? 0, 1 << 39), state: state.rawValue,
            newestDay: standing.newestDay, orderCount: standing.orderCount)
        guard let tightest else { return }
        let rule = tightest.standard.ruleKey
        let isCounted = plan.counted.contains { $0.key == rule }
        self.tightest = Tightest(
            rule: rule, status: tightest.status, tally: tightest.tally,
            history: BoardHistory.text(isCounted ? tightest.history { tallies.days(of: rule, in: $0) } : []))
    }
}

extension BoardRow {
    init(_ place: BoardPlace, account: AccountRow, setting: Setting) {
        self.init(
            entry: AccountEntry(account), asOf: place.asOf, state: State(rawValue: place.state) ?? .noData,
            tightest: place.tightest.flatMap { Tightest($0, of: place, setting: setting) }, newestDay: place.newestDay,
            orderCount: place.orderCount)
    }
}

extension BoardRow.Tightest {
    /// Nil when the book no longer has the standard.
    fileprivate init?(_ kept: BoardPlace.Tightest, of place: BoardPlace, setting: Setting) {
        let standards = setting.book(of: place.store)?.standards(of: place.store, on: place.asOf) ?? []
        guard let standard = standards.first(where: { $0.ruleKey == kept.rule }) else { return nil }
        let sum = kept.tally
        let headroom = standard.condition.flatMap { Headroom(condition: $0, bad: sum.bad, units: sum.units) }
        self.init(
            standard: standard, status: kept.status, tally: sum, headroom: standard.measure.isShare ? headroom : nil,
            history: BoardHistory.tallies(kept.history))
    }
}

/// Bad and units of each day of a course, as `0/45 1/47`.
private enum BoardHistory {
    static func text(_ tallies: [Tally]) -> String {
        var text = ""
        text.reserveCapacity(tallies.count * 8)
        for tally in tallies {
            if !text.isEmpty { text += " " }
            text += String(tally.bad)
            text += "/"
            text += String(tally.units)
        }
        return text
    }

    static func tallies(_ text: String) -> [Tally] {
        text.utf8.split(separator: UInt8(ascii: " ")).map { day in
            let numbers = day.split(separator: UInt8(ascii: "/")).map { Int(Substring($0)) ?? 0 }
            return Tally(bad: numbers.first ?? 0, units: numbers.last ?? 0)
        }
    }
}

extension BoardRow.State {
    init(_ standing: Standing) {
        if standing.isStale, standing.status != .unknown {
            self = .stale
        } else {
            self =
                switch standing.status {
                case .missed: .missed
                case .met: standing.hasNoRoom ? .noRoom : .met
                case .unknown: .unknown
                }
        }
    }

    /// The place among the states, the worst first.
    var order: Int64 { Int64(BoardRow.State.allCases.firstIndex(of: self) ?? 0) }
}

extension Standing {
    /// Days of the figure that the board draws.
    private static let historyDays = 60

    /// The figure on each of the last days, the measured day last.
    fileprivate func history(_ tallies: (ClosedRange<Day>) -> DayTallies) -> [Tally] {
        let first = asOf.advanced(by: 1 - Standing.historyDays)
        let windows = (0..<Standing.historyDays).map { effectiveWindow.days(asOf: first.advanced(by: $0)) }
        return tallies(windows[0].lowerBound...window.upperBound).sums(windows)
    }

    /// Nothing was counted and nothing is missing: the standard says nothing of the account.
    fileprivate var hasNothing: Bool { tally.isEmpty && missing.isEmpty && official == nil }

    /// How much attention the standard asks for: the smaller, the more.
    fileprivate var urgency: (first: Int, second: Int64) {
        switch status {
        case .missed:
            // The more clean orders are needed, the worse.
            let short = headroom.flatMap(\.unitsNeeded).map { $0 - tally.units } ?? 0
            return (0, Int64(1 << 38) - Int64(min(max(0, short), 1 << 38)))
        case .met: return (1, Int64(min(absorbable ?? 1 << 30, 1 << 30)))
        case .unknown: return (2, 0)
        }
    }
}
