import AccountHealth
import Testing

@testable import Marketplaces

struct ShipConfirmationTests {
    static let header =
        "order-id\torder-item-id\tquantity\tship-date\tcarrier-code\tcarrier-name\ttracking-number\tship-method"

    @Test func parcels() async {
        let reading = await Reading(
            ShipConfirmationTests.header + "\n"
                + "111-0000001-0000006\t10000000000006\t1\t2026-09-20\tUSPS\t\t9400000000000000000006\tGround Advantage\n"
                // Item and quantity may be left out: the whole order. A carrier without a code has a name.
                + "111-0000001-0000007\t\t\t2026-09-20\tOther\tHilltop Couriers\tHC7\tGround\n")
        #expect(reading.findings == [] && reading.result.kind == "ShipConfirmation")
        let parcels = reading.records.packages.map(\.value)
        #expect(parcels.map(\.carrier) == ["USPS", "Hilltop Couriers"])
        #expect(parcels.map(\.service) == ["Ground Advantage", "Ground"])
        #expect(parcels.map(\.trackingNumber) == ["9400000000000000000006", "HC7"])
        // The ship date is what the seller typed, not the moment of confirmation, which is not in the file.
        #expect(parcels.allSatisfy { $0.confirmedAt == nil })
        #expect(parcels.map(\.origin.line) == [2, 3])
    }

    /// The Japanese template has two lines above the names of the columns, and comes in cp932.
    @Test func japaneseTemplate() async throws {
        let text =
            "TemplateType=OrderFulfillment\tVersion=2011.1102\tこの行は変更しないでください。\t\t\t\t\t\t\r\n"
            + "注文番号\t注文商品番号\t出荷数\t出荷日\t配送業者コード\t配送業者名\tお問い合わせ伝票番号\t配送方法\t代金引換\r\n"
            + ShipConfirmationTests.header + "\tcod-collection-method\r\n"
            + "250-0000001-0000002\t20000000000002\t1\t2026-09-20\tYAMATO\t\t000000000002\t宅急便\t\r\n"
            + "250-0000001-0000003\t\t\t2026-09-21\tOther\t表参道便\t000000000003\t\t\r\n"
            + "0001\t\t\t2026-09-21\tYAMATO\t\t4\t\t\r\n"
        let reading = await Reading(bytes: try [UInt8](text, in: .cp932), store: "amazon.jp")
        let parcels = reading.records.packages.map(\.value)
        #expect(parcels.map(\.carrier) == ["YAMATO", "表参道便"])
        #expect(parcels.map(\.service) == ["宅急便", nil])
        #expect(parcels.map(\.origin.line) == [4, 5])
        #expect(
            reading.findings == [
                "note encoding(name: \"cp932\")",
                "error line 6 order-id badValue(expected: \"000-0000000-0000000\", found: \"0001\")",
            ])
    }

    /// No figure asks for the ship date; a bad one must not cost the tracking number, by which scans find their order.
    @Test func badCells() async {
        let reading = await Reading(
            ShipConfirmationTests.header + "\n111-0000001-0000006\t\t\t20.9.2026\tUSPS\t\t1\t\n\t\t\t2026-09-20\n"
                + "111-0000001-0000007\t\t\t2026-09-20\tother\t\t\t\n111-0000001-0000008\t\t\t\tUSPS\t\t2\t\n")
        #expect(
            reading.findings == [
                "warning line 2 ship-date badValue(expected: \"yyyy-MM-dd\", found: \"20.9.2026\")",
                "error line 3 order-id badValue(expected: \"000-0000000-0000000\", found: \"\")",
            ])
        // Without a name there is only the code.
        #expect(reading.records.packages.map(\.value.carrier) == ["USPS", "other", "USPS"])
        #expect(reading.records.packages.map(\.value.trackingNumber) == ["1", nil, "2"])
    }
}
