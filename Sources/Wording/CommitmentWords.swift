package import AccountHealth
package import Appeals

// Promises and what is measured of them.

extension Wording {
    /// What a proof metric counts.
    package func proofName(_ metric: ProofMetric) -> String {
        switch metric.id {
        case "confirmed_before_scan": pick("Orders confirmed before the first scan", "首次扫描前确认发货的订单")
        case "sold_without_stock": pick("Orders sold with nothing in hand", "无现货售出的订单")
        case "parcels_scanned": pick("Confirmed parcels with a carrier scan", "确认发货后有承运商扫描的包裹")
        case "tracking_reused": pick("Orders with a tracking number used twice", "运单号重复使用的订单")
        case "delivered_by_promise": pick("Orders delivered by the promised day", "按承诺日期送达的订单")
        case "sent_within_handling":
            pick("Orders sent within the handling time", "在处理时间内发货的订单")
        case "late_after_closure":
            pick("Orders placed from Friday to Sunday and sent late", "周五至周日下单且晚发的订单")
        case "late_at_peak":
            pick("Orders sent late on days with twice the usual orders", "订单量达平日两倍时晚发的订单")
        case "scanned_but_confirmed_late": pick("Orders scanned in time and confirmed late", "按时扫描但确认过晚的订单")
        case "settings_changed_at_once":
            pick("Orders within a week after several settings changed at once", "多项设置同时变更后一周内的订单")
        case "arrived": pick("Sent orders not overdue on the way", "未在途逾期的已发订单")
        case "delivered_undisputed": pick("Delivered orders without a claim", "妥投后未被索赔的订单")
        case "addresses_right":
            pick("Sent orders without an exception or a return by the carrier", "未被承运商退回或报异常的已发订单")
        case "as_described": pick("Orders without a complaint about the description", "无描述不符投诉的订单")
        case "items_right": pick("Orders without a wrong or missing item", "无错件漏件的订单")
        case "undamaged": pick("Orders without damage", "无破损的订单")
        case "without_fault": pick("Orders without a faulty item", "无次品的订单")
        case "answered_in_a_day": pick("Buyer messages answered within 24 hours", "24 小时内回复的买家消息")
        case "refunded_in_two_days": pick("Returns refunded within 48 hours", "48 小时内退款的退货")
        case "claims_unanswered": pick("Claims granted without an answer", "未回应即被判赔的索赔")
        case "cancelled_for_the_buyer":
            pick("Cancellations the buyer asked for, booked as the seller's", "买家要求取消却记为卖家取消的订单")
        default: metric.id
        }
    }

    package func proofLimit(_ limit: ProofMetric.Limit) -> String {
        switch limit {
        case .atMost(let most): pick("at most \(most)", "最多 \(most)")
        case .atLeast(let percent): pick("at least \(percent) %", "至少 \(percent)%")
        }
    }

    package func proofCount(_ count: ProofCount) -> String {
        count.denominator == 0
            ? pick("nothing told", "无记录")
            : pick(
                "\(count.numerator.grouped) of \(count.denominator.grouped)",
                "\(count.denominator.grouped) 中 \(count.numerator.grouped)")
    }

    package func commitmentState(_ state: CommitmentState) -> String {
        switch state {
        case .kept: pick("Kept", "已兑现")
        case .notYetTold: pick("Nothing tells yet", "尚无记录说明")
        case .slipping(let day, let orders):
            pick(
                "Slipping since \(self.day(day)): \(enumeration(orders))", "\(self.day(day))起未达到：\(enumeration(orders))"
            )
        }
    }

    /// Without the orders, where these stand beside it.
    package func commitmentWord(_ state: CommitmentState) -> String {
        switch state {
        case .slipping: pick("Slips", "未兑现")
        default: commitmentState(state)
        }
    }
    package func slippingSince(_ day: Day) -> String {
        pick("Beyond the limit since \(self.day(day)), by the orders", "\(self.day(day))起超出界限，涉及订单")
    }
    package func andMore(_ count: Int) -> String { pick(" and \(count) more", "，另有 \(count) 单") }

    package var commitments: String { pick("Commitments", "承诺") }
    package var commitmentsMean: String {
        pick(
            "Each control of the letter is a promise. From the day selling rights are back, Standing measures it for 60 days from the same records as every figure.",
            "信中的每项控制措施都是承诺。自销售权限恢复之日起，Standing 以同样的记录连续衡量 60 天。")
    }
    package func promisesBefore(_ count: Int) -> String {
        count == 0
            ? pick("Nothing is promised yet.", "尚未作出承诺。")
            : pick(
                "\(self.count(count, "control is", "controls are")) in force. They become promises when selling rights are back.",
                "已执行 \(count) 项控制措施；销售权限恢复后成为承诺。")
    }
    package func noneMeasured(_ count: Int) -> String {
        count == 0
            ? pick("The accepted letter promised no control.", "被接受的信中没有控制措施承诺。")
            : pick(
                "\(self.count(count, "promise", "promises")): no file that Standing reads measures them.",
                "\(count) 项承诺：Standing 读取的文件中没有可衡量的数据。")
    }
    package func promisesKept(_ count: Int, daysLeft: Int) -> String {
        if daysLeft == 0 {
            return pick(
                "The 60 days are over: no promise slips.", "60 天已满：没有承诺未兑现。")
        }
        return pick(
            "None of \(self.count(count, "measured promise", "measured promises")) slips; \(self.count(daysLeft, "day", "days")) to go.",
            "\(count) 项可衡量的承诺均未失守，还有 \(daysLeft) 天。")
    }
    package func promisesSlip(_ slipping: Int, of count: Int) -> String {
        pick(
            "\(slipping) of \(self.count(count, "promise", "promises")) \(slipping == 1 ? "slips" : "slip"). Mend it before the marketplace asks.",
            "\(count) 项承诺中有 \(slipping) 项未兑现，请在平台询问之前补救。")
    }
    package var proofPDF: String { pick("Proof sheet (PDF)", "证明单（PDF）") }
    package var proofPage: String { pick("Proof sheet to print", "可打印的证明单") }
    package var proofHeading: String { pick("Commitments and their proof", "承诺及其证明") }
    package var rightsBackLabel: String { pick("Selling rights back on", "销售权限恢复于") }
    package var proofHeads: [String] {
        [
            pick("Promise", "承诺"), pick("Measured by", "衡量方式"), pick("Before", "之前"), pick("Since", "之后"),
            pick("State", "状态"),
        ]
    }
    package var noPromises: String {
        pick("The plan names no control. What is to keep the cause from coming back?", "计划中没有控制措施。如何防止原因再次发生？")
    }
    package var notInForceYet: String { pick("Not in force yet", "尚未执行") }
    package var notInForceMeans: String {
        pick("tasks, and no promises before a day is named", "填写生效日期之前属待办，不算承诺")
    }
    package var nothingMeasures: String {
        pick("No file that Standing reads would show whether it is kept.", "Standing 读取的文件中没有可衡量此项的数据。")
    }
    package func measuredFrom(_ day: Day?) -> String {
        pick("It is measured from \(day.map(self.day) ?? "") on.", "自\(day.map(self.day) ?? "")起衡量。")
    }
    package func promiseSlips(case id: Int64, account: String) -> String {
        pick("\(account): a promise of case \(id) slips", "\(account)：案件 \(id) 的承诺未兑现")
    }

    package func commitmentDaysLeft(_ days: Int) -> String {
        pick("\(count(days, "day", "days")) of \(Commitment.days) left", "\(Commitment.days) 天中还剩 \(days) 天")
    }

    package func daysBefore(_ days: Int) -> String { pick("\(count(days, "day", "days")) before", "之前 \(days) 天") }
    package func sinceDay(_ day: Day) -> String { pick("since \(self.day(day))", "自\(self.day(day))起") }
    package var beforeAndAfter: String { pick("Before and after", "前后对比") }
    package func controlChart(_ name: String, before: ProofCount, after: ProofCount, since: Day) -> String {
        pick(
            "\(name), day by day: \(proofCount(before)) before \(day(since)), \(proofCount(after)) since then",
            "\(name)，逐日：\(day(since))之前 \(proofCount(before))，之后 \(proofCount(after))")
    }
    package var brokenMark: String { pick("breaks the promise", "未遵守承诺") }
    package var keptMark: String { pick("keeps it", "遵守承诺") }
}
