import AccountHealth
import Testing

@testable import Marketplaces

struct FulfilledShipmentsTests {
    @Test func shipments() async throws {
        let reading = await Reading(
            ReportText.fulfilledShipments.text([
                [:],
                [
                    "amazon-order-item-id": "101", "shipment-id": "DShip2", "quantity-shipped": "2",
                    "tracking-number": "1Z0002",
                ],
                ["amazon-order-id": "202-0000001-0000001", "sales-channel": "amazon.co.uk", "shipment-date": ""],
            ]))
        #expect(reading.findings == [])
        #expect(reading.result.kind == "FulfilledShipments" && reading.result.usableRows == 3)
        var records = reading.records
        #expect(records.join().isEmpty)
        let order = try #require(
            records.orders.places.map { records.order(at: $0) }.first { $0.packages.count > 1 })
        #expect(order.fulfilment == .marketplace && order.status == .shipped && order.quantity == 3)
        #expect(order.packages.map(\.id) == ["DShip1", "DShip2"])
        #expect(order.packages.map(\.trackingNumber) == ["1Z0001", "1Z0002"])
        #expect(order.packages.map(\.carrier) == ["UPS", "UPS"])
        #expect(order.packages.first?.confirmedAt == "2026-09-02T11:00:00Z")
        #expect(reading.orders.map(\.account.store.description) == ["amazon.us", "amazon.uk"])
        #expect(reading.records.newestFact == "2026-09-02T11:00:00Z")
    }

    @Test func badCells() async {
        let reading = await Reading(
            ReportText.fulfilledShipments.text([
                ["amazon-order-id": "S02-1"], ["sales-channel": "Non-Amazon"], ["sales-channel": "Amazon.xx"],
                ["purchase-date": ""], ["shipment-date": "2/9"], ["quantity-shipped": "x"],
            ]))
        #expect(
            reading.findings == [
                "error line 2 amazon-order-id badValue(expected: \"000-0000000-0000000\", found: \"S02-1\")",
                "note line 3 sales-channel otherMarketplace(channel: \"Non-Amazon\")",
                "error line 4 sales-channel unknownStore(\"Amazon.xx\")",
                "error line 5 purchase-date missingValue",
                "error line 6 shipment-date badValue(expected: \"yyyy-MM-dd HH:mm:ss\", found: \"2/9\")",
                "error line 7 quantity-shipped badValue(expected: \"0–1000000\", found: \"x\")",
            ])
        #expect(reading.result.usableRows == 2)
    }
}
