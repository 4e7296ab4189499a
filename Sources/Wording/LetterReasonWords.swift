package import Appeals

// What is said about a finding in a letter, and the question that leads to its mending.

extension Wording {
    package func letterMessage(_ finding: LetterFinding) -> String {
        switch finding.reason {
        case .partMissing(let part): pick("There is no part on \(letterPart(part)).", "缺少“\(letterPart(part))”部分。")
        case .partThin(let part):
            pick("The part on \(letterPart(part)) says almost nothing.", "“\(letterPart(part))”部分几乎没有内容。")
        case .prose: pick("Several statements stand in one run of text.", "多条内容写成了一段连续文字。")
        case .thin(let words): pick("\(words) words are little for three answers.", "仅 \(words) 词，不足以回答三个问题。")
        case .long(let words): pick("\(words) words; letters of one page are read.", "共 \(words) 词；一页以内的申诉信更易被读完。")
        case .longSentence(let words): pick("This sentence has \(words) words.", "此句有 \(words) 个词。")
        case .longSentences(let average): pick("Sentences have \(average) words on average.", "平均每句 \(average) 个词。")
        case .beyondBox(let characters, let limit):
            pick(
                "The part has \(characters) characters; the form takes \(limit).",
                "此部分有 \(characters) 个字符，表单上限为 \(limit)。")
        case .issueUnanswered(let issue):
            pick(
                "The notice names \(self.issue(issue)); no cause is given for it.",
                "通知提到“\(self.issue(issue))”，信中没有说明其原因。")
        case .askUnanswered(let part, let issue):
            pick(
                "The reply asks for \(askedPart(part))\(issue.map { " on " + self.issue($0) } ?? ""); the letter does not answer.",
                "回复要求补充\(issue.map { "“\(self.issue($0))”的" } ?? "")\(askedPart(part))，信中没有回答。")
        case .causeUnanswered(let part):
            pick("Nothing under \(letterPart(part)) deals with this cause.", "“\(letterPart(part))”中没有针对此原因的内容。")
        case .defectsUnexplained(let named, let all):
            pick("\(all) orders count; the letter names \(named).", "计入缺陷的订单有 \(all) 个，信中只提到 \(named) 个。")
        case .documentsAsked: pick("Documents are asked for; the letter names none.", "对方要求提供文件，信中没有提到任何文件。")
        case .planAsked: pick("A plan is asked for; this is a cover note for documents.", "对方要求提交行动计划，而这只是文件说明。")
        case .otherAccountFirst: pick("The related account has to be restored first.", "须先恢复关联账户。")
        case .otherRoute(let path):
            pick("The notice names another way. \(self.path(path))", "通知指明了其他途径。\(self.path(path))")
        case .repeatedSentence: pick("This sentence stood in a letter that was refused.", "此句在被拒的信中出现过。")
        case .repeatedLetter(let percent):
            pick("\(percent) % of the letter is the one that was refused.", "有 \(percent)% 的内容与被拒的信相同。")
        case .symptom:
            pick("This repeats the complaint; it does not say why it could happen.", "这里只是重复了投诉内容，没有说明为什么会发生。")
        case .blamesBuyer: pick("This puts the fault on the buyer.", "这里把责任归于买家。")
        case .blamesMarketplace: pick("This puts the fault on the marketplace.", "这里把责任归于平台。")
        case .blamesOther:
            pick(
                "This puts the fault on somebody else without naming your own missing control.",
                "这里把责任归于他人，却没有说明自己缺少的控制。")
        case .ignorance: pick("Not to have known is an excuse.", "“不知道”属于借口。")
        case .hedging: pick("This is a guess, not a finding.", "这是猜测，不是查明的结果。")
        case .vagueCause: pick("The cause names nothing that can be checked.", "此原因没有任何可核实的内容。")
        case .causeNotInData(let id):
            pick("The orders of the case do not show the cause \(cause(id)).", "案件订单不支持原因“\(cause(id))”。")
        case .causeUntested(let id):
            pick("The case file alone cannot show the cause \(cause(id)).", "仅凭案件文件无法验证原因“\(cause(id))”。")
        case .eventWithoutBackup:
            pick("An event from outside is told, not what was missing when it came.", "只写了外部事件，没有写当时缺少什么准备。")
        case .notDone: pick("This is meant to be done, not done.", "这是打算做的事，不是已做的事。")
        case .noActionDone: pick("Most of the actions are not done yet.", "大部分行动尚未完成。")
        case .undatedAction: pick("The action has no date.", "此行动没有日期。")
        case .uncountedAction: pick("The action has no count.", "此行动没有数量。")
        case .buyersForgotten: pick("Nothing says what was done for the buyers.", "没有说明为买家做了什么。")
        case .buyersUncounted: pick("It is not said how many buyers were helped.", "没有说明处理了多少位买家。")
        case .openOrdersForgotten: pick("Nothing is said about orders that are still open.", "没有提到尚未完成的订单。")
        case .openOrdersUncounted: pick("It is not said how many orders were open.", "没有说明未完成订单的数量。")
        case .openOrdersInData(let count):
            pick(
                "\(self.count(count, "order", "orders")) of the case still wait; the letter is silent about them.",
                "案件中仍有 \(count) 个订单待处理，信中未提及。")
        case .noControl: pick("Nothing keeps the cause from coming back.", "没有防止再次发生的控制措施。")
        case .weakControl:
            pick("This is an intention: a control has an owner, a time and a limit.", "这只是意愿；控制措施应有负责人、频率和界限。")
        case .noMetric: pick("No control names the figure it watches and its alarm.", "没有任何控制措施写明所监控的指标及警戒值。")
        case .onlyTraining: pick("Everything rests on people taking care.", "全部措施都依赖人的注意。")
        case .promise: pick("A promise is no control.", "承诺不是控制措施。")
        case .notInForce: pick("This is planned, not in force.", "这是计划，尚未执行。")
        case .noStart: pick("It is not said since when this holds.", "没有说明从何时开始执行。")
        case .unlawful: pick("This breaks a policy.", "此做法违反政策。")
        case .refundAndResend: pick("Refunded buyers are to get the goods again.", "已退款的买家又将收到补发商品。")
        case .noExhibits: pick("No document is named.", "没有提到任何证明文件。")
        case .actionWithoutExhibit: pick("No document shows this action.", "没有文件证明此行动。")
        case .exhibitUnused(let id): pick("The letter does not name exhibit \(id).", "信中没有提到附件 \(id)。")
        case .unfitDocument: pick("Documents of this kind are not accepted.", "此类文件不被接受。")
        case .unfitFile(let file): pick("\(file) is no PDF, JPEG, PNG or GIF.", "\(file) 不是 PDF、JPEG、PNG 或 GIF。")
        case .placeholder: pick("A gap was not filled.", "有未填写的空位。")
        case .blankOrder: pick("No order number stands here.", "此处没有订单号。")
        case .orderNotInCase: pick("The case has no such order.", "案件中没有此订单。")
        case .dateNotInCase: pick("The case has no such day.", "案件中没有此日期。")
        case .shareNotInCase: pick("The case gives another rate.", "与案件数据的比率不符。")
        case .countNotInCase: pick("The case has no such number.", "案件中没有此数字。")
        case .sumNotInCase: pick("The case has no such sum.", "案件中没有此金额。")
        case .carrierNotInCase: pick("The case does not name this carrier.", "案件中没有此承运商。")
        case .contact: pick("A buyer's contact stands in the letter.", "信中出现了买家的联系方式。")
        case .person: pick("A buyer's name stands in the letter.", "信中出现了买家姓名。")
        case .street: pick("A buyer's address stands in the letter.", "信中出现了买家地址。")
        case .threat: pick("This reads as a threat.", "这读起来像威胁。")
        case .pleading: pick("This pleads; need is no reason to reinstate.", "这是恳求；困难不是恢复的理由。")
        case .noAcknowledgement: pick("No sentence takes responsibility.", "没有承担责任的句子。")
        case .tooManyApologies(let count): pick("\(count) sentences apologise.", "有 \(count) 句道歉。")
        case .emptyResponsibility: pick("Responsibility is taken, but not for anything named.", "承担了责任，却没有说明为了什么。")
        case .history: pick("The history of the business is not asked for.", "对方没有询问经营历史。")
        case .salesFigures: pick("Sales figures are not asked for.", "对方没有询问销售额。")
        case .praise: pick("Praise of the marketplace answers nothing.", "称赞平台无助于回答问题。")
        case .fundsRequest: pick("Funds are another matter.", "资金属于另一事项。")
        case .question: pick("A letter answers; it does not ask.", "申诉信应回答问题，而不是提问。")
        case .courtesy: pick("One closing sentence is enough.", "结尾一句礼貌用语即可。")
        case .planAndDispute: pick("A plan and a dispute stand in one letter.", "同一封信里既有行动计划又有争议。")
        case .admissionInDispute: pick("A dispute admits nothing.", "提出争议的信不应承认过错。")
        case .circulated: pick("This sentence stands in many letters.", "此句在大量申诉信中出现过。")
        case .shouting: pick("A word stands in capitals.", "有全大写的单词。")
        case .exclamation: pick("An exclamation mark.", "出现感叹号。")
        case .language(let errors, let per):
            pick(
                "\(errors) slips of language in \(self.count(per, "word", "words")) make it hard to read.",
                "\(per) 词中有 \(errors) 处语言错误，难以阅读。")
        case .admission: pick("This admits something the notice may not name.", "这里承认了通知可能没有提到的问题。")
        }
    }

    /// Where a rule comes from, in a few words.
    package func letterSource(_ source: LetterSource) -> String {
        switch source {
        case .help: pick("the marketplace's help on plans", "平台关于行动计划的帮助页")
        case .notices: pick("what notices ask for", "平台通知的要求")
        case .staff: pick("staff of the marketplace in public", "平台工作人员的公开说明")
        case .cases: pick("published letters and their answers", "公开的申诉信及回复")
        case .consultants: pick("published advice of consultants", "申诉顾问的公开建议")
        case .privacy: pick("rules on buyers' data", "买家数据规则")
        }
    }

    package func letterSeverity(_ severity: LetterSeverity) -> String {
        switch severity {
        case .blocker: pick("blocker", "阻断")
        case .major: pick("major", "重要")
        case .minor: pick("minor", "次要")
        case .warn: pick("note", "提示")
        }
    }

    package func letterPart(_ part: LetterPart) -> String {
        switch part {
        case .opening: pick("the events", "事件")
        case .rootCause: pick("the root cause", "根本原因")
        case .actions: pick("actions taken", "已采取的行动")
        case .prevention: pick("prevention", "预防措施")
        case .plan: pick("the plan", "行动计划")
        case .closing: pick("the closing", "结尾")
        }
    }

    private func askedPart(_ part: Ask.Part) -> String { LetterPart(part).map(letterPart) ?? self.part(part) }

    private func cause(_ id: String) -> String { causeName(id) ?? id }
}
