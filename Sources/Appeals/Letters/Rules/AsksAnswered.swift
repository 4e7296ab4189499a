/// C2. A reply lists what it misses, part by part and issue by issue; each of these is answered.
enum AsksAnswered: LetterRule {
    static let id = "C2"
    static let severity = LetterSeverity.blocker
    static let source = LetterSource.notices

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        guard letter.kind != .documents else { return [] }
        let text = letter.text
        var seen: Set<LetterAsk> = []
        return letter.context.asks.compactMap { ask in
            guard let name = ask.part, let part = LetterPart(rawValue: name), seen.insert(ask).inserted else {
                return nil
            }
            let items = text.items(in: part, .plan)
            let isOneIssue = Set(letter.context.asks.compactMap(\.issue)).count <= 1
            let words = ask.issue.flatMap { LetterIssue.words[$0] }
            let isAnswered = items.contains { item in
                guard let words, !isOneIssue else { return true }
                return text.says(words, in: item.words)
            }
            return isAnswered
                ? nil : finding(text.range(of: part) ?? text.head, .askUnanswered(part: name, issue: ask.issue))
        }
    }
}
