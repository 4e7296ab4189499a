/// E1. What is claimed to be done is shown by a document that the text names.
enum ExhibitsNamed: LetterRule {
    static let id = "E1"
    static let severity = LetterSeverity.major
    static let source = LetterSource.help

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        guard letter.kind != .dispute else { return [] }
        let text = letter.text
        var findings: [LetterFinding] = []
        let named = text.places(of: LetterWords.references)
        let references = named.map { text.range($0).lowerBound } + bracketed(text)
        if letter.isPlan {
            if references.isEmpty, letter.owes(.actions) || !text.items(in: .actions).isEmpty {
                findings.append(
                    finding(text.range(of: .actions) ?? text.range(of: .plan) ?? text.head, .noExhibits))
            } else {
                // A list of exhibits at the end stands for all of them.
                let isListed = references.contains { start in
                    text.sentences.contains { $0.part == .closing && $0.range.contains(start) }
                }
                for words in text.points(in: .actions) where words.count >= 4 {
                    let range = text.range(words)
                    let isShown = references.contains { $0 >= range.lowerBound && $0 <= range.upperBound + 1 }
                    if !isShown, !isListed { findings.append(finding(range, .actionWithoutExhibit)) }
                }
            }
        }
        return findings + againstCase(letter, references)
    }

    /// Numbers in brackets that stand behind a statement: `(2)`, `[3]`.
    private static func bracketed(_ text: LetterText) -> [Int] {
        text.words.compactMap { word in
            guard let number = word.whole, number < 100, word.range.lowerBound > 0,
                word.range.upperBound < text.scalars.count
            else { return nil }
            let opens = "(（[".unicodeScalars.contains(text.scalars[word.range.lowerBound - 1])
            let closes = ")）]".unicodeScalars.contains(text.scalars[word.range.upperBound])
            return opens && closes ? word.range.lowerBound : nil
        }
    }

    private static func againstCase(_ letter: ReviewedLetter, _ references: [Int]) -> [LetterFinding] {
        guard let appeal = letter.context.appeal, letter.stillAsked == nil else { return [] }
        let text = letter.text
        let unused = appeal.exhibits.enumerated().filter { index, exhibit in
            let id = LetterWord.words(of: Array(exhibit.id.unicodeScalars)).map(\.text)
            let isNamed = references.contains { start in
                let near = text.words.indices.filter { text.words[$0].range.lowerBound >= start }.prefix(id.count + 3)
                return near.contains { place in
                    place + id.count <= text.words.count && text.words[place..<place + id.count].map(\.text) == id
                        || text.words[place].whole == index + 1
                }
            }
            return !isNamed
        }
        return unused.map { finding(text.head, .exhibitUnused($0.element.id)) }
    }
}
