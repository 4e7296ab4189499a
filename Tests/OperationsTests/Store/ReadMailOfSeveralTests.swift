import AccountHealth
import Storage
import TestSupport
import Testing

@testable import Operations

/// Of a mail about several orders each is read by itself; what is not certain of one is not said of it.
struct ReadMailOfSeveralTests {
    private typealias Said = (text: String, matters: [String: OrderMatter?])

    private static func claim(_ decision: Decision) -> OrderMatter { .defect(.guaranteeClaim, decision) }
    private static func feedback(_ decision: Decision) -> OrderMatter { .defect(.feedback, decision) }

    private static func read(_ mails: [Said]) async throws {
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_794_700_800))
            let account = try await EnterFactTests.shop(test)
            for mail in mails {
                let reading = try #require(try await test.installation.readMail(mail.text, of: account))
                let found = Dictionary(uniqueKeysWithValues: reading.orders.map { ($0.orderID, $0.matter) })
                #expect(found == mail.matters, "\(mail.text)")
            }
        }
    }

    @Test func eachOrderHasItsOwnMatter() async throws {
        try await ReadMailOfSeveralTests.read([
            (
                "A customer has filed a claim on order W-5\nThe claim for order W-6 was decided in your favour",
                ["W-5": ReadMailOfSeveralTests.claim(.open), "W-6": ReadMailOfSeveralTests.claim(.denied)]
            ),
            (
                "A customer has filed a claim on order W-5. The claim for order W-6 was decided in your favour.",
                ["W-5": ReadMailOfSeveralTests.claim(.open), "W-6": ReadMailOfSeveralTests.claim(.denied)]
            ),
            (
                "Subject: A-to-z Guarantee claims\n\nOrder: W-5\nThe claim has been granted.\n\nOrder: W-6\n\n"
                    + "The claim has been withdrawn.\n\nOrder: W-7\n\nWe are looking at it.",
                [
                    "W-5": ReadMailOfSeveralTests.claim(.granted), "W-6": ReadMailOfSeveralTests.claim(.withdrawn),
                    "W-7": nil,
                ]
            ),
            // The number stands behind what is said of it.
            (
                "A-to-z claim decisions\n\nThe claim has been granted.\nOrder W-5\n\nThe claim has been denied.\nOrder W-6",
                ["W-5": ReadMailOfSeveralTests.claim(.granted), "W-6": ReadMailOfSeveralTests.claim(.denied)]
            ),
            (
                "Hello,\n- You have negative feedback on W-3\n- Chargeback for W-4\n- The feedback on W-5 was removed",
                [
                    "W-3": ReadMailOfSeveralTests.feedback(.open), "W-4": .defect(.chargeback, .open),
                    "W-5": ReadMailOfSeveralTests.feedback(.removed),
                ]
            ),
            (
                "Hello,\nW-3 A-to-z claim was granted\nW-4 A-to-z claim was denied\nW-5 chargeback",
                [
                    "W-3": ReadMailOfSeveralTests.claim(.granted), "W-4": ReadMailOfSeveralTests.claim(.denied),
                    "W-5": .defect(.chargeback, .open),
                ]
            ),
            (
                "A-to-z claims were opened on W-5, W-6 and W-9. The claim on W-6 was withdrawn.",
                [
                    "W-5": ReadMailOfSeveralTests.claim(.open), "W-6": ReadMailOfSeveralTests.claim(.withdrawn),
                    "W-9": ReadMailOfSeveralTests.claim(.open),
                ]
            ),
            (
                "Dear seller,\n\nThese A-to-z claims have been withdrawn:\n\n- W-5\n- Order W-6\n\nThank you.",
                ["W-5": ReadMailOfSeveralTests.claim(.withdrawn), "W-6": ReadMailOfSeveralTests.claim(.withdrawn)]
            ),
            (
                "Dear seller,\nthe following A-to-z claims were granted:\nW-5\nW-6",
                ["W-5": ReadMailOfSeveralTests.claim(.granted), "W-6": ReadMailOfSeveralTests.claim(.granted)]
            ),
            (
                "您好，\n\n买家对订单W-5提出了商城交易保障索赔。订单W-6的索赔已被拒绝。订单W-3的负面反馈已删除。",
                [
                    "W-5": ReadMailOfSeveralTests.claim(.open), "W-6": ReadMailOfSeveralTests.claim(.denied),
                    "W-3": ReadMailOfSeveralTests.feedback(.removed),
                ]
            ),
            (
                "您好，\n\n以下订单的商城交易保障索赔已批准：\n• W-5\n• 订单 W-6\n\n谢谢。",
                ["W-5": ReadMailOfSeveralTests.claim(.granted), "W-6": ReadMailOfSeveralTests.claim(.granted)]
            ),
            (
                "订单 W-5、W-6 和 W-7 的商城交易保障索赔已获批准。",
                [
                    "W-5": ReadMailOfSeveralTests.claim(.granted), "W-6": ReadMailOfSeveralTests.claim(.granted),
                    "W-7": ReadMailOfSeveralTests.claim(.granted),
                ]
            ),
        ])
    }

    /// A choice made for somebody who only presses the button must not be a guess.
    @Test func whatIsNotCertainIsNotSaid() async throws {
        let nothing: [String: OrderMatter?] = ["W-5": nil, "W-6": nil]
        try await ReadMailOfSeveralTests.read([
            ("The A-to-z claim on W-5 was granted and the one on W-6 is still being looked at.", nothing),
            ("The A-to-z claim on W-5 was granted and the A-to-z claim on W-6 was denied.", nothing),
            ("A-to-z claims on W-5 and W-6. The claim was withdrawn.", nothing),
            ("There is an A-to-z claim and a chargeback. W-5 was decided in your favor. W-6 was sent.", nothing),
            ("Learn how to avoid an A-to-z claim.\n\nOrder W-5\n\nOrder W-6", nothing),
            ("If the A-to-z claims on W-5 and W-6 are not answered, they will be granted.", nothing),
            ("订单 W-5 的商城交易保障索赔已批准，订单 W-6 的商城交易保障索赔已被拒绝。", nothing),
            ("如果订单 W-5 和 W-6 的商城交易保障索赔已批准，您可以申诉。", nothing),
            (
                "An A-to-z claim was opened on W-5.\n\nWhat else you may know:\n\n- W-6 was sent",
                ["W-5": ReadMailOfSeveralTests.claim(.open), "W-6": nil]
            ),
            (
                "A-to-z claim on W-5.\n\nThe claim on order 999-1234567-1234567 was withdrawn.",
                ["W-5": ReadMailOfSeveralTests.claim(.open)]
            ),
        ])
    }

    /// The number of an order that the account has not is told, and so is not taken for a part of another's.
    @Test func ordersThatTheAccountHasNotAreTold() async throws {
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_794_700_800))
            let account = try await EnterFactTests.shop(test)
            let mail = "Claims: W-5, 999-1234567-1234567, 2026-11-10, +1-555-1234567, 999-1234567-1234567."
            let reading = try #require(try await test.installation.readMail(mail, of: account))
            #expect(reading.orders.map(\.orderID) == ["W-5"] && reading.foreign == ["999-1234567-1234567"])
        }
    }
}
