package import AccountHealth

// The listing of standards.

extension Wording {
    package var choicesHeading: String { pick("Choices the marketplace does not publish", "平台未公布、可选择的规则") }
    package var measureHeading: String { pick("counts", "计算") }
    package var windowHeading: String { pick("window", "窗口") }
    package var targetHeading: String { pick("target", "目标") }
    package var validHeading: String { pick("valid", "生效") }
    package var remarkHeading: String { pick("remark", "说明") }
    package var sourceHeading: String { pick("source", "来源") }
    package var noTarget: String { pick("none of its own", "无单独目标") }

    /// What is counted among what.
    package func measure(_ standard: Standard) -> String {
        let unit = units(standard.unit, count: 2)
        switch standard.measure {
        case .share(let criterion):
            let bad = counted(criterion)
            return standard.condition?.countsGood == true
                ? pick("\(unit) that are not \(bad) / \(unit)", "非\(bad)的\(unit) / \(unit)")
                : pick("\(unit) \(bad) / \(unit)", "\(bad)的\(unit) / \(unit)")
        case .mean: return pick("points / \(unit)", "分数 / \(unit)")
        case .balance: return pick("points", "分数")
        }
    }

    private func counted(_ criterion: Criterion) -> String {
        switch criterion {
        case .defect(let kinds, _):
            pick("with ", "有") + kinds.map { kind($0.description) }.joined(separator: pick(" or ", "或"))
        case .confirmedLate: pick("confirmed after ship-by", "迟确认发货")
        case .cancelledBySeller: pick("cancelled by the seller", "被卖家取消")
        case .untracked: pick("without a carrier's scan", "无承运商扫描")
        case .deliveredLate: pick("delivered after the promised day", "晚于承诺送达")
        case .invoicedLate: pick("without an invoice in time", "未按时开票")
        }
    }

    package func window(_ window: Window, day: DayKey) -> String {
        let key =
            switch day {
            case .placed: pick("order day", "下单日")
            case .shipBy: pick("ship-by day", "最晚发货日")
            case .deliverBy: pick("promised delivery day", "承诺送达日")
            case .confirmed: pick("day of confirmation", "确认发货日")
            case .delivered: pick("day of delivery", "妥投日")
            case .cancelled: pick("day of cancellation", "取消日")
            }
        switch window {
        case .days(let count, let lag):
            return pick(
                "\(self.count(count, "day", "days")) by \(key), ending \(self.count(lag, "day", "days")) before the day asked about",
                "按\(key) \(count) 天，截至 \(lag) 天前")
        case .weeks(let count, let lag, _):
            return pick(
                "\(self.count(count, "week", "weeks")) by \(key), the last one \(self.count(lag, "week", "weeks")) back",
                "按\(key) \(count) 周，截至 \(lag) 周前")
        case .month(let lag):
            return lag == 0
                ? pick("the calendar month so far, by \(key)", "按\(key)，当月至今")
                : pick(
                    "the calendar month \(self.count(lag, "month", "months")) back, by \(key)", "按\(key)，\(lag) 个月前的整月")
        }
    }
}
