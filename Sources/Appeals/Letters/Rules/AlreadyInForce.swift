/// P4. Steps that have been taken to prevent have a day since when.
enum AlreadyInForce: LetterRule {
    static let id = "P4"
    static let severity = LetterSeverity.major
    static let source = LetterSource.notices

    private static let began: LetterPhrases = [
        "since", "as of", "from .. on|onwards|onward", "effective", "in force|place|use",
        "started|began|introduced|installed", "now", "already", "自", "从", "起", "已", "已经", "现在", "现已",
    ]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        guard letter.isPlan else { return [] }
        let text = letter.text
        var previousIsDated = false
        return text.preventionItems.filter { $0.words.count >= 3 && !text.reportsResult($0) }.compactMap { item in
            if let intention = text.intention(in: item.words) {
                previousIsDated = false
                return finding(text.range(intention), .notInForce)
            }
            let isGap = text.placeholders.contains { item.range.contains($0.lowerBound) }
            let isDated =
                text.figures.hasDate(in: item.words) || isGap || text.says(began, in: item.words)
                || text.isPast(item.words)
            // What follows in prose stands under the day named before.
            if isDated || (previousIsDated && !item.isListed) {
                previousIsDated = true
                return nil
            }
            return finding(item.range, .noStart)
        }
    }
}
