/// P3. A promise is no control, and some cannot be kept.
enum NoPromises: LetterRule {
    static let id = "P3"
    static let severity = LetterSeverity.major
    static let source = LetterSource.consultants

    private static let promises: LetterPhrases = [
        "promise|promises|promising|promised", "we|i guarantee|assure|vow|swear|pledge|ensure you|that",
        "can|will|do|hereby guarantee|assure", "assure|guarantee you|that",
        "never .. again|happen|repeat|reoccur|recur|occur",
        "not .. happen|occur|appear|repeat again|anymore|in future|in the future",
        "won't .. happen|occur|again",
        "100 % sure|certain|committed|satisf*|safe|compliance|compliant|confident|perfect",
        "try|trying our|my best|utmost|hardest", "do|doing our|my best|utmost", "best efforts|endeavo*",
        "do|doing everything", "everything in our|my power", "whatever it takes", "at all costs|cost",
        "you have our|my word", "rest assured", "strive",
        "保证", "绝不", "尽力", "承诺", "绝对", "一定会", "永远不", "再也不", "全力以赴", "尽最大努力", "发誓",
    ]
    /// The marketplace's guarantee has the same name.
    private static let names: LetterPhrases = [
        "guarantee claim*", "delivery promise*", "guarantee refund*", "z guarantee", "质量保证", "保证金",
        "money back guarantee",
    ]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let text = letter.text
        let exempt = text.places(of: names)
        var end = 0
        return text.places(of: promises).compactMap { place in
            guard place.lowerBound >= end, !exempt.contains(where: { $0.overlaps(place) }) else { return nil }
            end = place.upperBound
            return finding(text.range(place), .promise)
        }
    }
}
