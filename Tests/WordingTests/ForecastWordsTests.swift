import AccountHealth
import Testing

@testable import Wording

struct ForecastWordsTests {
    private static let forecasts = [(probability: 0.25, isMissed: false), (probability: 0.95, isMissed: true)]
    private static let staying = [(probability: 1.0, isMissed: false), (probability: 1.0, isMissed: true)]

    @Test func theSummaryStandsBesideTodaysFigure() {
        let english = Wording(.english).summary(
            of: ForecastWordsTests.forecasts, staying: ForecastWordsTests.staying)
        // Squares of 0.25 and 0.05; then of 1 and 0.
        #expect(english[0] == "2 cases, 1 of them missed")
        #expect(english[1] == "Brier score 0.03250, if today's figure stays 0.50000")
        #expect(english.contains("  20–30 %: expected 0.250, came 0.000, 1 case"))
        #expect(english.count == 7)
        let chinese = Wording(.chinese).summary(
            of: ForecastWordsTests.forecasts, staying: ForecastWordsTests.staying)
        #expect(chinese[0] == "2 例，其中 1 例未达标")
        #expect(chinese.count == english.count)
    }

    @Test func withoutAnOutcomeNothingIsScored() {
        #expect(Wording(.english).summary(of: [], staying: []).count == 1)
    }

    @Test(arguments: [
        (0.0, 2, "0.00"), (0.005, 2, "0.01"), (0.1 + 0.2, 6, "0.300000"), (1.0, 3, "1.000"), (-0.25, 1, "-0.3"),
        (12.3456, 0, "12"), (0.9999999, 6, "1.000000"),
    ])
    func decimalsAreRounded(_ value: Double, _ places: Int, _ text: String) {
        #expect(value.decimals(places) == text)
    }
}
