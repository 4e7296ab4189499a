package import Appeals

// Published cases: facts in our own words.

extension Wording {
    package var library: String { pick("Published cases", "公开案例") }
    package func libraryLead(_ count: Int) -> String {
        pick(
            self.count(count, "published case to compare with", "published cases to compare with"),
            "可供对照的公开案例 \(count) 个")
    }
    package var libraryMeans: String {
        pick(
            "What was asked, what was answered and how it ended, as far as the pages tell. Nothing of them is here to copy: letters that others have sent before are recognised and refused.",
            "平台要求了什么、卖家如何回答、结果如何，以公开页面所载为准。此处不提供可抄的文字：别人用过的信会被识别并拒绝。")
    }
    package var messageLabel: String { pick("What the marketplace wrote", "平台消息") }
    package var anyMessage: String { pick("Any message", "所有消息") }
    package var issueLabel: String { pick("About", "涉及问题") }
    package var anyIssue: String { pick("Any issue", "所有问题") }
    package var findCases: String { pick("Find", "查找") }
    package var noCaseLikeIt: String {
        pick("No published case is known for this. Choose fewer conditions.", "没有此类公开案例，请减少筛选条件。")
    }
    package var noIssueNamed: String { pick("no issue named", "未写明问题") }
    package var libraryHeads: [String] {
        [
            pick("About", "涉及问题"), pick("Asked for", "平台要求"), pick("Causes given", "所述原因"), pick("How it ended", "结果"),
            pick("Source", "来源"),
        ]
    }

    package func listOrNone(_ items: [String]) -> String { items.isEmpty ? "–" : list(items) }

    package func ending(_ value: PublishedCase.Ending) -> String {
        switch value {
        case .unknown: pick("Not told", "未写明")
        case .open: pick("Not over when it was written", "发布时尚无结果")
        case .warningOnly: pick("A warning, nothing more", "仅警告")
        case .refused: pick("Refused", "被拒绝")
        case .closed: pick("Usual way closed", "常规途径已关闭")
        case .reinstated: pick("Selling rights came back", "已恢复销售权限")
        case .reinstatedThenRemoved: pick("Came back, then was lost again", "恢复后再次被停用")
        }
    }

    package func document(_ value: PublishedCase.Document, _ noticeClass: NoticeClass?) -> String {
        if let noticeClass { return self.noticeClass(noticeClass) }
        return switch value {
        case .notice: pick("A notice.", "平台通知。")
        case .letter: pick("A letter of the seller.", "卖家的信。")
        case .reply: pick("A reply.", "平台回复。")
        }
    }

    package func publishedCase(_ id: String) -> String { pick("Case \(id)", "案例 \(id)") }

    /// - Parameter year: as the source tells it; `c.` for about.
    package func publishedWhere(_ store: String?, year: String) -> String {
        let about = year.hasPrefix("c.") ? pick("about \(year.dropFirst(2))", "约 \(year.dropFirst(2))") : year
        return [store, about].compactMap { $0 }.joined(separator: pick(", ", "，"))
    }
}
