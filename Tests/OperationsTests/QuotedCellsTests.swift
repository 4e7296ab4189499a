import AccountHealth
import Storage
import TestSupport
import Testing

@testable import Operations

/// Words of somebody stay one value, whatever stands beside a quotation mark.
struct QuotedCellsTests {
    @Test(arguments: [
        ("", "\"\""), ("a", "\"a\""), ("a\"b", "\"a\"\"b\""), ("\"\u{301},x", "\"\"\"\u{301},x\""),
        ("a\r\nb", "\"a  b\""), ("a\nb", "\"a b\""),
    ])
    func cellsOfFiles(_ text: String, _ cell: String) {
        #expect(Array(text.quotedInCSV.unicodeScalars) == Array(cell.unicodeScalars))
    }

    @Test(arguments: [
        ("a\"b\\c", "\"a\\\"b\\\\c\""), ("\"\u{301}: x", "\"\\\"\u{301}: x\""), ("a\r\nb", "\"a b\""),
        ("\u{0}\u{7F}", "\"\""),
    ])
    func valuesOfYAML(_ text: String, _ value: String) {
        #expect(Array(text.quotedInYAML().unicodeScalars) == Array(value.unicodeScalars))
    }

    /// The same through the whole way: an order number that would close its own cell is that order's, and the rows after it stand.
    @Test func rowsStayApart() async throws {
        try await withDatabase(.sqlite) { database in
            let desk = TestInstallation(database, now: Instant(seconds: 1_794_700_800)).installation
            let entry = try await desk.addAccount(Account(name: "North", store: StoreID("amazon.us")), by: .command)
            let person = SignedIn(user: 1, name: "A", role: .owner, access: .all, formToken: "")
            let kind = try #require(FactKind.all.first { $0.name == "orders" })
            let json = #"""
                {"rows": [{"order_id": "x\"\#u{301},2020-01-01", "placed_at": "2026-10-20"},
                 {"order_id": "W-2\r\nW-3", "placed_at": "2026-10-20"}, {"order_id": "W-4", "placed_at": "2026-10-21"}]}
                """#
            let batch = try FactBatch(kind, json: Array(json.utf8), key: nil)
            let outcome = try #require(try await desk.keep(batch, of: entry.id, by: person))
            #expect(
                outcome.view.entry.usableRows == 3 && outcome.view.findings.filter { $0.severity == .error }.isEmpty)
            #expect(try await desk.order("W-4", of: entry.id) != nil)
            #expect(try await desk.order("x\"\u{301},2020-01-01", of: entry.id) != nil)
            let audit = try await desk.audit(AuditQuestion(limit: 9)).entries
            #expect(audit.contains { $0.action == .factsSent && $0.subject == "orders" && $0.user == "A" })
        }
    }

    /// A number that cannot be told from its neighbour is no order's.
    @Test func largeNumbersAreSentAsText() throws {
        let kind = try #require(FactKind.all.first { $0.name == "orders" })
        let json = #"{"rows": [{"order_id": 576461413038012345, "placed_at": "2026-10-20"}]}"#
        #expect(throws: FactBatchProblem.noCell("order_id", row: 0)) {
            try FactBatch(kind, json: Array(json.utf8), key: nil)
        }
        let small = #"{"rows": [{"order_id": 9007199254740991, "placed_at": "2026-10-20"}]}"#
        #expect(try FactBatch(kind, json: Array(small.utf8), key: nil).file.contains("\"9007199254740991\""))
    }
}
