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
        let items = text.actionItems.filter { $0.words.count >= 3 }
        return items.compactMap { item in
            let isTold = text.placeholders.contains { item.range.contains($0.lowerBound) }
            if isTold { return nil }
            guard text.figures.hasDate(in: item.words) else { return finding(item.range, .undatedAction) }
            let needsCount = text.says(countable, in: item.words)
            return needsCount && !text.figures.hasCount(in: item.words)
                ? finding(item.range, .uncountedAction, .minor) : nil
        }
    }
}
