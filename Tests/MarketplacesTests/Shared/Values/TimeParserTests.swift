import AccountHealth
import Testing

@testable import Marketplaces

struct TimeParserTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let time: WrittenTime?
        var testDescription: String { text }
    }

    static func wall(_ day: Day, _ hour: Int, _ minute: Int, _ second: Int = 0) -> WrittenTime {
        .wallClock(CivilTime(day: day, secondOfDay: hour * 3600 + minute * 60 + second))
    }

    @Test(arguments: [
        Case(text: "2026-09-01", time: .day("2026-09-01")),
        Case(text: "2024-02-29", time: .day("2024-02-29")),
        Case(text: "2026-09-01T16:20:05+00:00", time: .instant("2026-09-01T16:20:05Z")),
        Case(text: "2026-09-01T16:20:05Z", time: .instant("2026-09-01T16:20:05Z")),
        Case(text: "2026-09-01t16:20:05z", time: .instant("2026-09-01T16:20:05Z")),
        // As the schema of the performance report writes it: no seconds.
        Case(text: "2020-09-06T00:00Z", time: .instant("2020-09-06T00:00:00Z")),
        // As settlements write it.
        Case(text: "2026-09-01 16:20:05 UTC", time: .instant("2026-09-01T16:20:05Z")),
        Case(text: "2026-09-01 16:20:05 GMT", time: .instant("2026-09-01T16:20:05Z")),
        Case(text: "2026-09-01T16:20:05-07:00", time: .instant("2026-09-01T23:20:05Z")),
        Case(text: "2026-09-01T16:20:05+0530", time: .instant("2026-09-01T10:50:05Z")),
        Case(text: "2026-09-01T16:20:05+09", time: .instant("2026-09-01T07:20:05Z")),
        // A day's end in one zone is the next day in another.
        Case(text: "2026-12-31T23:59:59-08:00", time: .instant("2027-01-01T07:59:59Z")),
        // Fractions are dropped, with point or comma.
        Case(text: "2026-10-05T03:10:00.000Z", time: .instant("2026-10-05T03:10:00Z")),
        Case(text: "2026-10-05T03:10:00,999999999Z", time: .instant("2026-10-05T03:10:00Z")),
        Case(text: "2026-09-01 16:20", time: wall("2026-09-01", 16, 20)),
        Case(text: "2026-09-01 6:20:05", time: wall("2026-09-01", 6, 20, 5)),
        Case(text: "2026-09-01T16:20:05", time: wall("2026-09-01", 16, 20, 5)),
        // A leap second is the second before it.
        Case(text: "2016-12-31T23:59:60Z", time: .instant("2016-12-31T23:59:59Z")),
        Case(text: "", time: nil),
        Case(text: "2026-9-1", time: nil),
        Case(text: "2026-02-29", time: nil),
        Case(text: "2026-13-01", time: nil),
        Case(text: "2026-00-01", time: nil),
        Case(text: "2026-09-00", time: nil),
        Case(text: "2026/09/01", time: nil),
        Case(text: "2026-09-01T", time: nil),
        Case(text: "2026-09-01X16:20", time: nil),
        Case(text: "2026-09-01T24:00:00", time: nil),
        Case(text: "2026-09-01T16:60:00", time: nil),
        Case(text: "2026-09-01T16:20:61", time: nil),
        Case(text: "2026-09-01T16", time: nil),
        Case(text: "2026-09-01T16:20:05+19:00", time: nil),
        Case(text: "2026-09-01T16:20:05+00:60", time: nil),
        Case(text: "2026-09-01T16:20:05+00:00x", time: nil),
        // Which of several zones PST means, nobody knows.
        Case(text: "2026-09-01 16:20:05 PST", time: nil),
        Case(text: "2026-09-01T16:20:05.", time: nil),
        Case(text: "2026-09-01T16:20:05.1234567890Z", time: nil),
        Case(text: "46266", time: nil),
        Case(text: "٢٠٢٦-٠٩-٠١", time: nil),
    ])
    func parses(_ row: Case) {
        #expect(parseTime(Array(row.text.utf8)) == row.time)
    }

    /// Every cut of a good text is good or nothing, and never something else than its days.
    @Test func cutTexts() {
        let text = Array("2026-09-01T16:20:05+00:00".utf8)
        for length in 0..<text.count {
            let time = parseTime(text.prefix(length))
            let day = time.map { Zone.utc.day(of: $0.instant(in: .utc)) }
            #expect(day == nil || day == "2026-09-01", "\(length) bytes")
        }
        #expect(parseTime(text.prefix(10)) == .day("2026-09-01"))
        #expect(parseTime(text.prefix(13)) == nil)
    }

    /// A day alone is its start, and its last second as a deadline; a wall clock is the zone's.
    @Test func momentsInAZone() {
        let zone = TestZones.losAngeles
        #expect(WrittenTime.day("2026-09-01").instant(in: zone) == "2026-09-01T07:00:00Z")
        #expect(WrittenTime.day("2026-09-01").instant(in: zone, isDeadline: true) == "2026-09-02T06:59:59Z")
        // The day on which daylight saving ends has 25 hours.
        #expect(WrittenTime.day("2026-11-01").instant(in: zone, isDeadline: true) == "2026-11-02T07:59:59Z")
        let wall = TimeParserTests.wall("2026-09-01", 16, 0)
        #expect(wall.instant(in: zone, isDeadline: true) == "2026-09-01T23:00:00Z")
        #expect(WrittenTime.instant("2026-09-01T00:00:00Z").instant(in: zone) == "2026-09-01T00:00:00Z")
    }
}
