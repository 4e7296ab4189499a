extension NoticeMeaning {
    /// What the message is. A refusal goes before the word "reinstate", an answer before the notice it answers, and what is
    /// said by itself before what only hints.
    func noticeClass(asks: [Ask]) -> NoticeReading.Conclusion<NoticeClass>? {
        guard !isSellersLetter else { return nil }
        let verdicts = self.verdicts
        let choice = reply(verdicts, asks: asks) ?? notice(verdicts, asks: asks) ?? refusal ?? common(verdicts)
        return choice.map { NoticeReading.Conclusion(value: $0.0, range: $0.1) }
    }

    typealias Choice = (NoticeClass, Range<Int>)

    /// The first place that says each class, as a fact.
    private var verdicts: [NoticeClass: Range<Int>] {
        let isReply = self.isReply
        var found: [NoticeClass: Range<Int>] = [:]
        for match in matches {
            let value: NoticeClass
            switch match.meaning {
            case .verdict(let verdict): value = verdict
            case .replyVerdict(let verdict):
                guard isReply else { continue }
                value = verdict
            default: continue
            }
            guard found[value] == nil, holds(match, as: value) else { continue }
            found[value] = match.range
        }
        return found
    }

    private func holds(_ match: PhraseMatch, as value: NoticeClass) -> Bool {
        // The subject of an answer is that of the notice.
        if text.sentences[match.sentence].isSubject, isAnswerSubject { return false }
        if value.isCommon { return true }
        switch value {
        case .warning, .atRisk: return !isQuestion(match.sentence)
        case .reinstated: return isStatedFlatly(match) && !isAsking(match.sentence)
        // "Without proof we will not …" begins with a condition and is still the answer.
        case .proofRequired: return !isQuestion(match.sentence)
        // Further messages "that do not contain this" are not answered; others are.
        case .final: return isStatedFlatly(match)
        // "We may deactivate your account" has the words of a removal in it.
        case .deactivated, .permanent: return isStated(match) && !isOnlyThreat(match)
        default: return isStated(match)
        }
    }

    private func isOnlyThreat(_ match: PhraseMatch) -> Bool {
        bySentence[match.sentence].contains { $0.meaning == .verdict(.warning) && $0.words.overlaps(match.words) }
    }

    private var isAnswerSubject: Bool {
        guard let subject = text.sentences.first, subject.isSubject else { return false }
        return ["re", "aw", "sv", "回", "答"].contains(text.spelling(subject.words.lowerBound))
    }

    /// Whether an appeal is being answered.
    private var isReply: Bool {
        answersMail || isAnswerSubject
            || matches.contains { match in
                match.meaning == .replyDemand || match.meaning == .reply && isStated(match)
            }
    }

    /// In the order in which they count: what closes the case, what says most exactly what is wrong, what only refuses.
    private func reply(_ verdicts: [NoticeClass: Range<Int>], asks: [Ask]) -> Choice? {
        for value: NoticeClass in [
            .final, .notYetFixed, .proofRequired, .planInvalid, .planIncomplete, .reviewContinues,
        ] {
            // A list of what is missing says more than that something is undone.
            if value == .notYetFixed, let more = verdicts[.moreInformation],
                more.lowerBound < verdicts[value]?.lowerBound ?? 0,
                first(.replyDemand) != nil
            {
                continue
            }
            if let range = verdicts[value] { return (value, range) }
        }
        let wantsPlan = asks.contains { !$0.isForDispute && $0.part != nil && $0.part != .documents }
        if let range = verdicts[.documentsNeeded], !wantsPlan, !isReasonOfRemoval(range, verdicts) {
            return (.documentsNeeded, range)
        }
        if let range = verdicts[.moreInformation], !isReasonOfRemoval(range, verdicts) {
            return (.moreInformation, range)
        }
        if let demand = first(.replyDemand) {
            return (isOnlyAsking ? .replyAsk : .moreInformation, demand.range)
        }
        if let range = verdicts[.remainsDeactivated] { return (.remainsDeactivated, range) }
        if let range = verdicts[.reinstated], !matches.contains(where: refuses) { return (.reinstated, range) }
        guard verdicts[.deactivated] == nil, verdicts[.atRisk] == nil, verdicts[.permanent] == nil else { return nil }
        return verdicts[.acknowledged].map { (.acknowledged, $0) }
    }

    /// A notice of removal may say by it why: something was not sent, or not verified. It does where no appeal is answered, or
    /// where one sentence says both.
    private func isReasonOfRemoval(_ range: Range<Int>, _ verdicts: [NoticeClass: Range<Int>]) -> Bool {
        guard let removal = verdicts[.deactivated] else { return false }
        return !isReply || text.sentences.contains { $0.range.contains(range) && $0.range.contains(removal) }
    }

    private func refuses(_ match: PhraseMatch) -> Bool {
        switch match.meaning {
        case .verdict(let value), .replyVerdict(let value): value.isRefusal && isStated(match)
        default: false
        }
    }

    private func notice(_ verdicts: [NoticeClass: Range<Int>], asks: [Ask]) -> Choice? {
        if let range = verdicts[.permanent] { return (.permanent, range) }
        let states: [Choice] = [NoticeClass.deactivated, .review].compactMap { value in
            verdicts[value].map { (value, $0) }
        }
        // Where both are said, the first is the news.
        if let state = states.min(by: { $0.1.lowerBound < $1.1.lowerBound }) { return state }
        for value: NoticeClass in [.atRisk, .warning] {
            if let range = verdicts[value] { return (value, range) }
        }
        for value: NoticeClass in [.deactivated, .review, .warning] {
            let hint = matches.first { match in
                match.meaning == .hint(value) && !isQuestion(match.sentence) && !isAsking(match.sentence)
                    && (value == .warning || isStated(match))
            }
            if let hint { return (value, hint.range) }
        }
        if let ask = asks.first { return (isWholePlan(asks) ? .deactivated : .noticeAsk, ask.range) }
        return nil
    }

    /// Cause and remedy together are only asked for when selling rights are gone.
    private func isWholePlan(_ asks: [Ask]) -> Bool {
        let parts = Set(asks.lazy.filter { !$0.isForDispute }.compactMap(\.part))
        return parts.contains(.rootCause) && (parts.contains(.actions) || parts.contains(.prevention))
    }

    /// "We cannot reactivate your account", and nothing else.
    private var refusal: Choice? {
        let match = matches.first { $0.meaning == .replyVerdict(.remainsDeactivated) && isStated($0) }
        return match.map { (.remainsDeactivated, $0.range) }
    }

    private func common(_ verdicts: [NoticeClass: Range<Int>]) -> Choice? {
        let order: [NoticeClass] = [
            .deadline17OrTwoAppeals, .deadline17, .deadline14, .funds, .openOrders, .phoneAttempt, .errorPath,
        ]
        for value in order {
            if let range = verdicts[value] { return (value, range) }
        }
        return nil
    }

    /// Nothing but asks and their headings.
    private var isOnlyAsking: Bool {
        text.sentences.indices.allSatisfy { text.sentences[$0].isSubject || isAsking($0) || isQuestion($0) }
    }

    /// A letter to the marketplace, put in where a notice belongs.
    private var isSellersLetter: Bool {
        let voices = matches.filter { $0.meaning == .sellerVoice && !isQuestion($0.sentence) }
        return Set(voices.map(\.sentence)).count * 5 > text.sentences.count
    }
}
