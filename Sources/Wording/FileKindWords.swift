// What the kinds of files are called, by the names under which readers tell them.

extension Wording {
    /// - Parameter kind: as a file was recognised; what has no word here is shown as it is.
    package func fileKind(_ kind: String) -> String {
        switch kind {
        case "AllOrders": pick("all orders", "全部订单报告")
        case "OpenOrders": pick("unshipped or new orders", "未发货或新订单报告")
        case "FulfilledShipments": pick("fulfilled shipments", "平台配送的已发货报告")
        case "Settlement": pick("settlement", "结算报告")
        case "SellerReturns": pick("returns", "自配送退货报告")
        case "SellerFeedback": pick("seller feedback", "卖家反馈报告")
        case "ShipConfirmation": pick("ship confirmation", "发货确认表")
        case "SellerPerformance": pick("seller performance", "卖家绩效报告")
        case "SellingNotification": pick("notification", "通知")
        case "orders": pick("orders, plain", "订单表")
        case "shipments": pick("shipments, plain", "发货表")
        case "defects": pick("defects, plain", "缺陷表")
        case "scans": pick("scans, plain", "物流扫描表")
        case "returns": pick("returns, plain", "退货表")
        case "stock": pick("stock, plain", "库存表")
        case "messages": pick("messages, plain", "消息表")
        case "settings": pick("settings, plain", "承诺时效表")
        case "official": pick("official figures, plain", "官方数值表")
        case "penalties": pick("penalties, plain", "处罚表")
        case let mapped where mapped.hasPrefix("mapped "):
            pick("\(plain(mapped)), own columns", "\(plain(mapped))（自有列）")
        default: kind
        }
    }

    /// What a table of the seller's own became.
    private func plain(_ mapped: String) -> String {
        fileKind(String(mapped.dropFirst("mapped ".count)))
    }
}
