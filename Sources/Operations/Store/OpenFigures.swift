import AccountHealth
import Storage

/// The figures of one account as the store keeps them, and the tallies they were summed from.
struct OpenedFigures {
    var figures: AccountFigures
    /// By counted standard of the plan.
    var days: [StandardDays]

    /// Reads what the page of an account shows: a few rows a month and standard, however long its history.
    init(_ connection: any Connection, _ account: StoredAccount, plan: StorePlan) throws {
        let officials = try StoredOfficials(connection, account: account.row.id)
        let needs = FigureNeeds(plan, officials)
        let tallies = try StoredTallies(connection, account: account.row.id, days: needs.days)
        self.init(
            account, plan: plan, needs: needs, officials: officials, tallies: tallies,
            penalties: try account.penalties(connection))
        for (index, window) in needs.windows.enumerated() where plan.counted[index].standard.listsDefects {
            figures.counted[index].measurement.defects = try DefectiveOrderRow.rows(
                of: account.row.id, rules: [plan.counted[index].standard.ruleKey], days: window.range, in: connection
            ).map { $0.order(window: window.window) }
        }
    }

    /// - Parameter tallies: those of the days that are needed, or of more; defective orders are not among them.
    init(
        _ account: StoredAccount, plan: StorePlan, needs: FigureNeeds, officials: StoredOfficials,
        tallies: StoredTallies, penalties: Penalties.Listed
    ) {
        var counted: [AccountFigures.Counted] = []
        days = []
        for (rule, window) in zip(plan.counted, needs.windows) {
            let standard = rule.standard
            var measurement = Measurement(
                standard: standard, window: window.window, isLagLearnt: window.isLearnt,
                tallies: tallies.days(of: standard.ruleKey, in: window.range))
            if standard.per == .category {
                measurement.categories = tallies.categories(of: standard.ruleKey, in: window.range)
            }
            measurement.missing = tallies.missing(of: standard.ruleKey)
            let coming = Measurement.calendar(of: window.window, from: plan.asOf).upperBound
            days.append(StandardDays(tallies: measurement.tallies, asOf: needs.firstAsOf...coming))
            counted.append(
                AccountFigures.Counted(
                    measurement: measurement, official: officials.reconciliation(standard.ruleKey),
                    isOfficiallyCounted: officials.isCounted(standard.ruleKey)))
        }
        figures = AccountFigures(
            account: account.row.account, plan: plan, counted: counted,
            told: plan.told.map { officials.latest($0.standard.ruleKey) }, penalties: penalties,
            officialStatus: officials.status, newestSecond: account.newestSecond,
            orderCount: account.row.counted.orderCount,
            hasMarketplaceOrders: tallies.anyPlaced(.marketplace, from: needs.days.lowerBound))
    }
}

/// The windows of a plan's counted standards for one account, and the days whose tallies measuring and drawing them needs.
struct FigureNeeds {
    struct Needed {
        var window: Window
        /// Whether its lag was learnt from an official figure.
        var isLearnt: Bool
        var range: ClosedRange<Day>
    }

    /// By counted standard of the plan.
    private(set) var windows: [Needed] = []
    let days: ClosedRange<Day>
    /// The first day that charts show.
    let firstAsOf: Day

    /// Days before the measured one that charts show.
    private static let pastDays = 75

    init(_ plan: StorePlan, _ officials: StoredOfficials) {
        firstAsOf = plan.asOf.advanced(by: -FigureNeeds.pastDays)
        for rule in plan.counted {
            let lag = officials.latest(rule.standard.ruleKey).flatMap { learntLag($0, standard: rule.standard) }
            let window = lag.map { rule.standard.window.with(lagDays: $0) } ?? rule.standard.window
            let range = Measurement.range(of: window, asOf: plan.asOf)
            let first = window.days(asOf: firstAsOf).lowerBound
            windows.append(
                Needed(
                    window: window, isLearnt: lag != nil, range: min(first, range.lowerBound)...range.upperBound))
        }
        // Orders that count by a promised day were placed before it.
        let first = windows.map(\.range.lowerBound).min() ?? plan.asOf
        let last = windows.map(\.range.upperBound).max() ?? plan.asOf
        let earliest = plan.zone.day(of: Instant(seconds: plan.firstSecond(talliesFrom: first)))
        days = earliest...max(last, plan.asOf)
    }
}
