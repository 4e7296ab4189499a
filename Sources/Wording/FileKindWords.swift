// What the kinds of files are called, by the names under which readers tell them.

extension Wording {
    /// As a file was recognised, in a cell of its own.
    package func recognisedAs(_ kind: String) -> String {
        capital(fileKind(kind))
    }

    /// - Parameter kind: as a file was recognised; what has no word here is shown as it is.
    package func fileKind(_ kind: String) -> String {
        if kind.hasPrefix("mapped ") {
            let table = tableKind(String(kind.dropFirst("mapped ".count)))
            return pick("\(table), your columns", "\(table)（自定义列）")
        }
        if let table = ownTable(kind) { return pick("\(table), plain table", "\(table)表") }
        return switch kind {
        case "AllOrders": pick("all orders", "全部订单报告")
        case "OpenOrders": pick("unshipped or new orders", "未发货或新订单报告")
        case "FulfilledShipments": pick("fulfilled shipments", "平台配送的已发货报告")
        case "Settlement": pick("settlement", "结算报告")
        case "SellerReturns": pick("returns", "自配送退货报告")
        case "SellerFeedback": pick("seller feedback", "卖家反馈报告")
        case "ShipConfirmation": pick("ship confirmation", "发货确认表")
        case "SellerPerformance": pick("seller performance", "卖家绩效报告")
        case "SellingNotification": pick("notification", "通知")
        default: kind
        }
    }

    /// What the rows of a table of one's own are about, such as `orders`.
    package func tableKind(_ kind: String) -> String { ownTable(kind) ?? kind }

    private func ownTable(_ kind: String) -> String? {
        switch kind {
        case "orders": pick("orders", "订单")
        case "shipments": pick("shipments", "发货")
        case "defects": pick("defects", "缺陷")
        case "scans": pick("scans", "物流扫描")
        case "returns": pick("returns", "退货")
        case "stock": pick("stock", "库存")
        case "messages": pick("messages", "消息")
        case "settings": pick("settings", "承诺时效")
        case "official": pick("official figures", "官方数值")
        case "penalties": pick("penalties", "处罚")
        default: nil
        }
    }
}
