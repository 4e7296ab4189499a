package import AccountHealth

// The page of an order.

/// What happened to an order, as far as words tell it.
package enum OrderStory: Sendable {
    case placed, shipByPromise, deliverByPromise
    case confirmed(carrier: String?, service: String?, trackingNumber: String?)
    case seenUnconfirmed, handedOver
    case scanned(Scan.Event, carrier: String?, place: String?)
    case delivered
    case cancelled(by: Party?)
    case invoiced
    case defect(DefectKind, rating: Int?)
    case decided(DefectKind, Decision)
    case returnRequested, returnAnswered, returnReceived, refunded
    case wrote(Message.Sender, topic: String?)
}

extension Wording {
    /// The event in a few words, and what else the line says.
    package func story(_ story: OrderStory) -> (title: String, note: String) {
        switch story {
        case .placed: (pick("Order placed", "下单"), "")
        case .shipByPromise: (pick("To be confirmed by then", "最晚发货时间"), "")
        case .deliverByPromise: (pick("Delivery promised by then", "承诺送达时间"), "")
        case .confirmed(let carrier, let service, let number):
            (
                pick("Confirmed as shipped", "确认发货"),
                enumeration([carrier, service].compactMap { $0 } + (number.map { [tracking($0)] } ?? []))
            )
        case .seenUnconfirmed: (pick("Seen, not yet confirmed", "当时尚未确认发货"), "")
        case .handedOver: (pick("Handed over to the carrier", "交给承运商"), "")
        case .scanned(let event, let carrier, let place):
            (scan(event), enumeration([carrier, place].compactMap { $0 }))
        case .delivered: (pick("Delivered", "妥投"), "")
        case .cancelled(let party):
            (
                party.map { pick("Cancelled by the \(self.party($0))", "\(self.party($0))取消") }
                    ?? pick("Cancelled", "取消"), ""
            )
        case .invoiced: (pick("Invoice uploaded", "上传发票"), "")
        case .defect(let kind, let rating): (defect(kind, rating: rating), "")
        case .decided(let kind, let decision): (decided(kind, rating: nil, decision), "")
        case .returnRequested: (pick("Return requested", "申请退货"), "")
        case .returnAnswered: (pick("Return answered", "回复退货申请"), "")
        case .returnReceived: (pick("Return received", "收到退货"), "")
        case .refunded: (pick("Refunded", "退款"), "")
        case .wrote(let sender, let topic):
            (
                sender == .buyer ? pick("Buyer wrote", "买家来信") : pick("Reply sent", "已回信"),
                topic ?? pick("The text is not kept.", "不保留正文。")
            )
        }
    }

    private func tracking(_ number: String) -> String { pick("tracking \(number)", "单号 \(number)") }

    func scan(_ event: Scan.Event) -> String {
        switch event {
        case .label: pick("Label made", "已打面单")
        case .accepted: pick("Scan: accepted", "扫描：揽收")
        case .transit: pick("Scan: on the way", "扫描：运输中")
        case .attempted: pick("Scan: delivery attempted", "扫描：尝试派送")
        case .delivered: pick("Scan: delivered", "扫描：妥投")
        case .exception: pick("Scan: exception", "扫描：异常")
        case .returned: pick("Scan: returned", "扫描：退回")
        case .outForDelivery: pick("Scan: out for delivery", "扫描：派送中")
        }
    }

    func party(_ party: Party) -> String {
        switch party {
        case .seller: pick("seller", "卖家")
        case .buyer: pick("buyer", "买家")
        case .marketplace: pick("marketplace", "平台")
        case .carrier: pick("carrier", "承运商")
        }
    }

    package func defect(_ kind: DefectKind, rating: Int?) -> String {
        switch kind {
        case .guaranteeClaim: pick("Guarantee claim", "买家索赔")
        case .chargeback: pick("Chargeback", "信用卡拒付")
        case .feedback:
            rating.map { pick("Feedback, \($0) of 5 stars", "反馈，\($0) 星（满分 5 星）") } ?? pick("Feedback", "反馈")
        default: self.kind(kind.description)
        }
    }

    func decided(_ kind: DefectKind, rating: Int?, _ decision: Decision) -> String {
        let what = defect(kind, rating: rating)
        switch decision {
        case .open: return pick("\(what): open", "\(what)：未决")
        case .granted: return pick("\(what): granted to the buyer", "\(what)：判给买家")
        case .denied: return pick("\(what): decided for the seller", "\(what)：判给卖家")
        case .withdrawn: return pick("\(what): withdrawn", "\(what)：撤回")
        case .removed: return pick("\(what): removed", "\(what)：移除")
        case .fundedByMarketplace: return pick("\(what): paid by the marketplace", "\(what)：平台赔付")
        }
    }

    /// What the order means for the account.
    package func orderVerdict(
        bad standard: String?, until: Day?, from: Day?, wasBad: Bool, isOpen: Bool, isCancelled: Bool, gap: String?
    ) -> VerdictWords {
        let outlook =
            gap.map {
                pick("It was confirmed \($0) before the carrier first saw it.", "确认发货后 \($0)，承运商才首次扫描。")
            } ?? ""
        if let standard, let until {
            if let from {
                return VerdictWords(
                    pick("Will count as a defect.", "将计入缺陷。"),
                    pick(
                        " \(standard), from \(day(from)) until \(day(until)).",
                        "\(standard)，\(day(from))起至 \(day(until))。"),
                    outlook: outlook)
            }
            return VerdictWords(
                pick("Counts as a defect.", "计入缺陷。"),
                pick(" \(standard), until \(day(until)).", "\(standard)，至 \(day(until))。"), outlook: outlook)
        }
        if isOpen {
            return VerdictWords(
                pick("Not known", "无法判断，"), pick(" whether it counts: a fact is missing.", "缺少数据，不知是否计入。"))
        }
        if wasBad { return VerdictWords(pick("No longer counts.", "不再计入。"), pick(" It was a defect.", "曾计入缺陷。")) }
        return isCancelled
            ? VerdictWords(pick("Cancelled.", "已取消。"), pick(" It is no defect.", "不计入缺陷。"))
            : VerdictWords(pick("No defect.", "没有缺陷。"))
    }

    package var whatHappened: String { pick("What happened", "经过") }
    package func zoneNote(_ zone: String) -> String {
        pick("\(zone) time; every line with its source", "\(zone) 时间；每行附来源")
    }
    package var factsHeading: String { pick("Facts", "数据") }
    package var fromTheOrder: String { pick("from the order", "来自订单") }
    package var noStandardCounts: String { pick("No standard counts this order.", "没有指标计入此订单。") }
    package var countsAsDefect: String { pick("Defect", "缺陷") }
    package var countsClean: String { pick("Clean", "合格") }
    package var nolongerCounts: String { pick("No longer counts", "不再计入") }
    package var confirmedLate: String { pick("Confirmed late", "迟确认发货") }
    package var promiseMissed: String { pick("Promise missed", "未按承诺") }
    package var noScanAfterConfirmation: String { pick("no scan after the confirmation", "确认发货后没有扫描记录") }
    package var noScanBetween: String { pick("between the confirmation and the first scan", "从确认发货到首次扫描") }
    package var rollsOffTitle: String { pick("Rolls off", "滚出窗口") }
    package func lastDayCounting(_ day: Day) -> String {
        pick("\(self.day(day)) is the last day on which it counts.", "\(self.day(day))是计入的最后一天。")
    }

    package var scalePlaced: String { pick("placed", "下单") }
    package var scaleConfirmed: String { pick("confirmed", "确认发货") }
    package var scaleFirstScan: String { pick("first scan", "首次扫描") }
    package var scaleDelivered: String { pick("delivered", "妥投") }
    package var scaleCancelled: String { pick("cancelled", "取消") }
    package var scalePromise: String { pick("promise", "承诺送达") }
    package var scaleRollsOff: String { pick("rolls off", "滚出") }
    package func scaleDefect(until day: Day) -> String {
        pick("a defect until \(shortDay(day))", "计入缺陷至 \(shortDay(day))")
    }
    package func scaleWindow(from day: Day) -> String {
        pick("in the window from \(shortDay(day))", "\(shortDay(day))进入窗口")
    }
    package func scaleSentence(from: Day, to: Day) -> String {
        pick("The order to scale, from \(day(from)) to \(day(to))", "按时间比例显示的订单，\(day(from))至 \(day(to))")
    }

    package var factStatus: String { pick("Status", "状态") }
    package var factFulfilment: String { pick("Sent by", "配送方") }
    package var factQuantity: String { pick("Units", "件数") }
    package var factCategories: String { pick("Category", "商品分类") }
    package var factCarrier: String { pick("Carrier", "承运商") }
    package var factTracking: String { pick("Tracking", "追踪单号") }
    package var factBuyer: String { pick("Buyer data", "买家信息") }
    package var notKept: String { pick("not kept", "不保留") }

    package func orderStatus(_ status: OrderStatus) -> String {
        switch status {
        case .open: pick("open", "待发货")
        case .pending: pick("pending", "待付款")
        case .shipped: pick("shipped", "已发货")
        case .cancelled: pick("cancelled", "已取消")
        }
    }

    package func fulfilment(_ fulfilment: Fulfilment) -> String {
        switch fulfilment {
        case .seller: pick("the seller", "卖家")
        case .marketplace: pick("the marketplace", "平台")
        }
    }

    /// A length of time as it is spoken of: `4.2 days`, `7 h`, `52 min`.
    package func length(seconds: Int64) -> String {
        let seconds = Int(clamping: seconds)
        if seconds >= 86_400 {
            let days = Rate(seconds, of: 86_400).decimals(1) ?? ""
            return pick("\(days) days", "\(days) 天")
        }
        if seconds >= 3_600 { return pick("\(seconds / 3_600) h", "\(seconds / 3_600) 小时") }
        return pick("\(max(0, seconds) / 60) min", "\(max(0, seconds) / 60) 分钟")
    }

    package func source(file: String, line: Int) -> String {
        enteredBy(file) ?? pick("\(file), line \(line)", "\(file)，第 \(line) 行")
    }

    package func lineStates(_ number: Int, of orderID: String) -> String {
        pick("What line \(number) states of order \(orderID)", "第 \(number) 行关于订单 \(orderID) 的内容")
    }

    package func line(_ number: Int) -> String { pick("line \(number) of a file", "文件第 \(number) 行") }

    /// The name of a file, or who entered what no file says.
    package func shownFile(_ name: String) -> String { enteredBy(name) ?? name }

    private func enteredBy(_ name: String) -> String? {
        if name.hasPrefix("entered by ") {
            let person = name.dropFirst(11)
            return pick("entered by \(person)", "由 \(person) 录入")
        }
        if name.hasPrefix("sent by ") {
            let person = name.dropFirst(8)
            return pick("sent by \(person)", "由 \(person) 通过接口发送")
        }
        return nil
    }

    package var enterHeading: String { pick("Enter what no file tells", "录入文件中没有的事") }
    package var enterMeans: String {
        pick(
            "It counts from now on like a line of a file, and can be changed and taken back.",
            "录入后与文件中的一行同样计入，可修改，也可撤回。")
    }
    package var correctHeading: String { pick("Change what was entered", "修改录入") }
    package var correctMeans: String {
        pick(
            "What was entered before is taken back; both stay in the list of changes.", "原录入将被撤回，两者均保留在变更记录中。")
    }
    package var enterOther: String { pick("Enter something else", "录入其他事项") }
    package var takeBack: String { pick("Take back", "撤回") }
    package func enteredAt(_ by: String, _ at: Instant) -> String {
        pick("\(by), \(moment(at))", "\(by)，\(moment(at))")
    }
    package var enterWhat: String { pick("What", "事项") }
    package var chooseWhat: String { pick("Choose …", "请选择…") }
    package var enterRating: String { pick("Stars, of new feedback", "星级（新反馈）") }
    package var enterKnown: String { pick("Known since, if new", "得知日期（新事项）") }
    package var enterDecision: String { pick("Decision", "裁决") }
    package var enterDecided: String { pick("Decided on", "裁决日期") }
    package var enterThis: String { pick("Enter", "录入") }

    /// Something that can be entered.
    package func enteredKind(_ word: String) -> String {
        switch word {
        case "buyer": pick("The buyer wrote", "买家来信")
        case "seller": pick("You wrote to the buyer", "您致信买家")
        default: defect(DefectKind(word), rating: nil)
        }
    }

    package func decision(_ word: String) -> String {
        switch word {
        case "granted": pick("granted to the buyer", "判给买家")
        case "denied": pick("decided for the seller", "判给卖家")
        case "withdrawn": pick("withdrawn", "撤回")
        case "removed": pick("removed", "移除")
        case "funded_by_marketplace": pick("paid by the marketplace", "平台赔付")
        default: pick("open", "未决")
        }
    }

    /// Why something was not taken; the words are the cases of `EntryProblem`.
    package func entryProblem(_ word: String) -> String {
        switch word {
        case "noRating":
            pick(
                "Give the stars of the feedback, 1 to 5; the order does not have them yet.", "请填写反馈星级（1 至 5），该订单尚无此记录。")
        case "dayAhead": pick("A day that has not come yet cannot be entered.", "不能录入尚未到来的日期。")
        case "decidedBeforeKnown": pick("It cannot be decided before it is known.", "裁决日期不能早于得知日期。")
        case "noDay": pick("Say since when it is known; the order does not have it yet.", "请填写得知日期，该订单尚无此记录。")
        case "notEntered": pick("It was taken back meanwhile; look at the order again.", "该录入已被撤回，请重新查看订单。")
        default: pick("Choose what it is.", "请选择事项。")
        }
    }
}
