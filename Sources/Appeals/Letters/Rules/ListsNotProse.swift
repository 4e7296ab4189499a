/// S2. Statements that stand side by side are read as a list.
enum ListsNotProse: LetterRule {
    static let id = "S2"
    static let severity = LetterSeverity.minor
    static let source = LetterSource.consultants

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        guard letter.isPlan else { return [] }
        return [LetterPart.rootCause, .actions, .prevention, .plan].compactMap { part in
            let items = letter.text.items(in: part)
            guard items.count >= 2, !items.contains(where: \.isListed), let range = letter.text.range(of: part) else {
                return nil
            }
            return finding(range, .prose)
        }
    }
}
