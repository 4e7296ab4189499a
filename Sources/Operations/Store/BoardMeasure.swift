import AccountHealth
import Storage

/// One account while it is measured for the board: no more of it is read than its row shows.
struct BoardMeasure {
    let account: StoredAccount
    let plan: BoardPlan
    let needs: BoardNeeds
    private let officials: StoredOfficials
    /// By judged standard: the days of its window.
    let days: [ClosedRange<Day>]
    /// By judged standard.
    private var tallies: [DayTallies]
    private var categories: [CategoryTallies?]
    /// Whether the marketplace sent any order on the days that were read.
    private var hasMarketplaceOrders = false

    init(_ account: StoredAccount, plan: BoardPlan, officials: StoredOfficials) {
        self.account = account
        self.plan = plan
        self.officials = officials
        needs = plan.needs(officials)
        let days = needs.windows.map { $0.days(asOf: plan.whole.asOf) }
        self.days = days
        tallies = days.map { DayTallies($0) }
        categories = zip(plan.judged, days).map { $0.standard.per == .category ? CategoryTallies($1) : nil }
    }

    /// Takes what was counted in a month.
    ///
    /// - Parameter rule: the place of its rule among the keys of the plan.
    mutating func take(_ line: TallyRow.Line, of rule: Int) {
        let first = TallyRow.firstDay(ofMonth: line.month)
        if rule == tallies.count {
            hasMarketplaceOrders =
                hasMarketplaceOrders
                || line.days.indices.contains { line.days[$0].units > 0 && first.advanced(by: $0) >= needs.earliest }
        } else if line.category.isEmpty {
            tallies[rule].add(line.days, from: first)
        } else {
            for (index, tally) in zip(line.days.indices, line.days) where !tally.isEmpty {
                categories[rule]?.add(tally, ofPart: line.category, on: first.advanced(by: index))
            }
        }
    }

    /// Where the account stands.
    func place(_ connection: any Connection) throws -> BoardPlace {
        let newestDay = plan.whole.newestDay(account.newestSecond)
        let tightest = account.hasImports ? try tightest(connection, newestDay: newestDay) : nil
        let state = tightest.map { BoardRow.State($0.figures, isStale: $0.isStale) } ?? .noData
        return BoardPlace(
            account: account.row.id, store: account.row.account.store, asOf: plan.whole.asOf,
            rank: state.order(of: tightest?.figures.status) << 40 + min(tightest?.urgency.degree ?? 0, 1 << 39),
            state: state.rawValue,
            tightest: tightest.map { tightest in
                BoardPlace.Tightest(
                    rule: tightest.key, status: tightest.figures.status, tally: tightest.figures.whole.tally)
            },
            newestDay: newestDay, orderCount: account.row.counted.orderCount, version: account.row.version)
    }

    /// What one standard shows.
    private struct Shown {
        var key: String
        var figures: Figures
        var isStale: Bool
        /// How much attention it asks for: the smaller, the more. Among equals the first in an answer comes first.
        let urgency: (kind: Int, degree: Int64, place: Int)

        init(key: String, place: Int, figures: Figures, isStale: Bool) {
            self.key = key
            self.figures = figures
            self.isStale = isStale
            let (kind, degree) = figures.urgency
            urgency = (kind, degree, place)
        }
    }

    /// The standard that decides where the account stands; nil when none says anything of it.
    private func tightest(_ connection: any Connection, newestDay: Day?) throws -> Shown? {
        let whole = plan.whole
        let asOf = whole.asOf
        let isStale = isStale(newestDay: newestDay, asOf: asOf, afterDays: whole.staleAfterDays)
        let hasMarketplaceOrders = try hasMarketplaceOrders(connection)
        var tightest: Shown?
        func take(_ shown: Shown, isOfficial: Bool) {
            // Nothing was counted and nothing is missing: the standard says nothing of the account.
            if shown.figures.whole.tally.isEmpty, !isOfficial, shown.figures.missing.isEmpty { return }
            if let known = tightest, known.urgency <= shown.urgency { return }
            tightest = shown
        }
        for (index, rule) in plan.judged.enumerated()
        where rule.isWorthALine(
            hasMarketplaceOrders: hasMarketplaceOrders, isOfficiallyCounted: officials.isCounted(rule.key))
        {
            let figures = Figures(
                tallies[index], categories: categories[index], standard: rule.standard,
                in: days[index])
            take(
                Shown(key: rule.key, place: rule.place, figures: figures, isStale: isStale),
                isOfficial: officials.latest(rule.key) != nil)
        }
        for rule in whole.told where rule.standard.condition != nil {
            let official = officials.latest(rule.key)
            if rule.standard.isReportedOnly {
                let reported = ReportedFigure(rule.standard, official: official, plan: whole)
                take(
                    Shown(
                        key: rule.key, place: rule.place, figures: Figures(reported.figure), isStale: reported.isStale),
                    isOfficial: official != nil)
            } else {
                let penalties = try account.penalties(connection)
                let balance = Figure(
                    balance: rule.standard, points: whole.dated(penalties), isHeld: penalties.isHeld, asOf: asOf)
                take(
                    Shown(key: rule.key, place: rule.place, figures: Figures(balance), isStale: false),
                    isOfficial: official != nil)
            }
        }
        return tightest
    }

    /// Whether the marketplace sent any order that a window can look at; asked only as far back as it matters.
    private func hasMarketplaceOrders(_ connection: any Connection) throws -> Bool {
        if hasMarketplaceOrders { return true }
        // A standard without orders in its window, and without an official figure, says nothing of the account.
        let isCounted = plan.judged.indices.contains { index in
            plan.judged[index].standard.fulfilment == .marketplace
                && !tallies[index].sum(days[index]).isEmpty
        }
        if officials.isEmpty, !isCounted { return false }
        let earlier = try StoredTallies(
            connection, account: account.row.id, days: needs.earliest...max(needs.earliest, plan.whole.asOf),
            outcomes: false)
        return earlier.anyPlaced(.marketplace, from: needs.earliest)
    }
}

extension BoardRow.State {
    init(_ figures: Figures, isStale: Bool) {
        self =
            switch figures.status {
            case .unknown: .unknown
            case _ where isStale: .stale
            case .missed: .missed
            case .met: figures.hasNoRoom ? .noRoom : .met
            }
    }

    /// The place on the board, the worst first. What was missed on the last data that is known does not become better by being
    /// old: it comes before all that is met.
    fileprivate func order(of status: Status?) -> Int64 {
        switch self {
        case .missed: 0
        case .noRoom: 1
        case .unknown: 2
        case .stale: status == .missed ? 3 : 5
        case .met: 4
        case .noData: 6
        }
    }
}

extension Figures {
    /// How much attention they ask for: the smaller, the more.
    fileprivate var urgency: (kind: Int, degree: Int64) {
        switch status {
        case .missed:
            // The more clean orders are needed, the worse.
            let short = whole.headroom.flatMap(\.unitsNeeded).map { $0 - whole.tally.units } ?? 0
            return (0, Int64(1 << 38) - Int64(min(max(0, short), 1 << 38)))
        case .met: return (1, Int64(min(absorbable ?? 1 << 30, 1 << 30)))
        case .unknown: return (2, 0)
        }
    }
}
