/// How a letter speaks of an issue that a notice names; ids are those of the notices.
enum LetterIssue {
    static let words: [String: LetterPhrases] = [
        "order_defect_rate": [
            "order defect*", "odr", "defect rate", "claim|claims", "negative feedback*", "chargeback*", "guarantee",
            "订单缺陷",
            "索赔", "差评", "拒付",
        ],
        "late_shipment_rate": [
            "late|delayed shipment|shipments|dispatch|shipping", "shipped|dispatched|confirmed .. late",
            "handling time*",
            "ship by", "late", "迟发", "发货延迟", "延迟发货", "处理时间",
        ],
        "cancellation_rate": ["cancel*", "取消"],
        "valid_tracking_rate": ["tracking", "scan|scans|scanned", "vtr", "追踪", "运单", "跟踪"],
        "on_time_delivery_rate": [
            "on time", "otdr", "late deliver*", "transit time*", "delivered .. late|after", "准时", "时效",
        ],
        "confirm_before_ship": ["confirm*", "before .. hand*|sent|shipped|scan|left", "确认发货", "提前", "虚假发货"],
        "not_received_or_late": [
            "not|never .. receive*|received|arrive*|delivered", "didn't receive", "non receipt", "late|lost",
            "missing parcel*", "in transit",
            "tracking", "delivery", "未收到", "没有收到", "没收到", "丢件", "延误", "迟到",
        ],
        "different_items": [
            "different|wrong|incorrect|other item*|product*|order*", "mis pick*", "mispick*", "not as described", "错发",
            "不同", "发错",
        ],
        "different_condition": ["condition", "used", "not as described", "状况", "二手"],
        "defective_items": ["defective|faulty|broken", "quality", "不良", "次品", "损坏", "质量"],
        "improper_packaging": ["packag*", "packing|packed", "damaged", "包装", "破损"],
        "incomplete_orders": ["incomplete|missing|partial", "parts|items missing", "缺件", "漏发", "不完整"],
        "used_sold_as_new": ["used", "condition", "as new", "二手", "旧"],
        "inauthentic": [
            "authentic*", "inauthentic", "genuine", "counterfeit*", "invoice*", "supplier*", "正品", "假冒", "发票",
        ],
        "intellectual_property": [
            "trademark*", "copyright*", "patent*", "rights owner*", "licen*", "intellectual property", "商标", "版权", "专利",
            "侵权",
        ],
        "product_safety": ["safety", "safe", "test report*", "recall*", "安全"],
        "restricted_products": ["restricted", "prohibited", "not permitted", "compliance", "受限", "禁售", "违禁"],
        "related_account": ["related|other|linked|second|another account", "account .. related|linked", "关联"],
        "identity_verification": ["identity", "licen*", "utility bill*", "passport", "id card", "身份", "执照", "账单"],
        "code_of_conduct": ["code of conduct", "policy|policies", "行为准则", "政策"],
        "review_or_rank_manipulation": ["review|reviews", "rank*", "feedback|rating*", "评论", "刷单", "排名"],
        "drop_shipping": ["drop ship*", "dropship*", "seller of record", "packing slip*", "直发", "代发", "直送"],
        "forged_documents": ["document*", "forged|altered|edited|authentic*", "invoice*", "文件", "伪造"],
        "seller_fulfilled_review": ["tracking", "proof of delivery", "delivered", "seller fulfilled", "自配送", "妥投"],
        "account_review_failed": ["document*", "information", "review", "文件", "资料"],
    ]

    /// Issues that the root cause of another covers: a defect rate is made of what buyers complained about.
    static let broader: [String: Set<String>] = [
        "order_defect_rate": [
            "not_received_or_late", "different_items", "different_condition", "defective_items", "improper_packaging",
            "incomplete_orders",
        ]
    ]
}
