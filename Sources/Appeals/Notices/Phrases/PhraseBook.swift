/// All phrases of some languages and marketplaces, ready to be looked for in a text.
struct PhraseBook: Sendable {
    private struct Entry: Sendable {
        let meaning: PhraseMeaning
        /// Where its pattern begins in the program.
        let pattern: Int
        /// As `neededWords`, in `needed`; empty where there are none.
        let needed: Range<Int>
    }

    private(set) var vocabulary = Vocabulary()
    private var entries: [Entry] = []
    private var needed: [Int] = []
    private var program = PhraseProgram()
    /// By the number of a word: the entries that can begin with it.
    private var byFirstWord: [[Int]] = []
    private(set) var problems: [PatternProblem] = []
    private let numbers: [String: Int]

    init(languages: [PhraseLanguage], dialects: [NoticeDialect]) {
        let names = dialects.flatMap(\.names).joined(separator: "|")
        var lists = ["marketplace": names.isEmpty ? "marketplace" : names]
        for language in languages { lists.merge(language.lists) { first, _ in first } }
        numbers = languages.reduce(into: [:]) { $0.merge($1.numbers) { first, _ in first } }
        var starts: [(word: Int, entry: Int)] = []
        var numberStarts: [Int] = []
        var parser = PatternParser(vocabulary: vocabulary, lists: lists)
        for phrases in languages.flatMap(\.phrases) + dialects.flatMap(\.phrases) {
            for text in phrases.patterns {
                do throws(PatternProblem) {
                    let pattern = try parser.parse(text)
                    guard let first = pattern.firstWords else { throw .noFirstWord(text) }
                    for word in first.words { starts.append((word, entries.count)) }
                    if first.number { numberStarts.append(entries.count) }
                    let start = needed.count
                    needed += pattern.neededWords?.sorted() ?? []
                    entries.append(
                        Entry(
                            meaning: phrases.meaning, pattern: program.add(pattern), needed: start..<needed.count))
                } catch {
                    problems.append(error)
                }
            }
        }
        vocabulary = parser.vocabulary
        // Every number is one word, behind those of the vocabulary.
        byFirstWord = Array(repeating: [], count: vocabulary.count + 1)
        byFirstWord[vocabulary.count] = numberStarts
        program.numberWord = vocabulary.count
        for (word, entry) in starts { byFirstWord[word].append(entry) }
    }

    /// The value of a word that is a number.
    func number(_ spelling: String) -> Int? {
        if let first = spelling.unicodeScalars.first, Script.isDigit(first) {
            // No time limit has more digits; a longer one is an order or an account.
            return spelling.utf8.count < 6 ? Int(spelling) : nil
        }
        return numbers[spelling]
    }

    /// Every phrase of a text, by where it begins. Of one pattern that ends at the same word, the shortest.
    func matches(in text: NoticeText) -> [PhraseMatch] {
        let meant = text.spellings.map { words(of: $0) }
        var matches: [PhraseMatch] = []
        var found: [Found] = []
        var here = SentenceWords(vocabulary: byFirstWord.count)
        for (number, sentence) in text.sentences.enumerated() {
            here.begin(count: sentence.words.count)
            for (place, word) in text.words[sentence.words].enumerated() {
                for word in meant[word.id] { here.put(word, at: place) }
            }
            found.removeAll(keepingCapacity: true)
            let base = sentence.words.lowerBound
            for start in (0..<here.count).reversed() {
                for word in meant[text.words[base + start].id] {
                    for entry in byFirstWord[word] {
                        guard mayMatch(entry, in: here),
                            let end = program.end(of: entries[entry].pattern, in: here, from: start),
                            !found.contains(where: { $0.entry == entry && $0.end == end })
                        else { continue }
                        found.append(Found(entry: entry, start: start, end: end))
                    }
                }
            }
            found.sort { ($0.start, $0.end, $0.entry) < ($1.start, $1.end, $1.entry) }
            for match in found {
                let range = base + match.start..<base + match.end
                matches.append(
                    PhraseMatch(
                        meaning: entries[match.entry].meaning, sentence: number, words: range,
                        range: text.words[range.lowerBound].range
                            .lowerBound..<text.words[range.upperBound - 1].range.upperBound))
            }
        }
        return matches
    }

    private func mayMatch(_ entry: Int, in words: SentenceWords) -> Bool {
        let range = entries[entry].needed
        if range.isEmpty { return true }
        for place in range where words.has(needed[place]) { return true }
        return false
    }

    /// What a word of a text is to patterns.
    private func words(of spelling: String) -> [Int] {
        var words: [Int] = []
        vocabulary.matches(spelling) { words.append($0) }
        if spelling.unicodeScalars.first.map(Script.isDigit) == true || numbers[spelling] != nil {
            words.append(vocabulary.count)
        }
        return words
    }

    private struct Found {
        let entry: Int
        let start: Int
        let end: Int
    }
}

/// A phrase found in a text.
struct PhraseMatch: Hashable, Sendable {
    let meaning: PhraseMeaning
    /// Number of its sentence.
    let sentence: Int
    /// Places of its words.
    let words: Range<Int>
    /// Its place in the text.
    let range: Range<Int>
}
