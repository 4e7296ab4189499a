/// C3. Each cause has something that was done about it and something that keeps it from coming back.
///
/// In a case causes, actions and controls are joined by name. In a text they are joined by what they are about, which is a
/// reading, so the finding weighs less.
enum CausesFollowedUp: LetterRule {
    static let id = "C3"
    static let severity = LetterSeverity.blocker
    static let source = LetterSource.staff

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        guard letter.isPlan else { return [] }
        let text = letter.text
        if let appeal = letter.context.appeal, !appeal.chosenCauses.isEmpty {
            return appeal.chosenCauses.flatMap { cause -> [LetterFinding] in
                var missing: [LetterPart] = []
                if !appeal.actions.contains(where: { $0.cause == cause }) { missing.append(.actions) }
                if !appeal.controls.contains(where: { $0.cause == cause }) { missing.append(.prevention) }
                return missing.map { finding(text.range(of: .rootCause) ?? text.head, .causeUnanswered($0)) }
            }
        }
        let later = text.items(in: .actions, .prevention, .plan)
        guard !later.isEmpty else { return [] }
        let answered = later.reduce(into: Set<LetterTopic>()) { $0.formUnion(text.topics(in: $1.words)) }
        return text.causes.compactMap { words in
            let topics = text.topics(in: words)
            guard !topics.isEmpty else { return nil }
            let isAnswered = topics.contains { !$0.answeredBy.isDisjoint(with: answered) }
            return isAnswered ? nil : finding(text.range(words), .causeUnanswered(.actions), .major)
        }
    }
}
