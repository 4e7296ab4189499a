import AccountHealth
import Testing

@testable import Marketplaces

struct AllOrdersTests {
    struct Layout: CustomTestStringConvertible {
        let name: String
        let report: ReportText
        let hasBusiness: Bool
        var testDescription: String { name }
    }

    static let layouts: [Layout] = [
        Layout(name: "2017", report: .allOrders2017, hasBusiness: false),
        Layout(name: "2018", report: .allOrders2018, hasBusiness: true),
        Layout(name: "2020", report: .allOrders2020, hasBusiness: true),
        Layout(name: "2024", report: .allOrders2024, hasBusiness: true),
        Layout(name: "archived", report: .archivedOrders, hasBusiness: true),
        // Columns in another order, and one that is new.
        Layout(
            name: "reordered",
            report: ReportText(
                columns: ReportText.allOrders2020.columns.reversed() + ["is-tomorrow"],
                usual: ReportText.allOrders2020.usual), hasBusiness: true),
        Layout(
            name: "upper case",
            report: ReportText(columns: ReportText.allOrders2018.columns, usual: ReportText.allOrders2018.usual),
            hasBusiness: true),
    ]

    /// Every layout over the years gives the same facts; whether buyers are businesses is told by the later ones only.
    @Test(arguments: layouts)
    func everyLayout(_ row: Layout) async throws {
        var text = row.report.text([
            [:],
            [
                "amazon-order-id": "111-0000001-0000002", "order-status": "Cancelled", "quantity": "0",
                "purchase-date": "2026-09-01T23:59:59+00:00",
            ],
            ["amazon-order-id": "111-0000001-0000003", "order-status": "Pending"],
            ["amazon-order-id": "111-0000001-0000004", "fulfillment-channel": "Amazon", "quantity": "2"],
            ["amazon-order-id": "111-0000001-0000005", "is-business-order": "true", "sku": "TS-1"],
            ["amazon-order-id": "111-0000001-0000005", "is-business-order": "true", "sku": "TS-2", "quantity": "3"],
            ["amazon-order-id": "111-0000001-0000006", "order-status": "Unshipped"],
        ])
        if row.name == "upper case" {
            let header = text.prefix { $0 != "\n" }
            text = header.uppercased() + text.dropFirst(header.count)
        }
        let reading = await Reading(text)
        #expect(reading.findings == [])
        #expect(reading.result.kind == "AllOrders" && reading.result.usableRows == 7)
        let orders = reading.orders
        #expect(orders.map { $0.id.suffix(1) } == ["1", "2", "3", "4", "5", "6"])
        #expect(orders.map(\.order.status) == [.shipped, .cancelled, .pending, .shipped, .shipped, .open])
        #expect(orders.map(\.order.fulfilment) == [.seller, .seller, .seller, .marketplace, .seller, .seller])
        // One row is one item: the last but one order has two, of four pieces.
        #expect(orders.map(\.order.quantity).suffix(3) == [2, 4, 1])
        #expect(orders[1].order.placedAt == "2026-09-01T23:59:59Z")
        let business: [Bool?] =
            row.hasBusiness ? [false, false, false, false, true, false] : Array(repeating: nil, count: 6)
        #expect(orders.map(\.order.isBusiness) == business)
        #expect(orders[0].order.held.facts == (row.hasBusiness ? [.business, .quantity] : [.quantity]))
        #expect(Set(orders.map(\.account)) == [Account(name: "default", store: StoreID("amazon.us"))])
    }

    struct Word: CustomTestStringConvertible {
        let text: String
        let status: OrderStatus?
        var testDescription: String { text }
    }

    /// Reports say Cancelled, the first API Canceled, the newest CANCELLED.
    @Test(arguments: [
        Word(text: "Cancelled", status: .cancelled), Word(text: "Canceled", status: .cancelled),
        Word(text: "CANCELLED", status: .cancelled), Word(text: "Shipped", status: .shipped),
        Word(text: "Partially Shipped", status: .shipped), Word(text: "PartiallyShipped", status: .shipped),
        Word(text: "Shipped - Delivered to Buyer", status: .shipped),
        Word(text: "Shipped - Returned to Seller", status: .shipped),
        Word(text: "InvoiceUnconfirmed", status: .shipped),
        Word(text: "Unshipped", status: .open), Word(text: "Pending", status: .pending),
        Word(text: "PendingAvailability", status: .pending),
        Word(text: "Pending - Waiting for Pick Up", status: .pending),
        // Whether an order counts hangs on its status; nothing is guessed.
        Word(text: "Shippedd", status: nil), Word(text: "Verschickt", status: nil), Word(text: "", status: nil),
    ])
    func statuses(_ row: Word) async {
        let reading = await Reading(ReportText.allOrders2020.text([["order-status": row.text]]))
        #expect(reading.orders.map(\.order.status) == (row.status.map { [$0] } ?? []))
        let remark = "badValue(expected: \"\(AmazonWords.statuses)\", found: \"\(row.text)\")"
        #expect(reading.findings == (row.status == nil ? ["error line 2 order-status \(remark)"] : []))
    }

    struct Damage: CustomTestStringConvertible {
        let cells: [String: String]
        /// What is found; where it begins with `error`, the row is left out.
        let finding: String
        var testDescription: String { "\(cells)" }
    }

    /// One bad row between two good ones.
    @Test(arguments: [
        Damage(
            cells: ["amazon-order-id": "S01-0000000-0000001"],
            finding:
                "error line 3 amazon-order-id badValue(expected: \"000-0000000-0000000\", found: \"S01-0000000-0000001\")"
        ),
        Damage(
            cells: ["amazon-order-id": ""],
            finding: "error line 3 amazon-order-id badValue(expected: \"000-0000000-0000000\", found: \"\")"),
        Damage(
            cells: ["purchase-date": "09/01/2026"],
            finding:
                "error line 3 purchase-date badValue(expected: \"yyyy-MM-ddTHH:mm:ss+00:00\", found: \"09/01/2026\")"),
        Damage(
            cells: ["purchase-date": "0026-09-01T00:00:00Z"],
            finding:
                "error line 3 purchase-date badValue(expected: \"yyyy-MM-ddTHH:mm:ss+00:00\", found: \"0026-09-01T00:00:00Z\")"
        ),
        Damage(
            cells: ["sales-channel": "Amazon.xx"],
            finding: "error line 3 sales-channel unknownStore(\"Amazon.xx\")"),
        Damage(
            cells: ["sales-channel": "Non-Amazon US"],
            finding: "note line 3 sales-channel otherMarketplace(channel: \"Non-Amazon\")"),
        Damage(
            cells: ["fulfillment-channel": "Pigeon"],
            finding: "warning line 3 fulfillment-channel badValue(expected: \"Merchant, Amazon\", found: \"Pigeon\")"),
        Damage(
            cells: ["last-updated-date": "yesterday"],
            finding:
                "warning line 3 last-updated-date badValue(expected: \"yyyy-MM-ddTHH:mm:ss+00:00\", found: \"yesterday\")"
        ),
        Damage(
            cells: ["quantity": "two"],
            finding: "warning line 3 quantity badValue(expected: \"0–1000000\", found: \"two\")"),
        Damage(
            cells: ["quantity": "-3"],
            finding: "warning line 3 quantity badValue(expected: \"0–1000000\", found: \"-3\")"),
        Damage(
            cells: ["is-business-order": "perhaps"],
            finding: "warning line 3 is-business-order badValue(expected: \"true, false\", found: \"perhaps\")"),
    ])
    func badCells(_ row: Damage) async {
        let reading = await Reading(
            ReportText.allOrders2020.text([
                [:], ["amazon-order-id": "111-0000001-0000002"].merging(row.cells) { $1 },
                ["amazon-order-id": "111-0000001-0000003"],
            ]))
        #expect(reading.findings == [row.finding])
        let isLeftOut = !row.finding.hasPrefix("warning")
        let ids = reading.orders.map { $0.id.suffix(1) }
        #expect(ids == (isLeftOut ? ["1", "3"] : ["1", "2", "3"]))
        #expect(reading.result.usableRows == ids.count)
        #expect(reading.orders.allSatisfy { $0.order.quantity == 1 && $0.order.fulfilment == .seller })
    }

    /// Prices and cities are blank while an order is pending, and rows may stop early.
    @Test func shortRows() async {
        let report = ReportText.allOrders2020
        let whole = report.text([[:]])
        let header = whole.split(separator: "\n")[0]
        let cells = whole.split(separator: "\n")[1].split(separator: "\t", omittingEmptySubsequences: false)
        let statusColumn = 4
        for count in 1...cells.count {
            let reading = await Reading(header + "\n" + cells.prefix(count).joined(separator: "\t"))
            #expect(reading.orders.count == (count > statusColumn ? 1 : 0), "\(count) cells")
            #expect(reading.findings.count == (count > statusColumn ? 0 : 1), "\(count) cells")
        }
    }

    /// The sales channel decides the store of a row; a row without one belongs to the store that was named.
    @Test func storesOfRows() async {
        let channels = ["Amazon.com", "amazon.co.uk", "Amazon.de", "Amazon.com.mx", "", "Amazon.co.jp"]
        let rows = channels.enumerated().map { number, channel in
            ["amazon-order-id": "111-0000001-000000\(number)", "sales-channel": channel]
        }
        let reading = await Reading(ReportText.allOrders2020.text(rows), store: "amazon.ca")
        let stores = reading.orders.map(\.account.store.description)
        #expect(stores == ["amazon.us", "amazon.uk", "amazon.de", "amazon.mx", "amazon.ca", "amazon.jp"])
    }

    /// A moment without an offset is the store's wall clock.
    @Test func momentsWithoutOffset() async {
        let rows = [("Amazon.com", "1"), ("Amazon.co.jp", "2")].map { channel, number in
            [
                "amazon-order-id": "111-0000001-000000\(number)", "sales-channel": channel,
                "purchase-date": "2026-09-01 08:00:00",
            ]
        }
        let reading = await Reading(ReportText.allOrders2020.text(rows))
        #expect(reading.orders.map(\.order.placedAt) == ["2026-09-01T15:00:00Z", "2026-08-31T23:00:00Z"])
    }

    @Test func accountsByColumn() async {
        let rows = ["North", " South ", "", "North"].enumerated().map { number, account in
            ["amazon-order-id": "111-0000001-000000\(number)", "order-channel": account]
        }
        let reading = await Reading(ReportText.allOrders2020.text(rows), accountColumn: "order-channel")
        #expect(reading.orders.map(\.account.name) == ["North", "South", "default", "North"])
        #expect(reading.records.accounts.count == 3)
    }

    /// Japanese reports come in cp932; nothing in the columns that are read needs more than ASCII.
    @Test func japaneseReport() async throws {
        let text = ReportText.allOrders2020.text([
            [
                "amazon-order-id": "250-0000001-0000001", "sales-channel": "Amazon.co.jp",
                "product-name": "見本の茶こし【2個セット】", "ship-city": "渋谷区", "ship-state": "東京都",
            ]
        ])
        let reading = await Reading(bytes: try [UInt8](text, in: .cp932))
        #expect(reading.findings == ["note encoding(name: \"cp932\")"])
        #expect(reading.orders.map(\.id) == ["250-0000001-0000001"])
        #expect(reading.orders.map(\.account.store) == [StoreID("amazon.jp")])
    }

    @Test func repeatedHeaderAndContradiction() async {
        let part = ReportText.allOrders2018.text([[:]])
        let other = ReportText.allOrders2018.text([["order-status": "Cancelled", "last-updated-date": ""]])
        let reading = await Reading(part + part + other)
        #expect(reading.orders.map(\.order.status) == [.shipped])
        #expect(reading.findings.contains("note line 3 ×2 repeatedHeader"))
        #expect(reading.findings.contains { $0.hasPrefix("warning line 6 contradictingRows") })
    }
}
