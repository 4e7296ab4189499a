package import AccountHealth

extension Wording {
    /// An official figure beside ours, and what explains a difference.
    package func official(_ reconciliation: Reconciliation, of standard: Standard) -> String {
        let (figure, days) = (officialFigure(reconciliation), officialDays(reconciliation.official))
        return pick("\(figure) for \(days). ", "\(figure)（\(days)）。") + explanation(reconciliation, of: standard)
    }

    /// What the marketplace reports, as `2 of 126, 1.59 %`.
    package func officialFigure(_ reconciliation: Reconciliation) -> String {
        let official = reconciliation.official
        if let numerator = official.numerator, let denominator = official.denominator {
            return figure(numerator, of: denominator)
        }
        if let numerator = official.numerator { return "\(numerator)" }
        guard let rate = official.rate, rate >= 0, rate < 1e6 else { return "" }
        return percent(Rate(Int((rate * 1_000_000).rounded()), of: 1_000_000))
    }

    /// What we count over the same days; empty where we cannot.
    package func ownFigure(_ reconciliation: Reconciliation) -> String {
        reconciliation.ours.map { figure($0.numerator, of: $0.denominator) } ?? ""
    }

    private func figure(_ numerator: Int, of denominator: Int) -> String {
        let counts = rateCounts(Rate(numerator, of: denominator))
        guard denominator > 0, denominator < 1 << 40, numerator < 1 << 40 else { return counts }
        return figure(counts, percent(Rate(numerator, of: denominator)))
    }

    /// The days that an official figure is about.
    package func officialDays(_ official: OfficialFigure) -> String {
        range(official.from...max(official.from, official.to))
    }

    package func reportOf(_ day: Day) -> String { pick("report of \(shortDay(day))", "\(shortDay(day))的报告") }

    /// The explanation alone, as in JSON: what we count, what closes the difference, and by which words of a standards file.
    package func explanation(_ reconciliation: Reconciliation, of standard: Standard) -> String {
        let difference = difference(reconciliation, of: standard)
        switch reconciliation.explanation {
        case .choice(let choice):
            let key = "\(choice.name): \(choice.value)"
            return ours(reconciliation) + difference + pick(" (\(key))", "（\(key)）")
        case .shiftedWindow, .unexplained: return ours(reconciliation) + difference
        case .agrees, .notComputable, .reported, .noCounts: return difference
        }
    }

    private func ours(_ reconciliation: Reconciliation) -> String {
        let counts = reconciliation.ours.map { rateCounts($0) } ?? ""
        return pick("Ours is \(counts) over the same days. ", "同一时段我们为 \(counts)。")
    }

    /// Why both figures differ, or that they do not, where both are to be seen.
    package func difference(_ reconciliation: Reconciliation, of standard: Standard) -> String {
        switch reconciliation.explanation {
        case .agrees: return pick("Ours is the same.", "与我们的一致。")
        case .choice(let choice):
            let (name, value) = (choiceName(choice.name), choiceValue(choice.value))
            return pick("It is the same with this choice: \(name), \(value).", "将“\(name)”设为“\(value)”后一致。")
        case .shiftedWindow(let days):
            let way = days > 0 ? pick("later", "后移") : pick("earlier", "前移")
            return pick(
                "It is the same with a window \(count(abs(days), "day", "days")) \(way).",
                "窗口\(way) \(abs(days)) 天后一致。")
        case .notComputable(let missing):
            return pick(
                "Ours cannot be computed: the files lack \(list(missing.map(fact))).",
                "我们无法计算：文件缺少\(list(missing.map(fact)))。")
        case .reported: return pick("Only the marketplace can know this figure.", "该数值只有平台掌握。")
        case .noCounts: return pick("The report gives no counts to compare.", "报告没有可比对的数量。")
        case .unexplained:
            guard let surplus = reconciliation.surplus(under: standard) else {
                return pick("No single choice explains the difference.", "没有单一选项能解释差异。")
            }
            return counted(surplus, standard.unit)
        }
    }

    /// What the marketplace counts that we do not, or the other way round.
    private func counted(_ surplus: (bad: Int, units: Int), _ unit: Standard.Unit) -> String {
        let isMore = surplus.bad >= 0 && surplus.units >= 0
        func part(_ count: Int, _ noun: String, _ chinese: String) -> String? {
            guard count != 0 else { return nil }
            return pick(
                "\(abs(count)) \(count > 0 ? "more" : "fewer") \(noun)",
                "\(count > 0 ? "多计" : "少计") \(abs(count)) \(chinese)")
        }
        let ofUnits = part(surplus.units, units(unit, count: abs(surplus.units)), measureWord(unit))
        guard let ofBad = part(surplus.bad, abs(surplus.bad) == 1 ? "defect" : "defects", "项缺陷") else {
            return pick(
                "Only the counts of \(units(unit, count: 2)) differ: \(abs(surplus.units)) \(isMore ? "more" : "fewer") "
                    + "\(abs(surplus.units) == 1 ? "is" : "are") counted there.",
                "只有\(units(unit, count: 2))数不同：平台\(ofUnits ?? "")。")
        }
        let verb = abs(surplus.bad) == 1 && surplus.units == 0 ? "is" : "are"
        let parts = [ofBad, ofUnits].compactMap { $0 }
        return pick(
            "\(parts.joined(separator: " and ")) \(verb) counted there than \(isMore ? "we know of" : "here").",
            "平台比我们\(enumeration(parts))。")
    }

    package var enterByNumber: String { pick("Find an order by its number and enter it", "按订单号查找并录入") }

    package var officialHeads: [String] {
        [pick("Standard", "指标"), pick("Official", "官方"), pick("Ours", "我们"), pick("Difference", "差异")]
    }
    package var countItSo: String { pick("Count it so", "按此计算") }
    package var countItSoMeans: String {
        pick(
            "A choice holds for all accounts of this marketplace. The page Changes says who made it.",
            "该规则适用于此平台的所有账户，变更记录会注明由谁设定。")
    }
    package var toThisChoice: String { pick("See this choice", "查看此规则") }
}
