extension NoticeMeaning {
    /// What the notice holds against the account, in the order in which it is named.
    var issues: [NoticeReading.Conclusion<NoticeIssue>] {
        let all = text.sentences.indices.map { (isForPapers: asksForPapersAlone($0), issues: namedIssues(in: $0)) }
        // "An authorisation of the rights owner" is a paper; what the notice is about stands elsewhere, if it stands anywhere.
        let outside = all.lazy.filter { !$0.isForPapers }.flatMap(\.issues)
        let named = outside.isEmpty ? all.flatMap(\.issues) : Array(outside)
        let found = named.isEmpty ? hintedIssues : named
        var seen: Set<NoticeIssue> = []
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }.filter { seen.insert($0.value).inserted }
    }

    private func asksForPapersAlone(_ sentence: Int) -> Bool {
        text.sentences[sentence].isListed && parts(of: sentence) == [.documents]
    }

    /// The issues one sentence names. Of two that share words the longer one is meant: "lost due to improper packaging" is about
    /// packaging.
    func namedIssues(in sentence: Int) -> [NoticeReading.Conclusion<NoticeIssue>] {
        var found: [PhraseMatch] = []
        var complaints: [PhraseMatch] = []
        for match in bySentence[sentence] {
            switch match.meaning {
            case .issue: found.append(match)
            case .complaint: complaints.append(match)
            default: break
            }
        }
        // Balances are reduced by claims whatever the notice is about.
        let areSeveral = complaints.contains { one in
            complaints.contains { $0.words.lowerBound >= one.words.upperBound }
        }
        if areSeveral, !has(.funds, in: sentence) { found += complaints }
        return found.compactMap { match in
            guard let issue = match.meaning.issue else { return nil }
            let isPart = found.contains { other in
                other.meaning.issue != issue && other.words.contains(match.words)
                    && other.words.count > match.words.count
            }
            return isPart ? nil : NoticeReading.Conclusion(value: issue, range: match.range)
        }
    }

    /// What the notice seems to be about where it names nothing.
    private var hintedIssues: [NoticeReading.Conclusion<NoticeIssue>] {
        let hints = matches.filter { match in
            if case .issueHint = match.meaning { return true }
            if case .complaint = match.meaning { return !has(.funds, in: match.sentence) }
            return false
        }
        // Hints that disagree say nothing.
        guard let issue = hints.first?.meaning.issue, hints.allSatisfy({ $0.meaning.issue == issue }) else { return [] }
        return hints.first.map { [NoticeReading.Conclusion(value: issue, range: $0.range)] } ?? []
    }
}

extension PhraseMeaning {
    var issue: NoticeIssue? {
        switch self {
        case .issue(let issue), .issueHint(let issue), .complaint(let issue): issue
        default: nil
        }
    }

    var part: Ask.Part? {
        if case .part(let part) = self { part } else { nil }
    }
}

extension Range<Int> {
    func contains(_ other: Range<Int>) -> Bool { lowerBound <= other.lowerBound && upperBound >= other.upperBound }
}
