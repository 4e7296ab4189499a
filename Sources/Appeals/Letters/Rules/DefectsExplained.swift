/// C4. Every order that counts is named or counted in the letter; the sum is that of the figure.
enum DefectsExplained: LetterRule {
    static let id = "C4"
    static let severity = LetterSeverity.major
    static let source = LetterSource.consultants

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        guard let appeal = letter.context.appeal, letter.isPlan, letter.stillAsked == nil else { return [] }
        let defective = Set(appeal.defectiveOrders.map(\.orderID))
        guard !defective.isEmpty else { return [] }
        let named = Set(letter.text.figures.orderIDs.map(\.id)).intersection(defective)
        let isCounted = letter.text.figures.counts.contains { $0.text == String(defective.count) }
        if named.count == defective.count || (named.isEmpty && isCounted) { return [] }
        return [finding(letter.text.head, .defectsUnexplained(named: named.count, all: defective.count))]
    }
}
