/// C7. A letter that was refused is not sent again in the same words.
enum NewContent: LetterRule {
    static let id = "C7"
    static let severity = LetterSeverity.major
    static let source = LetterSource.cases

    /// A sentence shorter than this may well be the same.
    private static let shortest = 8
    private static let run = 5
    private static let most = 60

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let text = letter.text
        guard !letter.context.earlier.isEmpty else { return [] }
        let earlier = letter.context.earlier.map { EarlierLetter($0) }
        let old = Set(earlier.flatMap(\.sentences))
        let repeated = text.sentences.filter { sentence in
            // What the notice was about, and the greeting, stay the same.
            let isFrame = text.hasHeadings && [.opening, .closing].contains(sentence.part)
            return !sentence.isHeading && !isFrame && text.length(of: sentence.words) >= shortest
                && old.contains(text.words[sentence.words].map(\.text))
        }
        let run = text.isChinese ? run * 2 : run
        var numbers: [String: Int] = [:]
        let own = runs(of: text.words.map(\.text), run, &numbers)
        let shares = earlier.map { before in
            let theirs = Set(runs(of: before.words, run, &numbers))
            return own.isEmpty ? 0 : own.count { theirs.contains($0) } * 100 / own.count
        }
        let share = shares.max() ?? 0
        return repeated.map { finding($0.range, .repeatedSentence) }
            + (share >= most ? [finding(text.head, .repeatedLetter(percent: share))] : [])
    }

    /// Every run of so many words, each word by a number; of Chinese signs twice as many, as a word is about two.
    private static func runs(of words: [String], _ run: Int, _ numbers: inout [String: Int]) -> [ArraySlice<Int>] {
        guard words.count >= run else { return [] }
        let text = words.map { word in
            let number = numbers[word] ?? numbers.count
            numbers[word] = number
            return number
        }
        return (0...text.count - run).map { text[$0..<$0 + run] }
    }
}

/// What is compared of a letter that was sent before: its words alone.
private struct EarlierLetter {
    let words: [String]
    let sentences: [[String]]

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        let words = LetterWord.words(of: scalars)
        let pieces = LetterPiece.pieces(of: scalars, words: words)
        sentences = LetterSentence.sentences(of: pieces, scalars: scalars, words: words).map { sentence in
            words[sentence.words].map(\.text)
        }
        self.words = words.map(\.text)
    }
}
