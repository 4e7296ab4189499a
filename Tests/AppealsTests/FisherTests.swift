import Appeals
import TestSupport
import Testing

/// The exact test against counting every table by whole numbers.
struct FisherTests {
    /// All ways to choose, as a whole number that is exact up to the counts used here.
    private static func choose(_ count: Int, _ chosen: Int) -> Double {
        guard chosen >= 0, chosen <= count else { return 0 }
        return (0..<min(chosen, count - chosen)).reduce(1.0) { $0 * Double(count - $1) / Double($1 + 1) }.rounded()
    }

    /// The chance of at least this many among the defective, for odds that many times greater.
    private static func chance(_ test: FisherTest, odds: Double, atLeast: Int) -> Double {
        let shown = test.defective + test.clean
        var (part, all) = (0.0, 0.0)
        for value in 0...test.allDefective where shown - value >= 0 && shown - value <= test.allClean {
            var weight = choose(test.allDefective, value) * choose(test.allClean, shown - value)
            for _ in 0..<value { weight *= odds }
            all += weight
            if value >= atLeast { part += weight }
        }
        return part / all
    }

    @Test func everySmallTable() {
        for defects in 1...5 {
            for orders in 1...7 {
                for shown in 0...defects {
                    for clean in 0...orders {
                        let test = FisherTest(defective: shown, of: defects, clean: clean, of: orders)
                        let counted = FisherTests.chance(test, odds: 1, atLeast: shown)
                        #expect(abs(test.probability - counted) < 1e-9, "\(test)")
                        let interval = test.oddsInterval()
                        // At its ends the interval leaves out a fortieth on each side.
                        if interval.lowerBound > 0 {
                            let tail = FisherTests.chance(test, odds: interval.lowerBound, atLeast: shown)
                            #expect(abs(tail - 0.025) < 1e-6, "\(test): \(interval)")
                        }
                        if interval.upperBound.isFinite {
                            let tail = 1 - FisherTests.chance(test, odds: interval.upperBound, atLeast: shown + 1)
                            #expect(abs(tail - 0.025) < 1e-6, "\(test): \(interval)")
                        }
                    }
                }
            }
        }
    }

    /// The lady who tasted tea: four of four right by chance in one of seventy.
    @Test func tea() {
        let test = FisherTest(defective: 4, of: 4, clean: 0, of: 4)
        #expect(abs(test.probability - 1.0 / 70) < 1e-12)
        #expect(test.oddsInterval().upperBound == .infinity)
    }

    @Test func emptyAndImpossibleCounts() {
        #expect(FisherTest(defective: 0, of: 0, clean: 0, of: 0).probability == 1)
        let clamped = FisherTest(defective: 9, of: 2, clean: -3, of: 5)
        #expect(clamped.defective == 2 && clamped.clean == 0)
        #expect(FisherTest(defective: 2, of: 2, clean: 3, of: 5_000_000).probability < 1e-5)
    }
}
