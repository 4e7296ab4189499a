import AccountHealth
import Storage

/// The figures of one account as the store keeps them, and the tallies they were summed from.
struct OpenedFigures {
    var figures: AccountFigures
    /// By counted standard of the plan.
    var days: [StandardDays]

    /// Days before the measured one that charts show.
    private static let pastDays = 75

    /// Reads what the standing of an account follows from: a few rows a month and standard, however long its history.
    ///
    /// - Parameter withHistory: whether charts are wanted, which look further back than the windows of today.
    init(_ connection: any Connection, _ account: StoredAccount, plan: StorePlan, withHistory: Bool) throws {
        let officials = try StoredOfficials(connection, account: account.row.id)
        let past = withHistory ? OpenedFigures.pastDays : 0
        var windows: [(window: Window, isLearnt: Bool, range: ClosedRange<Day>)] = []
        for rule in plan.counted {
            let lag = officials.latest(rule.standard.ruleKey).flatMap { learntLag($0, standard: rule.standard) }
            let window = lag.map { rule.standard.window.with(lagDays: $0) } ?? rule.standard.window
            let range = Measurement.range(of: window, asOf: plan.asOf)
            let first = window.days(asOf: plan.asOf.advanced(by: -past)).lowerBound
            windows.append((window, lag != nil, min(first, range.lowerBound)...range.upperBound))
        }
        // Orders that count by a promised day were placed before it.
        let first = windows.map(\.range.lowerBound).min() ?? plan.asOf
        let last = windows.map(\.range.upperBound).max() ?? plan.asOf
        let earliest = plan.zone.day(of: Instant(seconds: plan.firstSecond(talliesFrom: first)))
        let tallies = try StoredTallies(connection, account: account.row.id, days: earliest...max(last, plan.asOf))
        var counted: [AccountFigures.Counted] = []
        var days: [StandardDays] = []
        for (rule, window) in zip(plan.counted, windows) {
            let standard = rule.standard
            var measurement = Measurement(
                standard: standard, window: window.window, isLagLearnt: window.isLearnt,
                tallies: tallies.days(of: standard.ruleKey, in: window.range))
            if standard.per == .category {
                measurement.categories = tallies.categories(of: standard.ruleKey, in: window.range)
            }
            measurement.missing = tallies.missing(of: standard.ruleKey)
            if standard.listsDefects {
                measurement.defects = try DefectiveOrderRow.rows(
                    of: account.row.id, rules: [standard.ruleKey], days: window.range, in: connection
                ).map { $0.order(window: window.window) }
            }
            let calendar = Measurement.calendar(of: window.window, from: plan.asOf)
            days.append(
                StandardDays(
                    tallies: measurement.tallies, asOf: plan.asOf.advanced(by: -past)...calendar.upperBound))
            counted.append(
                AccountFigures.Counted(
                    measurement: measurement, official: officials.reconciliation(standard.ruleKey),
                    isOfficiallyCounted: officials.isCounted(standard.ruleKey)))
        }
        let penalties = try account.penalties(connection)
        figures = AccountFigures(
            account: account.row.account, plan: plan, counted: counted,
            told: plan.told.map { officials.latest($0.standard.ruleKey) }, penalties: penalties,
            officialStatus: officials.status, newestSecond: account.newestSecond,
            orderCount: account.row.counted.orderCount,
            hasMarketplaceOrders: tallies.anyPlaced(.marketplace, from: earliest))
        self.days = days
    }
}
