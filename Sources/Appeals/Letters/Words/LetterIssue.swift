/// How sellers speak of what a notice holds against them.
enum LetterIssue {
    /// Issues that are not here name no matter of their own; any cause answers them.
    static let words: [NoticeIssue: LetterPhrases] = [
        .orderDefectRate: [
            "order defect*", "odr", "defect rate", "claim|claims", "negative feedback*", "chargeback*", "guarantee",
            "订单缺陷", "索赔", "差评", "拒付",
        ],
        .lateShipmentRate: [
            "late|delayed", "ship|shipped|dispatched|sent .. after|behind", "ship by", "迟发", "延迟", "晚发", "超时",
        ],
        .cancellationRate: ["cancel*", "取消"],
        .validTrackingRate: ["tracking", "scan|scans|scanned", "vtr", "追踪", "运单", "跟踪", "扫描"],
        .onTimeDeliveryRate: [
            "on time", "otdr", "late deliver*", "transit time*", "delivered .. late|after", "准时", "时效",
        ],
        .confirmBeforeShip: [
            "confirm*", "marked .. shipped|sent", "before .. hand*|sent|shipped|scan|left", "确认发货", "提前", "虚假发货",
        ],
        .notReceivedOrLate: [
            "not|never .. receive*|received|arrive*|delivered", "didn't receive|arrive", "non receipt", "late|lost",
            "delayed|delay|delays", "missing parcel*", "in transit", "delivery|deliveries|undelivered", "未收到", "没有收到",
            "没收到", "丢件", "延误", "迟到", "妥投",
        ],
        .differentItems: [
            "different|wrong|incorrect|other item*|product*|order*|colour|color|size|model", "mis pick*", "mispick*",
            "mixed up", "not as described", "错发", "不同", "发错", "不符",
        ],
        .differentCondition: ["condition", "used", "opened|returned", "not as described", "状况", "二手", "成色"],
        .defectiveItems: [
            "defective|defect|faulty|broken", "fault|faults", "did not work", "quality", "不良", "次品", "损坏", "质量", "缺陷",
        ],
        .improperPackaging: [
            "packag*", "packing|packed", "damaged|damage", "crushed|dented", "box|boxes|carton*", "包装", "破损",
        ],
        .incompleteOrders: [
            "incomplete|missing|partial", "left out", "parts|items|accessories missing", "缺件", "漏发", "不完整", "少发",
        ],
        .usedSoldAsNew: [
            "used", "condition", "as new", "opened|returned|returns", "packag*", "二手", "旧", "拆封", "退货", "包装",
        ],
        .inauthentic: [
            "authentic*", "inauthentic", "genuine", "counterfeit*", "invoice*", "supplier*|supply", "正品", "假冒", "发票",
            "供应商", "授权",
        ],
        .intellectualProperty: [
            "trademark*|mark|marks", "copyright*", "patent*", "rights owner*", "licen*", "intellectual property",
            "brand|brands|branded", "infring*", "商标", "版权", "专利", "侵权", "品牌",
        ],
        .productSafety: [
            "safety", "safe|unsafe", "test|tests|tested", "recall*", "warning|warnings", "安全", "检测", "召回",
        ],
        .restrictedProducts: [
            "restricted", "prohibited", "not permitted|allowed", "complian*", "forbidden|banned", "受限", "禁售", "违禁",
            "合规",
        ],
        .relatedAccount: [
            "related|other|linked|second|another|previous account|accounts", "account .. related|linked", "关联", "另一个账户",
        ],
        .identityVerification: [
            "identity", "licen*", "bill|bills", "passport", "id card", "verif*", "address", "身份", "执照", "账单", "验证",
        ],
        .reviewOrRankManipulation: ["review|reviews", "rank*", "feedback", "rating*", "评论", "刷单", "排名", "好评"],
        .dropShipping: [
            "drop ship*", "dropship*", "seller of record", "packing slip*", "supplier*|retailer*", "直发", "代发", "直送",
            "供应商",
        ],
        .forgedDocuments: ["document*", "forged|altered|edited|authentic*", "invoice*", "文件", "伪造", "发票"],
    ]

    /// A cause is of an issue where it is about this part of the work, also without naming the issue.
    static let topics: [NoticeIssue: Set<LetterTopic>] = [
        .orderDefectRate: [
            .stock, .confirmation, .carrier, .packing, .listing, .quality, .answers, .refunds, .address, .picking,
            .supplier,
        ],
        .lateShipmentRate: [.handling, .closures],
        .cancellationRate: [.stock, .price],
        .validTrackingRate: [.carrier],
        .onTimeDeliveryRate: [.carrier, .handling],
        .confirmBeforeShip: [.confirmation],
        .notReceivedOrLate: [.stock, .confirmation, .carrier, .address],
        .differentItems: [.picking, .listing],
        .defectiveItems: [.quality],
        .improperPackaging: [.packing],
        .incompleteOrders: [.picking],
        .inauthentic: [.supplier],
        .dropShipping: [.supplier],
    ]
}

extension LetterText {
    /// Whether some words are about what a notice names.
    func answers(_ issue: NoticeIssue, in words: Range<Int>) -> Bool {
        guard let own = LetterIssue.words[issue] else { return true }
        return says(own, in: words) || (LetterIssue.topics[issue] ?? []).contains { says($0.words, in: words) }
    }
}
