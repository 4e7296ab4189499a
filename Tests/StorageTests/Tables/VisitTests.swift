import AccountHealth
import Storage
import TestSupport
import Testing

/// Where accounts stood, who looked when, and which files were brought, on both databases.
struct VisitTests {
    private static let moment = StoredShop.moment

    @Test(arguments: DatabaseKind.all)
    func whereAccountsStoodIsNotedWhenItIsNew(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            let (shop, other) = (StoredShop.board[0], StoredShop.board[1])
            func past(_ at: Int64) throws -> [BoardPastRow] {
                try BoardPastRow.rows(of: [2, 1, 9], at: VisitTests.moment(at), in: connection)
            }
            #expect(try past(109).isEmpty)
            #expect(try past(110) == [StoredShop.past[0]])
            #expect(try past(111) == StoredShop.past)
            // What did not change, and counts that leave as much room, are no news.
            var same = shop
            same.tightest?.tally.units += 10
            try BoardPastRow.note([other, same], at: VisitTests.moment(120), in: connection)
            #expect(try past(121) == StoredShop.past)
            var worse = same
            worse.rank = 90
            try BoardPastRow.note([worse, other], at: VisitTests.moment(121), in: connection)
            #expect(try past(120) == StoredShop.past)
            var row = StoredShop.past[0]
            (row.at, row.rank) = (VisitTests.moment(121), 90)
            row.tightest?.tally.units = 136
            #expect(try past(121) == [row, StoredShop.past[1]])
            // A clock that was set back, and one that stands still.
            try BoardPastRow.note([shop], at: VisitTests.moment(100), in: connection)
            (row.rank, row.tightest) = (100, StoredShop.past[0].tightest)
            #expect(try past(121) == [row, StoredShop.past[1]])
            // One that ran ahead is forgotten.
            try BoardPastRow.note([worse], at: VisitTests.moment(121 + 7_200), in: connection)
            #expect(try past(9_000).first?.rank == 90)
            try BoardPastRow.note([shop], at: VisitTests.moment(130), in: connection)
            #expect(try past(9_000) == [row, StoredShop.past[1]])
            // Nobody asks for what was so long ago, except for how it was when that ended.
            let later = VisitTests.moment(121).advanced(bySeconds: Int64(BoardPastRow.keptDays) * 86_400 + 1)
            try BoardPastRow.note([worse], at: later, in: connection)
            #expect(try past(120) == [StoredShop.past[1]])
            #expect(try past(121) == [row, StoredShop.past[1]])
            try BoardPastRow.delete(of: 1, in: connection)
            #expect(try past(900_000_000) == [StoredShop.past[1]])
        }
    }

    @Test(arguments: DatabaseKind.all)
    func visitsAreReplaced(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            #expect(try BoardVisitRow.find(1, in: connection) == StoredShop.visits[0])
            #expect(try BoardVisitRow.find(3, in: connection) == nil)
            let row = BoardVisitRow(user: 2, before: VisitTests.moment(114), seenAt: VisitTests.moment(115))
            try row.keep(in: connection)
            try BoardVisitRow(user: 3, seenAt: VisitTests.moment(1)).keep(in: connection)
            #expect(try BoardVisitRow.find(2, in: connection) == row)
            #expect(try BoardVisitRow.find(3, in: connection)?.before == nil)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func kindsOfFilesAreFound(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            func kinds(_ prefix: String = "entered by ") throws -> [BroughtKind] {
                try BroughtKind.all(of: [2, 1, 1], exceptNamed: prefix, in: connection)
            }
            // The second import was taken back and is of no known kind.
            let first = BroughtKind(account: 1, kind: "all orders", at: VisitTests.moment(3), newest: 1_790_000_123)
            let second = BroughtKind(account: 2, kind: "all orders", at: VisitTests.moment(3))
            #expect(try kinds() == [first, second])
            #expect(try kinds("orders").isEmpty)
            var later = StoredShop.imports[0]
            (later.id, later.at, later.file.digest, later.kind) = (3, VisitTests.moment(9), "x", "all orders")
            try ImportRow.insert([later], in: connection)
            try AccountImportRow.insert([AccountImportRow(account: 1, importID: 3, newest: 5)], in: connection)
            var newer = first
            newer.at = VisitTests.moment(9)
            #expect(try kinds() == [newer, second])
        }
    }

    @Test(arguments: DatabaseKind.all)
    func ownAccountsAndTheSampleAreFound(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            #expect(try AccountRow.sample(in: connection)?.id == 1)
            #expect(try AccountRow.firstOwn(limit: 9, in: connection).map(\.id) == [2])
            #expect(try AccountRow.firstOwn(limit: 0, in: connection).isEmpty)
            try AccountRow.delete(1, in: connection)
            #expect(try AccountRow.sample(in: connection) == nil)
        }
    }
}
