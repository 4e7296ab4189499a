/// A column mapping to start from, guessed from the names of columns; the user corrects it.
struct MappingSuggestion {
    let yaml: String

    /// Names that people give to columns of ours.
    private static let synonyms: [(column: String, words: [String])] = [
        ("order_id", ["orderid", "ordernumber", "orderno", "order", "订单号", "订单编号", "注文番号"]),
        (
            "placed_at",
            [
                "placedat", "orderdate", "purchasedate", "date", "orderplaced", "createtime", "orderpurchasetimestamp",
                "下单时间", "订购日期",
            ]
        ),
        ("status", ["status", "orderstatus", "订单状态"]),
        ("fulfilment", ["fulfilment", "fulfillment", "fulfillmentchannel", "配送方式"]),
        ("store", ["saleschannel", "store", "marketplace", "站点"]),
        ("sku", ["sku", "sellersku"]),
        ("quantity", ["quantity", "qty", "数量"]),
        ("ship_by", ["shipby", "expectedshipdate", "latestshipdate", "shippinglimitdate", "最晚发货时间"]),
        ("confirmed_at", ["confirmedat", "shipconfirmdate", "confirmationdate", "发货时间"]),
        ("delivered_at", ["deliveredat", "deliverydate", "妥投时间"]),
    ]

    init(columns: [String]) {
        var lines = ["kind: orders", "columns:"]
        var used: Set<String> = []
        for (column, words) in MappingSuggestion.synonyms {
            guard let match = columns.first(where: { words.contains(Header.key($0)) && !used.contains($0) }) else {
                continue
            }
            used.insert(match)
            lines.append("  \(column): \(MappingSuggestion.quoted(match))")
        }
        if !lines.contains(where: { $0.hasPrefix("  order_id") }) { lines.append("  order_id: …") }
        if !lines.contains(where: { $0.hasPrefix("  placed_at") }) { lines.append("  placed_at: …") }
        lines.append("dates: yyyy-MM-dd")
        yaml = lines.joined(separator: "\n")
    }

    private static func quoted(_ name: String) -> String {
        "\"" + name.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
    }
}
