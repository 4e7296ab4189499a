import AccountHealth
package import Appeals

// A drafted letter, sentence by sentence. What the seller typed is passed on as it is.

extension Wording {
    package func draftHeading(_ part: LetterPart) -> String? {
        switch part {
        case .rootCause: pick("Root cause", "根本原因")
        case .actions: pick("Actions taken", "已采取的行动")
        case .prevention: pick("Prevention in force", "已执行的预防措施")
        case .closing: pick("Exhibits", "附件")
        default: nil
        }
    }

    package func draftText(_ statement: DraftStatement) -> String {
        switch statement {
        case .figure(let issue, let notice, let rate, let window): figure(issue, notice, rate, window)
        case .notice(let day): pick("This answers the notice of \(day).", "本信回复 \(day) 的通知。")
        case .orders(let ids): pick("Orders: \(ids.joined(separator: ", ")).", "订单：\(ids.joined(separator: "、"))。")
        case .responsibility: pick("We are responsible for the causes below.", "我们对以下原因负责。")
        case .cause(let id, let orders, let days):
            pick(
                "\(sentenceCase(causeName(id) ?? id))" + orderClause(orders, days) + ".",
                "\(causeName(id) ?? id)" + orderClause(orders, days) + "。")
        case .confirmedEarly(let hours, let unscanned): confirmedEarly(hours, unscanned)
        case .controlMissing(let day): pick("Until \(day) we had no control for this.", "\(day) 之前我们对此没有控制措施。")
        case .refunds(let count, let days, let exhibit):
            pick(
                "\(span(days)): \(self.count(count, "buyer", "buyers")) refunded in full\(exhibitMark(exhibit)).",
                "\(span(days))：已为 \(count) 位买家全额退款\(exhibitMark(exhibit))。")
        case .nothingOpen(let orders):
            pick("Of these \(count(orders, "order", "orders")) none is open any more.", "以上 \(orders) 个订单均已处理完毕。")
        case .action(let action): actionText(action)
        case .control(let control): controlText(control)
        case .delivered(let order, let day, let scan):
            pick(
                "Order \(order) was delivered on \(day)\(scan.map { ", first scanned on \($0)" } ?? "").",
                "订单 \(order) 于 \(day) 妥投\(scan.map { "，首次扫描为 \($0)" } ?? "")。")
        case .refunded(let order, let day):
            pick("Order \(order) was refunded on \(day).", "订单 \(order) 于 \(day) 退款。")
        case .disputes(let ids):
            pick(
                "We dispute that these orders count: \(ids.joined(separator: ", ")).",
                "我们对以下订单的计入提出争议：\(ids.joined(separator: "、"))。")
        case .encloses: pick("The documents below are enclosed.", "随函附上以下文件。")
        case .exhibit(let exhibit):
            pick(
                "Exhibit \(exhibit.id): \(exhibit.kind) (\(exhibit.file)).",
                "附件 \(exhibit.id)：\(exhibit.kind)（\(exhibit.file)）。")
        }
    }

    private func figure(_ issue: NoticeIssue?, _ notice: Day?, _ rate: Rate, _ window: ClosedRange<Day>?) -> String {
        let name = issue.map { self.issue($0) } ?? pick("rate", "比率")
        let days = window.map { ", " + span($0) } ?? ""
        return pick(
            (notice.map { "Notice of \($0): the" } ?? "The")
                + " \(name) is \(percent(rate)) (\(rate.numerator) of \(rate.denominator) orders\(days)).",
            (notice.map { "\($0) 的通知：" } ?? "")
                + "\(name)为 \(percent(rate))（\(rate.denominator) 个订单中的 \(rate.numerator) 个\(window.map { "，" + span($0) } ?? "")）。"
        )
    }

    private func orderClause(_ orders: [String], _ days: ClosedRange<Day>?) -> String {
        guard !orders.isEmpty else { return "" }
        let names = orders.joined(separator: pick(", ", "、"))
        return pick(
            ": \(count(orders.count, "order", "orders")), \(names)" + (days.map { ", placed \(span($0))" } ?? ""),
            "：\(orders.count) 个订单，\(names)" + (days.map { "，下单于 \(span($0))" } ?? ""))
    }

    private func confirmedEarly(_ hours: [Int], _ unscanned: Int) -> String {
        let list = hours.map(String.init).joined(separator: pick(", ", "、"))
        let early = hours.isEmpty ? nil : pick("confirmed \(list) hours before the first scan", "确认发货比首次扫描早 \(list) 小时")
        let none =
            unscanned == 0
            ? nil
            : pick("\(count(unscanned, "order", "orders")) confirmed without any scan", "\(unscanned) 个订单确认后没有任何扫描")
        return pick("Of these, ", "其中") + clauses([early, none].compactMap { $0 }) + pick(".", "。")
    }

    private func actionText(_ action: CaseAction) -> String {
        let by = action.by.map { pick(" by \($0)", "（负责人：\($0)）") } ?? ""
        return pick(
            "\(action.day.map { "\($0): " } ?? "")\(unended(action.text))\(by)\(exhibitMark(action.exhibit)).",
            "\(action.day.map { "\($0)：" } ?? "")\(unended(action.text))\(by)\(exhibitMark(action.exhibit))。")
    }

    private func controlText(_ control: CaseControl) -> String {
        let who = control.owner.map { pick("done by \($0)", "负责人：\($0)") }
        let limit = control.limit.map { pick("limit: \(unended($0))", "界限：\(unended($0))") }
        let proof = control.proof.map { pick("proof: \(unended($0))", "证明：\(unended($0))") }
        let all = [unended(control.control), who, control.cadence, limit, proof].compactMap { $0 }
        return pick(
            "Since \(control.since?.description ?? ""): \(clauses(all)).",
            "自 \(control.since?.description ?? "") 起：\(clauses(all))。")
    }

    private func exhibitMark(_ id: String?) -> String { id.map { pick(" (exhibit \($0))", "（附件 \($0)）") } ?? "" }

    private func span(_ days: ClosedRange<Day>) -> String {
        days.lowerBound == days.upperBound
            ? "\(days.lowerBound)"
            : pick("\(days.lowerBound) to \(days.upperBound)", "\(days.lowerBound) 至 \(days.upperBound)")
    }

    private func unended(_ text: String) -> String {
        var text = text
        while let last = text.last, ".。 ".contains(last) { text.removeLast() }
        return text
    }

    private func sentenceCase(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    package func draftQuestion(_ point: DraftOpenPoint) -> String {
        switch point {
        case .figure: pick("Which rate does the notice name, of how many orders?", "通知中的比率是多少，共多少订单？")
        case .window: pick("Which days does the rate cover?", "该比率覆盖哪些日期？")
        case .noCause: pick("Which cause do the records support?", "记录支持哪个原因？")
        case .ordersOfCause(let id):
            pick("Which orders does \(causeName(id) ?? id) explain?", "“\(causeName(id) ?? id)”对应哪些订单？")
        case .actionOf(let id): labelled(causeName(id) ?? id, actionQuestion(id))
        case .controlOf(let id): labelled(causeName(id) ?? id, controlQuestion(id))
        case .task(let text):
            pick(
                "Still to do, so it is not in the letter: \(text). On which day was it done?",
                "尚未完成，未写入信中：\(text)。哪一天完成？")
        case .controlTask(let text):
            pick(
                "Not in force, so it is not in the letter: \(text). Since when does it hold?",
                "尚未执行，未写入信中：\(text)。从何时开始？")
        case .exhibitOf(let text): pick("Which document shows this: \(text)?", "哪份文件能证明：\(text)？")
        case .ownerOf(let text): pick("Who does this: \(text)?", "由谁负责：\(text)？")
        case .cadenceOf(let text): pick("How often or when: \(text)?", "多久一次或何时：\(text)？")
        case .limitOf(let text): pick("At which value does something happen: \(text)?", "达到何值时处理：\(text)？")
        case .refundOf(let id): pick("What was done for the buyer of order \(id), and when?", "为订单 \(id) 的买家做了什么，何时？")
        case .orderWaits(let id):
            pick("Order \(id) has no scan, delivery or refund. What became of it?", "订单 \(id) 没有扫描、妥投或退款记录，后来如何？")
        case .proofOf(let id): pick("What shows that order \(id) should not count?", "什么能证明订单 \(id) 不应计入？")
        case .noExhibits: pick("Which documents do you send?", "您提交哪些文件？")
        case .askedWithoutCause(let issue):
            pick(
                "The reply asks about \(self.issue(issue)). Which cause explains it?",
                "回复询问“\(self.issue(issue))”，由哪个原因造成？")
        case .beyondBox(let part, let characters, let limit):
            pick(
                "\(sentenceCase(letterPart(part))) has \(characters) characters; the form takes \(limit). Which sentence can go?",
                "“\(letterPart(part))”有 \(characters) 个字符，表单上限为 \(limit)。哪一句可以删去？")
        }
    }

    /// How long the text of a box is.
    package func boxLength(_ part: LetterPart, characters: Int, limit: Int?) -> String {
        let name = draftHeading(part) ?? letterPart(part)
        guard let limit else {
            return labelled(name, pick(count(characters, "character", "characters"), "\(characters) 个字符"))
        }
        return labelled(name, pick("\(characters) of \(limit) characters", "\(characters) 个字符，上限 \(limit)"))
    }

    package var openPoints: String { pick("Still open", "待补充") }

    /// The letter as text: headings, then one item a sentence; the opening is running text.
    package func letter(_ draft: LetterDraft, beside other: Wording? = nil) -> String {
        var lines: [String] = []
        var part: LetterPart?
        for sentence in draft.sentences {
            if sentence.part != part {
                if !lines.isEmpty { lines.append("") }
                if let heading = draftHeading(sentence.part) {
                    lines.append("**\(heading)**" + (other?.draftHeading(sentence.part).map { " \($0)" } ?? ""))
                    lines.append("")
                }
                part = sentence.part
            }
            lines += self.lines(sentence, beside: other)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The texts for the boxes of a form, one a part. What the letter opens with stands in the first.
    package func boxes(_ draft: LetterDraft) -> [(part: LetterPart, text: String)] {
        [LetterPart.rootCause, .actions, .prevention].map { part in
            let own = draft.sentences.filter { $0.part == part || (part == .rootCause && $0.part == .opening) }
            return (part, own.flatMap { lines($0) }.joined(separator: "\n"))
        }
    }

    private func lines(_ sentence: DraftSentence, beside other: Wording? = nil) -> [String] {
        let mark = draftHeading(sentence.part) == nil ? "" : sentence.statement.startsItem ? "- " : "  "
        let beside = other.map { (mark.isEmpty ? "" : "  ") + $0.draftText(sentence.statement) }
        return [mark + draftText(sentence.statement)] + [beside].compactMap { $0 }
    }
}
