package import AccountHealth

// The pages of an account and of a standard.

extension Wording {
    package var standards: String { pick("Standards", "考核指标") }
    package var importFiles: String { pick("Import files", "导入文件") }
    package var noOrdersImported: String { pick("No orders imported.", "尚未导入订单。") }
    package var comingChanges: String { pick("What changes next", "接下来的变化") }
    package var ifNothingNew: String { pick("if nothing new happens", "若无新增") }
    package var tableBehindChart: String { pick("Table behind the chart", "图表数据") }
    package var defectiveOrders: String { pick("Defective orders", "缺陷订单") }
    package var noDefectiveOrders: String { pick("No order counts against the account.", "没有计入的缺陷订单。") }
    package var officialSub: String { pick("beside ours, over the same days", "与我们的数值按同一时段比对") }
    package var partsHeading: String { pick("Parts", "组成部分") }
    package var partsSub: String { pick("no target of their own", "无单独目标") }
    package var course: String { pick("Day by day", "逐日走势") }
    package var categoriesHeading: String { pick("Categories of goods", "商品分类") }
    package var ruleHeading: String { pick("The rule", "规则") }
    package var confidenceHeading: String { pick("how sure", "可靠程度") }
    package var lagLearnt: String {
        pick("The lag was learnt from the last official report.", "滞后天数来自最近一次平台报告。")
    }

    package func confidence(_ confidence: Standard.Confidence) -> String {
        switch confidence {
        case .official: pick("the marketplace says so itself", "平台官方说明")
        case .observed: pick("observed in live data", "实际数据观察")
        case .reported: pick("a third party says so", "第三方说明")
        case .unknown: pick("not established", "尚未证实")
        }
    }

    /// Window and target, as small as a card has room: `60 days, below 1 %`.
    package func cardDemand(_ standing: Standing) -> String {
        let days = pick(count(standing.window.count, "day", "days"), "\(standing.window.count) 天")
        let demand = condition(standing.standard)
        // Some names say the days already.
        if !standing.standard.measure.isShare || name(of: standing.standard).contains(days) { return demand }
        return pick("\(days), \(demand)", "\(days)，\(demand)")
    }

    /// `Window 10 Sep – 8 Nov: 60 days, ending 15 days before today`.
    package func windowSentence(_ standing: Standing) -> String {
        let lag = standing.window.upperBound.distance(to: standing.asOf)
        let window = pick(
            "Window \(range(standing.window)): \(count(standing.window.count, "day", "days"))",
            "窗口 \(range(standing.window))：\(standing.window.count) 天")
        return lag <= 0
            ? pick("\(window), up to this day", "\(window)，截至当日")
            : pick("\(window), ending \(count(lag, "day", "days")) before this day", "\(window)，截至 \(lag) 天前")
    }

    /// What a count of the figure means, in one line.
    package func meaning(_ standing: Standing) -> String {
        let (figure, standard) = (standing.tightest, standing.standard)
        if standing.status == .unknown, !standing.missing.isEmpty { return lacks(standing.missing) }
        guard standard.measure.isShare else {
            return figure.missing.isEmpty ? pick("as the marketplace reports it", "平台报告的数值") : lacks(figure.missing)
        }
        let (bad, units) = (figure.tally.bad, figure.tally.units)
        guard units > 0 else { return pick("no order in the window", "窗口内没有订单") }
        guard let headroom = figure.headroom else { return partsSub }
        let (measure, noun) = (measureWord(standard.unit), badWord(standard))
        let place = figure.category.map { pick(" in \($0)", "（\($0)）") } ?? ""
        if figure.status == .missed {
            guard let needed = headroom.unitsNeeded else {
                return pick(
                    "\(bad.grouped) of \(units.grouped)\(place); none may be \(noun)",
                    "\(units.grouped) \(measure)中 \(bad.grouped) \(measure)\(place)；不允许\(noun)")
            }
            let unit = self.units(standard.unit, count: needed)
            return pick(
                "\(bad.grouped) \(noun) need \(needed.grouped) \(unit)\(place); the window holds \(units.grouped)",
                "\(bad.grouped) \(measure)\(noun)需要 \(needed.grouped) \(measure)\(place)；窗口内有 \(units.grouped) \(measure)"
            )
        }
        let next = Judgement(Tally(bad: bad + 1, units: units), standard: standard).rate.map { percent($0) } ?? ""
        if headroom.absorbable == 0 {
            return pick(
                "one more among \(units.grouped)\(place) makes \(next)",
                "\(units.grouped) \(measure)中\(place)再有 1 \(measure)即为 \(next)"
            )
        }
        let unit = self.units(standard.unit, count: units)
        return pick(
            "\(bad.grouped) \(noun) of \((bad + headroom.absorbable).grouped) allowed among \(units.grouped) \(unit)\(place)",
            "\(units.grouped) \(measure)中允许 \((bad + headroom.absorbable).grouped) \(measure)\(noun)，已有 \(bad.grouped) \(measure)\(place)"
        )
    }

    package func lacks(_ facts: [String]) -> String {
        pick("the files lack \(list(facts.map(fact)))", "文件缺少\(list(facts.map(fact)))")
    }

    /// The answer about one standard.
    package func standardVerdict(_ standing: Standing) -> VerdictWords {
        switch standing.status {
        case .missed: return missedWords(standing)
        case .met where standing.hasNoRoom: return tightWords(standing)
        case .met:
            let figure = standing.tightest
            guard let headroom = figure.headroom else { return VerdictWords(pick("Met.", "达标。"), about: standing) }
            let (counts, room) = (
                counts(figure, of: standing.standard), room(for: headroom.absorbable, standing.standard)
            )
            return VerdictWords(
                pick("Met.", "达标。"), pick(" \(counts), and \(room).", "\(counts)，\(room)。"), about: standing)
        case .unknown:
            let hasFigure = standing.standard.condition == nil && standing.figure.missing.isEmpty
            if hasFigure {
                return VerdictWords(
                    pick("A part of another standard.", "另一项指标的组成部分。"),
                    pick(" \(counts(standing)).", "\(counts(standing))。"))
            }
            return standing.missing.isEmpty
                ? VerdictWords(pick("No orders in the window.", "窗口内没有订单。"))
                : VerdictWords(
                    pick("We cannot tell:", "无法判断："),
                    pick(" \(lacks(standing.missing)).", "\(lacks(standing.missing))。"))
        }
    }

    /// The figure of a rule to come.
    package func comingFigure(_ standing: Standing) -> String {
        let rate = standing.tightest.rate.map { percent($0) } ?? ""
        return clauses(
            [counts(standing.tightest, of: standing.standard), rate, demand(standing.standard)].filter { !$0.isEmpty })
    }
}

/// A headroom figure wrapped by its words: `75 clean orders short`, `还差 75 单合格订单`.
package struct HeadroomWords: Sendable {
    package var before: String
    /// Nil where no figure says it; then `after` is the sentence.
    package var figure: Int?
    package var after: String
}

extension Wording {
    package func headroomWords(_ standing: Standing) -> HeadroomWords {
        let (figure, standard) = (standing.tightest, standing.standard)
        let measure = measureWord(standard.unit)
        if standing.status == .unknown, standard.condition != nil {
            return HeadroomWords(before: "", figure: nil, after: status(standing))
        }
        guard standard.measure.isShare else {
            return HeadroomWords(before: "", figure: figure.tally.bad, after: pick("points", "分"))
        }
        guard let headroom = figure.headroom, figure.rate != nil else {
            return HeadroomWords(
                before: "", figure: figure.tally.bad,
                after: pick("of \(figure.tally.units.grouped)", "/ \(figure.tally.units.grouped)")
            )
        }
        if figure.status == .missed {
            guard let needed = headroom.unitsNeeded, needed > figure.tally.units else {
                return HeadroomWords(before: "", figure: nil, after: self.headroom(figure, of: standard))
            }
            let short = needed - figure.tally.units
            let unit = units(standard.unit, count: short)
            return HeadroomWords(
                before: pick("", "还差"), figure: short, after: pick("clean \(unit) short", "\(measure)合格\(unit)"))
        }
        let bad = badWord(standard)
        return HeadroomWords(
            before: pick("", "还可容"), figure: headroom.absorbable, after: pick("more may be \(bad)", "\(measure)\(bad)"))
    }

    /// - Parameter day: of which the report is; nil where it does not say so.
    package func statedInReport(of day: Day?) -> String {
        guard let day else { return pick("by the marketplace's report", "见平台报告") }
        return pick("by the marketplace's report of \(self.day(day))", "见平台 \(self.day(day))的报告")
    }

    package var defectHeads: [String] {
        [
            pick("Order", "订单"), pick("Placed", "下单"), pick("Defect", "缺陷"),
            pick("Confirmed → first scan", "确认发货 → 首次扫描"), pick("Counts from", "计入起"), pick("Counts until", "计入至"),
        ]
    }

    package func defectCounts(now: Int, later: Int) -> String {
        let first = pick("\(now.grouped) in the window", "窗口内 \(now.grouped) 单")
        return later == 0 ? first : clauses([first, pick("\(later.grouped) will count", "即将计入 \(later.grouped) 单")])
    }

    package func moreOrders(_ value: Int) -> String {
        pick("\(count(value, "order", "orders")) more", "另有 \(value.grouped) 单")
    }

    package func moreDays(_ days: Int) -> String {
        pick(days == 0 ? "last day" : count(days, "more day", "more days"), days == 0 ? "最后一天" : "还有 \(days) 天")
    }

    package var notYetCounting: String { pick("does not count yet", "尚未计入") }
    package var confirmedBeforeScan: String { pick("Confirmed before any scan", "确认时尚无扫描记录") }

    /// Why an order counts, as a cell of its own begins.
    package func why(_ order: DefectiveOrder) -> String { capital(reason(order)) }

    func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    package func knownOn(_ day: Day) -> String { pick("known \(shortDay(day))", "\(shortDay(day))获知") }

    /// From confirmation to the first scan: `23 Sep → 26 Sep, 3.1 days`.
    package func sent(confirmed: Day?, scanned: Day?, gapSeconds: Int64?) -> String {
        let none = pick("none", "无")
        guard confirmed != nil || scanned != nil else { return "–" }
        let text = "\(confirmed.map { shortDay($0) } ?? none) → \(scanned.map { shortDay($0) } ?? none)"
        guard let gapSeconds, gapSeconds >= 86_400 else { return text }
        return figure(text, length(seconds: gapSeconds))
    }

    package var categoryHeads: [String] {
        [pick("Category", "分类"), pick("Status", "状态"), pick("Headroom", "余量"), pick("Rate", "比率")]
    }
}
