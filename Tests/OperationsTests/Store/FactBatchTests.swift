import AccountHealth
import Storage
import TestSupport
import Testing

@testable import Operations

/// Of what a program sends no row is left out in silence.
struct FactBatchTests {
    /// A row of each kind that can be taken, and the columns told of where a row says nothing.
    static let rows: [(String, String, String)] = [
        ("orders", #"{"order_id": "W-1", "placed_at": "2026-10-20"}"#, "order_id"),
        ("shipments", #"{"order_id": "W-1", "confirmed_at": "2026-10-21"}"#, "order_id"),
        ("defects", #"{"order_id": "W-1", "kind": "guarantee_claim", "known_at": "2026-10-22"}"#, "order_id"),
        ("scans", #"{"order_id": "W-1", "at": "2026-10-22", "event": "delivered"}"#, "order_id, tracking_number"),
        ("returns", #"{"order_id": "W-1", "requested_at": "2026-10-22"}"#, "order_id"),
        ("stock", #"{"sku": "A", "on_hand": 3, "counted_at": "2026-10-22"}"#, "sku"),
        ("messages", #"{"order_id": "W-1", "at": "2026-10-22", "from": "buyer"}"#, "order_id"),
        ("settings", #"{"at": "2026-10-22", "sku": "A", "handling_days": 2}"#, "sku, lane"),
    ]

    @Test func everyKindHasARow() {
        #expect(Set(FactBatchTests.rows.map(\.0)) == Set(FactKind.all.map(\.name)))
    }

    private static func keep(_ kind: String, _ rows: [String]) async throws -> ImportView {
        let kind = try #require(FactKind.all.first { $0.name == kind })
        let batch = try FactBatch(
            kind, json: Array(#"{"rows": [\#(rows.joined(separator: ","))]}"#.utf8), key: nil)
        let view = try await withDatabase(.sqlite) { database -> ImportView? in
            let desk = TestInstallation(database, now: Instant(seconds: 1_794_700_800)).installation
            let entry = try await desk.addAccount(Account(name: "North", store: StoreID("amazon.us")), by: .command)
            let person = SignedIn(user: 1, name: "A", role: .owner, access: .all, formToken: "")
            return try await desk.keep(batch, of: entry.id, by: person)?.view
        }
        return try #require(view)
    }

    /// Lines of the rows that were left out for want of something: the first row stands on line 2.
    private static func leftOut(_ view: ImportView) -> [Int] {
        view.findings.filter { $0.severity == .error && $0.remark == .missingValue }.flatMap(\.lines)
    }

    @Test(arguments: FactBatchTests.rows)
    func emptyRowsAreToldOf(_ kind: String, _ good: String, _ missing: String) async throws {
        let blank = good.replacing(#/: (?:"[^"]*"|[0-9]+)/#, with: #": " ""#)
        let view = try await FactBatchTests.keep(kind, ["{}", good, blank, good])
        #expect(view.entry.kind == kind && view.entry.usableRows == 2)
        #expect(FactBatchTests.leftOut(view) == [2, 4])
        #expect(view.findings.filter { $0.remark == .missingValue }.allSatisfy { $0.column == missing })
    }

    /// A batch without a single usable row says what its rows lack, and speaks of no file.
    @Test(arguments: FactBatchTests.rows)
    func nothingElseIsSaid(_ kind: String, _ good: String, _ missing: String) async throws {
        let view = try await FactBatchTests.keep(kind, ["{}"])
        #expect(view.entry.usableRows == 0)
        #expect(view.findings.map(\.remark) == [.missingValue])
        #expect(view.findings.map(\.column) == [missing] && FactBatchTests.leftOut(view) == [2])
    }

    /// What is sent of a buyer ends where it is read, as that of files does.
    @Test func buyersWordsAreNotKept() async throws {
        try await withDatabase(.sqlite) { database in
            let desk = TestInstallation(database, now: Instant(seconds: 1_794_700_800)).installation
            let entry = try await desk.addAccount(Account(name: "North", store: StoreID("amazon.us")), by: .command)
            let person = SignedIn(user: 1, name: "A", role: .owner, access: .all, formToken: "")
            let place = #""place": "77 Secret Lane, zelda@buyer.example""#
            let sent = [
                ("orders", #"{"order_id": "W-1", "placed_at": "2026-10-20", "category": "Zelda +1 555 0199 123"}"#),
                ("scans", #"{"order_id": "W-1", "at": "2026-10-22", "event": "delivered", \#(place)}"#),
                (
                    "messages",
                    #"{"order_id": "W-1", "at": "2026-10-22", "from": "buyer", "topic": "I am Zelda, zelda@buyer.example"}"#
                ),
                ("returns", #"{"order_id": "W-1", "requested_at": "2026-10-22", "reason": "ask zelda@buyer.example"}"#),
            ]
            for (kind, row) in sent {
                let kind = try #require(FactKind.all.first { $0.name == kind })
                let batch = try FactBatch(kind, json: Array(#"{"rows": [\#(row)]}"#.utf8), key: nil)
                let view = try #require(try await desk.keep(batch, of: entry.id, by: person)).view
                // The rest of the row counts.
                #expect(view.entry.usableRows == 1)
                let notes = view.findings.filter { if case .wordsNotKept = $0.remark { true } else { false } }
                #expect(notes.map(\.lines) == [[2]] && notes.allSatisfy { $0.severity == .note })
                #expect(!"\(view)".lowercased().contains("zelda"))
            }
            let order = try #require(try await desk.order("W-1", of: entry.id))
            #expect(!"\(order)".lowercased().contains("zelda") && !"\(order)".contains("Secret"))
        }
    }

    /// What a setting promises is asked for by its columns.
    @Test func aSettingPromises() async throws {
        let view = try await FactBatchTests.keep("settings", [#"{"at": "2026-10-22", "sku": "A"}"#])
        #expect(view.findings.map(\.column) == ["handling_days, transit_days"])
    }
}
