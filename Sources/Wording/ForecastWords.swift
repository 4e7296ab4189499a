package import AccountHealth

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

extension Wording {
    /// `34 %`; chances are shown in whole per cents, and never as certain where they are not.
    package func chance(_ probability: Double) -> String {
        let sign = pick(" %", "%")
        if probability <= 0 { return "0\(sign)" }
        if probability >= 1 { return "100\(sign)" }
        if probability < 0.01 { return pick("< 1\(sign)", "<1\(sign)") }
        if probability > 0.99 { return pick("> 99\(sign)", ">99\(sign)") }
        return "\(Int((probability * 100).rounded()))\(sign)"
    }

    /// What the chance on a card is of.
    package func chanceMeaning(on day: Day, isMissed: Bool) -> String {
        isMissed
            ? pick("chance still missed on \(shortDay(day))", "\(shortDay(day))仍未达标的可能性")
            : pick("chance of a miss on \(shortDay(day))", "\(shortDay(day))未达标的可能性")
    }

    /// The outlook of one standard in one or two sentences.
    ///
    /// - Parameters:
    ///   - chance: of a miss on `day`.
    ///   - byThen: of a miss on any day up to it.
    package func chanceSentence(
        on day: Day, chance: Double, byThen: Double, isMissed: Bool, likelyMiss: Day?, likelyRecovery: Day?
    ) -> String {
        let (date, percent) = (self.day(day), self.chance(chance))
        if isMissed {
            var text = pick(
                "The chance that it is still missed on \(date) is \(percent).", "\(date)仍未达标的可能性为 \(percent)。")
            if let likelyRecovery, likelyRecovery <= day {
                text += pick(
                    " On \(self.day(likelyRecovery)) it is likelier met than not for the first time.",
                    "\(self.day(likelyRecovery))首次更可能达标。")
            }
            return text
        }
        var text = pick("The chance of a miss on \(date) is \(percent)", "\(date)未达标的可能性为 \(percent)")
        text +=
            byThen - chance > 0.005
            ? pick("; on any day up to then it is \(self.chance(byThen)).", "；截至该日任意一天未达标的可能性为 \(self.chance(byThen))。")
            : pick(".", "。")
        if let likelyMiss {
            text += pick(
                " On \(self.day(likelyMiss)) a miss is likelier than not for the first time.",
                "\(self.day(likelyMiss))首次更可能未达标。")
        }
        return text
    }

    /// Defects come faster than they used to.
    package func alarm(_ alarm: DriftAlarm, of standard: Standard) -> String {
        let expected = alarm.expected.decimals(1)
        return pick(
            "\(name(of: standard)): \(alarm.reports) since \(day(alarm.since)), where \(expected) were to be expected. Something has changed: a batch, a carrier, a listing?",
            "\(name(of: standard))：\(day(alarm.since))以来已有 \(alarm.reports) 起，正常应为 \(expected) 起。可能有变化：某批货、承运商或商品页面？")
    }

    package var burst: String { pick("Faster than usual", "异常增多") }
    package var falseAlarms: String {
        pick(
            "An account whose defects come as usual is alarmed about once in \(DriftAlarm.falseAlarmYears) years.",
            "缺陷正常发生的账户，平均约 \(DriftAlarm.falseAlarmYears) 年才会误报一次。")
    }

    // MARK: - The chart

    package var bandLabels: (inner: String, outer: String) {
        (pick("80 % of outcomes", "80% 的结果"), pick("95 % of outcomes", "95% 的结果"))
    }
    package var outcomesLegend: String { pick("80 and 95 % of outcomes", "80% 与 95% 的结果范围") }
    package var chanceStrip: (name: String, scale: String) {
        (pick("chance of missing", "未达标可能性"), pick("each day, 0–100 %", "逐日，0–100%"))
    }
    /// Why nothing is foretold.
    package var noChanceOfOldData: String {
        pick("No chance is given from data this old: import newer files.", "数据过旧，无法给出可能性：请导入较新的文件。")
    }

    /// Of a day of the calendar.
    package func chanceThen(_ probability: Double) -> String {
        pick("chance of a miss \(chance(probability))", "未达标可能性 \(chance(probability))")
    }

    package var calendarKeyChance: String { pick("%: chance of a miss on the day", "%：当日未达标的可能性") }

    package var chanceHead: String { pick("Chance of a miss", "未达标可能性") }
    package var chanceHeads: [String] {
        [
            chanceHead, pick("On any day up to then", "截至当日任一天"), pick("80 % of outcomes", "80% 的结果"),
            pick("95 % of outcomes", "95% 的结果"),
        ]
    }

    /// `0.00–2.38 %`
    package func band(_ band: ClosedRange<Double>) -> String {
        "\((band.lowerBound * 100).decimals(2))–\((band.upperBound * 100).decimals(2))\(pick(" %", "%"))"
    }

    // MARK: - What moves it, and what if

    package var partsOfChance: String { pick("What moves the chance", "影响可能性的因素") }
    package func partsSub(on day: Day) -> String {
        pick("points of the chance on \(self.day(day)), for each order", "每单对\(self.day(day))可能性的影响（百分点）")
    }
    package var partHeads: [String] {
        [
            pick("Orders of", "下单日"), pick("What is known", "已知情况"), pick("Orders", "订单数"),
            pick("Points for each", "每单百分点"),
        ]
    }
    package var nothingMovesIt: String {
        pick("No single order moves it by a tenth of a point.", "没有单个订单能使其变动十分之一个百分点。")
    }
    package var knownDefect: String { pick("defect, if it were withdrawn", "有缺陷，若撤销") }
    package var stillSilent: String { pick("nothing said yet, if it stays clean", "尚无消息，若始终无缺陷") }

    /// `−13.9 points`
    package func points(_ value: Double) -> String {
        let points = (value * 100).decimals(value < 0.001 ? 2 : 1)
        return pick("−\(points)", "−\(points)")
    }

    package var whatIfHeading: String { pick("What if", "如果……") }
    package var supposeAnother: String { pick("Suppose something else", "换个假设") }
    package var whatIfSub: String { pick("same arithmetic as the figures above", "与上方数值同一算法") }
    package func oneMoreDefect(_ standard: Standard) -> String {
        pick("One more \(badWord(standard))", "再有 1 \(measureWord(standard.unit))\(badWord(standard))")
    }
    package func withdrawn(_ orderID: String) -> String {
        pick("The defect of …\(orderID.suffix(4)) is withdrawn", "…\(orderID.suffix(4)) 的缺陷撤销")
    }
    package func cleanOrders(_ count: Int, _ standard: Standard) -> String {
        pick("\(count) more clean \(units(standard.unit, count: count))", "再有 \(count) \(measureWord(standard.unit))合格")
    }
    package func moreOrders(_ count: Int, _ standard: Standard) -> String {
        pick(
            "\(count) more \(units(standard.unit, count: count)) a day", "每天多 \(count) \(measureWord(standard.unit))")
    }
    package var noOrders: String { pick("Selling is off: no order comes in", "停售：没有新订单") }
    package var byMarketplace: String {
        pick("From tomorrow the marketplace sends all orders", "明天起全部由平台配送")
    }

    /// What a supposition makes of the coming days.
    package func supposed(
        _ chances: [(day: Day, probability: Double)], recovery: Day?, isMissed: Bool
    ) -> String {
        let told = chances.map {
            pick("\(chance($0.probability)) on \(shortDay($0.day))", "\(shortDay($0.day)) \(chance($0.probability))")
        }
        var parts = [pick("chance of a miss \(enumeration(told))", "未达标的可能性：\(enumeration(told))")]
        if isMissed {
            parts.append(
                recovery.map { pick("first likely met on \(shortDay($0))", "\(shortDay($0))首次可望达标") }
                    ?? pick("no recovery in sight within 60 days", "60 天内难以恢复"))
        }
        return clauses(parts)
    }

    // MARK: - How good they were

    package var howGood: String { pick("How good are these forecasts?", "这些预测有多准？") }
    package func forecastVerdict(count: Int, missed: Int) -> String {
        pick(
            "\(count) forecasts have met their day; \(missed) of the days were missed.",
            "\(count) 个预测已到期，其中 \(missed) 个未达标。")
    }
    package var noForecastYet: String {
        pick(
            "No forecast has met its day yet. The first ones are compared a week after the first files came.",
            "还没有预测到期。首批文件导入一周后开始比较。")
    }
    package func forecastsWaiting(_ count: Int) -> String {
        pick("\(self.count(count, "forecast still waits", "forecasts still wait")) for a day.", "还有 \(count) 份预测尚未到期。")
    }
    package var scoreHeads: [String] {
        [
            pick("Standard", "指标"), pick("Days ahead", "提前天数"), pick("Forecasts", "预测数"), pick("Missed", "未达标"),
            pick("Brier score", "Brier 分"), pick("if today's figure stayed", "若按今日数值"), pick("Log score", "对数分"),
            pick("if today's figure stayed", "若按今日数值"),
        ]
    }
    package var scoresHeading: String { pick("Scores", "评分") }
    package var scoresMean: String {
        pick(
            "0 is best. The Brier score is the mean squared distance of chance and outcome; always saying one half makes 0.25.",
            "0 为最好。Brier 分是可能性与结果之差平方的平均；总说一半则为 0.25。")
    }
    package var calibration: String { pick("Said and came", "预测与实际") }
    package var calibrationSub: String {
        pick("of the days to which a chance in this tenth was given, so many were missed", "可能性落在该十分位的日子中，实际未达标的比例")
    }
    package var tenthHeads: [String] {
        [pick("Chance", "可能性"), pick("Forecasts", "预测数"), pick("said", "预测"), pick("came", "实际")]
    }
    package func tenth(_ place: Int) -> String { "\(place * 10)–\(place * 10 + 10)\(pick(" %", "%"))" }
    package func daysAhead(_ days: Int) -> String { pick("\(days)", "\(days) 天") }
}
