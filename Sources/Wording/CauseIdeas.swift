import Appeals

/// What often helps against a cause, as a proposal. It is written into no letter until the seller says on which day it was done,
/// and may be worded otherwise before.
package struct CauseIdea: Hashable, Sendable {
    package var action: String
    package var control: String
    package var cadence: String
    package var limit: String
}

extension Wording {
    /// Nil for a cause that nobody knows.
    package func idea(_ cause: String) -> CauseIdea? {
        switch cause {
        case "RC01":
            CauseIdea(
                action: pick("We stopped confirming orders before the carrier has scanned the parcel", "停止在承运商扫描前确认发货"),
                control: pick(
                    "Shipment is confirmed by the carrier's acceptance scan only; nobody confirms by hand",
                    "仅以承运商收件扫描确认发货，任何人不得手动确认"),
                cadence: pick(
                    "the list of confirmed orders without a scan is read daily at 16:00", "每天 16:00 查看已确认但无扫描的订单"),
                limit: pick("one such order after 24 hours stops confirming", "24 小时后仍有 1 单即停止确认"))
        case "RC02":
            CauseIdea(
                action: pick(
                    "We counted the stock and set every article without stock in hand to zero", "盘点库存，并将无现货商品的数量清零"),
                control: pick(
                    "Only counted stock is listed: in hand, less reserved, less 2",
                    "仅上架盘点库存：现货减预留再减 2"),
                cadence: pick("stock is counted every Monday", "每周一盘点"),
                limit: pick("at 2 in hand an article is taken off sale", "现货为 2 时下架"))
        case "RC03":
            CauseIdea(
                action: pick("We joined all sales channels to one stock record", "将所有销售渠道接入同一库存记录"),
                control: pick(
                    "One stock record feeds every channel at each sale",
                    "每次售出后由同一库存记录更新所有渠道"),
                cadence: pick("the feed is checked daily", "每天检查同步"),
                limit: pick("a feed older than 15 minutes sets quantities to zero", "同步超过 15 分钟未更新即清零数量"))
        case "RC04":
            CauseIdea(
                action: pick(
                    "We stopped using the service without scans and moved its articles to a tracked service",
                    "停用无扫描的服务，改用可追踪服务"),
                control: pick(
                    "Only services with tracking can be chosen when a label is made",
                    "制作面单时只能选用可追踪服务"),
                cadence: pick("valid tracking of each service is read every Monday", "每周一查看各服务的有效追踪率"),
                limit: pick("a service below 97 % is taken off the list", "低于 97% 的服务停用"))
        case "RC05":
            CauseIdea(
                action: pick("We corrected the tracking numbers that were wrong", "更正错误的运单号"),
                control: pick(
                    "Each tracking number is checked for its format and for double use before it is uploaded",
                    "上传前检查运单号格式与重复使用"),
                cadence: pick("the check runs at every upload", "每次上传均检查"),
                limit: pick("one wrong number stops the upload", "出现 1 个错误即停止上传"))
        case "RC06":
            CauseIdea(
                action: pick("We set the transit time of the slow lines to what they take", "将慢速线路的运输时间改为实际时效"),
                control: pick(
                    "Transit time is the time in which 9 of 10 parcels of the last 60 days arrived",
                    "运输时间取近 60 天 90% 包裹的送达时间"),
                cadence: pick("it is reviewed on the first of each month", "每月 1 日复核"),
                limit: pick("a line with less than 93 % on time is changed", "准时率低于 93% 的线路更换"))
        case "RC07":
            CauseIdea(
                action: pick("We lengthened the handling time to what packing takes", "将处理时间延长为实际打包所需"),
                control: pick(
                    "Handling time is the time in which 9 of 10 orders of the last 60 days left",
                    "处理时间取近 60 天 90% 订单的出库时间"),
                cadence: pick("it is reviewed on the first of each month", "每月 1 日复核"),
                limit: pick("two late orders in a week lengthen it", "一周内 2 单迟发即延长"))
        case "RC08":
            CauseIdea(
                action: pick("We corrected the holiday and cut-off settings", "更正假期与截单设置"),
                control: pick(
                    "The closures of the next 12 months stand in the calendar, and two people check before reopening",
                    "未来 12 个月的休业日录入日历，恢复营业前由两人核对"),
                cadence: pick("the calendar is checked every Friday", "每周五核对日历"),
                limit: pick("one late order after a closure changes the setting", "休业后出现 1 单迟发即调整设置"))
        case "RC09":
            CauseIdea(
                action: pick("We cleared the backlog with an extra shift", "加班清理积压"),
                control: pick(
                    "Orders a day are held against the packing capacity",
                    "以打包产能核对每日订单量"),
                cadence: pick("it is checked daily at noon", "每天中午核对"),
                limit: pick("at 80 % of the capacity listed quantities are lowered", "达到产能 80% 时下调上架数量"))
        case "RC10":
            CauseIdea(
                action: pick("We confirmed the parcels that had been sent and repaired the feed", "补确认已交寄包裹，并修复同步"),
                control: pick(
                    "The carrier's scan confirms the shipment",
                    "以承运商扫描确认发货"),
                cadence: pick("the list of sent and unconfirmed orders is read daily at 16:00", "每天 16:00 查看已交寄未确认订单"),
                limit: pick("one order on the list is confirmed the same day", "出现 1 单即当天确认"))
        case "RC11":
            CauseIdea(
                action: pick("We restored the settings that the upload had changed", "恢复被上传改动的设置"),
                control: pick(
                    "Each upload is tried on five articles and approved by a second person",
                    "每次上传先试 5 个商品，再由第二人批准"),
                cadence: pick("this is done at every upload", "每次上传执行"),
                limit: pick("one unexpected change stops the upload", "出现 1 处意外改动即停止上传"))
        case "RC12":
            CauseIdea(
                action: pick("We refunded the buyers whose parcels were lost", "为包裹丢失的买家退款"),
                control: pick(
                    "Parcels go with tracked and insured service, and stalled parcels are worked on",
                    "使用可追踪且有保险的服务，并处理停滞包裹"),
                cadence: pick("the list of parcels without a scan for 5 days is read daily", "每天查看 5 天无扫描的包裹"),
                limit: pick("after 5 days without a scan the buyer is written to", "5 天无扫描即联系买家"))
        case "RC13":
            CauseIdea(
                action: pick("We handed in the carrier's proof of delivery for the claimed orders", "为被索赔订单提交承运商妥投证明"),
                control: pick(
                    "Parcels of value go with signature",
                    "高价值包裹须签收"),
                cadence: pick("claims on delivered parcels are read weekly", "每周查看已妥投包裹的索赔"),
                limit: pick("two claims on a service take it off the list", "同一服务 2 次索赔即停用"))
        case "RC14":
            CauseIdea(
                action: pick("We wrote to the buyers and sent the returned parcels again", "联系买家并重新寄出退回的包裹"),
                control: pick(
                    "Addresses are checked when an order comes in, and doubtful ones are held",
                    "接单时核对地址，存疑的先暂缓"),
                cadence: pick("held orders are worked on daily", "每天处理暂缓订单"),
                limit: pick("an order held for 24 hours gets a message", "暂缓 24 小时即联系买家"))
        case "RC15":
            CauseIdea(
                action: pick("We closed the listings that did not match and inspected the stock", "关闭不符的商品信息并检查库存"),
                control: pick(
                    "Each listing is compared with a sample before it goes on sale",
                    "上架前将商品信息与样品核对"),
                cadence: pick("this is done at each delivery", "每次到货执行"),
                limit: pick("two complaints take the listing off sale", "2 次投诉即下架"))
        case "RC16":
            CauseIdea(
                action: pick("We counted the bins again and sent the right items", "重新盘点货位并补寄正确商品"),
                control: pick(
                    "Items are scanned at picking and at packing",
                    "拣货与打包时扫描商品"),
                cadence: pick("this is done at every order", "每单执行"),
                limit: pick("one mismatch stops the parcel", "出现 1 次不符即停止发出"))
        case "RC17":
            CauseIdea(
                action: pick("We withdrew the box and packed the stock anew", "停用该包装并重新打包库存"),
                control: pick(
                    "Each article has a tested way of packing",
                    "每种商品均有经测试的包装方式"),
                cadence: pick("this is checked at every delivery", "每次到货检查"),
                limit: pick("two damage claims change the packing", "2 次破损索赔即更换包装"))
        case "RC18":
            CauseIdea(
                action: pick("We took the lot off sale and inspected it", "将该批次下架并检查"),
                control: pick(
                    "Each delivery is inspected by sample before it is listed",
                    "每批到货抽检后才上架"),
                cadence: pick("this is done at every delivery", "每次到货执行"),
                limit: pick("two defects in a sample refuse the lot", "抽检 2 件次品即拒收"))
        case "RC19":
            CauseIdea(
                action: pick("We answered all open messages of buyers", "回复所有买家未回消息"),
                control: pick(
                    "Messages of buyers are answered on all seven days",
                    "一周七天回复买家消息"),
                cadence: pick("the inbox is read every four hours", "每四小时查看收件箱"),
                limit: pick("after 12 hours without an answer an alarm rings", "12 小时未回即报警"))
        case "RC20":
            CauseIdea(
                action: pick("We refunded the returns that had arrived", "为已到货的退货退款"),
                control: pick(
                    "A return is refunded at the carrier's scan",
                    "退货以承运商扫描为准即退款"),
                cadence: pick("open returns are read daily", "每天查看未结退货"),
                limit: pick("no return stays open for 48 hours", "退货不超过 48 小时"))
        case "RC21":
            CauseIdea(
                action: pick("We answered the open claims", "回应未结索赔"),
                control: pick(
                    "Claims have an owner and a deputy",
                    "索赔有负责人与代理人"),
                cadence: pick("the list of claims is read daily at 9:00", "每天 9:00 查看索赔"),
                limit: pick("a claim is answered within 24 hours", "索赔 24 小时内回应"))
        case "RC22":
            CauseIdea(
                action: pick("We corrected the prices that were wrong", "更正错误价格"),
                control: pick(
                    "Prices have a lowest and a highest value, and a second person approves price files",
                    "价格设上下限，价格文件由第二人批准"),
                cadence: pick("this is done at every price file", "每份价格文件执行"),
                limit: pick("a price outside the range stops the file", "超出范围即停止"))
        case "RC23":
            CauseIdea(
                action: pick("We listed the cancellations that buyers had asked for", "列出买家要求的取消"),
                control: pick(
                    "Cancellations that buyers ask for go only through the buyer's request",
                    "买家要求的取消只通过买家请求处理"),
                cadence: pick("cancellations are read weekly", "每周查看取消"),
                limit: pick("one with a wrong reason is corrected the same day", "原因有误的当天更正"))
        case "RC24":
            CauseIdea(
                action: pick("We ended the work with the supplier and removed its articles", "终止该供应商并下架其商品"),
                control: pick(
                    "Only goods that pass through our own stock are listed",
                    "只上架经自有库存的商品"),
                cadence: pick("suppliers are reviewed monthly", "每月复核供应商"),
                limit: pick("one parcel from another seller's address ends the supply", "出现 1 个来自他人地址的包裹即终止供货"))
        default: nil
        }
    }

    /// What the seller took over from the proposals word for word, in this language; anything else as it is.
    func translated(_ statement: DraftStatement) -> DraftStatement {
        switch statement {
        case .action(var action):
            if let ideas = ideas(action.cause), action.text == ideas.english.action { action.text = ideas.own.action }
            return .action(action)
        case .control(var control):
            guard let ideas = ideas(control.cause) else { return statement }
            if control.control == ideas.english.control { control.control = ideas.own.control }
            if control.cadence == ideas.english.cadence { control.cadence = ideas.own.cadence }
            if control.limit == ideas.english.limit { control.limit = ideas.own.limit }
            return .control(control)
        default: return statement
        }
    }

    private func ideas(_ cause: String?) -> (own: CauseIdea, english: CauseIdea)? {
        guard let cause, let own = idea(cause), let english = Wording(.english).idea(cause) else { return nil }
        return (own, english)
    }
}
