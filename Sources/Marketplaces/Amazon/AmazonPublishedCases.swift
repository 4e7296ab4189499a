import Appeals

/// Cases that sellers and advisers made public, with where they can be read. How they ended is what the pages say.
///
/// All is told by values with names in both languages, so there is no sentence here, and nothing to copy into a letter.
let amazonPublishedCases: [PublishedCase] = [
    .init(
        "S01", "https://www.eckey.cn", year: "2017", store: "amazon.com",
        .letter, nil, [.orderDefectRate, .confirmBeforeShip], .reinstated),
    .init(
        "S02", "https://sellercentral.amazon.com/forums/t/how-is-my-appeal-for-an-order-defect-rate-suspension/24264",
        year: "c.2012-2014", store: "amazon.com",
        .notice, .deactivated, [.orderDefectRate, .notReceivedOrLate, .differentCondition],
        asked: [.actions], .unknown),
    .init(
        "S03", "https://amazingmarketer.in/amazon/account-suspension/order-defect-rate-odr-plan-of-action-and-appeal",
        year: "c.2019-2021", store: "amazon.ca",
        .notice, .deactivated, [.orderDefectRate], asked: [.rootCause, .actions, .prevention], .unknown),
    .init(
        "S04",
        "https://sellercentral.amazon.com/forums/t/help-with-revised-plan-of-action-for-appeal-of-suspension/314214",
        year: "c.2016-2018", store: "amazon.com",
        .letter, nil, [.orderDefectRate], answered: ["RC02", "RC12", "RC19"], .refused),
    .init(
        "S05", "https://sellercentral.amazon.com/forums/t/my-seller-account-is-suspended-please-help/353811",
        year: "c.2017",
        store: "amazon.com",
        .reply, .planIncomplete, [.notReceivedOrLate], asked: [.prevention], .open),
    .init(
        "S06",
        "http://amzsecrets.com/amazon/question/help-with-suspension-appeal-late-shipment-rate-after-thanksgiving-holiday",
        year: "c.2015-2016", store: "amazon.com",
        .letter, nil, [.lateShipmentRate], answered: ["RC08"], .refused),
    .init(
        "S07",
        "http://amzsecrets.com/amazon/question/help-with-suspension-appeal-late-shipment-rate-after-thanksgiving-holiday",
        year: "c.2015-2016", store: "amazon.com",
        .reply, .planInvalid, [.lateShipmentRate], asked: [.prevention], .open),
    .init(
        "S08", "http://m.cifnews.com/ask/question/2289", year: "c.2014-2016", store: "amazon.com",
        .notice, .deactivated, [.lateShipmentRate], asked: [.prevention], answered: ["RC07", "RC09"], .refused),
    .init(
        "S09", "https://88bfru.com/forum.php?mod=viewthread&tid=18914", year: "c.2015-2017", store: "amazon.com",
        .notice, .warning, [.confirmBeforeShip], .warningOnly),
    .init(
        "S10", "https://www.cifnews.com/ask/question/4353", year: "2014-2021", store: "amazon.com",
        .letter, nil, [.orderDefectRate], answered: ["RC08", "RC19"], .reinstated),
    .init(
        "S11", "https://sellercentral-europe.amazon.com/seller-forums/discussions/t/ed6fe28bbfc18c41fec301252ba3aea0",
        year: "c.2019-2021", store: "amazon.co.uk",
        .reply, .moreInformation, [.notReceivedOrLate, .differentItems, .improperPackaging],
        asked: [.rootCause, .actions, .prevention, .documents], .open),
    .init(
        "S12",
        "https://sellercentral-europe.amazon.com/forums/t/your-amazon-co-uk-selling-privileges-have-been-removed/243857",
        year: "c.2019", store: "amazon.co.uk",
        .letter, nil, [.orderDefectRate, .notReceivedOrLate], answered: ["RC04", "RC06", "RC19"], .refused),
    .init(
        "S13", "https://sellercentral.amazon.com/forums/t/account-health-tracking-metrics-na/546200", year: "2019",
        store: "amazon.com",
        .notice, .warning, [.validTrackingRate], .warningOnly),
    .init(
        "S14", "https://88bfru.com/thread-181123-1-1.html", year: "2020", store: "amazon.com",
        .notice, .deactivated, [.inauthentic], asked: [.documents], .unknown),
    .init(
        "S15", "http://th4.ilovetranslation.com/I5HOjtYPAWW=d", year: "c.2012-2015", store: "amazon.com",
        .notice, .deactivated, [.relatedAccount], .unknown),
    .init(
        "S16", "https://sellercentral.amazon.co.za/seller-forums/discussions/t/ca8a5b3d-6eb9-4418-8ed5-d219d8ac0ac9",
        year: "c.2024", store: "amazon.co.za",
        .notice, .deactivated, [.identityVerification], asked: [.documents], .unknown),
    .init(
        "S17",
        "https://www.ecommercechris.com/youve-recently-received-safety-complaint-time-start-pre-empting-suspension/",
        year: "c.2018", store: "amazon.com",
        .notice, .deactivated, [.productSafety, .materiallyDifferent], .unknown),
    .init(
        "S18", "https://ecommerceconsulting.com/2015/09/reinstatement-meets-resuspension-amazon-marketplace.html",
        year: "2015", store: "amazon.com",
        .reply, .reinstated, [], .reinstatedThenRemoved),
    .init(
        "S19", "https://seller-forum.com/t/account-suspended/303", year: "c.2021-2022", store: nil,
        .reply, .final, [.orderDefectRate], .closed),
    .init(
        "S20", "https://sellercentral.amazon.com/seller-forums/discussions/t/1f46da4f-7e16-47d3-bdf1-ab98b8fbf736",
        year: "c.2023-2024", store: "amazon.ca",
        .notice, .review, [.dropShipping], asked: [.documents, .rootCause], .refused),
    .init(
        "S21", "https://sellercentral.amazon.co.uk/seller-forums/discussions/t/032801c05ddf090b3d87598ffb2026f7",
        year: "c.2021-2023", store: "amazon.co.uk",
        .letter, nil, [.forgedDocuments], asked: [.rootCause, .documents], .refused),
    .init(
        "S22", "https://m.cifnews.com/app/postsinfo/12216", year: "2017", store: "amazon.com",
        .notice, nil, [.orderDefectRate, .notReceivedOrLate], answered: ["RC13", "RC14"], .refused),
    .init(
        "S23", "https://sellercentral.amazon.com/forums/t/order-defect-rate-suspended-appeal/877931", year: "c.2021",
        store: "amazon.com",
        .reply, .moreInformation, [.notReceivedOrLate, .defectiveItems, .differentItems, .incompleteOrders],
        asked: [.rootCause, .actions, .prevention], .open),
    .init(
        "S24", "https://www.wearesellers.com/question/118977", year: "c.2025", store: "amazon.com",
        .notice, .deactivated, [.relatedAccount], .unknown),
    .init(
        "S25", "http://www.perryandkim.com/urgent-3/", year: "c.2019-2021", store: "amazon.com",
        .notice, .atRisk, [], asked: [.rootCause, .actions, .prevention], .unknown),
    .init(
        "S26", "https://selfmademinds.com/201902/appealing-an-amazon-suspension/", year: "2019", store: "amazon.de",
        .reply, .notYetFixed, [.restrictedProducts], .refused),
]
