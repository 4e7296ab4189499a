import AccountHealth
import Foundation
import Testing

@testable import Marketplaces

/// Where the sample files stand: beside the repository, where they are at all.
enum SharedSamples {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/samples/amazon").standardizedFileURL
    static let isThere = FileManager.default.fileExists(atPath: folder.appending(path: "synthetic").path)
}

/// Reads the sample files that stand beside the repository on the machines of its makers. What they prove is proven on
/// files of our own elsewhere; here only that nobody's sample surprises us.
@Suite(.enabled(if: SharedSamples.isThere))
struct SharedSamplesTests {
    struct Sample: CustomTestStringConvertible {
        let file: String
        let kind: String
        let usableRows: Int
        var store = "amazon.us"
        var findings: [String] = []
        var testDescription: String { file }
    }

    static let cp932 = "note encoding(name: \"cp932\")"
    static let settlement = "note decidedClaimsOnly"

    static let samples: [Sample] = [
        Sample(file: "synthetic/all-orders.us.utf8.tsv", kind: "AllOrders", usableRows: 6),
        Sample(file: "synthetic/all-orders.jp.cp932.tsv", kind: "AllOrders", usableRows: 1, findings: [cp932]),
        Sample(
            file: "synthetic/account-status-changed.json", kind: "SellingNotification", usableRows: 1,
            findings: ["note notification(type: \"ACCOUNT_STATUS_CHANGED\")"]),
        Sample(
            file: "synthetic/settlement-v2.us.tsv", kind: "Settlement", usableRows: 5,
            findings: [settlement, "note line 6 chargebackKindUnknown"]),
        Sample(file: "synthetic/settlement-v2.de.tsv", kind: "Settlement", usableRows: 2, findings: [settlement]),
        Sample(file: "synthetic/mfn-returns.us.tsv", kind: "SellerReturns", usableRows: 2),
        Sample(file: "synthetic/seller-feedback.us.tsv", kind: "SellerFeedback", usableRows: 3),
        Sample(file: "synthetic/seller-feedback.uk.tsv", kind: "SellerFeedback", usableRows: 1),
        Sample(
            file: "synthetic/seller-feedback.de.iso8859-1.tsv", kind: "SellerFeedback", usableRows: 1,
            findings: ["note encoding(name: \"windows-1252\")"]),
        Sample(
            file: "synthetic/seller-feedback.jp.cp932.tsv", kind: "SellerFeedback", usableRows: 1, findings: [cp932]),
        Sample(file: "synthetic/seller-performance-v2.odr-breach.json", kind: "SellerPerformance", usableRows: 0),
        Sample(file: "synthetic/shipping-confirmation.us.tsv", kind: "ShipConfirmation", usableRows: 2),
        Sample(
            file: "synthetic/shipping-confirmation.jp.cp932.tsv", kind: "ShipConfirmation", usableRows: 1,
            findings: [cp932]),
        Sample(file: "synthetic/unshipped-orders.us.tsv", kind: "OpenOrders", usableRows: 1),
        // Of these most rows only repeat the header.
        Sample(
            file: "public-fixtures/GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL.csv", kind: "FulfilledShipments",
            usableRows: 0, findings: ["note line 2 ×… repeatedHeader"]),
        Sample(
            file: "public-fixtures/GET_FLAT_FILE_ACTIONABLE_ORDER_DATA_SHIPPING.csv", kind: "OpenOrders", usableRows: 0,
            findings: ["note line 2 ×… repeatedHeader"]),
        Sample(
            file: "public-fixtures/GET_FLAT_FILE_ARCHIVED_ORDERS_DATA_BY_ORDER_DATE.csv", kind: "AllOrders",
            usableRows: 0, findings: ["note line 2 ×… repeatedHeader"]),
        Sample(
            file: "public-fixtures/GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE.csv", kind: "SellerReturns", usableRows: 0,
            findings: ["note line 2 ×… repeatedHeader"]),
        Sample(
            file: "public-fixtures/GET_SELLER_FEEDBACK_DATA.csv", kind: "SellerFeedback", usableRows: 0,
            findings: ["note line 2 ×… repeatedHeader"]),
        Sample(
            file: "public-fixtures/GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE.csv", kind: "Settlement", usableRows: 2,
            findings: [settlement]),
        // Its order defect rates have no days.
        Sample(
            file: "public-fixtures/GET_V2_SELLER_PERFORMANCE_REPORT.airbyte-fixture.json", kind: "SellerPerformance",
            usableRows: 3, findings: ["warning line 1 order-defect-rate ×… missingColumns([\"reportingDateRange\"])"]),
        Sample(
            file: "public-fixtures/accountHealthReport-2020-11-18.schema-example.json", kind: "SellerPerformance",
            usableRows: 0),
        Sample(
            file: "public-fixtures/ListingsItemIssuesChangeNotification_2023-12-13.schema-example.json",
            kind: "SellingNotification", usableRows: 1,
            findings: ["note notification(type: \"LISTINGS_ITEM_ISSUES_CHANGE\")"]),
        Sample(
            file: "public-fixtures/OrderChangeNotification.schema-example.json", kind: "SellingNotification",
            usableRows: 0, findings: ["note ×… notification(type: \"ORDER_CHANGE\")"]),
        Sample(
            file: "public-fixtures/ReportProcessingFinishedNotification.schema-example.json",
            kind: "SellingNotification", usableRows: 2,
            findings: ["note ×… notification(type: \"REPORT_PROCESSING_FINISHED\")"]),
        Sample(
            file: "public-fixtures/ShipmentTrackingMilestoneChangedNotification.schema-example.json",
            kind: "SellingNotification", usableRows: 0,
            findings: ["note ×… notification(type: \"SHIPMENT_TRACKING_MILESTONE_CHANGED\")"]),
        Sample(
            file: "public-fixtures/TransactionUpdateNotification.schema-example.json", kind: "SellingNotification",
            usableRows: 1, findings: ["note notification(type: \"TRANSACTION_UPDATE\")"]),
    ]

    private func read(_ file: String, store: String = "amazon.us") async throws -> Reading {
        let data = try Data(contentsOf: SharedSamples.folder.appending(path: file))
        return await Reading(bytes: Array(data), store: store)
    }

    /// How often a sample repeats its header or a notification is not what is proven.
    private func withoutCounts(_ findings: [String]) -> [String] {
        findings.map { $0.split(separator: " ").filter { !$0.hasPrefix("×") }.joined(separator: " ") }
    }

    @Test(arguments: samples)
    func noUnexplainedFinding(_ row: Sample) async throws {
        let reading = try await read(row.file, store: row.store)
        #expect(reading.result.kind == row.kind)
        #expect(withoutCounts(reading.findings) == withoutCounts(row.findings))
        if row.usableRows > 0 { #expect(reading.result.usableRows == row.usableRows) }
    }

    /// A sample that is added later must be explained above.
    @Test func everySampleIsListed() throws {
        let listed = Set(SharedSamplesTests.samples.map(\.file))
        for part in ["synthetic", "public-fixtures"] {
            let folder = SharedSamples.folder.appending(path: part)
            for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where !file.hasPrefix(".") {
                #expect(listed.contains("\(part)/\(file)"), "\(file)")
            }
        }
    }

    @Test func knownFacts() async throws {
        let orders = try await read("synthetic/all-orders.us.utf8.tsv")
        #expect(orders.orders.map(\.order.status) == [.shipped, .cancelled, .pending, .shipped, .shipped])
        #expect(orders.orders.map(\.order.quantity).suffix(2) == [2, 2])
        #expect(orders.orders.map(\.order.isBusiness) == [false, false, false, false, true])

        let performance = try await read("synthetic/seller-performance-v2.odr-breach.json")
        let defects = try #require(
            performance.records.officials.first { $0.standard == "order-defect-rate" && $0.fulfilment == .seller })
        #expect(defects.numerator == 2 && defects.denominator == 126 && defects.status == "BAD")
        #expect(defects.from == "2026-07-20" && defects.to == "2026-09-17" && defects.reportDay == "2026-10-04")

        let settlement = try await read("synthetic/settlement-v2.us.tsv")
        #expect(settlement.records.defects.map(\.value.kind) == [.guaranteeClaim, .chargeback])

        let german = try await read("synthetic/seller-feedback.de.iso8859-1.tsv")
        #expect(german.records.defects.map(\.value.knownAt) == ["2026-09-04T22:00:00Z"])
        let japanese = try await read("synthetic/seller-feedback.jp.cp932.tsv")
        #expect(japanese.records.defects.map(\.value.knownAt) == ["2026-09-04T15:00:00Z"])

        let schema = try await read("public-fixtures/accountHealthReport-2020-11-18.schema-example.json")
        let cancelled = schema.records.officials.filter { $0.standard == "cancellation-rate" }
        #expect(cancelled.first?.numerator == 551 && cancelled.first?.denominator == 17_197)
        #expect(
            schema.records.officials.filter { $0.standard == "account-status" }.map(\.status) == [
                "AT_RISK", "NORMAL", "SUSPENDED",
            ])

        let unshipped = try await read("synthetic/unshipped-orders.us.tsv")
        #expect(unshipped.orders.map(\.order.dates.shipBy) == ["2026-09-22T06:59:59Z"])
    }
}
