/// What became of an order and after how many days, without the order: what a store keeps of outcomes, counted by the day the
/// order counts on.
package struct OutcomePart: Hashable, Sendable {
    /// Days until the order was known to be bad, until that was cleared, and until its buyer was known to be content; nil for
    /// what never was.
    package var bad: Int?
    package var cleared: Int?
    package var good: Int?

    package init(bad: Int? = nil, cleared: Int? = nil, good: Int? = nil) {
        self.bad = bad
        self.cleared = cleared
        self.good = good
    }

    /// Nil where nothing is known.
    init?(_ outcome: OrderOutcome) {
        func days(_ day: Day?) -> Int? {
            day.map { min(max(0, outcome.placed.distance(to: $0)), OutcomeCurves.maximumAge) }
        }
        self.init(bad: days(outcome.bad), cleared: days(outcome.cleared), good: days(outcome.good))
        if bad == nil, good == nil { return nil }
    }

    /// The outcome of an order that counts on a day.
    package func outcome(placed: Day) -> OrderOutcome {
        OrderOutcome(
            placed: placed, bad: bad.map(placed.advanced(by:)), cleared: cleared.map(placed.advanced(by:)),
            good: good.map(placed.advanced(by:)))
    }
}
