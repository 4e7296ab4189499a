import AccountHealth
import Foundation
import Storage
import TestSupport
import Testing

/// A backup is one file that either database can be filled with.
struct BackupTests {
    static let moment = Instant(seconds: 1_800_000_000)

    static func withFile<Value>(_ body: (String) async throws -> Value) async throws -> Value {
        let folder = NSTemporaryDirectory() + "standing-backup-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // What is left of a folder in the temporary one harms nobody.
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await body(folder + "/backup")
    }

    /// Restores a file into an empty database of a kind and writes a backup of that.
    static func throughDatabase(_ kind: DatabaseKind, _ file: String, to second: String) async throws -> [String: Int] {
        try await withDatabase(kind) { database async throws in
            try await database.restore(from: file, at: moment)
            try await database.backUp(to: second)
            return try await database.read { try StoredShop.counts(in: $0) }.backedUp
        }
    }

    /// Above all not the file of the database itself.
    @Test func aBackupReplacesNothingButABackup() async throws {
        let place = try await DatabasePlace(.sqlite)
        defer { place.remove() }
        let database = try openDatabase(at: place.location)
        try await database.migrate(at: BackupTests.moment)
        try await database.write { try StoredShop.keep(in: $0) }
        let names = try FileManager.default.contentsOfDirectory(atPath: place.location)
        try #require(names.contains(databaseFileName))
        for name in names {
            let path = place.location + "/" + name
            await #expect(throws: StorageError.noBackup(path: path)) { try await database.backUp(to: path) }
        }
        await #expect(throws: StorageError.noBackup(path: "/dev/null")) { try await database.backUp(to: "/dev/null") }
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.location).sorted() == names.sorted())
        let counts = try await database.read { try StoredShop.counts(in: $0) }
        #expect(counts.values.allSatisfy { $0 > 0 })
        await database.close()
    }

    /// What a database holds is given up only when that is asked for, and only for a whole backup.
    @Test(arguments: DatabaseKind.all)
    func aBackupTakesThePlaceOfWhatIsKept(_ kind: DatabaseKind) async throws {
        try await BackupTests.withFile { file in
            let moment = StoredShop.moment(1)
            let counts = try await withDatabase(kind) { database async throws in
                try await database.write { try StoredShop.keep(in: $0) }
                try await database.backUp(to: file)
                try await database.check(backup: file)
                return try await database.read { try StoredShop.counts(in: $0) }.backedUp
            }
            try await withDatabase(kind) { database async throws in
                let other = UserRow(id: 77, name: "Other", role: "owner", seesAll: true, madeAt: moment)
                try await database.write { connection in
                    try UserRow.insert([other], in: connection)
                    try SessionRow.insert(
                        [SessionRow(digest: "s", user: 77, madeAt: moment, seenAt: moment)], in: connection)
                }
                await #expect(throws: StorageError.self) { try await database.restore(from: file, at: moment) }
                let broken = file + ".broken"
                try String(contentsOfFile: file, encoding: .utf8).dropLast(40).write(
                    toFile: broken, atomically: true, encoding: .utf8)
                defer { try? FileManager.default.removeItem(atPath: broken) }
                await #expect(throws: StorageError.self) { try await database.check(backup: broken) }
                await #expect(throws: StorageError.self) {
                    try await database.restore(from: broken, at: moment, isReplacing: true)
                }
                #expect(try await database.read { try UserRow.find(77, in: $0) } == other)
                try await database.restore(from: file, at: moment, isReplacing: true)
                let now = try await database.read { try StoredShop.counts(in: $0) }
                #expect(now.backedUp == counts && now["user_session"] == 0)
                #expect(try await database.read { try UserRow.find(77, in: $0) } == nil)
            }
        }
    }

    @Test(arguments: DatabaseKind.all)
    func aBackupIsRestoredIntoEitherDatabase(_ kind: DatabaseKind) async throws {
        try await BackupTests.withFile { file in
            let counts = try await withDatabase(kind) { database async throws in
                try await database.write { try StoredShop.keep(in: $0) }
                try await database.backUp(to: file)
                let all = try await database.read { try StoredShop.counts(in: $0) }
                // Who is signed in is not among what is kept.
                #expect(all.values.allSatisfy { $0 > 0 } && all.count == all.backedUp.count + 5)
                return all.backedUp
            }
            #expect(counts.values.allSatisfy { $0 > 0 })
            let first = try String(contentsOfFile: file, encoding: .utf8)
            for other in DatabaseKind.all {
                #expect(try await BackupTests.throughDatabase(other, file, to: file + "2") == counts)
                #expect(try String(contentsOfFile: file + "2", encoding: .utf8) == first)
            }
            #expect(!FileManager.default.fileExists(atPath: file + ".part"))
            let rights = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
            #expect(rights == 0o600)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func aBackupIsOneMomentWhileOthersWrite(_ kind: DatabaseKind) async throws {
        try await BackupTests.withFile { file in
            try await withDatabase(kind) { database async throws in
                let isDone = Task { @Sendable in
                    // Each transaction adds one row to either table; a backup has as many of one as of the other.
                    for number in 1...40 {
                        try await database.write { connection in
                            let id = Int64(number)
                            let account = Account(name: "\(number)", store: StoreID("plain.us"))
                            try AccountRow.insert([AccountRow(id: id, account: account)], in: connection)
                            try BoardPlace.write(
                                [
                                    BoardPlace(
                                        account: id, store: account.store, asOf: Day(number: 1), rank: 1, state: "met")
                                ], in: connection)
                        }
                    }
                }
                for _ in 0..<5 { try await database.backUp(to: file) }
                try await isDone.value
            }
            let counts = try await BackupTests.throughDatabase(kind, file, to: file + "2")
            #expect(counts["account"] == counts["board_row"])
        }
    }

    /// With a right checksum only the rows themselves can tell.
    @Test(arguments: DatabaseKind.all)
    func aFileThatSaysNonsenseChangesNothing(_ kind: DatabaseKind) async throws {
        let rows = [
            "table\taccount\tid:integer\n\\.\t0\n", "table\tmigration\tname:text\tat:integer\n\\.\t0\n",
            "table\tcounter\tname:text\tlast:integer\na\t1\n\\.\t2\n",
            "table\tcounter\tname:text\tlast:integer\na\tone\n\\.\t1\n",
            "table\tcounter\tname:text\tlast:integer\na\t1\t2\n\\.\t1\n", "table\tcounter\tname:text\tlast:integer\n",
            "table\tx; DROP TABLE account\tname:text\n\\.\t0\n", "nonsense\n",
        ]
        try await BackupTests.withFile { file in
            for text in rows.dropFirst() {
                let body = "standing-backup 1\nmigration\taccounts-and-facts\t0\n" + text
                let sum = BackupTests.checksum(body)
                try Data((body + "end\t\(sum)\n").utf8).write(to: URL(fileURLWithPath: file))
                try await withDatabase(kind) { database async throws in
                    let error = await #expect(throws: StorageError.self, "\(text)") {
                        try await database.restore(from: file, at: BackupTests.moment)
                    }
                    // It is what the file says that is refused, not what it lacks.
                    guard case .badBackup(let reason) = error, !reason.contains("lacks") else {
                        Issue.record("\(text): \(String(describing: error))")
                        return
                    }
                    #expect(try await database.pending().isEmpty)
                }
            }
        }
    }

    /// FNV-1a, written once more.
    static func checksum(_ text: String) -> String {
        let value = text.utf8.reduce(14_695_981_039_346_656_037 as UInt64) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The tables of the first program as they stand in its backup without rows, but for that of the counters.
    private static func emptyTables() async throws -> String {
        let place = try await DatabasePlace(.sqlite)
        defer { place.remove() }
        let database = try openDatabase(at: place.location)
        try await database.migrate(at: moment, to: Array(Migration.all.prefix(1)))
        let names = try await database.read { try $0.tableNames() }
        await database.close()
        return backedUpTables.filter { names.contains($0.name) && $0.name != "counter" }.map { table in
            // Without rows one column is enough.
            let column = table.columns.first { table.key.contains($0.name) }
            return "table\t\(table.name)\t\(column?.name ?? ""):\(column?.kind.rawValue ?? "")\n\\.\t0\n"
        }.joined()
    }

    @Test(arguments: DatabaseKind.all)
    func anOlderBackupIsBroughtToTheTablesOfNow(_ kind: DatabaseKind) async throws {
        let empty = try await BackupTests.emptyTables()
        try await BackupTests.withFile { file in
            let text = """
                standing-backup 1
                migration\taccounts-and-facts\t7
                table\tcounter\tname:text\tlast:integer
                account\t41
                \\.\t1

                """
            let body = text + empty
            try Data((body + "end\t\(BackupTests.checksum(body))\n").utf8).write(to: URL(fileURLWithPath: file))
            try await withDatabase(kind) { database async throws in
                try await database.restore(from: file, at: BackupTests.moment)
                #expect(try await database.pending().isEmpty)
                #expect(try await Counter.account.next(in: database) == 42)
                let applied = try await database.read { connection in
                    try connection.all(SQL("SELECT at FROM migration ORDER BY at")) { $0.int(0) }
                }
                #expect(applied.first == 7 && applied.last == BackupTests.moment.microseconds)
            }
        }
    }

    @Test(arguments: DatabaseKind.all)
    func nothingIsRestoredOverWhatIsKept(_ kind: DatabaseKind) async throws {
        try await BackupTests.withFile { file in
            try await withDatabase(kind) { database async throws in
                try await database.write { try StoredShop.keep(in: $0) }
                try await database.backUp(to: file)
                let error = await #expect(throws: StorageError.self) {
                    try await database.restore(from: file, at: BackupTests.moment)
                }
                guard case .notEmpty = error else {
                    Issue.record("\(String(describing: error))")
                    return
                }
            }
        }
    }

    @Test func aNewerBackupIsRefused() async throws {
        try await BackupTests.withFile { file in
            let body = "standing-backup 1\nmigration\ttomorrow\t7\n"
            try Data((body + "end\t\(BackupTests.checksum(body))\n").utf8).write(to: URL(fileURLWithPath: file))
            try await withDatabase(.sqlite) { database async throws in
                await #expect(throws: StorageError.newerSchema(unknown: ["tomorrow"])) {
                    try await database.restore(from: file, at: BackupTests.moment)
                }
            }
        }
    }

    @Test func aBackupThatCannotBeWrittenSaysSo() async throws {
        try await withDatabase(.sqlite) { database async throws in
            await #expect(throws: StorageError.self) { try await database.backUp(to: "/proc/none/backup") }
        }
    }
}

extension [String: Int] {
    /// Of the tables that a backup holds.
    fileprivate var backedUp: [String: Int] {
        filter { entry in backedUpTables.contains { $0.name == entry.key } }
    }
}
