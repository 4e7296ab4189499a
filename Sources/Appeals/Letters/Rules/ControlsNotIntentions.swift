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
        var findings = items.filter { marks($0.words) < 2 }.map { finding($0.range, .weakControl) }
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
        says(["result|results", "so far", "to date", "since then", "结果", "至今", "目前"], in: item.words)
    }
}
