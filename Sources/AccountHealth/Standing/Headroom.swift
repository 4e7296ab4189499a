/// How much room a share has left before its target is missed, or what it would take to meet it again.
///
/// Integers throughout. A limit of p/q and n units: "less than" allows the largest d with d × q < p × n, "at most" the
/// largest with d × q ≤ p × n, "at least" asks for good units g with g × q ≥ p × n.
package struct Headroom: Hashable, Sendable {
    /// How many units of the present denominator may still turn bad before the target is missed; 0 when none, or when
    /// it is missed already.
    package let absorbable: Int
    /// The smallest denominator at which the present number of bad units meets the target; 0 without bad units, nil when
    /// no number of units would do (a target of 0, or of 100 %).
    package let unitsNeeded: Int?

    /// Nil for conditions that are no share against one limit.
    package init?(condition: Condition, bad: Int, units: Int) {
        guard bad >= 0, units >= 0, let target = condition.target else { return nil }
        let (p, q) = (target.numerator, target.denominator)
        guard q > 0, p >= 0 else { return nil }
        // Counts are far below 2^31 and limits have small terms; beyond that no headroom is claimed.
        guard units < 1 << 40, bad < 1 << 40, p <= 1_000_000, q <= 1_000_000 else { return nil }
        let allowed: Int
        let needed: Int?
        switch condition {
        case .lessThan:
            allowed = (p * units + q - 1) / q - 1
            needed = p == 0 ? nil : bad * q / p + 1
        case .atMost:
            allowed = p * units / q
            needed = p == 0 ? nil : (bad * q + p - 1) / p
        case .atLeast:
            allowed = units - (p * units + q - 1) / q
            needed = q <= p ? nil : (bad * q + q - p - 1) / (q - p)
        case .bands:
            return nil
        }
        self.absorbable = max(0, allowed - bad)
        self.unitsNeeded = bad == 0 ? 0 : needed
    }
}
