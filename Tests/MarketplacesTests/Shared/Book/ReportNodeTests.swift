import AccountHealth
import Testing

@testable import Marketplaces

/// The files to bring again and again, as books state them.
struct ReportNodeTests {
    /// A kind that no reader has would never be brought.
    @Test func kindsAreThoseOfReaders() {
        for marketplace in Marketplaces.all {
            let readers = Marketplaces.readers()
            let own = readers.tables.map { "\($0)" } + readers.documents.map { "\($0)" }
            let known = Set(own + PlainKind.allCases.map { "\($0)" })
            for report in marketplace.book.reports {
                #expect(known.contains(report.kind), "\(report.kind)")
                #expect(report.also.allSatisfy { known.contains($0) }, "\(report.also)")
                #expect(report.paths.keys.sorted() == ["en", "zh"] && !report.reason.isEmpty, "\(report.kind)")
            }
            #expect(marketplace.book.reports.contains { $0.teachesLag })
            #expect(marketplace.book.reports.contains { !$0.isOptional && !$0.teachesLag })
        }
    }

    private static let base = """
        marketplace: Test
        reports:
          - {kind: orders, everyDays: 1, because: daily, path: {en: Menu > Orders, zh: 菜单 > 订单}}
          - {kind: defects, also: [claims], everyDays: 7, optional: true, teachesLag: true, because: ours, path: {en: Menu}}
        """

    @Test func theyAreReadAndReplacedByKind() throws {
        var book = try StandardsBook(yaml: ReportNodeTests.base)
        #expect(book.reports.map(\.kind) == ["orders", "defects"])
        let (orders, defects) = (book.reports[0], book.reports[1])
        #expect(!orders.isOptional && !orders.teachesLag && orders.also.isEmpty && orders.everyDays == 1)
        #expect(orders.path(language: "zh") == "菜单 > 订单" && defects.path(language: "zh") == "Menu")
        #expect(
            defects.isOptional && defects.teachesLag && defects.isTold(by: "claims") && defects.isTold(by: "defects"))
        #expect(!defects.isTold(by: "orders"))
        book = try book.changed(
            byYAML: "reports: [{kind: orders, everyDays: 3, because: weekly, path: {en: Elsewhere}}]")
        #expect(book.reports.map(\.kind) == ["orders", "defects"])
        #expect(book.reports[0].everyDays == 3 && book.reports[1] == defects)
    }

    @Test(arguments: [
        ("{everyDays: 1, because: x, path: {en: y}}", "kind is missing"),
        ("{kind: a, because: x, path: {en: y}}", "everyDays"), ("{kind: a, everyDays: 0, because: x}", "everyDays"),
        ("{kind: a, everyDays: 1, because: x}", "path"), ("{kind: a, everyDays: 1, because: x, path: {zh: y}}", "path"),
        ("{kind: a, everyDays: 1, path: {en: y}}", "because is missing"),
        ("{kind: a, everyDays: 1, because: x, path: {fr: y}}", "none of"), ("{kind: a, days: 1}", "none of"),
    ])
    func whatIsWrongIsSaid(_ report: String, _ reason: String) {
        let problem = #expect(throws: BookProblem.self) {
            _ = try StandardsBook(yaml: "marketplace: Test\nreports: [\(report)]")
        }
        #expect(problem?.reason.contains(reason) == true, "\(String(describing: problem))")
    }
}
