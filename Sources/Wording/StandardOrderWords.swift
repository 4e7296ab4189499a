package import AccountHealth

// The orders behind a figure, and what it would be without some of them.

extension Wording {
    /// `Orders of 21 Sep`, `Orders of 10 Sep – 8 Nov`.
    package func ordersOn(_ days: ClosedRange<Day>) -> String {
        pick("Orders of \(range(days))", "\(range(days))的订单")
    }

    package func ordersSub(_ standard: Standard, isWindow: Bool) -> String {
        let unit = units(standard.unit, count: 2)
        let own = standard.unit == .order ? "" : pick(" The counts are of \(unit).", "数目按\(unit)计。")
        return isWindow
            ? pick("They are the orders that count today.\(own)", "即今日计入的订单。\(own)")
            : pick("By the day on which each counts, as far as is known today.\(own)", "按各订单的计入日，以今日所知为准。\(own)")
    }

    package var ordersOfToday: String { pick("The orders that count today", "今日计入的订单") }

    package func ordersPart(_ word: String) -> String {
        switch word {
        case "against": pick("Against the account", "计为不合格")
        case "undecided": pick("Not known", "无法判断")
        default: all
        }
    }

    package var standardOrderHeads: [String] {
        [
            pick("Order", "订单"), pick("Placed", "下单"), pick("Day it counts on", "计入日"), pick("How it counts", "计入方式"),
            pick("Counts from and until", "计入时段"),
        ]
    }

    package var noOrdersHere: String { pick("No order.", "没有订单。") }
    package var noOrdersYet: String {
        pick("None among the orders looked through; the next page goes on.", "已查看的订单中没有，请继续下一页。")
    }
    package var firstPage: String { pick("First page", "第一页") }
    package var allThatCount: String { pick("All orders that count", "全部计入的订单") }

    package var findOrder: String { pick("Find an order", "查找订单") }
    package var orderNumber: String { pick("Order number", "订单号") }
    package var noOrderOfNumber: String {
        pick("The files of this account hold no order of this number.", "该账户的文件中没有该订单号的订单。")
    }

    package var ownWhatIfHeading: String { pick("What if, with numbers of your own", "自行设定“如果……”") }
    package var ifNotCounted: String { pick("What if it did not count?", "若不计入？") }
    package var withoutOrder: String { pick("This order did not count", "此单不计入") }
    package var noOrderTakenOut: String { pick("(all count)", "（全部计入）") }
    package func moreDefectsField(_ standard: Standard) -> String {
        let (bad, units) = (badWord(standard), units(standard.unit, count: 2))
        return pick(
            bad.hasPrefix("without") ? "More \(units) \(bad)" : "More \(bad) \(units)",
            "再增加\(bad)\(units)数")
    }
    package func moreCleanField(_ standard: Standard) -> String {
        pick("More clean \(units(standard.unit, count: 2))", "再增加合格\(units(standard.unit, count: 2))数")
    }
    package var workItOut: String { pick("Work it out", "计算") }
    package func orderDoesNotCount(_ orderID: String) -> String {
        pick("Order \(orderID) is not among those that count against the account.", "订单 \(orderID) 不在计入的缺陷订单中。")
    }
    package func rateAndCounts(_ figure: Figure, of standard: Standard) -> String {
        self.figure(counts(figure, of: standard), figure.rate.map { percent($0) } ?? "–")
    }
    package func insteadOf(_ before: String, _ after: String) -> String {
        pick("\(after), instead of \(before).", "\(after)，现为 \(before)。")
    }
    package var ofTheWholeAccount: String {
        pick("Of the account as a whole, not of each category.", "按整个账户计算，不按各分类。")
    }
}
