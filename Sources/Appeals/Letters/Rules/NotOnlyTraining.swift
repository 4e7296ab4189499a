/// P2. People who are told to take care take care until they forget; something in the work has to change.
enum NotOnlyTraining: LetterRule {
    static let id = "P2"
    static let severity = LetterSeverity.major
    static let source = LetterSource.cases

    private static let training: LetterPhrases = [
        "train|trained|training|trains|retrain*",
        "read|reread|study|studied|learn|learned|learnt .. policy|policies|rules|guidelines|help", "careful*",
        "pay|paying .. attention", "remind|reminded|reminder*", "educat*", "meeting|meetings",
        "more|extra attention|care|attentive|diligent|vigilant", "strictly follow|obey|comply", "awareness",
        "supervise .. staff", "familiari*",
        "培训", "学习", "小心", "注意", "提醒", "开会", "会议", "认真", "加强管理", "严格遵守",
    ]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        guard letter.isPlan else { return [] }
        let text = letter.text
        let items = text.statements(in: .prevention).filter { $0.words.count >= 3 && !text.reportsResult($0) }
        let places = text.places(of: training)
        guard let first = items.first, let last = items.last,
            items.allSatisfy({ places.anyBegins(in: $0.words) && !changesWork($0, in: text) })
        else { return [] }
        return [finding(first.range.lowerBound..<last.range.upperBound, .onlyTraining)]
    }

    /// A sentence on training that also names a control is more than training.
    private static func changesWork(_ item: LetterItem, in text: LetterText) -> Bool {
        text.says(controls, in: item.words)
    }

    private static let controls: LetterPhrases = [
        "scan|scans|scanned", "system", "software", "automatic*", "blocked|blocks|cannot", "feed", "alarm|alert",
        "limit", "barcode*", "系统", "自动", "扫描",
    ]
}
