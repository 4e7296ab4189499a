/// R4. A cause is found, not guessed.
enum NoHedging: LetterRule {
    static let id = "R4"
    static let severity = LetterSeverity.minor
    static let source = LetterSource.consultants

    private static let hedges: LetterPhrases = [
        "i|we .. believe|think|guess|suppose|assume|suspect", "maybe", "perhaps", "might", "possibly", "probably",
        "may have|be", "seem|seems|seemed", "likely", "apparently", "it appears",
        "presumably", "more or less", "sort of", "kind of", "could have been", "could be", "in our|my opinion",
        "not sure", "somehow", "我认为", "可能", "也许", "大概", "应该是", "我觉得", "或许", "估计", "似乎",
    ]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let text = letter.text
        let isWhole = text.range(of: .rootCause) == nil
        var last = -1
        return text.places(of: hedges).compactMap { place in
            let sentence = text.sentenceOfWord[place.lowerBound]
            let part = text.sentences[sentence].part
            guard part == .rootCause || part == .opening || (isWhole && !text.hasHeadings && part != .closing) else {
                return nil
            }
            // 不可能 denies, “unlikely” is another word.
            if place.lowerBound > 0, text.words[place.lowerBound - 1].text == "不" { return nil }
            guard sentence != last else { return nil }
            last = sentence
            return finding(text.range(place), .hedging)
        }
    }
}
