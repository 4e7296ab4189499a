package import AccountHealth

/// Words by which a marketplace's mails tell what they are about.
package struct MailPhrase: Sendable {
    /// Small letters; all of them stand in such a mail.
    package let words: [String]
    package let kind: DefectKind
    package let decision: Decision

    init(_ words: String..., kind: DefectKind, decision: Decision = .open) {
        self.words = words
        self.kind = kind
        self.decision = decision
    }
}
