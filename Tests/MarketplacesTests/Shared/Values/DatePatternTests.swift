import AccountHealth
import Testing

@testable import Marketplaces

struct DatePatternTests {
    struct Case: CustomTestStringConvertible {
        let pattern: String
        let text: String
        let time: WrittenTime?
        var testDescription: String { "\(text) as \(pattern)" }
    }

    static func wall(_ day: Day, _ hour: Int, _ minute: Int, _ second: Int = 0) -> WrittenTime {
        TimeParserTests.wall(day, hour, minute, second)
    }

    @Test(arguments: [
        Case(pattern: "M/d/yy", text: "9/5/26", time: .day("2026-09-05")),
        Case(pattern: "M/d/yy", text: "09/05/2026", time: .day("2026-09-05")),
        Case(pattern: "M/d/yy", text: "12/31/99", time: .day("2099-12-31")),
        Case(pattern: "d/M/yy", text: "5/9/26", time: .day("2026-09-05")),
        Case(pattern: "d/M/yy", text: "29/2/24", time: .day("2024-02-29")),
        Case(pattern: "d.M.yy", text: "05.09.26", time: .day("2026-09-05")),
        Case(pattern: "d.M.yy", text: "5.9.2026", time: .day("2026-09-05")),
        Case(pattern: "yy/M/d", text: "26/09/05", time: .day("2026-09-05")),
        // Japan writes both.
        Case(pattern: "yy/M/d", text: "2026/9/5", time: .day("2026-09-05")),
        Case(pattern: "yyyy-MM-dd", text: "2026-09-05", time: .day("2026-09-05")),
        Case(pattern: "dd-MMM-yyyy", text: "10-Jul-2025", time: .day("2025-07-10")),
        Case(pattern: "dd-MMM-yyyy", text: "1-SEP-2026", time: .day("2026-09-01")),
        Case(pattern: "d MMM yyyy", text: "3 December 2026", time: .day("2026-12-03")),
        Case(pattern: "yyyyMMdd", text: "20260905", time: .day("2026-09-05")),
        Case(pattern: "dd.MM.yyyy HH:mm:ss", text: "12.09.2026 18:00:07", time: wall("2026-09-12", 18, 0, 7)),
        Case(pattern: "dd.MM.yyyy HH:mm:ss", text: "12.09.2026 18:00:07 UTC", time: .instant("2026-09-12T18:00:07Z")),
        Case(pattern: "yyyy/MM/dd HH:mm", text: "2026/09/05 18:30 +0900", time: .instant("2026-09-05T09:30:00Z")),
        // Noon and midnight are the two traps of half days.
        Case(pattern: "M/d/yyyy h:mm a", text: "9/5/2026 12:05 AM", time: wall("2026-09-05", 0, 5)),
        Case(pattern: "M/d/yyyy h:mm a", text: "9/5/2026 12:05 pm", time: wall("2026-09-05", 12, 5)),
        Case(pattern: "M/d/yyyy h:mm a", text: "9/5/2026 1:05 PM", time: wall("2026-09-05", 13, 5)),
        Case(pattern: "M/d/yyyy h:mm a", text: "9/5/2026 11:59 am", time: wall("2026-09-05", 11, 59)),
        // Months and days the wrong way round are found out only where no month has the number.
        Case(pattern: "M/d/yy", text: "13/9/26", time: nil),
        Case(pattern: "d/M/yy", text: "9/13/26", time: nil),
        Case(pattern: "d/M/yy", text: "29/2/26", time: nil),
        Case(pattern: "d/M/yy", text: "0/9/26", time: nil),
        Case(pattern: "d.M.yy", text: "5/9/26", time: nil),
        Case(pattern: "d/M/yy", text: "5/9/26 x", time: nil),
        Case(pattern: "d/M/yy", text: "5/9", time: nil),
        Case(pattern: "d/M/yy", text: "5/9/", time: nil),
        Case(pattern: "d/M/yy", text: "", time: nil),
        Case(pattern: "d/M/yy", text: "-5/9/26", time: nil),
        // A pattern for days does not take a time of day.
        Case(pattern: "d/M/yy", text: "5/9/26 18:00", time: nil),
        Case(pattern: "yyyy-MM-dd", text: "26-09-05", time: nil),
        Case(pattern: "dd-MMM-yyyy", text: "10-Juillet-2025", time: nil),
        Case(pattern: "dd-MMM-yyyy", text: "10-07-2025", time: nil),
        Case(pattern: "dd.MM.yyyy HH:mm:ss", text: "12.09.2026 24:00:00", time: nil),
        Case(pattern: "dd.MM.yyyy HH:mm:ss", text: "12.09.2026 18:61:00", time: nil),
        Case(pattern: "dd.MM.yyyy HH:mm:ss", text: "12.09.2026 18:00:07 MEZ", time: nil),
        Case(pattern: "M/d/yyyy h:mm a", text: "9/5/2026 1:05 xm", time: nil),
    ])
    func parses(_ row: Case) throws {
        let pattern = try #require(DatePattern(row.pattern))
        #expect(pattern.parse(Array(row.text.utf8)) == row.time)
    }

    @Test(arguments: ["", "M/d", "yyyy-MM", "HH:mm", "yyyy年MM月dd日", "d/yy"])
    func noPattern(text: String) {
        #expect(DatePattern(text) == nil)
    }

    /// One day as each store's downloads write it, both with and without zeros in front.
    @Test func everyStoreReadsItsOwnDates() throws {
        let written = [
            "M/d/yy": ["9/5/26", "09/05/26"], "d/M/yy": ["5/9/26", "05/09/26"], "d.M.yy": ["5.9.26", "05.09.26"],
            "yy/M/d": ["26/9/5", "2026/09/05"], "yyyy-MM-dd": ["2026-09-05"],
        ]
        var used: Set<String> = []
        for store in Marketplaces.all.flatMap(\.book.stores) {
            let text = try #require(store.dates, "\(store.id)")
            let pattern = try #require(DatePattern(text), "\(store.id)")
            for example in try #require(written[text], "no example for \(text) of \(store.id)") {
                #expect(pattern.parse(Array(example.utf8)) == .day("2026-09-05"), "\(store.id) \(example)")
            }
            used.insert(text)
        }
        #expect(used == Set(written.keys))
    }
}
