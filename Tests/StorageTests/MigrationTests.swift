import AccountHealth
import Storage
import TestSupport
import Testing

struct MigrationTests {
    static let moment = Instant(seconds: 1_790_000_000)

    @Test(arguments: DatabaseKind.all)
    func migratingTwiceChangesNothing(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database async throws in
            try await database.migrate(at: Instant(seconds: 1))
            #expect(try await database.pending().isEmpty)
            let applied = try await database.read { connection in
                try connection.all(SQL("SELECT name, at FROM migration ORDER BY at, name")) { ($0.text(0), $0.int(1)) }
            }
            #expect(Set(applied.map(\.0)) == Set(Migration.all.map(\.name)))
            #expect(applied.allSatisfy { $0.1 == MigrationTests.moment.microseconds })
        }
    }

    @Test(arguments: DatabaseKind.all)
    func severalProgramsMayMigrateAtOnce(_ kind: DatabaseKind) async throws {
        let place = try await DatabasePlace(kind)
        defer { place.remove() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    let program = try openDatabase(at: place.location)
                    try await program.migrate(at: MigrationTests.moment)
                    #expect(try await program.pending().isEmpty)
                    await program.close()
                }
            }
            try await group.waitForAll()
        }
    }

    @Test(arguments: DatabaseKind.all)
    func tablesOfANewerProgramAreLeftAlone(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database async throws in
            _ = try await database.write {
                try $0.execute(SQL("INSERT INTO migration (name, at) VALUES ('tomorrow', 0)"))
            }
            await #expect(throws: StorageError.newerSchema(unknown: ["tomorrow"])) {
                try await database.migrate(at: MigrationTests.moment)
            }
        }
    }

    /// Accounts that are there already keep their order; only what missed on its last data moves before what is met.
    @Test(arguments: DatabaseKind.all)
    func ranksOfEarlierProgramsAreMoved(_ kind: DatabaseKind) async throws {
        let place = try await DatabasePlace(kind)
        defer { place.remove() }
        let database = try openDatabase(at: place.location)
        let earlier = Migration.all.prefix { $0.name != "board-order" }
        try await database.migrate(at: MigrationTests.moment, to: Array(earlier))
        let kept: [(state: String, status: String, rank: Int64, moved: Int64)] = [
            ("missed", "missed", 7, 7), ("no-room", "met", 1 << 40, 1 << 40), ("unknown", "unknown", 2 << 40, 2 << 40),
            ("met", "met", 3 << 40 + 5, 4 << 40 + 5), ("stale", "missed", 4 << 40 + 9, 3 << 40 + 9),
            ("stale", "met", 4 << 40 + 1, 5 << 40 + 1), ("no-data", "unknown", 5 << 40, 6 << 40),
        ]
        try await database.write { connection in
            for (id, row) in zip(Int64(1)..., kept) {
                let account = Account(name: "a\(id)", store: StoreID("plain.us"))
                try AccountRow.insert([AccountRow(id: id, account: account)], in: connection)
                try connection.execute(
                    SQL(
                        """
                        INSERT INTO board_row (account, store, as_of, rank, state, status, order_count)
                        VALUES ($1, 'plain.us', 0, $2, $3, $4, 0)
                        """), [.int(id), .int(row.rank), .text(row.state), .text(row.status)])
            }
        }
        try await database.migrate(at: MigrationTests.moment)
        let ranks = try await database.read { connection in
            try connection.all(SQL("SELECT rank FROM board_row ORDER BY account")) { $0.int(0) }
        }
        #expect(ranks == kept.map(\.moved))
        await database.close()
    }

    @Test(arguments: DatabaseKind.all)
    func aMigrationThatFailsLeavesWhatWasBefore(_ kind: DatabaseKind) async throws {
        let place = try await DatabasePlace(kind)
        defer { place.remove() }
        let database = try openDatabase(at: place.location)
        let broken = Migration(
            "broken",
            [
                SQL("CREATE TABLE one (id BIGINT NOT NULL, PRIMARY KEY (id))"),
                SQL("CREATE TABLE one (id BIGINT NOT NULL)"),
            ])
        await #expect(throws: StorageError.self) {
            try await database.migrate(at: MigrationTests.moment, to: [broken])
        }
        let names = try await database.read { try $0.tableNames() }
        #expect(names.isEmpty)
        try await database.migrate(at: MigrationTests.moment)
        await database.close()
    }

    /// What the program thinks the tables are and what they are.
    @Test(arguments: DatabaseKind.all)
    func theTablesAreThoseTheProgramKnows(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database async throws in
            let names = try await database.read { try $0.tableNames() }
            #expect(names == Set(allTables.map(\.name)).union(["migration"]))
            for table in allTables {
                try await database.read { connection in
                    let list = table.columns.map(\.name).joined(separator: ", ")
                    let keys = table.key.joined(separator: ", ")
                    _ = try connection.all(SQL("SELECT \(list) FROM \(table.name) ORDER BY \(keys)")) { $0.isNull(0) }
                }
            }
        }
    }

    /// Released migrations are never edited; a new one is a new line here.
    @Test func migrationsHaveTheirNamesAndTheirOrder() {
        #expect(
            Migration.all.map(\.name) == [
                "accounts-and-facts", "figures-by-month", "board-versions", "forecasts", "users", "settings", "visits",
                "request-keys", "cases", "board-order", "audit-accounts",
            ])
    }
}
