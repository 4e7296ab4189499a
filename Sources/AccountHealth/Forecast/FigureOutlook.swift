import RealModule

/// A numerator and a denominator that are not known yet: what they may be together, by how likely that is.
struct FigureOutlook {
    /// A rate with its probability, in no order.
    private var cells: [(rate: Double, weight: Double)] = []
    /// How likely each count of bad orders is; used again and again.
    private var chances: [Double] = []
    /// The probability that the target is missed.
    private(set) var missed = 0.0
    /// The probability that there is any order.
    private(set) var counted = 0.0

    /// Adds what some orders may come to.
    ///
    /// - Parameters:
    ///   - bad: known to be bad.
    ///   - units: all of them.
    ///   - needed: how many bad ones miss the target; nil where none does.
    ///   - sums: how many more may turn bad: distributions with their weights.
    mutating func add(bad: Int, units: Double, needed: Int?, sums: [(weight: Double, sum: BadSum)]) {
        let more = needed.map { $0 - bad }
        let highest = sums.reduce(0) { max($0, $1.sum.mean) }
        if highest < 24 {
            addCounts(bad, units, more, sums, upTo: Int(highest + 4.5 * highest.squareRoot() + 5))
        } else {
            for (weight, sum) in sums {
                if let more { missed += weight * sum.probability(ofAtLeast: more) }
                let deviation = max(0, sum.mean - sum.squares).squareRoot()
                // Three points with the moments of a bell; the mixture fills the gaps between them.
                for (place, share) in [(-1.7320508, 1 / 6.0), (0, 4 / 6.0), (1.7320508, 1 / 6.0)] {
                    add(Double(bad) + max(0, sum.mean + place * deviation), of: units, weight * share)
                }
            }
        }
    }

    private mutating func addCounts(
        _ bad: Int, _ units: Double, _ more: Int?, _ sums: [(weight: Double, sum: BadSum)], upTo last: Int
    ) {
        chances.removeAll(keepingCapacity: true)
        chances.append(contentsOf: repeatElement(0, count: last + 1))
        var total = 0.0
        for (weight, sum) in sums {
            total += weight
            sum.addChances(to: &chances, weight: weight)
        }
        var below = 0.0
        for count in chances.indices {
            let chance = chances[count]
            if let more, count < more { below += chance }
            if chance > 1e-5 { add(Double(bad + count), of: units, chance) }
        }
        if more != nil { missed += max(0, total - below) }
    }

    private mutating func add(_ bad: Double, of units: Double, _ weight: Double) {
        guard units > 0.5 else { return }
        counted += weight
        cells.append((min(1, bad / units), weight))
    }

    /// The mean of the rate, where there are orders; and the rates below which it lies with some probabilities, ascending.
    func summary(_ probabilities: [Double]) -> (mean: Double, quantiles: [Double])? {
        guard counted > 1e-6 else { return nil }
        let sorted = cells.sorted { $0.rate < $1.rate }
        let mean = sorted.reduce(0) { $0 + $1.rate * $1.weight } / counted
        var quantiles: [Double] = []
        var (sum, place) = (0.0, 0)
        for probability in probabilities {
            while place < sorted.count - 1, sum + sorted[place].weight < probability * counted {
                sum += sorted[place].weight
                place += 1
            }
            quantiles.append(sorted[place].rate)
        }
        return (mean, quantiles)
    }
}
