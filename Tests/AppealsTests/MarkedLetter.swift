import Appeals
import Testing

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
