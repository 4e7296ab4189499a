package import AccountHealth

/// The answer about an account or one standard, in the parts that a page sets apart.
package struct VerdictWords: Sendable {
    /// The state: `Missed.`
    package var lead: String
    /// The count, the limit and the day on which it would be met again; begins with a space where the language has one.
    package var rest: String
    /// What would come after that.
    package var outlook: String
    /// The standard it is about; nil when it is about several.
    package var standing: Standing?

    init(_ lead: String, _ rest: String = "", outlook: String = "", about standing: Standing? = nil) {
        self.lead = lead
        self.rest = rest
        self.outlook = outlook
        self.standing = standing
    }

    package var sentence: String { lead + rest + outlook }
}

extension Wording {
    /// The answer in one or two sentences: the state, the count, the limit, the day on which it changes.
    package func verdict(_ standings: [Standing]) -> [String] {
        verdicts(standings).map(\.sentence)
    }

    package func verdicts(_ standings: [Standing]) -> [VerdictWords] {
        let judged = standings.filter { $0.standard.condition != nil }
        let missed = judged.filter { $0.status == .missed }
        if !missed.isEmpty { return missed.map(missedWords) }
        let tight = judged.filter(\.hasNoRoom)
        if !tight.isEmpty { return tight.map(tightWords) }
        let met = judged.filter { $0.status == .met }
        guard let tightest = met.filter({ $0.headroom != nil }).min(by: { room($0) < room($1) }) else {
            return [VerdictWords(unknownSentence(judged))]
        }
        return [metWords(tightest, unknown: judged.filter { $0.status == .unknown && !$0.missing.isEmpty })]
    }

    private func room(_ standing: Standing) -> Int { standing.absorbable ?? .max }

    func missedWords(_ standing: Standing) -> VerdictWords {
        let lead = pick("Missed.", "未达标。")
        let (figure, standard) = (standing.tightest, standing.standard)
        guard let rate = figure.rate else {
            let name = name(of: standard)
            let text = pick(
                " \(name): \(figure.tally.bad), \(demand(standard)) is demanded.",
                "\(name)为 \(figure.tally.bad)，\(demand(standard))。")
            return VerdictWords(lead, text, about: standing)
        }
        let unit = units(standard.unit, count: rate.denominator)
        let what = name(of: standard, in: figure.category)
        let counted = counted(figure.tally.bad, standard)
        var text = pick(
            " \(what): \(counted) in \(rate.denominator.grouped) \(unit) \(figure.tally.bad == 1 ? "makes" : "make") \(percent(rate)); the limit is \(demand(standard)).",
            "\(what)：\(rate.denominator.grouped) \(measureWord(standard.unit))中 \(counted)，为 \(percent(rate))，\(demand(standard))。"
        )
        text += alsoMissed(standing)
        var outlook = ""
        if let change = standing.nextChange, change.status == .met {
            text += pick(
                " It would be met again on \(day(change.day)) if nothing new happens.",
                "若无新增，\(day(change.day))可恢复达标。")
            if let relapse = standing.calendar.first(where: { $0.day > change.day && $0.status == .missed }) {
                outlook = pick(
                    " From \(day(relapse.day)) it would be missed again unless new orders come.",
                    "如果没有新订单，\(day(relapse.day))起又会未达标。")
            }
        }
        return VerdictWords(lead, text, outlook: outlook, about: standing)
    }

    func tightWords(_ standing: Standing) -> VerdictWords {
        let (figure, standard) = (standing.tightest, standing.standard)
        let units = figure.tally.units
        let next = Judgement(Tally(bad: figure.tally.bad + 1, units: units), standard: standard)
        let then = next.rate.map { percent($0) } ?? ""
        let what = name(of: standard, in: figure.category)
        let text = pick(
            " \(what): one more \(badWord(standard)) among \(units.grouped) \(self.units(standard.unit, count: units)) makes \(then).",
            "\(what)：\(units.grouped) \(measureWord(standard.unit))中再有 1 \(measureWord(standard.unit))\(badWord(standard))即为 \(then)。"
        )
        return VerdictWords(pick("Met, but with no room.", "达标，但已无余量。"), text, about: standing)
    }

    private func metWords(_ tightest: Standing, unknown: [Standing]) -> VerdictWords {
        let what = name(of: tightest.standard, in: tightest.tightest.category)
        let figures = counts(tightest.tightest, of: tightest.standard)
        let room = self.room(for: tightest.absorbable ?? 0, tightest.standard)
        var text = pick(
            " The tightest is \(what): \(figures), and \(room).", "余量最小的是\(what)：\(figures)，\(room)。")
        if !unknown.isEmpty {
            text += pick(
                " \(count(unknown.count, "standard", "standards")) cannot be told from these files.",
                "另有 \(unknown.count) 项无法从这些文件判断。")
        }
        return VerdictWords(pick("Met.", "达标。"), text, about: tightest)
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
        case .defect: pick("\(bad.grouped) defective", "\(bad.grouped) \(unit)有缺陷")
        case .confirmedLate: pick("\(bad.grouped) late", "\(bad.grouped) \(unit)迟发")
        case .cancelledBySeller: pick("\(bad.grouped) cancelled", "\(bad.grouped) \(unit)被卖家取消")
        case .untracked: pick("\(bad.grouped) without a scan", "\(bad.grouped) \(unit)无扫描记录")
        case .deliveredLate: pick("\(bad.grouped) delivered late", "\(bad.grouped) \(unit)迟到")
        case .invoicedLate: pick("\(bad.grouped) without an invoice in time", "\(bad.grouped) \(unit)未按时开票")
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
            let figure = rateCounts(rate)
            parts.append(self.figure(figure, percent(rate)))
        }
        parts += turns(day, from: previous)
        return clauses(parts)
    }
}
