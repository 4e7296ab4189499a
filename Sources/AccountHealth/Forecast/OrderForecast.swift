import RealModule

/// How many orders will be placed: a negative binomial distribution by its mean and shape.
struct OrderForecast: Hashable {
    var mean: Double
    var shape: Double

    /// Some neighbouring counts taken together.
    struct Portion: Hashable {
        var probability: Double
        /// Their mean, weighted by probability.
        var count: Double
    }

    /// A portion is closed when it is as likely as this: how bad orders spread within it is told by its mean alone.
    private static let largestPortion = 0.12

    /// Portions whose probabilities sum to 1. Counts in one portion ask for equally many defects to miss a target, unless there
    /// are very many of them.
    ///
    /// - Parameter needed: how many defects miss the target, by the count.
    func portions(needed: (Int) -> Int?) -> [Portion] {
        guard mean > 1e-9 else { return [Portion(probability: 1, count: 0)] }
        let deviation = (mean + mean * mean / shape).squareRoot()
        let step = deviation < 10 ? 1 : (deviation / 4).rounded(.down)
        let last = mean + 6 * deviation + 8
        var count = max(0, (mean - 5 * deviation).rounded(.down))
        // From one count to the next by a ratio, or from one step to the next by the formula.
        let odds = mean / (shape + mean)
        var next = step == 1 ? Double.exp(logProbability(of: count)) : 0
        var portions: [Portion] = []
        var (open, openNeed) = (Portion(probability: 0, count: 0), needed(Int(count)))
        var total = 0.0
        while count <= last {
            let probability = step == 1 ? next : Double.exp(logProbability(of: count))
            next *= (count + shape) / (count + 1) * odds
            let need = needed(Int(count))
            let isTurn = need != openNeed && (open.probability > 0.01 || need == nil || openNeed == nil)
            if isTurn || open.probability > OrderForecast.largestPortion {
                if open.probability > 0 { portions.append(open) }
                open = Portion(probability: 0, count: 0)
                openNeed = need
            }
            open.probability += probability
            open.count += probability * count
            total += probability
            count += step
        }
        if open.probability > 0 { portions.append(open) }
        guard total > 0 else { return [Portion(probability: 1, count: mean)] }
        return portions.map { Portion(probability: $0.probability / total, count: $0.count / $0.probability) }
    }

    func logProbability(of count: Double) -> Double {
        guard mean > 0 else { return count == 0 ? 0 : -.infinity }
        return .logGamma(count + shape) - .logGamma(shape) - .logGamma(count + 1)
            + shape * .log(shape / (shape + mean)) + count * .log(mean / (shape + mean))
    }

    /// As uncertain as it is, and by a squared share of itself more.
    func with(unrest: Double) -> OrderForecast {
        OrderForecast(mean: mean, shape: 1 / (1 / shape + unrest))
    }

    /// These orders and others, of which nothing else is known than that they add up.
    func with(_ other: OrderForecast) -> OrderForecast {
        let mean = mean + other.mean
        let variance = self.mean * self.mean / shape + other.mean * other.mean / other.shape
        return OrderForecast(mean: mean, shape: variance > 0 ? mean * mean / variance : 1e9)
    }
}
