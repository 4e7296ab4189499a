import AccountHealth
import TestSupport
import Testing

struct ConditionTests {
    struct Row: CustomTestStringConvertible {
        let condition: Condition
        let rate: Rate
        let isMet: Bool
        var testDescription: String { "\(rate.numerator)/\(rate.denominator) \(condition.name)" }
    }

    static let onePercent = Rate(1, of: 100)
    static let ninetyFive = Rate(95, of: 100)

    @Test(arguments: [
        Row(condition: .lessThan(onePercent), rate: Rate(2, of: 126), isMet: false),
        // Exactly at the target: only "less than" is missed.
        Row(condition: .lessThan(onePercent), rate: Rate(2, of: 200), isMet: false),
        Row(condition: .atMost(onePercent), rate: Rate(2, of: 200), isMet: true),
        Row(condition: .atLeast(ninetyFive), rate: Rate(57, of: 60), isMet: true),
        Row(condition: .lessThan(onePercent), rate: Rate(2, of: 201), isMet: true),
        Row(condition: .atMost(onePercent), rate: Rate(2, of: 199), isMet: false),
        Row(condition: .atLeast(ninetyFive), rate: Rate(58, of: 61), isMet: true),
        Row(condition: .atLeast(ninetyFive), rate: Rate(57, of: 61), isMet: false),
        Row(condition: .lessThan(Rate(0, of: 1)), rate: Rate(0, of: 5), isMet: false),
        // Nearer to the target than floating point can tell.
        Row(condition: .lessThan(Rate(1, of: 3)), rate: Rate(.max / 3, of: .max), isMet: true),
        Row(condition: .lessThan(Rate(1, of: 3)), rate: Rate(.max / 3 + 1, of: .max), isMet: false),
        // A balance may lie below zero.
        Row(condition: .atLeast(Rate(200, of: 1)), rate: Rate(-8, of: 1), isMet: false),
    ])
    func isMet(_ row: Row) {
        #expect(row.condition.isMet(by: row.rate) == row.isMet)
    }

    /// A score of 0 to 5: poor below 2, fair below 3, good from 3.
    static let score: [Condition.Band] = [
        .init(from: Rate(0, of: 1), name: "poor", isMiss: true),
        .init(from: Rate(2, of: 1), name: "fair", isMiss: true),
        .init(from: Rate(3, of: 1), name: "good", isMiss: false),
    ]

    struct Banded: CustomTestStringConvertible {
        let rate: Rate
        let name: String
        let isMet: Bool
        var testDescription: String { "\(rate.numerator)/\(rate.denominator)" }
    }

    @Test(arguments: [
        Banded(rate: Rate(0, of: 7), name: "poor", isMet: false),
        Banded(rate: Rate(199, of: 100), name: "poor", isMet: false),
        // The start belongs to the band.
        Banded(rate: Rate(200, of: 100), name: "fair", isMet: false),
        Banded(rate: Rate(299, of: 100), name: "fair", isMet: false),
        Banded(rate: Rate(3, of: 1), name: "good", isMet: true),
        Banded(rate: Rate(50, of: 10), name: "good", isMet: true),
        // Below the first start is still the first band.
        Banded(rate: Rate(-1, of: 1), name: "poor", isMet: false),
    ])
    func band(_ row: Banded) throws {
        #expect(try #require(Condition.band(of: row.rate, in: ConditionTests.score)).name == row.name)
        #expect(Condition.bands(ConditionTests.score).isMet(by: row.rate) == row.isMet)
    }

    @Test func targets() {
        #expect(Condition.lessThan(ConditionTests.onePercent).target == ConditionTests.onePercent)
        #expect(Condition.atLeast(ConditionTests.ninetyFive).target == ConditionTests.ninetyFive)
        // Of bands, where missed and met touch.
        #expect(Condition.bands(ConditionTests.score).target == Rate(3, of: 1))
        #expect(Condition.bands(Array(ConditionTests.score.prefix(2))).target == nil)
        #expect(Condition.bands([]).target == nil)
        #expect(Condition.band(of: ConditionTests.onePercent, in: []) == nil)
    }

    @Test func onlyAtLeastCountsGoodUnits() {
        let target = ConditionTests.onePercent
        let all: [Condition] = [.lessThan(target), .atMost(target), .atLeast(target), .bands(ConditionTests.score)]
        #expect(all.map(\.countsGood) == [false, false, true, false])
        #expect(all.map(\.name) == ["lessThan", "atMost", "atLeast", "bands"])
    }

    /// The three conditions with one target divide all rates: "at least" is the opposite of "less than".
    @Test(arguments: 1...4)
    func conditionsFitTogether(seed: Int) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let target = Rate(random.int(0...20), of: random.int(1...20))
            let units = random.int(1...40)
            let rate = Rate(random.int(0...units), of: units)
            let below = Condition.lessThan(target).isMet(by: rate)
            let comment: Comment = "seed \(seed), \(rate) against \(target)"
            #expect(below == (rate.numerator * target.denominator < target.numerator * rate.denominator), comment)
            #expect(Condition.atLeast(target).isMet(by: rate) != below, comment)
            let isEqual = rate.numerator * target.denominator == target.numerator * rate.denominator
            #expect(Condition.atMost(target).isMet(by: rate) == (below || isEqual), comment)
        }
    }
}
