import AccountHealth
import Testing

@testable import Appeals

/// A letter in which what a rule has to find stands between `⟦` and `⟧`; a mark around nothing asks for a finding somewhere.
struct MarkedLetter {
    let text: String
    let marks: [Range<Int>]

    init(_ marked: String) {
        var plain = String.UnicodeScalarView()
        var marks: [Range<Int>] = []
        var start: Int?
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦": start = plain.count
            case "⟧":
                if let low = start { marks.append(low..<plain.count) }
                start = nil
            default: plain.append(scalar)
            }
        }
        text = String(plain)
        self.marks = marks
    }
}

extension LetterTraits {
    /// As the marketplace of the samples gives them.
    static let sample = LetterTraits(
        orderIDGroups: [3, 7, 7], names: ["amazon", "亚马逊"], claims: ["a to z", "atoz", "a z claim*"])
}

extension NoticeReading {
    /// A notice as it would be read; what it says stands in one line an ask.
    static func sample(
        _ noticeClass: NoticeClass? = nil, issues: [NoticeIssue] = [], asks: [(Ask.Part?, NoticeIssue?)] = [],
        path: AppealPath? = nil, text: String = ""
    ) -> NoticeReading {
        let whole = 0..<text.unicodeScalars.count
        return NoticeReading(
            text: text, ownWords: [whole], language: .english,
            noticeClass: noticeClass.map { .init(value: $0, range: whole) },
            issues: issues.map { .init(value: $0, range: whole) },
            asks: asks.map { Ask(range: whole, part: $0.0, issue: $0.1, isForDispute: false) }, orders: [],
            deadline: nil,
            store: nil, path: path)
    }
}

/// Compares what one rule finds with the marks.
func expectFindings(
    _ rule: String, _ marked: String, _ context: LetterContext = LetterContext(traits: .sample),
    _ location: SourceLocation = #_sourceLocation
) {
    let letter = MarkedLetter(marked)
    let scalars = Array(letter.text.unicodeScalars)
    let found = reviewLetter(letter.text, context).filter { $0.rule == rule }
    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    for mark in letter.marks {
        let isFound = found.contains { $0.range.overlaps(mark) || mark.isEmpty }
        #expect(isFound, "\(rule) is silent about “\(text(mark))” in “\(letter.text)”", sourceLocation: location)
    }
    for finding in found where !letter.marks.contains(where: { $0.overlaps(finding.range) || $0.isEmpty }) {
        Issue.record(
            "\(rule) finds “\(text(finding.range))” in “\(letter.text)”: \(finding.reason)", sourceLocation: location)
    }
}
