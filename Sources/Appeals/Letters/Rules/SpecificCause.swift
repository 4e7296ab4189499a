/// R5. A cause names what can be checked: days, counts, orders, services, settings with their values.
enum SpecificCause: LetterRule {
    static let id = "R5"
    static let severity = LetterSeverity.major
    static let source = LetterSource.staff

    private static let settings: LetterPhrases = [
        "handling time*", "cut off", "quantity", "template*", "vacation mode|setting*", "holiday setting*", "feed",
        "sku*", "transit time*", "by hand", "manual*", "at zero", "stock on hand", "处理时间", "库存", "设置", "模板",
    ]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        guard letter.isPlan else { return [] }
        let text = letter.text
        return text.causes.filter { words in
            let orders = text.figures.orderIDs.count { words.contains($0.words.lowerBound) }
            let dates = text.figures.dates.count { words.contains($0.words.lowerBound) }
            let codes = text.figures.codes.count { words.contains($0.lowerBound) }
            let counts = (text.figures.counts + text.figures.percentages).count { words.contains($0.words.lowerBound) }
            let holes = text.placeholders.count { text.range(words).contains($0.lowerBound) }
            let services = text.places(of: LetterCarriers.words, in: words).isEmpty ? 0 : 1
            let named = text.says(settings, in: words) ? 1 : 0
            return orders + codes + dates + counts + services + named + holes < 2
        }.map { finding(text.range($0), .vagueCause) }
    }
}
