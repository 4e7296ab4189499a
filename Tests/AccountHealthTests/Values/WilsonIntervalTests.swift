import AccountHealth
import TestSupport
import Testing

struct WilsonIntervalTests {
    struct Row: CustomTestStringConvertible {
        let numerator, denominator: Int
        let lower, upper: Double
        var testDescription: String { "\(numerator)/\(denominator)" }
    }

    /// To four decimals, as the JSON shows them.
    @Test(arguments: [
        Row(numerator: 2, denominator: 126, lower: 0.0044, upper: 0.0560),
        Row(numerator: 58, denominator: 61, lower: 0.8651, upper: 0.9831),
        Row(numerator: 1, denominator: 2, lower: 0.0945, upper: 0.9055),
        // The ends are exact, without rounding noise.
        Row(numerator: 0, denominator: 10, lower: 0, upper: 0.2775),
        Row(numerator: 10, denominator: 10, lower: 0.7225, upper: 1),
        Row(numerator: 0, denominator: 1, lower: 0, upper: 0.7935),
    ])
    func known(_ row: Row) throws {
        let interval = try #require(WilsonInterval(Rate(row.numerator, of: row.denominator)))
        #expect((interval.lower * 10_000).rounded() == (row.lower * 10_000).rounded())
        #expect((interval.upper * 10_000).rounded() == (row.upper * 10_000).rounded())
    }

    @Test func exactEnds() throws {
        #expect(try #require(WilsonInterval(Rate(0, of: 12_345))).lower == 0)
        #expect(try #require(WilsonInterval(Rate(12_345, of: 12_345))).upper == 1)
    }

    @Test(arguments: [(0, 0), (-1, 5), (6, 5), (1, 0), (0, -3)])
    func notAShare(numerator: Int, denominator: Int) {
        #expect(WilsonInterval(Rate(numerator, of: denominator)) == nil)
    }

    /// Both ends are the rates p at which the count is exactly 1.96 standard errors away: (k/n − p)² = z² p (1 − p) / n.
    @Test(arguments: 1...4)
    func endsSolveTheScoreEquation(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let units = random.int(1...100_000)
            let count = random.int(0...units)
            let interval = try #require(WilsonInterval(Rate(count, of: units)))
            let share: Double = Double(count) / Double(units)
            #expect(0 <= interval.lower && interval.lower <= share, "seed \(seed), \(count)/\(units)")
            #expect(share <= interval.upper && interval.upper <= 1, "seed \(seed), \(count)/\(units)")
            let z2: Double = 1.959_963_984_540_054 * 1.959_963_984_540_054
            for p in [interval.lower, interval.upper] {
                let distance: Double = (share - p) * (share - p)
                let error: Double = z2 * p * (1 - p) / Double(units)
                #expect(abs(distance - error) < 1e-12, "seed \(seed), \(count)/\(units)")
            }
        }
    }
}
