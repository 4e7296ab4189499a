import RealModule

/// What is believed of one account's defect probability after its orders were looked at: probabilities with their weights.
///
/// Each order speaks by what is known of it: a bad one, a good one, and a silent one by how rarely good and bad orders are
/// still silent at its age.
package struct DefectBelief: Sendable {
    package let probabilities: [Double]
    /// Their sum is 1.
    package let weights: [Double]

    /// How many probabilities are looked at.
    private static let count = 10
    /// The logarithm of one in two thousand.
    private static let leastLog = -7.6

    package init(_ account: KnownOutcomes, model: ForecastModel) {
        let fading = ForecastModel.Fading()
        var (bad, good) = (0.0, 0.0)
        var silent = [Double](repeating: 0, count: OutcomeCurves.maximumAge + 1)
        account.counts(from: account.first) { count, age in
            bad += fading[age] * Double(count.bad)
            good += fading[age] * Double(count.good)
            silent[min(age, OutcomeCurves.maximumAge)] += fading[age] * Double(count.silent)
        }
        let curves = model.curves
        var groups: [(weight: Double, bad: Double, good: Double)] = []
        var known = bad + good
        for (age, weight) in silent.enumerated() where weight > 0 {
            let (silentBad, silentGood) = (curves.silentBad[age], curves.silentGood[age])
            known += weight * (1 - silentBad)
            if silentBad < 1e-9 * silentGood { good += weight } else { groups.append((weight, silentBad, silentGood)) }
        }
        // Where to look: around what a beta distribution would say.
        let (alpha, beta) = (model.prior.alpha, model.prior.beta)
        let (seenBad, seenGood) = (alpha + bad, beta + max(0, known - bad))
        let centre = Double.log(seenBad / seenGood)
        let spread = (1 / seenBad + 1 / seenGood).squareRoot()
        let (low, high) = (max(-18, centre - 5 * spread), min(6, centre + 4 * spread))
        var probabilities: [Double] = []
        var logs: [Double] = []
        for place in 0..<DefectBelief.count {
            let logit = low + (high - low) * (Double(place) + 0.5) / Double(DefectBelief.count)
            let probability = 1 / (1 + Double.exp(-logit))
            let (logBad, logGood) = (Double.log(probability), Double.log(onePlus: -probability))
            // Of the probability's logit, so that equal steps may be summed.
            var log = (alpha + bad) * logBad + (beta + good) * logGood
            for group in groups {
                log += group.weight * .log(probability * group.bad + (1 - probability) * group.good)
            }
            probabilities.append(probability)
            logs.append(log)
        }
        let highest = logs.max() ?? 0
        // What is so unlikely that it moves no figure is not carried through all days.
        let likely = logs.indices.filter { logs[$0] - highest > DefectBelief.leastLog }
        let weights = likely.map { Double.exp(logs[$0] - highest) }
        let total = weights.reduce(0, +)
        self.probabilities = likely.map { probabilities[$0] }
        self.weights = weights.map { $0 / total }
    }
}
