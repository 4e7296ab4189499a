import AccountHealth
import Appeals
import TestSupport
import Testing
import Wording

/// What is drafted from a complete case keeps the rules by which letters are reviewed, in every form and for every cause.
struct DraftedLetterTests {
    private static let traits = LetterTraits(orderIDGroups: [3, 7, 7], names: ["plaza"], claims: [])
    private static let reader = NoticeReader(dialects: [])

    private static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    /// Two defective orders that show the cause, all that was done about it with its exhibits, and two controls.
    private static func appeal(_ cause: String, notice: String) -> AppealCase {
        var appeal = AppealCase()
        appeal.notice = .init(text: notice, day: day("2026-11-19"))
        appeal.window = day("2026-09-10")...day("2026-11-08")
        (appeal.numerator, appeal.denominator) = (2, 126)
        for (id, ordered) in [("111-1234567-1234567", "2026-09-21"), ("112-7654321-7654321", "2026-10-05")] {
            var order = CaseOrder(orderID: id, orderDay: day(ordered), defects: ["guarantee_claim"])
            let start = Zone.utc.start(of: day(ordered))
            order.confirmedAt = start.advanced(bySeconds: 86_400)
            order.firstScanAt = start.advanced(bySeconds: 86_400 * (cause == "RC01" ? 4 : 1) + 7200)
            if cause == "RC13" { order.deliveredAt = start.advanced(bySeconds: 86_400 * 9) }
            order.refundedAt = Zone.utc.start(of: day("2026-11-16"))
            appeal.orders.append(order)
        }
        appeal.causes = [CaseCause(id: cause, isChosen: true)]
        appeal.actions = [
            CaseAction(
                cause: cause, day: day("2026-11-20"), text: "4 settings were corrected and compared with the records",
                by: "the operations manager", exhibit: "2"),
            CaseAction(
                cause: cause, day: day("2026-11-21"), text: "14 articles were inspected and released",
                by: "the warehouse lead",
                exhibit: "3"),
        ]
        appeal.controls = [
            CaseControl(
                cause: cause, control: "The list of orders that differ from the records is worked off",
                owner: "the shipping lead", cadence: "daily at 16:00", limit: "alarm at 1 order",
                since: day("2026-11-20"),
                proof: "order defect rate below 0.5 %"),
            CaseControl(
                cause: cause, control: "The setting is compared with the records", owner: "the operations manager",
                cadence: "every Monday", limit: "a difference stops the article", since: day("2026-11-21")),
        ]
        appeal.exhibits = [
            CaseExhibit(id: "1", kind: "refund records", file: "refunds-2026-11-16.pdf"),
            CaseExhibit(id: "2", kind: "screenshot of settings", file: "settings.png"),
            CaseExhibit(id: "3", kind: "inspection list", file: "list.pdf"),
            CaseExhibit(id: "4", kind: "proof of delivery", file: "delivery.jpg"),
        ]
        return appeal
    }

    private static let plan = """
        We removed your selling privileges because your order defect rate exceeded the target of 1%. Send a plan of action with:
        - The root cause
        - The actions you have taken
        - The steps you have taken to prevent this
        """
    private static let reply = """
        We do not have enough information to reactivate your account. Please send us:
        - Greater detail on the actions you have taken to resolve the order defect rate
        - Greater detail on the steps you have taken to prevent the order defect rate
        """
    private static let documents = """
        We need more documents to review your account. Please send us the proof of delivery for your orders.
        """
    private static let forms: [(form: DraftForm, notice: String)] = [
        (.plan, plan), (.short, plan), (.detail, reply), (.dispute, plan), (.documents, documents),
    ]

    @Test(arguments: Cause.all.map(\.id))
    func keepsTheRules(_ cause: String) {
        for (form, notice) in DraftedLetterTests.forms {
            let appeal = DraftedLetterTests.appeal(cause, notice: notice)
            let reading = DraftedLetterTests.reader.read(NoticeMail(parts: [notice]))
            let draft = draftLetter(appeal, form: form, notice: reading)
            // A reply about one issue is answered with its causes alone.
            if form == .detail, draft.sentences.isEmpty { continue }
            let letter = english.letter(draft)
            let context = LetterContext(traits: DraftedLetterTests.traits, notice: reading, appeal: appeal)
            let scalars = Array(letter.unicodeScalars)
            for finding in reviewLetter(letter, context) where finding.severity >= .major {
                let text = String(String.UnicodeScalarView(scalars[finding.range]))
                Issue.record("\(form): \(finding.rule) \(finding.reason) finds “\(text)” in\n\(letter)")
            }
            if form == .plan || form == .short { #expect(draft.openPoints.isEmpty, "\(form): \(draft.openPoints)") }
        }
    }

    /// Under each English sentence stands the same in Chinese.
    @Test(arguments: Cause.all.map(\.id))
    func theChineseIsComplete(_ cause: String) {
        for (form, notice) in DraftedLetterTests.forms {
            let reading = DraftedLetterTests.reader.read(NoticeMail(parts: [notice]))
            let draft = draftLetter(DraftedLetterTests.appeal(cause, notice: notice), form: form, notice: reading)
            for sentence in draft.sentences {
                let (own, other) = (english.draftText(sentence.statement), chinese.draftText(sentence.statement))
                #expect(
                    own.hasSuffix(".") && !own.holdsChinese && other.hasSuffix("。") && other.holdsChinese, "\(other)")
                for fact in sentence.facts.orders + sentence.facts.days.map(\.description) {
                    #expect(own.contains(fact) == other.contains(fact), "\(fact) in “\(own)” and “\(other)”")
                }
            }
            let lines = english.letter(draft, beside: chinese).split(separator: "\n").count
            #expect(
                lines == draft.sentences.count * 2 + Set(draft.sentences.map(\.part)).filter { $0 != .opening }.count)
        }
    }

    @Test func whatIsMissingIsAskedInBothLanguages() {
        var appeal = DraftedLetterTests.appeal("RC02", notice: DraftedLetterTests.plan)
        appeal.window = nil
        (appeal.actions[0].day, appeal.actions[1].exhibit) = (nil, nil)
        (appeal.controls[0].owner, appeal.controls[0].cadence, appeal.controls[1].limit) = (nil, nil, nil)
        appeal.controls.append(CaseControl(cause: "RC02", control: "A second count"))
        appeal.orders[0].refundedAt = nil
        appeal.causes.append(CaseCause(id: "RC03", isChosen: true))
        let points = draftLetter(appeal, form: .plan).openPoints
        #expect(points.count >= 11)
        for point in points {
            let (own, other) = (english.draftQuestion(point), chinese.draftQuestion(point))
            #expect(
                own.contains("?") && !own.holdsChinese && other.contains("？") && other.holdsChinese, "\(own) \(other)")
        }
    }
}
