import AccountHealth

/// What Amazon's mails to sellers say of orders, by their subjects as Seller Central's help names the cases (A-to-z claims G202041210,
/// chargebacks 202145040, feedback 761), in English and Chinese.
let amazonMailTopics: [MailTopic] = [
    MailTopic(
        .message(.buyer),
        names: [
            "inquiry from amazon customer", "message from amazon customer", "message from the buyer",
            "message from a buyer",
            "来自亚马逊买家", "亚马逊买家…咨询", "买家消息", "买家来信", "买家给您", "买家发来",
        ]),
    MailTopic(.message(.seller), names: ["your message to the buyer", "your email to the buyer", "您发送给买家", "您致买家"]),
    MailTopic(
        .defect(.guaranteeClaim, .open),
        names: [
            "a-to-z", "a to z", "customer has filed a claim", "customer has opened a claim", "customer filed a claim",
            "customer opened a claim", "buyer has filed a claim", "buyer has opened a claim", "buyer filed a claim",
            "buyer opened a claim", "商城交易保障", "买家已提出索赔", "买家提出了索赔", "买家提出索赔", "买家发起索赔", "买家发起了索赔",
        ],
        decisions: [
            .init(
                .guaranteeClaim, .fundedByMarketplace,
                [
                    "amazon funded", "amazon has funded", "funded by amazon", "paid by amazon", "amazon has paid",
                    "we have reimbursed you", "亚马逊承担", "亚马逊支付", "亚马逊赔付", "亚马逊已向买家",
                ]),
            .init(.guaranteeClaim, .denied, inFavourOfSeller), .init(.guaranteeClaim, .granted, inFavourOfBuyer),
            .init(
                .guaranteeClaim, .withdrawn, of: ["claim", "索赔"],
                done("withdrawn") + [
                    "has withdrawn", "withdrew", "撤回了", "撤销了", "已撤回", "已撤销", "已被撤回", "已被撤销", "已经撤回", "已经撤销",
                ], headlines: ["withdrawn", "撤回", "撤销"]),
            .init(
                .guaranteeClaim, .denied, of: ["claim", "索赔"],
                done("denied") + ["已拒绝", "已被拒绝", "已驳回", "已被驳回"], headlines: ["denied", "拒绝", "驳回"]),
            .init(
                .guaranteeClaim, .granted, of: ["claim", "索赔"],
                done("granted") + done("approved") + ["已批准", "已被批准", "已获批准", "已通过"],
                headlines: ["granted", "批准"]),
        ]),
    MailTopic(
        .defect(.chargeback, .open), names: ["chargeback", "拒付"],
        decisions: [.init(.chargeback, .denied, inFavourOfSeller), .init(.chargeback, .granted, inFavourOfBuyer)]),
    MailTopic(.defect(.feedback, .open), names: ["negative feedback", "负面反馈", "差评"]),
    // What was removed is seldom called negative.
    MailTopic(
        nil, names: ["feedback", "反馈", "差评"],
        decisions: [
            .init(
                .feedback, .removed, of: ["rating"],
                done("removed") + done("deleted") + [
                    "has removed", "removed the…feedback", "已将…移除", "已将…删除", "已移除", "已删除", "已被移除", "已被删除", "已经移除",
                    "已经删除", "移除了", "删除了", "已划掉", "已被划掉",
                ], headlines: ["removed", "deleted", "移除", "删除"])
        ]),
]

private func done(_ verb: String) -> [String] {
    [
        "has been \(verb)", "have been \(verb)", "was \(verb)", "were \(verb)", "is now \(verb)", "we have \(verb)",
        "we \(verb)",
    ]
}

private let inFavourOfSeller = [
    "in your favor", "in your favour", "appeal…in your favor", "appeal…in your favour", "对您有利", "有利于您", "支持您", "判给您",
    "判给卖家", "支持卖家", "申诉…对您有利", "申诉…支持您",
]

private let inFavourOfBuyer = [
    "in favor of the buyer", "in favour of the buyer", "in the buyer's favor", "in the buyer's favour",
    "in favor of the cardholder", "对买家有利", "有利于买家", "判给买家", "支持买家", "支持了买家",
]
