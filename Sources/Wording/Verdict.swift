package import AccountHealth

extension Wording {
    /// The answer in one or two sentences: the state, the count, the limit, the day on which it changes.
    package func verdict(_ standings: [Standing]) -> [String] {
        let judged = standings.filter { $0.standard.condition != nil }
        let missed = judged.filter { $0.status == .missed }
        if !missed.isEmpty { return missed.map(missedSentence) }
        let tight = judged.filter(\.hasNoRoom)
        if !tight.isEmpty { return tight.map(tightSentence) }
        let met = judged.filter { $0.status == .met }
        guard let tightest = met.filter({ $0.headroom != nil }).min(by: { room($0) < room($1) }) else {
            return [unknownSentence(judged)]
        }
        return [metSentence(tightest, unknown: judged.filter { $0.status == .unknown && !$0.missing.isEmpty })]
    }

    private func room(_ standing: Standing) -> Int { standing.absorbable ?? .max }

    private func missedSentence(_ standing: Standing) -> String {
        let (figure, standard) = (standing.tightest, standing.standard)
        guard let rate = figure.rate else {
            let name = name(of: standard)
            return pick(
                "Missed. \(name): \(figure.tally.bad), \(demand(standard)) is demanded.",
                "未达标。\(name)为 \(figure.tally.bad)，\(demand(standard))。")
        }
        let unit = units(standard.unit, count: rate.denominator)
        let what = name(of: standard, in: figure.category)
        let counted = counted(figure.tally.bad, standard)
        var text = pick(
            "Missed. \(what): \(counted) in \(rate.denominator) \(unit) \(figure.tally.bad == 1 ? "makes" : "make") \(percent(rate)); the limit is \(demand(standard)).",
            "未达标。\(what)：\(rate.denominator) \(measureWord(standard.unit))中 \(counted)，为 \(percent(rate))，\(demand(standard))。"
        )
        text += alsoMissed(standing)
        if let change = standing.nextChange, change.status == .met {
            text += pick(
                " It would be met again on \(day(change.day)) if nothing new happens.",
                "若无新增，\(day(change.day))可恢复达标。")
            if let relapse = standing.calendar.first(where: { $0.day > change.day && $0.status == .missed }) {
                text += pick(
                    " From \(day(relapse.day)) it would be missed again unless new orders come.",
                    "如果没有新订单，\(day(relapse.day))起又会未达标。")
            }
        }
        return text
    }

    private func tightSentence(_ standing: Standing) -> String {
        let (figure, standard) = (standing.tightest, standing.standard)
        let units = figure.tally.units
        let next = Judgement(Tally(bad: figure.tally.bad + 1, units: units), standard: standard)
        let then = next.rate.map { percent($0) } ?? ""
        let what = name(of: standard, in: figure.category)
        return pick(
            "Met, but with no room. \(what): one more \(badWord(standard)) among \(units) \(self.units(standard.unit, count: units)) makes \(then).",
            "达标，但已无余量。\(what)：\(units) \(measureWord(standard.unit))中再有 1 \(measureWord(standard.unit))\(badWord(standard))即为 \(then)。"
        )
    }

    private func metSentence(_ tightest: Standing, unknown: [Standing]) -> String {
        let what = name(of: tightest.standard, in: tightest.tightest.category)
        let figures = counts(tightest.tightest, of: tightest.standard)
        let room = self.room(for: tightest.absorbable ?? 0, tightest.standard)
        var text = pick(
            "Met. The tightest is \(what): \(figures), and \(room).", "达标。余量最小的是\(what)：\(figures)，\(room)。")
        if !unknown.isEmpty {
            text += pick(
                " \(count(unknown.count, "standard", "standards")) cannot be told from these files.",
                "另有 \(unknown.count) 项无法从这些文件判断。")
        }
        return text
    }

    private func unknownSentence(_ standings: [Standing]) -> String {
        if standings.allSatisfy({ $0.missing.isEmpty }) {
            return pick("No orders in any window.", "各统计窗口内均无订单。")
        }
        return pick(
            "These files do not tell whether the standards are met; what is missing is named below.",
            "这些文件不足以判断是否达标；缺少的数据见下。")
    }

    /// How many bad units, as a noun.
    private func counted(_ bad: Int, _ standard: Standard) -> String {
        guard case .share(let criterion) = standard.measure else { return "\(bad)" }
        let unit = measureWord(standard.unit)
        return switch criterion {
        case .defect: pick("\(bad) defective", "\(bad) \(unit)有缺陷")
        case .confirmedLate: pick("\(bad) late", "\(bad) \(unit)迟发")
        case .cancelledBySeller: pick("\(bad) cancelled", "\(bad) \(unit)被卖家取消")
        case .untracked: pick("\(bad) without a scan", "\(bad) \(unit)无扫描记录")
        case .deliveredLate: pick("\(bad) delivered late", "\(bad) \(unit)迟到")
        case .invoicedLate: pick("\(bad) without an invoice in time", "\(bad) \(unit)未按时开票")
        }
    }

    /// What happens on a coming day.
    package func event(_ day: KnownDay, of standing: Standing, from previous: Status) -> String {
        var parts: [String] = []
        if !day.rollingOff.isEmpty {
            parts.append(
                pick(
                    "\(list(day.rollingOff)) \(day.rollingOff.count == 1 ? "rolls" : "roll") off",
                    "\(list(day.rollingOff)) 滚出窗口"))
        }
        if !day.entering.isEmpty {
            parts.append(
                pick(
                    "\(list(day.entering)) \(day.entering.count == 1 ? "begins" : "begin") to count",
                    "\(list(day.entering)) 开始计入"))
        }
        let rate = Judgement(day.tally, standard: standing.standard).rate
        if let rate {
            let figure = pick("\(rate.numerator) of \(rate.denominator)", "\(rate.numerator) / \(rate.denominator)")
            parts.append(self.figure(figure, percent(rate)))
        }
        parts += turns(day, from: previous)
        return clauses(parts)
    }
}
