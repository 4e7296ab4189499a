import AccountHealth
import Appeals
import Testing

/// Rules that hold a letter against a notice, a case, an earlier letter or a form.
struct CaseRuleTests {
    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    /// Two defective orders, both refunded.
    static var appeal: AppealCase {
        var appeal = AppealCase()
        appeal.notice = .init(text: "Your order defect rate is above 1 %.", day: day("2026-11-19"))
        appeal.window = day("2026-09-10")...day("2026-11-08")
        (appeal.numerator, appeal.denominator) = (2, 126)
        for (id, ordered) in [("111-1234567-1234567", "2026-09-21"), ("112-7654321-7654321", "2026-10-05")] {
            var order = CaseOrder(orderID: id, orderDay: day(ordered), defects: ["guarantee_claim"])
            let start = Zone.utc.start(of: day(ordered))
            order.confirmedAt = start.advanced(bySeconds: 86_400)
            order.firstScanAt = start.advanced(bySeconds: 86_400 * 4 + 7200)
            order.refundedAt = Zone.utc.start(of: day("2026-11-16"))
            appeal.orders.append(order)
        }
        appeal.causes = [CaseCause(id: "RC01", isChosen: true)]
        appeal.actions = [
            CaseAction(
                cause: "RC01", day: day("2026-11-20"), text: "Manual confirmation was switched off for 4 users",
                by: "the shipping lead", exhibit: "1")
        ]
        appeal.controls = [
            CaseControl(
                cause: "RC01", control: "Confirmation is written by the acceptance scan only",
                owner: "the shipping lead",
                cadence: "daily at 16:00", limit: "alarm at 1 order confirmed without a scan for 24 hours",
                since: day("2026-11-20"), proof: "share of orders confirmed before the scan")
        ]
        appeal.exhibits = [CaseExhibit(id: "1", kind: "screenshot of user rights", file: "rights.png")]
        return appeal
    }

    private static func context(
        asks: [LetterAsk] = [], issues: [String]? = nil, appeal: AppealCase? = nil, earlier: [String] = [],
        limits: [LetterPart: Int] = [:]
    ) -> LetterContext {
        LetterContext(
            traits: .sample, asks: asks, issues: issues, appeal: appeal, earlier: earlier, limits: limits)
    }

    @Test(arguments: [
        "Order ⟦113-0000000-0000000⟧ was late.", "It was on ⟦3 March 2026⟧.", "The rate was ⟦1.4 %⟧.",
        "We refunded ⟦17⟧ buyers.",
        "They cost ⟦$99⟧.", "We moved to ⟦FedEx⟧.", "订单⟦113-0000000-0000000⟧延误。",
        "Order 111-1234567-1234567 was late.", "The rate was 1.59 % (2 of 126 orders).",
        "On 19 November 2026 we answered.", "We refunded two buyers.",
        "On 2026-11-20 4 users lost the right.", "Orders were confirmed 74 hours before the scan.",
    ])
    func everyFigureIsLookedUp(_ letter: String) {
        expectFindings("E4", letter, CaseRuleTests.context(appeal: CaseRuleTests.appeal))
    }

    @Test func issuesOfTheNotice() {
        let context = CaseRuleTests.context(issues: ["not_received_or_late", "improper_packaging"])
        expectFindings("C1", "⟦⟧Root cause:\n1. Parcels were not received as the line gives no scans.", context)
        expectFindings("C1", "⟦⟧Root cause:\n1. The packaging was thin.", context)
        expectFindings("C1", "⟦⟧根本原因：\n1. 包装太薄。", context)
        expectFindings("C1", "Root cause:\n1. Parcels were not received.\n2. The packaging was thin.", context)
        expectFindings("C1", "根本原因：\n1. 买家未收到。\n2. 包装太薄。", context)
        expectFindings("C1", "Root cause:\n1. The packaging was thin.", CaseRuleTests.context())
    }

    @Test func asksOfAReply() {
        let asks = ["root_cause", "actions", "prevention"].map { LetterAsk(part: $0, issue: "different_items") }
        let context = CaseRuleTests.context(asks: asks + [LetterAsk(part: "actions", issue: "defective_items")])
        expectFindings("C2", "⟦⟧Root cause:\n1. Wrong items were picked.\nActions taken:\n1. Bins recounted.", context)
        expectFindings(
            "C2",
            "Root cause:\n1. Wrong items were picked.\nActions taken:\n1. Wrong items replaced.\n2. Defective items withdrawn.\nPrevention:\n1. Wrong items are stopped by a scan.",
            context)
        let reply = readLetterAsks(
            "Please send:\n- Greater detail on the root cause of buyers receiving different items\n- Greater detail on the actions you have taken to resolve defective items\n- Greater detail on the steps you have taken to prevent late receipt",
            traits: .sample)
        #expect(
            reply == [
                LetterAsk(part: "root_cause", issue: "different_items"),
                LetterAsk(part: "actions", issue: "defective_items"),
                LetterAsk(part: "prevention", issue: "not_received_or_late"),
            ])
        #expect(readLetterAsks("Your account is active. Thank you.", traits: .sample).isEmpty)
    }

    @Test func documentsAndPlans() {
        let documents = CaseRuleTests.context(asks: [LetterAsk(part: "documents", issue: "inauthentic")])
        expectFindings("C5", "⟦⟧Root cause:\n1. Stock was empty.", documents)
        expectFindings("C5", "Attached are the invoices of our supplier.", documents)
        let plan = CaseRuleTests.context(asks: [LetterAsk(part: "root_cause", issue: nil)])
        expectFindings("C5", "⟦⟧Attached are the invoices of our supplier.", plan)
        expectFindings("C5", "Root cause:\n1. Stock was empty.", plan)
    }

    @Test func relatedAccounts() {
        let context = CaseRuleTests.context(issues: ["related_account"])
        expectFindings("C6", "⟦⟧Please restore this account.", context)
        expectFindings("C6", "⟦Our other account is still suspended.⟧")
        expectFindings("C6", "The other account was reactivated on 5 May 2026.", context)
        expectFindings("C6", "The account belongs to a former employee.", context)
        expectFindings("C6", "The stock was empty.")
    }

    @Test func lettersSentBefore() {
        let earlier = "We counted the stock on Monday and found four empty shelves. The lead was told."
        let context = CaseRuleTests.context(earlier: [earlier])
        expectFindings(
            "C7",
            "⟦We counted the stock on Monday and found four empty shelves.⟧ Since then it is weekly and the feed stops at zero.",
            context)
        expectFindings("C7", "⟦⟧" + earlier, context)
        expectFindings("C7", "On Tuesday the feed was limited to what is in hand.", context)
    }

    @Test func boxes() {
        let context = CaseRuleTests.context(limits: [.rootCause: 20])
        expectFindings("S4", "Root cause:\n1. The stock was empty⟦ for three weeks.⟧", context)
        expectFindings("S4", "Root cause:\n1. The stock was empty.", CaseRuleTests.context(limits: [.rootCause: 40]))
    }

    @Test func causesHaveActionsAndControls() {
        var appeal = CaseRuleTests.appeal
        expectFindings("C3", "Root cause:\n1. Confirmed early.", CaseRuleTests.context(appeal: appeal))
        appeal.controls = []
        expectFindings("C3", "⟦⟧Root cause:\n1. Confirmed early.", CaseRuleTests.context(appeal: appeal))
        expectFindings(
            "C3", "Root cause:\n1. ⟦Listings had no stock.⟧\nPrevention:\n1. The carrier updates its tracking.")
        expectFindings("C3", "Root cause:\n1. ⟦The packaging was thin.⟧\nActions taken:\n1. Buyers were answered.")
        expectFindings("C3", "根本原因：\n1. ⟦没有库存。⟧\n预防措施：\n1. 更换物流。")
        expectFindings("C3", "Root cause:\n1. Listings had no stock.\nPrevention:\n1. Stock is counted weekly.")
        expectFindings("C3", "Root cause:\n1. The packaging was thin.\nActions taken:\n1. Boxes were replaced.")
        expectFindings("C3", "根本原因：\n1. 没有库存。\n预防措施：\n1. 每周盘点库存。")
    }

    @Test func defectsAreExplained() {
        let context = CaseRuleTests.context(appeal: CaseRuleTests.appeal)
        expectFindings("C4", "⟦⟧Order 111-1234567-1234567 was late.", context)
        expectFindings("C4", "⟦⟧Some orders were late.", context)
        expectFindings("C4", "Orders 111-1234567-1234567 and 112-7654321-7654321 were late.", context)
        expectFindings("C4", "Both are explained: 2 orders.", context)
    }

    @Test func causesAgainstTheOrders() {
        expectFindings("R6", RuleTests.full, CaseRuleTests.context(appeal: CaseRuleTests.appeal))
        var appeal = CaseRuleTests.appeal
        appeal.causes = [CaseCause(id: "RC13", isChosen: true)]
        expectFindings("R6", "⟦⟧" + RuleTests.full, CaseRuleTests.context(appeal: appeal))
        appeal.causes = [CaseCause(id: "RC13", isChosen: false)]
        expectFindings("R6", RuleTests.full, CaseRuleTests.context(appeal: appeal))
    }

    @Test func aDraftedLetterIsGrounded() {
        let draft = draftLetter(CaseRuleTests.appeal, form: .plan)
        #expect(
            draft.sentences.contains {
                $0.statement
                    == .figure(
                        notice: CaseRuleTests.appeal.notice?.day, rate: Rate(2, of: 126),
                        window: CaseRuleTests.appeal.window)
            })
        for sentence in draft.sentences {
            let isPlain = sentence.statement == .responsibility
            #expect(isPlain || sentence.facts != DraftFacts(), "\(sentence.statement) rests on nothing")
        }
        #expect(!draft.openPoints.contains(.noCause))
        let empty = draftLetter(AppealCase(), form: .plan)
        #expect(empty.sentences.isEmpty && empty.openPoints.contains(.figure) && empty.openPoints.contains(.noCause))
    }

    @Test func whatIsNotDoneIsATask() {
        var appeal = CaseRuleTests.appeal
        appeal.actions[0].day = nil
        appeal.controls[0].since = nil
        let draft = draftLetter(appeal, form: .plan)
        let said = draft.sentences.filter {
            if case .action = $0.statement { true } else if case .control = $0.statement { true } else { false }
        }
        #expect(said.isEmpty && draft.openPoints.contains(.task(appeal.actions[0].text)))
        #expect(draft.openPoints.contains(.controlTask(appeal.controls[0].control)))
    }

    @Test func onlyOpenCellsAreAnswered() {
        let asked = draftLetter(
            CaseRuleTests.appeal, form: .detail([LetterAsk(part: "prevention", issue: "not_received_or_late")]))
        #expect(Set(asked.sentences.map(\.part)) == [.prevention])
        let other = draftLetter(
            CaseRuleTests.appeal, form: .detail([LetterAsk(part: "actions", issue: "different_items")]))
        #expect(other.sentences.isEmpty && other.openPoints == [.askedWithoutCause("different_items")])
    }

    @Test func disputesAdmitNothing() {
        let draft = draftLetter(CaseRuleTests.appeal, form: .dispute)
        #expect(!draft.sentences.contains { $0.statement == .responsibility })
        #expect(draft.sentences.contains { if case .refunded = $0.statement { true } else { false } })
    }
}
