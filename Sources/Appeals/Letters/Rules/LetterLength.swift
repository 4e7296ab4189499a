/// S3. Long enough to say what happened, short enough to be read: a page, in sentences of one breath. No limit is official.
enum LetterLength: LetterRule {
    static let id = "S3"
    static let severity = LetterSeverity.minor
    static let source = LetterSource.consultants

    static let thin = 150
    static let long = 600
    static let tooLong = 1000
    static let longSentence = 40
    static let longAverage = 25

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let text = letter.text
        var findings: [LetterFinding] = []
        let length = text.length
        if length < thin, letter.isPlan { findings.append(finding(text.head, .thin(words: length), .warn)) }
        if length > long {
            findings.append(finding(text.head, .long(words: length), length > tooLong ? .major : .warn))
        }
        let sentences = text.sentences.filter { !$0.isHeading }
        let lengths = sentences.map { text.length(of: $0.words) }
        for (sentence, words) in zip(sentences, lengths) where words > longSentence {
            findings.append(finding(sentence.range, .longSentence(words: words)))
        }
        let full = lengths.filter { $0 > 3 }
        let average = full.isEmpty ? 0 : full.reduce(0, +) / full.count
        if average > longAverage { findings.append(finding(text.head, .longSentences(average: average))) }
        return findings
    }
}

extension LetterText {
    /// Some of the words, counted as `length` counts them.
    func length(of range: Range<Int>) -> Int {
        let chinese = words[range].count { $0.text.unicodeScalars.first?.isChineseSign ?? false }
        return range.count - chinese + chinese / 2
    }
}
