/// A3. The first thing done is for the buyers; the letter says for how many.
enum BuyersMadeWhole: LetterRule {
    static let id = "A3"
    static let severity = LetterSeverity.major
    static let source = LetterSource.consultants

    private static let remedies: LetterPhrases = [
        "refunded|refund|refunds", "reimburs*", "replaced .. order*|item*|parcel*|unit*|product*", "replacement*",
        "resent|re sent|reshipped|re shipped", "sent .. again", "compensat*", "answered", "made whole", "money back",
        "退款", "补发", "重发", "赔偿", "换货", "补偿", "回复",
    ]
    private static let topics: LetterPhrases = [
        "buyer|buyers", "customer|customers", "claim|claims", "order defect*", "odr", "negative feedback",
        "order|orders", "买家", "索赔", "订单", "客户",
    ]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let text = letter.text
        guard letter.isPlan, letter.owes(.actions), letter.isAboutOrders, text.says(topics) else { return [] }
        let told = text.places(of: remedies).filter { place in
            let sentence = text.sentence(at: place.lowerBound)
            return sentence.part != .rootCause && text.intention(in: sentence.words) == nil
        }
        guard let first = told.first else {
            let range = text.range(of: .actions) ?? text.range(of: .plan) ?? text.head
            return [finding(range, .buyersForgotten)]
        }
        let isCounted = told.contains { place in
            let words = text.sentence(at: place.lowerBound).words
            return text.figures.hasCount(in: words)
                || text.placeholders.contains { text.range(words).contains($0.lowerBound) }
        }
        return isCounted ? [] : [finding(text.range(first), .buyersUncounted, .minor)]
    }
}
