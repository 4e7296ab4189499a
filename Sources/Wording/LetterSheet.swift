package import Appeals

/// A letter as it is written: what the records say, what the seller wrote in its place, and sentences of the seller's own.
package struct LetterSheet: Sendable {
    package struct Line: Hashable, Sendable {
        package var key: String
        package var part: LetterPart
        package var english: String
        /// For the seller to read; never sent.
        package var chinese: String
        package var facts: DraftFacts
        package var mark: Mark
        /// What the records say in its place; nil for a sentence of the seller's own.
        package var basis: String?
        /// Whether it begins an item of a list; otherwise it says more of the one before.
        package var startsItem = true
        /// Its place in the text of the letter, in Unicode scalars.
        package var range = 0..<0
    }

    package enum Mark: Hashable, Sendable {
        /// As the records say.
        case stated
        /// Written by hand; its facts are to be confirmed.
        case edited
        case confirmed
        /// The records say something else now than when it was written.
        case moved
        case leftOut
    }

    /// In the order of the letter; those left out stand in their place.
    package private(set) var lines: [Line] = []
    /// What is sent.
    package private(set) var text = ""

    package init(_ draft: LetterDraft, _ record: CaseRecord) {
        let (english, chinese) = (Wording(.english), Wording(.chinese))
        var drafted = draft.sentences.map { sentence in
            Line(
                key: sentence.statement.key, part: sentence.part, english: english.draftText(sentence.statement),
                chinese: chinese.draftText(chinese.translated(sentence.statement)), facts: sentence.facts,
                mark: .stated, startsItem: sentence.statement.startsItem)
        }
        var known = Set(drafted.map(\.key))
        for index in drafted.indices {
            drafted[index].basis = drafted[index].english
            if let edit = record.edits[drafted[index].key] { drafted[index].take(edit) }
        }
        // What was written in place of something the records no longer say, and sentences of the seller's own.
        let orphans = record.edits.filter { $0.value.basis != nil && !$0.value.isLeftOut }.keys.sorted()
        for key in orphans + record.ownKeys where !known.contains(key) {
            guard let edit = record.edits[key] else { continue }
            known.insert(key)
            var line = Line(
                key: key, part: edit.part, english: "", chinese: "", facts: DraftFacts(), mark: .edited)
            line.take(edit)
            let place = drafted.lastIndex { $0.part.place <= edit.part.place }.map { $0 + 1 } ?? 0
            drafted.insert(line, at: place)
        }
        lines = drafted
        write(english)
    }

    /// Sets the text, and where each line stands in it.
    private mutating func write(_ words: Wording) {
        var part: LetterPart?
        var count = 0
        func add(_ piece: String) {
            text += piece
            count += piece.unicodeScalars.count
        }
        for index in lines.indices where lines[index].mark != .leftOut {
            let line = lines[index]
            let isFirst = line.part != part
            if isFirst {
                if !text.isEmpty { add("\n") }
                if let heading = words.draftHeading(line.part) { add("\(heading)\n\n") }
                part = line.part
            }
            if words.draftHeading(line.part) != nil { add(line.startsItem || isFirst ? "- " : "  ") }
            let start = count
            add(line.english)
            lines[index].range = start..<count
            add("\n")
        }
    }
}

extension LetterSheet.Line {
    fileprivate mutating func take(_ edit: LetterEdit) {
        if edit.isLeftOut {
            mark = .leftOut
            return
        }
        mark = edit.basis != basis ? .moved : edit.isConfirmed ? .confirmed : .edited
        english = edit.english
        chinese = edit.chinese
    }
}

extension LetterPart {
    fileprivate var place: Int { LetterPart.allCases.firstIndex(of: self) ?? 0 }
}
