import Appeals
import Testing

/// A letter with the faults of the pattern case; one that keeps the rules is filled from the sample shop in OperationsTests.
struct PatternLetterTests {
    /// A letter of the pattern case in our words, with its faults.
    @Test func theFaultsOfThePatternCaseAreSeen() {
        let letter = """
            I believe there are two main reasons. Order ID :  and

            1. We had not enough stock. As we must confirm the order in 2 days, we confirmed it before sending.
            2. We choose a poor logistics partner, they couldn't update the tracking.

            Plan of Action:
            We are taking the following steps to improve our performance.
            1. We decide to hold stock. 2. We will use another express. 3. We want to send again by FREE.
            We promise these complain will not happen again.
            """
        let rules = Set(reviewLetter(letter, LetterContext(traits: .sample)).map(\.rule))
        for rule in ["S1", "R4", "A1", "A2", "P1", "P3", "P4", "E1", "E3", "T6", "T7", "T8", "R2"] {
            #expect(rules.contains(rule), "\(rule)")
        }
    }

    @Test func anyTextIsReviewed() {
        for text in [
            "", " ", "\n\n", "!", "1.", "- ", "<", "<>", "%", "：", "一、", "\r\n\r\n", "2026", "****", "@", "(", "5 May",
            "\u{FEFF}", "XX",
        ] {
            for finding in reviewLetter(
                text, LetterContext(traits: .sample, appeal: AppealCase(), limits: [.opening: 0]))
            {
                #expect(finding.range.lowerBound >= 0 && finding.range.upperBound <= text.unicodeScalars.count)
            }
        }
    }
}
