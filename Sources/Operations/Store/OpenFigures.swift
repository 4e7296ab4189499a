import AccountHealth
import Storage

/// The figures of one account as the store keeps them, and the tallies they were summed from.
struct OpenedFigures {
    let figures: AccountFigures
    /// By counted standard of the plan.
    let days: [StandardDays]

    /// Reads what the page of an account shows: a row a month, and some defective orders, however long its history.
    ///
    /// - Parameter listing: how many defective orders of a standard are to be listed, the oldest first.
    init(
        _ connection: any Connection, _ account: StoredAccount, plan: StorePlan, listing: (Standard) -> Int
    ) throws {
        let officials = try StoredOfficials(connection, account: account.row.id)
        let needs = FigureNeeds(plan, officials)
        let tallies = try StoredTallies(connection, account: account.row.id, days: needs.days, outcomes: false)
        var counted: [AccountFigures.Counted] = []
        var days: [StandardDays] = []
        for (rule, needed) in zip(plan.counted, needs.windows) {
            let window = needed.window
            var measurement = Measurement(
                standard: rule.standard, window: window, isLagLearnt: needed.isLearnt,
                tallies: tallies.days(of: rule.key, in: needed.range))
            if rule.standard.per == .category {
                measurement.categories = tallies.categories(of: rule.key, in: needed.range)
            }
            measurement.missing = tallies.missing(of: rule.key)
            if rule.standard.listsDefects {
                try measurement.listDefects(
                    connection, of: account.row.id, rule: rule.key, asOf: plan.asOf, limit: listing(rule.standard))
            }
            let coming = Measurement.calendar(of: window, from: plan.asOf).upperBound
            days.append(StandardDays(tallies: measurement.tallies, asOf: needs.firstAsOf...coming))
            counted.append(
                AccountFigures.Counted(
                    measurement: measurement, official: officials.reconciliation(rule.key),
                    isOfficiallyCounted: officials.isCounted(rule.key)))
        }
        self.days = days
        figures = AccountFigures(
            account: account.row.account, plan: plan, counted: counted,
            told: plan.told.map { officials.latest($0.key) },
            penalties: try account.penalties(connection), officialStatus: officials.status,
            newestSecond: account.newestSecond, orderCount: account.row.counted.orderCount,
            hasMarketplaceOrders: tallies.anyPlaced(.marketplace, from: needs.days.lowerBound))
    }
}

extension Measurement {
    /// Lists the oldest of the orders that count on a day or will, and says how many there are beside them.
    fileprivate mutating func listDefects(
        _ connection: any Connection, of account: Int64, rule: String, asOf day: Day, limit: Int
    ) throws {
        let days = Measurement.range(of: window, asOf: day)
        var rows = try DefectiveOrderRow.rows(of: account, rule: rule, days: days, limit: limit + 1, in: connection)
        if rows.count > limit, let last = rows.popLast() {
            listedUntil = last.day.advanced(by: -1)
            let end = window.days(asOf: day).upperBound
            let listed = rows.count { $0.day <= end }
            unlisted.counting = try bad(connection, account, rule, days.lowerBound...end) - listed
            if end < days.upperBound {
                let coming = try bad(connection, account, rule, end.advanced(by: 1)...days.upperBound)
                unlisted.upcoming = coming - (rows.count - listed)
            }
        }
        defects = rows.map { $0.order(window: window) }
    }

    /// How many orders count on some days. Where units are orders the tallies say so; to count rows takes longer.
    private func bad(
        _ connection: any Connection, _ account: Int64, _ rule: String, _ days: ClosedRange<Day>
    ) throws -> Int {
        if standard.unit == .order { return tallies.sum(days).bad }
        return try DefectiveOrderRow.count(of: account, rule: rule, days: days, in: connection)
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
    /// All days on which an order can be placed that lies in any of the windows.
    let days: ClosedRange<Day>
    /// The first day that charts show.
    let firstAsOf: Day

    /// Days before the measured one that charts show.
    private static let pastDays = 75

    init(_ plan: StorePlan, _ officials: StoredOfficials) {
        firstAsOf = plan.asOf.advanced(by: -FigureNeeds.pastDays)
        for rule in plan.counted {
            let lag = officials.latest(rule.key).flatMap { learntLag($0, standard: rule.standard) }
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
