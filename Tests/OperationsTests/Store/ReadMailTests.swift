import AccountHealth
import Storage
import TestSupport
import Testing

@testable import Operations

/// A mail tells which orders of the account it is about, and what.
struct ReadMailTests {
    @Test(
        arguments: [
            ("A-to-z Guarantee claim on order W-7.", ["W-7"], DefectKind.guaranteeClaim, Decision.open),
            ("The A-to-z claim for W-7\nhas been\ngranted.", ["W-7"], .guaranteeClaim, .granted),
            (
                "The A-to-z claim for (W-12) and \"W-7\" was withdrawn; W-12 again", ["W-12", "W-7"], .guaranteeClaim,
                .withdrawn
            ),
            ("A-to-z: decided in your favor. Order=W-9", ["W-9"], .guaranteeClaim, .denied),
            ("商城交易保障索赔：订单 W-7。", ["W-7"], .guaranteeClaim, .open),
            ("Chargeback for order #W-3", ["W-3"], .chargeback, .open),
            ("You have negative feedback on W-3", ["W-3"], .feedback, .open),
            ("Feedback on W-3 was removed.", ["W-3"], .feedback, .removed),
            ("Your payment of 2026-11-10 for X-99 is on its way.", [], nil, .open), ("", [], nil, .open),
        ] as [(String, [String], DefectKind?, Decision)])
    func ordersAndKindAreFound(
        _ text: String, _ orders: [String], _ kind: DefectKind?, _ decision: Decision
    ) async throws {
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_794_700_800))
            let account = try await EnterFactTests.shop(test)
            let reading = try #require(try await test.installation.readMail(text, of: account))
            #expect(reading.orders == orders && reading.kind == kind && reading.decision == decision)
            #expect(try await test.installation.readMail(text, of: 99) == nil)
        }
    }
}
