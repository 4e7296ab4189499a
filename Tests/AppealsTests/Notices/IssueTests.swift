import Testing

@testable import Appeals

/// Each issue in several wordings, and what only looks like one.
struct IssueTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let issue: NoticeIssue
        let texts: [String]
        var testDescription: String { issue.rawValue }
    }

    static let rows: [Row] = [
        Row(
            issue: .accountReviewFailed,
            texts: [
                "Your seller account did not pass our account review.",
                "The shop failed our security review of the account review team.",
            ]),
        Row(
            issue: .cancellationRate,
            texts: [
                "Your pre-fulfilment cancel rate is 3%.",
                "Too many cancellations: the number of cancellations is high.", "您的取消率过高。",
            ]),
        Row(
            issue: .codeOfConduct,
            texts: ["This breaks our code of conduct.", "You sent excessive contacts to the team.", "您违反了卖家行为准则。"]),
        Row(
            issue: .confirmBeforeShip,
            texts: [
                "Orders were marked as shipped before they left.",
                "You confirmed shipment of orders before sending them.", "您在实际发货前确认了发货。",
            ]),
        Row(
            issue: .defectiveItems,
            texts: ["Customers receive faulty items.", "The product does not work.", "买家收到有缺陷的商品。"]),
        Row(issue: .differentCondition, texts: ["Items in a different condition than they ordered."]),
        Row(
            issue: .differentItems,
            texts: ["Buyers got the wrong product.", "Items are not as described.", "买家收到错误的商品。"]),
        Row(
            issue: .dropShipping,
            texts: ["You broke our dropshipping rules.", "Orders were bought from another retailer.", "直送政策"]),
        Row(
            issue: .forgedDocuments,
            texts: ["The invoice appears to be altered.", "You sent falsified documents.", "您提供了伪造的发票。"]),
        Row(
            issue: .identityVerification,
            texts: ["We have to verify your identity.", "Please confirm ownership of your account.", "我们需要验证您的身份。"]),
        Row(
            issue: .improperPackaging,
            texts: [
                "Parcels lost due to improper packaging.", "Products arrive damaged because of poor packaging.",
                "商品因包装不当而损坏。",
            ]),
        Row(
            issue: .inauthentic,
            texts: ["Your goods might be counterfeit.", "Inauthentic items were sold.", "您销售的商品可能是假冒的。"]),
        Row(
            issue: .incompleteOrders,
            texts: ["Customers receive incomplete orders.", "Orders with missing parts.", "订单漏发配件。"]),
        Row(
            issue: .intellectualProperty,
            texts: ["A rights owner complained.", "Your listing infringes a patent.", "您侵犯了他人的知识产权。"]),
        Row(
            issue: .lateShipmentRate,
            texts: ["Your late dispatch rate is 5%.", "Orders were shipped late.", "您的迟发率过高。"]),
        Row(issue: .materiallyDifferent, texts: ["The goods are materially different."]),
        Row(
            issue: .notReceivedOrLate,
            texts: ["Customers did not receive their parcels.", "Explain the late receipt.", "买家未收到商品。"]),
        Row(issue: .onTimeDeliveryRate, texts: ["Your on-time delivery rate fell.", "OTDR below target", "准时送达率"]),
        Row(issue: .orderDefectRate, texts: ["Your ODR is 2%.", "Negative feedback and chargebacks rose.", "订单缺陷率"]),
        Row(issue: .productSafety, texts: ["We received safety complaints.", "The heater is unsafe.", "商品存在安全隐患。"]),
        Row(
            issue: .relatedAccount,
            texts: ["You run a second seller account: your account is related to another account.", "您的账户与其他账户关联。"]),
        Row(
            issue: .restrictedProducts,
            texts: ["You listed items that are not permitted here.", "Restricted products were offered.", "您销售了禁售商品。"]),
        Row(
            issue: .reviewOrRankManipulation,
            texts: ["You manipulated product reviews.", "Gift cards were given in exchange for a review.", "您操纵了评论。"]),
        Row(issue: .sellerFulfilledReview, texts: ["We will review your seller-fulfilled orders."]),
        Row(issue: .usedSoldAsNew, texts: ["Used goods were sold as new.", "以旧充新"]),
        Row(
            issue: .validTrackingRate,
            texts: ["Your valid tracking rate is 80%.", "You are not providing valid tracking numbers.", "有效追踪率"]),
    ]

    @Test(arguments: rows)
    func issueOfEachWording(_ row: Row) {
        for text in row.texts { #expect(read(text).issues.map(\.value).contains(row.issue), "\(text)") }
    }

    @Test func everyIssueIsTried() {
        #expect(Set(IssueTests.rows.map(\.issue)) == Set(NoticeIssue.allCases))
    }

    static let lookAlikes: [String] = [
        "Amounts paid for plaza promise claims and chargebacks are deducted from your balance.",
        "The documents must be authentic and unaltered.",
        "If you are the trademark owner, send the certificate.",
        "We did not receive the information we asked for.",
        "Our team reviews every message.",
        "In order to help you, we answer within a day.",
    ]

    @Test(arguments: lookAlikes)
    func onlyLooksLikeOne(_ text: String) {
        #expect(read(text).issues.isEmpty)
    }

    /// Of two that share words the longer one is meant.
    @Test func longerPhrasesWin() {
        let reading = read("Shipments being damaged, incomplete or lost due to improper packaging.")
        #expect(reading.issueNames == ["improper_packaging"])
    }

    @Test func issuesComeInTheOrderOfTheText() {
        let reading = read("Your order defect rate is high. Buyers did not receive orders. Some got defective items.")
        #expect(reading.issues.map(\.value) == [.orderDefectRate, .notReceivedOrLate, .defectiveItems])
    }
}
