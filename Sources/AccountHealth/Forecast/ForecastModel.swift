import RealModule

/// What an installation has learnt on a day about a standard: all that forecasts for its accounts rest on beside the
/// account's own orders.
package struct ForecastModel: Hashable, Sendable {
    package let curves: OutcomeCurves
    package let prior: DefectPrior
    package let pace: OrderPace

    /// After so many days an order weighs a third of a new one in what is believed of an account's defects.
    static let fadingDays = 365.0

    package init(curves: OutcomeCurves, prior: DefectPrior, pace: OrderPace) {
        self.curves = curves
        self.prior = prior
        self.pace = pace
    }

    /// Learns from what is known of some accounts, all on the same day.
    ///
    /// - Parameters:
    ///   - target: the limit of the share of bad orders.
    ///   - delay: how the day on which an order is known to be bad follows the one it counts on; nil where all is known at once.
    package init(_ accounts: [KnownOutcomes], target: Double, delay: ReportDelay? = .defect) {
        let curves = delay.map { OutcomeCurves(accounts, delay: $0) } ?? .immediate
        let fading = Fading()
        let evidence = accounts.map { account in
            var evidence = DefectPrior.Evidence()
            account.counts(from: account.first) { count, age in
                evidence.orders += fading[age] * Double(count.units) * curves.known(atAge: age)
                evidence.bad += fading[age] * Double(count.bad)
            }
            return evidence
        }
        self.init(curves: curves, prior: DefectPrior(evidence, target: target), pace: OrderPace(accounts))
    }

    /// What an order of an age weighs.
    struct Fading {
        private static let weights = (0..<2000).map { Double.exp(-Double($0) / fadingDays) }

        subscript(age: Int) -> Double { Fading.weights[min(max(0, age), 1999)] }
    }
}
