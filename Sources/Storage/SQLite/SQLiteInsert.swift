import GRDBSQLite

/// One prepared insert that is run for each row.
///
/// Bindings outlive a row: a cell that repeats the one above it, as account, import and most NULLs do, is not bound again.
/// Texts are collected for a row and bound when it ends, so that SQLite copies none of them.
final class SQLiteInsert: BulkRows {
    /// What is bound to a column.
    private enum Bound: Equatable {
        case null
        case integer(Int64)
        /// Something to be bound anew.
        case other
    }

    private struct Text {
        var column: Int32
        var start: Int
        var count: Int
    }

    private let statement: OpaquePointer
    private let columns: Int
    private let lastError: () -> any Error
    private var column = 0
    private let bound: UnsafeMutableBufferPointer<Bound>
    private let texts: UnsafeMutableBufferPointer<Text>
    private var textCount = 0
    private var bytes: UnsafeMutablePointer<CChar>
    private var room = 1 << 12
    private var used = 0

    init(_ statement: OpaquePointer, columns: Int, lastError: @escaping () -> any Error) {
        self.statement = statement
        self.columns = columns
        self.lastError = lastError
        bound = .allocate(capacity: columns)
        bound.initialize(repeating: .null)
        texts = .allocate(capacity: columns)
        texts.initialize(repeating: Text(column: 0, start: 0, count: 0))
        bytes = .allocate(capacity: room)
        sqlite3_clear_bindings(statement)
    }

    deinit {
        bound.deallocate()
        texts.deallocate()
        bytes.deallocate()
    }

    /// Lets go of the texts; the statement may be used by others afterwards.
    func finish() {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
    }

    /// Refuses a row that was begun and not ended.
    func check() throws {
        guard column == 0 else {
            throw StorageError.failed(
                code: "columns", details: "The last row of \(columns) columns has only \(column).")
        }
    }

    func append(_ value: Int64) {
        defer { column += 1 }
        guard column < columns, bound[column] != .integer(value) else { return }
        sqlite3_bind_int64(statement, Int32(column + 1), value)
        bound[column] = .integer(value)
    }

    func append(_ value: Double) {
        defer { column += 1 }
        guard column < columns else { return }
        sqlite3_bind_double(statement, Int32(column + 1), value)
        bound[column] = .other
    }

    func appendNull() {
        defer { column += 1 }
        guard column < columns, bound[column] != .null else { return }
        sqlite3_bind_null(statement, Int32(column + 1))
        bound[column] = .null
    }

    func append(_ text: String) {
        var text = text
        text.withUTF8 { append(utf8: $0) }
    }

    func append(utf8: UnsafeBufferPointer<UInt8>) {
        guard utf8.isPlain else {
            var text = utf8.repairedText
            text.withUTF8 { add($0) }
            return
        }
        add(utf8)
    }

    private func add(_ utf8: UnsafeBufferPointer<UInt8>) {
        defer { column += 1 }
        guard column < columns else { return }
        if used + utf8.count > room { grow(by: utf8.count) }
        utf8.withMemoryRebound(to: CChar.self) { source in
            if let start = source.baseAddress { (bytes + used).update(from: start, count: source.count) }
        }
        texts[textCount] = Text(column: Int32(column + 1), start: used, count: utf8.count)
        textCount += 1
        used += utf8.count
        bound[column] = .other
    }

    private func grow(by count: Int) {
        let larger = max(room * 2, used + count)
        let moved = UnsafeMutablePointer<CChar>.allocate(capacity: larger)
        moved.update(from: bytes, count: used)
        bytes.deallocate()
        bytes = moved
        room = larger
    }

    func endRow() throws {
        guard column == columns else {
            throw StorageError.failed(code: "columns", details: "A row of \(column) cells for \(columns) columns.")
        }
        for text in texts[..<textCount] {
            // The bytes stay where they are until the row is written.
            let code = sqlite3_bind_text64(
                statement, text.column, bytes + text.start, UInt64(text.count), nil, UInt8(SQLITE_UTF8))
            guard code == SQLITE_OK else { throw lastError() }
        }
        guard sqlite3_step(statement) == SQLITE_DONE else {
            let error = lastError()
            sqlite3_reset(statement)
            throw error
        }
        sqlite3_reset(statement)
        column = 0
        textCount = 0
        used = 0
    }
}
