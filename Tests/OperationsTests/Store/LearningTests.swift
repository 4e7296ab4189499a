import AccountHealth
import Foundation
import Storage
import TestSupport
import Testing

@testable import Operations

/// What is learnt from one account changes what is foretold of others: on the board, on their pages, and in every process alike.
struct LearningTests {
    private static let now = Instant(seconds: 1_795_424_400)

    /// Three orders a day up to yesterday, of which some were claimed.
    private static func bring(
        _ account: String, claims: Int, to test: TestInstallation, _ folder: TemporaryFolder
    ) async throws {
        let today = Zone.utc.day(of: now)
        let orders = (1...100).flatMap { ago in
            (0..<3).map { "\(account)-\(ago)-\($0),\(today.advanced(by: -ago))T12:00:00Z\n" }
        }
        let defects = (0..<claims).map {
            "\(account)-\(40 + $0)-1,guarantee_claim,\(today.advanced(by: -20 - $0))T12:00:00Z\n"
        }
        try await test.importFiles(
            [
                try folder.write("\(account).csv", "order_id,placed_at\n" + orders.joined()),
                try folder.write("\(account)-claims.csv", "order_id,kind,known_at\n" + defects.joined()),
            ], account: account)
    }

    /// - Returns: the chances on the board, each of which has to be the one on the page of its account, by name.
    private static func chances(_ test: TestInstallation, _ comment: Comment) async throws -> [String: Double] {
        var chances: [String: Double] = [:]
        for row in try await test.installation.board(BoardQuestion(limit: 99)).rows {
            guard let chance = row.chance, let tightest = row.tightest else { continue }
            let view = try #require(try await test.installation.account(row.entry.id), comment)
            let page = try #require(view.forecast?.foretold(tightest.standard)?.headline?.probability, comment)
            #expect(abs(chance - page) < 1e-6, "\(comment): \(row.entry.account.name) \(chance) \(page)")
            chances[row.entry.account.name] = chance
        }
        return chances
    }

    @Test(arguments: DatabaseKind.all)
    func boardAndPagesSayTheSameAfterEachImport(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database in
            let folder = try TemporaryFolder()
            let test = TestInstallation(database, now: LearningTests.now)
            // Another server of the same data, which foretells nothing itself.
            let other = TestInstallation(database, now: LearningTests.now)
            try #require(try await test.installation.loadSampleShop())
            _ = try await test.installation.addAccount(Account(name: "Empty", store: StoreID("amazon.us")))
            _ = try await test.installation.refreshForecasts()
            let alone = try await LearningTests.chances(test, "alone")
            #expect(alone.count == 1)
            #expect(try await LearningTests.chances(other, "alone, the other") == alone)
            var known = alone
            for (account, claims) in [("Hill", 1), ("Vale", 6), ("Moor", 3)] {
                try await LearningTests.bring(account, claims: claims, to: test, folder)
                // Before anything is foretold, too.
                _ = try await LearningTests.chances(other, "\(account) brought")
                _ = try await LearningTests.chances(test, "\(account) brought")
                #expect(try await test.installation.refreshForecasts() > 0)
                let chances = try await LearningTests.chances(test, "\(account) foretold")
                #expect(try await LearningTests.chances(other, "\(account) foretold, the other") == chances)
                #expect(chances.count == known.count + 1)
                // The story of the made-up shop stays the same.
                for (name, chance) in alone { #expect(chances[name] == chance) }
                known = chances
                // Nothing is left to be foretold, nor learnt.
                #expect(try await test.installation.refreshForecasts() == 0)
                #expect(try await other.installation.refreshForecasts() == 0)
            }
        }
    }

    /// What is learnt from others changes what is foretold of the same facts; both forecasts were shown, and both are scored.
    @Test func whatIsLearntMeanwhileIsForetoldBesideWhatWasForetold() async throws {
        try await withDatabase(.sqlite) { database in
            let folder = try TemporaryFolder()
            let test = TestInstallation(database, now: LearningTests.now)
            try await LearningTests.bring("Hill", claims: 1, to: test, folder)
            _ = try await test.installation.refreshForecasts()
            let first = try #require(try await database.read { try ForecastRow.newest(of: 1, in: $0) })
            test.move(to: LearningTests.now.advanced(bySeconds: 60))
            try await LearningTests.bring("Vale", claims: 8, to: test, folder)
            #expect(try await test.installation.refreshForecasts() == 2)
            let second = try #require(try await database.read { try ForecastRow.newest(of: 1, in: $0) })
            #expect(second.digest == first.digest && second.chances != first.chances)
            #expect(try await database.read { try ForecastRow.waitingCount(in: $0) } == 3)
        }
    }
}
