/// T8. What nobody asked about may open a second issue. It is for the seller to decide; it is never answered by a lie.
enum UnaskedAdmission: LetterRule {
    static let id = "T8"
    static let severity = LetterSeverity.warn
    static let source = LetterSource.cases

    private static let admissions: [(issue: NoticeIssue, words: LetterPhrases)] = [
        (
            .confirmBeforeShip,
            [
                "confirm|confirmed|confirms|confirming|marked ... before|without ... hand*|send*|sent|ship*|leav*|left|stock|goods|scan|dispatch*",
                "before .. shipped|sent ... confirmed", "must|had to confirm",
                "confirmed .. early|too early|in advance", "without .. shipping|sending .. confirmed", "提前 .. 确认发货",
                "提前确认", "虚假发货",
                "未发货 .. 确认", "orders were confirmed",
            ]
        ),
        (
            .dropShipping,
            [
                "drop ship*|shipped", "dropship*", "shipped|sent|ships directly from|by .. supplier|retailer|vendor",
                "bought .. from .. retailer|walmart|ebay|store", "代发", "无货源",
            ]
        ),
        (
            .forgedDocuments,
            [
                "edited|altered|modified|photoshop*|changed .. invoice*|document*|receipt*|bill",
                "submitted .. edited|altered|modified|fake .. ", "修改 .. 发票", "伪造",
            ]
        ),
        (
            .relatedAccount,
            ["our|my|a|have|had|another second|other|another ?seller|selling account", "两个账户", "另一个账户"]
        ),
        (
            .reviewOrRankManipulation,
            [
                "paid|bought .. review|reviews|feedback", "free product* .. review*", "insert* .. review*|feedback",
                "friends|family .. review*|bought", "刷单", "刷评", "好评返现",
            ]
        ),
        (
            .inauthentic,
            [
                "counterfeit*|replica*|fake|unauthori*ed .. product*|item*|goods|brand", "without .. authori*", "假货",
                "仿品", "没有授权",
            ]
        ),
        (
            .usedSoldAsNew,
            [
                "sold|listed .. used|returned|refurbished|opened .. as new", "resold .. return*|returned", "二手 .. 当",
                "翻新",
            ]
        ),
    ]

    private static let ended: LetterPhrases = ["stopped", "ended", "removed", "不再", "停止"]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let text = letter.text
        let asked = Set(letter.context.issues)
        return admissions.flatMap { issue, words -> [LetterFinding] in
            guard !asked.contains(issue) else { return [] }
            let place = text.places(of: words).first { place in
                let sentence = text.sentence(at: place.lowerBound)
                // A control against it admits nothing.
                return [.opening, .rootCause, .plan].contains(sentence.part)
                    || (sentence.part == .actions && text.isPast(sentence.words)
                        && !text.says(ended, in: sentence.words))
            }
            return place.map { [finding(text.range($0), .admission)] } ?? []
        }
    }
}
