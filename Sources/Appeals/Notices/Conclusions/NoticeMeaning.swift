/// The phrases found in a notice, by sentence; conclusions are drawn from it.
struct NoticeMeaning {
    let text: NoticeText
    let matches: [PhraseMatch]
    let book: PhraseBook
    let languages: [PhraseLanguage]
    /// An older mail stands below.
    let answersMail: Bool
    /// By sentence: its matches.
    let bySentence: [[PhraseMatch]]
    /// By sentence: the first words that make what follows no statement, such as "if".
    private let conditions: [Int?]

    init(
        scalars: [Unicode.Scalar], stretches: [Range<Int>], subjectEnd: Int, book: PhraseBook,
        languages: [PhraseLanguage], answersMail: Bool
    ) {
        let contractions = languages.reduce(into: [String: String]()) {
            $0.merge($1.contractions) { first, _ in first }
        }
        var text = NoticeText(scalars, stretches: stretches, subjectEnd: subjectEnd, contractions: contractions)
        var matches = book.matches(in: text)
        let quotes = quotedWords(in: scalars, after: matches.filter { $0.meaning == .quoteLead })
        if !quotes.isEmpty {
            // What the seller said is left out, and the rest is read again.
            text = NoticeText(
                scalars, stretches: stretches.flatMap { $0.without(quotes) }, subjectEnd: subjectEnd,
                contractions: contractions)
            matches = book.matches(in: text)
        }
        self.text = text
        self.matches = matches
        self.book = book
        self.languages = languages
        self.answersMail = answersMail
        var bySentence: [[PhraseMatch]] = Array(repeating: [], count: text.sentences.count)
        for match in matches { bySentence[match.sentence].append(match) }
        self.bySentence = bySentence
        conditions = bySentence.map { $0.filter { $0.meaning == .condition }.map(\.words.lowerBound).min() }
    }

    func has(_ meaning: PhraseMeaning, in sentence: Int) -> Bool {
        bySentence[sentence].contains { $0.meaning == meaning }
    }

    func first(_ meaning: PhraseMeaning) -> PhraseMatch? { matches.first { $0.meaning == meaning } }

    /// A question or a heading, which says nothing of the case.
    func isQuestion(_ sentence: Int) -> Bool {
        let piece = text.sentences[sentence]
        if piece.isQuestion { return true }
        return !piece.isListed && piece.words.count <= 10 && has(.questionWord, in: sentence)
    }

    /// Said as a fact, and not only for the case that something happens.
    func isStated(_ match: PhraseMatch) -> Bool {
        guard !isQuestion(match.sentence) else { return false }
        guard let condition = conditions[match.sentence] else { return true }
        return condition >= match.words.lowerBound
    }

    /// As `isStated`, and nothing behind it takes it back.
    func isStatedFlatly(_ match: PhraseMatch) -> Bool {
        isStated(match) && conditions[match.sentence] == nil
    }

    /// The words of a sentence.
    func spellings(of sentence: Int) -> [String] {
        text.sentences[sentence].words.map(text.spelling)
    }
}

extension NoticeMeaning {
    /// A sentence that asks for something.
    func isAsking(_ sentence: Int) -> Bool {
        if has(.replyDemand, in: sentence) || has(.demand, in: sentence) { return true }
        return startsWithPart(sentence) != nil
    }

    /// The part a sentence begins with, such as "The root cause of …".
    func startsWithPart(_ sentence: Int) -> PhraseMatch? {
        let piece = text.sentences[sentence]
        let start = piece.words.lowerBound
        // "Root cause" alone is a heading.
        guard piece.isListed || piece.words.count > 4 else { return nil }
        return bySentence[sentence].first { match in
            guard case .part = match.meaning else { return false }
            return match.words.lowerBound <= start + 2
        }
    }
}

/// What stands in quotation marks right behind some phrases.
private func quotedWords(in scalars: [Unicode.Scalar], after leads: [PhraseMatch]) -> [Range<Int>] {
    let pairs: [Unicode.Scalar: Unicode.Scalar] = ["\"": "\"", "“": "”", "„": "“", "「": "」", "『": "』", "«": "»"]
    var ranges: [Range<Int>] = []
    for lead in leads {
        var place = lead.range.upperBound
        let limit = min(scalars.count, place + 4)
        while place < limit, pairs[scalars[place]] == nil { place += 1 }
        guard place < limit, let close = pairs[scalars[place]] else { continue }
        let start = place
        place += 1
        // An unclosed quotation ends with its paragraph.
        while place < scalars.count, scalars[place] != close, !isParagraphEnd(scalars, place) { place += 1 }
        ranges.append(start..<place)
    }
    return ranges
}

private func isParagraphEnd(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    scalars[place] == "\n" && place + 1 < scalars.count && scalars[place + 1] == "\n"
}

extension Range<Int> {
    /// What is left of it without some others, which are ascending.
    fileprivate func without(_ others: [Range<Int>]) -> [Range<Int>] {
        var rest: [Range<Int>] = []
        var start = lowerBound
        for other in others.sorted(by: { $0.lowerBound < $1.lowerBound }) where other.overlaps(self) {
            if other.lowerBound > start { rest.append(start..<other.lowerBound) }
            start = Swift.max(start, other.upperBound)
        }
        if start < upperBound { rest.append(start..<upperBound) }
        return rest
    }
}
