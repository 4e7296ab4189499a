import TestSupport
import Testing

@testable import AccountHealth

/// How many of some orders turn out bad, against adding up all possibilities.
struct BadSumTests {
    /// The probability of at least `count` among orders with these probabilities, by adding one order after the other.
    static func exact(_ shares: [Double], atLeast count: Int) -> Double {
        var chances = [1.0]
        for share in shares {
            var next = [Double](repeating: 0, count: chances.count + 1)
            for (bad, chance) in chances.enumerated() {
                next[bad] += chance * (1 - share)
                next[bad + 1] += chance * share
            }
            chances = next
        }
        return chances.dropFirst(max(0, count)).reduce(0, +)
    }

    static func sum(_ shares: [Double]) -> BadSum {
        BadSum(mean: shares.reduce(0, +), squares: shares.reduce(0) { $0 + $1 * $1 })
    }

    /// Orders that are alike make a binomial distribution, which is exact.
    @Test(arguments: [(1, 0.3), (5, 0.01), (40, 0.2), (200, 0.004), (300, 0.5), (126, 1e-5)])
    func ordersThatAreAlike(_ count: Int, _ share: Double) {
        let shares = [Double](repeating: share, count: count)
        for needed in [-1, 0, 1, 2, 5, count / 2, count, count + 1] {
            let found = BadSumTests.sum(shares).probability(ofAtLeast: needed)
            let exact = BadSumTests.exact(shares, atLeast: needed)
            #expect(abs(found - exact) < 1e-8, "\(needed) of \(count): \(found) for \(exact)")
        }
    }

    /// Orders of all ages differ; then the sum is near enough for a chance that is shown in whole per cents.
    @Test(arguments: 1...20)
    func ordersThatDiffer(_ seed: Int) {
        var random = SeededGenerator(seed: seed)
        let shares: [Double] = (0..<random.int(5...80)).map { _ in Double(random.int(0...300)) / 1000 }
        for needed in 0...shares.count {
            let found = BadSumTests.sum(shares).probability(ofAtLeast: needed)
            let exact = BadSumTests.exact(shares, atLeast: needed)
            #expect(abs(found - exact) < 0.006, "seed \(seed), \(needed): \(found) for \(exact)")
        }
    }

    @Test func theBetaFunctionIsThatOfTables() {
        // Values of the binomial distribution, in closed form.
        #expect(abs(incompleteBeta(0.5, 1, 1) - 0.5) < 1e-12)
        #expect(abs(incompleteBeta(0.2, 1, 5) - (1 - 0.32768)) < 1e-12)
        #expect(abs(incompleteBeta(0.9, 3, 2) - 0.9477) < 1e-12)
        #expect(incompleteBeta(0, 2, 3) == 0 && incompleteBeta(1, 2, 3) == 1)
    }
}
