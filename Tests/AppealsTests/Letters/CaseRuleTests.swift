import AccountHealth
import Testing

@testable import Appeals

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
        _ notice: NoticeReading? = nil, appeal: AppealCase? = nil, earlier: [String] = [],
        limits: [LetterPart: Int] = [:]
    ) -> LetterContext {
        LetterContext(traits: .sample, notice: notice, appeal: appeal, earlier: earlier, limits: limits)
    }

    private static func appeal(_ change: (inout AppealCase) -> Void) -> LetterContext {
        var appeal = appeal
        change(&appeal)
        return context(appeal: appeal)
    }

    @Test(arguments: CaseRuleTests.coverage + CaseRuleTests.grounds)
    func rule(_ test: RuleTests.Case) {
        for letter in test.letters { expectFindings(test.rule, letter, test.context) }
    }

    private static let cause = RuleTests.cause, action = RuleTests.action

    /// A reply that asks for more about two issues.
    private static let reply = context(
        .sample(
            .moreInformation, issues: [.differentItems, .defectiveItems],
            asks: [
                (.rootCause, .differentItems), (.actions, .differentItems), (.prevention, .differentItems),
                (.actions, .defectiveItems),
            ]))
    private static let documents = context(
        .sample(
            .documentsNeeded, issues: [.inauthentic], asks: [(.documents, .inauthentic)], path: .documents,
            text: "Copies of invoices from your supplier"))
    private static let licence = context(
        .sample(
            .deactivated, issues: [.identityVerification], asks: [(.documents, .identityVerification)],
            path: .documents, text: "您的营业执照"))
    private static let plan = context(.sample(.deactivated, asks: [(.rootCause, nil)], path: .plan))
    private static let related = context(.sample(.deactivated, issues: [.relatedAccount], path: .otherAccount))
    private static let sent = "We counted the stock on Monday and found four empty shelves. The lead was told."

    /// Rules that hold a letter against a notice, an earlier letter or a form.
    static let coverage: [RuleTests.Case] = [
        .init(
            "C1", context(.sample(issues: [.notReceivedOrLate, .improperPackaging])),
            "⟦⟧" + cause + "Parcels were not received as the line gives no scans.",
            "⟦⟧" + cause + "The packaging was thin.", "⟦⟧根本原因：\n1. 包装太薄。",
            "Late and damaged orders were named.\n⟦⟧" + cause + "The packaging was thin.",
            cause + "Parcels were not received.\n2. The packaging was thin.",
            cause + "The line gave no scans.\n2. The boxes had one wall.", "根本原因：\n1. 买家未收到。\n2. 包装太薄。"),
        .init(
            "C1", context(.sample(issues: [.lateShipmentRate])),
            "Our late shipment rate was 6 %.\n" + cause + "No count.",
            "Attached are the invoices of our supplier."),
        .init("C1", context(), cause + "The packaging was thin."),
        .init(
            "C2", reply, "⟦⟧" + cause + "Wrong items were picked.\n" + action + "Bins recounted.",
            "⟦⟧" + cause + "The line gave no scans.\n" + action
                + "Parcels were refunded.\nPrevention:\n1. A tracked line.",
            cause
                + "Wrong items were picked.\nActions taken:\n1. Wrong items replaced.\n⟦⟧2. Bins counted.\nPrevention:\n1. Wrong items are stopped by a scan.",
            "⟦⟧根本原因：\n1. 错发商品。\n已采取的行动：\n1. 已退款。",
            cause
                + "Wrong items were picked.\nActions taken:\n1. Wrong items replaced.\n2. Defective items withdrawn.\nPrevention:\n1. Wrong items are stopped by a scan.",
            cause
                + "Two bins were mixed up.\nActions taken:\n1. Bins split.\n2. The lot was inspected.\nPrevention:\n1. Picking is by barcode.",
            "根本原因：\n1. 错发：货位混放。\n已采取的行动：\n1. 已重发错发商品。\n2. 次品已下架。\n预防措施：\n1. 拣货扫描条码。"),
        .init(
            "C2", context(.sample(.moreInformation, asks: [(.prevention, .lateShipmentRate)])),
            "⟦⟧" + cause + "Packing took two days.", "Prevention:\n1. The lead counts weekly."),
        .init("C2", plan, action + "We counted."),
        .init(
            "C5", documents, "⟦⟧" + cause + "Stock was empty.", "⟦⟧Our licence is enclosed as exhibit 1.",
            "Attached are the invoices of our supplier.", cause + "Opened units were sold. Invoice 12 is exhibit 1."),
        .init("C5", licence, "⟦⟧根本原因：\n1. 没有库存。", "附件为营业执照。"),
        .init("C5", plan, "⟦⟧Attached are the invoices of our supplier.", cause + "Stock was empty."),
        .init(
            "C6", related, "⟦⟧Please restore this account.", "⟦⟧请恢复本账户。",
            "⟦Our other account⟧ is also under review.", "The other account was reactivated on 5 May 2026.",
            "The account belongs to a former employee.", "另一个账户已恢复。"),
        .init("C6", "⟦Our other account is still suspended.⟧", "The stock was empty.", "We use no other account."),
        .init(
            "C6", context(.sample(.reviewContinues, path: .wait)), "⟦⟧" + cause + "Stock was empty.",
            "We dispute that order 111-1234567-1234567 should count; it was delivered."),
        .init("C6", plan, cause + "Stock was empty."),
        .init(
            "C7", context(earlier: [sent]),
            "⟦We counted the stock on Monday and found four empty shelves.⟧ Since then it is weekly and the feed stops at zero.",
            "⟦⟧" + sent,
            "Root cause:\n1. Nobody looked.\nActions taken:\n1. ⟦We counted the stock on Monday and found four empty shelves.⟧",
            "On Tuesday the feed was limited to what is in hand.", "The lead was told.",
            "We counted the stock on Friday, and the four shelves were full."),
        .init(
            "C7", context(earlier: ["我们于周一盘点了全部库存并发现有四个货位是空的。已通知主管。"]),
            "⟦我们于周一盘点了全部库存并发现有四个货位是空的。⟧此后每周盘点，系统自动下架。", "此后每周盘点，系统自动下架。"),
        .init(
            "C7",
            context(earlier: ["Notice of 5 May about our late orders and our handling time.\n\n" + cause + "One."]),
            "Notice of 5 May about our late orders and our handling time.\n\n"
                + cause
                + "The cut-off was set to six in the evening, while the last collection is at four; 12 orders of May missed it."
        ),
        .init(
            "S4", context(limits: [.rootCause: 23]),
            cause.replacing("1. ", with: "") + "1. The stock was empty⟦ for three weeks.⟧",
            "Root cause:\nStock was at zero, and ⟦nobody counted it.⟧",
            "Root cause:\n- Empty.\n\nActions taken:\n- Counted.\n\nRoot cause:\n- Not counted⟦ at all.⟧",
            "根本原因：\n1. 库存系统每天只同步一次，因此两个⟦渠道超卖。⟧", cause + "The stock was empty.",
            cause + "Empty.\n\nPrevention:\n1. The lead counts all shelves each Monday.", "根本原因：\n1. 没有库存。"),
        .init("S4", context(limits: [.actions: 10]), cause + "The stock was empty for three weeks."),
    ]

    /// Rules that hold a letter against a case.
    static let grounds: [RuleTests.Case] = [
        .init(
            "E4", context(appeal: appeal), "Order ⟦113-0000000-0000000⟧ was late.", "It was on ⟦3 March 2026⟧.",
            "The rate was ⟦1.4 %⟧.", "We refunded ⟦17⟧ buyers.", "They cost ⟦$99⟧.", "We moved to ⟦FedEx⟧.",
            "订单⟦113-0000000-0000000⟧延误。", "Order 111-1234567-1234567 was late.",
            "The rate was 1.59 % (2 of 126 orders).",
            "On 19 November 2026 we answered.", "We refunded two buyers.", "On 2026-11-20 4 users lost the right.",
            "Orders were confirmed 74 hours before the scan."),
        .init(
            "C3", context(appeal: appeal), cause + "Confirmed early."),
        .init("C3", appeal { $0.controls = [] }, "⟦⟧" + cause + "Confirmed early."),
        .init(
            "C3", cause + "⟦Listings had no stock.⟧\nPrevention:\n1. The carrier updates its tracking.",
            cause + "⟦The packaging was thin.⟧\nActions taken:\n1. Buyers were answered.",
            "根本原因：\n1. ⟦没有库存。⟧\n预防措施：\n1. 更换物流。",
            cause + "Listings had no stock.\nPrevention:\n1. Stock is counted weekly.",
            cause + "The packaging was thin.\nActions taken:\n1. Boxes were replaced.",
            "根本原因：\n1. 没有库存。\n预防措施：\n1. 每周盘点库存。"),
        .init(
            "C4", context(appeal: appeal), "⟦⟧Order 111-1234567-1234567 was late.", "⟦⟧Some orders were late.",
            "⟦⟧订单111-1234567-1234567延误。", "⟦⟧We explain 126 orders.",
            "Orders 111-1234567-1234567 and 112-7654321-7654321 were late.", "Both are explained: 2 orders.",
            "订单111-1234567-1234567和112-7654321-7654321延误。", "We dispute that order 111-1234567-1234567 should count."),
        .init("C4", appeal { $0.orders = [] }, "Some orders were late."),
        .init("R6", context(appeal: appeal), RuleTests.full, "根本原因：\n1. 提前确认。"),
        .init(
            "R6", appeal { $0.causes = [CaseCause(id: "RC13", isChosen: true)] }, "⟦⟧" + RuleTests.full,
            "⟦⟧根本原因：\n1. 买家称未收到。"),
        .init(
            "R6",
            appeal {
                for index in $0.orders.indices { $0.orders[index].firstScanAt = $0.orders[index].confirmedAt }
                for index in $0.orders.indices { $0.orders[index].deliveredAt = $0.orders[index].refundedAt }
            }, "⟦⟧" + RuleTests.full),
        .init("R6", appeal { $0.causes = [CaseCause(id: "RC13", isChosen: false)] }, RuleTests.full),
        .init("R6", context(), RuleTests.full),
    ]

    @Test func theReaderOfNoticesSaysWhatIsAsked() {
        let notice = read(
            """
            We do not have enough information to reactivate your account. Please send us:
            - Greater detail on the root cause of buyers receiving different items
            - Greater detail on the steps you have taken to prevent late receipt of orders
            """)
        let context = CaseRuleTests.context(notice)
        expectFindings("C2", "⟦⟧" + CaseRuleTests.cause + "The line gave no scans.", context)
        expectFindings(
            "S1", CaseRuleTests.cause + "Two bins were mixed.\n2. Wrong items left.\nPrevention:\n1. A.\n2. B.", context
        )
        expectFindings(
            "C2",
            CaseRuleTests.cause + "Wrong items were picked.\nPrevention:\n1. Lost and late parcels are listed daily.",
            context)
    }

    @Test func aDraftedLetterIsGrounded() {
        let draft = draftLetter(CaseRuleTests.appeal, form: .plan)
        #expect(
            draft.sentences.contains {
                $0.statement
                    == .figure(
                        nil, notice: CaseRuleTests.appeal.notice?.day, rate: Rate(2, of: 126),
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
        func draft(_ part: Ask.Part, _ issue: NoticeIssue) -> LetterDraft {
            draftLetter(CaseRuleTests.appeal, form: .detail, notice: .sample(.moreInformation, asks: [(part, issue)]))
        }
        #expect(Set(draft(.prevention, .notReceivedOrLate).sentences.map(\.part)) == [.opening, .prevention])
        let other = draft(.actions, .differentItems)
        #expect(other.sentences.isEmpty && other.openPoints == [.askedWithoutCause(.differentItems)])
    }

    /// A moment of the evening is of the next day in UTC; the letter names the day of the store.
    @Test func daysAreThoseOfTheStore() throws {
        let zone = Zone(name: "west", initialOffset: -8 * 3600)
        var appeal = CaseRuleTests.appeal
        let evening = zone.start(of: CaseRuleTests.day("2026-11-16")).advanced(bySeconds: 20 * 3600)
        for index in appeal.orders.indices { appeal.orders[index].refundedAt = evening }
        let draft = draftLetter(appeal, form: .plan, zone: zone)
        let refunds = try #require(draft.sentences.first { if case .refunds = $0.statement { true } else { false } })
        #expect(refunds.facts.days == [CaseRuleTests.day("2026-11-16"), CaseRuleTests.day("2026-11-16")])
        let context = LetterContext(traits: .sample, appeal: appeal, zone: zone)
        expectFindings("E4", "On 2026-11-16 2 buyers were refunded.", context)
        expectFindings("E4", "On ⟦2026-11-15⟧ 2 buyers were refunded.", context)
    }

    @Test func disputesAdmitNothing() {
        let draft = draftLetter(CaseRuleTests.appeal, form: .dispute)
        #expect(!draft.sentences.contains { $0.statement == .responsibility })
        #expect(draft.sentences.contains { if case .refunded = $0.statement { true } else { false } })
    }
}
