import AccountHealth
import Storage
import TestSupport
import Testing

struct AccountTests {
    @Test(arguments: DatabaseKind.all)
    func accountsAreFound(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            let (shop, other) = (StoredShop.account, StoredShop.other)
            #expect(try AccountRow.find(shop.account, in: connection) == shop)
            #expect(try AccountRow.find(Account(name: "x", store: shop.account.store), in: connection) == nil)
            #expect(try AccountRow.find(id: 2, in: connection) == other)
            #expect(try AccountRow.find(id: 3, in: connection) == nil)
            let stranger = AccountRow(id: 9, account: Account(name: "x", store: shop.account.store))
            #expect(
                try AccountRow.sellers(of: [shop, stranger], in: connection) == [1: [other, shop], 9: [stranger]])
            let third = AccountRow(id: 9, account: Account(name: "深圳 shop", store: StoreID("plain.fr")))
            #expect(try AccountRow.sellers(of: [third], in: connection) == [9: [other, shop]])
            #expect(try AccountRow.all(in: connection) == [other, shop])
            #expect(try AccountRow.page(limit: 1, in: connection) == [other])
            #expect(try AccountRow.page(offset: 1, limit: 9, in: connection) == [shop])
            #expect(try AccountRow.page(containing: "SHOP", limit: 9, in: connection) == [other, shop])
            let store = shop.account.store.description
            #expect(try AccountRow.page(containing: store, limit: 9, in: connection) == [shop])
            #expect(try AccountRow.page(containing: "%", limit: 9, in: connection).isEmpty)
            #expect(try AccountRow.count(in: connection) == 2)
            #expect(try AccountRow.count(containing: store, in: connection) == 1)
            let change = try #require(shop.counted.nextChange)
            #expect(try AccountRow.due(at: change, in: connection) == [shop.id])
            #expect(
                try AccountRow.due(at: Instant(microseconds: change.microseconds - 1), in: connection).isEmpty)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func aNameAndAStoreAreOneAccount(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database async throws in
            let error = await #expect(throws: StorageError.self) {
                try await database.write { connection in
                    try AccountRow.insert([StoredShop.account], in: connection)
                    var twin = StoredShop.account
                    twin.id = 9
                    try AccountRow.insert([twin], in: connection)
                }
            }
            guard case .constraint = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test(arguments: DatabaseKind.all)
    func aLockRaisesTheVersionAndTellsTheLatestState(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            let locked = try AccountRow.lock([2, 1, 3, 1], in: connection)
            #expect(locked.keys.sorted() == [1, 2])
            #expect(locked[1]?.version == 8 && locked[2]?.version == 1)
            let counted = AccountRow.Counted(
                orderCount: 9, newest: 5, counting: "v2", countedAt: StoredShop.moment(8), nextChange: nil)
            try AccountRow.update(1, to: counted, in: connection)
            #expect(try AccountRow.find(id: 1, in: connection)?.counted == counted)
            #expect(try AccountRow.find(id: 2, in: connection)?.counted == StoredShop.other.counted)
        }
    }

    /// Whoever locks an account keeps others from it until the end.
    @Test(arguments: DatabaseKind.all)
    func changesOfAnAccountFollowEachOther(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database async throws in
            try await database.write { try AccountRow.insert([StoredShop.account], in: $0) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<10 {
                    group.addTask {
                        try await database.write { connection in
                            guard var counted = try AccountRow.lock([1], in: connection)[1]?.counted else { return }
                            counted.orderCount += 1
                            try AccountRow.update(1, to: counted, in: connection)
                        }
                    }
                }
                try await group.waitForAll()
            }
            let row = try await database.read { try AccountRow.find(id: 1, in: $0) }
            #expect(row?.version == 17 && row?.counted.orderCount == 13)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func anAccountGoesWithAllThatIsItsOwn(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            try AccountRow.delete(1, in: connection)
            // The other account still names both imports.
            #expect(
                try StoredShop.counts(in: connection).filter { $0.value > 0 } == [
                    "counter": 2, "account": 1, "import": 2, "finding": 2, "account_import": 2, "board_row": 1,
                    "board_past": 1, "board_visit": 2, "forecast": 1, "forecast_model": 1, "forecast_score": 1,
                    "users": 2, "user_session": 2, "sign_in_link": 2, "audit": 2, "api_token": 2, "request_key": 2,
                    "column_mapping": 2, "standards_override": 2,
                ])
            try AccountRow.delete(2, in: connection)
            // What was learnt, how forecasts came out, and who may sign in, is of no account.
            #expect(
                try StoredShop.counts(in: connection).filter { $0.value > 0 } == [
                    "counter": 2, "board_visit": 2, "forecast_model": 1, "forecast_score": 1, "users": 2,
                    "user_session": 2, "sign_in_link": 2, "audit": 2, "api_token": 2, "request_key": 2,
                    "column_mapping": 2, "standards_override": 2,
                ])
        }
    }

    @Test(arguments: DatabaseKind.all)
    func numbersAreNeverGivenTwice(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database async throws in
            let numbers = try await withThrowingTaskGroup(of: Int64.self) { group in
                for _ in 0..<10 { group.addTask { try await Counter.account.next(in: database) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(numbers.sorted() == Array(1...10))
            #expect(try await Counter.import.next(in: database) == 1)
        }
    }
}
