import AccountHealth
import Foundation
import Storage
import TestSupport
import Testing

/// What can happen to a file.
struct SQLiteFileTests {
    static func add(_ count: Int, from first: Int, to database: any Database) async throws {
        try await database.write { connection in
            try OrderRow.insert(
                (first..<first + count).map {
                    OrderRow(account: 1, orderID: "A-\($0)", importID: 1, line: $0, placed: 0)
                },
                in: connection)
        }
    }

    static func count(_ database: any Database) async throws -> Int {
        try await database.read { try OrderRow.all(of: 1, in: $0).count }
    }

    @Test func aFullDiskIsSaidAndLeavesWhatWasKept() async throws {
        try await withDatabase(.sqlite) { database async throws in
            try await SQLiteFileTests.add(100, from: 0, to: database)
            try await database.write { try $0.forEach(SQL("PRAGMA max_page_count = 1"), []) { _ in } }
            let error = await #expect(throws: StorageError.self) {
                try await SQLiteFileTests.add(100_000, from: 1000, to: database)
            }
            guard case .diskFull = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(try await SQLiteFileTests.count(database) == 100)
            try await database.write { try $0.forEach(SQL("PRAGMA max_page_count = 1000000"), []) { _ in } }
            try await SQLiteFileTests.add(100, from: 1000, to: database)
            #expect(try await SQLiteFileTests.count(database) == 200)
        }
    }

    @Test func aFolderThatCannotBeMadeIsSaid() async throws {
        let error = #expect(throws: StorageError.self) { try openDatabase(at: "/proc/none/data") }
        guard case .cannotOpen(path: "/proc/none/data", _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(arguments: ["", "no database at all, but long enough to look like something that might be one\n"])
    func aFileThatIsNoDatabaseIsSaid(_ text: String) async throws {
        let place = try await DatabasePlace(.sqlite)
        defer { place.remove() }
        try FileManager.default.createDirectory(atPath: place.location, withIntermediateDirectories: true)
        let path = place.location + "/" + databaseFileName
        try Data(String(repeating: text, count: 100).utf8).write(to: URL(fileURLWithPath: path))
        guard !text.isEmpty else {
            // Nothing was in it, so nothing is lost.
            let database = try openDatabase(at: place.location)
            try await database.migrate(at: MigrationTests.moment)
            await database.close()
            return
        }
        let error = #expect(throws: StorageError.self) { try openDatabase(at: place.location) }
        guard case .damaged = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == text.utf8.count * 100)
    }

    /// Hashes of passwords stand in the file, and whoever runs the program may have made its folder for all to see.
    @Test func othersMayNotReadIt() async throws {
        let place = try await DatabasePlace(.sqlite)
        defer { place.remove() }
        let files = FileManager.default
        try files.createDirectory(
            atPath: place.location, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
        func expectOwn(_ comment: Comment) throws {
            let names = try files.contentsOfDirectory(atPath: place.location)
            #expect(names.count == 3, comment)
            for name in names {
                let rights = try files.attributesOfItem(atPath: "\(place.location)/\(name)")[.posixPermissions] as? Int
                #expect(rights == 0o600, "\(comment): \(name)")
            }
        }
        for round in 0..<2 {
            let database = try openDatabase(at: place.location)
            try await database.migrate(at: MigrationTests.moment)
            try await SQLiteFileTests.add(10, from: 10 * round, to: database)
            try expectOwn("round \(round)")
            await database.close()
            // As programs before this one left it.
            let path = "\(place.location)/\(databaseFileName)"
            try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        }
    }

    @Test func aFolderOfOursIsItsOwners() async throws {
        let place = try await DatabasePlace(.sqlite)
        defer { place.remove() }
        let database = try openDatabase(at: place.location)
        await database.close()
        let rights = try FileManager.default.attributesOfItem(atPath: place.location)[.posixPermissions] as? Int
        #expect(rights == 0o700)
    }

    /// Each commit reaches the disk, also where the power fails.
    @Test func aCommitWaitsForTheDisk() async throws {
        try await withDatabase(.sqlite) { database async throws in
            let settings = try await database.write { connection in
                try ["synchronous", "foreign_keys", "journal_mode"].map { name in
                    try connection.first(SQL("PRAGMA \(name)")) { $0.text(0) }
                }
            }
            #expect(settings == ["2", "1", "wal"])
        }
    }

    @Test func whatIsShownTellsNoPaths() {
        let errors: [StorageError] = [
            .locked(details: "/secret"), .diskFull(details: "/secret"), .readOnly(details: "/secret"),
            .cannotConnect(details: "password=secret"), .connectionLost(isUncertain: true, details: "secret"),
            .connectionLost(isUncertain: false, details: "secret"), .constraint(name: "import_file", details: "secret"),
            .conflict(details: "secret"), .damaged(details: "secret"), .failed(code: "42P01", details: "secret"),
            .notEmpty(table: "secret"),
        ]
        for error in errors {
            #expect(!error.description.contains("secret"))
            #expect(error.debugDescription.contains("secret"))
        }
    }
}
