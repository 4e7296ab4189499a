import AccountHealth
import Foundation
import Marketplaces
import Storage
import TestSupport
import Testing

@testable import Operations

/// However files come, are corrected, taken back and grow old, what is kept is what counting everything anew would give.
struct ImportSequenceTests {
    private static let first = 20_499

    /// The files of a random shop, each cut into several that state parts of it, some of them twice and changed.
    private static func parts(seed: Int, in folder: TemporaryFolder) throws -> [String] {
        let stores = try CheckFilesTests.stores.map { try ShopStore($0.id, zone: $0.zone) }
        let shop = RandomShop(
            seed: seed, stores: stores, accounts: ["default"], days: first...first + 99, orders: 120)
        var dice = SeededGenerator(seed: seed &* 7)
        var paths: [String] = []
        for file in RandomShopFiles(shop: shop, seed: seed).all() {
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
            guard let head = lines.first else { continue }
            for part in 0..<3 {
                let rows = lines.dropFirst().filter { _ in dice.chance(55) }
                if rows.isEmpty { continue }
                let text = ([head] + rows).joined(separator: "\n") + "\n"
                paths.append(try folder.write("\(part)-\(file.name)", text))
            }
        }
        return paths.shuffled(using: &dice)
    }

    @Test(arguments: 1...10)
    func anySequenceIsAsARecount(seed: Int) async throws {
        let folder = try TemporaryFolder()
        var dice = SeededGenerator(seed: seed &* 13)
        let paths = try ImportSequenceTests.parts(seed: seed, in: folder)
        let kind: DatabaseKind = seed % 5 == 0 ? .postgres : .sqlite
        try await withDatabase(kind) { database in
            var now = Instant(seconds: Int64(ImportSequenceTests.first + 60) * 86_400)
            let test = TestInstallation(database, now: now, rowsInMemory: seed % 3 == 0 ? 1000 : seed)
            var standing: [(id: Int64, path: String)] = []
            for path in paths {
                now = now.advanced(bySeconds: Int64(dice.int(0...400_000)))
                test.move(to: now)
                for outcome in try await test.importFiles([path]) {
                    #expect(outcome.result == .imported)
                    standing.append((outcome.view.entry.id, path))
                }
                if dice.chance(30), let taken = standing.indices.randomElement(using: &dice) {
                    try await test.installation.undo(standing.remove(at: taken).id)
                }
            }
            // Days pass without any file: deadlines come.
            test.move(to: now.advanced(bySeconds: Int64(dice.int(0...2_000_000))))
            let kept = try await test.standings().filter { $0.orderCount > 0 }
            let expected = await checked(standing.map(\.path), now: test.installation.now())
            expectSame(kept, expected.filter { $0.orderCount > 0 }, "seed \(seed)")
            let found = try await test.installation.checkFigures()
            #expect(found.isEmpty, "seed \(seed): \(found)")
            try await ImportSequenceTests.expectPortionsAddUp(database, seed: seed)
        }
    }

    /// An account may be counted some rows at a time.
    private static func expectPortionsAddUp(_ database: any Database, seed: Int) async throws {
        try await database.read { connection in
            for row in try AccountRow.all(in: connection) {
                let account = try StoredAccount(connection, row)
                let plan = account.plan(builtIn, now: row.counted.countedAt)
                let rules = CountingRules(plan, holding: account.holding)
                let counts = try [5, .max].map { portionRows in
                    let count = try OrderCount(
                        connection, account, plan: plan, orders: nil, portionRows: portionRows)
                    return KeyedCount(count, rules: rules, account: row.id)
                }
                #expect(counts[0].months == counts[1].months, "seed \(seed)")
                #expect(Set(counts[0].defects) == Set(counts[1].defects), "seed \(seed)")
                #expect(Set(counts[0].changes) == Set(counts[1].changes), "seed \(seed)")
                #expect(counts[0].orderCount == counts[1].orderCount, "seed \(seed)")
            }
        }
    }

    @Test func theSameFileAgainChangesNothing() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            "orders.csv",
            "order_id,placed_at,status\nA-1,2026-03-01T10:00:00Z,shipped\nA-2,2026-03-02T10:00:00Z,shipped\n")
        let copy = try folder.write("copy.csv", try String(contentsOfFile: path, encoding: .utf8))
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_774_000_000))
            #expect(try await test.importFiles([path]).map(\.result) == [.imported])
            let before = try await test.standings()
            #expect(try await test.importFiles([path, copy]).map(\.result) == [.alreadyImported, .alreadyImported])
            #expect(try await test.standings() == before)
            #expect(try await test.installation.imports(offset: 0, limit: 10).count == 1)
        }
    }

    @Test func anUndoneFileCanComeAgain() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("orders.csv", "order_id,placed_at,status\nA-1,2026-03-01T10:00:00Z,shipped\n")
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_774_000_000))
            let first = try await test.importFiles([path])
            let before = try await test.standings()
            try await test.installation.undo(try #require(first.first).view.entry.id)
            #expect(try await test.standings().isEmpty)
            await #expect(throws: InstallationProblem.self) {
                try await test.installation.undo(try #require(first.first).view.entry.id)
            }
            #expect(try await test.importFiles([path]).map(\.result) == [.imported])
            #expect(try await test.standings() == before)
        }
    }

    /// A withdrawn claim changes only the day of its order.
    @Test func aCorrectedDefectChangesOnlyItsDay() async throws {
        let folder = try TemporaryFolder()
        let orders = (1...20).map { "A-\($0),2026-03-\($0 < 10 ? "0" : "")\($0)T10:00:00Z,shipped" }
        let paths = [
            try folder.write("orders.csv", "order_id,placed_at,status\n" + orders.joined(separator: "\n") + "\n"),
            try folder.write(
                "claims.csv",
                "order_id,kind,known_at,decision\nA-5,guarantee_claim,2026-03-20,open\nA-9,guarantee_claim,2026-03-21,open\n"
            ),
            try folder.write(
                "later.csv", "order_id,kind,known_at,decision\nA-5,guarantee_claim,2026-03-20,withdrawn\n"),
        ]
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_776_000_000))
            try await test.importFiles(Array(paths.prefix(2)))
            let before = try await database.read { connection in
                try TallyRow.rows(of: [1], months: 0...999_999, in: connection)
            }
            try await test.importFiles([paths[2]])
            let after = try await database.read { connection in
                try TallyRow.rows(of: [1], months: 0...999_999, in: connection)
            }
            func days(_ rows: [TallyRow]) -> [TallyRow.Part: Set<TallyRow.DayTally>] {
                Dictionary(rows.flatMap(\.parts).map { ($0.part, Set($0.days)) }) { $0.union($1) }
            }
            // What became of the order is a part of its own that was there before.
            let (old, new) = (days(before), days(after))
            let changed = Set(old.keys).union(new.keys).flatMap { part in
                (old[part] ?? []).symmetricDifference(new[part] ?? []).map(\.dayOfMonth)
            }
            #expect(Set(changed) == [5] && Set(old.keys).isSuperset(of: new.keys))
            let rate = try #require(
                try await test.standings().first?.standings.first { $0.standard.id == "order-defect-rate" })
            #expect(rate.tally.bad == 1 && rate.defects.map(\.orderID) == ["A-9"])
        }
    }
}
