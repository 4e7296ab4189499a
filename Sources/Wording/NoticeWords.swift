package import Appeals

// What a marketplace wrote, in our words.

extension Wording {
    /// What the message is, as a sentence.
    package func noticeClass(_ value: NoticeClass) -> String {
        switch value {
        case .noticeAsk: pick("The marketplace asks for something.", "平台要求提供内容。")
        case .atRisk: pick("Selling rights are about to be removed.", "销售权限即将被停用。")
        case .deactivated: pick("Selling rights have been removed.", "销售权限已被停用。")
        case .permanent: pick("Selling rights have been removed for good.", "销售权限已被永久停用。")
        case .review: pick("The account is under review.", "账户正在接受审核。")
        case .warning: pick("This is a warning; nothing has been removed.", "这是警告，销售权限尚未受影响。")
        case .acknowledged: pick("The appeal has arrived; nothing is decided.", "申诉已收到，尚无决定。")
        case .replyAsk: pick("The reply asks for more detail.", "回复要求补充细节。")
        case .documentsNeeded: pick("The reply wants documents.", "回复要求提供文件。")
        case .final: pick("The appeal is refused, and further mail may not be answered.", "申诉被拒绝，平台可能不再回复。")
        case .moreInformation: pick("The appeal is refused for want of information.", "申诉因信息不足被拒绝。")
        case .notYetFixed: pick("The appeal is refused: something promised is not done.", "申诉被拒绝：承诺的整改尚未完成。")
        case .planIncomplete: pick("The appeal is refused: the plan is not complete.", "申诉被拒绝：行动计划不完整。")
        case .planInvalid: pick("The appeal is refused: the plan is not accepted as one.", "申诉被拒绝：行动计划不被认可。")
        case .proofRequired: pick("The appeal is refused without proof.", "申诉被拒绝：需要证明。")
        case .reinstated: pick("Selling rights have been given back.", "销售权限已恢复。")
        case .remainsDeactivated: pick("The appeal is refused.", "申诉被拒绝。")
        case .reviewContinues: pick("The review goes on.", "审核仍在继续。")
        case .deadline14, .deadline17, .deadline17OrTwoAppeals:
            pick("Only a deadline could be read.", "只读出了期限。")
        case .errorPath: pick("Only the way for errors could be read.", "只读出了误判申诉的途径。")
        case .funds: pick("Only the paragraph on money could be read.", "只读出了资金说明。")
        case .openOrders: pick("Only the request to ship open orders could be read.", "只读出了配送未完成订单的要求。")
        case .phoneAttempt: pick("Only the attempt to call could be read.", "只读出了电话联系的说明。")
        }
    }

    package func issue(_ value: NoticeIssue) -> String {
        switch value {
        case .accountReviewFailed: pick("account review failed", "账户审核未通过")
        case .cancellationRate: pick("cancellation rate", "取消率")
        case .codeOfConduct: pick("code of conduct", "行为准则")
        case .confirmBeforeShip: pick("confirmed before sending", "未发货先确认")
        case .defectiveItems: pick("defective items", "商品有缺陷")
        case .differentCondition: pick("condition other than ordered", "商品状况与订购不符")
        case .differentItems: pick("different items", "商品与订购不符")
        case .dropShipping: pick("drop shipping", "直送")
        case .forgedDocuments: pick("documents that look forged", "文件疑似伪造")
        case .identityVerification: pick("identity", "身份验证")
        case .improperPackaging: pick("packaging", "包装不当")
        case .inauthentic: pick("authenticity", "商品真实性")
        case .incompleteOrders: pick("incomplete orders", "订单缺件")
        case .intellectualProperty: pick("intellectual property", "知识产权")
        case .lateShipmentRate: pick("late shipment rate", "迟发率")
        case .materiallyDifferent: pick("materially different items", "商品存在重大差异")
        case .notReceivedOrLate: pick("orders not received or late", "未收到或迟收到商品")
        case .onTimeDeliveryRate: pick("on-time delivery rate", "准时送达率")
        case .orderDefectRate: pick("order defect rate", "订单缺陷率")
        case .productSafety: pick("product safety", "商品安全")
        case .relatedAccount: pick("related account", "关联账户")
        case .restrictedProducts: pick("restricted products", "受限商品")
        case .reviewOrRankManipulation: pick("reviews or ranking", "操纵评论或排名")
        case .sellerFulfilledReview: pick("review of seller-fulfilled orders", "自配送订单审核")
        case .usedSoldAsNew: pick("used sold as new", "以旧充新")
        case .validTrackingRate: pick("valid tracking rate", "有效追踪率")
        }
    }

    package func part(_ value: Ask.Part?) -> String {
        switch value {
        case .rootCause: pick("root cause", "根本原因")
        case .actions: pick("actions", "已采取的措施")
        case .prevention: pick("prevention", "预防措施")
        case .documents: pick("documents", "文件")
        case nil: pick("other", "其他")
        }
    }

    /// What to do now, as a sentence.
    package func path(_ value: AppealPath?) -> String {
        switch value {
        case .plan: pick("Send a plan: root cause, actions, prevention.", "提交行动计划：根本原因、已采取的措施、预防措施。")
        case .documents: pick("Send the documents that are named.", "提交所要求的文件。")
        case .dispute: pick("Dispute it with facts and proof, if it is wrong.", "如有误判，以事实和证据提出异议。")
        case .claimAppeal: pick("Contest the claim, feedback or chargeback first.", "先就索赔、反馈或拒付提出申诉。")
        case .questionnaire: pick("Answer the questions of the form.", "填写问卷。")
        case .otherAccount: pick("Win back the other account first.", "先恢复另一个账户。")
        case .wait: pick("Wait; nothing is to be sent now.", "等待，目前无需提交内容。")
        case nil: pick("The text does not tell what to send.", "原文没有说明应提交什么。")
        }
    }

    package func noticeLanguage(_ value: NoticeLanguage?) -> String {
        switch value {
        case .english: pick("English", "英语")
        case .chinese: pick("Chinese", "中文")
        case .japanese: pick("Japanese", "日语")
        case .korean: pick("Korean", "韩语")
        case .german: pick("German", "德语")
        case .french: pick("French", "法语")
        case .spanish: pick("Spanish", "西班牙语")
        case .italian: pick("Italian", "意大利语")
        case .portuguese: pick("Portuguese", "葡萄牙语")
        case .dutch: pick("Dutch", "荷兰语")
        case .polish: pick("Polish", "波兰语")
        case .swedish: pick("Swedish", "瑞典语")
        case .turkish: pick("Turkish", "土耳其语")
        case .russian: pick("Russian", "俄语")
        case .arabic: pick("Arabic", "阿拉伯语")
        case .thai: pick("Thai", "泰语")
        case .hindi: pick("Hindi", "印地语")
        case nil: pick("unknown", "未知")
        }
    }

    package var unrecognisedNotice: String {
        pick("This could not be recognised, and nothing is guessed. The text:", "无法识别，也不做猜测。原文：")
    }

    package func languageNotUnderstood(_ value: NoticeLanguage) -> String {
        let name = noticeLanguage(value)
        return pick("The text is in \(name); read are English and Chinese.", "原文为\(name)；目前只能读懂英语和中文。")
    }

    package var storeHeading: String { pick("Store", "站点") }
    package var deadlineHeading: String { pick("Deadline", "期限") }
    package var ordersHeading: String { pick("Orders", "订单") }
    package var attachmentsHeading: String { pick("Attached", "附件") }
    package var whyHeading: String { pick("Because it says", "依据原文") }
    package var issuesHeading: String { pick("What it is about", "涉及的问题") }
    package var asksHeading: String { pick("What it asks for", "要求的内容") }
    package var mailIsCut: String { pick("The mail is longer than what is read of one.", "邮件过长，仅读取了一部分。") }

    /// A day that follows from the words of a deadline.
    package func deadline(_ words: String, day: String?) -> String {
        guard let day else { return "“\(words)”" }
        return pick("\(day) (“\(words)”)", "\(day)（“\(words)”）")
    }

    /// An ask that belongs only to those who think the notice is wrong.
    package var onlyInDispute: String { pick("only if it is wrong", "仅在有误判时") }

    package func noticeProblem(file: String, isOpened: Bool) -> String {
        isOpened
            ? pick("standing: \(file) is no mail that can be read safely", "standing：\(file) 不是可以安全读取的邮件")
            : pick("standing: \(file) cannot be opened", "standing：无法打开 \(file)")
    }
}
