import AccountHealth
import Operations
import Testing

/// Which files are due: by the day they were brought, the longest overdue first.
struct ReportAgeTests {
    private static let today = Day(number: 20_700)

    private static func at(_ days: Int) -> Instant { Zone.utc.start(of: today.advanced(by: -days)) }

    private static let book: StandardsBook = {
        func report(_ kind: String, _ days: Int, also: [String] = [], isOptional: Bool = false) -> StandardsBook.Report
        {
            StandardsBook.Report(
                kind: kind, also: also, everyDays: days, isOptional: isOptional, paths: ["en": "Menu > \(kind)"],
                reason: "")
        }
        var book = StandardsBook(marketplace: "Test", stores: [], entries: [])
        book.reports = [
            report("orders", 1), report("feedback", 7, also: ["defects"]), report("returns", 7, isOptional: true),
            report("settlement", 14),
        ]
        return book
    }()

    struct Case: CustomTestStringConvertible {
        var brought: [(kind: String, days: Int)]
        /// `kind days`, with `!` where it is due.
        var expected: [String]
        var testDescription: String { brought.map { "\($0.kind) \($0.days)" }.joined(separator: ", ") }
    }

    @Test(arguments: [
        Case(brought: [], expected: ["orders -", "feedback -", "settlement -"]),
        Case(
            brought: [("orders", 1), ("feedback", 7), ("settlement", 14)],
            expected: ["orders 1", "feedback 7", "settlement 14"]),
        Case(brought: [("orders", 0), ("feedback", 9)], expected: ["feedback 9!", "settlement -", "orders 0"]),
        Case(
            brought: [("orders", 3), ("feedback", 20), ("settlement", 16), ("returns", 9)],
            expected: ["feedback 20!", "orders 3!", "returns 9!", "settlement 16!"]),
        // The newest of a kind counts, and what says the same.
        Case(
            brought: [("feedback", 20), ("defects", 2), ("orders", 30), ("orders", 1)],
            expected: ["settlement -", "orders 1", "feedback 2"]),
        // A table of the seller's own is as the plain one of its kind.
        Case(
            brought: [("mapped orders", 1), ("mapped defects", 2)],
            expected: ["settlement -", "orders 1", "feedback 2"]),
        // A moment ahead is today.
        Case(brought: [("orders", -4)], expected: ["feedback -", "settlement -", "orders 0"]),
        Case(brought: [("stock", 1)], expected: ["orders -", "feedback -", "settlement -"]),
    ])
    func theLongestOverdueComesFirst(_ one: Case) {
        let ages = ReportAgeTests.book.reportAges(
            one.brought.map { BroughtFile(kind: $0.kind, at: ReportAgeTests.at($0.days)) },
            today: ReportAgeTests.today, zone: .utc)
        let shown = ages.map { "\($0.report.kind) \($0.days.map(String.init) ?? "-")\($0.isDue ? "!" : "")" }
        #expect(shown == one.expected)
    }

    /// Days are those of the store.
    @Test func daysAreThoseOfTheStore() throws {
        let west = try #require(makeZone(named: "America/Los_Angeles"))
        // Half past eleven in the evening there is the next day in UTC.
        let brought = BroughtFile(
            kind: "orders", at: ReportAgeTests.at(0).advanced(bySeconds: 7 * 3_600 - 1_800),
            newest: ReportAgeTests.at(5))
        let ages = ReportAgeTests.book.reportAges([brought], today: ReportAgeTests.today, zone: west)
        let age = try #require(ages.first { $0.report.kind == "orders" })
        #expect(age.brought == ReportAgeTests.today.advanced(by: -1) && age.days == 1)
        #expect(age.newest == ReportAgeTests.today.advanced(by: -6))
    }
}
