import AccountHealth
import TestSupport
import Testing

struct HeadroomTests {
    struct Row: CustomTestStringConvertible {
        let condition: Condition
        let bad, units, absorbable: Int
        let unitsNeeded: Int?
        var testDescription: String { "\(bad) bad of \(units), \(condition.name)" }
    }

    static let onePercent = Rate(1, of: 100)

    @Test(arguments: [
        Row(condition: .lessThan(onePercent), bad: 2, units: 126, absorbable: 0, unitsNeeded: 201),
        Row(condition: .atMost(onePercent), bad: 2, units: 126, absorbable: 0, unitsNeeded: 200),
        // 58 good of 61, of which 57.95 are demanded.
        Row(condition: .atLeast(Rate(95, of: 100)), bad: 3, units: 61, absorbable: 0, unitsNeeded: 60),
        Row(condition: .atLeast(Rate(95, of: 100)), bad: 0, units: 61, absorbable: 3, unitsNeeded: 0),
        // At 101 units one defect is less than one percent, at 100 it is not.
        Row(condition: .lessThan(onePercent), bad: 0, units: 100, absorbable: 0, unitsNeeded: 0),
        Row(condition: .lessThan(onePercent), bad: 0, units: 101, absorbable: 1, unitsNeeded: 0),
        Row(condition: .atMost(onePercent), bad: 0, units: 100, absorbable: 1, unitsNeeded: 0),
        Row(condition: .lessThan(onePercent), bad: 0, units: 0, absorbable: 0, unitsNeeded: 0),
        // No number of orders makes one defect nothing, or a share of all.
        Row(condition: .lessThan(Rate(0, of: 1)), bad: 1, units: 50, absorbable: 0, unitsNeeded: nil),
        Row(condition: .atMost(Rate(0, of: 1)), bad: 1, units: 50, absorbable: 0, unitsNeeded: nil),
        Row(condition: .atLeast(Rate(1, of: 1)), bad: 1, units: 50, absorbable: 0, unitsNeeded: nil),
        Row(condition: .atMost(Rate(0, of: 1)), bad: 0, units: 50, absorbable: 0, unitsNeeded: 0),
        // Ten million orders; nothing is rounded.
        Row(
            condition: .lessThan(onePercent), bad: 99_999, units: 10_000_001, absorbable: 1,
            unitsNeeded: 9_999_901),
    ])
    func known(_ row: Row) throws {
        let headroom = try #require(Headroom(condition: row.condition, bad: row.bad, units: row.units))
        #expect(headroom.absorbable == row.absorbable)
        #expect(headroom.unitsNeeded == row.unitsNeeded)
    }

    /// Turning units bad one by one, and adding clean ones one by one, for every count up to a size.
    @Test(arguments: [
        Rate(1, of: 100), Rate(25, of: 1000), Rate(4, of: 100), Rate(1, of: 7), Rate(95, of: 100), Rate(90, of: 100),
        Rate(2, of: 3), Rate(1, of: 1), Rate(0, of: 1), Rate(10, of: 1000),
    ])
    func byTrying(_ target: Rate) throws {
        for condition in [Condition.lessThan(target), .atMost(target), .atLeast(target)] {
            // The loops ask in plain arithmetic and not the condition's own code.
            func isMet(bad: Int, units: Int) -> Bool {
                let limit = target.numerator * units
                switch condition {
                case .lessThan: return bad * target.denominator < limit
                case .atMost: return bad * target.denominator <= limit
                default: return (units - bad) * target.denominator >= limit
                }
            }
            let needed = (0...6).map { bad in
                bad == 0 ? 0 : (1...1_000).first { isMet(bad: bad, units: $0) && $0 >= bad }
            }
            for units in 0...130 {
                for bad in 0...min(units, 6) {
                    var absorbable = 0
                    while bad + absorbable + 1 <= units, isMet(bad: bad + absorbable + 1, units: units) {
                        absorbable += 1
                    }
                    if !isMet(bad: bad, units: units) { absorbable = 0 }
                    let headroom = try #require(Headroom(condition: condition, bad: bad, units: units))
                    let comment: Comment = "\(bad) bad of \(units), \(condition)"
                    #expect(headroom.absorbable == absorbable, comment)
                    #expect(headroom.unitsNeeded == needed[bad], comment)
                }
            }
        }
    }

    /// At random sizes: one more would miss it, and one unit fewer would not do.
    @Test(arguments: 1...6)
    func tightAtAnySize(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let denominator = random.pick(100, 1000, 7, 12, 10_000)
            let target = Rate(random.int(1...(denominator - 1)), of: denominator)
            let condition = random.pick(Condition.lessThan(target), .atMost(target), .atLeast(target))
            let units = random.int(1...10_000_000)
            let bad = random.int(1...max(1, units / random.pick(1, 10, 100, 1000)))
            func isMet(bad: Int, units: Int) -> Bool {
                condition.isMet(by: Rate(condition.countsGood ? units - bad : bad, of: units))
            }
            let comment: Comment = "seed \(seed), \(bad) bad of \(units), \(condition)"
            let headroom = try #require(Headroom(condition: condition, bad: bad, units: units))
            if headroom.absorbable > 0 {
                #expect(isMet(bad: bad + headroom.absorbable, units: units), comment)
            }
            #expect(!isMet(bad: bad + headroom.absorbable + 1, units: units), comment)
            let needed = try #require(headroom.unitsNeeded)
            #expect(isMet(bad: bad, units: needed), comment)
            #expect(needed == 1 || !isMet(bad: bad, units: needed - 1), comment)
        }
    }

    @Test func noHeadroomWithoutOneLimit() {
        let bands = Condition.bands(ConditionTests.score)
        #expect(Headroom(condition: bands, bad: 1, units: 10) == nil)
        #expect(Headroom(condition: .lessThan(Rate(1, of: 0)), bad: 1, units: 10) == nil)
        #expect(Headroom(condition: .lessThan(Rate(-1, of: 100)), bad: 1, units: 10) == nil)
        #expect(Headroom(condition: .lessThan(HeadroomTests.onePercent), bad: -1, units: 10) == nil)
    }

    /// Counts that no marketplace has give no headroom instead of an overflow.
    @Test func absurdCounts() {
        let condition = Condition.atLeast(Rate(999_999, of: 1_000_000))
        #expect(Headroom(condition: condition, bad: .max, units: .max) == nil)
        #expect(Headroom(condition: .lessThan(Rate(1, of: .max)), bad: 1, units: 10) == nil)
        let most = 1 << 40 - 1
        #expect(Headroom(condition: condition, bad: most, units: most)?.absorbable == 0)
        #expect(Headroom(condition: .atMost(Rate(1_000_000, of: 1_000_000)), bad: 0, units: most)?.absorbable == most)
    }
}
