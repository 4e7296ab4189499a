/// T6. Sentences that stand in a thousand letters are known to those who read them.
enum NoTemplate: LetterRule {
    static let id = "T6"
    static let severity = LetterSeverity.major
    static let source = LetterSource.cases

    private static let circulated: LetterPhrases = [
        "taking|take|taken the following steps|actions|measures to improve|ensure|prevent|resolve|correct",
        "two|three|several main reasons|causes", "there are two|three|several|some main reasons|causes|problems",
        "following is|are our|my plan", "below is|are our|my plan .. action",
        "understand .. performance .. below|not .. standard*|target*|met|meet",
        "understand .. importance of", "highest level|standard|standards of customer|service|satisfaction",
        "best|excellent|great possible|customer|shopping ?customer experience|service",
        "customer satisfaction is our|the|always", "sincerely|deeply|truly apologi*",
        "apologi* for any|the inconvenience", "inconvenience .. caused|may", "privilege of|to sell*|selling",
        "value|values .. selling privileges|opportunity",
        "learned|learnt .. lesson|from this|mistake*", "valuable lesson",
        "look forward to hearing|your|continuing|serving", "hope .. opportunity to",
        "thoroughly|carefully|completely reviewed|reviewing|read .. account|policies|business|guidelines",
        "thorough|full|complete|comprehensive review|investigation|audit of our|my",
        "committed to providing|maintaining|ensuring|improving|delivering", "more aggressively|closely monitor*",
        "re evaluat* our|the business", "strive to provide|deliver|offer|ensure", "going above and beyond",
        "moving forward we", "would like to take this opportunity",
        "take|taken this matter|issue very|extremely seriously", "take .. very seriously",
        "reinstate our|my ?selling|seller privileges|account",
        "appreciate .. opportunity to|time|patience|consideration|reconsider*", "dear .. performance team", "深感抱歉",
        "造成的不便", "高度重视", "深刻反思", "吸取教训", "恳请贵方", "给我们一次机会",
    ]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let text = letter.text
        var end = 0
        return text.places(of: circulated).compactMap { place in
            guard place.lowerBound >= end else { return nil }
            end = place.upperBound
            return finding(text.range(place), .circulated)
        }
    }
}
