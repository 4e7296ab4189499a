import AccountHealth
import Foundation
import Operations
import TestSupport
import Testing

/// What is undone after a first start, and which files are due, on both databases.
struct FirstStartTests {
    static let now = Instant(seconds: 1_795_424_400)
    private static let orders = """
        order_id,placed_at,status,ship_by
        W-1,2026-11-01T10:00:00Z,shipped,2026-11-03

        """
    private static let defects = "order_id,kind,known_at\nW-1,guarantee_claim,2026-11-20T10:00:00Z\n"

    private static func official(lag: Int, on report: String) throws -> String {
        let end = try day(report).advanced(by: -lag)
        return """
            standard,fulfilment,from,to,numerator,denominator,report_day
            order-defect-rate,seller,\(end.advanced(by: -59)),\(end),2,126,\(report)

            """
    }

    @Test(arguments: DatabaseKind.all)
    func itEndsWhenAllIsDone(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: FirstStartTests.now)
            #expect(try await test.installation.loadSampleShop())
            var start = try #require(try await test.installation.firstStart())
            #expect(start.account == nil && start.sample?.id == 1 && !start.isLagLearnt && !start.hasFiles)
            #expect(!start.files.isEmpty && start.files.allSatisfy { !$0.isThere } && start.lagReport != nil)

            let folder = try TemporaryFolder()
            func bring(_ name: String, _ text: String, account: String = "North") async throws {
                let outcomes = try await test.importFiles([try folder.write(name, text)], account: account)
                #expect(outcomes.map(\.result) == [.imported], "\(name): \(outcomes.map(\.view.findings))")
            }
            try await bring("orders.csv", FirstStartTests.orders, account: "South")
            start = try #require(try await test.installation.firstStart())
            #expect(start.account?.account.name == "South" && start.files.count { $0.isThere } == 2)
            // What is entered by hand is no file.
            try await test.installation.enter(
                .defect(.guaranteeClaim, rating: nil, known: try day("2026-11-14"), decision: .open, decided: nil),
                about: "W-1", of: 2, by: .command)
            #expect(try await test.installation.firstStart()?.files.count { $0.isThere } == 2)

            // The account that is farthest is shown.
            try await bring("north.csv", FirstStartTests.orders.replacing("W-1", with: "N-1"))
            try await bring("defects.csv", FirstStartTests.defects.replacing("W-1", with: "N-1"))
            start = try #require(try await test.installation.firstStart())
            #expect(start.account?.account.name == "North" && start.hasFiles && !start.isLagLearnt)
            // A report whose lag is not plausible teaches none.
            try await bring("old.csv", try FirstStartTests.official(lag: 2, on: "2026-11-20"))
            #expect(try await test.installation.firstStart()?.isLagLearnt == false)
            try await bring("official.csv", try FirstStartTests.official(lag: 14, on: "2026-11-23"))
            #expect(try await test.installation.firstStart() == nil)
            // It does not come back.
            try await test.installation.removeSample()
            #expect(try await test.installation.firstStart() == nil)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func filesComeDue(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: FirstStartTests.now)
            let folder = try TemporaryFolder()
            try await test.importFiles([try folder.write("orders.csv", FirstStartTests.orders)], account: "North")
            let imports = try await test.importFiles(
                [try folder.write("defects.csv", FirstStartTests.defects)], account: "North")
            func due() async throws -> [String] {
                let reports = try #require(try await test.installation.account(1)).reports
                let board = try await test.installation.board(BoardQuestion(limit: 9))
                let due = reports.filter(\.isDue).map { "\($0.report.kind) \($0.days ?? -1)" }
                #expect(board.rows[0].overdue.map { "\($0.report.kind) \($0.days ?? -1)" } == due.first)
                return due
            }
            #expect(try await due() == [])
            let reports = try #require(try await test.installation.account(1)).reports
            #expect(reports.first { $0.kind == "defects" }?.newest == (try day("2026-11-20")))
            test.move(to: FirstStartTests.now.advanced(bySeconds: 9 * 86_400))
            #expect(try await due() == ["AllOrders 9", "OpenOrders 9", "SellerFeedback 9"])
            // A file of today is not due, and taking one back is seen at once.
            try await test.importFiles(
                [try folder.write("more.csv", FirstStartTests.orders.replacing("W-1", with: "W-2"))], account: "North")
            #expect(try await due() == ["SellerFeedback 9"])
            _ = try await test.installation.undoImport(try #require(imports.first).view.entry.id, by: .command)
            #expect(try await due() == [])
        }
    }
}
