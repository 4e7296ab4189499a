import AccountHealth

/// A column mapping to start from, guessed from the names of columns; the user corrects it.
struct MappingSuggestion {
    let yaml: String

    /// Names that people give to columns of ours, the surest first.
    private static let synonyms: [(column: String, words: [String])] = [
        (
            "order_id",
            [
                "orderid", "平台订单号", "平台单号", "平台订单编号", "ordernumber", "orderno", "order", "订单号", "订单编号",
                "注文番号",
            ]
        ),
        (
            "placed_at",
            [
                "placedat", "orderdate", "purchasedate", "date", "orderplaced", "createtime", "orderpurchasetimestamp",
                "下单时间", "订购日期", "订购时间", "付款时间", "订单创建时间",
            ]
        ),
        ("status", ["status", "orderstatus", "订单状态"]),
        ("fulfilment", ["fulfilment", "fulfillment", "fulfillmentchannel", "配送方式"]),
        ("store", ["saleschannel", "store", "marketplace", "站点"]),
        ("sku", ["sku", "sellersku", "商品编码", "商品sku", "商家编码"]),
        ("quantity", ["quantity", "qty", "数量", "商品数量"]),
        ("ship_by", ["shipby", "expectedshipdate", "latestshipdate", "shippinglimitdate", "最晚发货时间", "截止发货时间"]),
        ("confirmed_at", ["confirmedat", "shipconfirmdate", "confirmationdate", "发货时间", "出库时间"]),
        ("delivered_at", ["deliveredat", "deliverydate", "妥投时间", "签收时间"]),
        ("cancelled_at", ["cancelledat", "canceledat", "canceltime", "取消时间"]),
        ("carrier", ["carrier", "承运商", "物流公司", "快递公司"]),
        ("tracking_number", ["trackingnumber", "trackingno", "运单号", "物流单号", "快递单号", "追踪单号"]),
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

    /// Which columns of a table hold what, as far as their names tell, and numbers of orders by their shape.
    static func guess(_ columns: [String], rows: [[String]] = []) -> [(column: String, match: String)] {
        let numbers = columns.indices.first { place in
            let cells = rows.compactMap { $0.indices.contains(place) && !$0[place].isEmpty ? $0[place] : nil }
            return !cells.isEmpty && cells.count { OrderNumber($0.utf8) != nil } * 2 > cells.count
        }
        var used = Set(numbers.map { [columns[$0]] } ?? [])
        return synonyms.compactMap { column, words in
            if column == "order_id", let numbers { return (column, columns[numbers]) }
            let match = words.lazy.compactMap { word in
                columns.first { key($0) == word && !used.contains($0) }
            }.first
            guard let match else { return nil }
            used.insert(match)
            return (column, match)
        }
    }

    /// As names are compared here: “Order No.” is “orderno”.
    private static func key(_ name: String) -> String {
        Header.key(name).filter { !".:：#*".contains($0) }
    }

    private static func quoted(_ name: String) -> String {
        "\"" + name.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
    }
}
