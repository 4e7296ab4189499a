import Testing

@testable import Appeals

/// Wordings of our own, in the manner of notices; several for every class.
struct EnglishClassTests {
    static let notices: [Wording] = [
        Wording(
            .deactivated, [.orderDefectRate],
            "We have suspended your selling privileges, as your order defect rate was 1.6% in the last sixty days."),
        Wording(
            .deactivated, [.lateShipmentRate],
            "Your Plaza seller account has been temporarily deactivated. Reason: late shipments."),
        Wording(
            .deactivated, [.cancellationRate],
            "You are no longer permitted to sell on Plaza because your cancellation rate stands at 7%."),
        Wording(
            .deactivated, [.productSafety],
            "We've blocked your account from selling since customers told us that the lamps are unsafe."),
        Wording(
            .deactivated, [.relatedAccount],
            "Our checks show that your account is linked to another seller account that was closed. You may not sell here."
        ),
        Wording(.deactivated, [.forgedDocuments], "You have submitted invoices which seem to be forged."),
        Wording(
            .deactivated, [.inauthentic],
            "We took this action because we suspect that some of the goods are counterfeit."),
        Wording(
            .deactivated, [.usedSoldAsNew], "We decided to close your seller account: used goods were sold as new."),
        Wording(.permanent, nil, "Your seller account has been permanently closed."),
        Wording(
            .permanent, [.restrictedProducts],
            "We have permanently suspended your account for offering prohibited items."),
        Wording(
            .atRisk, [.lateShipmentRate],
            "Your account will be deactivated within 72 hours for late shipments unless we hear from you."),
        Wording(.atRisk, nil, "Please send us a plan within the next 72 hours to keep your account open."),
        Wording(.atRisk, nil, "Recent activity put your account at risk of suspension in 3 days."),
        Wording(
            .review, [.dropShipping], "Your account has been placed under review because of our drop shipping policy."),
        Wording(
            .review, [.sellerFulfilledReview],
            "Your selling account is under temporary review so that we can confirm delivery of your recent orders."),
        Wording(.warning, [.validTrackingRate], "Your valid tracking rate is 91%, which is below 95%."),
        Wording(.warning, [.confirmBeforeShip], "It seems that you may have confirmed an order before it was shipped."),
        Wording(
            .warning, [.onTimeDeliveryRate],
            "An on-time delivery rate under 90% could lead to restrictions on your offers."),
        Wording(.warning, nil, "If this goes on, your account may be suspended."),
        Wording(.noticeAsk, [.orderDefectRate], "The root cause of the negative feedback and chargebacks"),
        Wording(.noticeAsk, [.intellectualProperty], "Please contact the rights owner and ask for a retraction."),
        Wording(.noticeAsk, [.identityVerification], "A copy of your passport and a recent utility bill"),
    ]

    static let replies: [Wording] = [
        Wording(
            .moreInformation, [],
            "Thank you for your appeal. It does not give us sufficient information to reactivate the account."),
        Wording(
            .moreInformation, [.differentItems],
            "We read your appeal. Please add the following:\n- Greater detail on the root cause of customers receiving the wrong items."
        ),
        Wording(.replyAsk, [.defectiveItems], "Further detail on the actions you have taken about faulty products."),
        Wording(.planIncomplete, nil, "Your plan does not explain what caused the complaints."),
        Wording(.planIncomplete, nil, "Thank you for writing. The plan you sent is incomplete."),
        Wording(.planInvalid, nil, "We do not regard what you sent as an acceptable plan."),
        Wording(.planInvalid, nil, "We cannot accept your plan of action."),
        Wording(.proofRequired, nil, "We will not reinstate your account without evidence that you comply."),
        Wording(
            .notYetFixed, [.restrictedProducts],
            "Our check shows restricted products that have not been removed from your catalogue."),
        Wording(
            .documentsNeeded, [.inauthentic], "Thank you for your message. Please upload invoices from your supplier."),
        Wording(.documentsNeeded, nil, "We could not verify the documents you sent."),
        Wording(.reviewContinues, nil, "Our review is still in progress and has been extended."),
        Wording(
            .remainsDeactivated, [], "We reviewed your appeal and are unable to reinstate your selling privileges."),
        Wording(.remainsDeactivated, [], "Your account remains suspended."),
        Wording(.remainsDeactivated, [], "Your appeal has been denied."),
        Wording(.final, nil, "This decision is final."),
        Wording(
            .final, nil,
            "We considered your appeal again. You may no longer sell with us, and we will not reply to further messages."
        ),
        Wording(.reinstated, [], "Good news: after looking at your appeal we have reactivated your account."),
        Wording(.reinstated, [], "Your selling privileges have been restored, and you may start selling again."),
        Wording(.reinstated, [], "Welcome back! We hope to see many orders."),
        Wording(.acknowledged, [], "We have received your appeal and will get back to you in two days."),
    ]

    /// What reads like an answer and is none, or like another.
    static let nearMisses: [Wording] = [
        Wording(
            .deactivated, nil,
            "Your account has been suspended. For more information on this, see our help. Send a passport."),
        Wording(
            .moreInformation, nil, "We received your appeal. To go on with the review we need further information."),
        Wording(.final, nil, "Our decision not to give back your account is final."),
    ]

    static let common: [Wording] = [
        Wording(.openOrders, [], "Please ship all open orders."),
        Wording(.phoneAttempt, [], "We tried to reach you by telephone."),
        Wording(.errorPath, [], "Was your account suspended in error?"),
        Wording(.deadline17, [], "You have 17 days."),
        Wording(.deadline14, [], "If nothing arrives within 14 days, the matter is closed."),
        Wording(.deadline17OrTwoAppeals, [], "within 17 days, or after two appeals without success"),
        Wording(.funds, [], "Your funds are kept for 90 days."),
    ]

    /// What is no notice, or not understood, is no class.
    static let others: [Wording] = [
        Wording(nil, [], "Grow your shop with our new advertising tools. Join the seminar on Thursday."),
        Wording(
            nil, nil,
            "Dear Plaza team, our account was suspended because of late shipments. We failed to staff the holiday. Please reinstate our account."
        ),
        Wording(nil, [], "Ihr Verkäuferkonto wurde gesperrt, weil die Quote der Mängel zu hoch ist."),
        Wording(nil, [], "出品用アカウントは停止されました。改善計画を提出してください。"),
        Wording(nil, [], ""),
        Wording(nil, [], "…"),
    ]

    @Test(arguments: notices + replies + nearMisses + common + others)
    func classAndIssues(_ row: Wording) {
        let reading = read(row.text)
        #expect(reading.noticeClass?.value == row.noticeClass)
        if let issues = row.issues { #expect(Set(reading.issues.map(\.value)) == issues) }
        #expect(reading.isUnrecognised == (row.noticeClass == nil))
    }

    /// A class without a wording here is one nobody has tried.
    @Test func everyClassIsTried() {
        let tried = Set(
            (EnglishClassTests.notices + EnglishClassTests.replies + EnglishClassTests.common).compactMap(\.noticeClass)
        )
        #expect(tried == Set(NoticeClass.allCases))
    }

    @Test(arguments: zip(NoticeClass.allCases, NoticeClass.allCases.map(\.kind)))
    func kinds(_ value: NoticeClass, _ kind: NoticeClass.Kind) {
        #expect((kind == .reply) == value.rawValue.hasPrefix("reply."))
    }
}
