import RealModule

/// What an installation has learnt on a day about a standard: all that forecasts for its accounts rest on beside the
/// account's own orders.
package struct ForecastModel: Sendable {
    package let asOf: Day
    package let curves: OutcomeCurves
    package let prior: DefectPrior
    package let pace: OrderPace

    /// After so many days an order weighs a third of a new one in what is believed of an account's defects.
    static let fadingDays = 365.0

    package init(asOf: Day, curves: OutcomeCurves, prior: DefectPrior, pace: OrderPace) {
        self.asOf = asOf
        self.curves = curves
        self.prior = prior
        self.pace = pace
    }

    /// Learns from what was known on a day, and from nothing later.
    ///
    /// - Parameter target: the limit of the share of bad orders.
    package init(_ pasts: [AccountPast], asOf: Day, target: Double) {
        let curves = OutcomeCurves(pasts, asOf: asOf)
        let fading = Fading()
        let evidence = pasts.map { past in
            var evidence = DefectPrior.Evidence()
            for outcome in past.placed(by: asOf) {
                let age = outcome.placed.distance(to: asOf)
                let weight = fading[age]
                evidence.orders += weight * curves.known(atAge: age)
                if outcome.state(on: asOf) == .bad { evidence.bad += weight }
            }
            return evidence
        }
        self.init(
            asOf: asOf, curves: curves, prior: DefectPrior(evidence, target: target),
            pace: OrderPace(pasts, asOf: asOf))
    }

    /// What an order of an age weighs.
    struct Fading {
        private let weights = (0..<2000).map { Double.exp(-Double($0) / fadingDays) }

        subscript(age: Int) -> Double { weights[min(max(0, age), weights.count - 1)] }
    }
}
