package import AccountHealth

// Charts and calendars.

extension Wording {
    /// A value of an axis, in ten-thousandths, with the decimals it has and no others.
    package func tick(_ value: Int) -> String {
        limit(Rate(value, of: 10_000))
    }

    /// The first day of a month on the axis; January with its year.
    package func month(_ day: Day) -> String {
        let date = day.date
        let name = pick(String(shortDay(day).drop { $0 != " " }.dropFirst()), "\(date.month) 月")
        return date.month == 1 ? pick("\(name) \(date.year)", "\(date.year) 年 \(name)") : name
    }

    package func today(_ day: Day) -> String { pick("Today, \(shortDay(day))", "今日，\(shortDay(day))") }
    package var todayWord: String { pick("today", "今日") }

    package func limitLabel(_ standard: Standard) -> (name: String, strictness: String) {
        let name = standard.condition?.target.map { limit($0) } ?? ""
        return switch standard.condition {
        case .lessThan: (pick("limit \(name)", "上限 \(name)"), pick("must stay below", "须低于"))
        case .atMost: (pick("limit \(name)", "上限 \(name)"), pick("may not exceed", "不得高于"))
        default: (pick("target \(name)", "目标 \(name)"), pick("must reach it", "不得低于"))
        }
    }

    package func allPlaced(_ unit: Standard.Unit) -> String {
        pick("\(units(unit, count: 2)) all placed", "\(units(unit, count: 2))均已下单")
    }

    package func notYetPlaced(_ unit: Standard.Unit) -> String {
        pick("\(units(unit, count: 2)) not yet placed", "\(units(unit, count: 2))尚未产生")
    }

    package func flows(_ unit: Standard.Unit) -> (entering: String, leaving: String, both: String) {
        let name = units(unit, count: 2)
        return (
            pick("\(name) entering", "\(name)进入窗口"), pick("\(name) leaving", "\(name)离开窗口"),
            pick("\(name) entering (up), leaving (down)", "\(name)进入（上）、离开（下）")
        )
    }

    package var rateSoFar: String { pick("rate so far", "至今的比率") }
    package func knownRate(_ unit: Standard.Unit) -> String {
        pick("known: these \(units(unit, count: 2)) are placed", "已知：\(units(unit, count: 2))均已下单")
    }
    package var becomesKnown: String { pick("defect becomes known", "缺陷被获知") }
    package var defectRollsOff: String { pick("defect rolls off", "缺陷滚出窗口") }

    package func known(_ kinds: [String], on day: Day) -> String {
        let kind = kinds.first.map { self.kind($0) } ?? ""
        return pick("\(shortDay(day)) \(kind)", "\(shortDay(day))\(kind)")
    }

    package func rollsOff(on day: Day) -> String {
        pick("\(shortDay(day)) rolls off", "\(shortDay(day))滚出")
    }

    package func rollsOff(_ orderID: String) -> String { pick("\(orderID) rolls off", "\(orderID) 滚出窗口") }
    package func beginsToCount(_ orderID: String) -> String { pick("\(orderID) begins to count", "\(orderID) 开始计入") }

    /// `16 Dec: 1 of 100`.
    package func turn(_ tally: Tally, on day: Day) -> String {
        labelled(shortDay(day), dayCounts(tally))
    }

    package func dayCounts(_ tally: Tally) -> String {
        pick("\(tally.bad.grouped) of \(tally.units.grouped)", "\(tally.bad.grouped) / \(tally.units.grouped)")
    }

    /// The chart in a sentence, for those who do not see it.
    package func chartSentence(
        name: String, from: Day, to: Day, today: String?, demand: String,
        turns: [(day: Day, rate: String, isMissed: Bool)]
    ) -> String {
        let now = today ?? pick("no figure", "无数值")
        var text = pick(
            "\(name) from \(day(from)) \(from.date.year) to \(day(to)) \(to.date.year): \(now) on this day, \(demand) is demanded",
            "\(name)，\(from.date.year) 年 \(day(from))至 \(to.date.year) 年 \(day(to))：当日 \(now)，\(demand)")
        for turn in turns {
            let word = turn.isMissed ? pick("missed", "未达标") : pick("met", "达标")
            text += pick("; \(turn.rate) on \(day(turn.day)), \(word)", "；\(day(turn.day)) \(turn.rate)，\(word)")
        }
        return text + pick(".", "。")
    }

    package var rollOffCalendar: String { pick("Roll-off calendar", "滚出日历") }
    package func calendarSub(_ unit: Standard.Unit) -> String {
        pick(
            "known defects / \(units(unit, count: 2)) in the window on each day",
            "每日窗口内的已知缺陷 / \(units(unit, count: 2))")
    }

    package var weekdayNames: [String] {
        [
            pick("Mon", "一"), pick("Tue", "二"), pick("Wed", "三"), pick("Thu", "四"), pick("Fri", "五"), pick("Sat", "六"),
            pick("Sun", "日"),
        ]
    }

    package func dayOfMonth(_ day: Day) -> String { pick("\(day.date.day)", "\(day.date.day) 日") }

    package var calendarKeyMissed: String { pick("missed", "未达标") }
    package var calendarKeyTight: String { pick("met, no room", "达标，无余量") }
    package var calendarKeyMet: String { pick("met if no further defect comes", "若无新增缺陷则达标") }
    package func moreEvents(_ count: Int) -> String { pick("\(count) more", "另有 \(count) 个") }
    package var stopsCounting: String { pick("a defect stops counting", "缺陷不再计入") }

    /// How many defects there are against how many are allowed, for those who do not see the squares.
    package func slots(used: Int, allowed: Int) -> String {
        pick("\(used.grouped) used of \(allowed.grouped) allowed", "允许 \(allowed.grouped)，已有 \(used.grouped)")
    }

    package var dayHeads: [String] {
        [
            pick("Day", "日期"), pick("What it is", "性质"), pick("Status", "状态"),
            pick("Defects of units", "缺陷 / 总数"), pick("Rate", "比率"), pick("Entering, leaving", "进入、离开"),
        ]
    }

    /// Whether the figure of a day was so, is known to come, or comes if nothing new happens.
    package var basisSoFar: String { pick("So far", "至今") }
    package var basisKnown: String { pick("Known", "已知") }
    package var basisIfNothingNew: String { pick("If nothing new", "若无新增") }
    package var readDayByDay: String { pick("Day of the chart", "图表日期") }
}
