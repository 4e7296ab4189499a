import AccountHealth
import Storage
import TestSupport
import Testing

/// What can happen to a connection.
@Suite(.enabled(if: DatabaseKind.all.contains(.postgres), "no PostgreSQL is installed"))
struct PostgresLinkTests {
    static func with(_ body: (any Database) async throws -> Void) async throws {
        var options = DatabaseOptions()
        options.connections = 1
        try await DriverTests.with(.postgres, options: options, body)
    }

    static let end = SQL("SELECT pg_terminate_backend(CAST($1 AS INTEGER))")

    static func backend(_ database: any Database) async throws -> Int64? {
        try await database.read { try $0.first(SQL("SELECT pg_backend_pid()")) { $0.int(0) } }
    }

    @Test func aConnectionLostMeanwhileIsMadeAnew() async throws {
        try await PostgresLinkTests.with { database async throws in
            try await withDatabase(.postgres) { other in
                for isRead in [true, false] {
                    let backend = try await PostgresLinkTests.backend(database)
                    _ = try await other.read { try $0.all(PostgresLinkTests.end, [.int(backend)]) { $0.text(0) } }
                    if isRead {
                        #expect(try await DriverTests.ids(database).isEmpty)
                    } else {
                        try await database.write { try DriverTests.insert(1, nil, into: $0) }
                    }
                    #expect(try await PostgresLinkTests.backend(database) != backend)
                }
            }
            #expect(try await DriverTests.ids(database) == [1])
        }
    }

    @Test func aConnectionLostInTheMidstUndoesTheTransaction() async throws {
        try await PostgresLinkTests.with { database async throws in
            let error = await #expect(throws: StorageError.self) {
                try await database.write { connection in
                    try DriverTests.insert(1, nil, into: connection)
                    try connection.forEach(SQL("SELECT pg_terminate_backend(pg_backend_pid())"), []) { _ in }
                }
            }
            guard case .connectionLost(isUncertain: false, _) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(try await DriverTests.ids(database).isEmpty)
        }
    }

    @Test func aConnectionLostWhileRowsAreLoadedIsSaid() async throws {
        try await PostgresLinkTests.with { database async throws in
            let backend = try await PostgresLinkTests.backend(database)
            try await withDatabase(.postgres) { other in
                let (loading, isLoading) = AsyncStream.makeStream(of: Void.self)
                let load = Task { @Sendable in
                    try await database.write { connection in
                        try connection.load(DriverTests.table) { rows in
                            for id in 0..<100_000_000 {
                                if id == 1000 { isLoading.finish() }
                                rows.append(id)
                                rows.append("some words that fill the line")
                                rows.appendNull()
                                try rows.endRow()
                            }
                        }
                    }
                }
                for await _ in loading {}
                _ = try await other.read { try $0.all(PostgresLinkTests.end, [.int(backend)]) { $0.text(0) } }
                let error = await #expect(throws: StorageError.self) { try await load.value }
                guard case .connectionLost = error else {
                    Issue.record("\(String(describing: error))")
                    return
                }
            }
            #expect(try await DriverTests.ids(database).isEmpty)
        }
    }

    @Test func aServerThatIsNotThereIsSaid() async throws {
        let database = try openDatabase(at: "postgresql:///none?host=/nowhere&user=nobody")
        let error = await #expect(throws: StorageError.self) { try await DriverTests.ids(database) }
        guard case .cannotConnect = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        await database.close()
    }

    @Test func errorsBearTheServersCode() async throws {
        try await PostgresLinkTests.with { database async throws in
            let error = await #expect(throws: StorageError.self) {
                try await database.read { try $0.all(SQL("SELECT id FROM nowhere")) { $0.int(0) } }
            }
            guard case .failed(code: "42P01", let details) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(details.contains("nowhere"))
        }
    }

    @Test func constraintsBearTheirNames() async throws {
        try await withDatabase(.postgres) { database async throws in
            let error = await #expect(throws: StorageError.self) {
                try await database.write { connection in
                    try AccountRow.insert([StoredShop.account], in: connection)
                    var twin = StoredShop.account
                    twin.id = 9
                    try AccountRow.insert([twin], in: connection)
                }
            }
            guard case .constraint(name: "account_name", _) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }
}
