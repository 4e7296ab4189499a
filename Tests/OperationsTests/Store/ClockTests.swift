import AccountHealth
import Operations
import TestSupport
import Testing

/// A clock that is wrong for a while, and is set right.
struct ClockTests {
    /// What the board says of each account.
    private static func board(_ test: TestInstallation) async throws -> [String] {
        try await test.installation.board(BoardQuestion(limit: 1_000)).rows.map { row in
            let tally = row.tightest.map { "\($0.standard.id) \($0.status) \($0.tally)" } ?? ""
            return "\(row.entry.account.name) \(row.entry.account.store) \(row.asOf) \(row.state) \(tally)"
        }.sorted()
    }

    @Test(arguments: DatabaseKind.all)
    func whatWasShownMeanwhileIsForgotten(_ kind: DatabaseKind) async throws {
        let stores = try CheckFilesTests.stores.map { try ShopStore($0.id, zone: $0.zone) }
        let first = Int(try day("2026-02-15").number)
        let shop = RandomShop(
            seed: 5, stores: stores, accounts: CheckFilesTests.accounts, days: first...first + 129, orders: 400)
        let folder = try TemporaryFolder()
        let paths = try RandomShopFiles(shop: shop, seed: 5).all().map { try folder.write($0.name, $0.text) }
        // In the midst of the orders: many have a deadline before them.
        let now = Instant(seconds: Int64(first + 70) * 86_400)
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: now)
            try await test.importFiles(paths)
            let (board, standings) = (try await ClockTests.board(test), try await test.standings())
            #expect(board.count > 1 && standings.contains { $0.orderCount > 0 })
            for days in [3, 5 * 365, -20] as [Int64] {
                test.move(to: now.advanced(bySeconds: days * 86_400))
                #expect(try await ClockTests.board(test) != board, "\(days) days")
                _ = try await test.installation.refreshForecasts()
                _ = try await test.standings()
                test.move(to: now)
                // The board is not waited for: it notices by itself.
                let found = try await test.installation.checkFigures()
                #expect(found.contains { $0.what == "place on the board" } == (days > 0), "\(days) days: \(found)")
                #expect(try await ClockTests.board(test) == board, "\(days) days")
                expectSame(try await test.standings(), standings, "\(days) days")
                _ = try await test.installation.refreshForecasts()
                #expect(try await test.installation.checkFigures().isEmpty, "\(days) days")
            }
        }
    }
}
