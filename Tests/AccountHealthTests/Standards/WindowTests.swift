import AccountHealth
import TestSupport
import Testing

struct WindowTests {
    struct Row: CustomTestStringConvertible {
        let window: Window
        let asOf, from, to: String
        var testDescription: String { "\(window) on \(asOf)" }
    }

    @Test(arguments: [
        Row(window: .days(count: 60, lag: 15), asOf: "2026-11-23", from: "2026-09-10", to: "2026-11-08"),
        // The example of the performance report's documentation, of 19 November 2020.
        Row(window: .days(count: 60, lag: 15), asOf: "2020-11-19", from: "2020-09-06", to: "2020-11-04"),
        Row(window: .days(count: 1, lag: 0), asOf: "2026-11-23", from: "2026-11-23", to: "2026-11-23"),
        Row(window: .days(count: 30, lag: 1), asOf: "2024-03-01", from: "2024-01-31", to: "2024-02-29"),
        // ISO week 50 of 2026 shows weeks 45 to 48, from its Monday to its Sunday.
        Row(window: scoreWindow, asOf: "2026-12-07", from: "2026-11-02", to: "2026-11-29"),
        Row(window: scoreWindow, asOf: "2026-12-13", from: "2026-11-02", to: "2026-11-29"),
        Row(window: scoreWindow, asOf: "2026-12-14", from: "2026-11-09", to: "2026-12-06"),
        // Week 1 of 2027 looks back into a year of 53 weeks.
        Row(window: scoreWindow, asOf: "2027-01-04", from: "2026-11-30", to: "2026-12-27"),
        Row(
            window: .weeks(count: 1, lag: 0, firstWeekday: .sunday), asOf: "2026-11-23", from: "2026-11-22",
            to: "2026-11-28"),
        Row(
            window: .weeks(count: 2, lag: 1, firstWeekday: .saturday), asOf: "2026-11-20", from: "2026-10-31",
            to: "2026-11-13"),
        Row(window: .month(lag: 0), asOf: "2026-11-23", from: "2026-11-01", to: "2026-11-30"),
        Row(window: .month(lag: 1), asOf: "2026-03-31", from: "2026-02-01", to: "2026-02-28"),
        Row(window: .month(lag: 1), asOf: "2028-03-01", from: "2028-02-01", to: "2028-02-29"),
        Row(window: .month(lag: 13), asOf: "2026-01-31", from: "2024-12-01", to: "2024-12-31"),
    ])
    func days(_ row: Row) throws {
        #expect(try row.window.days(asOf: day(row.asOf)) == dayRange(row.from, row.to))
    }

    /// With W the Monday of the current week: from W − 5 weeks up to, but not including, W − 1 week.
    static let scoreWindow = Window.weeks(count: 4, lag: 2, firstWeekday: .monday)

    struct Counting: CustomTestStringConvertible {
        let window: Window
        let day, from, to: String
        var testDescription: String { "\(day) in \(window)" }
    }

    @Test(arguments: [
        Counting(window: .days(count: 60, lag: 15), day: "2026-09-21", from: "2026-10-06", to: "2026-12-04"),
        Counting(window: .days(count: 60, lag: 15), day: "2026-10-05", from: "2026-10-20", to: "2026-12-18"),
        Counting(window: .days(count: 1, lag: 0), day: "2026-10-05", from: "2026-10-05", to: "2026-10-05"),
        // A day of week 45 counts from week 47 to week 50.
        Counting(window: scoreWindow, day: "2026-11-08", from: "2026-11-16", to: "2026-12-13"),
        Counting(window: .month(lag: 1), day: "2026-01-31", from: "2026-02-01", to: "2026-02-28"),
        Counting(window: .month(lag: 0), day: "2026-12-01", from: "2026-12-01", to: "2026-12-31"),
        Counting(window: .month(lag: 2), day: "2026-12-31", from: "2027-02-01", to: "2027-02-28"),
    ])
    func asOfDays(_ row: Counting) throws {
        #expect(try row.window.asOfDays(counting: day(row.day)) == dayRange(row.from, row.to))
    }

    /// The days asked about on which a day counts are those whose window has the day, none more and none less.
    @Test(arguments: 1...30)
    func asOfDaysAreThoseWhoseWindowHasTheDay(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let window = Window.random(using: &random)
        let counted = Day(number: Int32(random.int(-1_000...40_000)))
        let around = counted.advanced(by: -200)...counted.advanced(by: 400)
        let byTrying = around.filter { window.days(asOf: $0).contains(counted) }
        let comment: Comment = "seed \(seed): \(counted) in \(window)"
        #expect(Array(window.asOfDays(counting: counted)) == byTrying, comment)
        // And by the definition of the window, which knows nothing of either function.
        #expect(byTrying == around.filter { window.contains(counted, byDefinitionOn: $0) }, comment)
    }

    /// Every day of a window counts, and its neighbours do not.
    @Test(arguments: 1...30)
    func daysAreThoseOfTheDefinition(seed: Int) {
        var random = SeededGenerator(seed: seed + 1_000)
        let window = Window.random(using: &random)
        let asOf = Day(number: Int32(random.int(-1_000...40_000)))
        let around = asOf.advanced(by: -400)...asOf.advanced(by: 200)
        let byDefinition = around.filter { window.contains($0, byDefinitionOn: asOf) }
        #expect(Array(window.days(asOf: asOf)) == byDefinition, "seed \(seed): \(window) on \(asOf)")
    }

    @Test func learntLagReplacesTheBooks() {
        #expect(Window.days(count: 60, lag: 15).with(lagDays: 17) == .days(count: 60, lag: 17))
        #expect(Window.days(count: 60, lag: 15).lagDays == 15)
        // Weeks and months have no lag in days.
        #expect(WindowTests.scoreWindow.with(lagDays: 17) == WindowTests.scoreWindow)
        #expect(Window.month(lag: 1).with(lagDays: 17) == .month(lag: 1))
        #expect(Window.month(lag: 1).lagDays == nil)
    }
}
