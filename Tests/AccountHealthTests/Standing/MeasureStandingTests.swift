import AccountHealth
import TestSupport
import Testing

struct MeasureStandingTests {
    static let orderDefects: Standard = {
        var standard = Standard(
            id: "order-defect-rate",
            measure: .share(.defect(kinds: [.guaranteeClaim, .feedback, .chargeback], ratings: 1...2)),
            window: .days(count: 60, lag: 15), condition: .lessThan(Rate(1, of: 100)))
        standard.learnableLags = 10...20
        return standard
    }()

    /// Tallies of single days, each bad unit an order of its own.
    static func measurement(
        _ standard: Standard, asOf: Day, _ tallies: [(day: String, tally: Tally)], window: Window? = nil
    ) throws -> Measurement {
        let window = window ?? standard.window
        var measurement = Measurement(
            standard: standard, window: window, isLagLearnt: false,
            tallies: DayTallies(Measurement.range(of: window, asOf: asOf)))
        for (text, tally) in tallies {
            let day = try day(text)
            measurement.tallies.add(tally, on: day)
            for number in 0..<tally.bad {
                measurement.defects.append(
                    DefectiveOrder(
                        orderID: "\(text) \(number)", day: day, kinds: ["guarantee_claim"], units: 1,
                        counts: window.asOfDays(counting: day), order: Order(placedAt: Zone.utc.start(of: day)),
                        origin: Origin(file: 0, line: 2)))
            }
        }
        measurement.newestDay = asOf
        return measurement
    }

    /// The seller of the pattern case: 126 orders, two claims, a limit of one percent.
    @Test func twoClaimsOf126() throws {
        let asOf = try day("2026-11-23")
        let measurement = try MeasureStandingTests.measurement(
            MeasureStandingTests.orderDefects, asOf: asOf,
            [
                ("2026-09-09", Tally(bad: 1, units: 3)),  // the day before the window
                ("2026-09-10", Tally(units: 4)), ("2026-09-21", Tally(bad: 1, units: 60)),
                ("2026-10-05", Tally(bad: 1, units: 60)), ("2026-11-08", Tally(units: 2)),
                ("2026-11-09", Tally(bad: 1, units: 5)),  // the day after it
            ])
        let standing = measureStanding(measurement, asOf: asOf, staleAfterDays: 3)
        #expect(try standing.window == dayRange("2026-09-10", "2026-11-08"))
        #expect(standing.tally == Tally(bad: 2, units: 126))
        #expect(standing.rate == Rate(2, of: 126))
        #expect(standing.rate?.decimals(6) == "0.015873")
        let interval = try #require(standing.interval)
        #expect((interval.lower * 10_000).rounded() == 44 && (interval.upper * 10_000).rounded() == 560)
        #expect(standing.status == .missed && !standing.hasNoRoom && !standing.isStale)
        #expect(standing.headroom?.absorbable == 0 && standing.headroom?.unitsNeeded == 201)
        #expect(standing.missing.isEmpty && standing.official == nil)

        #expect(standing.defects.map(\.orderID) == ["2026-09-21 0", "2026-10-05 0"])
        let counts = try [dayRange("2026-10-06", "2026-12-04"), dayRange("2026-10-20", "2026-12-18")]
        #expect(standing.defects.map(\.counts) == counts)
        #expect(standing.upcoming.map(\.orderID) == ["2026-11-09 0"])

        // The defect of 9 November begins to count tomorrow, and the first of the two rolls off on 5 December.
        // Between the days on which one of those six days enters or leaves, nothing changes.
        let turns = ["2026-11-23", "2026-11-24", "2026-12-05", "2026-12-19", "2027-01-22", "2027-01-23"]
        #expect(standing.calendar.map(\.day.description) == turns)
        #expect(standing.calendar[1].entering == ["2026-11-09 0"])
        #expect(standing.calendar[1].tally == Tally(bad: 3, units: 127))
        let rollsOff = try #require(standing.calendar.first { !$0.rollingOff.isEmpty })
        #expect(rollsOff.rollingOff == ["2026-09-21 0"])
        #expect(try rollsOff.day == day("2026-12-05"))
    }

    @Test func metWithoutRoom() throws {
        let asOf = try day("2026-11-23")
        let standard = MeasureStandingTests.orderDefects
        func standing(_ tally: Tally) throws -> Standing {
            let measurement = try MeasureStandingTests.measurement(standard, asOf: asOf, [("2026-10-01", tally)])
            return measureStanding(measurement, asOf: asOf, staleAfterDays: 3)
        }
        let tight = try standing(Tally(bad: 1, units: 200))
        #expect(tight.status == .met && tight.hasNoRoom)
        let roomy = try standing(Tally(bad: 1, units: 201))
        #expect(roomy.status == .met && !roomy.hasNoRoom && roomy.headroom?.absorbable == 1)
        let missed = try standing(Tally(bad: 2, units: 200))
        #expect(missed.status == .missed && !missed.hasNoRoom)
        let none = try standing(Tally())
        #expect(none.status == .unknown && none.rate == nil && none.interval == nil && !none.hasNoRoom)
    }

    @Test func whenTheStatusChanges() throws {
        let asOf = try day("2026-11-23")
        let measurement = try MeasureStandingTests.measurement(
            MeasureStandingTests.orderDefects, asOf: asOf,
            [("2026-09-21", Tally(bad: 1, units: 60)), ("2026-10-05", Tally(bad: 1, units: 200))])
        let standing = measureStanding(measurement, asOf: asOf, staleAfterDays: 3)
        #expect(standing.status == .met)
        // 2 of 260 is met; when 60 orders and one defect have left, so is 1 of 200; then nothing is left.
        #expect(standing.nextChange == nil)
        let later = try MeasureStandingTests.measurement(
            MeasureStandingTests.orderDefects, asOf: asOf,
            [("2026-09-21", Tally(units: 60)), ("2026-10-05", Tally(bad: 2, units: 160))])
        let change = try #require(measureStanding(later, asOf: asOf, staleAfterDays: 3).nextChange)
        #expect(try change.day == day("2026-12-05"))
        #expect(change.status == .missed && change.tally == Tally(bad: 2, units: 160))
    }

    struct Age: CustomTestStringConvertible {
        let newest: String?
        let isStale: Bool
        var testDescription: String { newest ?? "never" }
    }

    @Test(arguments: [
        Age(newest: "2026-11-23", isStale: false), Age(newest: "2026-11-20", isStale: false),
        Age(newest: "2026-11-19", isStale: true), Age(newest: nil, isStale: true),
        // Measured on a day of the past.
        Age(newest: "2026-12-24", isStale: false),
    ])
    func stale(_ row: Age) throws {
        let asOf = try day("2026-11-23")
        var measurement = try MeasureStandingTests.measurement(MeasureStandingTests.orderDefects, asOf: asOf, [])
        measurement.newestDay = try row.newest.map { try day($0) }
        #expect(measureStanding(measurement, asOf: asOf, staleAfterDays: 3).isStale == row.isStale)
    }

    @Test func missingFactsAreThoseOfTheWindow() throws {
        let asOf = try day("2026-11-23")
        var measurement = try MeasureStandingTests.measurement(
            MeasureStandingTests.orderDefects, asOf: asOf, [("2026-10-01", Tally(units: 50, undecided: 50))])
        measurement.missing.add([], [.guaranteeClaim, .chargeback], on: try day("2026-10-01"))
        measurement.missing.add(FactSet([.delivery, .shipBy]), on: try day("2026-10-02"))
        measurement.missing.add(FactSet(.invoice), on: try day("2026-11-09"))  // after the window
        let standing = measureStanding(measurement, asOf: asOf, staleAfterDays: 3)
        #expect(standing.status == .unknown && standing.interval == nil)
        #expect(standing.missing == ["ship_by", "delivered_at", "chargeback", "guarantee_claim"])

        // Where the status is certain all the same, nothing is missing.
        measurement.tallies.add(Tally(bad: 30, units: 30), on: try day("2026-10-03"))
        let certain = measureStanding(measurement, asOf: asOf, staleAfterDays: 3)
        #expect(certain.status == .missed && certain.missing.isEmpty && certain.interval != nil)
    }

    @Test func onlySharesHaveHeadroomAndInterval() throws {
        let asOf = try day("2026-11-23")
        var standard = MeasureStandingTests.orderDefects
        standard.measure = .mean(.rating)
        standard.condition = .atLeast(Rate(3, of: 1))
        var measurement = try MeasureStandingTests.measurement(standard, asOf: asOf, [])
        measurement.tallies.add(Tally(bad: 13, units: 4), on: try day("2026-10-01"))
        let standing = measureStanding(measurement, asOf: asOf, staleAfterDays: 3)
        #expect(standing.rate == Rate(13, of: 4) && standing.status == .met)
        #expect(standing.headroom == nil && standing.interval == nil)
    }

    /// What the calendar says about a coming day is what measuring on that day says, if nothing new happens.
    @Test(arguments: 1...18)
    func calendarIsMeasuringAgain(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let account = try RandomAccount(using: &random)
        let standard = account.direct.standard
        let asOf = account.days.lowerBound.advanced(by: random.int(100...450))
        let whole = account.measurement()
        // Only the days that a measurement on the day asks for.
        var part = whole
        part.tallies = DayTallies(Measurement.range(of: standard.window, asOf: asOf))
        for day in part.tallies.first...part.tallies.last { part.tallies.add(whole.tallies[day], on: day) }
        let standing = measureStanding(part, asOf: asOf, staleAfterDays: 3)

        standing.expectOnlyTurningDays("seed \(seed)")
        var before = Set(standing.defects.map(\.orderID))
        for day in Measurement.calendar(of: standard.window, from: asOf) {
            let known = try #require(standing.known(on: day))
            let again = measureStanding(whole, asOf: known.day, staleAfterDays: 3)
            let comment: Comment = "seed \(seed), \(known.day) from \(asOf), \(standard.window)"
            #expect(known.tally == again.tally, comment)
            #expect(known.status == again.status, comment)
            let expected = try account.direct.count(account.orders, asOf: known.day)
            #expect(known.tally == expected, comment)
            let now = Set(again.defects.map(\.orderID))
            #expect(Set(known.rollingOff) == before.subtracting(now), comment)
            #expect(Set(known.entering) == now.subtracting(before), comment)
            #expect(known.rollingOff.count + known.entering.count == before.symmetricDifference(now).count, comment)
            // The orders shown are those that make up the figure.
            #expect(again.defects.reduce(0) { $0 + $1.units } == again.tally.bad, comment)
            before = now
        }
        let places = standing.defects.map { ($0.day, $0.orderID) }
        #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed)")
        let coming = whole.defects.filter { $0.counts.lowerBound > asOf }.map(\.orderID)
        #expect(Set(standing.upcoming.map(\.orderID)) == Set(coming), "seed \(seed)")
    }

    /// The calendar goes on until nothing known today counts, also with the longest lag that a report may teach.
    @Test(arguments: [
        Window.days(count: 60, lag: 15), .days(count: 60, lag: 20), .days(count: 30, lag: 1), .days(count: 180, lag: 3),
        WindowTests.scoreWindow, .weeks(count: 20, lag: 1, firstWeekday: .monday), .month(lag: 1), .month(lag: 4),
    ])
    func calendarReachesTheEndOfWhatIsKnown(_ window: Window) throws {
        let asOf = try day("2026-11-23")
        var standard = MeasureStandingTests.orderDefects
        standard.window = window
        let measurement = try MeasureStandingTests.measurement(
            standard, asOf: asOf, [("2026-11-23", Tally(bad: 1, units: 1))])
        let standing = measureStanding(measurement, asOf: asOf, staleAfterDays: 3)
        #expect(standing.calendar.contains { $0.entering == ["2026-11-23 0"] } || standing.tally.bad == 1)
        #expect(standing.calendar.contains { $0.rollingOff == ["2026-11-23 0"] })
        #expect(standing.calendar.last?.tally == Tally())
    }
}
