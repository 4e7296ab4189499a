/// T3. One sentence takes responsibility, for something that is named.
enum OneAcknowledgement: LetterRule {
    static let id = "T3"
    static let severity = LetterSeverity.minor
    static let source = LetterSource.help

    private static let apologies: LetterPhrases = [
        "sorry", "apologi*|apology", "regret|regrets|regretful*",
        "take|takes|taking|took|accept|accepts|bear .. responsibility", "responsible for",
        "our|my fault|mistake|responsibility", "forgive*", "抱歉", "道歉", "对不起", "致歉", "歉意", "承担责任", "负全责", "我们的责任",
        "我们的错",
        "we had no control|limit|check|process", "we failed",
    ]
    private static let empty: LetterPhrases = [
        "take|takes|taking|accept|bear full|complete|total|all|entire|the responsibility", "full responsibility", "负全责",
        "全部责任",
    ]
    private static let lacks: LetterPhrases = ["we failed", "we had no control|limit|check|process"]
    private static let named: LetterPhrases = [
        "for ..  not", "that we", "because",
        "for .. confirm*|selling|shipping|missing|sending|listing|having",
    ]
    private static let most = 2

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        guard letter.isPlan else { return [] }
        let text = letter.text
        let places = text.places(of: apologies)
        var sentences: [Int] = []
        for place in places {
            let index = text.sentenceOfWord[place.lowerBound]
            if sentences.last != index { sentences.append(index) }
        }
        guard !sentences.isEmpty else {
            return letter.stillAsked == nil ? [finding(text.head, .noAcknowledgement)] : []
        }
        let plain = sentences.filter {
            !text.says(lacks, in: text.sentences[$0].words)
        }
        if plain.count > most { return [finding(text.sentences[plain[most]].range, .tooManyApologies(plain.count))] }
        return text.places(of: empty).prefix(1).compactMap { place in
            let words = text.sentence(at: place.lowerBound).words
            let isAboutSomething = text.says(named, in: words) || text.figures.hasCount(in: words)
            return isAboutSomething ? nil : finding(text.range(place), .emptyResponsibility)
        }
    }
}
