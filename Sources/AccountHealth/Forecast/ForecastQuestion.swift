/// Which figure is forecast.
package struct ForecastQuestion: Hashable, Sendable {
    package enum Truth: String, Sendable, CaseIterable {
        /// As it will be shown on the day, with what is known by then.
        case shown
        /// With all that becomes known later.
        case final
    }

    package var window: Window
    /// That of a share of bad orders.
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
        tally.units >= max(1, minimumOrders) && !condition.isMet(by: Rate(tally.bad, of: tally.units))
    }

    /// The smallest number of bad orders that misses the target among so many.
    func leastMissing(of units: Int) -> Int? {
        guard units >= max(1, minimumOrders), let target = condition.target, target.denominator > 0 else { return nil }
        let (share, rest) = (target.numerator * units).quotientAndRemainder(dividingBy: target.denominator)
        let least =
            switch condition {
            case .atMost: share + 1
            default: rest == 0 ? share : share + 1
            }
        return least <= units ? least : nil
    }
}
