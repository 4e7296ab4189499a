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
    /// The word that every number is.
    var numberWord = 0

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
        case .number: return words.after(numberWord, from: start, at: places)
        case .start: return start == 0 ? places & 1 : 0
        case .gap:
            var reached = places
            for _ in 0..<node.value { reached |= reached << 1 }
            let room = words.count - start
            return room < 63 ? reached & ((1 << UInt64(room + 1)) - 1) : reached
        case .sequence:
            var (part, reached) = (index + 1, places)
            while part < node.next, reached != 0 {
                let next = nodes[part]
                reached =
                    next.kind == .word
                    ? words.after(next.value, from: start, at: reached)
                    : ends(of: part, in: words, from: start, at: reached)
                part = next.next
            }
            return reached
        case .choice:
            var (part, reached) = (index + 1, UInt64(0))
            while part < node.next {
                let next = nodes[part]
                reached |=
                    next.kind == .word
                    ? words.after(next.value, from: start, at: places)
                    : ends(of: part, in: words, from: start, at: places)
                part = next.next
            }
            return reached
        case .optional: return places | ends(of: index + 1, in: words, from: start, at: places)
        }
    }
}

/// Where in a sentence the words of the vocabulary stand, one bit for each place; made once and used for all sentences of a text.
struct SentenceWords {
    private(set) var count = 0
    private var sentence = 0
    /// By word: the sentence it was last seen in, and where its places are kept.
    private var lastSeen: [Int]
    private var rows: [Int]
    private var places: [UInt64] = []
    /// Of a row; one more than the sentence needs, so that a window never ends behind it.
    private var rowLength = 0

    init(vocabulary: Int) {
        lastSeen = Array(repeating: 0, count: vocabulary)
        rows = Array(repeating: 0, count: vocabulary)
    }

    /// Begins a sentence of some words.
    mutating func begin(count: Int) {
        self.count = count
        sentence += 1
        rowLength = (count >> 6) + 2
        places.removeAll(keepingCapacity: true)
    }

    mutating func put(_ word: Int, at place: Int) {
        if lastSeen[word] != sentence {
            lastSeen[word] = sentence
            rows[word] = places.count
            for _ in 0..<rowLength { places.append(0) }
        }
        places[rows[word] + place >> 6] |= 1 << UInt64(place & 63)
    }

    func has(_ word: Int) -> Bool { lastSeen[word] == sentence }

    /// The places behind a word, of those where it may stand, counted from the start of the match.
    fileprivate func after(_ word: Int, from start: Int, at wanted: UInt64) -> UInt64 {
        guard has(word) else { return 0 }
        let (first, shift) = (rows[word] + start >> 6, UInt64(start & 63))
        // Two steps, since a shift by 64 is none.
        let window = places[first] >> shift | (places[first + 1] << 1) << (63 - shift)
        return (window & wanted) << 1
    }
}
