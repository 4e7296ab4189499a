/// P1. A control has somebody who does it, how often or when, and a limit at which something happens.
enum ControlsNotIntentions: LetterRule {
    static let id = "P1"
    static let severity = LetterSeverity.major
    static let source = LetterSource.notices

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        guard letter.isPlan else { return [] }
        let text = letter.text
        let items = text.preventionItems.filter { $0.words.count >= 3 && !text.reportsResult($0) }
        guard !items.isEmpty else {
            guard letter.owes(.prevention) else { return [] }
            let place = text.range(of: .actions) ?? text.range(of: .rootCause) ?? text.head
            return [finding(place, .noControl)]
        }
        let owners = text.places(of: LetterWords.owners)
        let cadences = text.places(of: LetterWords.cadences)
        let limits = text.places(of: LetterWords.limits)
        func marks(_ words: Range<Int>) -> Int {
            let hasLimit =
                limits.anyBegins(in: words) || text.figures.hasCount(in: words)
                || text.placeholders.contains { text.range(words).contains($0.lowerBound) }
            return (owners.anyBegins(in: words) ? 1 : 0) + (cadences.anyBegins(in: words) ? 1 : 0) + (hasLimit ? 1 : 0)
        }
        // In prose a sentence may go on with the control before it.
        var findings: [LetterFinding] = []
        var followsControl = false
        for item in items {
            let isControl = marks(item.words) >= 2
            let goesOn = followsControl && !item.isListed && !text.sentence(at: item.words.lowerBound).beginsParagraph
            if !isControl, !goesOn { findings.append(finding(item.range, .weakControl)) }
            followsControl = isControl || goesOn
        }
        let alarms = items.contains { item in
            text.says(LetterWords.metrics, in: item.words)
                && (limits.anyBegins(in: item.words) || text.figures.hasCount(in: item.words))
        }
        if !alarms, findings.isEmpty { findings.append(finding(items[0].range, .noMetric, .minor)) }
        return findings
    }
}

extension LetterText {
    /// Whether an item tells what came of the rest; it is no control itself.
    func reportsResult(_ item: LetterItem) -> Bool {
        says(LetterWords.results, in: item.words)
    }
}
