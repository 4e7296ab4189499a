/// What is known at the end of a day of one account's orders under a standard, by the day each counts on.
///
/// All that a forecast asks of an account: it may be made from orders one by one, or from tallies that a store keeps.
package struct KnownOutcomes: Sendable {
    /// The last day of which anything is known.
    package let asOf: Day
    /// The day of the first order; the day after `asOf` without any.
    package let first: Day
    /// From `first` to `asOf`.
    package private(set) var days: [Count]
    /// How long outcomes took to become known, by days: `reports[3]` those that were known on the third day after.
    package private(set) var reports: [Report]

    /// The orders of one day. Those that are neither bad nor good are silent: a defect may still be reported.
    package struct Count: Hashable, Sendable {
        package var units: Int32 = 0
        package var bad: Int32 = 0
        /// Those of which no defect is to be expected any more.
        package var good: Int32 = 0
        /// How many defects became known on this day, of orders of whatever day.
        package var reported: Int32 = 0

        package var silent: Int32 { max(0, units - bad - good) }

        package init(units: Int32 = 0, bad: Int32 = 0, good: Int32 = 0, reported: Int32 = 0) {
            self.units = units
            self.bad = bad
            self.good = good
            self.reported = reported
        }
    }

    /// Outcomes that took equally long to become known.
    package struct Report: Hashable, Sendable {
        package var bad: Int32 = 0
        package var good: Int32 = 0

        package init(bad: Int32 = 0, good: Int32 = 0) {
            self.bad = bad
            self.good = good
        }
    }

    /// - Parameters:
    ///   - days: counts of days; those after `asOf` are left out.
    ///   - reports: by the days an outcome took to become known.
    package init(asOf: Day, first: Day, days: [Count], reports: [Report] = []) {
        self.asOf = asOf
        self.first = min(first, asOf.advanced(by: 1))
        self.days = Array(days.prefix(max(0, first.distance(to: asOf) + 1)))
        self.reports = reports
    }

    package subscript(day: Day) -> Count {
        let index = first.distance(to: day)
        return days.indices.contains(index) ? days[index] : Count()
    }

    /// The counts of some days up to `asOf`, with the age in days of each, oldest first.
    func counts(from day: Day, _ body: (_ count: Count, _ age: Int) -> Void) {
        let start = max(0, first.distance(to: day))
        guard start < days.count else { return }
        for index in start..<days.count { body(days[index], days.count - 1 - index) }
    }

    /// How many units were placed on some days.
    func placed(on range: ClosedRange<Day>) -> Int {
        let low = max(0, first.distance(to: range.lowerBound))
        let high = min(days.count - 1, first.distance(to: range.upperBound))
        guard low <= high else { return 0 }
        return days[low...high].reduce(0) { $0 + Int($1.units) }
    }

    /// The sum over a window, of what is known.
    package func tally(in range: ClosedRange<Day>) -> Tally {
        let low = max(0, first.distance(to: range.lowerBound))
        let high = min(days.count - 1, first.distance(to: range.upperBound))
        guard low <= high else { return Tally() }
        return days[low...high].reduce(into: Tally()) {
            $0.bad += Int($1.bad)
            $0.units += Int($1.units)
        }
    }

    /// The same account had some of its orders turned out otherwise.
    func changing(_ day: Day, _ change: (inout Count) -> Void) -> KnownOutcomes {
        var changed = self
        let index = first.distance(to: day)
        if days.indices.contains(index) { change(&changed.days[index]) }
        return changed
    }
}

extension KnownOutcomes {
    /// Takes what became of some orders that are counted as units already; what was not known by the day stays silent.
    package mutating func take(_ outcome: OrderOutcome, count: Int32 = 1) {
        let index = first.distance(to: outcome.placed)
        guard days.indices.contains(index) else { return }
        let state = outcome.state(on: asOf)
        if let bad = outcome.bad, bad <= asOf { days[max(0, first.distance(to: bad))].reported.add(count) }
        if state == .silent { return }
        let delay = outcome.delay(to: state, by: asOf)
        while reports.count <= delay { reports.append(.init()) }
        if state == .bad {
            days[index].bad.add(count)
            reports[delay].bad.add(count)
        } else {
            days[index].good.add(count)
            reports[delay].good.add(count)
        }
    }
}

extension Int32 {
    /// Stays at the largest number where a sum lies beyond it: no shop has so many, but a damaged file may say so.
    fileprivate mutating func add(_ count: Int32) {
        let (sum, isBeyond) = addingReportingOverflow(count)
        self = isBeyond ? .max : sum
    }
}

extension AccountPast {
    /// What of it was known at the end of a day.
    package func known(on asOf: Day) -> KnownOutcomes {
        let placed = placed(by: asOf)
        guard let first = placed.first?.placed else {
            return KnownOutcomes(asOf: asOf, first: asOf.advanced(by: 1), days: [])
        }
        var days = [KnownOutcomes.Count](repeating: .init(), count: first.distance(to: asOf) + 1)
        for outcome in placed { days[first.distance(to: outcome.placed)].units += 1 }
        var known = KnownOutcomes(asOf: asOf, first: first, days: days)
        for outcome in placed { known.take(outcome) }
        return known
    }
}

extension OrderOutcome {
    /// How many days it took until a state could be known.
    fileprivate func delay(to state: State, by day: Day) -> Int {
        let end =
            switch state {
            case .silent: day
            case .bad: bad ?? day
            case .good: min(cleared ?? day, good ?? day)
            }
        return min(max(0, placed.distance(to: end)), OutcomeCurves.maximumAge)
    }
}
