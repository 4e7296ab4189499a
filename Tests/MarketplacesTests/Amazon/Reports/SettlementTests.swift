import AccountHealth
import Testing

@testable import Marketplaces

struct SettlementTests {
    static let claim = ["transaction-type": "A-to-z Guarantee Refund", "order-id": "111-0000001-0000001"]
    static let chargeback = ["transaction-type": "Chargeback Refund", "order-id": "111-0000001-0000005"]

    /// Two rows of an American settlement, in both layouts.
    @Test func claimsAndChargebacks() async {
        let summary = ["deposit-date": "2026-09-17 00:00:00 UTC", "total-amount": "3.01", "currency": "USD"]
        let posted = ["posted-date": "2026-09-12", "posted-date-time": "2026-09-12 18:00:00 UTC"]
        let order = ["transaction-type": "Order", "order-id": "111-0000001-0000001", "marketplace-name": "Amazon.com"]
        let second = await Reading(
            ReportText.settlementV2.text([
                summary, order, SettlementTests.claim.merging(posted) { $1 },
                SettlementTests.chargeback.merging(posted) { $1 },
            ]))
        let first = await Reading(
            ReportText.settlementV1.text([
                summary, order, SettlementTests.claim.merging(["posted-date": "2026-09-12T18:00:00+00:00"]) { $1 },
                SettlementTests.chargeback.merging(["posted-date": "2026-09-12 18:00:00 UTC"]) { $1 },
            ]))
        for reading in [first, second] {
            #expect(
                reading.defects == [
                    "111-0000001-0000001 guarantee_claim 2026-09-12T18:00:00Z granted inferred line 4",
                    "111-0000001-0000005 chargeback 2026-09-12T18:00:00Z granted inferred line 5",
                ])
            // What a settlement cannot tell is said, once.
            #expect(reading.findings == ["note decidedClaimsOnly", "note line 5 chargebackKindUnknown"])
            #expect(reading.result.kind == "Settlement" && reading.result.usableRows == 4)
            #expect(reading.records.heldDefects == [.guaranteeClaim, .chargeback])
            #expect(reading.records.newestFact == "2026-09-12T18:00:00Z")
        }
    }

    struct Posted: CustomTestStringConvertible {
        let cells: [String: String]
        let known: Instant
        var testDescription: String { "\(cells)" }
    }

    @Test(arguments: [
        Posted(cells: ["posted-date-time": "12.09.2026 18:00:07 UTC"], known: "2026-09-12T18:00:07Z"),
        // The time tells more than the day beside it.
        Posted(
            cells: ["posted-date": "12.09.2026", "posted-date-time": "12.09.2026 18:00:07 UTC"],
            known: "2026-09-12T18:00:07Z"),
        // A day alone begins at midnight of the store that the row names.
        Posted(cells: ["posted-date": "12.09.2026", "marketplace-name": "Amazon.de"], known: "2026-09-11T22:00:00Z"),
        Posted(cells: ["posted-date": "2026-09-12", "marketplace-name": "Amazon.de"], known: "2026-09-11T22:00:00Z"),
        Posted(cells: ["posted-date": "2026-09-12"], known: "2026-09-12T07:00:00Z"),
        // A name that is no store's does not lose the row.
        Posted(cells: ["posted-date": "2026-09-12", "marketplace-name": "SI Prod"], known: "2026-09-12T07:00:00Z"),
        Posted(cells: ["posted-date": "2015-12-02T03:27:08+00:00"], known: "2015-12-02T03:27:08Z"),
    ])
    func dates(_ row: Posted) async {
        let reading = await Reading(ReportText.settlementV2.text([SettlementTests.claim.merging(row.cells) { $1 }]))
        #expect(reading.records.defects.map(\.value.knownAt) == [row.known])
        #expect(reading.findings == ["note decidedClaimsOnly"])
    }

    /// Sums with decimal commas, shipment ids instead of order ids, types that mean nothing here: no finding.
    @Test func rowsThatDoNotCount() async {
        let types = [
            "Order", "Refund", "Order_Retrocharge", "Refund_Retrocharge", "ServiceFee", "Transfer", "other-transaction",
            "SAFE-T Reimbursement", "",
        ]
        let reading = await Reading(
            ReportText.settlementV2.text(
                types.map {
                    [
                        "transaction-type": $0, "order-id": "FBA15ABCDEF", "amount": "-1.234,56",
                        "posted-date": "12.09.2026",
                    ]
                }))
        #expect(reading.defects == [] && reading.findings == ["note decidedClaimsOnly"])
        #expect(reading.result.usableRows == types.count)
    }

    @Test func badCells() async {
        let reading = await Reading(
            ReportText.settlementV2.text([
                SettlementTests.claim.merging(["order-id": "FBA15ABCDEF"]) { $1 },
                SettlementTests.claim.merging(["posted-date": "12/09/2026"]) { $1 },
                SettlementTests.claim,
                // A year of two digits by mistake is not the year 26.
                SettlementTests.claim.merging(["posted-date": "0026-09-12"]) { $1 },
                SettlementTests.chargeback.merging(["posted-date": "2026-09-12"]) { $1 },
            ]))
        let expected = "expected: \"yyyy-MM-dd HH:mm:ss UTC\""
        #expect(
            reading.findings == [
                "note decidedClaimsOnly",
                "error line 2 order-id badValue(expected: \"000-0000000-0000000\", found: \"FBA15ABCDEF\")",
                "error line 3 posted-date badValue(\(expected), found: \"12/09/2026\")",
                "error line 4 posted-date badValue(\(expected), found: \"\")",
                "error line 5 posted-date badValue(\(expected), found: \"0026-09-12\")",
                "note line 6 chargebackKindUnknown",
            ])
        #expect(reading.records.defects.map(\.value.kind) == [.chargeback])
    }
}
