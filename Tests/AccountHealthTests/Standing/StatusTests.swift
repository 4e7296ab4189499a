import AccountHealth
import TestSupport
import Testing

struct StatusTests {
    struct Row: CustomTestStringConvertible {
        let name: String
        let condition: Condition
        let tally: Tally
        let status: Status
        let rate: Rate?
        var testDescription: String { name }
    }

    static let onePercent = Condition.lessThan(Rate(1, of: 100))
    static let ninetyFive = Condition.atLeast(Rate(95, of: 100))

    static func standard(_ condition: Condition?, _ measure: Measure = .share(.confirmedLate)) -> Standard {
        Standard(id: "tested", measure: measure, window: .days(count: 30, lag: 0), condition: condition)
    }

    @Test(arguments: [
        Row(
            name: "2 of 126", condition: onePercent, tally: Tally(bad: 2, units: 126), status: .missed,
            rate: Rate(2, of: 126)),
        // Printed as good units.
        Row(
            name: "58 good of 61", condition: ninetyFive, tally: Tally(bad: 3, units: 61), status: .met,
            rate: Rate(58, of: 61)),
        Row(name: "nothing", condition: onePercent, tally: Tally(), status: .unknown, rate: nil),
        // Good enough, even if both open orders turn out bad.
        Row(
            name: "open, but met", condition: onePercent, tally: Tally(units: 300, undecided: 2), status: .met,
            rate: Rate(0, of: 300)),
        Row(
            name: "open, perhaps missed", condition: onePercent, tally: Tally(units: 300, undecided: 3),
            status: .unknown, rate: Rate(0, of: 300)),
        Row(
            name: "open, but missed", condition: onePercent, tally: Tally(bad: 3, units: 100, undecided: 5),
            status: .missed, rate: Rate(3, of: 100)),
        // 200 more orders that may belong could make 2 of 126 met.
        Row(
            name: "unplaced", condition: onePercent, tally: Tally(bad: 2, units: 126, unplaced: 75), status: .unknown,
            rate: Rate(2, of: 126)),
        Row(
            name: "too few unplaced", condition: onePercent, tally: Tally(bad: 2, units: 126, unplaced: 74),
            status: .missed, rate: Rate(2, of: 126)),
        Row(
            name: "only unplaced", condition: onePercent, tally: Tally(unplaced: 5), status: .unknown, rate: nil),
    ])
    func judgement(_ row: Row) {
        let judgement = Judgement(row.tally, standard: StatusTests.standard(row.condition))
        #expect(judgement.status == row.status)
        #expect(judgement.rate == row.rate)
    }

    @Test func noTargetNoStatus() {
        let judgement = Judgement(Tally(bad: 2, units: 126), standard: StatusTests.standard(nil))
        #expect(judgement.status == .unknown)
        #expect(judgement.rate == Rate(2, of: 126))
    }

    /// The status is what every way in which the open units could turn out agrees on, and otherwise unknown.
    @Test(arguments: 1...8)
    func shareByTryingAllCompletions(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<150 {
            let denominator = random.int(2...50)
            let target = Rate(random.int(1...(denominator - 1)), of: denominator)
            let condition = random.pick(Condition.lessThan(target), .atMost(target), .atLeast(target))
            let undecided = random.int(0...4)
            let decided = random.int(0...30)
            let tally = Tally(
                bad: random.int(0...min(decided, 6)), units: decided + undecided, undecided: undecided,
                unplaced: random.int(0...4))
            var seen: Set<Status> = []
            for badUndecided in 0...undecided {
                for placed in 0...tally.unplaced {
                    for badPlaced in 0...placed {
                        let bad = tally.bad + badUndecided + badPlaced
                        let units = tally.units + placed
                        seen.insert(StatusTests.status(condition.countsGood ? units - bad : bad, of: units, condition))
                    }
                }
            }
            let status = Judgement(tally, standard: StatusTests.standard(condition)).status
            try #require(status == StatusTests.unanimous(seen), "seed \(seed), \(tally), \(condition)")
        }
    }

    /// The same for means: an order of which it is not known whether it belongs may bring any number of points.
    @Test(arguments: 1...8)
    func meanByTryingAllCompletions(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let table = (0..<random.int(1...4)).map { _ in random.int(0...5) }
            let measure = random.pick(Measure.mean(.rating), .mean(.byDaysToHandOver(table)))
            let each: [Int] = if case .mean(.rating) = measure { [1, 2, 3, 4, 5] } else { table }
            let condition = random.pick(
                Condition.atLeast(Rate(random.int(5...45), of: 10)), .bands(ConditionTests.score))
            let units = random.int(0...8)
            let points = (0..<units).reduce(0) { sum, _ in sum + each[random.int(0...(each.count - 1))] }
            let tally = Tally(bad: points, units: units, unplaced: random.int(0...3))
            var seen: Set<Status> = []
            func complete(_ points: Int, _ units: Int, left: Int) {
                seen.insert(StatusTests.status(points, of: units, condition))
                guard left > 0 else { return }
                for more in each { complete(points + more, units + 1, left: left - 1) }
            }
            complete(points, units, left: tally.unplaced)
            let status = Judgement(tally, standard: StatusTests.standard(condition, measure)).status
            try #require(status == StatusTests.unanimous(seen), "seed \(seed), \(tally), \(measure), \(condition)")
        }
    }

    private static func status(_ numerator: Int, of units: Int, _ condition: Condition) -> Status {
        guard units > 0 else { return .unknown }
        return condition.isMet(by: Rate(numerator, of: units)) ? .met : .missed
    }

    private static func unanimous(_ seen: Set<Status>) -> Status {
        seen.count == 1 ? seen.first ?? .unknown : .unknown
    }
}
