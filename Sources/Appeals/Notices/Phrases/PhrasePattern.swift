/// A pattern, ready to be matched; words are numbers of the vocabulary.
indirect enum PhrasePattern: Hashable, Sendable {
    case word(Int)
    case number
    case sequence([PhrasePattern])
    case choice([PhrasePattern])
    case optional(PhrasePattern)
    case gap(Int)
    /// The beginning of a sentence, written `^`.
    case start

    /// The words it can begin with; nil when it can begin with anything.
    var firstWords: (words: Set<Int>, number: Bool)? {
        switch self {
        case .word(let word): return ([word], false)
        case .number: return ([], true)
        case .optional, .gap, .start: return nil
        case .choice(let items):
            var (words, number): (Set<Int>, Bool) = ([], false)
            for item in items {
                guard let first = item.firstWords else { return nil }
                words.formUnion(first.words)
                number = number || first.number
            }
            return (words, number)
        case .sequence(let items):
            var (words, number): (Set<Int>, Bool) = ([], false)
            for item in items where item != .start {
                if case .optional(let inner) = item {
                    guard let first = inner.firstWords else { return nil }
                    words.formUnion(first.words)
                    number = number || first.number
                    continue
                }
                guard let first = item.firstWords else { return nil }
                return (words.union(first.words), number || first.number)
            }
            return nil
        }
    }
}

extension PhrasePattern {
    /// Words of which one has to stand in a sentence for the pattern to match: of its parts the one that can begin with the
    /// fewest words, apart from the first. Nil where it can do without.
    var neededWords: Set<Int>? {
        guard case .sequence(let items) = self else { return nil }
        let needed = items.dropFirst().compactMap { item -> Set<Int>? in
            guard let first = item.firstWords, !first.number else { return nil }
            return first.words
        }
        return needed.min { $0.count < $1.count }
    }
}

/// What is wrong with a pattern; found by the tests, since patterns are part of the program.
enum PatternProblem: Error, Hashable, Sendable {
    case unclosed(String)
    case unknownList(String)
    case empty(String)
    /// It begins with a gap, so it would be tried at every word.
    case noFirstWord(String)
}

/// Reads patterns; words become numbers of a vocabulary that grows meanwhile.
struct PatternParser {
    var vocabulary: Vocabulary
    let lists: [String: String]

    mutating func parse(_ text: String) throws(PatternProblem) -> PhrasePattern {
        var rest = Array(text.unicodeScalars)[...]
        let pattern = try choice(&rest, of: text, depth: 0)
        guard rest.isEmpty else { throw .unclosed(text) }
        return pattern
    }

    private mutating func choice(
        _ rest: inout ArraySlice<Unicode.Scalar>, of text: String, depth: Int
    ) throws(PatternProblem) -> PhrasePattern {
        var items = [try sequence(&rest, of: text, depth: depth)]
        while rest.first == "|" {
            rest.removeFirst()
            items.append(try sequence(&rest, of: text, depth: depth))
        }
        return items.count == 1 ? items[0] : .choice(items)
    }

    private mutating func sequence(
        _ rest: inout ArraySlice<Unicode.Scalar>, of text: String, depth: Int
    ) throws(PatternProblem) -> PhrasePattern {
        guard depth < 12 else { throw .unclosed(text) }
        var items: [PhrasePattern] = []
        scan: while let next = rest.first {
            switch next {
            case "|", ")", "]": break scan
            case " ": rest.removeFirst()
            case "(", "[":
                rest.removeFirst()
                let inner = try choice(&rest, of: text, depth: depth + 1)
                guard rest.popFirst() == (next == "(" ? ")" : "]") else { throw .unclosed(text) }
                items.append(next == "(" ? inner : .optional(inner))
                // An ending belongs to the words inside.
                if let after = rest.first, after.isASCII, Script.isLetter(after) || after == "*" {
                    throw .unclosed(text)
                }
            case "^":
                rest.removeFirst()
                items.append(.start)
            case "#":
                rest.removeFirst()
                items.append(.number)
            case "<":
                rest.removeFirst()
                let name = String(String.UnicodeScalarView(rest.prefix { $0 != ">" }))
                rest = rest.dropFirst(name.unicodeScalars.count + 1)
                guard let list = lists[name] else { throw .unknownList(name) }
                var inner = Array(list.unicodeScalars)[...]
                items.append(try choice(&inner, of: list, depth: depth + 1))
                guard inner.isEmpty else { throw .unclosed(list) }
            case ".":
                rest = rest.drop { $0 == "." }
                let digits = rest.prefix { ("0"..."9").contains($0) }
                rest = rest.dropFirst(digits.count)
                items.append(.gap(Int(String(String.UnicodeScalarView(digits))) ?? 4))
            default:
                guard let word = word(&rest) else { throw .empty(text) }
                items.append(word)
            }
        }
        guard !items.isEmpty else { throw .empty(text) }
        return items.count == 1 ? items[0] : .sequence(items)
    }

    private mutating func word(_ rest: inout ArraySlice<Unicode.Scalar>) -> PhrasePattern? {
        if let first = rest.first, Script.isSign(first) {
            rest.removeFirst()
            return .word(vocabulary.word(String(Character(Script.folded(first))), isPrefix: false))
        }
        let letters = rest.prefix { !" |()[]<#.*^".unicodeScalars.contains($0) && !Script.isSign($0) }
        guard !letters.isEmpty else { return nil }
        rest = rest.dropFirst(letters.count)
        let isPrefix = rest.first == "*"
        if isPrefix { rest.removeFirst() }
        return .word(vocabulary.word(String(String.UnicodeScalarView(letters)), isPrefix: isPrefix))
    }
}
