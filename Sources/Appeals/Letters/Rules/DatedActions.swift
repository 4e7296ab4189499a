/// A2. A day and a number can be checked.
enum DatedActions: LetterRule {
    static let id = "A2"
    static let severity = LetterSeverity.major
    static let source = LetterSource.consultants

    /// What comes in numbers.
    private static let countable: LetterPhrases = [
        "buyer|buyers", "customer|customers", "order|orders", "listing|listings", "sku|skus", "claim|claims",
        "parcel|parcels", "shipments", "units|items|products", "refunds", "messages", "买家", "订单", "客户", "商品", "包裹",
    ]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        guard letter.isPlan else { return [] }
        let text = letter.text
        return text.points(in: .actions, .plan).filter { $0.count >= 3 }.compactMap { words in
            let range = text.range(words)
            if text.placeholders.contains(where: { range.contains($0.lowerBound) }) { return nil }
            guard text.figures.hasDate(in: words) else { return finding(range, .undatedAction) }
            return text.says(countable, in: words) && !text.figures.hasCount(in: words)
                ? finding(range, .uncountedAction, .minor) : nil
        }
    }
}
