import AccountHealth

extension Wording {
    /// How good some forecasts were, beside saying that today's figure stays.
    package func summary(
        of forecasts: [(probability: Double, isMissed: Bool)], staying: [(probability: Double, isMissed: Bool)]
    ) -> [String] {
        let (score, plain) = (ForecastScore(forecasts), ForecastScore(staying))
        guard score.count > 0 else {
            return [pick("No case can be scored: the files end before its day.", "没有可评分的情形：文件在该日之前结束。")]
        }
        func area(_ score: ForecastScore) -> String { score.areaUnderCurve.map { $0.decimals(4) } ?? "–" }
        var lines = [
            pick("\(cases(score.count)), \(score.missed) of them missed", "\(score.count) 例，其中 \(score.missed) 例未达标"),
            pick(
                "Brier score \(score.brier.decimals(5)), if today's figure stays \(plain.brier.decimals(5))",
                "Brier 分 \(score.brier.decimals(5))，若以今日数值不变为预测则为 \(plain.brier.decimals(5))"),
            pick(
                "log score \(score.logScore.decimals(5)), if today's figure stays \(plain.logScore.decimals(5))",
                "对数分 \(score.logScore.decimals(5))，若以今日数值不变为预测则为 \(plain.logScore.decimals(5))"),
            pick(
                "area under the curve \(area(score)), if today's figure stays \(area(plain))",
                "曲线下面积 \(area(score))，若以今日数值不变为预测则为 \(area(plain))"),
            pick(
                "calibration error \(score.calibrationError.decimals(4))",
                "校准误差 \(score.calibrationError.decimals(4))"),
        ]
        for (place, tenth) in score.tenths.enumerated() where tenth.count > 0 {
            let came = (Double(tenth.missed) / Double(tenth.count)).decimals(3)
            lines.append(
                pick(
                    "  \(place * 10)–\(place * 10 + 10) %: expected \(tenth.expected.decimals(3)), came \(came), \(cases(tenth.count))",
                    "  \(place * 10)–\(place * 10 + 10)%：预测 \(tenth.expected.decimals(3))，实际 \(came)，\(tenth.count) 例"))
        }
        return lines
    }

    private func cases(_ count: Int) -> String { count == 1 ? "1 case" : "\(count) cases" }
}
