import RealModule

/// Says when defects come faster than they used to: a bad batch, a carrier on strike. It sees a burst before the rate of a long
/// window shows it.
///
/// Each order is a trial on each day on which it may be reported, with a small probability of its own; their log likelihood
/// ratio, between the account's usual defect probability and three times it, is added up and never falls below zero (a
/// Bernoulli CUSUM with unlike probabilities).
///
/// Source: M. R. Reynolds and Z. G. Stoumbos, Journal of Quality Technology 31 (1999); S. H. Steiner and others, Biostatistics 1
/// (2000).
package struct DriftAlarm: Hashable, Sendable {
    /// The day on which the burst seems to have begun.
    package let since: Day
    /// The day on which it was seen.
    package let seen: Day
    /// Defects that became known from then on.
    package let reports: Int
    /// How many were to be expected of the same orders in the same days.
    package let expected: Double

    /// A burst is taken to be so many times the usual.
    static let ratio = 3.0
    /// An account whose defects come as they used to is alarmed about once in so many years.
    package static let falseAlarmYears = 5

    /// Nil when nothing is out of the ordinary on the last day.
    ///
    /// - Parameter usual: the probability of a defect that is usual for the account.
    package init?(_ account: KnownOutcomes, curves: OutcomeCurves, usual: Double) {
        guard usual > 0, account.days.count > 1 else { return nil }
        let expected = DriftAlarm.expected(account, curves: curves, usual: usual)
        let flow = expected.reduce(0, +) / Double(expected.count)
        let limit = DriftAlarm.limit(runLength: flow * 365 * Double(DriftAlarm.falseAlarmYears))
        let worth = Double.log(DriftAlarm.ratio)
        var (sum, since, reports, due) = (0.0, 0, 0, 0.0)
        var seen: Int?
        let offset = account.days.count - expected.count
        for (place, expected) in expected.enumerated() {
            let reported = Int(account.days[offset + place].reported)
            sum += Double(reported) * worth - (DriftAlarm.ratio - 1) * expected
            reports += reported
            due += expected
            if sum <= 0 {
                (sum, since, reports, due, seen) = (0, place + 1, 0, 0, nil)
            } else if sum >= limit, reports >= 2 {
                seen = seen ?? place
            }
        }
        guard let seen else { return nil }
        let first = account.asOf.advanced(by: 1 - expected.count)
        self.since = first.advanced(by: since)
        self.seen = first.advanced(by: seen)
        self.reports = reports
        self.expected = due
    }

    /// By day, how many defects were to become known; at most of the last year.
    private static func expected(_ account: KnownOutcomes, curves: OutcomeCurves, usual: Double) -> [Double] {
        let steps = (0...90).map { curves.known(atAge: $0) - curves.known(atAge: $0 - 1) }
        let last = steps.lastIndex { $0 > 1e-6 } ?? 0
        let count = min(account.days.count, 365)
        return ((account.days.count - count)..<account.days.count).map { day in
            var sum = 0.0
            for age in 0...min(last, day) { sum += Double(account.days[day - age].units) * steps[age] }
            return sum * usual
        }
    }

    /// The sum that is reached by chance once in so many expected reports.
    static func limit(runLength: Double) -> Double {
        var (low, high) = (1, 4)
        while DriftAlarm.runLength(steps: high) < runLength, high < 400 { high *= 2 }
        while low < high {
            let middle = (low + high) / 2
            if DriftAlarm.runLength(steps: middle) < runLength { low = middle + 1 } else { high = middle }
        }
        return Double(low) * step
    }

    /// Sums are looked at in steps of a tenth of what one report adds.
    private static let stepsOfReport = 10
    private static let step = Double.log(ratio) / Double(stepsOfReport)

    /// After how many expected reports the sum reaches so many steps by chance, in the mean: while nothing is reported it falls by
    /// one step in a fixed time, so the equations of a chain that only falls one by one are solved from above.
    static func runLength(steps: Int) -> Double {
        let time = step / (ratio - 1)
        let none = Double.exp(-time)
        // How many reports come while the sum falls by one step.
        var chances: [Double] = []
        var chance = none
        for count in 1...6 {
            chance *= time / Double(count)
            chances.append(chance)
        }
        // Each mean time is a number and a multiple of the unknown one of the highest place.
        var times = [(fixed: Double, multiple: Double)](repeating: (0, 0), count: steps)
        times[steps - 1] = (0, 1)
        func after(_ place: Int) -> (fixed: Double, multiple: Double) {
            var sum = (fixed: 1.0, multiple: 0.0)
            for (index, chance) in chances.enumerated() {
                let next = place + (index + 1) * stepsOfReport - 1
                if next >= steps { break }
                sum.fixed += chance * times[next].fixed
                sum.multiple += chance * times[next].multiple
            }
            return sum
        }
        for place in stride(from: steps - 1, to: 0, by: -1) {
            let sum = after(place)
            times[place - 1] = (
                (times[place].fixed - sum.fixed) / none, (times[place].multiple - sum.multiple) / none
            )
        }
        let sum = after(0)
        let unknown = (sum.fixed - (1 - none) * times[0].fixed) / ((1 - none) * times[0].multiple - sum.multiple)
        return (times[0].fixed + times[0].multiple * unknown) * time
    }
}
