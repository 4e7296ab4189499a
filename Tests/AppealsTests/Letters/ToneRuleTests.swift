import Appeals
import Testing

/// Rules on evidence and tone with what they find, marked, and what they pass over.
struct ToneRuleTests {
    private static let action = RuleTests.action, cause = RuleTests.cause

    @Test(arguments: ToneRuleTests.evidence + ToneRuleTests.tone)
    func rule(_ test: RuleTests.Case) {
        for letter in test.letters { expectFindings(test.rule, letter, test.context) }
    }

    static let evidence: [RuleTests.Case] = [
        .init(
            "E1", action + "⟦We signed a new carrier contract.⟧",
            action + "We refunded 2 buyers (exhibit 1).\n2. ⟦We signed a new contract.⟧",
            "已采取的行动：\n1. ⟦已更换物流服务商。⟧", action + "We signed a contract (exhibit 1).",
            action + "We refunded 2 buyers (1).\n2. We counted all stock (2).",
            action + "The contract is attached.", "已采取的行动：\n1. 已更换物流（附件1）。"),
        .init(
            "E2", "Attached is our ⟦pro forma⟧ invoice.", "We enclose the ⟦order confirmation⟧.",
            "We submit a ⟦cropped⟧ bill.", "附件为⟦形式发票⟧。",
            "Attached is the invoice of 5 May.", "We do not send an order confirmation.",
            "The order confirmation reached the buyer."),
        .init(
            "E3", "Order ⟦XXX⟧ was late.", "On ⟦<date>⟧ we refunded.", "⟦Order ID :⟧  and\n", "We counted on ⟦[date]⟧.",
            "The role is ⟦TBD⟧.", "订单⟦某某⟧延误。",
            "Order ID: 111-1234567-1234567.", "See [1] and [photo](a.jpg).", "Weights are < 5 kg and > 1 kg.",
            "Write to <help@shop.example>.", "订单号：111-1234567-1234567。"),
        .init(
            "E5", "The order of ⟦Mr Smith⟧ was late.", "It was delivered to ⟦12 Oak Road⟧.",
            "The buyer wrote from ⟦jo@mail.example⟧.",
            "Order 111-1234567-1234567 was late.", "Our warehouse moved to Oak Road.",
            "Write to us at help@shop.example."),
    ]

    static let tone: [RuleTests.Case] = [
        .init(
            "T1", "I speak to my ⟦attorney⟧.", "We will take ⟦legal action⟧.", "I will go ⟦to the press⟧.", "我们将⟦起诉⟧。",
            "Otherwise see you ⟦in court⟧.", "A court order is attached.",
            "The label press broke.", "It went by Media Mail.", "我们已退款。"),
        .init(
            "T2", "I must feed ⟦my family⟧.", "This is my ⟦only income⟧.", "I ⟦beg⟧ you.", "⟦求求⟧你们。",
            "This ⟦means a great deal to me⟧.", "The product family has 4 sizes.", "Buyers were refunded.",
            "We counted the stock.", "我们已退款。"),
        .init(
            "T3", "⟦⟧Root cause:\n1. Stock was empty.", "We are sorry. We apologize. ⟦We regret it.⟧",
            "We ⟦take full responsibility⟧.", "我们深感抱歉。对不起。⟦我们道歉。⟧", "We are sorry for 2 late orders.",
            "The fault is ours: our fault was to list without stock.", "我们对此承担责任。"),
        .init(
            "T4", "I ⟦have been selling⟧ since 2009.", "Our ⟦annual sales⟧ are high.", "Please ⟦release our funds⟧.",
            "Amazon is the ⟦best marketplace⟧.", "⟦When will you answer?⟧", "请尽快⟦放款⟧。",
            "We refunded 2 buyers.", "The stock was sold at zero.", "Thank you.", "我们已退款。"),
        .init(
            "T5", RuleTests.full + "\nThis is ⟦unfair⟧.", RuleTests.full + "\nWe have ⟦done nothing wrong⟧.",
            RuleTests.full + "\nIt was ⟦your mistake⟧.", RuleTests.full + "\n这⟦不公平⟧。",
            RuleTests.full, "We dispute that order 111-1234567-1234567 should count; it was delivered.",
            RuleTests.full + "\nThe fault was ours."),
        .init(
            "T6", "⟦We are taking the following steps to improve⟧ our work.", "There were ⟦two main reasons⟧.",
            "We ⟦look forward to hearing⟧ from you.", "我们⟦高度重视⟧此事。",
            "We counted the stock on Monday.", "Three orders had no scan.", "The lead checks the list.", "我们已退款。"),
        .init(
            "T7", "We sent it ⟦FREE⟧.", "It is done⟦!⟧",
            "⟦We is sorry for these complain⟧ and didn't shipped a orders.", "已退款⟦！⟧", "Valid tracking (VTR) is 97 %.",
            "SKU QH-LAMP-02 was at zero.", "We refunded 2 buyers.", "已退款。"),
        .init(
            "T8", cause + "We ⟦confirmed 3 orders before⟧ they were sent.", cause + "We ⟦edited the invoice⟧.",
            cause + "We ⟦drop shipped⟧ items.", "根本原因：\n1. 我们⟦提前确认⟧发货。",
            RuleTests.control + "Nobody can confirm before the scan.", cause + "The stock was empty.",
            action + "We stopped orders confirmed before scans."),
    ]
}
