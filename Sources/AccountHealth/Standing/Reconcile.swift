/// An official figure beside ours over the same days, and what explains a difference.
package struct Reconciliation: Hashable, Sendable {
    package var official: OfficialFigure
    /// Our figure over the days of the official one; nil when it cannot be computed.
    package var ours: Rate?
    package var explanation: Explanation

    package init(official: OfficialFigure, ours: Rate?, explanation: Explanation) {
        self.official = official
        self.ours = ours
        self.explanation = explanation
    }

    package enum Explanation: Hashable, Codable, Sendable {
        /// Both counts are the same.
        case agrees
        /// Deciding one choice otherwise makes them the same.
        case choice(Choices.Choice)
        /// The same days, so many days later (or earlier, below zero), make them the same.
        case shiftedWindow(days: Int)
        /// The files lack facts for a figure of our own.
        case notComputable(missing: [String])
        /// Only the marketplace can know the figure; ours is its own.
        case reported
        /// The official report gives no counts to compare.
        case noCounts
        /// No single choice explains it.
        case unexplained
    }
}

extension Reconciliation {
    /// How many more units count against the seller, and how many more units there are, in the official figure than in ours; below zero
    /// fewer. Nil where both are explained, and where counts are none.
    package func surplus(under standard: Standard) -> (bad: Int, units: Int)? {
        guard explanation == .unexplained, let ours, let numerator = official.numerator,
            let denominator = official.denominator,
            // A file may say anything.
            [numerator, denominator, ours.numerator, ours.denominator].allSatisfy({ (0..<1 << 40).contains($0) })
        else { return nil }
        let (printed, units) = (numerator - ours.numerator, denominator - ours.denominator)
        return (standard.condition?.countsGood == true ? units - printed : printed, units)
    }
}

/// Compares an official figure with our own count over the same days.
///
/// - Parameter tallies: our tallies under a set of choices; they must cover the official days and three on either side.
package func reconcile(
    _ official: OfficialFigure, standard: Standard, choices: Choices, missing: [String],
    tallies: (Choices) -> DayTallies
) -> Reconciliation {
    let range = official.from...max(official.from, official.to)
    func count(_ tallies: DayTallies, _ range: ClosedRange<Day>) -> Rate {
        let tally = tallies.sum(range)
        return Judge(standard).rate(bad: tally.bad, units: tally.units) ?? Rate(0, of: 0)
    }
    guard let numerator = official.numerator, let denominator = official.denominator else {
        return Reconciliation(official: official, ours: nil, explanation: .noCounts)
    }
    let wanted = Rate(numerator, of: denominator)
    let own = tallies(choices)
    let ours = count(own, range)
    if !missing.isEmpty {
        return Reconciliation(official: official, ours: nil, explanation: .notComputable(missing: missing))
    }
    if ours == wanted { return Reconciliation(official: official, ours: ours, explanation: .agrees) }
    for (choice, other) in choices.alternatives where count(tallies(other), range) == wanted {
        return Reconciliation(official: official, ours: ours, explanation: .choice(choice))
    }
    func isClean(_ rate: Rate) -> Bool {
        standard.condition?.countsGood == true ? rate.numerator == rate.denominator : rate.numerator == 0
    }
    // Where nothing counts against the seller, nearly any window holds as many orders.
    let shifts = isClean(wanted) && isClean(ours) ? [] : [1, -1, 2, -2, 3, -3]
    for shift in shifts {
        let moved = range.lowerBound.advanced(by: shift)...range.upperBound.advanced(by: shift)
        if count(own, moved) == wanted {
            return Reconciliation(official: official, ours: ours, explanation: .shiftedWindow(days: shift))
        }
    }
    return Reconciliation(official: official, ours: ours, explanation: .unexplained)
}

/// The lag an official report teaches for a standard: the days between the end of its window and the report's day.
///
/// - Returns: nil when the standard learns no lag or the report's lies outside what is plausible.
package func learntLag(_ official: OfficialFigure, standard: Standard) -> Int? {
    guard let plausible = standard.learnableLags else { return nil }
    let lag = official.to.distance(to: official.reportDay)
    return plausible.contains(lag) ? lag : nil
}
