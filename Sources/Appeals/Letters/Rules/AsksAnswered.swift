/// C2. A reply lists what it misses, part by part and issue by issue; each of these is answered.
///
/// A first notice asks everybody for the same three parts, so only what it asks about single issues is looked for there.
enum AsksAnswered: LetterRule {
    static let id = "C2"
    static let severity = LetterSeverity.blocker
    static let source = LetterSource.notices

    /// A cell of the matrix part × issue.
    private struct Cell: Hashable {
        let part: Ask.Part
        let issue: NoticeIssue?
    }

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        guard letter.isPlan else { return [] }
        let text = letter.text
        let asks = letter.context.asks
        let noticeClass = letter.context.notice?.noticeClass?.value
        let isFirst = noticeClass.map { $0.kind == .notice && $0 != .noticeAsk } ?? false
        let isOneIssue = Set(asks.compactMap(\.issue)).count <= 1
        var seen: Set<Cell> = []
        return asks.compactMap { ask in
            guard let asked = ask.part, let part = LetterPart(asked),
                seen.insert(Cell(part: asked, issue: ask.issue)).inserted
            else { return nil }
            let items = text.items(in: part, .plan)
            if isFirst, items.isEmpty { return nil }
            let isAnswered = items.contains { item in
                guard let issue = ask.issue, !isOneIssue else { return true }
                return text.answers(issue, in: item.words)
            }
            guard !isAnswered else { return nil }
            return finding(
                text.range(of: part) ?? text.head, .askUnanswered(part: asked, issue: ask.issue),
                isFirst ? .major : .blocker)
        }
    }
}
