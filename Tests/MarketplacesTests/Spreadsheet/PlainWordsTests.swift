import AccountHealth
import Testing

@testable import Marketplaces

/// Words of shop systems are known only where their meaning is certain.
struct PlainWordsTests {
    static let certain: [(PlainKind, String, String, String)] = [
        (.orders, "status", "已发货", "shipped"), (.orders, "status", "已出库", "shipped"),
        (.orders, "status", "已完成", "shipped"), (.orders, "status", "已签收", "shipped"),
        (.orders, "status", "待发货", "open"), (.orders, "status", "待处理", "open"),
        (.orders, "status", "未发货", "open"), (.orders, "status", "已付款", "open"),
        (.orders, "status", "未付款", "pending"), (.orders, "status", "待付款", "pending"),
        (.orders, "status", "已取消", "cancelled"), (.orders, "status", "已关闭", "cancelled"),
        (.orders, "status", "已作废", "cancelled"), (.orders, "status", "Awaiting Shipment", "open"),
        (.orders, "status", "SHIPPED", "shipped"), (.orders, "status", "unpaid", "pending"),
        (.orders, "fulfilment", "自发货", "seller"), (.orders, "fulfilment", "FBA", "marketplace"),
        (.orders, "business", "是", "true"), (.orders, "business", "个人", "false"),
        (.orders, "cancelled_by", "买家", "buyer"), (.defects, "kind", "差评", "negative_feedback"),
        (.defects, "kind", "A-to-z Guarantee claim", "guarantee_claim"), (.defects, "decision", "判给卖家", "denied"),
        (.scans, "event", "派送中", "out_for_delivery"), (.scans, "event", "Out for delivery", "out_for_delivery"),
        (.scans, "event", "已揽收", "accepted"), (.messages, "from", "Customer", "buyer"),
    ]

    @Test(arguments: PlainWordsTests.certain)
    func wordsThatAreCertain(_ kind: PlainKind, _ column: String, _ word: String, _ ours: String) {
        #expect(kind.meaning(of: word, in: column) == ours)
    }

    static let doubtful: [(PlainKind, String, String)] = [
        (.orders, "status", "合并中"), (.orders, "status", "已退款"), (.orders, "cancelled_by", "系统"),
        (.messages, "from", "平台"), (.orders, "sku", "已发货"), (.scans, "at", "open"),
    ]

    @Test(arguments: PlainWordsTests.doubtful)
    func otherWordsAreNot(_ kind: PlainKind, _ column: String, _ word: String) {
        #expect(kind.meaning(of: word, in: column) == nil)
    }

    /// A word that is offered is one the readers take.
    @Test func everyWordIsRead() {
        for word in PlainKind.orders.words(of: "status") { #expect(OrderStatus(word: word) != nil) }
        for word in PlainKind.orders.words(of: "business") { #expect(parseFlag(word.utf8) != nil) }
        for kind in PlainKind.allCases {
            for column in kind.required + kind.optional + kind.oneOf where PlainKind.moments.contains(column) {
                #expect(kind.words(of: column).isEmpty)
            }
        }
    }
}
