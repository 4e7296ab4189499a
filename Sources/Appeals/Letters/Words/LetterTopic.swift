/// What part of the seller's work a statement is about; by topics a cause is joined with what was done about it.
enum LetterTopic: String, Sendable, CaseIterable {
    case stock, confirmation, carrier, handling, packing, listing, quality, answers, refunds, address, picking, price
    case supplier, closures, software

    /// How letters speak of it.
    var words: LetterPhrases { LetterTopic.words[self] ?? [] }

    private static let words: [LetterTopic: LetterPhrases] = [
        .stock: [
            "stock", "inventory", "out of stock", "restock*", "quantity feed", "oversold|oversell*", "on hand",
            "sold out", "stock count", "库存", "缺货", "断货", "备货", "超卖", "无货", "现货",
        ],
        .confirmation: [
            "confirm*", "ship confirmation", "marked as shipped", "acceptance|first scan", "before hand over",
            "确认发货",
            "提前确认", "标记发货", "点发货", "虚假发货",
        ],
        .carrier: [
            "carrier|carriers", "courier|couriers", "tracking", "tracked|untracked",
            "shipping method|service|services|company|line",
            "postal", "express", "logistics", "scan|scans|scanned", "transit", "in transit", "lost parcel*", "物流",
            "快递",
            "承运商", "追踪", "运单", "跟踪号", "货代", "时效", "运输",
        ],
        .handling: [
            "handling time*", "processing time*", "dispatch time", "ship by", "cut off", "backlog", "capacity",
            "lead time", "shifts|shift", "处理时间", "备货时间", "发货时间", "产能", "积压", "迟发",
        ],
        .packing: [
            "packag*", "packing|packed|pack", "box|boxes|carton*", "bubble", "cushion*", "padding", "damaged in",
            "包装",
            "破损",
        ],
        .listing: [
            "listing|listings", "description*", "product page*", "detail page*",
            "picture|pictures|image|images|photo|photos",
            "condition guide*", "not as described", "描述", "图片", "详情页", "商品信息", "与描述不符",
        ],
        .quality: [
            "quality", "inspect*", "defective", "faulty", "lot|batch", "incoming inspection", "质量", "质检", "检验",
            "次品", "批次",
        ],
        .answers: [
            "messages|message|email|emails|mail", "inbox", "repl*", "respond*|response*", "communicat*",
            "customer service",
            "buyer messages", "answered", "回复", "消息", "邮件", "沟通", "客服", "站内信",
        ],
        .refunds: ["refund*", "return|returns|returned", "reimburs*", "退款", "退货"],
        .address: ["address|addresses", "postcode|zip", "地址"],
        .picking: [
            "pick|picked|picking|picker", "wrong item*", "barcode*", "bin|bins", "missing item*", "拣货", "错发", "漏发",
            "条码",
        ],
        .price: ["price|prices|pricing", "价格", "定价"],
        .supplier: [
            "supplier*", "vendor*", "manufacturer*", "factory", "drop ship*", "dropship*", "供应商", "厂家", "工厂", "代发",
        ],
        .closures: [
            "holiday|holidays", "vacation", "weekend*", "closed", "festival", "new year", "假期", "放假", "节假日", "春节",
            "休假",
        ],
        .software: [
            "software", "integration", "feed|feeds", "upload*", "template*", "erp", "plugin", "sync*", "系统", "软件",
            "同步", "上传",
        ],
    ]

    /// Topics that one act settles together: a count of stock answers a quantity feed, a handling time answers a closure.
    var answeredBy: Set<LetterTopic> {
        switch self {
        case .stock: [.stock, .supplier]
        case .confirmation: [.confirmation]
        case .carrier: [.carrier]
        case .handling: [.handling, .closures]
        case .closures: [.closures, .handling]
        case .quality: [.quality, .supplier]
        case .supplier: [.supplier, .stock, .quality]
        case .software: [.software, .stock, .handling, .confirmation]
        case .listing: [.listing, .quality]
        default: [self]
        }
    }
}

extension LetterText {
    func topics(in words: Range<Int>) -> Set<LetterTopic> {
        Set(LetterTopic.allCases.filter { says($0.words, in: words) })
    }
}
