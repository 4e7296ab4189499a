/// T1. Whoever threatens is answered by another department.
enum NoThreats: LetterRule {
    static let id = "T1"
    static let severity = LetterSeverity.blocker
    static let source = LetterSource.cases

    private static let threats: LetterPhrases = [
        "lawyer*|attorney*|solicitor*", "legal action|actions|proceedings|steps|counsel|team|department|remedies",
        "lawsuit*|litigation|litigate*|arbitration", "sue|sues|suing|sued", "in|to|the court|courts", "small claims",
        "federal court*", "press charges", "the|to|with press|media|newspaper*|journalist*|reporters",
        "social media ... post|expose|share|public|tell", "go public", "bbb", "better business bureau",
        "attorney general", "ftc|consumer protection", "report you|this to", "expose|exposing you|your|this",
        "hold you .. liable|responsible", "claim damages|compensation from you", "we have no|other choice but",
        "起诉", "律师", "法院", "媒体曝光", "媒体", "诉讼", "曝光", "法律途径", "法律手段", "消费者协会", "工商局",
    ]
    private static let guards: LetterPhrases = ["court order", "media mail", "power of attorney", "letter of attorney"]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let text = letter.text
        let exempt = text.places(of: guards)
        var end = 0
        return text.places(of: threats).compactMap { place in
            guard place.lowerBound >= end, !exempt.contains(where: { $0.overlaps(place) }) else { return nil }
            end = place.upperBound
            return finding(text.range(place), .threat)
        }
    }
}
