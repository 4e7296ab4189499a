import AccountHealth
import Foundation
package import Storage
import Synchronization

/// The databases a test of the storage contract runs on.
package enum DatabaseKind: String, Sendable, CaseIterable, CustomStringConvertible {
    case sqlite = "SQLite"
    case postgres = "PostgreSQL"

    package var description: String { rawValue }

    /// Both; where no PostgreSQL is installed only SQLite, said loudly. CI has both: there its want fails the tests.
    package static let all: [DatabaseKind] = {
        let isNeeded = ProcessInfo.processInfo.environment["CI"] != nil
        if PostgresServer.isInstalled || isNeeded { return allCases }
        FileHandle.standardError.write(
            Data("SKIPPED: no PostgreSQL is installed; its half of the tests did not run.\n".utf8))
        return [.sqlite]
    }()
}

/// An empty place for a database, of one test alone.
package struct DatabasePlace: Sendable {
    package let kind: DatabaseKind
    /// What `openDatabase` takes.
    package let location: String

    package init(_ kind: DatabaseKind) async throws {
        self.kind = kind
        switch kind {
        case .sqlite:
            location = NSTemporaryDirectory() + "standing-\(UUID().uuidString)"
        case .postgres:
            let place = try PostgresServer.shared().newSchema()
            location = place.url
            let database = try openDatabase(at: location)
            try await database.write { try $0.define(SQL("CREATE SCHEMA \(place.name)")) }
            await database.close()
        }
    }

    package func remove() {
        // What is left of a folder in the temporary one harms nobody.
        if kind == .sqlite { try? FileManager.default.removeItem(atPath: location) }
    }
}

/// The statements that ran, with their values.
package final class StatementRecord: Sendable {
    private let kept = Mutex<[(sql: SQL, values: [SQLValue])]>([])

    package init() {}

    package var statements: [(sql: SQL, values: [SQLValue])] { kept.withLock { $0 } }

    func add(_ sql: SQL, _ values: [SQLValue]) { kept.withLock { $0.append((sql, values)) } }

    /// Where the databases of `withDatabase` tell what they run.
    @TaskLocal package static var current: StatementRecord?
}

/// Runs a body with an empty database that has all tables.
@discardableResult
package func withDatabase<Value: Sendable>(
    _ kind: DatabaseKind, options: DatabaseOptions = DatabaseOptions(),
    _ body: (any Database) async throws -> Value
) async throws -> Value {
    let place = try await DatabasePlace(kind)
    defer { place.remove() }
    var options = options
    if let record = StatementRecord.current { options.observer = { record.add($0, $1) } }
    let database = try openDatabase(at: place.location, options: options)
    do {
        try await database.migrate(at: Instant(seconds: 1_790_000_000))
        let value = try await body(database)
        await database.close()
        return value
    } catch {
        await database.close()
        throw error
    }
}
