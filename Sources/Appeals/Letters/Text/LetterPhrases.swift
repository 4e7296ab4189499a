/// Wordings that mean one thing, in any language.
///
/// A wording is words apart by blanks: `a|b` either, `refund*` any word that begins so, `?the` may be absent, `..` up to three
/// and `...` up to six words between. Chinese signs are words of their own and need no blanks. A match stays in one sentence.
package final class LetterPhrases: Sendable, ExpressibleByArrayLiteral {
    struct Element: Sendable {
        var words: [String] = []
        var prefixes: [String] = []
        var isOptional = false
        /// How many words may stand between; nought for an element that is words.
        var gap = 0

        func matches(_ word: String) -> Bool {
            words.contains(word) || prefixes.contains { word.hasPrefix($0) }
        }
    }

    let phrases: [[Element]]

    package convenience init(arrayLiteral texts: String...) {
        self.init(texts)
    }

    package init(_ texts: [String]) {
        phrases = texts.flatMap(LetterPhrases.choices).map(LetterPhrases.elements)
    }

    /// A Chinese choice is of several signs each, so it makes several wordings.
    private static func choices(_ text: String) -> [String] {
        guard
            let token = text.split(separator: " ").first(where: { token in
                token.contains("|") && token.unicodeScalars.contains(where: \.isChineseSign)
            })
        else { return [text] }
        let (before, after) = (text[..<token.startIndex], text[token.endIndex...])
        return token.split(separator: "|").flatMap { choices("\(before)\($0)\(after)") }
    }

    private init(phrases: [[Element]]) {
        self.phrases = phrases
    }

    static func + (left: LetterPhrases, right: LetterPhrases) -> LetterPhrases {
        LetterPhrases(phrases: left.phrases + right.phrases)
    }

    private static func elements(_ text: String) -> [Element] {
        var elements: [Element] = []
        for token in text.split(separator: " ") {
            if token == ".." || token == "..." {
                elements.append(Element(gap: token == ".." ? 3 : 6))
                continue
            }
            var token = token
            let isOptional = token.hasPrefix("?")
            if isOptional { token = token.dropFirst() }
            if token.unicodeScalars.contains(where: \.isChineseSign) {
                for word in LetterWord.words(of: Array(token.unicodeScalars)) {
                    elements.append(Element(words: [word.text], isOptional: isOptional))
                }
                continue
            }
            var element = Element(isOptional: isOptional)
            for choice in token.split(separator: "|") {
                if choice.hasSuffix("*") {
                    element.prefixes.append(String(choice.dropLast()))
                } else {
                    element.words.append(String(choice))
                }
            }
            elements.append(element)
        }
        return elements
    }
}

extension LetterText {
    /// Where any of the wordings stands, as ranges of words in ascending order. Each list is looked for once in a letter.
    func places(of phrases: LetterPhrases) -> [Range<Int>] {
        if let known = found[ObjectIdentifier(phrases)] { return known.places }
        let places = find(phrases)
        found[ObjectIdentifier(phrases)] = Found(phrases: phrases, places: places)
        return places
    }

    private func find(_ phrases: LetterPhrases) -> [Range<Int>] {
        var places: [Range<Int>] = []
        for phrase in phrases.phrases {
            guard let first = phrase.first else { continue }
            for start in starts(of: first) {
                let limit = sentences[sentenceOfWord[start]].words.upperBound
                if let end = end(of: phrase[1...], at: start + 1, limit: limit) { places.append(start..<end) }
            }
        }
        return places.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }

    /// Where any of the wordings stands in some of the words.
    func places(of phrases: LetterPhrases, in words: Range<Int>) -> ArraySlice<Range<Int>> {
        places(of: phrases).begun(in: words)
    }

    func says(_ phrases: LetterPhrases, in words: Range<Int>? = nil) -> Bool {
        guard let words else { return !places(of: phrases).isEmpty }
        return places(of: phrases).anyBegins(in: words)
    }

    private func starts(of element: LetterPhrases.Element) -> [Int] {
        var starts: [Int] = []
        for word in element.words { starts += positions[word] ?? [] }
        for prefix in element.prefixes {
            var index = firstVocabularyIndex(notBefore: prefix)
            while index < vocabulary.count, vocabulary[index].hasPrefix(prefix) {
                starts += positions[vocabulary[index]] ?? []
                index += 1
            }
        }
        return starts
    }

    private func firstVocabularyIndex(notBefore prefix: String) -> Int {
        var (low, high) = (0, vocabulary.count)
        while low < high {
            let middle = (low + high) / 2
            if vocabulary[middle] < prefix { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The end of what is left of a phrase from a word on; nil where it does not stand there.
    private func end(of rest: ArraySlice<LetterPhrases.Element>, at word: Int, limit: Int) -> Int? {
        guard let element = rest.first else { return word }
        if element.gap > 0 {
            for skipped in 0...element.gap where word + skipped < limit {
                if let end = end(of: rest.dropFirst(), at: word + skipped, limit: limit) { return end }
            }
            return nil
        }
        if word < limit, element.matches(words[word].text),
            let end = end(of: rest.dropFirst(), at: word + 1, limit: limit)
        {
            return end
        }
        return element.isOptional ? end(of: rest.dropFirst(), at: word, limit: limit) : nil
    }
}

/// Places in ascending order of their beginning.
extension [Range<Int>] {
    /// Those that begin in a range.
    func begun(in range: Range<Int>) -> ArraySlice<Range<Int>> {
        let low = firstIndex(from: range.lowerBound)
        var high = low
        while high < count, self[high].lowerBound < range.upperBound { high += 1 }
        return self[low..<high]
    }

    /// Whether any of these places begins in a range.
    func anyBegins(in range: Range<Int>) -> Bool {
        let low = firstIndex(from: range.lowerBound)
        return low < count && self[low].lowerBound < range.upperBound
    }

    private func firstIndex(from start: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].lowerBound < start { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
