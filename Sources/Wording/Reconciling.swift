package import AccountHealth

extension Wording {
    /// An official figure beside ours, and what explains a difference.
    package func official(_ reconciliation: Reconciliation) -> String {
        let official = reconciliation.official
        var figure = ""
        if let numerator = official.numerator, let denominator = official.denominator {
            figure = pick("\(numerator) of \(denominator)", "\(numerator) / \(denominator)")
            if denominator > 0, denominator < 1 << 40, numerator < 1 << 40 {
                figure = self.figure(figure, percent(Rate(numerator, of: denominator)))
            }
        } else if let numerator = official.numerator {
            figure = "\(numerator)"
        } else if let rate = official.rate, rate >= 0, rate < 1e6 {
            figure = percent(Rate(Int((rate * 1_000_000).rounded()), of: 1_000_000))
        }
        let days = range(official.from...max(official.from, official.to))
        return pick(
            "\(figure) for \(days). ", "\(figure)（\(days)）。")
            + explanation(reconciliation)
    }

    /// The explanation alone, as in JSON.
    package func explanation(_ reconciliation: Reconciliation) -> String {
        let ours =
            reconciliation.ours.map {
                pick("\($0.numerator) of \($0.denominator)", "\($0.numerator) / \($0.denominator)")
            } ?? ""
        switch reconciliation.explanation {
        case .agrees: return pick("Ours is the same.", "与我们的一致。")
        case .choice(let choice):
            return pick(
                "Ours is \(ours) over the same days; with the choice \(choice.name): \(choice.value) it is the same.",
                "同一时段我们为 \(ours)；将选项 \(choice.name) 设为 \(choice.value) 后一致。")
        case .shiftedWindow(let days):
            let way = days > 0 ? pick("later", "后移") : pick("earlier", "前移")
            return pick(
                "Ours is \(ours) over the same days; with a window \(count(abs(days), "day", "days")) \(way) it is the same.",
                "同一时段我们为 \(ours)；窗口\(way) \(abs(days)) 天后一致。")
        case .notComputable(let missing):
            return pick(
                "Ours cannot be computed: the files lack \(list(missing.map(fact))).",
                "我们无法计算：文件缺少\(list(missing.map(fact)))。")
        case .reported: return pick("Only the marketplace can know this figure.", "该数值只有平台掌握。")
        case .noCounts: return pick("The report gives no counts to compare.", "报告没有可比对的数量。")
        case .unexplained:
            return pick(
                "Ours is \(ours) over the same days; no single choice explains the difference.",
                "同一时段我们为 \(ours)；没有单一选项能解释差异。")
        }
    }
}
