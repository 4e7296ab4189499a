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
    /// What a mail is about: what it says was decided, or else what it speaks of first. Nil where it speaks of nothing known, or only
    /// explains what might be.
    package func matter(of mail: MailText) -> OrderMatter? {
        let told = filter { topic in mail.sentences.contains { topic.isNamed(in: $0) } }
        // Who paid may stand a sentence later than how it was decided.
        for sentence in mail.sentences {
            if let topic = told.first(where: { $0.decision(in: [sentence]) != nil }) {
                return topic.decision(in: mail.sentences)
            }
        }
        for sentence in mail.sentences {
            let named = told.compactMap { topic in
                topic.matter.flatMap { matter in topic.place(in: sentence).map { (matter: matter, place: $0) } }
            }
            if let first = named.min(by: { $0.place < $1.place }) { return first.matter }
        }
        return nil
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
        decisions.first { decided in sentences.contains { decided.stands(in: $0, beside: names) } }?.matter
    }
}

extension MailTopic.Decided {
    fileprivate func stands(in sentence: MailText.Sentence, beside names: [String]) -> Bool {
        let subjects = subjects.isEmpty ? [] : subjects + names
        return (sentence.isHeadline ? sayings + headlines : sayings).contains { sentence.states($0, of: subjects) }
    }
}
