package import AccountHealth

extension Wording {
    /// What the source says of the rule; empty where there is nothing to say.
    package func remark(on standard: Standard) -> String {
        standard.remarks[language.rawValue] ?? standard.remarks["en"] ?? ""
    }

    /// The standard's name, and whose orders where both are measured.
    package func name(of standard: Standard) -> String {
        let name = standard.names[language.rawValue] ?? standard.names["en"] ?? standard.id
        switch standard.fulfilment {
        case .marketplace: return name + pick(", marketplace-fulfilled", "（平台配送）")
        default: return name
        }
    }

    package func status(_ standing: Standing) -> String {
        if standing.standard.condition == nil { return pick("part", "组成部分") }
        return status(standing.status, hasRoom: !standing.hasNoRoom, isTold: standing.missing.isEmpty)
    }

    package func status(_ figure: Figure) -> String {
        status(figure.status, hasRoom: !figure.hasNoRoom, isTold: figure.missing.isEmpty)
    }

    /// - Parameter isTold: whether it is known that there is nothing to judge, where there is no status.
    package func status(_ status: Status, hasRoom: Bool, isTold: Bool) -> String {
        switch status {
        case .met: hasRoom ? pick("Met", "达标") : pick("No room", "无余量")
        case .missed: pick("Missed", "未达标")
        case .unknown: isTold ? pick("No data", "无数据") : pick("Not known", "无法判断")
        }
    }

    /// The shape of a status; it tells statuses apart without colour.
    package func shape(_ standing: Standing) -> String {
        shape(standing.status, hasRoom: !standing.hasNoRoom)
    }

    package func shape(_ figure: Figure) -> String {
        shape(figure.status, hasRoom: !figure.hasNoRoom)
    }

    private func shape(_ status: Status, hasRoom: Bool) -> String {
        switch status {
        case .met: hasRoom ? "●" : "▲"
        case .missed: "◆"
        case .unknown: "○"
        }
    }

    /// `below 1 %`, `须低于 1%`; of each category where that is demanded.
    package func demand(_ standard: Standard) -> String {
        let demand = condition(standard)
        switch standard.per {
        case .account: return demand
        case .category: return demand.isEmpty ? "" : pick("\(demand) in each category", "各分类均\(demand)")
        }
    }

    func condition(_ standard: Standard) -> String {
        switch standard.condition {
        case nil: ""
        case .lessThan(let target): pick("below \(limit(target))", "须低于 \(limit(target))")
        case .atMost(let target): pick("at most \(limit(target))", "不得高于 \(limit(target))")
        case .atLeast(let target): pick("\(limit(target)) or more", "不得低于 \(limit(target))")
        case .bands(let bands):
            bands.first { !$0.isMiss }.map { pick("\($0.from.numerator) or more", "不得低于 \($0.from.numerator)") } ?? ""
        }
    }

    /// What may still go wrong, or what is short, and in which category where that decides.
    package func headroom(_ standing: Standing) -> String {
        guard standing.status != .unknown else { return "" }
        let text = headroom(standing.tightest, of: standing.standard)
        guard let category = standing.tightest.category, !text.isEmpty else { return text }
        return pick("\(text) in \(category)", "\(category)：\(text)")
    }

    package func headroom(_ figure: Figure, of standard: Standard) -> String {
        guard let headroom = figure.headroom, figure.rate != nil, figure.status != .unknown else { return "" }
        if figure.status == .missed {
            guard let needed = headroom.unitsNeeded, needed > figure.tally.units else {
                return pick("no number of clean orders is enough", "增加合格订单也无法达标")
            }
            let short = needed - figure.tally.units
            let unit = units(standard.unit, count: short)
            return pick(
                "\(short.grouped) clean \(unit) short", "还差 \(short.grouped) \(measureWord(standard.unit))合格\(unit)")
        }
        return room(for: headroom.absorbable, standard)
    }

    /// `no more may be late`, `1 more may be late`; `不能再有迟发`, `还可容 1 单迟发`.
    func room(for free: Int, _ standard: Standard) -> String {
        let bad = badWord(standard)
        return pick(
            "\(free == 0 ? "no" : "\(free.grouped)") more may be \(bad)",
            free == 0 ? "不能再有\(bad)" : "还可容 \(free.grouped) \(measureWord(standard.unit))\(bad)")
    }

    /// `2 of 126`.
    package func counts(_ standing: Standing) -> String {
        counts(standing.figure, of: standing.standard)
    }

    package func counts(_ figure: Figure, of standard: Standard) -> String {
        switch standard.measure {
        case .balance: return figure.missing.isEmpty ? "\(figure.tally.bad)" : ""
        case .share, .mean:
            guard let rate = figure.rate else { return pick("0 of 0", "0 / 0") }
            return rateCounts(rate)
        }
    }

    func units(_ unit: Standard.Unit, count: Int) -> String {
        switch unit {
        case .order: pick(count == 1 ? "order" : "orders", "订单")
        case .package: pick(count == 1 ? "parcel" : "parcels", "包裹")
        case .item: pick(count == 1 ? "item" : "items", "商品")
        case .piece: pick(count == 1 ? "unit" : "units", "商品")
        }
    }

    func measureWord(_ unit: Standard.Unit) -> String {
        unit == .order ? "单" : "件"
    }

    /// What a bad unit is called.
    func badWord(_ standard: Standard) -> String {
        guard case .share(let criterion) = standard.measure else { return "" }
        return switch criterion {
        case .defect: pick("defective", "缺陷")
        case .confirmedLate: pick("late", "迟发")
        case .cancelledBySeller: pick("cancelled", "取消")
        case .untracked: pick("without a scan", "无效追踪")
        case .deliveredLate: pick("late", "迟到")
        case .invoicedLate: pick("without an invoice", "发票缺陷")
        }
    }

    /// Why an order counts.
    package func kind(_ kind: String) -> String {
        switch kind {
        case "guarantee_claim": pick("claim", "索赔")
        case "feedback": pick("negative feedback", "负面反馈")
        case "chargeback": pick("chargeback", "拒付")
        case "confirmed_late": pick("confirmed late", "迟确认发货")
        case "not_confirmed": pick("not confirmed in time", "逾期未确认发货")
        case "seller_cancellation": pick("cancelled by the seller", "卖家取消")
        case "automatic_cancellation": pick("cancelled for want of confirmation", "未确认发货被自动取消")
        case "no_scan": pick("no scan", "无扫描记录")
        case "delivered_late": pick("delivered late", "迟到")
        case "late_invoice": pick("invoiced late", "发票逾期")
        case "missing_invoice": pick("no invoice", "缺发票")
        default: kind
        }
    }

    /// A fact that the files do not hold.
    package func fact(_ name: String) -> String {
        switch name {
        case "ship_by": pick("ship-by dates", "最晚发货时间")
        case "deliver_by": pick("promised delivery dates", "承诺送达时间")
        case "confirmed_at": pick("moments of confirmation", "确认发货时间")
        case "first_scan_at": pick("carrier scans", "承运商扫描记录")
        case "delivered_at": pick("deliveries", "妥投时间")
        case "cancelled_at": pick("moments of cancellation", "取消时间")
        case "cancelled_by": pick("who cancelled", "取消方")
        case "invoiced_at": pick("invoices", "发票上传时间")
        case "business": pick("which orders are business orders", "是否企业订单")
        case "quantity": pick("quantities", "数量")
        case "category": pick("product categories", "商品分类")
        case "guarantee_claim": pick("guarantee claims", "索赔")
        case "feedback": pick("feedback", "买家反馈")
        case "chargeback": pick("chargebacks", "拒付")
        case "account_health_rating": pick("the official rating", "官方评级")
        case "penalties": pick("penalties", "处罚记录")
        case "orders": pick("orders of those days", "该时段的订单")
        default: name
        }
    }
}
