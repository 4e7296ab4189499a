/// C1. Each issue of the notice has a root cause.
enum IssuesAnswered: LetterRule {
    static let id = "C1"
    static let severity = LetterSeverity.blocker
    static let source = LetterSource.help

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let issues = letter.context.issues
        guard letter.kind != .documents, !issues.isEmpty else { return [] }
        let text = letter.text
        let cause = letter.isPlan ? text.range(of: .rootCause) : nil
        // Where the notice names one issue, all of the letter is about it. Where it names several, an opening that lists them
        // explains none, except of what papers settle.
        let explaining = text.items.filter { [.rootCause, .plan].contains($0.part) }
        return issues.filter { issue in
            let isAnywhere = cause == nil || issues.count == 1 || issue.isSettledByDocuments
            return !(isAnywhere ? text.items : explaining).contains { text.answers(issue, in: $0.words) }
        }.map { finding(cause ?? text.head, .issueUnanswered($0)) }
    }
}
