package import AccountHealth
package import Appeals

// The evidence pack, and what is said about it before it is sent.

extension Wording {
    package func packTitle(_ account: String) -> String { pick("Evidence pack, \(account)", "证据材料，\(account)") }
    package var packHeading: String { pick("Appeal and evidence", "申诉与证据") }
    package var sellerLabel: String { pick("Seller", "卖家") }
    package var noticeOfLabel: String { pick("Notice of", "通知日期") }
    package var madeLabel: String { pick("Records read on", "记录截至") }
    package var figureLabel: String { pick("Figure of the case", "涉及的指标") }
    package var enclosedLabel: String { pick("Enclosed", "所附内容") }
    package func caseFigure(_ rate: Rate, _ window: ClosedRange<Day>?) -> String {
        figure(
            pick(
                "\(rate.numerator.grouped) of \(rate.denominator.grouped) orders",
                "\(rate.denominator.grouped) 单中 \(rate.numerator.grouped) 单"),
            percent(rate)) + (window.map { pick(", orders of \(range($0))", "，\(range($0))的订单") } ?? "")
    }
    package func enclosed(sentences: Int, orders: Int, causes: Int, controls: Int, exhibits: Int) -> [String] {
        [
            (sentences, pick("letter, \(count(sentences, "sentence", "sentences"))", "信函，\(sentences) 句")),
            (orders, pick("\(count(orders, "order", "orders")) with time line", "\(orders.grouped) 个订单及时间线")),
            (causes, pick("\(count(causes, "cause", "causes")) tested on the records", "\(causes) 项原因，已按记录检验")),
            (controls, pick("\(count(controls, "control", "controls")) in force", "\(controls) 项已执行的控制措施")),
            (exhibits, pick("\(count(exhibits, "exhibit", "exhibits"))", "\(exhibits) 份附件")),
        ].filter { $0.0 > 0 }.map(\.1)
    }

    /// - Parameter reason: of the program that makes PDFs, in its words.
    package func notPrinted(_ reason: String) -> String {
        pick("No PDF could be made: \(reason). The page itself can be printed.", "无法生成 PDF：\(reason)。可直接打印本页。")
    }
    package var packPDF: String { pick("as PDF", "PDF 文件") }
    package var packZip: String { pick("as zip with all files", "含全部文件的 zip") }
    package var letterHeading: String { pick("Letter", "信函") }
    package var caseOrders: String { pick("Orders of the case", "涉及的订单") }
    package func timesOf(_ zone: String) -> String { pick("times of \(zone)", "时间以 \(zone) 为准") }
    package var orderTimelines: String { pick("Each order to scale", "各订单时间线") }
    package var causesTestedOnRecords: String { pick("Causes, tested on the records", "原因检验") }
    package var controlsInForce: String { pick("Controls in force", "已执行的控制措施") }
    package var exhibitsHeading: String { pick("Exhibits", "附件") }

    package var columnOrder: String { pick("Order", "订单") }
    package var columnPlaced: String { pick("Placed", "下单") }
    package var columnConfirmed: String { pick("Confirmed", "确认发货") }
    package var columnFirstScan: String { pick("First scan", "首次扫描") }
    package var columnBetween: String { pick("Between", "相隔") }
    package var columnDelivered: String { pick("Delivered", "妥投") }
    package var columnDefect: String { pick("Defect", "缺陷") }
    package var columnRefunded: String { pick("Refunded", "退款") }
    package var columnEvent: String { pick("What happened", "事件") }
    package var columnWhen: String { pick("When", "时间") }

    package var amongDefective: String { pick("defective orders", "缺陷订单") }
    package var amongClean: String { pick("clean orders", "合格订单") }
    package func causeVerdict(_ verdict: CauseTest.Verdict) -> String {
        switch verdict {
        case .supported: pick("Supported by the records", "记录支持")
        case .notSupported: pick("Not supported by the records", "记录不支持")
        case .noData: pick("No record tells", "无记录可检验")
        }
    }
    /// The least that fits the counts with 95 % confidence, rounded down.
    package func atLeastTheOdds(_ times: Int) -> String {
        pick(
            "With it the odds of a defect are at least \(times) times as great (exact, 95 %).",
            "有此情形时，缺陷的几率至少为 \(times) 倍（精确检验，95%）。")
    }
    package func ordersShowing(_ ids: [String], more: Int) -> String {
        pick(
            "Orders that show it: \(enumeration(ids))\(more > 0 ? " and \(more) more" : "").",
            "有此情形的订单：\(enumeration(ids))\(more > 0 ? "，另有 \(more) 单" : "")。")
    }
    package func otherCauses(tested: Int, supported: Int, noData: Int) -> String {
        pick(
            "\(count(tested, "further cause was", "further causes were")) tested: \(supported) supported, \(tested - supported - noData) not supported, \(noData) without data.",
            "另检验 \(tested) 项原因：记录支持 \(supported) 项，不支持 \(tested - supported - noData) 项，无数据 \(noData) 项。")
    }
    package func controlBy(_ control: CaseControl) -> String {
        clauses(
            [
                control.since.map(sinceDay), control.owner.map { pick("done by \($0)", "负责人：\($0)") }, control.cadence,
                control.limit.map { pick("limit: \($0)", "界限：\($0)") },
            ].compactMap { $0 })
    }

    package var columnFile: String { pick("File", "文件") }
    package var columnProves: String { pick("Sentences", "对应句子") }
    package var digestLabel: String { pick("SHA-256", "SHA-256 校验值") }
    package func originalName(_ name: String) -> String { pick("sent in as \(name)", "原文件名 \(name)") }
    package var enclosedAsFile: String {
        pick("Enclosed as a file of its own, unaltered.", "作为独立文件附上，未作改动。")
    }
    package var imageNotShown: String {
        pick("This picture cannot be shown here; its file is enclosed, unaltered.", "此处无法显示该图片；其文件已附上，未作改动。")
    }
    package var unalteredNote: String {
        pick(
            "No exhibit was altered. The digests below are those of the files as the seller handed them in.",
            "所有附件均未改动；下列校验值为卖家提交的原文件的校验值。")
    }
    package var ownRecordsNote: String {
        pick(
            "Times and counts come from the seller's own records, which name buyers by numbers of orders alone. Exhibits are as the seller gave them.",
            "时间与数量均来自卖家自己的记录，其中仅以订单号指代买家；附件为卖家提供的原件。")
    }

    // For the seller, before it is sent.

    package func packLacks(_ ids: [String]) -> String {
        pick("The letter names exhibits that are not there: \(enumeration(ids)).", "信中提到但缺少的附件：\(enumeration(ids))。")
    }
    package func packSize(_ size: PackSize) -> String {
        guard let limit = size.limit else {
            return pick("The files have \(bytes(size.byteCount)).", "文件共 \(bytes(size.byteCount))。")
        }
        return size.isBeyond
            ? pick(
                "The files have \(bytes(size.byteCount)); the form takes \(bytes(limit)). Leave out or send smaller exhibits.",
                "文件共 \(bytes(size.byteCount))，超过表单上限 \(bytes(limit))。请减少附件或换用较小的文件。")
            : pick(
                "The files have \(bytes(size.byteCount)) of the \(bytes(limit)) that the form takes.",
                "文件共 \(bytes(size.byteCount))，表单上限为 \(bytes(limit))。")
    }
    package var addPDF: String {
        pick(
            "To get the pack as a PDF, install WeasyPrint on this computer and start Standing again.",
            "如需 PDF 版本，请在本机安装 WeasyPrint 后重新启动 Standing。")
    }
    package func problem(_ problem: ExhibitProblem, file: String) -> String {
        switch problem {
        case .empty: pick("\(file) is empty.", "\(file) 是空文件。")
        case .otherKind:
            pick(
                "\(file) is no PDF, JPEG, PNG or GIF by its content. Export it as one of these; Standing does not convert it.",
                "\(file) 的内容不是 PDF、JPEG、PNG 或 GIF。请导出为其中一种；Standing 不做转换。")
        }
    }
    /// `812 bytes`, `12 kB`, `4.2 MB`.
    package func bytes(_ count: Int) -> String {
        if count < 1_000 { return pick(self.count(count, "byte", "bytes"), "\(count) 字节") }
        if count < 999_500 { return "\((count + 500) / 1_000) kB" }
        return "\(Rate(count, of: 1_000_000).decimals(1) ?? "") MB"
    }
}
