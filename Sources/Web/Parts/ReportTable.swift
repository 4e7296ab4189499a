import AccountHealth
import Operations
import Wording

/// A file that is brought again and again, as a line.
struct ReportLine {
    let look: Look
    let state: String
    let name: String
    let interval: String
    let age: String
    /// Which file said the same, and how far it tells.
    let remark: String?
    let path: String
    /// As the reader of such a file names it.
    let kind: String
    let isDue: Bool
    let isMissing: Bool
    /// Days since it was brought.
    let days: Int?

    init(_ age: ReportAge, words: Wording) {
        let report = age.report
        kind = report.kind
        name = words.fileKind(kind)
        interval = words.everyDays(report.everyDays)
        path = report.path(language: words.language.rawValue)
        isDue = age.isDue
        isMissing = age.brought == nil
        days = age.days
        let other = age.kind.flatMap { $0 == report.kind ? nil : words.fileKind($0) }
        let parts = [other, age.newest.map { words.newestFact($0) }].compactMap(\.self)
        remark = parts.isEmpty ? nil : words.clauses(parts)
        self.age = age.days.map { words.reportAge($0) } ?? "–"
        guard let brought = age.brought else {
            (look, state) = (.unknown, words.neverBrought)
            return
        }
        let end = brought.advanced(by: report.everyDays)
        (look, state) = age.isDue ? (.tight, words.due(since: end.advanced(by: 1))) : (.met, words.good(until: end))
    }
}

extension HTML {
    /// The files to bring, the longest overdue first.
    mutating func reports(_ lines: [ReportLine], words: Wording) {
        guard !lines.isEmpty else { return }
        let heads = words.reportHeads
        self(.section, .class("sec")) { html in
            html.sectionHead(words.reports, sub: words.reportsSub)
            html(.table, .class("tab", "stack", "due")) { html in
                html(.thead) { html in
                    html(.tr) { html in heads.forEach { html(.th, .scope("col"), words: $0) } }
                }
                html(.tbody) { html in lines.forEach { html.report($0, heads) } }
            }
        }
    }

    private mutating func report(_ line: ReportLine, _ heads: [String]) {
        self(.tr) { html in
            html(.td, .class("s")) { $0.status(line.look, line.state) }
            html(.td, .class("first")) { html in
                html(.span, .class("name"), words: line.name)
                html(.small, words: line.interval)
            }
            html(.td, .label(heads[2])) { html in
                html(.span) { html in
                    html.words(line.age)
                    if let remark = line.remark { html(.small, words: remark) }
                }
            }
            html(.td, .label(heads[3])) { $0(.span, .class("sub"), words: line.path) }
        }
    }
}
