package import AccountHealth
import Marketplaces

/// Which series is wanted.
package struct SeriesQuestion: Sendable {
    package var standard: String
    package var days: ClosedRange<Day>
    /// In place of the book's, where the book counts days.
    package var windowDays: Int?
    package var lagDays: Int?
    /// Nil for all.
    package var fulfilment: Fulfilment?
    /// In place of the stores' zones.
    package var zone: Zone?

    package init(standard: String, days: ClosedRange<Day>) {
        self.standard = standard
        self.days = days
    }
}

/// Why there is no series.
package enum SeriesProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case unknownStandard(String, known: [String])
    case noCounts(String)
    case windowNotInDays(String)

    package var description: String {
        switch self {
        case .unknownStandard(let id, let known):
            "there is no standard “\(id)”; known are \(known.joined(separator: ", "))"
        case .noCounts(let id): "“\(id)” is not counted from orders, so it has no series"
        case .windowNotInDays(let id): "the window of “\(id)” is not a count of days; --window and --lag do not fit it"
        }
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
) async throws(SeriesProblem) -> RateSeries {
    let accounts = records.accounts
    var plans: [CountingPlan] = []
    for account in accounts { plans.append(try CountingPlan(account, question: question, setting: setting, now: now)) }
    if plans.isEmpty { _ = try CountingPlan.standard(question, in: setting.books, store: nil) }
    let earliest = plans.map(\.range.lowerBound).min() ?? question.days.lowerBound
    let latest = plans.map(\.range.upperBound).max() ?? question.days.upperBound
    let isLarge = records.orders.count > 100_000
    let grid = await count(
        records, plans: plans, days: earliest...latest, shares: shares ?? (isLarge ? Processors.shares : 1))
    return RateSeries(accounts: accounts, plans: plans, grid: grid, days: question.days)
}

/// How the orders of one account are counted.
struct CountingPlan: Sendable {
    let standard: Standard
    let window: Window
    let classifier: Classifier
    /// The days whose tallies are needed.
    let range: ClosedRange<Day>

    init(_ account: Account, question: SeriesQuestion, setting: Setting, now: Instant) throws(SeriesProblem) {
        var standard = try CountingPlan.standard(question, in: setting.books, store: account.store)
        standard.fulfilment = question.fulfilment
        if case .balance = standard.measure { throw .noCounts(question.standard) }
        if question.windowDays != nil || question.lagDays != nil {
            guard case .days(let count, let lag) = standard.window else { throw .windowNotInDays(question.standard) }
            standard.window = .days(count: question.windowDays ?? count, lag: question.lagDays ?? lag)
        }
        self.standard = standard
        window = standard.window
        let book = setting.book(of: account.store)
        let zone = question.zone ?? setting.directory.zone(of: account.store)
        // Full hindsight: every kind of defect that no file names has not happened, as far as is known.
        classifier = Classifier(
            standard: standard, choices: book?.choices ?? Choices(), zone: zone, moment: now, holdsDefect: { _ in true }
        )
        let first = window.days(asOf: question.days.lowerBound).lowerBound
        range = first...max(first, window.days(asOf: question.days.upperBound).upperBound)
    }

    /// The standard of an id as it holds in a store on the last day asked for, or else in any store.
    static func standard(
        _ question: SeriesQuestion, in books: [StandardsBook], store: StoreID?
    ) throws(SeriesProblem) -> Standard {
        let book = books.first { book in store.map { id in book.stores.contains { $0.id == id } } ?? true }
        let inForce = store.flatMap { book?.standards(of: $0, on: question.days.upperBound) } ?? []
        let all = books.flatMap(\.entries).map(\.standard)
        if let found = (inForce + all).first(where: { $0.id == question.standard }) { return found }
        var known: [String] = []
        for id in all.map(\.id) where !known.contains(id) { known.append(id) }
        throw .unknownStandard(question.standard, known: known)
    }
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
