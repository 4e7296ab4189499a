package import AccountHealth

/// How good the forecasts of an installation were, once their days had come.
package struct ForecastRecord: Sendable {
    /// The forecasts of one standard, so many days ahead.
    package struct Entry: Sendable {
        package var standard: Standard
        package var horizon: Int
        package var count = 0
        package var missed = 0
        package var brier = 0.0
        package var logScore = 0.0
        /// The Brier score and the log score of saying that today's figure stays.
        package var stayingBrier = 0.0
        package var stayingLogScore = 0.0
        /// By tenth of the scale.
        package var tenths = [ForecastScore.Tenth](repeating: .init(), count: 10)

        package init(standard: Standard, horizon: Int) {
            self.standard = standard
            self.horizon = horizon
        }
    }

    /// Those with most forecasts first.
    package var entries: [Entry]
    /// Forecasts whose day has not come yet, or of which no file tells yet.
    package var waiting: Int

    package init(entries: [Entry], waiting: Int) {
        self.entries = entries
        self.waiting = waiting
    }
}
