/// The different words of a text, each with a number; a word that was seen before takes no memory.
struct WordTable {
    private(set) var spellings: [String] = []
    private var scalars: [Unicode.Scalar] = []
    /// By word: where its scalars begin, and where those of the next one do.
    private var starts = [0]
    /// Numbers of words by the hash of their scalars, one more than they are; 0 where there is none.
    private var slots = [Int32](repeating: 0, count: 1 << 10)

    /// The number of a word.
    mutating func id(of word: some Collection<Unicode.Scalar>) -> Int {
        var slot = hash(word) & (slots.count - 1)
        while slots[slot] != 0 {
            let id = Int(slots[slot]) - 1
            if scalars[starts[id]..<starts[id + 1]].elementsEqual(word) { return id }
            slot = (slot + 1) & (slots.count - 1)
        }
        if spellings.count * 2 >= slots.count {
            grow()
            return id(of: word)
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: word)
        spellings.append(String(text))
        scalars += word
        starts.append(scalars.count)
        slots[slot] = Int32(spellings.count)
        return spellings.count - 1
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for id in spellings.indices {
            var slot = hash(scalars[starts[id]..<starts[id + 1]]) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(id + 1)
        }
    }

    /// Words come from anybody, so the hash is one that nobody foresees.
    private func hash(_ word: some Collection<Unicode.Scalar>) -> Int {
        var hasher = Hasher()
        let isHashed: Void? = word.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if isHashed == nil { for scalar in word { hasher.combine(scalar) } }
        return hasher.finalize()
    }
}
