package import AccountHealth
package import Appeals

// Cases: the list, the desk, and what is done there.

extension Wording {
    package var cases: String { pick("Cases", "案件") }
    package var casesLead: String { pick("Losses of selling rights, and what became of them.", "销售权限受限的案件及其进展。") }
    package var noCases: String {
        pick(
            "No case is open. When the marketplace limits or removes selling rights, paste what it wrote.",
            "没有案件。平台限制或停用销售权限时，请粘贴其通知。")
    }
    package var newCase: String { pick("Open a case", "建立案件") }
    package var chooseAccountOfCase: String { pick("For which account?", "哪个账户？") }
    package func caseNumber(_ id: Int64) -> String { pick("Case \(id)", "案件 \(id)") }
    package var caseHeads: [String] {
        [
            pick("Case", "案件"), pick("Account", "账户"), pick("State", "状态"), pick("Opened", "建立于"),
            pick("Changed", "更新于"),
        ]
    }

    /// As the list of cases keeps it.
    package func caseState(_ word: String) -> String {
        switch word {
        case "drafting": pick("Letter is being written", "正在撰写")
        case "waiting": pick("Sent, no answer yet", "已提交，待回复")
        case "deciding": pick("Usual way closed", "常规途径已关闭")
        case "reinstated": pick("Selling rights are back", "已恢复")
        case "slipping": pick("A promise slips", "承诺未兑现")
        default: pick("Closed", "已结案")
        }
    }

    // MARK: - Opening

    package var newCaseLead: String { pick("What did the marketplace write?", "平台发来了什么？") }
    package var newCaseSub: String {
        pick(
            "Paste the whole notice, or drop the mail as a file. It is kept as it is, encrypted, and read by rules: every conclusion shows the words it rests on.",
            "请粘贴完整通知，或上传邮件文件。原文加密保存、不作改动；按规则读取，每个结论都标出所依据的原文。")
    }
    package var noticeLabel: String { pick("The notice", "通知原文") }
    package var noticeFileLabel: String { pick("Or a file (.eml, .html, .txt)", "或文件（.eml、.html、.txt）") }
    /// - Parameter account: its number, by which the folder is named.
    package func noticeFolder(_ account: Int64) -> String {
        pick(
            "Or let your mail program save such mail into the folder notices/\(account) of the data folder; it is taken over within a minute.",
            "也可让邮件程序把此类邮件存入数据目录的 notices/\(account) 文件夹，一分钟内自动读取。")
    }
    package func caseStatistics(_ numbers: CaseNumbers) -> String {
        guard let days = numbers.days, let rounds = numbers.rounds else {
            return pick(
                "\(count(numbers.all, "case", "cases")) of your own, none of them won back so far.",
                "自有案件 \(numbers.all) 个，目前尚无恢复。")
        }
        return pick(
            "\(numbers.reinstated) of \(count(numbers.all, "case", "cases")) of your own won back: half of them within \(count(days, "day", "days")) and \(count(rounds, "round", "rounds")). It says nothing about the next one.",
            "自有案件 \(numbers.all) 个，恢复 \(numbers.reinstated) 个，其中一半在 \(days) 天、\(rounds) 轮之内。这并不预示下一案件的结果。")
    }
    package var receivedLabel: String { pick("Received on", "收到日期") }
    package var readAndOpen: String { pick("Read it and open the case", "读取并建立案件") }

    /// - Parameter name: of the trouble as code has it.
    package func caseTrouble(_ name: String) -> String {
        switch name {
        case "newerVersion":
            pick(
                "Somebody has changed the case since you opened the page. What you sent was not kept: look at what is there now, then do it again.",
                "您打开页面后，案件已被他人修改。您提交的内容未保存，请查看当前内容后重新操作。")
        case "bothVersions":
            pick(
                "Somebody has changed the case since you opened the page. Nothing was lost: both versions are below.",
                "您打开页面后，案件已被他人修改。内容均未丢失，两个版本见下方。")
        case "letterChanged":
            pick(
                "The letter is another one than the page showed, as the records have changed. Compare it with what you sent.",
                "记录已变化，当前信件与页面所示不同。请与您实际提交的内容核对。")
        case "emptyText":
            pick("There is no text in it. Paste the notice, or choose another file.", "其中没有文字。请粘贴通知或选择其他文件。")
        case "unknownKind":
            pick(
                "Only PDF, JPEG, PNG and GIF are taken, as the marketplace's forms do.", "仅接受 PDF、JPEG、PNG、GIF，与平台表单一致。"
            )
        case "tooLarge": pick("The file is too large. Choose one of at most 20 MB.", "文件过大，请选择不超过 20 MB 的文件。")
        case "tooMuch":
            pick(
                "All exhibits of a case together may have 100 MB. Withdraw one, or send a smaller one.",
                "一个案件的全部附件合计不超过 100 MB。请撤下一个附件，或使用较小的文件。")
        case "refused(isReinstated)":
            pick("Selling rights are back; no letter is needed.", "销售权限已恢复，无需再提交信件。")
        case "refused(waitsForReply)":
            pick("A letter is sent and not answered yet. Add the reply first.", "已提交的信尚未得到回复，请先添加回复。")
        case "sealed(unusable)", "sealed(malformed)", "sealed(another)":
            pick(
                "The case is sealed with a key that is not here. Put the file secret.key back into the data folder, or set STANDING_SECRET_KEY.",
                "案件由另一密钥加密。请将 secret.key 放回数据文件夹，或设置 STANDING_SECRET_KEY。")
        default: pick("This cannot be done in the present state of the case.", "案件当前状态下无法执行此操作。")
        }
    }

    // MARK: - The desk

    package func caseVerdict(_ state: CaseState, open: Int, blockers: Int, majors: Int) -> String {
        switch state {
        case .drafting(let round):
            if open == 0, blockers == 0, majors > 0 {
                return pick(
                    "Round \(round): every point is answered and nothing forbids sending it. \(count(majors, "remark weighs", "remarks weigh")) much.",
                    "第 \(round) 轮：各点均已回答，没有必须修改之处；仍有 \(majors) 处重要提示。")
            }
            if open == 0, blockers == 0 {
                return pick(
                    "Round \(round): every point is answered and nothing has to be mended. Read it once more, then send it.",
                    "第 \(round) 轮：各点均已回答，没有必须修改之处。请再读一遍后提交。")
            }
            return pick(
                "Round \(round): \(count(open, "point", "points")) still open, \(count(blockers, "blocker", "blockers")) before it can go out.",
                "第 \(round) 轮：尚有 \(open) 点未答，提交前须解决 \(blockers) 处。")
        case .waiting(let round, let since):
            return pick(
                "Round \(round) was sent on \(day(since)). When the answer comes, add it.",
                "第 \(round) 轮已于 \(day(since)) 提交。收到回复后请添加。")
        case .deciding:
            return pick(
                "The usual way is closed. A letter with new evidence may still be read; other ways are outside of this program.",
                "常规途径已关闭。附有新证据的信件仍可能被阅读；其他途径不在本程序范围内。")
        case .reinstated(let since):
            return pick(
                "Selling rights are back since \(day(since)). What was promised is measured until \(day(since.advanced(by: Commitment.days - 1))).",
                "销售权限已于 \(day(since)) 恢复。所作承诺将持续衡量至 \(day(since.advanced(by: Commitment.days - 1)))。")
        case .closed: return pick("The case is closed.", "案件已结案。")
        }
    }

    package var stepNotified: String { pick("Notified", "收到通知") }
    package func stepSent(_ round: Int) -> String { pick("Round \(round) sent", "第 \(round) 轮提交") }
    package func stepDraft(_ round: Int) -> String { pick("Draft of round \(round)", "第 \(round) 轮草稿") }
    package var stepWaiting: String { pick("Waiting", "等待回复") }
    package var stepDecided: String { pick("Decided", "结果") }

    package func outcome(_ outcome: CaseOutcome) -> String {
        switch outcome {
        case .acknowledged: pick("Arrived", "已收到")
        case .moreWanted: pick("More wanted", "要求补充")
        case .refused: pick("Refused", "被拒绝")
        case .final: pick("Way closed", "途径关闭")
        case .reinstated: pick("Reinstated", "已恢复")
        }
    }

    package var partsOfDesk: String { pick("Parts of the desk", "工作台各部分") }
    package var noticeTab: String { pick("Notice", "通知") }
    package var letterTab: String { pick("Letter", "信件") }
    package var evidenceTab: String { pick("Evidence", "证据") }

    package var whatTheyWrote: String { pick("What they wrote", "平台原文") }
    package func readAs(_ what: String, path: String) -> String { "\(what) \(path)" }
    package var noDeadline: String { pick("No deadline in the text.", "文中没有期限。") }
    package var progressPerAsk: String { pick("Progress per ask", "各项进度") }
    package func answeredOf(_ answered: Int, _ all: Int) -> String {
        pick("\(answered) of \(all)", "\(answered) / \(all)")
    }
    package var answered: String { pick("Answered", "已答") }
    package var openPoint: String { pick("Open", "未答") }
    package var notAsked: String { pick("Not asked", "未要求") }
    package var allIssues: String { pick("All", "全部") }
    package var noLongerAsked: String {
        pick(
            "Points no longer asked are kept short. That they were accepted is our reading, not their statement.",
            "不再被问及的各点从简。它们已被接受是我们的理解，平台并未说明。")
    }
    package var noAsks: String {
        pick(
            "The text lists no asks. A plan answers three: root cause, actions taken, prevention.",
            "原文没有列出要求。行动计划回答三点：根本原因、已采取的措施、预防措施。")
    }
    package var clocks: String { pick("Clocks", "期限") }
    package var noClocks: String { pick("Nothing runs out by what is known.", "目前没有已知期限。") }
    package func disputeClock(_ kind: String, order: String, until: Day) -> String {
        pick("until \(day(until)): contest \(kind) on \(order)", "\(day(until)) 前：可就 \(order) 的\(kind)申诉")
    }
    package func recoversOn(_ day: Day) -> String {
        pick("\(self.day(day)): the target is met again by itself", "\(self.day(day))：指标自行恢复达标")
    }
    package func letterRound(_ round: Int) -> String { pick("Letter, round \(round)", "信件，第 \(round) 轮") }
    package func savedBy(_ name: String, _ moment: String) -> String {
        pick("Saved \(moment)\(name.isEmpty ? "" : " by \(name)")", "保存于 \(moment)\(name.isEmpty ? "" : "，\(name)")")
    }
    package var versions: String { pick("Versions", "各版本") }
    /// - Parameter characters: so many of a long text are read.
    package func reviewedUpTo(_ characters: Int) -> String {
        pick(
            "This text is long: its first \(characters) characters are held against the rest of the case, what follows is not.",
            "文本过长：仅用前 \(characters) 个字符与案件内容核对，其后不核对。")
    }
    package var englishIsSent: String { pick("English, this is sent", "英文，用于提交") }
    package var chineseNotSent: String { pick("Chinese, not sent", "中文对照，不发送") }
    package func wordsAndCharacters(_ words: Int, _ characters: Int) -> String {
        pick(
            "\(count(words, "word", "words")), \(count(characters, "character", "characters"))",
            "\(words) 词，\(characters) 字符")
    }
    package func agreeing(_ count: Int, of all: Int) -> String {
        pick("\(count) of \(all) sentences agree with the facts", "\(all) 句中 \(count) 句与事实一致")
    }
    package var factsAgree: String { pick("Facts agree", "与事实一致") }
    package var confirmedByHand: String { pick("Written by hand, facts confirmed", "手写，事实已确认") }
    package var editedByHand: String { pick("Written by hand, facts to confirm", "手写，事实待确认") }
    package var factsMoved: String { pick("The records say something else now", "记录现已不同") }
    package var leftOut: String { pick("Left out", "已略去") }
    package var nothingYet: String { pick("Nothing yet", "尚未填写") }
    package func recordsSay(_ text: String) -> String { pick("The records say: \(text)", "记录为：\(text)") }

    package var editSentence: String { pick("Edit", "修改") }
    package var addSentence: String { pick("Add a sentence", "添加一句") }
    package var partLabel: String { pick("Part", "部分") }
    package var save: String { pick("Save", "保存") }
    package var confirmFacts: String { pick("Confirm its facts", "确认事实") }
    package var leaveOut: String { pick("Leave out", "略去") }
    package var backToRecords: String { pick("As the records say", "恢复为记录内容") }

    package var stillMissing: String { pick("Still missing", "尚缺") }
    package var toThePlan: String { pick("Causes and plan", "原因与计划") }
    package var nextGap: String { pick("Go to the next gap", "前往下一处缺口") }
    package var lookAndSend: String { pick("Look and send", "检查并提交") }
    package var addReply: String { pick("Add the reply", "添加回复") }

    package var exhibits: String { pick("Exhibits", "附件") }
    package func exhibitCount(_ count: Int) -> String { self.count(count, "file", "files") + pick("", " 份") }
    package var noExhibits: String {
        pick("No document yet. What nobody can check convinces nobody.", "尚无文件。无法核实的内容难以令人信服。")
    }
    package var addExhibit: String { pick("Add an exhibit", "添加附件") }
    package var exhibitFileLabel: String { pick("File: PDF, JPEG, PNG or GIF", "文件：PDF、JPEG、PNG 或 GIF") }
    package var exhibitShowsLabel: String { pick("What it shows", "证明内容") }
    package var exhibitIsKept: String {
        pick("It is kept byte for byte and never altered.", "文件逐字节保存，绝不改动。")
    }
    package var withdraw: String { pick("Withdraw", "撤下") }
    package var causesTested: String { pick("Causes, tested", "原因检验") }
    package var shareWithPattern: String { pick("share of orders with the pattern", "出现该特征的订单占比") }
    package var defectiveShare: String { pick("defective", "有缺陷") }
    package var cleanShare: String { pick("clean", "无缺陷") }
    package func ofCount(_ part: Int, _ whole: Int) -> String { pick("\(part) of \(whole)", "\(part) / \(whole)") }
    package func furtherCauses(notSupported: Int, noData: Int) -> String {
        pick(
            "Further causes: \(notSupported) not supported by the records, \(noData) without data.",
            "其他原因：\(notSupported) 项记录不支持，\(noData) 项无数据。")
    }
    package var nothingSupported: String {
        pick("The records support no cause yet.", "记录目前不支持任何原因。")
    }

    package var rounds: String { pick("Rounds", "各轮") }
    package var roundsAreFrozen: String {
        pick("each one frozen with text, exhibits, review and data of its day", "每轮均封存当日的文本、附件、检查与数据")
    }
    package var roundHeads: [String] {
        [
            pick("Round", "轮次"), pick("Sent", "提交"), pick("Reply", "回复"), pick("What it asked", "要求内容"),
            pick("Points", "要点"), pick("Kept", "存档"),
        ]
    }
    package func round(_ number: Int) -> String { pick("Round \(number)", "第 \(number) 轮") }
    package var noReplyYet: String { pick("No reply yet", "尚无回复") }
    package func asked(_ count: Int) -> String { pick("\(count) asked", "要求 \(count) 点") }
    package var keptLetter: String { pick("Letter", "信件") }
    package var compare: String { pick("Compare", "对比") }
    package var notLegalAdvice: String {
        pick(
            "This is no legal advice, and nothing here foretells a decision. Standing writes nothing that the records and you do not state, and changes no document.",
            "本页不构成法律意见，也不预测结果。Standing 不写入记录与您未陈述的内容，也不改动任何文件。")
    }
    package func caseOrdersHeading(_ count: Int) -> String {
        pick(self.count(count, "order of the case", "orders of the case"), "案件订单 \(count.grouped) 个")
    }
    package func firstOrdersOf(_ shown: Int, _ all: Int) -> String {
        pick(
            "The first \(shown.grouped) of \(all.grouped) orders are shown one by one.",
            "逐一列出 \(all.grouped) 个订单中的前 \(shown.grouped) 个。")
    }
    package var nothingRemarked: String { pick("Nothing to remark on this sentence.", "此句没有需要指出之处。") }
    package var overTodaysRecords: String {
        pick(
            "What was written then, over what the records say today. What was sent stands in its round as it was.",
            "当时所写内容与今日记录相结合。已提交的文本原样保存在各轮之中。")
    }
    package var caseOrdersLink: String { pick("Orders and what to contest", "订单与可申诉项") }
    package var closeCase: String { pick("Close the case", "结案") }
    package var reopenCase: String { pick("Open it again", "重新打开") }
    package var closedCaseMeans: String {
        pick("A closed case is deleted with all its documents after 180 days.", "结案 180 天后，案件及其全部文件将被删除。")
    }
    package var libraryLink: String { pick("Published cases like this one", "类似的公开案例") }
}
