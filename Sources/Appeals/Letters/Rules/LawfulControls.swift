/// P5. A measure that breaks a policy brings the next notice.
enum LawfulControls: LetterRule {
    static let id = "P5"
    static let severity = LetterSeverity.blocker
    static let source = LetterSource.staff

    static let forbidden: LetterPhrases = [
        "ask|asks|asked|asking|request|requested|contact|contacted|persuade*|convince*|urge|urged|beg|encourage*|invite*|email|emailed|write|wrote ... remove|delete|withdraw|revise|change|cancel|close|retract|take ... feedback|review|reviews|claim|claims|complaint|case|rating",
        "offer|offered|pay|paid|give|gave|send|sent ... refund|gift|money|discount|coupon|compensation|free|card ... remove|removing|delete|deleting|withdraw|withdrawing|change|changing|exchange|return ... feedback|review|claim|rating",
        "remove|delete|withdraw|change ... feedback|review|claim|rating .. for|in a|exchange|return ?for refund|gift|money|discount|coupon|compensation",
        "confirm|confirms|confirming|mark|marks|marking|ship|shipped ?the|orders|order|shipment|shipments|as .. before|until|without .. hand*|send*|sent|ship*|leav*|leave|leaves|carrier|goods|stock|pickup|collect*",
        "confirm|confirms|confirming ?the|our|shipment|orders|order .. when|once|as label|labels|we print|soon .. label|printed|order|paid|payment|created",
        "open|opened|opening|use|using|used|create|created|register|registered|start|started|buy|bought .. new|second|another|different ?seller|selling account|accounts|store",
        "edit|edits|edited|editing|alter|altered|altering|modify|modified|photoshop*|change|changed|fake|forge|forged .. invoice|invoices|receipt|document|documents|bill|certificate",
        "fake|virtual|other|another ... tracking number|numbers|id|ids", "reuse*|recycle* .. tracking",
        "friends|family|relatives .. review|reviews|buy|order|feedback|purchase",
        "buy|buying|bought|purchase positive review|reviews|feedback", "swap|exchange reviews|feedback",
        "要求 .. 删除", "请 买家 .. 删|撤", "联系买家 .. 删", "让买家 .. 撤", "好评返现", "刷单", "提前确认发货", "先确认发货", "打印面单后确认", "修改发票", "新账户",
        "另一个账户", "伪造",
        "删除差评", "撤销索赔",
    ]
    private static let guards: LetterPhrases = [
        "no longer", "never", "not", "cannot", "can't", "don't|doesn't|didn't|won't", "stop|stopped|stops", "ended|end",
        "nobody|no one|none", "without", "instead of", "prevent*", "avoid*", "forbid*|forbidden",
        "block|blocked|blocks", "removed|remove .. right|rights|button|option", "solve|solved", "impossible",
        "prohibit*",
        "alarm|alert", "list|report .. confirmed", "before any", "不再", "禁止", "不得", "停止", "不能", "避免", "防止", "杜绝", "无法",
    ]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let text = letter.text
        let guarded = text.places(of: guards)
        var findings: [LetterFinding] = []
        var end = 0
        for place in text.places(of: forbidden) where place.lowerBound >= end {
            let sentence = text.sentence(at: place.lowerBound)
            let isMeasure =
                [.actions, .prevention, .plan].contains(sentence.part) || text.intention(in: sentence.words) != nil
            let before = sentence.words.lowerBound..<place.upperBound
            guard isMeasure, !guarded.anyBegins(in: before), !endsInReference(place, text) else { continue }
            end = place.upperBound
            findings.append(finding(text.range(place), .unlawful))
        }
        return findings + refundAndResend(text)
    }

    /// “was changed (document 1)”: what stands in brackets only shows it.
    private static func endsInReference(_ place: Range<Int>, _ text: LetterText) -> Bool {
        let start = text.words[place.upperBound - 1].range.lowerBound
        return start > 0 && "(（[".unicodeScalars.contains(text.scalars[start - 1])
    }

    private static let refunded: LetterPhrases = [
        "refunded", "full refund", "refund .. buyers|customers|them", "已退款",
    ]
    private static let sentAgain: LetterPhrases = [
        "re send|sent|ship|shipped", "resend|resent|reship|reshipped", "send|sent .. again", "补发", "重发", "重新发货",
    ]
    private static let others: LetterPhrases = [
        "or", "either", "instead", "others|other", "the rest", "another", "或", "其他", "其余",
    ]
    private static let receivers: LetterPhrases = [
        "buyer|buyers|customer|customers|them|both|order|orders", "买家", "客户", "订单",
    ]

    /// Goods sent again to buyers whose money went back already: one of the two is not true, or is a gift for a claim.
    private static func refundAndResend(_ text: LetterText) -> [LetterFinding] {
        guard let refund = text.places(of: refunded).first else { return [] }
        return text.places(of: sentAgain).filter { place in
            let words = text.sentence(at: place.lowerBound).words
            return !text.says(others, in: words) && text.says(receivers, in: words)
                && place.lowerBound != refund.lowerBound
        }.prefix(1).map { finding(text.range($0), .refundAndResend, .minor) }
    }
}
