/// The words that patterns ask for, each with a number.
struct Vocabulary: Sendable {
    private struct Beginning: Sendable {
        let letters: [UInt8]
        let word: Int
    }

    private var words: [String: Int] = [:]
    private var prefixes: [String: Int] = [:]
    /// By their first two bytes, so that few are compared with a word.
    private var beginnings: [UInt16: [Beginning]] = [:]
    private(set) var count = 0

    /// The number of a word, which is given one when it is new. A beginning has two bytes or more.
    mutating func word(_ text: String, isPrefix: Bool) -> Int {
        if let known = isPrefix ? prefixes[text] : words[text] { return known }
        defer { count += 1 }
        if isPrefix {
            prefixes[text] = count
            let letters = Array(text.utf8)
            if let key = Vocabulary.key(letters) {
                beginnings[key, default: []].append(Beginning(letters: letters, word: count))
            }
        } else {
            words[text] = count
        }
        return count
    }

    /// All words of the patterns that a word of a text is: itself, without a plural's s, and by each of its beginnings.
    func matches(_ text: String, _ found: (Int) -> Void) {
        if let word = words[text] { found(word) }
        let letters = text.utf8
        if letters.count > 3, letters.last == UInt8(ascii: "s"), let word = words[String(text.dropLast())] {
            found(word)
        }
        guard let key = Vocabulary.key(letters), let same = beginnings[key] else { return }
        for beginning in same where letters.starts(with: beginning.letters) { found(beginning.word) }
    }

    private static func key(_ letters: some Collection<UInt8>) -> UInt16? {
        guard letters.count > 1, let first = letters.first else { return nil }
        return UInt16(first) << 8 | UInt16(letters[letters.index(after: letters.startIndex)])
    }
}
