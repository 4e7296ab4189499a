import RealModule

/// Two kinds of orders, each with or without a pattern; how far apart are they, and could it be chance?
///
/// Exact for any counts: given how many orders show the pattern in all, the number among the defective ones is
/// hypergeometric (R. A. Fisher), and for other odds the noncentral form of it.
package struct FisherTest: Sendable, Hashable {
    /// Defective orders that show the pattern, of all defective ones; the same of clean ones.
    package let defective: Int, allDefective: Int, clean: Int, allClean: Int

    package init(defective: Int, of allDefective: Int, clean: Int, of allClean: Int) {
        self.allDefective = max(0, allDefective)
        self.allClean = max(0, allClean)
        self.defective = min(max(0, defective), self.allDefective)
        self.clean = min(max(0, clean), self.allClean)
    }

    /// How often, if the pattern had nothing to do with defects, at least as many defective orders would show it.
    package var probability: Double { tail(atLeast: defective, logOdds: 0) }

    /// How many times greater the odds of a defect are with the pattern; the exact interval of this confidence.
    ///
    /// The upper end is infinite where every defective order shows it, or no clean one does.
    package func oddsInterval(confidence: Double = 0.95) -> ClosedRange<Double> {
        let side = (1 - confidence) / 2
        let lower = defective == low ? 0 : solve { tail(atLeast: defective, logOdds: $0) < side }
        let upper = defective == high ? .infinity : solve { 1 - tail(atLeast: defective + 1, logOdds: $0) > side }
        return lower...max(lower, upper)
    }

    private var shown: Int { defective + clean }
    /// The fewest and the most defective orders that could show it.
    private var low: Int { max(0, shown - allClean) }
    private var high: Int { min(allDefective, shown) }

    private func tail(atLeast count: Int, logOdds: Double) -> Double {
        guard count > low else { return 1 }
        guard count <= high else { return 0 }
        let logs = (low...high).map { logWeight($0) + Double($0) * logOdds }
        let largest = logs.max() ?? 0
        var (part, all) = (0.0, 0.0)
        for (value, log) in zip(low..., logs) {
            let weight = Double.exp(log - largest)
            all += weight
            if value >= count { part += weight }
        }
        return part / all
    }

    private func logWeight(_ value: Int) -> Double {
        FisherTest.logChoose(allDefective, value) + FisherTest.logChoose(allClean, shown - value)
    }

    private static func logChoose(_ count: Int, _ chosen: Int) -> Double {
        Double.logGamma(Double(count) + 1) - Double.logGamma(Double(chosen) + 1)
            - Double.logGamma(Double(count - chosen) + 1)
    }

    /// The odds up to which `isBelow` holds; it holds for small odds and not for great ones.
    private func solve(_ isBelow: (Double) -> Bool) -> Double {
        var (low, high) = (-60.0, 60.0)
        for _ in 0..<100 {
            let middle = (low + high) / 2
            if isBelow(middle) { low = middle } else { high = middle }
        }
        return Double.exp((low + high) / 2)
    }
}
