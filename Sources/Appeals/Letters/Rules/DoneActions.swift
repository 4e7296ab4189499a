/// A1. Notices ask for what has been done; what is meant to be done is a task.
enum DoneActions: LetterRule {
    static let id = "A1"
    static let severity = LetterSeverity.major
    static let source = LetterSource.notices

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        guard letter.isPlan else { return [] }
        let text = letter.text
        let items = text.actionItems.filter { $0.words.count >= 3 || text.isChinese }
        let open = items.compactMap { item -> Range<Int>? in
            if let intention = text.intention(in: item.words) { return text.range(intention) }
            // A statement of what holds is no action either, unless something in it was done.
            let tellsDeed = text.isPast(item.words) || text.says(LetterTense.past, in: item.words)
            return tellsDeed || text.figures.hasDate(in: item.words) || holds(item, in: text) ? nil : item.range
        }
        // What stands beside the list is no action, but may tell of what is only meant.
        let beside = text.items(in: .actions, .plan).filter { item in !items.contains { $0.range == item.range } }
            .compactMap { text.intention(in: $0.words).map(text.range) }
        let isMost = open.count * 2 > items.count
        return (open + beside).map {
            finding($0, isMost ? .noActionDone : .notDone, isMost ? .blocker : .major)
        }
    }

    /// A gap that is still to be filled says nothing yet, and a result is no action.
    private static func holds(_ item: LetterItem, in text: LetterText) -> Bool {
        text.placeholders.contains { item.range.contains($0.lowerBound) } || item.words.count < 4
    }
}
