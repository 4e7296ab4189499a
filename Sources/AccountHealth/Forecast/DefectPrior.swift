import RealModule

/// What is believed of an account's defect probability before its own orders are looked at: a beta distribution.
package struct DefectPrior: Hashable, Sendable {
    /// The mean probability that an order turns out bad.
    package let mean: Double
    /// How many orders the belief weighs as much as.
    package let strength: Double

    /// As a beta distribution is written.
    var alpha: Double { mean * strength }
    var beta: Double { (1 - mean) * strength }

    package init(mean: Double, strength: Double) {
        self.mean = mean
        self.strength = strength
    }

    /// Of an account without companions: four tenths of what is allowed, and as uncertain as that is usual. At a limit of 1 %
    /// these are 0.4 % and the weight of 150 orders.
    package init(target: Double) {
        mean = max(1e-6, min(0.3, 0.4 * target))
        strength = 0.6 / mean
    }

    /// What one account's orders say: how many were bad among how many whose outcome is known, both faded with age.
    struct Evidence {
        var bad = 0.0
        var orders = 0.0
    }

    /// The belief that makes what all accounts show most likely, drawn a little towards the belief for a lonely account: two
    /// accounts hardly change it, two hundred decide it.
    init(_ evidence: [Evidence], target: Double) {
        let lonely = DefectPrior(target: target)
        let told = evidence.filter { $0.orders > 0 }
        func score(_ logMean: Double, _ logStrength: Double) -> Double {
            let prior = DefectPrior(mean: .exp(logMean), strength: .exp(logStrength))
            let (alpha, beta, strength) = (prior.alpha, prior.beta, prior.strength)
            let whole = Double.logGamma(strength) - Double.logGamma(alpha) - Double.logGamma(beta)
            var sum = 0.0
            for one in told {
                let good = max(0, one.orders - one.bad)
                sum +=
                    whole + Double.logGamma(alpha + one.bad) + Double.logGamma(beta + good)
                    - Double.logGamma(strength + one.bad + good)
            }
            let (fromMean, fromStrength) = (logMean - .log(lonely.mean), logStrength - .log(lonely.strength))
            return sum - fromMean * fromMean / 2 - fromStrength * fromStrength / (2 * 1.5 * 1.5)
        }
        var (logMean, logStrength) = (Double.log(lonely.mean), Double.log(lonely.strength))
        var reach = 3.0
        // One direction after the other, closer each time; the score has one hill.
        for _ in 0..<4 {
            logMean = highest(near: logMean, reach: reach, atMost: .log(0.9)) { score($0, logStrength) }
            logStrength = highest(near: logStrength, reach: reach, atMost: .log(1e6)) { score(logMean, $0) }
            reach /= 2.5
        }
        self.init(mean: .exp(logMean), strength: .exp(logStrength))
    }
}

/// Where a function with one hill is highest, by golden sections.
private func highest(near place: Double, reach: Double, atMost limit: Double, _ value: (Double) -> Double) -> Double {
    let section = 0.618_033_988_749_895
    var (low, high) = (min(place, limit) - reach, min(place + reach, limit))
    var (left, right) = (high - section * (high - low), low + section * (high - low))
    var (atLeft, atRight) = (value(left), value(right))
    for _ in 0..<14 {
        if atLeft > atRight {
            (high, right, atRight) = (right, left, atLeft)
            left = high - section * (high - low)
            atLeft = value(left)
        } else {
            (low, left, atLeft) = (left, right, atRight)
            right = low + section * (high - low)
            atRight = value(right)
        }
    }
    return (low + high) / 2
}
