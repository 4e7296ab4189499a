import AccountHealth
import Storage
import TestSupport
import Testing

/// What is kept of forecasts, on both databases.
struct ForecastTests {
    static func forecast(_ account: Int64, _ day: Int32, at second: Int64, due: Int32?) -> ForecastRow {
        ForecastRow(
            account: account, asOf: Day(number: day), madeAt: StoredShop.moment(second), digest: "d\(second)",
            chances: "rate-a\t1\t1;2;3;4", nextDue: due.map { Day(number: $0) })
    }

    @Test(arguments: DatabaseKind.all)
    func forecastsComeDue(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            let (old, new) = (
                ForecastTests.forecast(1, 20_700, at: 5, due: 20_707),
                ForecastTests.forecast(1, 20_700, at: 9, due: 20_714)
            )
            let other = ForecastTests.forecast(2, 20_701, at: 7, due: nil)
            try ForecastRow.insert([old, new, other], in: connection)
            #expect(try ForecastRow.newest(of: 1, in: connection) == new)
            #expect(try ForecastRow.waitingCount(in: connection) == 2)
            #expect(try ForecastRow.newest(of: 3, in: connection) == nil)
            #expect(try ForecastRow.accountsDue(on: Day(number: 20_706), in: connection).isEmpty)
            #expect(try ForecastRow.accountsDue(on: Day(number: 20_720), in: connection) == [1])
            #expect(try ForecastRow.due(of: 1, on: Day(number: 20_707), in: connection) == [old])
            try old.update(nextDue: nil, in: connection)
            #expect(try ForecastRow.due(of: 1, on: Day(number: 20_720), in: connection) == [new])
            try new.delete(in: connection)
            #expect(try ForecastRow.newest(of: 1, in: connection)?.madeAt == old.madeAt)
            try ForecastRow.insert([ForecastTests.forecast(1, 22_000, at: 11, due: nil)], in: connection)
            #expect(try ForecastRow.newest(of: 1, in: connection)?.asOf == Day(number: 22_000))
            try ForecastRow.delete(of: 1, after: Day(number: 20_700), in: connection)
            #expect(try ForecastRow.newest(of: 1, in: connection)?.madeAt == old.madeAt)
            try ForecastRow.delete(of: 1, in: connection)
            #expect(try ForecastRow.newest(of: 1, in: connection) == nil)
            #expect(try ForecastRow.newest(of: 2, in: connection) == other)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func modelsAreReplacedAsAWhole(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            func row(_ rule: String, _ day: Int32) -> ForecastModelRow {
                ForecastModelRow(marketplace: "Plain", rule: rule, asOf: Day(number: day), model: "1 2\n3")
            }
            #expect(try ForecastModelRow.day(of: "Plain", in: connection) == nil)
            try ForecastModelRow.replace(of: "Plain", with: [row("a", 5), row("b", 5)], in: connection)
            try ForecastModelRow.replace(of: "Plain", with: [row("b", 6), row("c", 6)], in: connection)
            #expect(try ForecastModelRow.all(of: "Plain", in: connection) == [row("b", 6), row("c", 6)])
            #expect(try ForecastModelRow.day(of: "Plain", in: connection) == Day(number: 6))
            #expect(try ForecastModelRow.all(of: "Other", in: connection).isEmpty)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func scoresAddUp(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            func row(_ tenth: Int, _ count: Int) -> ForecastScoreRow {
                ForecastScoreRow(
                    rule: "rate-a", horizon: 14, month: 202_611, tenth: tenth, count: count, missed: count / 2,
                    expected: count * 10, brier: count * 20, logScore: count * 30, stayingWrong: count / 3)
            }
            try ForecastScoreRow.add([row(0, 6), row(9, 12)], in: connection)
            try ForecastScoreRow.add([row(0, 6)], in: connection)
            #expect(try ForecastScoreRow.all(in: connection) == [row(0, 12), row(9, 12)] + StoredShop.scores)
            try ForecastScoreRow.insert([row(5, 6)], in: connection)
            #expect(try ForecastScoreRow.all(in: connection).map(\.tenth) == [0, 5, 9, 3])
        }
    }

    /// What was foretold stands on the board until the facts change.
    @Test(arguments: DatabaseKind.all)
    func theBoardShowsWhatWasForetold(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            let (shop, day) = (StoredShop.board[0], Day(number: 20_701))
            #expect(try BoardPlace.unforetold(on: day, store: shop.store, in: connection) == [1, 2])
            try BoardPlace.foretell(1, version: shop.version, chance: 340_000, on: day, in: connection)
            try BoardPlace.foretell(2, version: 99, chance: 1, on: day, in: connection)
            #expect(try BoardPlace.unforetold(on: day, store: shop.store, in: connection) == [2])
            // On a later day, by a clock that ran ahead, is not on this one.
            let before = day.advanced(by: -1)
            #expect(try BoardPlace.unforetold(on: before, store: shop.store, in: connection) == [1, 2])
            let place = try BoardPlace.find(1, in: connection)
            #expect(place?.chance == 340_000 && place?.forecastDay == day)
            try BoardPlace.unforetell(store: StoreID("x"), in: connection)
            #expect(try BoardPlace.find(1, in: connection)?.chance == 340_000)
            try BoardPlace.unforetell(store: shop.store, in: connection)
            #expect(try BoardPlace.unforetold(on: day, store: shop.store, in: connection) == [1, 2])
            #expect(try BoardPlace.find(1, in: connection)?.chance == nil)
            try BoardPlace.write([shop], in: connection)
            #expect(try BoardPlace.find(1, in: connection) == shop)
            #expect(try BoardPlace.find(7, in: connection) == nil)
        }
    }
}
