/// T4. The events, and nothing of the business around them.
enum NoIrrelevance: LetterRule {
    static let id = "T4"
    static let severity = LetterSeverity.minor
    static let source = LetterSource.help

    private static let history: LetterPhrases = [
        "have|has been selling|in business|a seller|sellers|a member|on|with", "selling .. since|for",
        "in business since|for", "years of|in business|experience", "founded|established in|since",
        "family owned|business|run",
        "loyal|honest|good|excellent|dedicated|top|trusted|professional seller|sellers|company",
        "our company|business is|was a", "leading|professional manufacturer|company|supplier",
        "always .. good|excellent|great|best|positive .. service|seller|performance|record|rating|feedback", "没有 违规 记录",
        "多年", "成立于", "老卖家", "优秀卖家", "一直以来",
    ]
    private static let sales: LetterPhrases = [
        "annual|yearly|monthly sales|turnover|revenue", "turnover|revenue", "sold over|more than", "sales of",
        "made you .. money", "销售额", "年销售", "月销",
    ]
    private static let praiseWords: LetterPhrases = [
        "best|greatest|largest|wonderful|amazing|great|excellent|fantastic|perfect platform|marketplace|company|website|place",
        "honor|honour|honored|honoured|privilege|privileged|proud|pleasure to|sell|selling|be",
        "love|loves|enjoy selling|working", "admire*", "trust .. platform", "伟大", "最好的平台", "荣幸",
    ]
    private static let funds: LetterPhrases = [
        "release|disburse*|transfer|pay|pay out|return ?of ?our|my|the ?held funds|money|balance|payment*",
        "our|my funds|balance|money", "funds .. held|released|withheld", "放款", "资金", "余额", "解冻",
    ]
    private static let closing: LetterPhrases = [
        "thank you|thanks", "look|looking forward", "appreciat*", "hope|hoping .. hear|understand*|consider*|reinstat*",
        "regards|sincerely|respectfully", "wish you|best wishes",
        "please .. reinstate|consider|reconsider|review|contact|let us|me", "感谢", "谢谢", "期待", "此致", "敬礼", "希望 .. 恢复",
    ]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let text = letter.text
        var findings: [LetterFinding] = []
        func add(_ phrases: LetterPhrases, _ reason: LetterReason) {
            var last = -1
            for place in text.places(of: phrases) {
                let index = text.sentenceOfWord[place.lowerBound]
                guard index != last, !text.sentences[index].isHeading else { continue }
                last = index
                findings.append(finding(text.range(place), reason))
            }
        }
        add(history, .history)
        add(sales, .salesFigures)
        add(praiseWords, .praise)
        add(funds, .fundsRequest)
        for sentence in text.sentences where text.scalars[sentence.range].last.map({ $0 == "?" || $0 == "？" }) ?? false
        {
            findings.append(finding(sentence.range, .question))
        }
        let courteous = text.sentences.filter { text.says(closing, in: $0.words) && $0.words.count > 2 }
        if courteous.count > 1 { findings.append(finding(courteous[1].range, .courtesy)) }
        return findings
    }
}
