/// Patterns laid out in one row, so that matching follows numbers and touches no memory of its own.
struct PhraseProgram: Sendable {
    private enum Kind: Sendable {
        case word, number, gap, start, sequence, choice, optional
    }

    private struct Node: Sendable {
        let kind: Kind
        /// The word, or the length of the gap.
        let value: Int
        /// The node behind this one and its parts.
        var next = 0
    }

    private var nodes: [Node] = []

    /// Adds a pattern and says where it begins.
    mutating func add(_ pattern: PhrasePattern) -> Int {
        let place = nodes.count
        switch pattern {
        case .word(let word): nodes.append(Node(kind: .word, value: word))
        case .number: nodes.append(Node(kind: .number, value: 0))
        case .gap(let length): nodes.append(Node(kind: .gap, value: length))
        case .start: nodes.append(Node(kind: .start, value: 0))
        case .sequence(let items):
            nodes.append(Node(kind: .sequence, value: 0))
            for item in items { _ = add(item) }
        case .choice(let items):
            nodes.append(Node(kind: .choice, value: 0))
            for item in items { _ = add(item) }
        case .optional(let item):
            nodes.append(Node(kind: .optional, value: 0))
            _ = add(item)
        }
        nodes[place].next = nodes.count
        return place
    }

    /// The place behind the shortest match of a pattern that begins at a word of a sentence.
    ///
    /// Where a part of a pattern can end is a set of places, one bit each; so no pattern takes long, whatever the text. A match
    /// is at most 63 words long.
    func end(of pattern: Int, in words: SentenceWords, from start: Int) -> Int? {
        let ends = ends(of: pattern, in: words, from: start, at: 1)
        // A match without words is none.
        let some = ends & ~1
        return some == 0 ? nil : start + some.trailingZeroBitCount
    }

    private func ends(of index: Int, in words: SentenceWords, from start: Int, at places: UInt64) -> UInt64 {
        let node = nodes[index]
        switch node.kind {
        case .word: return words.after(node.value, from: start, at: places)
        case .number: return words.afterNumber(from: start, at: places)
        case .start: return start == 0 ? places & 1 : 0
        case .gap:
            var reached = places
            for _ in 0..<node.value { reached |= reached << 1 }
            let room = words.count - start
            return room < 63 ? reached & ((1 << UInt64(room + 1)) - 1) : reached
        case .sequence:
            var (part, reached) = (index + 1, places)
            while part < node.next, reached != 0 {
                reached = ends(of: part, in: words, from: start, at: reached)
                part = nodes[part].next
            }
            return reached
        case .choice:
            var (part, reached) = (index + 1, UInt64(0))
            while part < node.next {
                reached |= ends(of: part, in: words, from: start, at: places)
                part = nodes[part].next
            }
            return reached
        case .optional: return places | ends(of: index + 1, in: words, from: start, at: places)
        }
    }
}

/// The words of one sentence as the vocabulary knows them.
struct SentenceWords {
    let count: Int
    /// By word of the sentence: where its words of the vocabulary stand in `all`.
    let ranges: [Range<Int>]
    let all: [Int]
    let areNumbers: [Bool]

    func words(at place: Int) -> ArraySlice<Int> { all[ranges[place]] }

    /// The places behind a word, of those where it may stand.
    fileprivate func after(_ word: Int, from start: Int, at places: UInt64) -> UInt64 {
        next(from: start, at: places) { place in
            for index in ranges[place] where all[index] == word { return true }
            return false
        }
    }

    fileprivate func afterNumber(from start: Int, at places: UInt64) -> UInt64 {
        next(from: start, at: places) { areNumbers[$0] }
    }

    @inline(__always)
    private func next(from start: Int, at places: UInt64, where fits: (Int) -> Bool) -> UInt64 {
        var (rest, reached) = (places, UInt64(0))
        while rest != 0 {
            let bit = rest.trailingZeroBitCount
            rest &= rest - 1
            let place = start + bit
            guard place < count else { break }
            if bit < 63, fits(place) { reached |= 1 << UInt64(bit + 1) }
        }
        return reached
    }
}
