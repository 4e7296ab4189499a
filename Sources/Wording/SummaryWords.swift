package import AccountHealth

// The summary of an account on one screen or sheet.

extension Wording {
    package var summary: String { pick("Summary", "摘要") }
    package var tightestStandards: String { pick("Tightest standards", "最紧的指标") }
    package var comesNext: String { pick("Next", "接下来") }
    package var nothingChanges: String { pick("Nothing by itself in the coming weeks.", "未来几周不会自行变化。") }
    package var whatToDo: String { pick("What to do now", "现在要做") }
    package var nothingToDo: String {
        pick("Nothing; no standard is missed and the files are fresh.", "无；指标均未触线，文件均为最新。")
    }
    package var dataHeading: String { pick("Data", "数据") }
    package var chanceHeading: String { pick("Chance", "可能性") }
    package var noChance: String { pick("not foretold", "未预测") }

    package func bring(_ kind: String) -> String { pick("Bring \(fileKind(kind))", "导入\(fileKind(kind))") }

    /// What counts against the account, and what can be done about it: a defect may be withdrawn, a parcel may still be scanned; what was
    /// late stays so, and only the next ones can be in time.
    package func toDo(_ standing: Standing) -> (text: String, advice: String) {
        let (standard, figure) = (standing.standard, standing.tightest)
        let count = figure.tally.bad
        let english = "\(count) \(units(standard.unit, count: count))"
        let chinese =
            "\(count) \(measureWord(standard.unit))"
            + (standard.unit == .order ? "" : units(standard.unit, count: count))
        guard case .share(let criterion) = standard.measure else {
            return (checkOrders(of: standard), counts(figure, of: standard))
        }
        return switch criterion {
        case .defect:
            (
                checkOrders(of: standard),
                clauses([counts(figure, of: standard), pick("what is withdrawn no longer counts", "撤回后不再计入")])
            )
        case .untracked:
            (
                pick("\(english) without a scan", "\(chinese)没有扫描记录"),
                pick(
                    "get \(count == 1 ? "it" : "them") scanned, or correct the tracking number",
                    "请让承运商补扫，或更正追踪单号")
            )
        case .deliveredLate:
            (
                pick("\(english) delivered late", "\(chinese)迟到"),
                pick("send the next by a faster service, or promise more days", "后续请改用更快的物流，或延长承诺的运输时间")
            )
        case .confirmedLate:
            (
                pick("\(english) confirmed late", "\(chinese)迟发"),
                pick("send first what is due today, or lengthen the handling time", "请先发出今天到期的订单，或延长备货时间")
            )
        case .cancelledBySeller:
            (
                pick("\(english) cancelled by you", "\(chinese)由您取消"),
                pick("take out of sale what is not in stock", "请下架无库存的商品")
            )
        case .invoicedLate:
            (
                pick("\(english) without an invoice in time", "\(chinese)发票逾期或缺失"),
                pick("upload the invoices that are missing", "请补传缺少的发票")
            )
        }
    }

    private func checkOrders(of standard: Standard) -> String {
        let name = name(of: standard)
        return pick("Check the orders behind \(lowered(name))", "核对\(name)的缺陷订单")
    }

    private func lowered(_ name: String) -> String { name.prefix(1).lowercased() + name.dropFirst() }
}
