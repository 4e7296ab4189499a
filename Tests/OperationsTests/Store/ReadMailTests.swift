import AccountHealth
import Storage
import TestSupport
import Testing

@testable import Operations

/// A mail tells which orders of the account it is about, what it says of them, and when it was sent.
struct ReadMailTests {
    static func claim(_ decision: Decision) -> OrderMatter { .defect(.guaranteeClaim, decision) }
    static func feedback(_ decision: Decision) -> OrderMatter { .defect(.feedback, decision) }

    static func read(_ mails: [(text: String, orders: [String], matter: OrderMatter?)]) async throws {
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_794_700_800))
            let account = try await EnterFactTests.shop(test)
            for mail in mails {
                let reading = try #require(try await test.installation.readMail(mail.text, of: account))
                #expect(reading.orders.map(\.orderID) == mail.orders, "\(mail.text)")
                #expect(reading.orders.allSatisfy { $0.matter == mail.matter }, "\(mail.text)")
            }
            #expect(try await test.installation.readMail("", of: 99) == nil)
        }
    }

    @Test func ordersAndMattersAreFound() async throws {
        try await ReadMailTests.read([
            ("A-to-z Guarantee claim on order W-7.", ["W-7"], ReadMailTests.claim(.open)),
            ("The A-to-z claim for W-7\nhas been\ngranted.", ["W-7"], ReadMailTests.claim(.granted)),
            (
                "The A-to-z claim for (W-12) and \"W-7\" was withdrawn; W-12 again", ["W-12", "W-7"],
                ReadMailTests.claim(.withdrawn)
            ),
            ("A-to-z: decided in your favor. Order=W-9", ["W-9"], ReadMailTests.claim(.denied)),
            (
                "Subject: A\u{2011}to\u{2011}z Guarantee Claim Decision: W-9\n\nWe reviewed the claim. It has been denied.",
                ["W-9"], ReadMailTests.claim(.denied)
            ),
            (
                "A-to-z claim, order W-9\n\nThe claim has been granted and you can appeal within 30 days.", ["W-9"],
                ReadMailTests.claim(.granted)
            ),
            (
                "We granted the A-to-z claim on W-9. It was funded by Amazon.", ["W-9"],
                ReadMailTests.claim(.fundedByMarketplace)
            ),
            (
                "The A-to-z claim on W-9 was granted and funded by Amazon.", ["W-9"],
                ReadMailTests.claim(.fundedByMarketplace)
            ),
            ("Chargeback for order #W-3", ["W-3"], .defect(.chargeback, .open)),
            ("Chargeback W-3: the bank decided in your favor.", ["W-3"], .defect(.chargeback, .denied)),
            ("You have negative feedback on W-3", ["W-3"], ReadMailTests.feedback(.open)),
            ("Feedback on W-3 was removed.", ["W-3"], ReadMailTests.feedback(.removed)),
            ("Feedback removed: order W-3\n\nHello", ["W-3"], ReadMailTests.feedback(.removed)),
            (
                "At your request we have reviewed the negative feedback on W-3. It has been removed.", ["W-3"],
                ReadMailTests.feedback(.removed)
            ),
            (
                "Subject: Product inquiry from Amazon customer Ann (Order: W-4)\n\nWhere is it? If it does not come I file an "
                    + "A-to-z claim and leave negative feedback.", ["W-4"], .message(.buyer)
            ),
            ("You have received a message from the buyer of W-4.", ["W-4"], .message(.buyer)),
            ("Your payment of 2026-11-10 for X-99 is on its way.", [], nil), ("", [], nil),
        ])
    }

    @Test func chineseMailsAreRead() async throws {
        try await ReadMailTests.read([
            ("商城交易保障索赔：订单 W-7。", ["W-7"], ReadMailTests.claim(.open)),
            ("买家对订单 W-7 提出了亚马逊商城交易保障索赔申请。", ["W-7"], ReadMailTests.claim(.open)),
            ("关于订单 W-7 的商城交易保障索赔：买家已撤回索赔。", ["W-7"], ReadMailTests.claim(.withdrawn)),
            ("订单 W-7 的商城交易保障索赔已批准，款项将从您的账户扣除。", ["W-7"], ReadMailTests.claim(.granted)),
            ("商城交易保障（A-to-z索赔）\n\n我们对订单 W-7 的判定支持买家。", ["W-7"], ReadMailTests.claim(.granted)),
            ("买家未退货，订单 W-7 的商城交易保障索赔已被拒绝。", ["W-7"], ReadMailTests.claim(.denied)),
            ("商城交易保障索赔 W-7：裁决结果对您有利。", ["W-7"], ReadMailTests.claim(.denied)),
            ("商城交易保障索赔 W-7：退款由亚马逊承担，不计入您的缺陷率。", ["W-7"], ReadMailTests.claim(.fundedByMarketplace)),
            ("订单 W-3 的负面反馈已删除。", ["W-3"], ReadMailTests.feedback(.removed)),
            ("我们已将订单 W-3 的买家反馈移除。", ["W-3"], ReadMailTests.feedback(.removed)),
            ("您收到了订单 W-3 的负面反馈。", ["W-3"], ReadMailTests.feedback(.open)),
            ("订单 W-3 信用卡拒付通知", ["W-3"], .defect(.chargeback, .open)),
            ("主题：来自亚马逊买家的咨询（订单：W-4）\n\n不发货我就提出商城交易保障索赔。", ["W-4"], .message(.buyer)),
        ])
    }

    /// What may be, which ones are meant and what else was decided says nothing of the order.
    @Test func whatIsOnlyExplainedIsNotSaid() async throws {
        try await ReadMailTests.read([
            (
                "A buyer has opened an A-to-z claim on W-7. If the claim has been withdrawn, you need not answer. Claims that "
                    + "were withdrawn do not count. Learn how a claim was granted.", ["W-7"], ReadMailTests.claim(.open)
            ),
            (
                "You have negative feedback on W-3. Once the feedback has been removed it does not count. Feedback which was "
                    + "removed by the buyer is not shown. You can ask for feedback to be removed.", ["W-3"],
                ReadMailTests.feedback(.open)
            ),
            ("A-to-z claim on W-7. Your appeal of the claim has been granted.", ["W-7"], ReadMailTests.claim(.open)),
            ("A-to-z claim on W-7. The claim has not been granted yet.", ["W-7"], ReadMailTests.claim(.open)),
            (
                "A-to-z claim on W-7. Has the claim been withdrawn? Was it that the claim was granted?", ["W-7"],
                ReadMailTests.claim(.open)
            ),
            (
                "Feedback on W-3 was removed. Learn how to avoid A-to-z claims.", ["W-3"],
                ReadMailTests.feedback(.removed)
            ),
            ("Order W-3 is on its way. Learn how to prevent negative feedback and an A-to-z claim.", ["W-3"], nil),
            (
                "> The A-to-z claim was granted.\nYour chargeback for W-3 is under review.", ["W-3"],
                .defect(.chargeback, .open)
            ),
            ("We welcome your feedback on how W-3 was handled. The item was removed.", ["W-3"], nil),
            ("订单 W-3 的负面反馈。如果反馈已删除，则不再计入。已删除的反馈不计入缺陷率。您可以请求移除反馈。", ["W-3"], ReadMailTests.feedback(.open)),
            ("商城交易保障索赔 W-7。如买家已撤回索赔，您无需回复。已批准的索赔会计入。您的申诉已被拒绝。", ["W-7"], ReadMailTests.claim(.open)),
            ("订单 W-7 已发货。了解如何避免商城交易保障索赔和负面反馈。", ["W-7"], nil),
        ])
    }

    @Test(
        arguments: [
            ("Date: Tue, 10 Nov 2026 09:00:00 +0800", "2026-11-10"), ("发送时间：2026年11月9日 10:00", "2026-11-09"),
            ("Sent: Sunday, November 8, 2026 1:00 PM", "2026-11-08"), ("Date: 12 December 2026", "2026-11-14"),
            ("The claim of 3 November 2026", nil), ("Date: soon", nil),
        ] as [(String, String?)])
    func theDayOfTheMailIsRead(_ line: String, _ expected: String?) async throws {
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_794_700_800))
            let account = try await EnterFactTests.shop(test)
            let text = "From: Marketplace\n\(line)\nSubject: A-to-z claim\n\nAbout W-7."
            let reading = try #require(try await test.installation.readMail(text, of: account))
            #expect(reading.day == (try expected.map { try day($0) }))
        }
    }
}
