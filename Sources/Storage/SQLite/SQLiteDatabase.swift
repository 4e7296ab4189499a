import Foundation
import GRDB

/// A database in one file of the data folder, `standing.sqlite`.
///
/// The file is in write-ahead mode: readers see one state and wait for nobody, one writes at a time. `synchronous` is FULL:
/// a commit waits for the disk, so that neither `kill -9` nor a loss of power takes back what was acknowledged. It costs
/// one wait a transaction, and an import is one transaction a file.
final class SQLiteDatabase: Database {
    private let pool: DatabasePool
    private let observer: (@Sendable (SQL, [SQLValue]) -> Void)?
    private let path: String
    private let readers: Turns
    private let writers = Turns(1)

    init(path: String, options: DatabaseOptions) throws {
        self.path = path
        observer = options.observer
        readers = Turns(max(1, options.connections))
        var configuration = Configuration()
        configuration.label = "standing"
        configuration.maximumReaderCount = max(1, options.connections)
        configuration.busyMode = .timeout(options.lockSeconds)
        configuration.prepareDatabase { db in
            // For a new file: the tallies of a month fit on a page with others. Measuring all accounts takes a tenth less.
            try db.execute(sql: "PRAGMA page_size = 8192")
            // Readers fetch the few pages of a question; the writer keeps the inner pages of all trees it adds to.
            let cache = db.configuration.readonly ? 16 << 20 : options.cacheBytes
            try db.execute(sql: "PRAGMA cache_size = -\(cache >> 10)")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        SQLiteFile.make(path)
        defer { SQLiteFile.keepFromOthers(path) }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
                // 64 MiB between checkpoints: an import rewrites the same pages many times, each should reach the file once.
                try db.execute(sql: "PRAGMA wal_autocheckpoint = 16000")
                // After a large import the journal gives its room back.
                try db.execute(sql: "PRAGMA journal_size_limit = \(256 << 20)")
            }
        } catch {
            throw StorageError(sqlite: error, path: path)
        }
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await translated(readers) {
            try await self.pool.read { db in
                try body(SQLiteConnection(db, path: self.path, observer: self.observer))
            }
        }
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await translated(writers) {
            try await self.pool.write { db in
                let connection = SQLiteConnection(db, path: self.path, observer: self.observer)
                let value = try body(connection)
                // As PostgreSQL has it: a transaction one of whose statements failed is not kept.
                if let failure = connection.failure { throw failure }
                return value
            }
        }
    }

    /// That of the database, as temporary folders may be memory.
    var scratchFolder: String { (path as NSString).deletingLastPathComponent }

    func close() async {
        await readers.close()
        await writers.close()
        let pool = pool
        await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
            DispatchQueue.global().async {
                // What cannot be closed is closed when the program ends; nothing is lost by it.
                try? pool.close()
                done.resume()
            }
        }
    }

    /// Errors of the pool, as at BEGIN and COMMIT, as errors of ours; those of the caller pass.
    private func translated<Value: Sendable>(
        _ turns: Turns, _ access: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await turns.run(access)
        } catch let error as DatabaseError {
            if error.resultCode == .SQLITE_INTERRUPT { try Task.checkCancellation() }
            throw StorageError(sqlite: error, path: path)
        }
    }
}
