/// R7. An event from outside is no cause; that nothing stood ready for it is.
enum MissingBackup: LetterRule {
    static let id = "R7"
    static let severity = LetterSeverity.major
    static let source = LetterSource.consultants

    private static let events: LetterPhrases = [
        "hospital*", "illness|ill|sick|sickness", "surgery", "accident*", "death|died|passed away|funeral",
        "robbery|robbed|theft|burgl*", "storm*|hurricane*|typhoon*|snow*|flood*|earthquake*|fire",
        "bad|severe|extreme weather", "strike|strikes",
        "holiday|holidays|thanksgiving|christmas", "spring festival", "chinese new year", "golden week",
        "covid*|pandemic|lockdown*", "warehouse move|moved|moving|relocat*", "moved .. warehouse|office",
        "power cut|outage|failure", "internet outage", "customs delay*", "travel|flight delay*|cancel*",
        "maternity|birth|pregnan*|wedding", "生病", "住院", "手术", "台风", "暴雨", "暴雪", "地震", "洪水", "火灾", "罢工", "疫情", "春节",
        "国庆", "放假", "假期", "搬仓", "搬家", "停电", "被盗",
    ]
    private static let contingency: LetterPhrases =
        LetterWords.ownControl + [
            "backup|back up", "deputy", "contingency", "substitute", "nobody", "no one", "stand in", "second person",
            "replacement plan", "vacation setting*|mode", "setting|settings", "left|kept .. active|open|on",
            "not .. extend*|paus*|adjust*|closed|updated", "备用", "预案", "替代", "没有安排", "未设置", "没有设置", "没有提前",
        ]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        guard letter.isPlan else { return [] }
        let text = letter.text
        let admitted = text.places(of: contingency)
        var last = -1
        return text.places(of: events).compactMap { place in
            let index = text.sentenceOfWord[place.lowerBound]
            let sentence = text.sentences[index]
            guard
                [.opening, .rootCause].contains(sentence.part) || (!text.hasHeadings && sentence.part != .prevention),
                !sentence.isHeading, index != last
            else { return nil }
            last = index
            let next = index + 1 < text.sentences.count ? text.sentences[index + 1].words : sentence.words
            let near = sentence.words.lowerBound..<max(sentence.words.upperBound, next.upperBound)
            return admitted.anyBegins(in: near) ? nil : finding(sentence.range, .eventWithoutBackup)
        }
    }
}
