import CLibPQ
import Dispatch
import Synchronization

/// One connection to a server with the thread that waits for it.
///
/// `@unchecked Sendable`: whatever changes is touched on `queue` alone, one block at a time.
final class PostgresLink: @unchecked Sendable {
    private let url: String
    private let lockSeconds: Double
    private let queue = DispatchQueue(label: "standing.postgres")
    private(set) var raw: OpaquePointer?
    /// Names of prepared statements by their text.
    private var prepared: [String: String] = [:]
    private var cursors = 0

    init(url: String, lockSeconds: Double) {
        self.url = url
        self.lockSeconds = lockSeconds
    }

    deinit {
        PQfinish(raw)
    }

    /// Runs a block on the link's own thread.
    func run<Value: Sendable>(_ body: @escaping @Sendable (PostgresLink) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try body(self) }) }
        }
    }

    func end() {
        queue.async { self.disconnect() }
    }

    /// Runs a body between BEGIN and COMMIT, or ROLLBACK when it throws.
    func transaction<Value>(_ begin: String, stop: PostgresStop, _ body: () throws -> Value) throws -> Value {
        try connect()
        do {
            try command(begin)
        } catch StorageError.connectionLost {
            // The server was started anew, say; nothing has been done on this connection yet.
            disconnect()
            try connect()
            try command(begin)
        }
        stop.begin(raw)
        defer { stop.end() }
        let value: Value
        do {
            value = try body()
            try stop.check()
        } catch {
            // What cannot be rolled back is rolled back by the server when the connection ends.
            do { try command("ROLLBACK") } catch { disconnect() }
            throw stop.isStopped ? CancellationError() : error
        }
        stop.end()
        do {
            try command("COMMIT")
        } catch StorageError.connectionLost(_, let details) {
            disconnect()
            throw StorageError.connectionLost(isUncertain: true, details: details)
        }
        return value
    }

    private func connect() throws {
        if let raw, PQstatus(raw) == CONNECTION_OK { return }
        disconnect()
        // What comes before `dbname` are defaults, which the URL may change.
        let options = [
            ("connect_timeout", "10"), ("fallback_application_name", "standing"), ("dbname", url),
            ("client_encoding", "UTF8"),
        ]
        let keywords = TextList(options.map(\.0))
        let values = TextList(options.map(\.1))
        let opened = keywords.withPointers { keywords in
            values.withPointers { PQconnectdbParams(keywords, $0, 1) }
        }
        guard let opened, PQstatus(opened) == CONNECTION_OK else {
            let message = opened.flatMap { PQerrorMessage($0) }.map { String(cString: $0) } ?? "no memory"
            PQfinish(opened)
            throw StorageError.cannotConnect(details: message)
        }
        // Remarks of the server are not for the terminal.
        PQsetNoticeProcessor(opened, { _, _ in }, nil)
        raw = opened
        try command("SET lock_timeout = \(Int(lockSeconds * 1000))")
    }

    private func disconnect() {
        PQfinish(raw)
        raw = nil
        prepared = [:]
    }

    /// Runs a text without parameters.
    func command(_ text: String) throws {
        let result = PostgresResult(PQexec(raw, text))
        try check(result)
        guard text != "COMMIT" || result.tag == "COMMIT" else {
            throw StorageError.failed(code: "25P02", details: "The transaction was given up by an error before.")
        }
    }

    /// Runs a statement that is prepared once.
    func answer(_ text: String, _ values: [SQLValue]) throws -> PostgresResult {
        let name = try name(of: text)
        let list = TextList(values)
        let result = list.withPointers { PQexecPrepared(raw, name, Int32(values.count), $0, nil, nil, 0) }
        return try check(PostgresResult(result))
    }

    /// Runs a statement that is not worth preparing.
    func answerOnce(_ text: String, _ values: [SQLValue]) throws -> PostgresResult {
        let list = TextList(values)
        let result = list.withPointers { PQexecParams(raw, text, Int32(values.count), nil, $0, nil, nil, 0) }
        return try check(PostgresResult(result))
    }

    private func name(of text: String) throws -> String {
        if let name = prepared[text] { return name }
        let name = "s\(prepared.count)"
        try check(PostgresResult(PQprepare(raw, name, text, 0, nil)))
        prepared[text] = name
        return name
    }

    func nextCursor() -> String {
        cursors += 1
        return "c\(cursors)"
    }

    @discardableResult
    func check(_ result: PostgresResult) throws -> PostgresResult {
        if let error = result.error(on: raw) { throw error }
        return result
    }
}
