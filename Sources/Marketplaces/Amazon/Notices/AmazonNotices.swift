import AccountHealth
import Appeals

/// How Amazon writes to sellers: names of its teams, programmes and policies, and who sends its mail.
func amazonNotices(stores: [StandardsBook.Store]) -> NoticeDialect {
    NoticeDialect(
        names: ["amazon", "亚马逊"], phrases: amazonPhrases, senders: amazonSenders(stores),
        orderForms: ["###-#######-#######"])
}

private let amazonPhrases: [Phrases] = [
    Phrases(
        .complaint(.orderDefectRate), source: "https://sellercentral.amazon.com/help/hub/reference/G200205140",
        [
            "a to z", "a 到 z", "亚马逊商城交易保障索赔",
        ]),
    Phrases(
        .claimAppeal, source: "https://sellercentral.amazon.com/help/hub/reference/G202041210",
        [
            "(appeal|dispute|contest|challenge) ..4 a to z", "a to z ..6 (appeal|dispute|contest)",
        ]),
    // The old notices of the order defect rate speak of "performance targets" and name no figure.
    Phrases(.issueHint(.orderDefectRate), source: "seller performance mails, 2012–2015", ["performance target"]),
    // A removal for good that gives no reason was only seen for restricted products.
    Phrases(.issueHint(.restrictedProducts), source: "seller performance mails, 2020", ["permanently deactivated"]),
    Phrases(.issue(.confirmBeforeShip), source: "policy “Charge When Ship”, 2015–2017", ["charge when ship"]),
    Phrases(
        .issue(.codeOfConduct), source: "seller code of conduct mails, 2023",
        [
            "(misus*|abus*) ..4 selling partner support", "selling polic* and seller code",
        ]),
    Phrases(
        .issue(.reviewOrRankManipulation), source: "product reviews policy mails, 2018–2024",
        [
            "misuse of sales rank", "misuse of ratings", "misuse of search and browse",
            "(communication|community) guideline ..8 (violat*|review)",
        ]),
    Phrases(.issue(.inauthentic), source: "anti-counterfeiting policy mails, 2019–2023", ["anti counterfeiting"]),
    Phrases(.verdict(.atRisk), source: "account health calls, 2023–2025", ["account health assurance ..20 # hour"]),
    Phrases(.reply, source: "openings of replies, 2019–2025", ["(appeal|submission) ..6 seller performance"]),
]

/// Mail comes from the domain of the store; that of the first one writes for all of them.
private func amazonSenders(_ stores: [StandardsBook.Store]) -> [NoticeDialect.Sender] {
    let shared = NoticeDialect.Sender(domain: "amazon.com", store: StoreID("amazon.us"), isShared: true)
    let europe = NoticeDialect.Sender(domain: "sellercentral-europe.amazon.com", store: nil, isShared: true)
    return [shared, europe]
        + stores.flatMap { store in
            ([store.id.description] + store.aliases).filter {
                $0.hasPrefix("amazon.") && $0 != "amazon.com" && $0 != "amazon.us"
            }
            .map { NoticeDialect.Sender(domain: $0, store: store.id) }
        }
}
