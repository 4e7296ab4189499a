package import AccountHealth

// What the columns of tables mean, and how somebody says it.

extension Wording {
    package var columnsTitle: String { pick("Columns", "列含义") }
    package var columnsLead: String { pick("Say what the columns mean.", "请说明各列的含义。") }
    package var columnsSub: String {
        pick(
            "It is remembered: the next file with these columns is read by itself.",
            "设定会被记住：以后具有相同列的文件将自动读取。")
    }
    package var kindLabel: String { pick("What the table holds", "表格内容") }
    package var columnsHeads: [String] {
        [pick("Column", "列"), pick("First rows", "前几行"), pick("Means", "含义")]
    }
    package var columnIgnored: String { pick("not used", "不使用") }
    package var datesLabel: String { pick("How dates are written", "日期格式") }
    package var datesHint: String {
        pick("Empty for 2026-11-20 08:30; else such as dd.MM.yyyy HH:mm", "留空表示 2026-11-20 08:30；否则如 yyyy/MM/dd HH:mm")
    }
    package var zoneLabel: String { pick("Time zone", "时区") }
    package var zoneHint: String {
        pick(
            "In which the table's times are written. A wrong one moves orders to other days.",
            "表格中时间所用的时区。选错会使订单落到其他日期。")
    }
    package func zoneOfStore(_ zone: String) -> String {
        pick("Time of the store (\(zone))", "站点时间（\(zone)）")
    }
    package var wordsOfColumns: String { pick("What the words mean", "各列用词的含义") }
    package var wordsOfColumnsMean: String {
        pick(
            "The words in the first rows. Of one that is left unsaid, or comes later, the import makes a finding.",
            "前几行中出现的用词。未设定或以后新出现的用词，导入时会给出提示。")
    }
    package var wordHead: String { pick("Word", "用词") }
    package var wordUnsaid: String { pick("unsaid", "未设定") }
    package var tryColumns: String { pick("Try it", "试读") }
    package var keepColumns: String { pick("Import and remember", "导入并记住") }
    package var sayColumns: String { pick("Say what the columns mean", "说明列含义") }
    package var changeColumns: String { pick("Change what the columns mean", "修改列含义") }
    package var noRowUsable: String {
        pick(
            "None of the first rows can be used so; it is not remembered, and nothing was imported.",
            "按此设定，前几行均不可用；设定未保存，也未导入任何数据。")
    }
    package var wordsUnasked: String {
        pick("Say what the words below mean, then import.", "请先说明下方用词的含义，再导入。")
    }

    package func trialResult(usable: Int, of rows: Int) -> String {
        pick(
            "\(usable.grouped) of the first \(count(rows, "row", "rows")) can be used.",
            "前 \(rows.grouped) 行中有 \(usable.grouped) 行可用。")
    }
    package func columnsLack(_ columns: [String]) -> String {
        pick("Still needed: \(list(columns)).", "还需要：\(list(columns))。")
    }
    package func columnsLackOne(_ columns: [String]) -> String {
        pick("One of these is needed: \(list(columns)).", "至少需要其中一列：\(list(columns))。")
    }
    package var datesNotUnderstood: String {
        pick(
            "The dates or the time zone cannot be read so; write the dates like the example below the field.",
            "无法识别日期格式或时区；请按字段下方的示例填写日期。")
    }

    package var mappingsTitle: String { pick("Columns of your tables", "自有表格的列含义") }
    package var mappingsMeans: String {
        pick("Tables whose columns you have explained.", "您已说明列含义的自有表格。")
    }
    package var noMappings: String {
        pick(
            "None yet. When a file is not recognised, its import asks what the columns mean.",
            "暂无。导入无法识别的文件时，会请您说明列的含义。")
    }
    package var mappingUnfit: String { pick("no longer understood", "已无法识别") }
    package var forgetMapping: String { pick("Forget", "删除") }

    package func saidBy(_ name: String, _ at: Instant) -> String {
        figure(name.isEmpty ? byCommand : name, moment(at))
    }

    /// A column of the plain files, by its name in them.
    package func column(_ name: String) -> String {
        switch name {
        case "order_id": pick("Order number", "订单号")
        case "placed_at": pick("Placed at", "下单时间")
        case "item_id": pick("Item of the order", "订单商品编号")
        case "fulfilment": pick("Sent by: seller or marketplace", "配送方：seller 或 marketplace")
        case "status": pick("Status", "状态")
        case "sku": pick("Article (SKU)", "商品（SKU）")
        case "category": pick("Category of the goods", "商品类目")
        case "quantity": pick("Pieces", "数量")
        case "business": pick("Whether the buyer is a business", "是否企业买家")
        case "ship_by": pick("To be sent by", "最晚发货时间")
        case "deliver_by": pick("Promised delivery", "承诺送达时间")
        case "confirmed_at": pick("Confirmed as sent at", "确认发货时间")
        case "handed_over_at": pick("Handed to the carrier at", "交给承运商时间")
        case "delivered_at": pick("Delivered at", "送达时间")
        case "cancelled_at": pick("Cancelled at", "取消时间")
        case "cancelled_by":
            pick("Cancelled by: seller, buyer, marketplace or carrier", "取消方：seller、buyer、marketplace 或 carrier")
        case "cancel_reason": pick("Why it was cancelled", "取消原因")
        case "invoiced_at": pick("Invoice given at", "开票时间")
        case "carrier": pick("Carrier", "承运商")
        case "service": pick("Service of the carrier", "物流服务")
        case "tracking_number": pick("Tracking number", "运单号")
        case "first_scan_at": pick("First scan at", "首次扫描时间")
        case "origin": pick("Sent from", "发货地")
        case "destination": pick("Sent to (country)", "目的国")
        case "price": pick("Price", "价格")
        case "currency": pick("Currency", "币种")
        case "package_id": pick("Parcel", "包裹编号")
        case "value": pick("Value", "货值")
        case "kind": pick("Kind: guarantee_claim, feedback or chargeback", "类型：guarantee_claim、feedback 或 chargeback")
        case "known_at": pick("Known since", "得知时间")
        case "rating": pick("Stars, 1 to 5", "星级（1 至 5）")
        case "reason": pick("Reason", "原因")
        case "decision":
            pick(
                "Decision: open, granted, denied, withdrawn, removed or funded_by_marketplace",
                "裁决：open、granted、denied、withdrawn、removed 或 funded_by_marketplace")
        case "decided_at": pick("Decided at", "裁决时间")
        case "closed_at": pick("Closed at", "结案时间")
        case "at": pick("When", "时间")
        case "event":
            pick(
                "Event: label, accepted, transit, out_for_delivery, attempted, delivered, exception or returned",
                "事件：label、accepted、transit、out_for_delivery、attempted、delivered、exception 或 returned")
        case "place": pick("Place", "地点")
        case "requested_at": pick("Asked for at", "申请时间")
        case "answered_at": pick("Answered at", "答复时间")
        case "received_at": pick("Received back at", "收到退货时间")
        case "refunded_at": pick("Refunded at", "退款时间")
        case "on_hand": pick("In stock", "现有库存")
        case "counted_at": pick("Counted at", "盘点时间")
        case "reserved": pick("Of it reserved", "其中已预留")
        case "inbound": pick("On its way in", "在途库存")
        case "inbound_at": pick("Expected at", "预计入库时间")
        case "from": pick("From: buyer or seller", "发送方：buyer 或 seller")
        case "topic": pick("Topic", "主题")
        case "lane": pick("Lane, such as CN-US", "线路，如 CN-US")
        case "handling_days": pick("Handling days promised", "承诺处理天数")
        case "transit_days": pick("Transit days promised", "承诺运输天数")
        default: name
        }
    }
}
