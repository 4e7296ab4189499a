/// Which figure is forecast.
package struct ForecastQuestion: Hashable, Sendable {
    package enum Truth: String, Sendable, CaseIterable {
        /// As it will be shown on the day, with what is known by then.
        case shown
        /// With all that becomes known later.
        case final
    }

    package var window: Window
    /// That of a share of bad orders, or of good ones where it is "at least".
    package var condition: Condition
    /// A window with fewer orders is not missed.
    package var minimumOrders: Int
    package var truth: Truth

    package init(window: Window, condition: Condition, minimumOrders: Int = 1, truth: Truth = .shown) {
        self.window = window
        self.condition = condition
        self.minimumOrders = minimumOrders
        self.truth = truth
    }

    /// Whether a figure misses the target.
    package func isMissed(_ tally: Tally) -> Bool {
        guard tally.units >= max(1, minimumOrders) else { return false }
        let numerator = condition.countsGood ? tally.units - tally.bad : tally.bad
        return !condition.isMet(by: Rate(numerator, of: tally.units))
    }

    /// The share of bad orders that is allowed; nil where the condition names no single limit.
    package var allowedShare: Double? {
        if case .bands = condition { return nil }
        guard let target = condition.target?.value else { return nil }
        return condition.countsGood ? 1 - target : target
    }

    /// The smallest number of bad orders that misses the target among so many; nil where none does.
    func leastMissing(of units: Int) -> Int? {
        guard units >= max(1, minimumOrders), let target = condition.target, target.denominator > 0 else { return nil }
        let least: Int
        switch condition {
        case .lessThan, .bands:
            let (share, rest) = (target.numerator * units).quotientAndRemainder(dividingBy: target.denominator)
            least = rest == 0 ? share : share + 1
        case .atMost:
            least = target.numerator * units / target.denominator + 1
        case .atLeast:
            least = (target.denominator - target.numerator) * units / target.denominator + 1
        }
        return least <= units ? least : nil
    }

    /// The same as comparing with `leastMissing`, without a division.
    @inline(__always)
    func isMissed(bad: Int, units: Int) -> Bool {
        guard units >= max(1, minimumOrders), let target = condition.target, target.denominator > 0 else {
            return false
        }
        switch condition {
        case .lessThan, .bands: return bad * target.denominator >= target.numerator * units
        case .atMost: return bad * target.denominator > target.numerator * units
        case .atLeast: return bad * target.denominator > (target.denominator - target.numerator) * units
        }
    }
}
