import CLibPQ

/// A connection to the server, inside one transaction.
final class PostgresConnection: Connection {
    private let link: PostgresLink
    private let stop: PostgresStop
    private let observer: (@Sendable (SQL, [SQLValue]) -> Void)?
    /// The first error of a statement: the transaction cannot be kept any more.
    private(set) var failure: (any Error)?

    init(_ link: PostgresLink, stop: PostgresStop, observer: (@Sendable (SQL, [SQLValue]) -> Void)?) {
        self.link = link
        self.stop = stop
        self.observer = observer
    }

    @discardableResult
    func execute(_ sql: SQL, _ values: [SQLValue]) throws -> Int {
        try noting(sql, values) { try link.answer(sql.text, values).changedRows }
    }

    func forEach(_ sql: SQL, _ values: [SQLValue], _ body: (borrowing QueryRow) throws -> Void) throws {
        try noting(sql, values) { try link.answer(sql.text, values) }.forEach(body)
    }

    /// By a cursor: the server hands over some thousand rows at a time.
    func stream(_ sql: SQL, _ values: [SQLValue], _ body: (borrowing QueryRow) throws -> Void) throws {
        let cursor = link.nextCursor()
        _ = try noting(sql, values) {
            try link.answerOnce("DECLARE \(cursor) NO SCROLL CURSOR FOR \(sql.text)", values)
        }
        while true {
            try stop.check()
            let rows = try noting { try link.answerOnce("FETCH FORWARD \(Self.rowsAtOnce) FROM \(cursor)", []) }
            try rows.forEach(body)
            if rows.rowCount < Self.rowsAtOnce { break }
        }
        try noting { try link.command("CLOSE \(cursor)") }
    }

    private static let rowsAtOnce: Int32 = 4000

    func load(_ table: Table, _ body: (any BulkRows) throws -> Void) throws {
        try stop.check()
        observer?(SQL(table.insertText), [])
        try noting {
            try link.command("COPY \(table.name) (\(table.columnList)) FROM STDIN")
            let rows = PostgresCopy(link, columns: table.columns.count)
            do {
                try body(rows)
                try rows.finish()
            } catch {
                rows.giveUp()
                throw error
            }
        }
    }

    /// Texts are compared byte by byte, as SQLite compares them, whatever language the server speaks.
    func define(_ sql: SQL) throws {
        observer?(sql, [])
        try noting { try link.command(sql.text.replacing(" TEXT", with: " TEXT COLLATE \"C\"")) }
    }

    /// The number is ours alone: the letters of "stand".
    func lockSchema() throws {
        _ = try noting { try link.answerOnce("SELECT pg_advisory_xact_lock(495857590884)", []) }
    }

    func tableNames() throws -> Set<String> {
        let sql = SQL("SELECT CAST(tablename AS TEXT) FROM pg_catalog.pg_tables WHERE schemaname = current_schema()")
        return Set(try all(sql) { $0.text(0) })
    }

    func plan(_ sql: SQL, _ values: [SQLValue]) throws -> [String] {
        // In a test's few rows reading all of them is the best plan; asked is whether there is another.
        for plan in ["seqscan", "bitmapscan", "sort"] {
            try noting { try link.command("SET LOCAL enable_\(plan) = off") }
        }
        var lines: [String] = []
        try noting { try link.answerOnce("EXPLAIN \(sql.text)", values) }.forEach { lines.append($0.text(0)) }
        return lines
    }

    private func noting<Value>(_ sql: SQL, _ values: [SQLValue], _ run: () throws -> Value) throws -> Value {
        observer?(sql, values)
        return try noting(run)
    }

    private func noting<Value>(_ run: () throws -> Value) throws -> Value {
        try stop.check()
        if let failure { throw failure }
        do {
            return try run()
        } catch {
            failure = error
            throw error
        }
    }
}
