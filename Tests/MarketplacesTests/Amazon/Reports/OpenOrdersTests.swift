import AccountHealth
import Testing

@testable import Marketplaces

struct OpenOrdersTests {
    @Test func unshippedOrders() async throws {
        let reading = await Reading(
            ReportText.unshipped.text([
                [:],
                [
                    "order-id": "111-0000001-0000007", "order-item-id": "2", "quantity-purchased": "3",
                    "is-business-order": "true",
                ],
                ["order-id": "111-0000001-0000007", "order-item-id": "3", "is-business-order": "true"],
            ]))
        #expect(reading.findings == [] && reading.result.kind == "OpenOrders" && reading.result.usableRows == 3)
        let first = try reading.order("111-0000001-0000006")
        #expect(first.status == .open && first.fulfilment == .seller && first.isBusiness == false)
        #expect(first.placedAt == "2026-09-18T08:34:47Z")
        #expect(first.dates.shipBy == "2026-09-22T06:59:59Z")
        // The report saw the order unconfirmed when it was made.
        #expect(first.dates.unconfirmedAt == "2026-09-20T04:21:19Z")
        #expect(try reading.order("111-0000001-0000007").quantity == 4)
        #expect(first.held.facts == [.shipBy, .business, .quantity])
        #expect(reading.records.newestFact == "2026-09-20T04:21:19Z")
    }

    /// The layout of 2023 has neither the buyer's name nor the marks at the end.
    @Test func olderLayout() async throws {
        var report = ReportText.unshipped
        let left = ["buyer-name", "is-iba", "verge-of-cancellation", "verge-of-lateShipment"]
        report = ReportText(columns: report.columns.filter { !left.contains($0) } + ["is-prime"], usual: report.usual)
        let reading = await Reading(report.text([[:]]))
        #expect(reading.findings == [])
        #expect(try reading.order("111-0000001-0000006").dates.shipBy == "2026-09-22T06:59:59Z")
    }

    /// The new orders report tells neither promise nor status.
    @Test func newOrders() async throws {
        let reading = await Reading(
            ReportText.newOrders.text([
                [:], ["order-id": "202-0000001-0000001", "sales-channel": "Amazon.co.uk"],
            ]))
        #expect(reading.findings == [] && reading.result.kind == "OpenOrders")
        #expect(try reading.order("111-0000001-0000006").held.facts == [.quantity])
        #expect(try reading.order("111-0000001-0000006").dates == OrderDates())
        #expect(reading.orders.map(\.account.store.description) == ["amazon.us", "amazon.uk"])
    }

    /// The column the user names holds the account, as in every report of orders.
    @Test func accountColumn() async throws {
        let reading = await Reading(
            ReportText.unshipped.text([
                ["price-designation": "north"], ["order-id": "111-0000001-0000007", "price-designation": "south"],
                ["order-id": "111-0000001-0000008"],
            ]), accountColumn: "Price Designation")
        #expect(reading.orders.map(\.account.name) == ["north", "south", "default"])
        // An order whose account no file named yet takes the one that is named here.
        var records = Records()
        for (text, column) in [(ReportText.newOrders, nil), (.unshipped, "price-designation")] {
            _ = await readDocument(
                Document(
                    name: "file", source: MemorySource(Array(text.text([["price-designation": "north"]]).utf8))),
                readers: Marketplaces.readers(), context: Reading.context(accountColumn: column), into: &records,
                progress: { _ in })
        }
        _ = records.takeOrders([records.takeArrivedOrders().settled()])
        #expect(records.orders.places.map { records.account(at: $0).name } == ["north"])
    }

    struct Damage: CustomTestStringConvertible {
        let cells: [String: String]
        let finding: String
        let isLeftOut: Bool
        var testDescription: String { "\(cells)" }
    }

    @Test(arguments: [
        Damage(
            cells: ["order-id": "6"],
            finding: "error line 2 order-id badValue(expected: \"000-0000000-0000000\", found: \"6\")", isLeftOut: true),
        Damage(cells: ["purchase-date": ""], finding: "error line 2 purchase-date missingValue", isLeftOut: true),
        Damage(
            cells: ["purchase-date": "18.09.2026"],
            finding: "error line 2 purchase-date badValue(expected: \"yyyy-MM-dd HH:mm:ss\", found: \"18.09.2026\")",
            isLeftOut: true),
        Damage(
            cells: ["promise-date": "2150-01-01"], finding: "error line 2 promise-date outsideDays", isLeftOut: false),
        Damage(
            cells: ["promise-date": "soon"],
            finding: "error line 2 promise-date badValue(expected: \"yyyy-MM-dd HH:mm:ss\", found: \"soon\")",
            isLeftOut: false),
        Damage(
            cells: ["quantity-purchased": "many"],
            finding: "error line 2 quantity-purchased badValue(expected: \"0–1000000\", found: \"many\")",
            isLeftOut: false),
        Damage(
            cells: ["is-business-order": "so-so"],
            finding: "error line 2 is-business-order badValue(expected: \"true, false\", found: \"so-so\")",
            isLeftOut: false),
    ])
    func badCells(_ row: Damage) async {
        let text = ReportText.unshipped.text([row.cells, ["order-id": "111-0000001-0000007"]])
        let reading = await Reading(text)
        #expect(reading.findings == [row.finding])
        #expect(reading.orders.count == (row.isLeftOut ? 1 : 2))
    }

    /// A promise written as a day alone is kept to the last second of the store's day.
    @Test func promiseAsADay() async throws {
        let reading = await Reading(ReportText.unshipped.text([["promise-date": "2026-09-21"]]), store: "amazon.in")
        #expect(try reading.order("111-0000001-0000006").dates.shipBy == "2026-09-21T18:29:59Z")
    }

    @Test func otherShops() async {
        let reading = await Reading(
            ReportText.newOrders.text([
                ["sales-channel": "Non-Amazon"], ["sales-channel": "Amazon.xx"], [:],
            ]))
        #expect(reading.orders.count == 1)
        #expect(
            reading.findings == [
                "note line 2 sales-channel otherMarketplace(channel: \"Non-Amazon\")",
                "error line 3 sales-channel unknownStore(\"Amazon.xx\")",
            ])
    }
}
