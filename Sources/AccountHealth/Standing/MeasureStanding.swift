/// What measuring one account under one standard needs.
package struct Measurement: Sendable {
    package var standard: Standard
    package var window: Window
    package var isLagLearnt: Bool
    package var tallies: DayTallies
    /// The tallies again by category of goods; nil unless the standard is demanded of each.
    package var categories: CategoryTallies?
    /// All defective orders whose day lies in the range of the tallies, or those up to `listedUntil` and perhaps some more.
    package var defects: [DefectiveOrder]
    /// The last day whose defective orders are all listed; nil when those of every day are.
    package var listedUntil: Day?
    /// How many orders are not listed.
    package var unlisted = Unlisted()
    /// Facts missing for units of the days of the tallies.
    package var missing = LackingDays()
    /// The newest moment any fact of the account names; nil without any.
    package var newestDay: Day?

    package init(standard: Standard, window: Window, isLagLearnt: Bool, tallies: DayTallies) {
        self.standard = standard
        self.window = window
        self.isLagLearnt = isLagLearnt
        self.tallies = tallies
        self.categories = standard.per == .category ? CategoryTallies(tallies.first...tallies.last) : nil
        self.defects = []
    }

    /// The days whose tallies a measurement on `asOf` needs.
    package static func range(of window: Window, asOf day: Day) -> ClosedRange<Day> {
        window.days(asOf: day).lowerBound...window.days(asOf: calendar(of: window, from: day).upperBound).upperBound
    }
}

/// Measures one standard on a day from its tallies.
package func measureStanding(_ measurement: Measurement, asOf day: Day, staleAfterDays: Int) -> Standing {
    let window = measurement.window.days(asOf: day)
    var standing = Standing(
        standard: measurement.standard,
        asOf: day,
        window: window,
        effectiveWindow: measurement.window,
        figures: Figures(
            measurement.tallies, categories: measurement.categories, missing: measurement.missing,
            standard: measurement.standard, in: window),
        isStale: isStale(newestDay: measurement.newestDay, asOf: day, afterDays: staleAfterDays),
        defects: measurement.defects.filter { $0.counts.contains(day) }.sorted(by: oldestFirst),
        upcoming: measurement.defects.filter { $0.counts.lowerBound > day }.sorted(by: oldestFirst),
        calendar: measurement.comingDays(from: day),
        isLagLearnt: measurement.isLagLearnt)
    standing.listedUntil = measurement.listedUntil
    standing.unlisted = measurement.unlisted
    if let categories = measurement.categories { standing.foresee(categories) }
    standing.calendar = standing.calendar.withoutQuietDays
    return standing
}

/// Whether the newest fact is too old for a figure to speak of a day; without any fact it is.
package func isStale(newestDay: Day?, asOf day: Day, afterDays: Int) -> Bool {
    newestDay.map { $0.distance(to: day) > afterDays } ?? true
}

/// The order in which orders that count are shown.
func oldestFirst(_ lhs: DefectiveOrder, _ rhs: DefectiveOrder) -> Bool {
    (lhs.day, lhs.orderID) < (rhs.day, rhs.orderID)
}
