import TestSupport
import Testing

@testable import AccountHealth

struct ForecastScoreTests {
    @Test func scoresAreThoseOfTheirDefinitions() throws {
        let score = ForecastScore([
            (0.9, true), (0.8, false), (0.3, false), (0.3, true), (0.05, false), (1.0, true),
        ])
        #expect(score.count == 6 && score.missed == 3)
        // 0.01, 0.64, 0.09, 0.49, 0.0025 and 0.
        #expect(abs(score.brier - 1.2325 / 6) < 1e-12)
        // Of nine pairs of a miss with another: 3 + 3 − 1 are in order, two of 0.3 are alike and count half.
        #expect(abs(try #require(score.areaUnderCurve) - 7.5 / 9) < 1e-12)
        #expect(score.tenths[9].count == 2 && score.tenths[9].missed == 2)
        #expect(score.tenths[3].count == 2 && abs(score.tenths[3].expected - 0.3) < 1e-12)
    }

    @Test func oneSureErrorDoesNotDecideAll() {
        let score = ForecastScore([(0, true), (0, false)])
        #expect(score.logScore < 5 && score.logScore > 4)
        #expect(ForecastScore([(0.5, true)]).areaUnderCurve == nil)
        #expect(ForecastScore([]).count == 0)
    }
}
