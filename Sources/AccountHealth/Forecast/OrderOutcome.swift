/// What became of one order under a standard, by the days on which it could be known.
///
/// A forecast made on a day may use only what was known on it, so an outcome is not "bad" but "bad from a day on".
package struct OrderOutcome: Hashable, Sendable {
    /// The day it counts on.
    package var placed: Day
    /// The first day on which the figure counts it as bad; nil if it never was.
    package var bad: Day?
    /// The first day on which it no longer counts as bad, as when a claim was withdrawn.
    package var cleared: Day?
    /// The first day on which the buyer was known to be content, as by a good rating.
    package var good: Day?

    package init(placed: Day, bad: Day? = nil, cleared: Day? = nil, good: Day? = nil) {
        self.placed = placed
        self.bad = bad
        self.cleared = cleared
        self.good = good
    }

    package enum State: Sendable {
        /// Nobody has said anything; a defect may still be reported.
        case silent
        case bad
        /// No defect is to be expected any more.
        case good
    }

    /// How it stood at the end of a day.
    @inline(__always)
    package func state(on day: Day) -> State {
        if let cleared, cleared <= day { return .good }
        if let bad, bad <= day { return .bad }
        if let good, good <= day { return .good }
        return .silent
    }

    /// How it ended, with all that is known.
    package var final: State {
        if cleared != nil { return .good }
        if bad != nil { return .bad }
        return good == nil ? .silent : .good
    }
}

/// The outcomes of one account's orders, those placed first coming first.
package struct AccountPast: Sendable {
    package let outcomes: [OrderOutcome]

    package init(_ outcomes: [OrderOutcome]) {
        self.outcomes = outcomes.sorted { $0.placed < $1.placed }
    }

    /// The day of the first order.
    package var first: Day? { outcomes.first?.placed }

    /// The orders placed up to a day, it included.
    package func placed(by day: Day) -> ArraySlice<OrderOutcome> {
        outcomes[..<count(by: day)]
    }

    /// The orders placed on some days.
    package func placed(in days: ClosedRange<Day>) -> ArraySlice<OrderOutcome> {
        outcomes[count(by: days.lowerBound.advanced(by: -1))..<count(by: days.upperBound)]
    }

    private func count(by day: Day) -> Int {
        var (low, high) = (0, outcomes.count)
        while low < high {
            let middle = (low + high) / 2
            if outcomes[middle].placed <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension AccountPast {
    /// What the figure of a day counts.
    ///
    /// - Parameter known: only with what was known at the end of that day; nil for all that is known.
    package func tally(on day: Day, question: ForecastQuestion, knownBy known: Day?) -> Tally {
        var tally = Tally()
        for outcome in placed(in: question.window.days(asOf: day)) {
            if let known, outcome.placed > known { break }
            tally.units += 1
            if (known.map { outcome.state(on: $0) } ?? outcome.final) == .bad { tally.bad += 1 }
        }
        return tally
    }
}
