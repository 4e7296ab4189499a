package import AccountHealth

/// Something a marketplace writes to sellers about, and the words by which its mails tell of it. All are in small letters; those of a
/// saying that is broken by `…` follow one another in a sentence.
package struct MailTopic: Sendable {
    /// What a mail says that only names it; nil where that says nothing.
    let matter: OrderMatter?
    /// One of them stands in such a mail.
    let names: [String]
    /// How it says that something was decided, the more telling first.
    let decisions: [Decided]

    struct Decided: Sendable {
        let matter: OrderMatter
        /// What it is said of, where the saying alone does not tell.
        let subjects: [String]
        /// In a sentence.
        let sayings: [String]
        /// In a headline, which is no whole sentence.
        let headlines: [String]

        init(
            _ kind: DefectKind, _ decision: Decision, of subjects: [String] = [], _ sayings: [String],
            headlines: [String] = []
        ) {
            matter = .defect(kind, decision)
            self.subjects = subjects
            self.sayings = sayings
            self.headlines = headlines
        }
    }

    init(_ matter: OrderMatter?, names: [String], decisions: [Decided] = []) {
        self.matter = matter
        self.names = names
        self.decisions = decisions
    }
}

extension [MailTopic] {
    /// What a mail says of an order: what it says was decided, or else what it speaks of first. A mail about one order speaks of it
    /// everywhere; one about several says of each only what stands with it. Nil where nothing known is said for certain, or only what
    /// might be is explained.
    package func matter(of order: String, in mail: MailText) -> OrderMatter? {
        let told = topics(in: mail.sentences)
        let named = Set(mail.sentences.flatMap(\.orders))
        if named.isSubset(of: [order]) { return told.matter(in: mail.sentences) }
        let parts = mail.parts.filter { $0.orders.contains(order) }
        let alone = parts.filter { $0.orders.count == 1 }.flatMap(\.sentences)
        return told.matter(alone: alone)
            ?? told.sole(parts.filter { $0.orders.count > 1 }.compactMap { told.matter(together: $0) })
    }

    private func topics(in sentences: [MailText.Sentence]) -> [MailTopic] {
        filter { topic in sentences.contains { topic.isNamed(in: $0) } }
    }

    private func matter(in sentences: [MailText.Sentence]) -> OrderMatter? {
        // Who paid may stand a sentence later than how it was decided.
        for sentence in sentences {
            if let topic = first(where: { $0.decision(in: [sentence]) != nil }) {
                return topic.decision(in: sentences)
            }
        }
        for sentence in sentences {
            let named = compactMap { topic in
                topic.matter.flatMap { matter in topic.place(in: sentence).map { (matter: matter, place: $0) } }
            }
            if let first = named.min(by: { $0.place < $1.place }) { return first.matter }
        }
        return nil
    }

    /// What is said of one order of several. A topic that only the rest of the mail names tells what was decided where it can be no other.
    private func matter(alone sentences: [MailText.Sentence]) -> OrderMatter? {
        topics(in: sentences).matter(in: sentences) ?? sole(compactMap { $0.decision(in: sentences) })
    }

    /// What is said of all orders that stand side by side. What stands behind may be about one of them.
    private func matter(together part: MailText.Part) -> OrderMatter? {
        guard part.said.last?.isListOfOrders ?? false else { return nil }
        let own = topics(in: part.said)
        let possible = own.isEmpty ? self : own
        let decided = Set(possible.flatMap { $0.allDecisions(in: part.sentences) })
        if decided.isEmpty {
            let named = possible.filter { topic in part.said.contains { topic.place(in: $0) != nil } }
            return sole(named.compactMap(\.matter))
        }
        return possible.contains { !$0.allDecisions(in: part.said).isEmpty } ? sole([OrderMatter](decided)) : nil
    }

    /// What is the same whatever is looked at.
    private func sole(_ matters: [OrderMatter]) -> OrderMatter? {
        Set(matters).count == 1 ? matters.first : nil
    }
}

extension MailTopic {
    fileprivate func isNamed(in sentence: MailText.Sentence) -> Bool {
        names.contains { sentence.place(of: $0) != nil }
    }

    /// Where the sentence names it without a condition.
    fileprivate func place(in sentence: MailText.Sentence) -> Int? {
        names.compactMap { sentence.place(of: $0) }.min().flatMap { sentence.isConditional(before: $0) ? nil : $0 }
    }

    /// The most telling of the decisions that sentences state.
    fileprivate func decision(in sentences: [MailText.Sentence]) -> OrderMatter? {
        decisions.first { $0.stands(inOneOf: sentences, beside: names) }?.matter
    }

    /// The more telling first.
    fileprivate func allDecisions(in sentences: [MailText.Sentence]) -> [OrderMatter] {
        decisions.filter { $0.stands(inOneOf: sentences, beside: names) }.map(\.matter)
    }
}

extension MailTopic.Decided {
    fileprivate func stands(inOneOf sentences: [MailText.Sentence], beside names: [String]) -> Bool {
        let subjects = subjects.isEmpty ? [] : subjects + names
        return sentences.contains { sentence in
            (sentence.isHeadline ? sayings + headlines : sayings).contains { sentence.states($0, of: subjects) }
        }
    }
}
