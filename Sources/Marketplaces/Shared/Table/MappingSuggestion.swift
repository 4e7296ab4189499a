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
        let guess = MappingSuggestion.guess(columns)
        var lines = ["kind: orders", "columns:"]
        lines += guess.map { "  \($0.column): \(MappingSuggestion.quoted($0.match))" }
        for column in ["order_id", "placed_at"] where !guess.contains(where: { $0.column == column }) {
            lines.append("  \(column): …")
        }
        lines.append("dates: yyyy-MM-dd")
        yaml = lines.joined(separator: "\n")
    }

    /// Which columns of a table hold what, as far as their names tell.
    static func guess(_ columns: [String]) -> [(column: String, match: String)] {
        var used: Set<String> = []
        return synonyms.compactMap { column, words in
            guard let match = columns.first(where: { words.contains(Header.key($0)) && !used.contains($0) }) else {
                return nil
            }
            used.insert(match)
            return (column, match)
        }
    }

    private static func quoted(_ name: String) -> String {
        "\"" + name.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
    }
}
