/// E4. Every order, day, share, count, sum and carrier of the text is one that the case knows.
enum GroundedFigures: LetterRule {
    static let id = "E4"
    static let severity = LetterSeverity.blocker
    static let source = LetterSource.consultants

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        guard let grounds = letter.grounds else { return [] }
        let text = letter.text
        let figures = text.figures
        var findings: [LetterFinding] = []
        for order in figures.orderIDs where !grounds.orders.contains(order.id) {
            findings.append(finding(text.range(order.words), .orderNotInCase))
        }
        for date in figures.dates where !grounds.holds(date) {
            findings.append(finding(text.range(date.words), .dateNotInCase))
        }
        for share in figures.percentages where !grounds.holds(percentage: share.text) {
            findings.append(finding(text.range(share.words), .shareNotInCase))
        }
        for sum in figures.sums where !grounds.numbers.contains(sum.text) {
            findings.append(finding(text.range(sum.words), .sumNotInCase))
        }
        for count in figures.counts where !grounds.numbers.contains(count.text) {
            findings.append(finding(text.range(count.words), .countNotInCase))
        }
        for place in text.places(of: LetterCarriers.words) where !grounds.names(text.words[place].map(\.text)) {
            findings.append(finding(text.range(place), .carrierNotInCase))
        }
        return findings
    }
}
