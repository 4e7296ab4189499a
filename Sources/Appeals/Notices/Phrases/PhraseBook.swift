/// All phrases of some languages and marketplaces, ready to be looked for in a text.
struct PhraseBook: Sendable {
    private struct Entry: Sendable {
        let meaning: PhraseMeaning
        /// Where its pattern begins in the program.
        let pattern: Int
        /// As `neededWords`; empty where there are none.
        let needed: [Int]
    }

    private(set) var vocabulary = Vocabulary()
    private var entries: [Entry] = []
    private var program = PhraseProgram()
    /// By the number of a word: the entries that can begin with it.
    private var byFirstWord: [[Int]] = []
    private var byNumber: [Int] = []
    private(set) var problems: [PatternProblem] = []
    private let numbers: [String: Int]

    init(languages: [PhraseLanguage], dialects: [NoticeDialect]) {
        let names = dialects.flatMap(\.names).joined(separator: "|")
        var lists = ["marketplace": names.isEmpty ? "marketplace" : names]
        for language in languages { lists.merge(language.lists) { first, _ in first } }
        numbers = languages.reduce(into: [:]) { $0.merge($1.numbers) { first, _ in first } }
        var starts: [(word: Int, entry: Int)] = []
        var parser = PatternParser(vocabulary: vocabulary, lists: lists)
        for phrases in languages.flatMap(\.phrases) + dialects.flatMap(\.phrases) {
            for text in phrases.patterns {
                do throws(PatternProblem) {
                    let pattern = try parser.parse(text)
                    guard let first = pattern.firstWords else { throw .noFirstWord(text) }
                    for word in first.words { starts.append((word, entries.count)) }
                    if first.number { byNumber.append(entries.count) }
                    entries.append(
                        Entry(
                            meaning: phrases.meaning, pattern: program.add(pattern),
                            needed: pattern.neededWords?.sorted() ?? []))
                } catch {
                    problems.append(error)
                }
            }
        }
        vocabulary = parser.vocabulary
        byFirstWord = Array(repeating: [], count: vocabulary.count)
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
        var all: [Int] = []
        let ranges = text.spellings.map { spelling in
            let start = all.count
            vocabulary.matches(spelling) { all.append($0) }
            return start..<all.count
        }
        let areNumbers = text.spellings.map { number($0) != nil || $0.unicodeScalars.first.map(Script.isDigit) == true }
        var matches: [PhraseMatch] = []
        var found: [MatchKey: Int] = [:]
        // By word of the vocabulary: the last sentence it stood in.
        var lastSeen = [Int](repeating: -1, count: vocabulary.count)
        for (number, sentence) in text.sentences.enumerated() {
            let ids = text.words[sentence.words].lazy.map(\.id)
            let here = SentenceWords(
                count: sentence.words.count, ranges: ids.map { ranges[$0] }, all: all,
                areNumbers: ids.map { areNumbers[$0] })
            // By entry and end: the latest start wins.
            found.removeAll(keepingCapacity: true)
            for place in 0..<here.count {
                for word in here.words(at: place) { lastSeen[word] = number }
            }
            for start in 0..<here.count {
                for word in here.words(at: start) {
                    for entry in byFirstWord[word] {
                        let needed = entries[entry].needed
                        if !needed.isEmpty, !needed.contains(where: { lastSeen[$0] == number }) { continue }
                        guard let end = program.end(of: entries[entry].pattern, in: here, from: start) else { continue }
                        found[MatchKey(entry: entry, end: end)] = start
                    }
                }
                guard here.areNumbers[start] else { continue }
                for entry in byNumber {
                    guard let end = program.end(of: entries[entry].pattern, in: here, from: start) else { continue }
                    found[MatchKey(entry: entry, end: end)] = start
                }
            }
            let base = sentence.words.lowerBound
            let sorted = found.map { (start: $0.value, end: $0.key.end, entry: $0.key.entry) }
                .sorted { ($0.start, $0.end, $0.entry) < ($1.start, $1.end, $1.entry) }
            for match in sorted {
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

    private struct MatchKey: Hashable {
        let entry: Int
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
