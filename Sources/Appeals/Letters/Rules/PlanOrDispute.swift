/// T5. Either it happened, and here is the plan; or it did not, and here is the proof.
enum PlanOrDispute: LetterRule {
    static let id = "T5"
    static let severity = LetterSeverity.major
    static let source = LetterSource.staff

    private static let denials: LetterPhrases = [
        "unfair*|unjust*", "your mistake|error|fault|bot|bots|system|algorithm", "by mistake .. you",
        "did|have|has|done nothing wrong", "nothing wrong", "not|never our|my fault|mistake", "wasn't our|my fault",
        "not agree|accept .. decision|suspension|this", "don't agree|accept", "disagree*",
        "wrongly|wrongfully|falsely|mistakenly|unreasonably|unjustly ?been suspended|deactivated|accused|blocked|closed|removed",
        "never violated|broke|breached", "not violate|violated|break|breach any", "didn't violate|break|breach",
        "have not violated|done anything wrong", "innocent", "is|was|are|were not justified", "in error",
        "no fault of ours|our|mine|my", "not responsible", "should not .. suspended|deactivated|blocked", "不公平", "误判",
        "没有违规", "没有违反", "不是我们的错", "没有做错", "不同意", "冤枉", "无辜",
    ]
    private static let admissions: LetterPhrases = [
        "we|i admit*|acknowledge*|apologi*|regret", "our|my fault|mistake|failure", "we|i failed", "sorry",
        "we|i .. take .. responsibility", "我们承认", "我们的错", "抱歉", "道歉",
    ]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let text = letter.text
        switch letter.kind {
        case .dispute: return text.places(of: admissions).prefix(1).map { finding(text.range($0), .admissionInDispute) }
        case .documents: return []
        case .plan:
            var end = 0
            return text.places(of: denials).compactMap { place in
                guard place.lowerBound >= end else { return nil }
                end = place.upperBound
                return finding(text.range(place), .planAndDispute)
            }
        }
    }
}
