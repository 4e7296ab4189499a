// What a figure would be if something were otherwise.

extension Standing {
    /// Whether something could move the figure: it is counted, a share of units, and has a target.
    package var canBeSupposed: Bool {
        standard.measure.isShare && !standard.isReportedOnly && standard.condition != nil && figure.missing.isEmpty
            && tally.units > 0
    }

    /// The account as a whole under the standard if something were otherwise, measured as the figure itself is. What is to come is
    /// as it is known today, so that orders yet to be placed are not asked about.
    ///
    /// - Parameter tallies: those that the figure was summed from.
    package func supposing(_ scenario: Scenario, _ tallies: DayTallies) -> Standing {
        var measurement = Measurement(
            standard: standard, window: effectiveWindow, isLagLearnt: isLagLearnt,
            tallies: scenario.applied(to: tallies, window: window))
        measurement.newestDay = asOf
        return measureStanding(measurement, asOf: asOf, staleAfterDays: .max)
    }
}

extension Scenario {
    /// What the days of a standard would hold.
    ///
    /// - Parameter window: the days that count today.
    func applied(to tallies: DayTallies, window: ClosedRange<Day>) -> DayTallies {
        var changed = tallies
        for (day, count) in withdrawn {
            changed.add(Tally(bad: -min(max(0, count), changed[day].bad)), on: day)
        }
        // The newest units that are known to be good turn bad; there are no more than these.
        var (left, day) = (moreDefects, window.upperBound)
        while left > 0, day >= window.lowerBound {
            let tally = changed[day]
            let turning = min(left, max(0, tally.units - tally.bad - tally.undecided))
            changed.add(Tally(bad: turning), on: day)
            left -= turning
            day = day.advanced(by: -1)
        }
        if cleanOrders > 0 { changed.add(Tally(units: cleanOrders), on: window.upperBound) }
        return changed
    }
}
