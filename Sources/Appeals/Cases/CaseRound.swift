package import AccountHealth

/// One submission, frozen: what was sent, what it rested on, and what the review said of it.
package struct CaseRound: Hashable, Codable, Sendable {
    /// Counted from 1.
    package var number: Int
    /// A day of the store.
    package var sentOn: Day
    /// The letter as it was sent.
    package var letter: String
    package var sentences: [Sentence]
    package var findings: [Finding]
    /// The case as the records told it then.
    package var facts: AppealCase
    /// Why it was sent in spite of what had to be mended, by rule.
    package var overrides: [String: String]

    package struct Sentence: Hashable, Codable, Sendable {
        package var part: LetterPart
        package var english: String
        package var chinese: String
        package var exhibits: [String]

        package init(part: LetterPart, english: String, chinese: String, exhibits: [String]) {
            self.part = part
            self.english = english
            self.chinese = chinese
            self.exhibits = exhibits
        }
    }

    package struct Finding: Hashable, Codable, Sendable {
        package var rule: String
        package var severity: String
        package var place: String

        package init(rule: String, severity: String, place: String) {
            self.rule = rule
            self.severity = severity
            self.place = place
        }
    }

    package init(
        number: Int, sentOn: Day, letter: String, sentences: [Sentence], findings: [Finding], facts: AppealCase,
        overrides: [String: String] = [:]
    ) {
        self.number = number
        self.sentOn = sentOn
        self.letter = letter
        self.sentences = sentences
        self.findings = findings
        self.facts = facts
        self.overrides = overrides
    }
}
