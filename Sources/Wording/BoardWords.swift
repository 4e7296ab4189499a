package import AccountHealth

// The board.

extension Wording {
    /// Where all accounts stand: first what misses, then what cannot be told. That nothing misses is said only of accounts that were
    /// judged.
    ///
    /// - Parameters:
    ///   - oldMisses: how many missed when their data ended, which is too long ago to say more.
    ///   - oldMissDay: the day on which the data of the newest of them ended.
    ///   - stale: the others with old data.
    package func boardVerdict(
        missed: Int, noRoom: Int, met: Int, oldMisses: Int, oldMissDay: Day?, stale: Int, unjudged: Int
    ) -> String {
        let isOnly = missed + noRoom + met + oldMisses + stale + unjudged == 1
        var clauses: [String] = []
        func add(_ count: Int, _ english: (one: String, more: String), _ chinese: String) {
            guard count > 0 else { return }
            let noun = clauses.isEmpty ? count == 1 ? " account" : " accounts" : ""
            let who = isOnly ? "the account" : number(count) + noun
            let whom = isOnly ? "该账户" : noun.isEmpty ? "\(count) 个" : "\(count) 个账户"
            clauses.append(pick("\(who) \(count == 1 ? english.one : english.more)", "\(whom)\(chinese)"))
        }
        add(missed, ("misses a standard", "miss a standard"), "未达标")
        add(noRoom, ("has no room left", "have no room left"), "已无余量")
        let judged = clauses.joined(separator: pick(" and ", "，"))
        var sentences = clauses.isEmpty ? [] : [sentence(judged)]
        let known = clauses.count
        let day = oldMisses == 1 ? oldMissDay : nil
        add(
            oldMisses,
            (
                "missed when its data ended" + (day.map { " on \(shortDay($0))" } ?? ""),
                "missed when their data ended"
            ), day.map { "数据截至 \(shortDay($0))，当时未达标" } ?? "在数据截止时未达标")
        add(unjudged, ("cannot be judged", "cannot be judged"), "无法判断")
        add(stale, ("has stale data", "have stale data"), "数据过期")
        sentences += clauses.dropFirst(known).map(sentence)
        if known == 0, met > 0 {
            sentences.append(
                clauses.isEmpty
                    ? isOnly
                        ? pick("The account misses no standard.", "该账户达标。")
                        : pick("No account misses a standard.", "没有账户未达标。")
                    : pick(
                        "The other \(number(met)) \(met == 1 ? "misses" : "miss") no standard.",
                        "其余 \(met) 个达标。"))
        }
        return sentences.joined(separator: pick(" ", ""))
    }

    /// What a row says of an account that missed when its data ended: `Missed 22 Nov`.
    package func missed(until day: Day) -> String { pick("Missed \(shortDay(day))", "\(shortDay(day))未达标") }

    /// A sentence from clauses, with its first letter large.
    private func sentence(_ text: String) -> String {
        guard language == .english else { return text + "。" }
        return text.prefix(1).uppercased() + text.dropFirst() + "."
    }

    /// Small numbers as words, as in a sentence.
    private func number(_ value: Int) -> String {
        let words = [
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ]
        return words.indices.contains(value) ? words[value] : "\(value)"
    }

    package func accounts(_ value: Int) -> String { pick(count(value, "account", "accounts"), "\(value.grouped) 个账户") }
    package var all: String { pick("All", "全部") }
    package var filterByStatus: String { pick("Filter by status", "按状态筛选") }
    package var nothingHereYet: String { pick("Nothing is measured yet.", "还没有可衡量的数据。") }
    package var firstImport: String {
        pick(
            "Import the reports you download from the marketplace; the first figures stand here a moment later.",
            "导入从平台下载的报告，稍后这里就会显示第一批数值。")
    }
    package var noAccountInState: String { pick("No account is in this state.", "没有处于该状态的账户。") }
    package var noFigureYet: String { pick("No figure yet.", "尚无数值。") }

    package func state(_ name: String) -> String {
        switch name {
        case "missed": pick("Missed", "未达标")
        case "no-room": pick("No room", "无余量")
        case "met": pick("Met", "达标")
        case "stale": pick("Stale", "数据过期")
        case "no-data": pick("No data", "无数据")
        default: pick("Not known", "无法判断")
        }
    }

    package var boardHeads: [String] {
        [
            pick("Status", "状态"), pick("Account", "账户"), pick("Tightest standard", "最紧的指标"),
            pick("Headroom, worst first", "余量，最紧在前"), pick("Rate", "比率"), pick("60 days, limit dashed", "60 天，虚线为上限"),
            pick("Data", "数据"),
        ]
    }

    package var findAccount: String { pick("Find an account", "查找账户") }
    package var allStores: String { pick("All stores", "全部站点") }
    package var findOrderOrAccount: String { pick("Order or account", "订单号或账户") }
    package var ordersFound: String { pick("Orders of this number", "该订单号的订单") }
    package var noOrderOrAccountFound: String {
        pick("No order has this number, and no account has it in its name.", "没有该订单号的订单，也没有名称含此内容的账户。")
    }
    package var find: String { pick("Find", "查找") }
    package var sortedBy: String { pick("Sorted by", "排序") }
    /// The word of a way to sort.
    package func boardOrder(_ word: String) -> String {
        switch word {
        case "chance": pick("chance", "可能性")
        case "name": pick("name", "名称")
        default: pick("urgency", "紧急程度")
        }
    }
    package var forSpreadsheet: String { pick("For a spreadsheet (CSV)", "导出表格（CSV）") }
    package var chanceColumn: String { pick("Chance of a miss in two weeks' time", "两周后未达标的可能性") }

    package func boardHeadroom(status: Status, tally: Tally, headroom: Headroom?, standard: Standard) -> String {
        if status == .unknown { return pick("Not known", "无法判断") }
        guard let headroom, tally.units > 0 else { return standard.measure.isShare ? "–" : "\(tally.bad)" }
        switch status {
        case .unknown: return pick("Not known", "无法判断")
        case .missed:
            guard let needed = headroom.unitsNeeded, needed > tally.units else {
                return pick("\(tally.bad.grouped) too many", "多出 \(tally.bad.grouped)")
            }
            let short = needed - tally.units
            let unit = units(standard.unit, count: short)
            return pick("\(short.grouped) \(unit) short", "还差 \(short.grouped) \(measureWord(standard.unit))")
        case .met:
            let free = headroom.absorbable
            return pick(
                "\(free.grouped) more \(free == 1 ? "fits" : "fit")",
                "还可容 \(free.grouped) \(measureWord(standard.unit))")
        }
    }

    package var headroomWord: String { pick("Headroom", "余量") }

    /// How old the data is, as small as a row has room.
    package func boardAge(newest: Day, asOf: Day, isStale: Bool) -> String {
        let days = newest.distance(to: asOf)
        if isStale { return pick("Stale, \(count(days, "day", "days")) old", "过期 \(days) 天") }
        return days <= 0
            ? pick("up to this day", "截至当日")
            : pick("to \(shortDay(newest)), \(count(days, "day", "days")) old", "截至 \(shortDay(newest))，\(days) 天前")
    }

    package func rateCounts(_ rate: Rate) -> String {
        pick(
            "\(rate.numerator.grouped) of \(rate.denominator.grouped)",
            "\(rate.numerator.grouped) / \(rate.denominator.grouped)")
    }

    package func rowRange(from: Int, to: Int, of all: Int) -> String {
        pick("\(from.grouped)–\(to.grouped) of \(all.grouped)", "第 \(from.grouped)–\(to.grouped) 个，共 \(all.grouped) 个")
    }
}
