/// A text cut into words and sentences; places count scalars.
struct NoticeText {
    struct Word {
        /// Number of the word among the different ones of the text.
        let id: Int
        let range: Range<Int>
    }

    /// A stretch of words that belong together; patterns do not reach beyond it.
    struct Sentence {
        /// Places of its words.
        let words: Range<Int>
        let range: Range<Int>
        /// It stands behind a dash or a number of a list.
        let isListed: Bool
        /// It ends with a question mark.
        let isQuestion: Bool
        /// It ends with a colon, so a list may follow.
        let isLead: Bool
        /// It is the subject of a mail.
        let isSubject: Bool
    }

    let scalars: [Unicode.Scalar]
    private(set) var words: [Word] = []
    private(set) var sentences: [Sentence] = []
    private var table = WordTable()
    private let contractions: [String: String]

    /// - Parameters:
    ///   - stretches: the parts to cut; the rest is left out.
    ///   - subjectEnd: where the subject ends that stands before the text; 0 when there is none.
    init(
        _ scalars: [Unicode.Scalar], stretches: [Range<Int>], subjectEnd: Int, contractions: [String: String]
    ) {
        self.scalars = scalars
        self.contractions = contractions
        for stretch in stretches {
            for piece in pieces(of: stretch) {
                let start = words.count
                cut(piece.range)
                guard words.count > start else { continue }
                sentences.append(
                    Sentence(
                        words: start..<words.count, range: piece.range, isListed: piece.isListed,
                        isQuestion: piece.end == "?" || piece.end == "？",
                        isLead: piece.end == ":" || piece.end == "：", isSubject: piece.range.lowerBound < subjectEnd))
            }
        }
    }

    /// The different words, folded.
    var spellings: [String] { table.spellings }

    func spelling(_ word: Int) -> String { table.spellings[words[word].id] }

    /// Cuts a stretch without sentence ends into words.
    private mutating func cut(_ range: Range<Int>) {
        var place = range.lowerBound
        var letters: [Unicode.Scalar] = []
        var start = place
        var isJoined = false
        func isJoint(_ index: Int) -> Bool {
            // A point or comma between digits, an apostrophe between letters.
            guard index > range.lowerBound, index + 1 < range.upperBound else { return false }
            let (before, after) = (scalars[index - 1], scalars[index + 1])
            if Script.isApostrophe(scalars[index]) { return Script.isLetter(before) && Script.isLetter(after) }
            return (scalars[index] == "." || scalars[index] == ",") && Script.isDigit(before) && Script.isDigit(after)
        }
        while place < range.upperBound {
            let scalar = scalars[place]
            if Script.isSign(scalar) {
                end(&letters, start..<place, isJoined)
                words.append(Word(id: table.id(of: CollectionOfOne(Script.folded(scalar))), range: place..<place + 1))
            } else if Script.isLetter(scalar) || isWordDigit(scalar) || isJoint(place) {
                if letters.isEmpty { (start, isJoined) = (place, false) }
                let isApostrophe = Script.isApostrophe(scalar)
                isJoined = isJoined || isApostrophe
                letters.append(isApostrophe ? "'" : Script.folded(scalar))
            } else if !Script.isInvisible(scalar) {
                end(&letters, start..<place, isJoined)
            }
            place += 1
        }
        end(&letters, start..<place, isJoined)
    }

    private func isWordDigit(_ scalar: Unicode.Scalar) -> Bool {
        Script.isDigit(scalar) || (0xFF10...0xFF19).contains(scalar.value)
    }

    /// Adds the word that has been gathered. "(s)" behind a word is no word.
    private mutating func end(_ letters: inout [Unicode.Scalar], _ range: Range<Int>, _ isJoined: Bool) {
        guard !letters.isEmpty else { return }
        defer { letters.removeAll(keepingCapacity: true) }
        if letters == ["s"], range.lowerBound > 1, scalars[range.lowerBound - 1] == "(",
            Script.isLetter(scalars[range.lowerBound - 2])
        {
            return
        }
        if !isJoined, letters.count != 6 || letters != ["c", "a", "n", "n", "o", "t"] {
            words.append(Word(id: table.id(of: letters), range: range))
            return
        }
        let text = String(String.UnicodeScalarView(letters))
        if let parts = contractions[text] {
            for part in parts.split(separator: " ") {
                words.append(Word(id: table.id(of: Array(part.unicodeScalars)), range: range))
            }
        } else {
            // Somebody's; what remains of other contractions says nothing.
            let stem = letters.prefix { $0 != "'" }
            words.append(Word(id: table.id(of: stem), range: range))
        }
    }
}
