/// What measuring one account under one standard needs.
package struct Measurement: Sendable {
    package var standard: Standard
    package var window: Window
    package var isLagLearnt: Bool
    package var tallies: DayTallies
    /// All defective orders whose day lies in the range of the tallies.
    package var defects: [DefectiveOrder]
    /// Facts missing for units of each day.
    package var missing: [Day: MissingFacts]
    /// The newest moment any fact of the account names; nil without any.
    package var newestDay: Day?

    package struct MissingFacts: Hashable, Sendable {
        package var facts: FactSet = []
        package var defects: Set<DefectKind> = []

        package init() {}
    }

    package init(standard: Standard, window: Window, isLagLearnt: Bool, tallies: DayTallies) {
        self.standard = standard
        self.window = window
        self.isLagLearnt = isLagLearnt
        self.tallies = tallies
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
    let standard = measurement.standard
    let window = measurement.window.days(asOf: day)
    let tally = measurement.tallies.sum(window)
    let judgement = Judgement(tally, standard: standard)
    let isShare: Bool = if case .share = standard.measure { true } else { false }
    let isTold = judgement.status != .unknown || tally.undecided + tally.unplaced == 0

    var facts = Measurement.MissingFacts()
    if !isTold {
        for (missingDay, missing) in measurement.missing where window.contains(missingDay) {
            facts.facts.formUnion(missing.facts)
            facts.defects.formUnion(missing.defects)
        }
    }
    let names = facts.facts.facts.map(\.name) + facts.defects.sorted().map(\.description)

    return Standing(
        standard: standard,
        asOf: day,
        window: window,
        effectiveWindow: measurement.window,
        tally: tally,
        rate: judgement.rate,
        interval: isShare && isTold ? judgement.rate.flatMap(WilsonInterval.init) : nil,
        status: judgement.status,
        headroom: isShare
            ? standard.condition.flatMap { Headroom(condition: $0, bad: tally.bad, units: tally.units) } : nil,
        isStale: measurement.newestDay.map { $0.distance(to: day) > staleAfterDays } ?? true,
        missing: names,
        defects: measurement.defects.filter { $0.counts.contains(day) }.sorted(by: oldestFirst),
        upcoming: measurement.defects.filter { $0.counts.lowerBound > day }.sorted(by: oldestFirst),
        calendar: calendar(measurement, from: day),
        official: nil,
        isLagLearnt: measurement.isLagLearnt)
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
