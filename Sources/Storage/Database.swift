/// A database that keeps the accounts, whichever it is.
///
/// Access is by closure: no connection leaves it. The closure runs on a thread where it may wait for the disk or the network.
package protocol Database: Sendable {
    /// Reads from one consistent state, whatever is written meanwhile.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value

    /// Writes in one transaction: kept when the closure returns, undone when it throws.
    ///
    /// When this returns, what was written survives the end of the program and, where the machine honours its disk's word,
    /// the loss of power.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value

    /// A folder with room for what does not fit into memory while something is written.
    var scratchFolder: String { get }

    /// Waits for what is under way and lets go of all connections; afterwards every access throws `StorageError.closed`.
    func close() async
}

/// Seconds by which the clocks of two programs may differ, or one may be set back, without anything being done about it.
package let clockSlack: Int64 = 3600

/// What of a database may be chosen.
package struct DatabaseOptions: Sendable {
    /// How many connections may be open at once; with SQLite, how many may read beside the one that writes.
    package var connections = 8
    /// How long to wait for somebody who writes; an import of ten million orders takes minutes.
    package var lockSeconds = 300.0
    /// Memory for pages of an SQLite file while it is written. Rows come in the order of their key, so that each page is written once;
    /// what has to stay are the inner pages of the trees, a few megabytes for ten million orders.
    package var cacheBytes = 32 << 20
    /// Is told each statement before it runs.
    package var observer: (@Sendable (SQL, [SQLValue]) -> Void)?

    package init() {}
}

/// A connection inside `read` or `write`. It must not be kept.
package protocol Connection: AnyObject {
    /// Runs a statement that gives no rows.
    ///
    /// - Returns: how many rows it changed.
    @discardableResult
    func execute(_ sql: SQL, _ values: [SQLValue]) throws -> Int

    /// Runs a query of few rows. The closure may run other statements.
    func forEach(_ sql: SQL, _ values: [SQLValue], _ body: (borrowing QueryRow) throws -> Void) throws

    /// Runs a query of any number of rows, in little memory. The closure may run other statements.
    func stream(_ sql: SQL, _ values: [SQLValue], _ body: (borrowing QueryRow) throws -> Void) throws

    /// Adds many rows at once; the fast way.
    ///
    /// The closure may run no other statement. When it throws, the transaction must be given up.
    func load(_ table: Table, _ body: (any BulkRows) throws -> Void) throws

    /// Makes or changes tables and indexes; the text is the common one, with `BIGINT`, `TEXT` and `DOUBLE PRECISION`.
    func define(_ sql: SQL) throws

    /// Lets only one program at a time change the tables, until the end of the transaction.
    func lockSchema() throws

    /// The names of the tables there are.
    func tableNames() throws -> Set<String>

    /// What the database says about how it would find the rows.
    func plan(_ sql: SQL, _ values: [SQLValue]) throws -> [String]
}

extension Connection {
    @discardableResult
    package func execute(_ sql: SQL) throws -> Int { try execute(sql, []) }

    /// All rows of a query, each made into a value.
    package func all<Value>(
        _ sql: SQL, _ values: [SQLValue] = [], _ make: (borrowing QueryRow) throws -> Value
    ) throws -> [Value] {
        var found: [Value] = []
        try forEach(sql, values) { row in found.append(try make(row)) }
        return found
    }

    /// The first row of a query; nil without one.
    package func first<Value>(
        _ sql: SQL, _ values: [SQLValue] = [], _ make: (borrowing QueryRow) throws -> Value
    ) throws -> Value? {
        var found: Value?
        try forEach(sql, values) { row in if found == nil { found = try make(row) } }
        return found
    }
}
