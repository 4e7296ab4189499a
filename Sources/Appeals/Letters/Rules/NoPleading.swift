/// T2. Need is no reason to reinstate anybody.
enum NoPleading: LetterRule {
    static let id = "T2"
    static let severity = LetterSeverity.major
    static let source = LetterSource.help

    private static let pleas: LetterPhrases = [
        "my|our|support*|feed|feeding|provide .. family|families|children|kids|wife|husband|parents", "livelihood*",
        "only|sole|main ?source ?of income", "please please", "beg|begging|begged|plead*|implore*|beseech",
        "desperate*|desperation", "devastat*|heartbroken|heartbreak*", "means .. to me|us",
        "mercy|merciful", "sleepless|can't sleep|not sleep", "crying|tears|cried", "suffering|suffer*", "bankrupt*",
        "survive|survival", "lose|losing|lost .. everything|house|home|job|jobs",
        "depend|depends|depending .. on this|it|account|income|business|you",
        "pay .. rent|mortgage|bills|salaries|loan*", "give .. another|second|last chance",
        "one more|another|second|last chance", "our|my whole|entire life", "please .. help .. me|us", "god",
        "hard times|difficult time*", "ruin*|destroy* .. business|life|lives", "求求", "养家", "恳求", "跪求", "家人", "生计", "失业",
        "拜托", "绝望", "孩子", "唯一 收入", "唯一的收入", "给我们一次机会", "再给一次机会", "走投无路", "破产", "心碎",
    ]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let text = letter.text
        var end = 0
        return text.places(of: pleas).compactMap { place in
            guard place.lowerBound >= end else { return nil }
            end = place.upperBound
            return finding(text.range(place), .pleading)
        }
    }
}
