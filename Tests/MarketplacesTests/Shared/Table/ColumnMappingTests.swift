import AccountHealth
import Testing

@testable import Marketplaces

struct ColumnMappingTests {
    struct Wrong: CustomTestStringConvertible {
        let yaml: String
        let problem: String
        var testDescription: String { problem }
    }

    @Test(arguments: [
        Wrong(
            yaml: "kind: poems\ncolumns: {order_id: A}",
            problem:
                "kind “poems” is none of orders, shipments, defects, scans, returns, stock, messages, settings, official, penalties"
        ),
        Wrong(
            yaml: "kind: orders\ncolumns: {order_id: A, placed_at: B, mood: C}",
            problem: "“mood” is no column of a orders file"),
        Wrong(
            yaml: "kind: defects\ncolumns: {order_id: A, known_at: B}\nconstants: {kind: chargeback, weather: x}",
            problem: "“weather” is no column of a defects file"),
        Wrong(yaml: "kind: defects\ncolumns: {order_id: A}", problem: "the mapping lacks kind, known_at"),
        Wrong(
            yaml: "kind: scans\ncolumns: {at: A, event: B}", problem: "the mapping lacks order_id or tracking_number"),
        Wrong(
            yaml: "kind: orders\ncolumns: {order_id: A, placed_at: B}\ndates: whenever",
            problem: "dates “whenever” is no date pattern"),
        Wrong(
            yaml: "kind: settings\ncolumns: {}\nconstants: {at: 2026-09-01, sku: A}",
            problem: "the mapping names no column of the file"),
    ])
    func problems(_ row: Wrong) {
        #expect(throws: ColumnMapping.Problem(description: row.problem)) { try ColumnMapping.read(row.yaml) }
    }

    @Test(arguments: [
        "", "just words", "kind: orders", "kind: [a]\ncolumns: {}", "columns: {order_id: A}", "{", "- - -",
    ])
    func notAMapping(yaml: String) {
        #expect { try ColumnMapping.read(yaml) } throws: { error in
            // One line, and the parser's words.
            let text = "\(error)"
            return text.hasPrefix("not a column mapping: ") && !text.contains("\n")
        }
    }

    static let yaml = """
        kind: orders
        columns:
          order_id: Bestellnummer
          placed_at: bestellt am
          confirmed_at: Versand
          handed_over_at: Versand
          status: Stand
          quantity: Menge
          ship_by: Frist
        dates: dd.MM.yy HH:mm
        zone: Europe/Berlin
        values:
          status: {Offen: open, "Auf dem Weg": shipped, storniert: cancelled}
          quantity: {zwei: "2"}
        constants:
          store: amazon.co.uk
          fulfilment: seller
          business: "true"
        """

    /// A seller's own export: columns of other names, words, dates and zone, and what holds for all rows.
    @Test func ownExport() async throws {
        let mappings = try ColumnMapping.read(ColumnMappingTests.yaml)
        let text = """
            Bestellnummer;Bestellt Am;Versand;Stand;Menge;Frist;Bemerkung
            A1;01.09.26 10:00;02.09.26 09:30;auf-dem-weg;zwei;2026-09-03;x
            A2;01.09.26 11:00;;Offen;1;;
            A3;01.09.26 12:00;;verschollen;1;;
            A4;1. September;;Offen;1;;
            """
        let reading = await Reading(text, mappings: mappings)
        #expect(reading.result.kind == "mapped orders")
        #expect(reading.orders.map(\.id) == ["A1", "A2"])
        let order = try reading.order("A1")
        // Berlin's summer time; the store's zone would be London's.
        #expect(order.placedAt == "2026-09-01T08:00:00Z")
        // One column of the file may be two of ours.
        #expect(order.dates.confirmedAt == "2026-09-02T07:30:00Z" && order.dates.handedOverAt == "2026-09-02T07:30:00Z")
        #expect(order.dates.shipBy == "2026-09-03T21:59:59Z")
        #expect(order.status == .shipped && order.quantity == 2 && order.isBusiness == true)
        #expect(reading.orders.map(\.account.store.description) == ["amazon.uk", "amazon.uk"])
        #expect(
            reading.findings == [
                "error line 4 Stand (status) badValue(expected: \"\(OrderStatus.words)\", found: \"verschollen\")",
                "error line 5 bestellt am (placed_at) badValue(expected: \"dd.MM.yy HH:mm\", found: \"1. September\")",
            ])
    }

    /// What holds for all rows may be a moment or a number too.
    @Test func constantMomentsAndNumbers() async throws {
        let yaml = """
            kind: defects
            columns: {order_id: Order}
            constants: {kind: feedback, known_at: 2026-09-01T00:00:00Z, rating: 2, decision: open}
            """
        let reading = await Reading("Order,Other\n1,x\n2,y\n", mappings: try ColumnMapping.read(yaml))
        #expect(
            reading.defects == [
                "1 feedback 2026-09-01T00:00:00Z 2 stars line 2", "2 feedback 2026-09-01T00:00:00Z 2 stars line 3",
            ])
        #expect(reading.findings == [])
        // A file of one kind of defects does not tell that there were none of the others.
        #expect(reading.records.heldDefects == [.feedback] && !reading.records.holdsAllDefects)
    }

    /// A constant that cannot be read is found in every row, not passed over.
    @Test func badConstant() async throws {
        let yaml = "kind: defects\ncolumns: {order_id: Order}\nconstants: {kind: chargeback, known_at: once}"
        let reading = await Reading("Order,Other\n1,x\n2,y\n", mappings: try ColumnMapping.read(yaml))
        #expect(reading.defects == [])
        #expect(reading.result.findings.map(\.column) == ["known_at", "known_at"])
        #expect(reading.result.findings.map(\.severity) == [.error, .error])
    }

    /// Two mappings on one file: orders and their claims from the same rows.
    @Test func twoMappings() async throws {
        let yaml = """
            - kind: orders
              columns: {order_id: No, placed_at: Day}
            - kind: defects
              columns: {order_id: No, known_at: Claimed}
              constants: {kind: guarantee_claim}
            """
        let reading = await Reading(
            "No,Day,Claimed\n1,2026-09-01,\n2,2026-09-02,2026-09-09\n", mappings: try ColumnMapping.read(yaml))
        #expect(reading.orders.map(\.id) == ["1", "2"])
        #expect(reading.defects == ["2 guarantee_claim 2026-09-09T07:00:00Z line 3"])
        #expect(reading.result.usableRows == 3)
        // No claim is no mistake, but the mapping says the column is needed.
        #expect(reading.findings == ["error line 2 Claimed (known_at) missingValue"])
    }

    /// A mapping is asked before the kinds we know, and only where the file has all its columns.
    @Test func fitting() async throws {
        let mapping = try #require(
            try ColumnMapping.read(
                "kind: defects\ncolumns: {order_id: order-id, known_at: Shipped}\nconstants: {kind: odd}"
            ).first)
        #expect(mapping.fits(Header(["ORDER_ID", "x", "shipped"])))
        #expect(!mapping.fits(Header(["ORDER_ID", "x"])))
        let plain = "order_id,placed_at,shipped\n1,2026-09-01,2026-09-02\n"
        let reading = await Reading(plain, mappings: [mapping])
        #expect(reading.orders.isEmpty && reading.records.defects.count == 1)
        let other = await Reading("order_id,placed_at\n1,2026-09-01\n", mappings: [mapping])
        #expect(other.orders.count == 1 && other.result.kind == "orders")
    }
}
