package import AccountHealth

/// Something the marketplace wrote in a case, as the reader of notices takes it. What came stays as it came.
package struct CaseMessage: Hashable, Codable, Sendable {
    package var mail: NoticeMail
    /// A day of the store.
    package var receivedOn: Day
    /// SHA-256 of the original bytes, which are kept with the exhibits; nil where a text was pasted.
    package var original: String?

    package init(mail: NoticeMail, receivedOn: Day, original: String? = nil) {
        self.mail = mail
        self.receivedOn = receivedOn
        self.original = original
    }

    /// All its texts, as a letter is reviewed against them.
    package var text: String { ([mail.headers.subject] + mail.parts).filter { !$0.isEmpty }.joined(separator: "\n\n") }
}

/// What a reply means for the seller; the seller has the last word on it.
package enum CaseOutcome: String, Hashable, Codable, Sendable, CaseIterable {
    /// It has arrived; nothing is decided.
    case acknowledged
    /// More is asked for: the next round answers it.
    case moreWanted = "more-wanted"
    case refused
    /// The usual way is closed.
    case final
    case reinstated

    package init?(_ noticeClass: NoticeClass?) {
        switch noticeClass {
        case .acknowledged: self = .acknowledged
        case .reinstated: self = .reinstated
        case .final, .permanent: self = .final
        case .moreInformation, .documentsNeeded, .proofRequired, .planIncomplete, .planInvalid, .notYetFixed, .replyAsk:
            self = .moreWanted
        case .remainsDeactivated, .reviewContinues: self = .refused
        default: return nil
        }
    }
}
