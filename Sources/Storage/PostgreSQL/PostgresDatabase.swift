import Foundation
import Synchronization

/// A database on a PostgreSQL server.
///
/// Reads see one state (`REPEATABLE READ`); writes are `READ COMMITTED` and begin by locking the rows of the accounts they
/// change. A connection that was lost while nobody used it is made anew without anybody noticing.
final class PostgresDatabase: Database {
    private let url: String
    private let options: DatabaseOptions
    private let turns: Turns
    /// Connections nobody uses; the one used last is used first, so that a rush leaves the others to the server's time limits.
    private let idle = Mutex<[PostgresLink]>([])

    init(url: String, options: DatabaseOptions) {
        self.url = url
        self.options = options
        turns = Turns(max(1, options.connections))
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await access("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY", body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await access("BEGIN", body)
    }

    var scratchFolder: String { NSTemporaryDirectory() }

    func close() async {
        await turns.close()
        let links = idle.withLock { links in
            defer { links = [] }
            return links
        }
        for link in links { link.end() }
    }

    private func access<Value: Sendable>(
        _ begin: String, _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        let observer = options.observer
        return try await turns.run {
            let link =
                idle.withLock { $0.popLast() } ?? PostgresLink(url: url, lockSeconds: options.lockSeconds)
            defer { idle.withLock { $0.append(link) } }
            let stop = PostgresStop()
            return try await withTaskCancellationHandler {
                try await link.run { link in
                    try link.transaction(begin, stop: stop) {
                        let connection = PostgresConnection(link, stop: stop, observer: observer)
                        let value = try body(connection)
                        if let failure = connection.failure { throw failure }
                        return value
                    }
                }
            } onCancel: {
                stop.stop()
            }
        }
    }
}
