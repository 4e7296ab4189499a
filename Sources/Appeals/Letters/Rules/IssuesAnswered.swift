/// C1. Each issue of the notice has a root cause.
enum IssuesAnswered: LetterRule {
    static let id = "C1"
    static let severity = LetterSeverity.blocker
    static let source = LetterSource.help

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        guard let issues = letter.context.issues else { return [] }
        let text = letter.text
        let place = letter.isPlan ? text.range(of: .rootCause) : nil
        let parts: [LetterPart] = place == nil ? LetterPart.allCases : [.opening, .rootCause]
        let answered = Set(
            LetterIssue.words.filter { _, words in
                text.places(of: words).contains { parts.contains(text.sentence(at: $0.lowerBound).part) }
            }.keys)
        return issues.filter { issue in
            guard LetterIssue.words[issue] != nil, !answered.contains(issue) else { return false }
            return answered.isDisjoint(with: LetterIssue.broader[issue] ?? [])
        }.map { finding(place ?? text.head, .issueUnanswered($0)) }
    }
}
