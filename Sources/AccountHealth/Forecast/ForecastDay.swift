/// The figure of one day to come.
package struct ForecastDay: Hashable, Sendable {
    package let day: Day
    /// What is known today of the orders that count on the day.
    package let known: Tally
    /// How many orders are expected to come beside them.
    package let coming: Double
    /// The probability that the target is missed.
    package internal(set) var probability: Double
    /// The rate of bad orders to be expected; nil where no order is.
    package let expected: Double?
    /// Between which rates it lies with a probability of 80 and of 95 %; counts are whole, so the bands have steps.
    package let band80: ClosedRange<Double>?
    package let band95: ClosedRange<Double>?

    /// A day on which nothing counts.
    init(day: Day) {
        self.init(day: day, known: Tally(), coming: 0, FigureOutlook())
    }

    init(day: Day, known: Tally, coming: Double, _ outlook: FigureOutlook) {
        self.day = day
        self.known = known
        self.coming = coming
        probability = min(1, max(0, outlook.missed))
        let summary = outlook.summary([0.025, 0.1, 0.9, 0.975])
        expected = summary?.mean
        band80 = summary.map { $0.quantiles[1]...$0.quantiles[2] }
        band95 = summary.map { $0.quantiles[0]...$0.quantiles[3] }
    }
}
