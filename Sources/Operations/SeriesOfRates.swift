package import AccountHealth
import Marketplaces

/// Which series is wanted.
package struct SeriesQuestion: Sendable {
    package var counting: CountingQuestion
    package var days: ClosedRange<Day>

    package init(_ counting: CountingQuestion, days: ClosedRange<Day>) {
        self.counting = counting
        self.days = days
    }
}

/// The windowed figures of all accounts; those of one account are summed up when they are asked for.
package struct RateSeries: Sendable {
    package let accounts: [Account]
    package let days: ClosedRange<Day>
    private let plans: [CountingPlan]
    private let grid: DayGrid
    /// The accounts' places in the grid, in the order of `accounts`.
    private let order: [Int]

    fileprivate init(accounts: [Account], plans: [CountingPlan], grid: DayGrid, days: ClosedRange<Day>) {
        order = accounts.indices.sorted { accounts[$0] < accounts[$1] }
        self.accounts = order.map { accounts[$0] }
        self.plans = plans
        self.grid = grid
        self.days = days
    }

    /// One tally a day, in the order of the days.
    package func tallies(ofAccountAt index: Int) -> [Tally] {
        let place = order[index]
        return grid.rolling(account: place, window: plans[place].window, asOf: days)
    }

    /// Whether the marketplace prints good units, as it does where a standard demands "at least".
    package func countsGood(accountAt index: Int) -> Bool {
        plans[order[index]].standard.condition?.countsGood ?? false
    }
}

/// Computes one standard's figure for every account and day, with all that is known today.
///
/// - Parameter shares: into how many parts the orders are dealt to be counted side by side; it changes no figure. Nil for
///   one where orders are few, and otherwise one for each processor.
package func seriesOfRates(
    _ records: Records, question: SeriesQuestion, setting: Setting, now: Instant, shares: Int? = nil
) async throws(CountingProblem) -> RateSeries {
    let accounts = records.accounts
    var plans: [CountingPlan] = []
    let lastDay = question.days.upperBound
    for account in accounts {
        plans.append(
            try CountingPlan(account, question: question.counting, on: lastDay, setting: setting, now: now))
    }
    if plans.isEmpty {
        _ = try CountingPlan.standard(question.counting.standard, on: lastDay, in: setting.books, store: nil)
    }
    let ranges = plans.map { $0.range(for: question.days) }
    let earliest = ranges.map(\.lowerBound).min() ?? question.days.lowerBound
    let latest = ranges.map(\.upperBound).max() ?? lastDay
    let isLarge = records.orders.count > 100_000
    let grid = await count(
        records, plans: plans, days: earliest...latest, shares: shares ?? (isLarge ? Processors.shares : 1))
    return RateSeries(accounts: accounts, plans: plans, grid: grid, days: question.days)
}

/// Counts the orders, a share of them on each processor.
private func count(_ records: Records, plans: [CountingPlan], days: ClosedRange<Day>, shares: Int) async -> DayGrid {
    let byStore = ByStore(records.accounts) { ShapeContributions([plans[$0].classifier], records: records) }
    return await withTaskGroup(of: DayGrid.self) { group in
        for share in 0..<shares {
            group.addTask {
                var own = DayGrid(accounts: plans.count, days: days)
                var counting = byStore.values
                own.count(records, share: share, of: shares, by: &counting, countingOf: byStore.places)
                return own
            }
        }
        var merged: DayGrid?
        for await share in group {
            if merged == nil { merged = share } else { merged?.add(share) }
        }
        return merged ?? DayGrid(accounts: plans.count, days: days)
    }
}
