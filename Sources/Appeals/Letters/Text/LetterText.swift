/// A letter parsed once, so that a rule asks for words, sentences, parts and figures and is a few lines.
///
/// It remembers what was looked for in it, so it stays with whoever made it.
final class LetterText {
    let scalars: [Unicode.Scalar]
    let words: [LetterWord]
    let sentences: [LetterSentence]
    /// The statements of the letter: an item of a list each, or a sentence where there is no list.
    let items: [LetterItem]
    let figures: LetterFigures
    let placeholders: [Range<Int>]
    let sentenceOfWord: [Int]
    /// Where each word stands.
    let positions: [String: [Int]]
    /// The different words, sorted.
    let vocabulary: [String]
    /// Whether parts are named by headings; otherwise they are read from what sentences say.
    let hasHeadings: Bool

    /// The phrases are kept, as they are known by their identity.
    struct Found {
        let phrases: LetterPhrases
        let places: [Range<Int>]
    }
    var found: [ObjectIdentifier: Found] = [:]

    init(_ text: String, traits: LetterTraits) {
        let scalars = Array(text.unicodeScalars)
        let words = LetterWord.words(of: scalars)
        let pieces = LetterPiece.pieces(of: scalars, words: words)
        var sentences = LetterSentence.sentences(of: pieces, scalars: scalars, words: words)
        hasHeadings = sentences.contains { $0.heading != nil }
        if !hasHeadings { LetterSentence.placeByMeaning(&sentences, words: words) }
        var owners = [Int](repeating: 0, count: words.count)
        for (index, sentence) in sentences.enumerated() {
            for word in sentence.words { owners[word] = index }
        }
        var positions: [String: [Int]] = [:]
        for (index, word) in words.enumerated() { positions[word.text, default: []].append(index) }
        self.scalars = scalars
        self.words = words
        self.sentences = sentences
        items = LetterItem.items(of: sentences)
        sentenceOfWord = owners
        self.positions = positions
        vocabulary = positions.keys.sorted()
        placeholders = findPlaceholders(scalars)
        figures = LetterFigures(
            words: words, scalars: scalars, sentences: sentences, placeholders: placeholders, traits: traits)
    }

    func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range.clamped(to: scalars.indices)]))
    }

    /// The scalars from the first to the last of some words.
    func range(_ words: Range<Int>) -> Range<Int> {
        guard let first = words.first, let last = words.last, self.words.indices.contains(last) else {
            return scalars.indices
        }
        return self.words[first].range.lowerBound..<self.words[last].range.upperBound
    }

    /// The items of some parts, without headings.
    func items(in parts: LetterPart...) -> [LetterItem] {
        items.filter { parts.contains($0.part) }
    }

    func sentences(in parts: LetterPart...) -> [LetterSentence] {
        sentences.filter { parts.contains($0.part) && !$0.isHeading }
    }

    func sentence(at word: Int) -> LetterSentence { sentences[sentenceOfWord[word]] }

    /// The statements that say what was done; of a letter with one mixed plan all of that plan.
    var actionItems: [LetterItem] { statements(in: .actions, .plan) }
    var preventionItems: [LetterItem] { statements(in: .prevention, .plan) }

    /// The items of parts; where a part has a list, a sentence before or behind it only speaks of the list.
    func statements(in parts: LetterPart...) -> [LetterItem] {
        parts.flatMap { part in
            let own = items(in: part)
            return own.contains(where: \.isListed) ? own.filter(\.isListed) : own
        }
    }

    /// What a part says, one thing after the other: its listed items or, in prose, its paragraphs.
    func points(in parts: LetterPart...) -> [Range<Int>] {
        parts.flatMap { part -> [Range<Int>] in
            let own = statements(in: part)
            guard !own.contains(where: \.isListed) else { return own.map(\.words) }
            var points: [Range<Int>] = []
            for sentence in sentences(in: part) where !sentence.words.isEmpty {
                if let last = points.last, !sentence.beginsParagraph {
                    points[points.count - 1] = last.lowerBound..<sentence.words.upperBound
                } else {
                    points.append(sentence.words)
                }
            }
            return points
        }
    }

    /// The causes a letter gives.
    var causes: [Range<Int>] { points(in: .rootCause) }

    /// The scalars of all of a part.
    func range(of part: LetterPart) -> Range<Int>? {
        let own = sentences.filter { $0.part == part && !$0.isHeading }
        guard let first = own.first, let last = own.last else { return nil }
        return first.range.lowerBound..<last.range.upperBound
    }

    /// The whole text without blanks at its ends; where a finding is about what is not there.
    var whole: Range<Int> {
        guard let first = sentences.first, let last = sentences.last else { return 0..<scalars.count }
        return first.range.lowerBound..<last.range.upperBound
    }

    /// The first line; where a finding is about the whole letter, it points here.
    var head: Range<Int> { sentences.first?.range ?? 0..<scalars.count }

    /// Words for a count of length: two Chinese signs are about one English word.
    var length: Int {
        let chinese = words.count { $0.text.unicodeScalars.first?.isChineseSign ?? false }
        return words.count - chinese + chinese / 2
    }

    var isChinese: Bool { words.count { $0.text.unicodeScalars.first?.isChineseSign ?? false } * 2 > words.count }
}
