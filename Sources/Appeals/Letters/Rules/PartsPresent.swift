/// S1. A plan answers three questions; headings may be missing, answers may not.
enum PartsPresent: LetterRule {
    static let id = "S1"
    static let severity = LetterSeverity.major
    static let source = LetterSource.help

    /// A part is answered by two statements or by this many words.
    private static let fullPart = 25

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        guard letter.isPlan else { return [] }
        let text = letter.text
        return [LetterPart.rootCause, .actions, .prevention].compactMap { part in
            let items = text.items(in: part)
            guard let range = text.range(of: part) else {
                return letter.owes(part) ? finding(text.head, .partMissing(part)) : nil
            }
            let words = items.reduce(0) { $0 + text.length(of: $1.words) }
            return items.count >= 2 || words >= fullPart ? nil : finding(range, .partThin(part), .minor)
        }
    }
}
