import RealModule

/// How many of some orders turn out bad, each with a probability of its own: taken to be the binomial distribution of the same
/// mean and variance, which is exact where the probabilities are equal and within a few thousandths otherwise.
///
/// Source: W. Ehm, Statistics & Probability Letters 11 (1991), on the distance between the two.
struct BadSum {
    /// The sum of the probabilities.
    private(set) var mean: Double
    /// The sum of their squares.
    private(set) var squares: Double

    /// Adds orders that are alike.
    @inline(__always)
    mutating func add(_ count: Double, _ probability: Double) {
        mean += count * probability
        squares += count * probability * probability
    }

    func probability(ofAtLeast count: Int) -> Double {
        if count <= 0 { return 1 }
        guard mean > 1e-15 else { return 0 }
        if mean > 40, abs(Double(count) - mean) > 9 * mean.squareRoot() { return Double(count) < mean ? 1 : 0 }
        let share = min(squares / mean, 1 - 1e-12)
        let trials = mean / share
        if Double(count) > trials + 0.5 { return 0 }
        if share < 1e-9 { return poisson(count) }
        // Sums of few terms; beyond, the beta function.
        let none = trials * .log(onePlus: -share)
        if count <= 60, none > -600 {
            var term = Double.exp(none)
            var sum = term
            let odds = share / (1 - share)
            for index in 1..<max(1, count) {
                term *= max(0, trials - Double(index) + 1) / Double(index) * odds
                sum += term
            }
            return max(0, 1 - sum)
        }
        return incompleteBeta(share, Double(count), max(trials - Double(count) + 1, 0.5))
    }

    /// Adds, to each place of a list, the probability that just so many turn out bad.
    func addChances(to chances: inout [Double], weight: Double) {
        guard mean > 1e-12 else {
            chances[0] += weight
            return
        }
        let share = min(squares / mean, 1 - 1e-12)
        let trials = mean / share
        // The logarithm of one minus a small number, by its series.
        let none =
            share < 0.02
            ? -mean * (1 + share * (1.0 / 2 + share * (1.0 / 3 + share / 4))) : trials * Double.log(onePlus: -share)
        let odds = share / (1 - share)
        var chance = weight * Double.exp(none)
        for count in chances.indices {
            chances[count] += chance
            chance *= max(0, trials - Double(count)) / Double(count + 1) * odds
            if chance < 1e-8, Double(count) > mean { break }
        }
    }

    private func poisson(_ count: Int) -> Double {
        var term = Double.exp(-mean)
        var sum = term
        for index in 1..<max(1, count) {
            term *= mean / Double(index)
            sum += term
        }
        return max(0, 1 - sum)
    }
}

/// The regularised incomplete beta function, by its continued fraction.
///
/// Source: NIST Digital Library of Mathematical Functions, 8.17.22.
func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
    let front =
        Double.exp(
            .logGamma(a + b) - .logGamma(a) - .logGamma(b) + a * .log(x) + b * .log(onePlus: -x)) / a
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    d = 1 / (abs(d) < tiny ? tiny : d)
    var fraction = d
    for step in 1...300 {
        let m = Double(step)
        let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 + even * d
        d = 1 / (abs(d) < tiny ? tiny : d)
        c = 1 + even / c
        if abs(c) < tiny { c = tiny }
        fraction *= d * c
        let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 + odd * d
        d = 1 / (abs(d) < tiny ? tiny : d)
        c = 1 + odd / c
        if abs(c) < tiny { c = tiny }
        let change = d * c
        fraction *= change
        if abs(change - 1) < 1e-12 { break }
    }
    return min(1, max(0, front * fraction))
}
