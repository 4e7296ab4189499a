import AccountHealth

// Columns of the plain files that take one of a few words, and what shop systems write for them.

extension PlainKind {
    /// The words that a column takes; empty where it takes any text, a number or a moment.
    package func words(of column: String) -> [String] {
        switch (self, column) {
        case (.orders, "status"): ["open", "pending", "shipped", "cancelled"]
        case (.orders, "fulfilment"), (.official, "fulfilment"): ["seller", "marketplace"]
        case (.orders, "cancelled_by"): ["seller", "buyer", "marketplace", "carrier"]
        case (.orders, "business"): ["true", "false"]
        case (.defects, "kind"): ["guarantee_claim", "negative_feedback", "feedback", "chargeback"]
        case (.defects, "decision"): Decision.allCases.map(\.rawValue)
        case (.scans, "event"): Scan.Event.allCases.map(\.rawValue)
        case (.messages, "from"): ["buyer", "seller"]
        default: []
        }
    }

    /// Our word for one of a shop system; nil where its meaning is not certain.
    package func meaning(of word: String, in column: String) -> String? {
        let ours = words(of: column)
        let key = Header.key(word)
        if let same = ours.first(where: { Header.key($0) == key }) { return same }
        let meaning =
            PlainWords.of(column).first { $0.theirs.contains(key) }?.ours
            ?? Marketplaces.all.lazy.compactMap { $0.words[column]?[key] }.first
            ?? PlainWords.read(word, in: column)
        return meaning.flatMap { ours.contains($0) ? $0 : nil }
    }

    /// Columns that hold moments.
    package static let moments: Set<String> = [
        "placed_at", "ship_by", "deliver_by", "confirmed_at", "handed_over_at", "first_scan_at", "delivered_at",
        "cancelled_at", "invoiced_at", "known_at", "decided_at", "closed_at", "at", "requested_at", "answered_at",
        "received_at", "refunded_at", "counted_at", "inbound_at", "issued_at", "appeal_until",
    ]
}

/// Words of common shop systems, as keys of headers are written: in small letters, without blanks, `_` and `-`.
private enum PlainWords {
    typealias Words = [(ours: String, theirs: Set<String>)]

    static func of(_ column: String) -> Words {
        switch column {
        case "status": status
        case "fulfilment": [("seller", ["自发货", "卖家自发货", "自配送", "商家配送", "卖家配送"]), ("marketplace", ["平台配送", "平台仓"])]
        case "cancelled_by", "from": parties
        case "business": [("true", ["企业", "企业买家"]), ("false", ["个人", "个人买家"])]
        case "kind":
            [
                ("guarantee_claim", ["索赔", "买家索赔", "claim"]), ("negative_feedback", ["差评", "负面反馈"]),
                ("feedback", ["反馈", "买家反馈"]), ("chargeback", ["拒付", "信用卡拒付"]),
            ]
        case "decision": decision
        case "event": event
        default: []
        }
    }

    /// What the readers understand by themselves.
    static func read(_ word: String, in column: String) -> String? {
        switch column {
        case "status": OrderStatus(word: word).map { "\($0)" }
        case "business": parseFlag(word.utf8).map { "\($0)" }
        default: nil
        }
    }

    private static let status: Words = [
        (
            "shipped",
            [
                "已发货", "已出库", "已完成", "已签收", "已妥投", "已送达", "已收货", "运输中", "部分发货", "交易成功", "交易完成",
                "dispatched", "fulfilled",
            ]
        ),
        (
            "open",
            [
                "待发货", "待处理", "未发货", "已付款", "待出库", "待配货", "配货中", "待打单", "待打印", "备货中", "处理中",
                "awaitingshipment", "awaitingfulfillment", "unfulfilled",
            ]
        ),
        ("pending", ["未付款", "待付款", "等待付款", "未支付", "待支付", "awaitingpayment", "paymentpending"]),
        ("cancelled", ["已取消", "已关闭", "已作废", "交易关闭", "交易取消", "取消", "作废", "voided"]),
    ]

    private static let parties: Words = [
        ("buyer", ["买家", "客户", "顾客", "买家取消", "customer"]), ("seller", ["卖家", "商家", "卖家取消", "merchant"]),
        ("marketplace", ["平台", "平台取消"]), ("carrier", ["承运商", "物流商", "快递公司"]),
    ]

    private static let decision: Words = [
        ("open", ["未决", "待处理", "处理中", "审核中", "inprogress", "underreview"]),
        ("granted", ["判给买家", "grantedtobuyer"]), ("denied", ["判给卖家", "已驳回", "驳回"]),
        ("withdrawn", ["已撤回", "撤回", "已撤销"]), ("removed", ["已移除", "已删除"]),
        ("funded_by_marketplace", ["平台赔付", "平台承担"]),
    ]

    private static let event: Words = [
        ("label", ["已打单", "已打面单"]), ("accepted", ["已揽收", "揽收", "已揽件", "已收件", "pickedup", "collected"]),
        ("transit", ["运输中", "在途", "转运中", "intransit"]), ("out_for_delivery", ["派送中", "派件中", "正在派送"]),
        ("attempted", ["派送失败", "投递失败", "尝试派送", "deliveryattempted"]),
        ("delivered", ["已签收", "签收", "已妥投", "妥投", "已送达"]), ("exception", ["异常", "包裹异常", "运输异常"]),
        ("returned", ["已退回", "退回", "退件", "returnedtosender"]),
    ]
}
