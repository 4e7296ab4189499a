import Appeals

/// A notice or reply of `Samples`, in our own words and in the manner of real ones, with what a careful reader takes from it.
struct SampleNotice: Sendable {
    let file: String
    let noticeClass: NoticeClass
    let issues: Set<NoticeIssue>
    let path: AppealPath?
    /// The parts asked for, outside what only concerns who thinks the notice wrong.
    let parts: Set<Ask.Part>

    init(
        _ file: String, _ noticeClass: NoticeClass, _ issues: Set<NoticeIssue>, _ path: AppealPath?,
        _ parts: Set<Ask.Part> = []
    ) {
        self.file = file
        self.noticeClass = noticeClass
        self.issues = issues
        self.path = path
        self.parts = parts
    }

    private static let planParts: Set<Ask.Part> = [.rootCause, .actions, .prevention]

    static let all: [SampleNotice] = [
        .init("odr-removed-2025.txt", .deactivated, [.orderDefectRate], .plan, planParts),
        .init("lsr-removed-old.txt", .deactivated, [.lateShipmentRate], .plan, [.rootCause, .prevention]),
        .init("section3-invoices.txt", .deactivated, [.inauthentic], .documents, [.documents]),
        .init("identity-2024.html", .deactivated, [.identityVerification], .documents, [.documents]),
        .init(
            "ip-suspension.txt", .deactivated, [.intellectualProperty], .documents, [.documents, .prevention]),
        .init("used-as-new.txt", .deactivated, [.usedSoldAsNew], .plan, planParts),
        .init("vtr-restriction.txt", .deactivated, [.validTrackingRate], .plan, planParts),
        .init("otdr-warning.txt", .warning, [.onTimeDeliveryRate], nil),
        .init("health-call-72h.txt", .atRisk, [.restrictedProducts], .questionnaire),
        .init("related-two-ways.txt", .deactivated, [.relatedAccount], .otherAccount, [.documents]),
        .init("rank-manipulation.txt", .deactivated, [.reviewOrRankManipulation], .plan, planParts),
        .init("forged.txt", .remainsDeactivated, [.forgedDocuments], .plan, [.documents, .rootCause, .prevention]),
        .init("dropship-review.txt", .review, [.dropShipping], .documents, [.documents]),
        .init("confirm-early.txt", .warning, [.confirmBeforeShip], nil),
        .init("cancel-rate.txt", .deactivated, [.cancellationRate], .plan, planParts),
        .init(
            "reply-moreinfo-quoted.txt", .moreInformation, [.notReceivedOrLate, .incompleteOrders], .plan,
            [.rootCause, .prevention]),
        .init("reply-refusal-once-more.txt", .remainsDeactivated, [], nil),
        .init("reply-final-2022.txt", .final, [], nil),
        .init("reply-back.txt", .reinstated, [], nil),
        .init("reply-plan-thin.txt", .planIncomplete, [.differentItems], .plan, [.actions, .prevention]),
        .init("reply-listings-left.txt", .notYetFixed, [.restrictedProducts], .plan),
        .init("reply-docs.txt", .documentsNeeded, [], .documents, [.documents]),
        .init("reply-ack.txt", .acknowledged, [], .wait),
        .init("zh-odr.txt", .deactivated, [.orderDefectRate], .plan, planParts),
        .init("zh-selffulfilled.txt", .deactivated, [.validTrackingRate], .plan, planParts),
        .init("zh-selffulfilled-off.txt", .deactivated, [.onTimeDeliveryRate], .plan),
        .init("zh-identity.txt", .deactivated, [.identityVerification], .documents, [.documents]),
        .init(
            "zh-reply-moreinfo.txt", .moreInformation, [.notReceivedOrLate, .differentItems], .plan,
            [.rootCause, .prevention]),
        .init("zh-reply-final.txt", .final, [], nil),
        .init("zh-hant-warning.txt", .warning, [.confirmBeforeShip], nil),
        .init("zh-reply-back.html", .reinstated, [], nil),
        .init("zh-related.txt", .deactivated, [.relatedAccount], .otherAccount, [.documents]),
    ]
}
