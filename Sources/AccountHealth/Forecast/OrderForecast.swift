import RealModule

/// How many orders will be placed: a negative binomial distribution by its mean and shape.
struct OrderForecast: Hashable {
    let mean: Double
    let shape: Double

    /// Counts with their probabilities, which sum to 1; neighbouring counts are taken together where there are very many.
    var counts: [(count: Double, probability: Double)] {
        guard mean > 0 else { return [(0, 1)] }
        let deviation = (mean + mean * mean / shape).squareRoot()
        let step = max(1, (deviation / 8).rounded(.down))
        let last = mean + 8 * deviation + 10
        var found: [(count: Double, probability: Double)] = []
        var total = 0.0
        var low = max(0, (mean - 6 * deviation).rounded(.down))
        while low <= last {
            let middle = low + ((step - 1) / 2).rounded(.down)
            let probability = Double.exp(logProbability(of: middle))
            if probability > 1e-9 {
                found.append((middle, probability))
                total += probability
            }
            low += step
        }
        return total > 0 ? found.map { ($0.count, $0.probability / total) } : [(mean.rounded(), 1)]
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
}
