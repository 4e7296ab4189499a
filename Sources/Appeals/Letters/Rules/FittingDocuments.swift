/// E2. Documents of a kind that is accepted: invoices instead of quotes, whole pages, never altered.
enum FittingDocuments: LetterRule {
    static let id = "E2"
    static let severity = LetterSeverity.blocker
    static let source = LetterSource.staff

    private static let unfit: LetterPhrases = [
        "pro forma", "proforma", "quotation|quotations", "price quote*", "order confirmation*",
        "purchase order as .. invoice", "retail receipt*", "self issued|made ?invoice", "cropped",
        "edited .. invoice|bill|document*", "retyped", "形式发票", "报价单", "订单确认", "截屏 .. 账单", "购物小票",
    ]
    private static let offered: LetterPhrases =
        LetterWords.references + [
            "attach*", "enclos*", "submit*", "provide*", "send|sent", "uploaded", "提供", "提交", "附上",
        ]
    private static let guards: LetterPhrases = ["not", "never", "no", "instead of", "don't|won't", "不", "而非"]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let text = letter.text
        let files = letter.context.appeal?.exhibits ?? []
        return text.places(of: unfit).compactMap { place in
            let words = text.sentence(at: place.lowerBound).words
            let before = words.lowerBound..<place.lowerBound
            guard text.says(offered, in: words), !text.says(guards, in: before) else { return nil }
            return finding(text.range(place), .unfitDocument)
        } + files.filter { !$0.isAcceptedFile }.map { finding(text.head, .unfitFile($0.file)) }
    }
}
