import Testing

@testable import Appeals

/// Letters as a careful seller writes them, each with the notice it answers. No rule sees a fault in them that a strict reader
/// would not.
struct GoodLetterTests {
    struct Letter: Sendable, CustomTestStringConvertible {
        let about: String
        let notice: String
        let text: String
        var testDescription: String { about }
    }

    @Test(arguments: GoodLetterTests.letters)
    func nothingGraveIsFound(_ letter: Letter) {
        let notice = letter.notice.isEmpty ? nil : read(letter.notice)
        for notice in [nil, notice] {
            let grave = reviewLetter(letter.text, LetterContext(traits: .sample, notice: notice))
                .filter { $0.severity >= .major }
            for finding in grave {
                let scalars = Array(letter.text.unicodeScalars)[finding.range]
                Issue.record(
                    "\(finding.rule) \(finding.reason) finds “\(String(String.UnicodeScalarView(scalars)))”\(notice == nil ? "" : " with the notice")"
                )
            }
        }
    }

    static let letters = aboutOrders + aboutOffers + inChinese
}
