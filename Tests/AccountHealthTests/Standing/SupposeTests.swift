import AccountHealth
import Testing

/// What a figure would be is measured as the figure is.
struct SupposeTests {
    private static let today = Day(number: 20_000)
    private static let window = Window.days(count: 10, lag: 3)

    /// Ten orders a day, of which two of the oldest day are bad and three of the next are not known.
    private static var tallies: DayTallies {
        let days = Measurement.range(of: window, asOf: today)
        var tallies = DayTallies(days)
        for offset in 0..<10 { tallies.add(Tally(units: 10), on: days.lowerBound.advanced(by: offset)) }
        tallies.add(Tally(bad: 2), on: days.lowerBound)
        tallies.add(Tally(undecided: 3), on: days.lowerBound.advanced(by: 1))
        return tallies
    }

    private static func standing(_ tallies: DayTallies) -> Standing {
        let standard = Standard(
            id: "rate", measure: .share(.defect(kinds: [.guaranteeClaim], ratings: 1...2)), window: window,
            condition: .lessThan(Rate(2, of: 100)))
        var measurement = Measurement(standard: standard, window: window, isLagLearnt: false, tallies: tallies)
        measurement.newestDay = today
        return measureStanding(measurement, asOf: today, staleAfterDays: 9)
    }

    private static func supposing(_ scenario: Scenario) -> Standing {
        standing(tallies).supposing(scenario, tallies)
    }

    @Test func nothingSupposedChangesNothing() {
        let supposed = SupposeTests.supposing(Scenario())
        let standing = SupposeTests.standing(SupposeTests.tallies)
        #expect(supposed.figures == standing.figures && supposed.calendar == standing.calendar)
        #expect(standing.tally == Tally(bad: 2, units: 100, undecided: 3))
    }

    @Test func eachSuppositionIsCounted() {
        let first = SupposeTests.standing(SupposeTests.tallies).window.lowerBound
        #expect(
            SupposeTests.supposing(Scenario(withdrawn: [first: 1])).tally == Tally(bad: 1, units: 100, undecided: 3))
        // No more than there are.
        #expect(SupposeTests.supposing(Scenario(withdrawn: [first: 9])).tally.bad == 0)
        #expect(SupposeTests.supposing(Scenario(withdrawn: [first.advanced(by: 4): 1])).tally.bad == 2)
        #expect(SupposeTests.supposing(Scenario(moreDefects: 12)).tally == Tally(bad: 14, units: 100, undecided: 3))
        #expect(SupposeTests.supposing(Scenario(moreDefects: 500)).tally.bad == 97)
        #expect(SupposeTests.supposing(Scenario(cleanOrders: 40)).tally == Tally(bad: 2, units: 140, undecided: 3))
    }

    @Test func whatLeavesTheWindowLeavesItStill() {
        let supposed = SupposeTests.supposing(Scenario(moreDefects: 1, cleanOrders: 150))
        #expect(supposed.tally == Tally(bad: 3, units: 250, undecided: 3))
        // Tomorrow the oldest day is gone, with its two bad ones.
        let tomorrow = supposed.calendar.first { $0.day == SupposeTests.today.advanced(by: 1) }
        #expect(tomorrow?.tally == Tally(bad: 1, units: 240, undecided: 3))
    }
}
