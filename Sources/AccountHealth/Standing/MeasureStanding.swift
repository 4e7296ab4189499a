/// What measuring one account under one standard needs.
package struct Measurement: Sendable {
    package var standard: Standard
    package var window: Window
    package var isLagLearnt: Bool
    package var tallies: DayTallies
    /// The tallies again by category of goods; nil unless the standard is demanded of each.
    package var categories: CategoryTallies?
    /// All defective orders whose day lies in the range of the tallies.
    package var defects: [DefectiveOrder]
    /// Facts missing for units of each day.
    package var missing: [Day: MissingFacts]
    /// The newest moment any fact of the account names; nil without any.
    package var newestDay: Day?

    package init(standard: Standard, window: Window, isLagLearnt: Bool, tallies: DayTallies) {
        self.standard = standard
        self.window = window
        self.isLagLearnt = isLagLearnt
        self.tallies = tallies
        self.categories = standard.per == .category ? CategoryTallies(tallies.first...tallies.last) : nil
        self.defects = []
        self.missing = [:]
    }

    /// The coming days whose standing is known already: until everything of today has left the window, and long enough for
    /// what is promised today to have entered it.
    package static func calendar(of window: Window, from day: Day) -> ClosedRange<Day> {
        day...max(day.advanced(by: promiseDays), window.asOfDays(counting: day).upperBound.advanced(by: 1))
    }

    /// Parcels are promised weeks ahead, and their days enter a window some more days later.
    private static let promiseDays = 80

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
        figure: Figure(measurement.tallies.sum(window), standard: measurement.standard) {
            measurement.missing.union(in: window)
        },
        isStale: measurement.newestDay.map { $0.distance(to: day) > staleAfterDays } ?? true,
        defects: measurement.defects.filter { $0.counts.contains(day) }.sorted(by: oldestFirst),
        upcoming: measurement.defects.filter { $0.counts.lowerBound > day }.sorted(by: oldestFirst),
        calendar: calendar(measurement, from: day),
        isLagLearnt: measurement.isLagLearnt)
    if let categories = measurement.categories { standing.measure(categories) }
    return standing
}

private func oldestFirst(_ lhs: DefectiveOrder, _ rhs: DefectiveOrder) -> Bool {
    (lhs.day, lhs.orderID) < (rhs.day, rhs.orderID)
}

/// The known future of the window, day by day.
private func calendar(_ measurement: Measurement, from day: Day) -> [KnownDay] {
    var rollingOff: [Day: [String]] = [:]
    var entering: [Day: [String]] = [:]
    for defect in measurement.defects.sorted(by: oldestFirst) {
        rollingOff[defect.counts.upperBound.advanced(by: 1), default: []].append(defect.orderID)
        entering[defect.counts.lowerBound, default: []].append(defect.orderID)
    }
    return Measurement.calendar(of: measurement.window, from: day).map { coming in
        let tally = measurement.tallies.sum(measurement.window.days(asOf: coming))
        return KnownDay(
            day: coming,
            tally: tally,
            status: Judgement(tally, standard: measurement.standard).status,
            rollingOff: coming == day ? [] : rollingOff[coming] ?? [],
            entering: coming == day ? [] : entering[coming] ?? [])
    }
}
