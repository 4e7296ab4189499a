package import AccountHealth
package import Appeals

// The plan of a case, sending it, the reply, and what is kept of both.

extension Wording {
    package var planLead: String { pick("Which causes do you stand by, and what was done?", "您认可哪些原因，采取了什么措施？") }
    package var planSub: String {
        pick(
            "The records test each cause. Proposals become sentences only when you say on which day they were done; without a day they are tasks.",
            "每个原因均由记录检验。建议只有在您填写完成日期后才写入信中；没有日期的列为待办。")
    }

    package func verdict(_ verdict: CauseTest.Verdict) -> String {
        switch verdict {
        case .supported: pick("Supported by the records", "记录支持")
        case .notSupported: pick("Not supported", "记录不支持")
        case .noData: pick("No data", "无数据")
        }
    }
    package func causeTitle(_ id: String) -> String {
        let name = causeName(id) ?? id
        return name.prefix(1).uppercased() + name.dropFirst()
    }
    package func dataThatWouldShow(_ cause: String) -> String {
        pick("It would show in: \(causeEvidence(cause)).", "可由以下数据证明：\(causeEvidence(cause))。")
    }
    package func patternShares(_ test: CauseTest) -> String {
        let counts = test.counts
        return pick(
            "Seen in \(counts.defective.grouped) of \(counts.allDefective.grouped) defective and \(counts.clean.grouped) of \(counts.allClean.grouped) clean orders; odds ratio at least \(tenths(test.odds.lowerBound)) (95 %).",
            "在 \(counts.allDefective.grouped) 个有缺陷订单中出现 \(counts.defective.grouped) 个，在 \(counts.allClean.grouped) 个无缺陷订单中出现 \(counts.clean.grouped) 个；优势比至少 \(tenths(test.odds.lowerBound))（95%）。"
        )
    }
    private func tenths(_ value: Double) -> String {
        guard value.isFinite, value < 1e9 else { return "–" }
        let count = Int((value * 10).rounded(.down))
        return "\(count / 10).\(count % 10)"
    }

    package var standByCause: String { pick("We stand by this cause", "认可此原因") }
    package var unsupportedMark: String {
        pick("Chosen, although the records do not support it", "已选，但记录不支持")
    }
    package var actionLabel: String { pick("Action taken", "已采取的措施") }
    package var doneOnLabel: String { pick("Done on", "完成日期") }
    package var doneByLabel: String { pick("By whom", "执行人") }
    package var exhibitLabel: String { pick("Proved by", "证明附件") }
    package var noExhibitChosen: String { pick("No exhibit", "无附件") }
    package var controlLabel: String { pick("Control", "控制措施") }
    package var sinceLabel: String { pick("In force since", "生效日期") }
    package var ownerLabel: String { pick("Owner (a role)", "负责人（岗位）") }
    package var ownerOfAllLabel: String { pick("Owner of controls without one of their own", "未单独填写的控制措施负责人") }
    package var cadenceLabel: String { pick("How often", "频率") }
    package var limitLabel: String { pick("At which value something happens", "触发界限") }
    package var otherCauses: String { pick("Other causes", "其他原因") }
    package var savePlan: String { pick("Save the plan", "保存计划") }
    package var theirPlan: String { pick("What is kept now", "当前已保存的版本") }
    package var yourVersion: String { pick("What you wrote", "您写的版本") }
    package var documentsHeading: String { pick("Documents", "文件") }
    package var saveYours: String { pick("Keep what I wrote", "保存我写的版本") }
    package var keepTheirs: String { pick("Keep what is there", "保留现有版本") }

    // MARK: - Sending

    package var sendLead: String { pick("Is it ready to go out?", "可以提交了吗？") }
    package func blockersLeft(_ count: Int) -> String {
        count == 0
            ? pick("Nothing has to be mended.", "没有必须修改之处。")
            : pick(
                "\(self.count(count, "blocker", "blockers")) left. Mend them, or say for each why it goes out all the same.",
                "尚有 \(count) 处必须修改。请修改，或逐条说明仍要提交的理由。")
    }
    package var whyAllTheSame: String { pick("Why it goes out all the same", "仍要提交的理由") }
    package var sendMeans: String {
        pick(
            "Copy the text into the marketplace's form, or download the pack. When it is sent, say so: the letter, the exhibits, the review and the data of the day are kept as they are.",
            "请将文本复制到平台表单，或下载证据包。提交后请在此确认：信件、附件、检查结果及当日数据将原样封存。")
    }
    package var textToSend: String { pick("The text", "文本") }
    package var boxesHeading: String { pick("For the boxes of a form", "用于表单各栏") }
    package var boxLimitLabel: String { pick("Characters a box takes", "每栏字符上限") }
    package var countAgain: String { pick("Count", "计算") }
    package var tooLong: String { pick("Too long", "超出上限") }
    package var fits: String { pick("Fits", "未超出") }
    package var otherForms: String { pick("Other forms of the letter", "信件的其他形式") }
    package var otherFormsMean: String {
        pick(
            "The same facts, set for another question. What you edited stands in the boxes and the four parts; the others are drafted from the records and the plan.",
            "同样的事实，用于不同的提问方式。您改写的句子用于各栏和四部分；其余形式由记录和计划生成。")
    }
    package var fourPartsHeading: String { pick("In four parts, for yourself", "四部分（供自己查看）") }
    package var fourPartsMean: String {
        pick("as sellers first write it; marketplaces ask for three", "卖家初次撰写时的习惯；平台要求三部分")
    }
    package var fourParts: [String] {
        [
            pick("1. Which orders, and an apology", "一、涉及订单与致歉"), pick("2. Why it happened", "二、原因"),
            pick("3. What was done", "三、已采取的行动"), pick("4. How the shop is run from now on", "四、今后如何运营"),
        ]
    }
    package func formName(_ form: DraftForm) -> String {
        switch form {
        case .plan: pick("Plan", "行动计划")
        case .short: pick("Short form", "简短形式")
        case .detail: pick("Answer to a reply", "答复平台回复")
        case .dispute: pick("Dispute", "异议")
        case .documents: pick("Note with documents", "文件说明")
        }
    }
    package func formMeans(_ form: DraftForm) -> String {
        switch form {
        case .plan, .detail: ""
        case .short: pick("where a form has little room", "表单空间有限时")
        case .dispute: pick("where the notice is wrong: it admits nothing and plans nothing", "通知有误时：不承认，也不作计划")
        case .documents: pick("where only documents are asked for", "仅要求提交文件时")
        }
    }
    package var packLink: String { pick("Evidence pack", "证据包") }
    package var sentOnLabel: String { pick("Sent on", "提交日期") }
    package var itIsSent: String { pick("It is sent", "已提交") }
    package var reasonNeeded: String {
        pick("Each blocker needs a reason, or has to be mended.", "每处必须修改的内容都需说明理由或加以修改。")
    }

    // MARK: - Replies

    package var replyLead: String { pick("What did they answer?", "平台如何回复？") }
    package var replySub: String {
        pick("Paste the reply. Its asks become the open points of the next round.", "请粘贴回复。其中的要求将成为下一轮的未答各点。")
    }
    package var replyLabel: String { pick("The reply", "回复原文") }
    package var outcomeLabel: String { pick("What it means", "含义") }
    package var asItReads: String { pick("As it is read", "按读取结果") }
    package var readReply: String { pick("Add it", "添加") }
    package var outcomeUnclear: String {
        pick("It could not be told what the reply means. Choose it yourself.", "无法判断回复含义，请自行选择。")
    }

    // MARK: - What is kept

    package func sentOn(_ day: Day) -> String { pick("Sent on \(fullDay(day))", "\(fullDay(day)) 提交") }
    package var frozenFindings: String { pick("What the review said then", "当时的检查结果") }
    package var frozenFacts: String { pick("The figures of that day", "当日数据") }
    package var nothingFound: String { pick("Nothing was remarked upon.", "没有发现问题。") }
    package var compareLead: String { pick("What changed", "改动之处") }
    package var onlyBefore: String { pick("Only before", "仅在之前") }
    package var onlyAfter: String { pick("Only after", "仅在之后") }
    package var noDifference: String { pick("Nothing in the letter differs.", "信件没有差别。") }
    package func version(_ number: Int) -> String { pick("Version \(number)", "版本 \(number)") }
    package var versionsLead: String { pick("Every step of the case is kept.", "案件的每一步都有保存。") }
    package var versionHeads: [String] {
        [pick("Version", "版本"), pick("When", "时间"), pick("Who", "操作人"), pick("What", "内容"), pick("Letter", "信件")]
    }
    package var theCommand: String { pick("a command", "命令行") }

    package func eventName(_ event: CaseEvent) -> String {
        switch event {
        case .opened: pick("Notice kept, case opened", "保存通知，建立案件")
        case .planned: pick("Causes and plan", "原因与计划")
        case .wrote(_, nil): pick("Sentence back to the records", "句子恢复为记录内容")
        case .wrote(_, .some(let edit)):
            edit.isLeftOut
                ? pick("Sentence left out", "略去句子")
                : edit.isConfirmed ? pick("Facts of a sentence confirmed", "确认句子事实") : pick("Sentence written", "撰写句子")
        case .exhibited(let exhibit): pick("Exhibit \(exhibit.id) added", "添加附件 \(exhibit.id)")
        case .withdrew(let id): pick("Exhibit \(id) withdrawn", "撤下附件 \(id)")
        case .submitted(let round): pick("Round \(round.number) sent", "提交第 \(round.number) 轮")
        case .answered(_, let outcome): labelled(pick("Reply", "回复"), self.outcome(outcome))
        case .closed: pick("Closed", "结案")
        case .reopened: pick("Opened again", "重新打开")
        }
    }

    // MARK: - Orders and disputes

    package var disputeHeading: String { pick("Contest first", "先行申诉") }
    package var disputeMeans: String {
        pick(
            "A claim, feedback or chargeback that should not count is contested before any plan; a plan admits it.",
            "不应计入的索赔、反馈或拒付应先申诉；提交计划即等于承认。")
    }
    package var noDisputes: String { pick("Nothing is left to contest.", "没有可申诉的项目。") }
    package var disputeHeads: [String] {
        [
            pick("Order", "订单"), pick("What counts", "计入原因"), pick("Until", "期限"),
            pick("Without it", "去除后"),
        ]
    }
    package func withoutIt(_ rate: String, meets: Bool) -> String {
        meets ? pick("\(rate), target met", "\(rate)，达标") : pick("\(rate), still missed", "\(rate)，仍未达标")
    }
    package func isOver(_ day: Day) -> String { pick("was possible until \(self.day(day))", "已于 \(self.day(day)) 截止") }
    package var noTimeKnown: String { pick("no time is published", "未公布期限") }
    package var recoveryHeading: String { pick("When it recovers by itself", "何时自行恢复") }
    package func ordersWanted(_ needed: Int, of units: Int) -> String {
        pick(
            "\(needed) orders in the window would meet the target; there are \(units).",
            "窗口内达到 \(needed) 单即可达标，目前 \(units) 单。")
    }
    package func recoveryDay(_ day: Day) -> String {
        pick(
            "By what is known the target is met again on \(fullDay(day)), as the oldest defect rolls off.",
            "按已知情况，最早的缺陷滚出窗口后，\(fullDay(day)) 起恢复达标。")
    }
    package var noRecoveryKnown: String {
        pick("On none of the coming days is it met again by what is known.", "按已知情况，近期没有一天恢复达标。")
    }
    package func figureSentence(_ rate: String, _ bad: Int, _ units: Int, _ window: String) -> String {
        pick(
            "\(rate): \(bad.grouped) of \(units.grouped) orders, \(window)",
            "\(rate)：\(units.grouped) 单中 \(bad.grouped) 单，\(window)")
    }
    package var noFigure: String {
        pick("No order could be counted yet. Import the orders of the account.", "尚无可计算的订单。请先导入该账户的订单。")
    }
}
