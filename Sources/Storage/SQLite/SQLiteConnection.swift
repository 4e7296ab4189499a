import GRDB
import GRDBSQLite

/// A connection to the file, inside one access of the pool.
///
/// Statements are GRDB's, which keeps them prepared, and run by SQLite's own functions: rows cost nothing beyond theirs.
final class SQLiteConnection: Connection {
    private let db: GRDB.Database
    private let path: String
    private let observer: (@Sendable (SQL, [SQLValue]) -> Void)?
    /// The first error of a statement: the transaction is not to be kept any more.
    private(set) var failure: (any Error)?

    init(_ db: GRDB.Database, path: String, observer: (@Sendable (SQL, [SQLValue]) -> Void)?) {
        self.db = db
        self.path = path
        self.observer = observer
    }

    @discardableResult
    func execute(_ sql: SQL, _ values: [SQLValue]) throws -> Int {
        let before = sqlite3_total_changes64(db.sqliteConnection)
        try run(sql, values) { _ in }
        return Int(sqlite3_total_changes64(db.sqliteConnection) - before)
    }

    func forEach(_ sql: SQL, _ values: [SQLValue], _ body: (borrowing QueryRow) throws -> Void) throws {
        try run(sql, values, body)
    }

    func stream(_ sql: SQL, _ values: [SQLValue], _ body: (borrowing QueryRow) throws -> Void) throws {
        try run(sql, values, body)
    }

    func load(_ table: Table, _ body: (any BulkRows) throws -> Void) throws {
        let sql = SQL(table.insertText)
        observer?(sql, [])
        try noting {
            let statement = try prepare(sql.text)
            let rows = SQLiteInsert(statement.sqliteStatement, columns: table.columns.count) { [db] in
                SQLiteConnection.lastError(db)
            }
            defer { rows.finish() }
            try withExtendedLifetime(statement) { try body(rows) }
            try rows.check()
        }
    }

    func define(_ sql: SQL) throws {
        observer?(sql, [])
        try noting { try db.execute(sql: SQLiteText.definition(sql.text)) }
    }

    /// A transaction that writes is the only one.
    func lockSchema() {}

    func tableNames() throws -> Set<String> {
        Set(
            try all(SQL("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")) {
                $0.text(0)
            })
    }

    func plan(_ sql: SQL, _ values: [SQLValue]) throws -> [String] {
        try all(SQL("EXPLAIN QUERY PLAN \(sql.text)", fileID: sql.fileID, line: sql.line), values) { $0.text(3) }
    }

    private func run(_ sql: SQL, _ values: [SQLValue], _ body: (borrowing QueryRow) throws -> Void) throws {
        try Task.checkCancellation()
        observer?(sql, values)
        let kept = try noting { try prepare(sql.text) }
        let statement = kept.sqliteStatement
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        try noting { try bind(values, to: statement) }
        try withExtendedLifetime(kept) {
            while true {
                switch sqlite3_step(statement) {
                case SQLITE_ROW: try body(QueryRow(sqlite: statement))
                case SQLITE_DONE: return
                default: try noting { throw SQLiteConnection.lastError(db) }
                }
            }
        }
    }

    /// Notes the first error. After it nothing runs any more: SQLite may have given the transaction up, and what followed would
    /// be kept.
    private func noting<Value>(_ run: () throws -> Value) throws -> Value {
        if let failure { throw failure }
        do {
            return try run()
        } catch {
            if (error as? DatabaseError)?.resultCode == .SQLITE_INTERRUPT { try Task.checkCancellation() }
            let failure = error is DatabaseError ? StorageError(sqlite: error, path: path) : error
            self.failure = failure
            throw failure
        }
    }

    /// The statement of a text; a second one when the first is in the midst of its rows.
    private func prepare(_ text: String) throws -> Statement {
        let rewritten = SQLiteText.numbered(text)
        let kept = try db.cachedStatement(sql: rewritten)
        return sqlite3_stmt_busy(kept.sqliteStatement) == 0 ? kept : try db.makeStatement(sql: rewritten)
    }

    private func bind(_ values: [SQLValue], to statement: OpaquePointer) throws {
        guard values.count == Int(sqlite3_bind_parameter_count(statement)) else {
            throw StorageError.failed(
                code: "parameters",
                details: "\(values.count) values for \(sqlite3_bind_parameter_count(statement)) parameters.")
        }
        for (place, value) in zip(Int32(1)..., values) {
            let code =
                switch value {
                case .null: sqlite3_bind_null(statement, place)
                case .integer(let value): sqlite3_bind_int64(statement, place, value)
                case .real(let value): sqlite3_bind_double(statement, place, value)
                case .string(let text): SQLiteConnection.bind(text.withoutNull, to: statement, at: place)
                }
            guard code == SQLITE_OK else { throw SQLiteConnection.lastError(db) }
        }
    }

    /// SQLite takes over a copy of the text and frees it.
    private static func bind(_ text: String, to statement: OpaquePointer, at place: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count + 1)
            bytes.withMemoryRebound(to: CChar.self) { source in
                if let start = source.baseAddress { copy.update(from: start, count: source.count) }
            }
            return sqlite3_bind_text64(
                statement, place, copy, UInt64(bytes.count), { $0?.deallocate() }, UInt8(SQLITE_UTF8))
        }
    }

    static func lastError(_ db: GRDB.Database) -> DatabaseError {
        let code = sqlite3_extended_errcode(db.sqliteConnection)
        let message = sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) }
        return DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
}
