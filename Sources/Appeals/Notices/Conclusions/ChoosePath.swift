extension NoticeMeaning {
    /// What to send, as the notice itself says; nil where it does not tell.
    func path(noticeClass: NoticeClass?, issues: [NoticeIssue], asks: [Ask]) -> AppealPath? {
        guard let noticeClass else { return nil }
        switch noticeClass {
        case .reinstated, .final: return nil
        case .acknowledged: return .wait
        case .permanent, .errorPath: return .dispute
        default: break
        }
        let wanted = asks.filter { !$0.isForDispute }
        let wantsPlan = stated(.plan) || wanted.contains { $0.part != nil && $0.part != .documents }
        let wantsDocuments = wanted.contains { $0.part == .documents }
        if issues.contains(.relatedAccount) || stated(.otherAccount) { return .otherAccount }
        if stated(.questionnaire) { return .questionnaire }
        if noticeClass == .documentsNeeded || noticeClass == .proofRequired { return .documents }
        if noticeClass.kind == .reply, wantsPlan { return .plan }
        if wantsDocuments, !wantsPlan || issues.contains(where: \.isSettledByDocuments) { return .documents }
        if noticeClass == .review || noticeClass == .reviewContinues { return wantsPlan ? .plan : .wait }
        if wantsPlan { return .plan }
        if stated(.claimAppeal) { return .claimAppeal }
        switch noticeClass {
        case .planIncomplete, .planInvalid, .notYetFixed: return .plan
        case .deactivated, .atRisk, .moreInformation, .remainsDeactivated:
            guard !issues.isEmpty else { return nil }
            return issues.allSatisfy(\.isSettledByDocuments) ? .documents : .plan
        default: return nil
        }
    }

    /// Whether the notice speaks of something outside its paragraph for who thinks it wrong.
    private func stated(_ meaning: PhraseMeaning) -> Bool {
        matches.contains { $0.meaning == meaning && !has(.dispute, in: $0.sentence) }
    }
}
