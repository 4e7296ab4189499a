import AccountHealth
import Foundation
import Operations
import TestSupport
import Testing

/// What the board says of all accounts, whichever are looked for.
struct BoardOverviewTests {
    private static let now = Instant(seconds: 1_795_424_400)

    /// An account of three hundred orders, of which some were claimed.
    private static func bring(
        _ account: String, bad: Int, to test: TestInstallation, _ folder: TemporaryFolder
    ) async throws {
        let orders = (0..<300).map { "\(account)-\($0),2026-10-0\($0 % 9 + 1)T10:00:00Z,shipped\n" }.joined()
        let claims = (0..<bad).map { "\(account)-\($0),guarantee_claim,2026-11-22T10:00:00Z\n" }.joined()
        try await test.importFiles(
            [
                try folder.write("\(account).csv", "order_id,placed_at,status\n" + orders),
                try folder.write("\(account)-claims.csv", "order_id,kind,known_at\n" + claims),
            ], account: account)
    }

    @Test(arguments: DatabaseKind.all)
    func itSpeaksOfAllAccountsThatMayBeSeen(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: BoardOverviewTests.now)
            let folder = try TemporaryFolder()
            try await BoardOverviewTests.bring("missing", bad: 9, to: test, folder)
            try await BoardOverviewTests.bring("meeting", bad: 1, to: test, folder)
            let all = try await test.installation.board(BoardQuestion(limit: 9))
            #expect(all.overview == BoardOverview(counts: [.missed: 1, .met: 1]))
            for text in ["zzz", "meet", "MISSING", ""] {
                for store in [nil, StoreID("nowhere"), StoreID("amazon.us")] {
                    for state in [nil, BoardRow.State.met, .stale] {
                        var question = BoardQuestion(state: state, limit: 1)
                        (question.text, question.store) = (text, store)
                        #expect(try await test.installation.board(question).overview == all.overview)
                    }
                }
            }
            for row in all.rows {
                let own = BoardQuestion(access: .some([row.entry.id]), limit: 9)
                #expect(try await test.installation.board(own).overview == BoardOverview(counts: [row.state: 1]))
            }
            #expect(try await test.installation.board(BoardQuestion(access: .some([]), limit: 9)).overview.count == 0)
        }
    }

    /// It stays in the table.
    @Test(arguments: DatabaseKind.all)
    func theMadeUpShopDoesNotCountBesideOwnAccounts(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: BoardOverviewTests.now)
            _ = try await test.installation.loadSampleShop()
            let alone = try await test.installation.board(BoardQuestion(limit: 9))
            #expect(alone.overview == BoardOverview(counts: [.missed: 1]))
            try await BoardOverviewTests.bring("own", bad: 1, to: test, try TemporaryFolder())
            let both = try await test.installation.board(BoardQuestion(limit: 9))
            #expect(both.overview == BoardOverview(counts: [.met: 1]))
            #expect(both.rows.count == 2 && both.counts[.missed] == 1 && both.accountCount == 2)
            let sample = try #require(both.rows.first { $0.entry.isSample }).entry.id
            let onlySample = BoardQuestion(access: .some([sample]), limit: 9)
            #expect(try await test.installation.board(onlySample).overview == alone.overview)
            let others = BoardQuestion(access: .some(Set(both.rows.map(\.entry.id)).subtracting([sample])), limit: 9)
            #expect(try await test.installation.board(others).overview == both.overview)
        }
    }

    /// What missed when its data ended is said, and found, though it is too old to be called missed.
    @Test(arguments: DatabaseKind.all)
    func anOldMissIsFoundUnderMissed(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: BoardOverviewTests.now)
            let folder = try TemporaryFolder()
            try await BoardOverviewTests.bring("missing", bad: 9, to: test, folder)
            try await BoardOverviewTests.bring("meeting", bad: 1, to: test, folder)
            test.move(to: BoardOverviewTests.now.advanced(bySeconds: 8 * 86_400))
            let all = try await test.installation.board(BoardQuestion(limit: 9))
            #expect(all.rows.map(\.state) == [.stale, .stale] && all.rows.map(\.isOldMiss) == [true, false])
            let day = try #require(all.rows.first?.newestDay)
            #expect(all.overview == BoardOverview(counts: [.stale: 2], oldMisses: 1, oldMissDay: day))
            #expect(all.counts == [.stale: 2, .missed: 1] && all.accountCount == 2)
            for state in BoardRow.State.allCases {
                let found = try await test.installation.board(BoardQuestion(state: state, limit: 9))
                #expect(found.rows.allSatisfy { $0.isFound(under: state) })
                #expect(found.rows.count == all.counts[state] ?? 0 && found.counts == all.counts)
            }
        }
    }
}
