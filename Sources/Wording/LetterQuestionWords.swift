package import Appeals

extension Wording {
    /// What to answer so that a finding is mended; never an answer.
    package func letterQuestion(_ finding: LetterFinding) -> String {
        switch finding.reason {
        case .partMissing(.rootCause), .partThin(.rootCause):
            pick("Which step of your work let it happen?", "是哪个工作环节导致了此问题？")
        case .partMissing(.actions), .partThin(.actions):
            pick("What did you do, on which day, for how many orders?", "您在哪一天做了什么，涉及多少订单？")
        case .partMissing, .partThin:
            pick("What is in force now, who looks after it, and since when?", "现在执行什么措施，由谁负责，从何时开始？")
        case .prose: pick("Which statements can stand as items of a list?", "哪些内容可以列成条目？")
        case .thin: pick("Which dates, counts and documents are still missing?", "还缺少哪些日期、数量和文件？")
        case .long, .longSentences, .longSentence:
            pick("What can be left out or said in two sentences?", "哪些内容可以删去，或拆成两句？")
        case .beyondBox: pick("Which sentence can go?", "哪一句可以删去？")
        case .issueUnanswered, .askUnanswered:
            pick("What was the cause, what did you do, and what prevents it?", "原因是什么，做了什么，如何预防？")
        case .causeUnanswered: pick("What did you change so that this cause is gone?", "您改变了什么，使此原因不再存在？")
        case .defectsUnexplained: pick("Which cause explains each of these orders?", "每个订单分别由哪个原因造成？")
        case .documentsAsked:
            pick("Which of the documents do you have, and what explains those you lack?", "您有哪些所要求的文件？缺少的如何说明？")
        case .planAsked: pick("What was the cause, and what have you changed?", "原因是什么，您做了哪些改变？")
        case .otherAccountFirst:
            pick("When was the other account restored, or what shows that it is not yours?", "另一账户何时恢复？或有何证据表明它不属于您？")
        case .otherRoute: pick("Was that way gone already, and how did it end?", "该途径是否已走过，结果如何？")
        case .repeatedSentence, .repeatedLetter: pick("What is new since that letter?", "自上封信以来有什么新内容？")
        case .symptom: pick("Why did your process let this happen?", "您的流程为什么会让此事发生？")
        case .blamesBuyer, .blamesMarketplace, .blamesOther:
            pick("Which check of yours would have caught it?", "您自己的哪项检查本可发现此问题？")
        case .ignorance: pick("What in your work was missing that would have followed the rule?", "您的工作中缺少什么，才没有遵守规则？")
        case .hedging: pick("What do your records show?", "您的记录显示了什么？")
        case .vagueCause: pick("From when to when, how many orders, which carrier or setting?", "起止日期、订单数量、哪个承运商或设置？")
        case .causeNotInData: pick("Which orders show it? Otherwise choose another cause.", "哪些订单能证明？否则请选择其他原因。")
        case .causeUntested(let id):
            pick("Do your records show it? Told by: \(causeEvidence(id)).", "记录能证明吗？可由以下记录说明：\(causeEvidence(id))。")
        case .eventWithoutBackup:
            pick("Who or what should have taken over, and why was nobody ready?", "当时应由谁或什么接替，为何没有准备？")
        case .notDone, .noActionDone, .notInForce:
            pick("Has it been done? On which day? If not, do it first.", "是否已完成？哪一天？若未完成，请先完成。")
        case .undatedAction: pick("On which day was it done?", "是哪一天完成的？")
        case .uncountedAction: pick("How many were there?", "数量是多少？")
        case .buyersForgotten, .buyersUncounted:
            pick("How many buyers were refunded, sent a replacement or answered, and when?", "为多少位买家退款、补发或答复，何时？")
        case .openOrdersForgotten, .openOrdersUncounted, .openOrdersInData:
            pick("How many orders were open, and when were they sent or cancelled?", "有多少未完成订单，何时发出或取消？")
        case .noControl, .weakControl:
            pick("Who checks what, how often, and what happens at which limit?", "谁检查什么，多久一次，达到什么界限时怎么处理？")
        case .noMetric: pick("Which figure shows that it works, and at which value do you act?", "哪个指标证明有效，达到何值时处理？")
        case .onlyTraining: pick("What in the system or the process makes the mistake impossible?", "系统或流程中有什么能杜绝此错误？")
        case .promise: pick("Which control makes it so?", "由哪项控制措施来实现？")
        case .noStart: pick("Since when?", "从何时开始？")
        case .unlawful: pick("What do you do instead, within the policies?", "在政策允许范围内，您改为怎么做？")
        case .refundAndResend: pick("Which buyers were refunded, and which are sent a replacement?", "哪些买家退款，哪些补发？")
        case .noExhibits, .actionWithoutExhibit:
            pick("Which document shows it, and under which number is it attached?", "哪份文件能证明，附件编号是什么？")
        case .exhibitUnused: pick("Which sentence does it prove?", "它证明哪一句？")
        case .unfitDocument, .unfitFile:
            pick("Do you have the invoice, or the whole page, in an accepted form?", "您是否有格式合规的发票或完整页面？")
        case .placeholder, .blankOrder: pick("What belongs here?", "此处应填写什么？")
        case .orderNotInCase, .dateNotInCase, .shareNotInCase, .countNotInCase, .sumNotInCase, .carrierNotInCase:
            pick("Where is this from? Add it to the case, or correct it.", "来源是什么？请补入案件，或予以更正。")
        case .contact, .person, .street: pick("Does the order's number say enough?", "只写订单号是否足够？")
        case .threat, .pleading, .history, .salesFigures, .praise, .fundsRequest, .courtesy, .circulated:
            pick("Which fact of the case belongs here instead?", "此处应换成案件的哪项事实？")
        case .question: pick("Can it be asked elsewhere, after the decision?", "能否在决定之后另行询问？")
        case .noAcknowledgement, .emptyResponsibility: pick("For which step of your work do you answer?", "您对哪个工作环节负责？")
        case .tooManyApologies: pick("Which one sentence is enough?", "保留哪一句即可？")
        case .planAndDispute:
            pick(
                "Did it happen? Then leave the dispute out. If not, dispute with proof and send no plan.",
                "事情是否发生？若发生，请删去争议；若未发生，请凭证据提出争议，不提交计划。")
        case .admissionInDispute: pick("Which fact shows that it should not count?", "哪项事实表明它不应计入？")
        case .shouting, .exclamation: pick("Can it be said in plain words?", "能否改用平实的写法？")
        case .language: pick("Can somebody else read it aloud and correct it?", "能否请他人通读并改正？")
        case .admission:
            pick(
                "Is it part of the notice? If not, decide with the risk in mind whether to name it.",
                "通知是否提到此事？若没有，请权衡风险后决定是否写入。")
        }
    }

    /// What a review comes to. It foretells nothing.
    package func reviewedLetter(_ findings: [LetterFinding]) -> String {
        guard !findings.isEmpty else { return pick("Nothing was found.", "未发现问题。") }
        let blockers = findings.count { $0.severity == .blocker }
        return pick(
            "\(count(findings.count, "finding", "findings")), \(count(blockers, "blocker", "blockers")).",
            "共 \(findings.count) 处提示，其中 \(blockers) 处阻断。")
    }

    package var reviewLimits: String {
        pick(
            "This is advice on a text, not legal advice, and it says nothing about whether an appeal is accepted.",
            "以上是对文字的建议，不是法律意见，也不预示申诉能否通过。")
    }

    package func letterUnreadable(_ path: String) -> String {
        pick("standing: \(path) cannot be read as text", "standing：无法将 \(path) 读取为文本")
    }

    package func caseUnreadable(_ path: String, _ problem: String) -> String {
        pick("standing: \(path) is no case file: \(problem)", "standing：\(path) 不是案件文件：\(problem)")
    }

    package var letterSourceLabel: String { pick("Source", "依据") }
}
