package import AccountHealth

// Headings and sentences of the commands.

extension Wording {
    package var reading: String { pick("Reading", "正在读取") }
    package var noUsableRow: String {
        pick(
            "standing: no file gave a usable row. Which files are read, and where to download them: docs/files.md",
            "standing：没有任何文件包含可用的数据行。可读取哪些文件、在哪里下载，见 docs/files.zh.md")
    }
    package var ordersThatCount: String { pick("Orders that count", "计入的缺陷订单") }
    package var ordersThatWillCount: String { pick("Orders that will count", "即将计入的缺陷订单") }
    package var daysOfChange: String { pick("Days on which this changes, if nothing new happens", "若无新增，以下日期会变化") }
    package var notTold: String { pick("What these files do not tell", "这些文件没有的数据") }
    package var officialFigures: String { pick("Official figures", "官方数值") }
    package var findings: String { pick("Findings", "读取提示") }
    package var comingRules: String { pick("If the coming rule were in force", "按即将生效的规则") }

    package var orderHeads: [String] {
        [
            pick("order", "订单"), pick("day", "日期"), pick("why", "原因"), pick("counts from", "计入起"),
            pick("counts until", "计入至"), pick("file and line", "文件与行"),
        ]
    }

    /// `60 days, 10 Sep – 8 Nov`.
    package func window(_ standing: Standing) -> String {
        let days = standing.window.count
        return pick("\(count(days, "day", "days")), \(range(standing.window))", "\(days) 天，\(range(standing.window))")
    }

    /// How old the newest fact is.
    package func age(newest: Day, asOf: Day) -> String {
        let days = newest.distance(to: asOf)
        if days <= 0 { return pick("data up to this day", "数据截至当日") }
        return pick("data up to \(day(newest)), \(count(days, "day", "days")) old", "数据截至 \(day(newest))，已 \(days) 天")
    }

    package func staleWarning(newest: Day, asOf: Day) -> String {
        pick(
            "The newest fact is of \(day(newest)), \(newest.distance(to: asOf)) days before this day: the figures may be out of date.",
            "最新数据为 \(day(newest))，距所测日期 \(newest.distance(to: asOf)) 天：以下数值可能已过期。")
    }

    package func validFrom(_ day: Day) -> String {
        pick("from \(self.day(day)) \(day.date.year)", "\(day.date.year) 年 \(self.day(day))起")
    }

    /// What is missing, and the downloads that would tell; a sentence each for facts and for categories.
    package func missing(_ standing: Standing, download: (String) -> String?) -> [String] {
        let category = Fact.category.name
        let facts = standing.missing.filter { $0 != category }
        var sentences: [String] = []
        if !facts.isEmpty {
            let (name, names) = (name(of: standing.standard), list(facts.map(fact)))
            sentences.append(
                pick("\(name): \(names).", "\(name)：缺\(names)。") + toldBy(facts.compactMap(download)))
        }
        if standing.lacksCategories {
            sentences.append(missingCategories(standing) + toldBy([category].compactMap(download)))
        }
        return sentences
    }

    private func toldBy(_ texts: [String]) -> String {
        var downloads: [String] = []
        for text in texts where !downloads.contains(text) { downloads.append(text) }
        return downloads.isEmpty
            ? ""
            : pick(" Told by: \(clauses(downloads)).", "可由以下文件提供：\(clauses(downloads))。")
    }

    package func officialStatus(_ word: String) -> String {
        pick("The marketplace's report says: \(accountState(word)).", "平台报告中的账户状态：\(accountState(word))。")
    }

    /// What the marketplace calls the state of an account, in a few words; a word that nobody knows stands as it is.
    package func accountState(_ word: String) -> String {
        switch word {
        case "DEACTIVATED": pick("account deactivated", "账户已停用")
        case "SUSPENDED": pick("account suspended", "账户已暂停")
        case "AT_RISK", "AT_RISK_OF_DEACTIVATION": pick("account at risk of deactivation", "账户面临停用风险")
        case "NORMAL": pick("account in order", "账户正常")
        default: word
        }
    }

    package var sampleNote: String {
        pick(
            "A sample shop; every order in it is made up. Your own files: standing check FILE...",
            "这是示例店铺，所有订单均为虚构。查看自己的文件：standing check 文件…")
    }

    package func wroteFiles(_ count: Int, folder: String) -> String {
        pick("Wrote \(count) files of the sample shop to \(folder).", "已将示例店铺的 \(count) 个文件写入 \(folder)。")
    }

    package func wroteSeries(rows: Int, accounts: Int, file: String) -> String {
        pick(
            "Wrote \(rows.grouped) rows of \(self.count(accounts, "account", "accounts")) to \(file).",
            "已将 \(accounts.grouped) 个账户的 \(rows.grouped) 行写入 \(file)。")
    }
}
