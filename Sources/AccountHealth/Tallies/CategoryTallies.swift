/// The tallies of one standard and account by category of goods, day by day.
package struct CategoryTallies: Sendable {
    /// One category: only days on which it has orders, as a seller may have many categories and few orders in each.
    private struct Days: Sendable {
        var tallies: [Day: Tally] = [:]
        var missing = Measurement.LackingDays()
    }

    private let range: ClosedRange<Day>
    private var categories: [String: Days] = [:]
    /// Units of orders whose category no file states.
    private(set) var uncategorised: DayTallies

    package init(_ range: ClosedRange<Day>) {
        self.range = range
        uncategorised = DayTallies(range)
    }

    /// Every category that has orders on any day of the range, in a fixed order.
    package var names: [String] { categories.keys.sorted() }

    /// Adds to the day of an order; a day outside the range is not kept.
    package mutating func add(_ share: CategoryShare) {
        let contribution = share.contribution
        guard range.contains(contribution.day) else { return }
        guard let category = share.category else {
            addUncategorised(contribution.tally, on: contribution.day)
            return
        }
        categories[category, default: Days()].tallies[contribution.day, default: Tally()] += contribution.tally
        if !contribution.missing.isEmpty || !contribution.missingDefects.isEmpty {
            categories[category, default: Days()].missing.add(
                contribution.missing, contribution.missingDefects, on: contribution.day)
        }
    }

    /// Adds to the day of a category; a day outside the range is not kept.
    package mutating func add(_ tally: Tally, to category: String, on day: Day) {
        guard range.contains(day) else { return }
        categories[category, default: Days()].tallies[day, default: Tally()] += tally
    }

    /// Adds what units of a category lack on a day.
    package mutating func add(_ lack: Lack, to category: String, on day: Day) {
        guard range.contains(day) else { return }
        categories[category, default: Days()].missing.add(lack, on: day)
    }

    /// Adds units of orders whose category no file states.
    package mutating func addUncategorised(_ tally: Tally, on day: Day) {
        uncategorised.add(tally, on: day)
    }

    /// The days on which orders of any category, or of none, count; a day may come more than once.
    var busyDays: [Day] { categories.values.flatMap(\.tallies.keys) + uncategorised.busyDays }

    /// The sum of a category over some days, both ends included.
    func sum(of category: String, in days: ClosedRange<Day>) -> Tally {
        (categories[category]?.tallies ?? [:]).reduce(into: Tally()) { sum, entry in
            if days.contains(entry.key) { sum += entry.value }
        }
    }

    /// The tallies of a category without gaps.
    func tallies(of category: String) -> DayTallies {
        var days = DayTallies(range)
        for (day, tally) in categories[category]?.tallies ?? [:] { days.add(tally, on: day) }
        return days
    }

    /// Facts missing for units of a category, by day.
    func missing(of category: String) -> Measurement.LackingDays {
        categories[category]?.missing ?? Measurement.LackingDays()
    }
}
