import AccountHealth
import TestSupport
import Testing

struct MeasureBalanceTests {
    /// 200 points to begin with; violations take points away for 180 days; healthy from 200.
    static let standard = Standard(
        id: "account-health-rating", measure: .balance(start: 200), window: .days(count: 180, lag: 0),
        condition: .atLeast(Rate(200, of: 1)))

    static func standing(
        _ points: [(String, Int)], on text: String, isHeld: Bool = true, standard: Standard = standard
    ) throws -> Standing {
        let points = try points.map { (day: try day($0.0), points: $0.1) }
        return measureBalance(standard: standard, points: points, isHeld: isHeld, asOf: try day(text))
    }

    struct Row: CustomTestStringConvertible {
        let asOf: String
        let balance: Int
        let status: Status
        var testDescription: String { asOf }
    }

    @Test(arguments: [
        Row(asOf: "2026-05-31", balance: 200, status: .met),
        // The day of the violation counts.
        Row(asOf: "2026-06-01", balance: 192, status: .missed),
        Row(asOf: "2026-07-01", balance: -8, status: .missed),
        Row(asOf: "2026-11-27", balance: -8, status: .missed),
        // The 181st day does not.
        Row(asOf: "2026-11-28", balance: 0, status: .missed),
        Row(asOf: "2026-12-28", balance: 200, status: .met),
    ])
    func pointsAreAddedAndExpire(_ row: Row) throws {
        let standing = try MeasureBalanceTests.standing([("2026-06-01", -8), ("2026-07-01", -200)], on: row.asOf)
        #expect(standing.tally == Tally(bad: row.balance))
        #expect(standing.status == row.status)
        #expect(standing.rate == nil && standing.interval == nil && standing.headroom == nil)
        #expect(standing.missing.isEmpty && standing.defects.isEmpty)
        #expect(try standing.window.upperBound == day(row.asOf))
    }

    /// Points that only grow, as non-compliance points do, against a ceiling.
    @Test func pointsWithACeiling() throws {
        let standard = Standard(
            id: "points", measure: .balance(start: 0), window: .days(count: 365, lag: 0),
            condition: .lessThan(Rate(48, of: 1)))
        let below = [("2026-01-10", 40), ("2026-02-10", 7)]
        let asOf = "2026-03-01"
        #expect(try MeasureBalanceTests.standing(below, on: asOf, standard: standard).status == .met)
        let above = below + [("2026-02-10", 1)]
        #expect(try MeasureBalanceTests.standing(above, on: asOf, standard: standard).status == .missed)
    }

    @Test func withoutPenaltiesFileItIsUnknown() throws {
        let standing = try MeasureBalanceTests.standing([], on: "2026-11-23", isHeld: false)
        #expect(standing.status == .unknown)
        #expect(standing.missing == ["penalties"])
        #expect(standing.calendar.allSatisfy { $0.status == .unknown })
        // The calendar begins with the standing itself.
        #expect(standing.calendar.first?.tally == standing.tally)
    }

    @Test func withoutTargetItIsUnknown() throws {
        var standard = MeasureBalanceTests.standard
        standard.condition = nil
        let standing = try MeasureBalanceTests.standing([("2026-11-01", -8)], on: "2026-11-23", standard: standard)
        #expect(standing.status == .unknown && standing.tally == Tally(bad: 192))
    }

    @Test func nextChangeIsWhenPointsExpire() throws {
        let standing = try MeasureBalanceTests.standing([("2026-06-01", -8)], on: "2026-11-23")
        let change = try #require(standing.nextChange)
        #expect(try change.day == day("2026-11-28"))
        #expect(change.tally == Tally(bad: 200) && change.status == .met)
    }

    /// Points of today weigh for half a year, and the calendar reaches the day on which they are gone.
    @Test func nextChangeInHalfAYear() throws {
        let standing = try MeasureBalanceTests.standing([("2026-11-23", -8)], on: "2026-11-23")
        let change = try #require(standing.nextChange)
        #expect(try change.day == day("2027-05-22"))
        #expect(change.tally == Tally(bad: 200) && change.status == .met)
        #expect(standing.calendar.last?.day == change.day)
    }

    /// The balance is the start and all points whose day lies in the window, and the calendar is measuring again.
    @Test(arguments: 1...15)
    func balanceByAddingUp(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let start = random.int(-300...300)
        let window = Window.random(using: &random)
        let target = Rate(random.int(-200...300), of: 1)
        let condition = random.pick(Condition.atLeast(target), .lessThan(target), .atMost(target))
        let standard = Standard(id: "points", measure: .balance(start: start), window: window, condition: condition)
        let first = Day(number: Int32(random.int(9_000...20_000)))
        let points = (0..<random.int(0...30)).map { _ in
            (day: first.advanced(by: random.int(0...250)), points: random.int(-60...20))
        }
        let asOf = first.advanced(by: random.int(0...300))
        let standing = measureBalance(standard: standard, points: points, isHeld: true, asOf: asOf)
        standing.expectOnlyTurningDays("seed \(seed)")
        for day in Measurement.calendar(of: window, from: asOf) {
            let known = try #require(standing.known(on: day))
            var balance = start
            for entry in points where window.contains(entry.day, byDefinitionOn: known.day) { balance += entry.points }
            let comment: Comment = "seed \(seed), \(known.day), \(window)"
            #expect(known.tally == Tally(bad: balance), comment)
            let isMet: Bool =
                switch condition {
                case .atLeast: balance >= target.numerator
                case .lessThan: balance < target.numerator
                default: balance <= target.numerator
                }
            #expect(known.status == (isMet ? .met : .missed), comment)
        }
        #expect(standing.calendar.first?.tally == standing.tally, "seed \(seed)")
    }
}
