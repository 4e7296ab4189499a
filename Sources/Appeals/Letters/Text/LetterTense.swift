/// Whether a statement tells of what was done, of what somebody means to do, or of what holds.
enum LetterTense {
    static let intention: LetterPhrases = [
        "will|shall|'ll", "we'll|i'll|they'll", "going to", "plan|plans|planning to", "decide|decided|deciding to",
        "want|wants|wanted to", "intend|intends to", "aim|aims to", "hope|hopes|hoping to", "would like to",
        "consider|considering", "are|am|is taking", "are|am|is working|trying|looking|planning|preparing|considering",
        "try|tries to", "in the process of", "future plan|plans", "soon", "about to", "commit|committed to",
        "are|am|is implementing|introducing|setting|changing|improving|arranging|moving|switching", "打算", "决定", "计划",
        "准备", "将", "希望", "会", "想要", "争取", "正在",
    ]

    static let past: LetterPhrases = [
        "have|has|had|'ve ?already|now|also|since|all *ed", "we've|i've", "已", "已经", "完成", "了", "于",
    ]

    private static let irregular: Set<String> = [
        "sent", "sold", "bought", "wrote", "written", "made", "took", "taken", "told", "put", "set", "began", "begun",
        "held", "paid", "found", "gave", "given", "got", "left", "built", "ran", "was", "were", "did", "done", "kept",
        "went", "met", "read", "cut", "shut", "chose", "chosen", "hired", "withdrew", "withdrawn", "drew", "taught",
        "brought", "rewrote", "rewritten", "reset", "hidden", "had", "been", "laid", "said", "spoke", "became", "lost",
        "fell", "rose", "came", "ended", "spent", "broke", "broken", "wound", "split", "resent",
    ]
    private static let falseEds: Set<String> = [
        "need", "indeed", "feed", "speed", "exceed", "proceed", "succeed", "bed", "red", "shed", "seed", "based",
        "related", "used", "embed", "hundred", "decided", "planned", "interested", "committed", "determined", "wanted",
        "hoped", "intended", "need",
    ]

    static func isPastVerb(_ word: String) -> Bool {
        irregular.contains(word) || (word.count > 3 && word.hasSuffix("ed") && !falseEds.contains(word))
            || word == "已" || word == "了"
    }

    /// The part a sentence belongs to by its words alone; nil where they do not say.
    static func part(of words: [String]) -> LetterPart? {
        let set = Set(words)
        func any(_ names: Set<String>) -> Bool { !set.isDisjoint(with: names) }
        let text = words.joined(separator: " ")
        let isChinese = words.first?.unicodeScalars.first?.isChineseSign ?? false
        if isChinese {
            let joined = words.joined()
            if ["原因", "因为", "由于", "导致"].contains(where: joined.contains) { return .rootCause }
            if ["今后", "以后", "防止", "避免", "每天", "每周", "将"].contains(where: joined.contains) { return .prevention }
            return joined.contains("已") || joined.contains("了") ? .actions : nil
        }
        if text.contains("root cause") || any(["because", "reason", "reasons", "cause", "causes", "caused"]) {
            return .rootCause
        }
        if any(["prevent", "prevents", "future", "onwards", "weekly", "daily", "monthly", "every"])
            || text.contains("from now on") || text.contains("going forward") || text.contains("each day")
        {
            return .prevention
        }
        if any(["will", "plan", "shall"]) { return .plan }
        let isOurs = any(["we", "i", "our", "have", "been"])
        let deeds: Set<String> = [
            "refunded", "contacted", "replaced", "stopped", "removed", "closed", "deleted", "changed", "updated",
            "shipped", "sent", "switched", "trained", "cancelled", "canceled", "corrected", "moved", "signed",
            "answered", "apologised", "apologized", "hired", "introduced", "set", "paid",
        ]
        return isOurs && any(deeds) ? .actions : nil
    }
}

extension LetterText {
    func isPast(_ words: Range<Int>) -> Bool {
        self.words[words].contains { LetterTense.isPastVerb($0.text) }
    }

    func intention(in words: Range<Int>) -> Range<Int>? {
        places(of: LetterTense.intention).first { place in
            guard words.contains(place.lowerBound) else { return false }
            return isIntention(place)
        }
    }

    /// 自…起, or 已: what follows holds already, and 将 only stands before what is dealt with.
    private func isInForce(before place: Range<Int>) -> Bool {
        words[sentence(at: place.lowerBound).words.lowerBound..<place.lowerBound].contains { "起已".contains($0.text) }
    }

    /// 会 also means a meeting, 将 also stands before what was done, and `soon` in “as soon as” is a condition.
    private func isIntention(_ place: Range<Int>) -> Bool {
        let word = words[place.lowerBound].text
        let before = place.lowerBound > 0 ? words[place.lowerBound - 1].text : ""
        let after = words.indices.contains(place.upperBound) ? words[place.upperBound].text : ""
        switch word {
        case "会": return !"议员开每例".contains(before) && !"议员计话".contains(after) && !isInForce(before: place)
        case "将": return !isInForce(before: place)
        case "soon": return before != "as"
        default: return !["can", "cannot", "that", "who", "which", "nobody"].contains(before) || word != "plan"
        }
    }
}
