extension NoticeMeaning {
    /// What is asked for, one for each part and issue of a sentence.
    func asks(issues: [NoticeReading.Conclusion<NoticeIssue>]) -> [Ask] {
        var asks: [Ask] = []
        // Of the list that is being read: whether it lists asks, and of whom.
        var lead: (isDemand: Bool, isForDispute: Bool) = (false, false)
        var isErrorSection = false
        for sentence in text.sentences.indices where !text.sentences[sentence].isSubject {
            let piece = text.sentences[sentence]
            if isQuestion(sentence) {
                isErrorSection = has(.dispute, in: sentence)
                lead = (false, false)
                continue
            }
            let isDispute = isErrorSection || has(.dispute, in: sentence)
            let isDemand = has(.demand, in: sentence) || has(.replyDemand, in: sentence)
            if piece.isListed {
                guard isDemand || lead.isDemand || startsWithPart(sentence) != nil else { continue }
                if has(.mechanics, in: sentence), parts(of: sentence).isEmpty { continue }
                asks += self.asks(of: sentence, isForDispute: isDispute || lead.isForDispute, issues: issues)
                continue
            }
            let leadsList = sentence + 1 < text.sentences.count && text.sentences[sentence + 1].isListed
            if leadsList || piece.isLead { lead = (isDemand, isDispute) }
            if leadsList, piece.isLead || parts(of: sentence).isEmpty { continue }
            guard isDemand || startsWithPart(sentence) != nil, !isOnlyDirections(sentence) else { continue }
            asks += self.asks(of: sentence, isForDispute: isDispute, issues: issues)
        }
        return asks
    }

    /// Says how to send something, or what else most notices say, and names nothing to be answered.
    private func isOnlyDirections(_ sentence: Int) -> Bool {
        let isUsual = bySentence[sentence].contains { match in
            if case .verdict(let value) = match.meaning { value.isCommon && value != .deadline17 } else { false }
        }
        let parts = parts(of: sentence)
        if isUsual, parts.isEmpty { return true }
        return has(.mechanics, in: sentence) && parts.allSatisfy { $0 == .documents }
    }

    private func asks(
        of sentence: Int, isForDispute: Bool, issues: [NoticeReading.Conclusion<NoticeIssue>]
    ) -> [Ask] {
        var named: [NoticeIssue] = []
        for issue in namedIssues(in: sentence).map(\.value) where !named.contains(issue) { named.append(issue) }
        // An ask that names no issue is about the only one there is.
        let all: [NoticeIssue?] = named.isEmpty ? [issues.count == 1 ? issues[0].value : nil] : named
        let parts: [Ask.Part?] = parts(of: sentence)
        return (parts.isEmpty ? [nil] : parts).flatMap { part in
            all.map { Ask(range: text.sentences[sentence].range, part: part, issue: $0, isForDispute: isForDispute) }
        }
    }

    /// The parts a sentence asks for. Steps "to prevent" are prevention and no actions; papers that only prove one of the other
    /// parts are not asked for by themselves.
    func parts(of sentence: Int) -> [Ask.Part] {
        let found = bySentence[sentence].filter { $0.meaning.part != nil }
        let kept = found.filter { match in
            !found.contains { other in
                other.meaning != match.meaning && other.words.contains(match.words)
                    && other.words.count > match.words.count
            }
        }
        let parts = Set(kept.compactMap(\.meaning.part))
        let isPlanOnly = parts.contains { $0 != .documents } && startsWithPart(sentence)?.meaning != .part(.documents)
        return Ask.Part.allCases.filter { parts.contains($0) && !($0 == .documents && isPlanOnly) }
    }
}
