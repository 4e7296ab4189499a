import AccountHealth
import Operations
import Testing

/// A figure is never computed from facts that are not there; what is missing is named.
struct MissingFactsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let columns: String
        /// By standard: what is missing; standards that are not here are told.
        let missing: [String: [String]]
        /// The files beside orders that are given.
        var files: Set<String> = ["defects.csv", "scans.csv"]

        var testDescription: String { "\(columns) with \(files.sorted())" }
    }

    static let complete = "order_id,placed_at,status,quantity,ship_by,deliver_by,confirmed_at,cancelled_at,cancelled_by"

    static let cases: [Case] = [
        Case(columns: complete, missing: [:]),
        Case(
            columns: "order_id,placed_at,status,quantity,deliver_by,confirmed_at,cancelled_at,cancelled_by",
            missing: ["late-shipment-rate-10d": ["ship_by"], "late-shipment-rate-30d": ["ship_by"]]),
        Case(
            columns: "order_id,placed_at,status,quantity,ship_by,deliver_by,cancelled_at,cancelled_by",
            missing: [
                "late-shipment-rate-10d": ["confirmed_at"], "late-shipment-rate-30d": ["confirmed_at"],
                "valid-tracking-rate": ["confirmed_at"],
            ]),
        Case(
            columns: "order_id,placed_at,status,quantity,ship_by,confirmed_at,cancelled_at,cancelled_by",
            missing: ["valid-tracking-rate": ["deliver_by"], "on-time-delivery-rate": ["deliver_by"]]),
        Case(
            columns: "order_id,placed_at,status,quantity,ship_by,deliver_by,confirmed_at",
            missing: ["cancellation-rate": ["cancelled_by"]]),
        Case(
            columns: complete,
            missing: [
                "order-defect-rate": ["chargeback", "feedback", "guarantee_claim"]
            ], files: ["scans.csv"]),
        Case(
            columns: complete,
            missing: ["valid-tracking-rate": ["first_scan_at"], "on-time-delivery-rate": ["delivered_at"]],
            files: ["defects.csv"]),
    ]

    @Test(arguments: MissingFactsTests.cases)
    func unknownInsteadOfGuessed(_ item: Case) async throws {
        let folder = try TemporaryFolder()
        let columns = item.columns.split(separator: ",").map(String.init)
        var orders = item.columns + "\n"
        for number in 0..<300 {
            // Orders of 2 to 29 June; those of the last day are cancelled.
            let day = "2026-06-\(number % 28 < 8 ? "0" : "")\(number % 28 + 2)"
            let isCancelled = number % 28 == 27
            let values: [String: String] = [
                "order_id": "A\(number)", "placed_at": "\(day)T20:00:00Z",
                "status": isCancelled ? "cancelled" : "shipped",
                "quantity": "1", "ship_by": day, "deliver_by": day,
                "confirmed_at": isCancelled ? "" : "\(day)T21:00:00Z",
                "cancelled_at": isCancelled ? "\(day)T20:30:00Z" : "", "cancelled_by": isCancelled ? "buyer" : "",
            ]
            orders += columns.map { values[$0] ?? "" }.joined(separator: ",") + "\n"
        }
        var paths = [try folder.write("orders.csv", orders)]
        let others = [
            ("defects.csv", "order_id,kind,known_at\nA3,chargeback,2026-06-20\n"),
            ("scans.csv", "order_id,at,event\n" + (0..<300).map { "A\($0),2026-06-02T21:00:00Z,delivered\n" }.joined()),
        ]
        for (name, text) in others where item.files.contains(name) { paths.append(try folder.write(name, text)) }
        let report = await check(paths, asOf: try day("2026-07-05"))
        let account = try report.account("default")
        for standing in account.standings where standing.standard.condition != nil && !standing.standard.isReportedOnly
        {
            let id = standing.standard.id
            let missing = item.missing[id] ?? []
            #expect(standing.missing.sorted() == missing, "\(id)")
            // One chargeback in 290 orders is met; so is everything else.
            #expect(standing.status == (missing.isEmpty ? .met : .unknown), "\(id)")
        }
    }

    /// What is missing does not hide what no missing fact can change.
    @Test func missedHoweverTheRestTurnsOut() async throws {
        let folder = try TemporaryFolder()
        var orders = "order_id,placed_at\n"
        for number in 0..<100 { orders += "A\(number),2026-06-10T20:00:00Z\n" }
        // Feedback is all that is known; with two bad ratings no claim can make it better.
        var feedback = "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n"
        feedback += "6/20/26\t1\t\t\t111-0000001-0000001\t\n6/21/26\t2\t\t\t111-0000002-0000002\t\n"
        orders += "111-0000001-0000001,2026-06-10T20:00:00Z\n111-0000002-0000002,2026-06-10T20:00:00Z\n"
        let paths = [try folder.write("orders.csv", orders), try folder.write("feedback.txt", feedback)]
        let report = await check(paths, asOf: try day("2026-07-05"))
        let standing = try report.standing("order-defect-rate")
        #expect(standing.status == .missed && standing.missing.isEmpty)
        #expect(standing.rate == Rate(2, of: 102))
        #expect(try report.standing("guarantee-claim-rate").status == .unknown)
    }
}
