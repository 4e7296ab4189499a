import AccountHealth
import Foundation
import TestSupport
import Testing

struct DayTests {
    struct Known: CustomTestStringConvertible {
        let text: String
        let number: Int32
        let weekday: Weekday
        var testDescription: String { text }
    }

    @Test(arguments: [
        Known(text: "1970-01-01", number: 0, weekday: .thursday),
        Known(text: "1969-12-31", number: -1, weekday: .wednesday),
        Known(text: "2000-02-29", number: 11_016, weekday: .tuesday),
        Known(text: "2026-11-23", number: 20_780, weekday: .monday),
        // The ends of what can be written.
        Known(text: "0001-01-01", number: -719_162, weekday: .monday),
        Known(text: "9999-12-31", number: 2_932_896, weekday: .friday),
    ])
    func knownDay(_ known: Known) throws {
        let day = try day(known.text)
        #expect(day.number == known.number)
        #expect(day.weekday == known.weekday)
        #expect(day.description == known.text)
    }

    @Test(arguments: [
        "2025-02-29", "1900-02-29",  // no leap years
        "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01",
        "2026-1-01", "2026-01-1", "26-01-01", "2026/01/01", "2026-01-01 ", " 2026-01-01", "+026-01-01", "2026-01-0x",
        "", "2026-01-01T00:00:00", "２026-01-01", "2026-01-٠1",
    ])
    func notADay(_ text: String) {
        #expect(Day(text) == nil)
    }

    /// Every day of a whole cycle of leap years follows the one before, by counting days, months and years along.
    @Test func everyDateInOrder() throws {
        var (year, month, dayOfMonth) = (1799, 1, 1)
        let first = try day("1799-01-01")
        let last = try day("2200-12-31")
        var wrong: [String] = []
        for number in first.number...last.number {
            let date = Day(number: number).date
            if date != (year, month, dayOfMonth) || Day.number(year: year, month: month, day: dayOfMonth) != number {
                wrong.append("\(year)-\(month)-\(dayOfMonth)")
                break
            }
            dayOfMonth += 1
            let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            if dayOfMonth > lengths[month - 1] { (month, dayOfMonth) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect(wrong.isEmpty)
        #expect((year, month, dayOfMonth) == (2201, 1, 1))
    }

    struct Month: CustomTestStringConvertible {
        let day, start, end: String
        var testDescription: String { day }
    }

    @Test(arguments: [
        Month(day: "2026-11-23", start: "2026-11-01", end: "2026-11-30"),
        Month(day: "2028-02-29", start: "2028-02-01", end: "2028-02-29"),
        Month(day: "2100-02-01", start: "2100-02-01", end: "2100-02-28"),
        Month(day: "2026-12-31", start: "2026-12-01", end: "2026-12-31"),
        Month(day: "1969-12-31", start: "1969-12-01", end: "1969-12-31"),
    ])
    func month(_ row: Month) throws {
        #expect(try day(row.day).startOfMonth == day(row.start))
        #expect(try day(row.day).endOfMonth == day(row.end))
    }

    /// The week's first day is the last one of that weekday which is not after the day.
    @Test(arguments: Weekday.allCases)
    func startOfWeek(_ weekday: Weekday) throws {
        let start = try day("1969-12-20")
        for offset in 0..<40 {
            let day = start.advanced(by: offset)
            let first = try #require((0..<7).map { day.advanced(by: -$0) }.first { $0.weekday == weekday })
            #expect(day.startOfWeek(firstWeekday: weekday) == first, "\(day)")
        }
    }

    @Test func workdays() {
        #expect(Weekday.allCases.filter(\.isWorkday) == [.monday, .tuesday, .wednesday, .thursday, .friday])
    }

    @Test(arguments: 1...4)
    func textRoundTrip(seed: Int) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let day = Day(number: Int32(random.int(-719_162...2_932_896)))
            #expect(Day(day.description) == day, "seed \(seed)")
            let step = random.int(-50_000...50_000)
            #expect(day.distance(to: day.advanced(by: step)) == step, "seed \(seed), \(day)")
        }
    }

    /// Sums at the ends of the number line stay there instead of wrapping into the other end.
    @Test func neverWraps() {
        #expect(Day(number: .max).advanced(by: 1) == Day(number: .max))
        #expect(Day(number: .min).advanced(by: -1) == Day(number: .min))
    }
}
