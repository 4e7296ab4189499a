import AccountHealth

extension NoticeMeaning {
    /// By when something is to be sent, from the notice's own words alone.
    ///
    /// - Parameter sentOn: the day of the message, where its headers tell it.
    func deadline(sentOn: Day?) -> NoticeReading.Deadline? {
        let limits = matches.filter { match in
            match.meaning == .timeLimit && isBinding(match)
        }
        let dates = matches.compactMap { match in
            match.meaning == .dateLimit ? date(after: match) : nil
        }
        if let date = dates.first { return date }
        // A limit on what is to be sent goes before one on what will happen.
        guard let limit = limits.first(where: { asksForAnswer($0.sentence) }) ?? limits.first else { return nil }
        let begins = has(.earlierStart, in: limit.sentence) ? nil : sentOn
        return NoticeReading.Deadline(range: limit.range, day: begins.flatMap { day(of: limit, from: $0) })
    }

    private func isBinding(_ match: PhraseMatch) -> Bool {
        guard !isQuestion(match.sentence) else { return false }
        let isNone = bySentence[match.sentence].contains { other in
            other.meaning == .noLimit && other.words.overlaps(match.words)
        }
        return !isNone && (!has(.funds, in: match.sentence) || asksForAnswer(match.sentence))
    }

    private func asksForAnswer(_ sentence: Int) -> Bool {
        has(.demand, in: sentence) || has(.plan, in: sentence) || has(.reply, in: sentence)
            || bySentence[sentence].contains { $0.meaning == .verdict(.atRisk) }
    }

    /// The day on which a time ends that begins on a day; hours are rounded up to days.
    private func day(of match: PhraseMatch, from start: Day) -> Day? {
        let units = languages.reduce(into: [String: Int]()) { $0.merge($1.units) { first, _ in first } }
        let spellings = match.words.map(text.spelling)
        for (index, spelling) in spellings.enumerated() {
            guard let count = book.number(spelling), (1...400).contains(count) else { continue }
            guard let hours = spellings[(index + 1)...].compactMap({ units[$0] }).first else { continue }
            return start.advanced(by: (count * hours + 23) / 24)
        }
        return nil
    }

    // A day that is named.

    private func date(after match: PhraseMatch) -> NoticeReading.Deadline? {
        guard !isQuestion(match.sentence) else { return nil }
        let end = text.sentences[match.sentence].words.upperBound
        let places = match.words.upperBound..<min(end, match.words.upperBound + 12)
        guard let found = DateWords(places.map(text.spelling), months: months).find() else { return nil }
        let last = places.lowerBound + found.length - 1
        let range = match.range.lowerBound..<text.words[last].range.upperBound
        return NoticeReading.Deadline(range: range, day: found.day)
    }

    private var months: [String: Int] {
        languages.reduce(into: [String: Int]()) { $0.merge($1.months) { first, _ in first } }
    }
}
