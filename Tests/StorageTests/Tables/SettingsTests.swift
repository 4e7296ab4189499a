import AccountHealth
import Storage
import TestSupport
import Testing

/// What lets programs in and what an installation has settled, on both databases.
struct SettingsTests {
    @Test(arguments: DatabaseKind.all)
    func tokensAreFoundAndEnd(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            #expect(try TokenRow.find("t2", in: connection) == StoredShop.tokens[1])
            #expect(try TokenRow.find("x", in: connection) == nil)
            #expect(try TokenRow.rows(of: 1, in: connection) == [StoredShop.tokens[0]])
            try TokenRow.markSeen(2, at: StoredShop.moment(300), in: connection)
            #expect(try TokenRow.find("t2", in: connection)?.seenAt == StoredShop.moment(300))
            #expect(try TokenAccountRow.accounts(of: 2, in: connection) == [1])
            try AccountRow.delete(1, in: connection)
            #expect(try TokenAccountRow.accounts(of: 2, in: connection).isEmpty)
            try TokenRow.delete(2, in: connection)
            #expect(try TokenRow.find("t2", in: connection) == nil)
            #expect(try TokenRow.find("t1", in: connection) != nil)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func requestsAreOnesOwnAndForgotten(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            #expect(try RequestKeyRow.find("batch-1", of: 1, in: connection) == StoredShop.requestKeys[0])
            #expect(try RequestKeyRow.find("batch-1", of: 2, in: connection) == StoredShop.requestKeys[1])
            // Held for one who does it, it says what it said, or nothing yet.
            try RequestKeyRow.hold("batch-1", of: 1, at: StoredShop.moment(400), in: connection)
            #expect(try RequestKeyRow.find("batch-1", of: 1, in: connection) == StoredShop.requestKeys[0])
            try RequestKeyRow.hold("batch-9", of: 1, at: StoredShop.moment(400), in: connection)
            #expect(try RequestKeyRow.find("batch-9", of: 1, in: connection)?.digest == "")
            try RequestKeyRow.delete(before: StoredShop.moment(150), in: connection)
            #expect(try RequestKeyRow.find("batch-1", of: 1, in: connection) == nil)
            #expect(try RequestKeyRow.find("batch-1", of: 2, in: connection) != nil)
            try RequestKeyRow.delete("batch-1", of: 1, in: connection)
            #expect(try RequestKeyRow.find("batch-1", of: 2, in: connection) != nil)
            try RequestKeyRow.delete("batch-1", of: 2, in: connection)
            #expect(try RequestKeyRow.find("batch-1", of: 2, in: connection) == nil)
        }
        await #expect(throws: StorageError.self) {
            try await FactTests.withShop(kind) { connection throws in
                try RequestKeyRow.insert([StoredShop.requestKeys[0]], in: connection)
            }
        }
    }

    @Test(arguments: DatabaseKind.all)
    func whatWasSettledIsReadAndTakenBack(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            #expect(try ColumnMappingRow.all(in: connection) == StoredShop.mappings.reversed())
            try ColumnMappingRow.delete(1, in: connection)
            #expect(try ColumnMappingRow.all(in: connection) == [StoredShop.mappings[1]])
            #expect(try StandardsOverrideRow.all(in: connection) == StoredShop.overrides)
            try StandardsOverrideRow.delete("a", of: "temu", in: connection)
            try StandardsOverrideRow.delete("a", of: "amazon", in: connection)
            #expect(try StandardsOverrideRow.all(in: connection) == [StoredShop.overrides[1]])
        }
    }

    @Test(arguments: DatabaseKind.all)
    func importsAndPlacesAreReadByTheirIds(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            let all = try ImportRow.rows(limit: 99, in: connection)
            #expect(try ImportRow.rows(before: .max, limit: 99, in: connection) == all)
            let own = try ImportRow.rows(before: .max, of: [1, 2], limit: 99, in: connection)
            #expect(own.count < all.count && own.allSatisfy { $0.undoneAt == nil })
            #expect(try ImportRow.rows(before: .max, of: [], limit: 99, in: connection).isEmpty)
            let last = try #require(all.first)
            #expect(try ImportRow.rows(before: last.id, limit: 1, in: connection) == Array(all.dropFirst().prefix(1)))
            let places = try BoardPlace.page(offset: 0, limit: 99, in: connection).sorted { $0.account < $1.account }
            let store = try #require(places.first?.store)
            try BoardPlace.forget(store: store, in: connection)
            let measured = try BoardPlace.measured(notOn: Day(number: 1), store: store, in: connection)
            #expect(measured == places.filter { $0.store == store }.map(\.account))
        }
    }
}
