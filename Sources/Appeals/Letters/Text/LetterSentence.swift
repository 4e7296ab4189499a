/// One sentence, or a line that is none: a heading or an item of a list.
struct LetterSentence: Sendable {
    /// Unicode scalars, half-open.
    var range: Range<Int>
    var words: Range<Int>
    var part: LetterPart
    /// Whether it stands in a list, and begins an item there.
    var isListed: Bool
    var beginsItem: Bool
    /// The part it names, where it is a heading.
    var heading: LetterPart?
    var beginsParagraph: Bool

    var isHeading: Bool { heading != nil }

    /// Gives each piece its part: that of the last heading.
    static func sentences(
        of pieces: [LetterPiece], scalars: [Unicode.Scalar], words: [LetterWord]
    ) -> [LetterSentence] {
        var part = LetterPart.opening
        var isInList = false
        var sentences: [LetterSentence] = []
        for piece in pieces where !piece.words.isEmpty || piece.range.count > 1 {
            var heading: LetterPart?
            if isHeadingLike(piece, scalars: scalars, words: words) {
                heading = LetterPart.named(by: words[piece.words])
            }
            if let heading {
                part = heading
                isInList = false
            } else if closes(words[piece.words]), sentences.count >= 2 {
                part = .closing
                isInList = false
            } else if piece.beginsLine {
                isInList = piece.isListed || (isInList && !piece.beginsParagraph)
            } else if piece.isListed {
                isInList = true
            }
            sentences.append(
                LetterSentence(
                    range: piece.range, words: piece.words, part: part, isListed: isInList,
                    beginsItem: piece.isListed, heading: heading, beginsParagraph: piece.beginsParagraph))
        }
        return sentences
    }

    /// A short line of its own, or a few words before a colon or a full stop.
    private static func isHeadingLike(_ piece: LetterPiece, scalars: [Unicode.Scalar], words: [LetterWord]) -> Bool {
        guard let last = scalars[piece.range].last, !piece.words.isEmpty else { return false }
        let isShort = piece.words.count <= (words[piece.words].allSatisfy { !$0.isPlainWord } ? 14 : 12)
        guard isShort, !words[piece.words].contains(where: { $0.number != nil && $0.text.count > 1 }) else {
            return false
        }
        let isAlone = piece.beginsLine && piece.endsLine
        if isAlone, scalars[piece.range].suffix(2).allSatisfy({ $0 == "*" }) { return true }
        let verbs = words[piece.words].contains { ["is", "was", "were", "are", "will", "because"].contains($0.text) }
        if last == ":" || last == "：" { return !verbs }
        if isAlone {
            let isFew = piece.words.count <= 4
            guard !".!?。！？;；".unicodeScalars.contains(last) else { return !verbs && isFew }
            if piece.isListed { return !verbs && (isFew || isChapter(piece, scalars)) }
            return !verbs || piece.words.count <= 8
        }
        return piece.beginsLine && piece.words.count <= 4 && !verbs
    }

    /// Behind a Chinese numeral, which marks chapters: `二、已采取的措施`.
    private static func isChapter(_ piece: LetterPiece, _ scalars: [Unicode.Scalar]) -> Bool {
        let mark = scalars[..<piece.range.lowerBound].suffix(3).filter { !$0.isSpace }
        return piece.words.count <= 10 && mark.contains { "一二三四五六七八九十".unicodeScalars.contains($0) }
    }

    private static func closes(_ words: ArraySlice<LetterWord>) -> Bool {
        guard let first = words.first?.text else { return false }
        if ["sincerely", "regards", "respectfully"].contains(first) { return true }
        let second = words.dropFirst().first?.text
        let pair = "\(first) \(second ?? "")"
        return [
            "best regards", "kind regards", "yours sincerely", "yours faithfully", "thank you", "thanks for",
            "with regards", "many thanks", "此 致", "谢 谢", "感 谢",
        ].contains(pair)
    }

    /// Without headings each sentence goes where its words point; one that says nothing stays with the one before.
    static func placeByMeaning(_ sentences: inout [LetterSentence], words: [LetterWord]) {
        var part = LetterPart.opening
        for index in sentences.indices where sentences[index].part != .closing {
            let texts = words[sentences[index].words].map(\.text)
            if let found = LetterTense.part(of: texts) { part = found }
            sentences[index].part = part
        }
    }
}

extension LetterWord {
    fileprivate var isPlainWord: Bool { !(text.unicodeScalars.first?.isChineseSign ?? false) }
}

/// One statement of a letter.
struct LetterItem: Sendable {
    var part: LetterPart
    var range: Range<Int>
    var words: Range<Int>
    var isListed: Bool

    static func items(of sentences: [LetterSentence]) -> [LetterItem] {
        var items: [LetterItem] = []
        for sentence in sentences where !sentence.isHeading && !sentence.words.isEmpty {
            let goesOn = sentence.isListed && !sentence.beginsItem
            if goesOn, let last = items.indices.last, items[last].isListed, items[last].part == sentence.part {
                items[last].range = items[last].range.lowerBound..<sentence.range.upperBound
                items[last].words = items[last].words.lowerBound..<sentence.words.upperBound
            } else {
                items.append(
                    LetterItem(
                        part: sentence.part, range: sentence.range, words: sentence.words, isListed: sentence.isListed))
            }
        }
        return items
    }
}
