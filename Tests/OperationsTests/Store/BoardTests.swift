import AccountHealth
import Foundation
import Marketplaces
import Operations
import TestSupport
import Testing

/// The board, which measures many accounts at a time and no more of each than it draws, shows what the pages of the accounts
/// show.
struct BoardTests {
    @Test(arguments: 1...8)
    func theBoardShowsWhatPagesShow(seed: Int) async throws {
        let stores = try CheckFilesTests.stores.map { try ShopStore($0.id, zone: $0.zone) }
        let first = Int(try day("2026-02-15").number)
        let shop = RandomShop(
            seed: seed, stores: stores, accounts: CheckFilesTests.accounts, days: first...first + 129, orders: 400)
        let folder = try TemporaryFolder()
        let paths = try RandomShopFiles(shop: shop, seed: seed).all().map { try folder.write($0.name, $0.text) }
        let now = Instant(seconds: Int64(first + 70 + seed * 6) * 86_400 + Int64(seed) * 7_000)
        let kind: DatabaseKind = seed % 4 == 0 ? .postgres : .sqlite
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: now)
            _ = try await test.installation.addAccount(Account(name: "empty", store: StoreID("amazon.us")))
            try await test.importFiles(paths)
            var measured = 0
            // Hours later deadlines have passed; a day is over at another moment in each zone.
            for hours in [0, 5, 11, 24, 31, 24 * 9, 24 * 60] {
                test.move(to: Instant(seconds: now.seconds + Int64(hours) * 3_600))
                measured += try await BoardTests.compare(test, "seed \(seed), \(hours) hours")
            }
            #expect(measured > 20)
        }
    }

    /// - Returns: how many accounts have a figure.
    private static func compare(_ test: TestInstallation, _ comment: Comment) async throws -> Int {
        let board = try await test.installation.board(BoardQuestion(limit: 1_000))
        let entries = try await test.installation.accounts()
        #expect(board.rows.count == entries.count && board.accountCount == entries.count, comment)
        var measured = 0
        for row in board.rows {
            let standing = try await test.installation.account(row.entry.id)?.standing
            let judged = (standing?.standings ?? []).filter {
                $0.standard.condition != nil && !($0.tally.isEmpty && $0.missing.isEmpty && $0.official == nil)
            }
            guard let tightest = row.tightest else {
                #expect(judged.isEmpty && row.state == .noData, comment)
                continue
            }
            measured += 1
            let same = try #require(judged.first { $0.standard == tightest.standard }, comment)
            #expect(row.asOf == standing?.asOf && row.newestDay == standing?.newestDay, comment)
            #expect(row.orderCount == standing?.orderCount, comment)
            #expect(tightest.tally == same.tally && tightest.status == same.status, comment)
            #expect(row.state == BoardTests.state(same), comment)
            // A balance has no course.
            if let last = tightest.course.last {
                #expect(last.bad == same.tally.bad && last.units == same.tally.units, comment)
            }
            // No standard is worse than the one that is shown.
            let worst = judged.map(\.status).min { BoardTests.rank($0) < BoardTests.rank($1) }
            #expect(tightest.status == worst, comment)
            if tightest.status == .met {
                let room = judged.filter { $0.status == .met }.compactMap(\.absorbable).min()
                #expect(room == nil || same.absorbable == room, comment)
            }
        }
        return measured
    }

    private static func state(_ standing: Standing) -> BoardRow.State {
        switch standing.status {
        case .unknown: .unknown
        case _ where standing.isStale: .stale
        case .missed: .missed
        case .met: standing.hasNoRoom ? .noRoom : .met
        }
    }

    private static func rank(_ status: Status) -> Int {
        switch status {
        case .missed: 0
        case .met: 1
        case .unknown: 2
        }
    }
}
