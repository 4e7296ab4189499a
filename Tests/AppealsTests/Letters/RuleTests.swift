import Appeals
import Testing

/// Each rule with sentences it finds, marked, and sentences it passes over.
struct RuleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: String
        let context: LetterContext
        let letters: [String]
        var testDescription: String { rule }

        init(_ rule: String, _ letters: String...) {
            (self.rule, context, self.letters) = (rule, LetterContext(traits: .sample), letters)
        }

        init(_ rule: String, _ context: LetterContext, _ letters: String...) {
            (self.rule, self.context, self.letters) = (rule, context, letters)
        }
    }

    /// All tables of rules; each rule of the rubric stands in some.
    static let tables =
        structure + causes + actions + controls + ToneRuleTests.evidence + ToneRuleTests.tone + CaseRuleTests.coverage
        + CaseRuleTests.grounds

    @Test(arguments: letterRuleIDs)
    func hasThreeHitsAndThreeNonHits(_ rule: String) {
        let letters = RuleTests.tables.filter { $0.rule == rule }.flatMap(\.letters)
        let hits = letters.count { $0.contains("⟦") }
        #expect(hits >= 3, "\(rule) is found in \(hits) letters")
        #expect(letters.count - hits >= 3, "\(rule) passes over \(letters.count - hits) letters")
    }

    @Test func theRubricHasFortyRules() {
        #expect(letterRuleIDs.count == 40 && Set(letterRuleIDs).count == 40)
        #expect(RuleTests.tables.allSatisfy { letterRuleIDs.contains($0.rule) })
    }

    static let cause = "Root cause:\n1. "
    static let action = "Actions taken:\n1. "
    static let control = "Prevention:\n1. "

    @Test(arguments: RuleTests.structure + RuleTests.causes + RuleTests.actions + RuleTests.controls)
    func rule(_ test: Case) {
        for letter in test.letters { expectFindings(test.rule, letter, test.context) }
    }

    static let full =
        "Root cause:\n1. Stock was wrong.\n2. Nobody counted.\nActions taken:\n1. Counted.\n2. Refunded.\nPrevention:\n1. Counted weekly.\n2. Feed blocked at zero."
    static let structure: [Case] = [
        Case(
            "S1", "⟦⟧Plan of Action:\n1. We will ship faster.\n2. We will hold stock.",
            "⟦⟧Root cause:\n1. Stock was wrong.\n2. Nobody counted.\nActions taken:\n1. Counted.\n2. Refunded.",
            "⟦⟧根本原因：\n1. 库存有误。\n2. 无人盘点。", full, full.replacing(":\n", with: "\n\n"),
            "Root cause: Stock was wrong. Nobody counted.\nCorrective actions: We counted. We refunded.\nGoing forward: The lead counts weekly. The feed stops at zero.",
            "根本原因：\n1. 库存有误。\n2. 无人盘点。\n已采取的行动：\n1. 已盘点。\n2. 已退款。\n预防措施：\n1. 每周盘点。\n2. 自动下架。"),
        Case(
            "S2", "Root cause:\n⟦Stock was wrong. Nobody counted it.⟧",
            "Actions taken:\n⟦We counted. We refunded two buyers.⟧",
            "预防措施：\n⟦每周盘点。自动下架。⟧", "Root cause:\n- Stock was wrong.\n- Nobody counted.",
            "Root cause:\nStock was wrong.",
            "Root cause:\n1) Stock was wrong.\n2) Nobody counted."),
        Case(
            "S3",
            "⟦⟧Stock was wrong.", "⟦⟧" + String(repeating: "We counted one box. ", count: 160),
            "⟦⟧" + String(repeating: "word ", count: 41) + ".",
            String(repeating: "We counted one more box today. ", count: 40),
            String(repeating: "The lead counted the boxes on Monday. ", count: 30),
            String(repeating: "Each week the lead counts all boxes in the room. ", count: 20)),
    ]

    static let causes: [Case] = [
        Case(
            "R1", cause + "⟦Buyers did not receive their orders.⟧",
            cause + "⟦Our late shipment rate was above the target.⟧",
            cause + "⟦There were many complaints.⟧", "根本原因：\n1. ⟦买家没有收到商品。⟧",
            cause + "Buyers did not receive their orders because the stock was empty.",
            cause + "Claims came from parcels without a label scan.",
            cause + "Orders were late since we kept the handling time at one day.", "根本原因：\n1. 买家没有收到商品，因为没有库存。"),
        Case(
            "R2", cause + "The ⟦courier lost⟧ two parcels.", cause + "We had a ⟦poor logistics partner⟧.",
            cause + "The ⟦buyer was impatient⟧.", cause + "⟦Amazon made a mistake⟧ in the count.",
            cause + "Our ⟦employee forgot⟧ to ship.",
            cause + "⟦物流公司延误⟧了包裹。", cause + "Two parcels were ⟦lost by the carrier⟧.",
            cause + "The courier lost two parcels and we had no list of parcels without a scan.",
            cause + "Two buyers never received their parcels.",
            action + "We stopped using the carrier that lost parcels.",
            cause + "The parcels went with a service that gives no scans.",
            cause + "Both buyers say the item never came.",
            cause + "物流公司延误了包裹，而我们没有备用方案。"),
        Case(
            "R3", "We ⟦did not know⟧ this policy.", "As a ⟦new seller⟧ we made errors.",
            "I was ⟦not familiar⟧ with it.",
            "We ⟦were unaware⟧ of the rule.", "我们⟦不熟悉⟧平台政策。", "It was a ⟦misunderstanding⟧.", "We know the policy.",
            "Buyers did not know where the parcel was.",
            "The new shelf was empty.", "我们已学习政策。"),
        Case(
            "R4", cause + "⟦I believe⟧ there was no stock.", cause + "The feed ⟦may have⟧ stopped.",
            cause + "It was ⟦probably⟧ the label.", "根本原因：\n1. ⟦可能⟧是库存问题。", cause + "There was no stock.",
            action + "We answered buyers who might wait.", cause + "The feed stopped in May.", "根本原因：\n1. 不可能追踪的服务。"),
        Case(
            "R5", cause + "⟦We chose a bad service.⟧", cause + "⟦Our team was too busy.⟧",
            cause + "⟦Listings were not checked.⟧",
            "根本原因：\n1. ⟦管理不善。⟧", cause + "On 5 November 3 orders were sold at zero.",
            cause + "Orders 111-1234567-1234567 and 111-1234567-1234568 had no scan.",
            cause + "The handling time was 1 day; 14 of 20 orders took 3.",
            "根本原因：\n1. 11月5日有3个订单无货。"),
        Case(
            "R7", cause + "⟦I was in hospital, so 15 parcels were late.⟧", cause + "⟦A typhoon closed the road.⟧",
            cause + "⟦We reopened one day too early after the holiday.⟧", "根本原因：\n1. ⟦春节放假导致延误。⟧",
            cause + "I was in hospital, and no deputy was named.",
            cause + "A typhoon closed the road. We had no second carrier.",
            cause + "During the holiday the vacation setting was off.", "根本原因：\n1. 春节放假，我们没有备用人员。"),
    ]

    static let actions: [Case] = [
        Case(
            "A1", action + "We ⟦will⟧ change the carrier.", action + "We ⟦decide to⟧ hold stock.",
            action + "We ⟦are taking⟧ steps.",
            action + "We ⟦plan to⟧ convert listings.", "已采取的行动：\n1. 我们⟦决定⟧更换物流。", "已采取的行动：\n1. 我们⟦将⟧更换物流。",
            action + "We changed the carrier.", action + "On 5 November 2 buyers were refunded.",
            action + "The service has been stopped.", "已采取的行动：\n1. 已更换物流。"),
        Case(
            "A2", action + "⟦We changed the carrier.⟧", action + "⟦All buyers were refunded.⟧",
            action + "⟦The listings were closed.⟧",
            "已采取的行动：\n1. ⟦已更换物流。⟧", action + "On 5 November we changed the carrier.",
            action + "2026-11-05: 2 buyers refunded.",
            action + "Nov 5, 2026: closed 4 listings.", "已采取的行动：\n1. 11月5日已更换物流。"),
        Case(
            "A3", action + "⟦We changed the carrier for all orders.⟧",
            action + "⟦On 5 November orders were sent with scans.⟧",
            "已采取的行动：\n1. ⟦11月5日更换了订单的物流。⟧", action + "2 buyers were refunded.",
            action + "3 orders: a replacement was sent.", "已采取的行动：\n1. 已为2位买家退款。"),
        Case(
            "A4", action + "⟦We changed the carrier.⟧", action + "⟦All shipments got labels.⟧", "已采取的行动：\n1. ⟦已更换物流。⟧",
            action + "We shipped 4 open orders.", action + "No order is overdue; all are shipped.",
            action + "7 pending shipments were sent.",
            "已采取的行动：\n1. 4个未发货订单已发出。"),
    ]

    static let controls: [Case] = [
        Case(
            "P1", control + "⟦We monitor our account more carefully.⟧", control + "⟦Quality is important to us.⟧",
            "⟦⟧Actions taken:\n1. We counted.", "预防措施：\n1. ⟦我们重视服务。⟧",
            control + "Since 5 November the warehouse lead counts every Monday; the defect rate alarm is at 0.5 %.",
            control + "The shipping clerk checks valid tracking weekly, stop below 97 %.",
            control + "The system blocks a listing at zero; the cancellation rate is checked daily, alarm at 1 %.",
            "预防措施：\n1. 仓库主管每天检查缺陷率，超过0.5%报警。"),
        Case(
            "P2", control + "⟦All staff were trained on the rules.⟧", control + "⟦We pay more attention.⟧",
            "预防措施：\n1. ⟦加强员工培训。⟧",
            control + "Staff were trained.\n2. The scan writes the confirmation.",
            control + "The system blocks early confirmation.",
            control + "The lead counts stock weekly.", "预防措施：\n1. 培训员工使用自动扫描系统。"),
        Case(
            "P3", "We ⟦promise⟧ better service.", "This will ⟦never happen again⟧.", "We ⟦guarantee that⟧ all is well.",
            "We will ⟦try our best⟧.", "我们⟦保证⟧不再发生。",
            "A guarantee claim was granted.", "The lead counts weekly.", "Two A-to-z Guarantee claims came.", "每周盘点。"),
        Case(
            "P4", control + "We ⟦will⟧ hold stock.", control + "I ⟦want to⟧ use another service.",
            control + "⟦The lead counts every Monday.⟧",
            "预防措施：\n1. 我们⟦打算⟧备货。", control + "Since 5 November the lead counts every Monday.",
            control + "The limit was set on 5 November.",
            control + "The feed has been limited to stock on hand.", "预防措施：\n1. 自11月5日起每周盘点。"),
        Case(
            "P5", control + "We ⟦ask the buyer to delete the feedback⟧.",
            control + "We ⟦confirm shipment before⟧ the carrier collects.",
            action + "We ⟦offered a refund to remove the review⟧.",
            control + "We ⟦use a second account⟧ for new items.", "预防措施：\n1. ⟦联系买家删⟧除差评。",
            control + "Nobody can confirm shipment before the scan.", cause + "Staff could confirm before hand-over.",
            action + "We asked the carrier for scans.",
            control + "We never ask buyers to remove feedback.", "预防措施：\n1. 禁止提前确认发货。"),
    ]
}
