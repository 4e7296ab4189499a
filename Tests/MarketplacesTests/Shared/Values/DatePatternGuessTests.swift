import Testing

@testable import Marketplaces

/// How a table writes its dates is told by its cells, where that is certain.
struct DatePatternGuessTests {
    struct Case: CustomTestStringConvertible {
        let cells: [String]
        let pattern: String?
        var testDescription: String { cells.joined(separator: ", ") }
    }

    @Test(arguments: [
        Case(cells: ["2026/11/20 08:30:00", "2026/11/21 23:59:59"], pattern: "yyyy/MM/dd HH:mm:ss"),
        Case(cells: ["2026/1/5 8:30", "", "2026/11/21 23:59"], pattern: "yyyy/MM/dd HH:mm"),
        Case(cells: ["2026/11/20"], pattern: "yyyy/MM/dd"), Case(cells: ["2026-11-20 08:30"], pattern: ""),
        Case(cells: ["2026-11-20T08:30:00Z", "2026-11-21"], pattern: ""),
        Case(cells: ["2026-1-5 8:30"], pattern: "yyyy-MM-dd HH:mm"),
        Case(cells: ["13/04/2026", "03/04/2026"], pattern: "dd/MM/yyyy"),
        Case(cells: ["04/13/2026 8:30", "03/04/2026 9:00"], pattern: "MM/dd/yyyy HH:mm"),
        Case(cells: ["04/13/2026 8:30 PM"], pattern: "MM/dd/yyyy h:mm a"),
        Case(cells: ["03/04/2026", "05/06/2026"], pattern: nil), Case(cells: ["20.11.2026"], pattern: "dd.MM.yyyy"),
        // A dash for what is not there changes nothing.
        Case(cells: ["--", "2026/11/20 08:30:00"], pattern: "yyyy/MM/dd HH:mm:ss"),
        // Of two ways in one table that one which reads more.
        Case(cells: ["2026/11/20 08:30:00", "2026/11/20", "2026/11/21 08:30:00"], pattern: "yyyy/MM/dd HH:mm:ss"),
        Case(cells: ["soon", "later"], pattern: nil), Case(cells: [], pattern: nil),
    ])
    func theWayIsTold(_ row: Case) {
        #expect(DatePattern.guess(row.cells) == row.pattern)
    }
}
