/// S4. A form cuts what does not fit; the limit is a setting, as none is published.
enum FitsTheBox: LetterRule {
    static let id = "S4"
    static let severity = LetterSeverity.blocker
    static let source = LetterSource.help

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        letter.context.limits.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { part, limit in
            guard let range = letter.text.range(of: part), range.count > limit else { return nil }
            return finding(
                range.lowerBound + limit..<range.upperBound, .beyondBox(characters: range.count, limit: limit))
        }
    }
}
