import RealModule

/// How good some probabilities were, now that it is known what came.
package struct ForecastScore: Hashable, Sendable {
    /// The forecasts whose probability lies in one tenth of the scale.
    package struct Tenth: Hashable, Sendable {
        package var count = 0
        package var missed = 0
        /// The mean of the probabilities.
        package var expected = 0.0

        package init() {}
    }

    package let count: Int
    package let missed: Int
    /// The mean squared distance of probability and outcome: 0 is best; always saying one half gives a quarter.
    package let brier: Double
    /// The mean of the negative logarithm of the probability given to what came: 0 is best.
    package let logScore: Double
    /// The chance that a miss was given a higher probability than something else; one half is guessing. Nil where all came alike.
    package let areaUnderCurve: Double?
    /// From 0 to a tenth, and so on; ten of them.
    package let tenths: [Tenth]

    /// A probability of 0 or 1 that was wrong is counted as one of this distance from it, or a single one would decide all.
    package static let surest = 1e-4

    package init(_ forecasts: [(probability: Double, isMissed: Bool)]) {
        count = forecasts.count
        missed = forecasts.count(where: \.isMissed)
        var (squares, logs) = (0.0, 0.0)
        var tenths = [Tenth](repeating: Tenth(), count: 10)
        for (probability, isMissed) in forecasts {
            let distance = isMissed ? 1 - probability : probability
            squares += distance * distance
            logs -= Double.log(max(ForecastScore.surest, 1 - distance))
            let place = min(9, max(0, Int(probability * 10)))
            tenths[place].count += 1
            tenths[place].missed += isMissed ? 1 : 0
            tenths[place].expected += probability
        }
        for place in tenths.indices where tenths[place].count > 0 {
            tenths[place].expected /= Double(tenths[place].count)
        }
        self.tenths = tenths
        brier = squares / Double(max(1, count))
        logScore = logs / Double(max(1, count))
        areaUnderCurve = ForecastScore.area(forecasts)
    }

    /// How far the probabilities lie from what came, in the mean over all forecasts, tenth by tenth.
    package var calibrationError: Double {
        let sum = tenths.reduce(0) { $0 + abs(Double($1.missed) - $1.expected * Double($1.count)) }
        return sum / Double(max(1, count))
    }

    private static func area(_ forecasts: [(probability: Double, isMissed: Bool)]) -> Double? {
        let missed = forecasts.count(where: \.isMissed)
        let others = forecasts.count - missed
        guard missed > 0, others > 0 else { return nil }
        let sorted = forecasts.sorted { $0.probability < $1.probability }
        var sum = 0.0
        var start = 0
        while start < sorted.count {
            var end = start
            while end < sorted.count, sorted[end].probability == sorted[start].probability { end += 1 }
            // Equals share their ranks.
            let rank = Double(start + end + 1) / 2
            sum += rank * Double(sorted[start..<end].count(where: \.isMissed))
            start = end
        }
        return (sum - Double(missed) * Double(missed + 1) / 2) / (Double(missed) * Double(others))
    }
}
