/// A4. Orders that still wait are sent before the plan is.
enum OpenOrdersDealtWith: LetterRule {
    static let id = "A4"
    static let severity = LetterSeverity.major
    static let source = LetterSource.notices

    private static let open: LetterPhrases = [
        "open|pending|unshipped|outstanding|overdue|remaining|waiting|current|undelivered|unfulfilled ?and order|orders|parcel|parcels|shipment|shipments",
        "orders .. open|pending|waiting|outstanding|overdue|underway", "orders .. on the way",
        "all .. orders .. shipped|sent|dispatched", "no order .. open|pending|waiting|overdue", "order backlog",
        "backlog", "未发货", "待发货", "未完成 订单", "未完成的订单", "积压", "在途", "所有订单",
    ]
    private static let shipping: LetterPhrases = [
        "ship|shipped|shipping|shipment|shipments", "dispatch*", "carrier*", "courier*", "tracking", "late",
        "not received", "never received|arrived", "confirm* .. order|orders|shipment*|dispatch", "发货", "物流", "快递",
        "未收到",
    ]

    private static let none: LetterPhrases = ["no", "none", "zero", "无"]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let text = letter.text
        guard letter.isPlan, letter.owes(.actions), letter.isAboutOrders, text.says(shipping) else { return [] }
        let waiting = letter.context.appeal?.waitingOrders.count ?? 0
        guard let place = text.places(of: open).first else {
            let range = text.range(of: .actions) ?? text.range(of: .plan) ?? text.head
            return [finding(range, waiting > 0 ? .openOrdersInData(waiting) : .openOrdersForgotten)]
        }
        let words = text.sentence(at: place.lowerBound).words
        let isCounted =
            text.figures.hasCount(in: words) || text.says(none, in: words)
            || text.placeholders.contains { text.range(words).contains($0.lowerBound) }
        return isCounted ? [] : [finding(text.range(place), .openOrdersUncounted, .minor)]
    }
}
