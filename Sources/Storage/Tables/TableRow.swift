/// A row of a table as a value.
package protocol TableRow: Hashable, Sendable {
    static var table: Table { get }

    /// Takes the cells in the order of the table's columns.
    init(_ row: borrowing QueryRow) throws

    /// Gives the cells in the order of the table's columns.
    func append(to rows: any BulkRows)
}

extension TableRow {
    /// Adds rows; best in the order of the primary key.
    package static func insert(_ values: some Sequence<Self>, in connection: any Connection) throws {
        try connection.load(table) { rows in
            for value in values {
                value.append(to: rows)
                try rows.endRow()
            }
        }
    }

    /// `SELECT every column FROM the table`
    static var select: String { "SELECT \(table.columnList) FROM \(table.name)" }
}

extension [String] {
    /// Each text once, in the order in which the databases have them: by their bytes.
    var inKeyOrder: [String] {
        let sorted = sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var kept: [String] = []
        for text in sorted where kept.last.map({ !$0.utf8.elementsEqual(text.utf8) }) ?? true { kept.append(text) }
        return kept
    }

    var portions: [[SQLValue]] { map(SQLValue.string).portions }
}

extension [Int64] {
    var portions: [[SQLValue]] { map(SQLValue.integer).portions }
}

extension Connection {
    /// All rows of a query with a list of values, in the order of the list's portions.
    ///
    /// - Parameters:
    ///   - portions: the values of the list; a statement holds only so many.
    ///   - values: of the parameters that come before the list.
    ///   - sql: makes the statement for a list of parameters such as `$3, $4`.
    func all<Value>(
        listing portions: [[SQLValue]], after values: [SQLValue] = [], _ sql: (_ list: String) -> SQL,
        _ make: (borrowing QueryRow) throws -> Value
    ) throws -> [Value] {
        var found: [Value] = []
        try forEach(listing: portions, after: values, sql) { row in found.append(try make(row)) }
        return found
    }

    /// Shows each row of a query with a list of values, in the order of the list's portions.
    func forEach(
        listing portions: [[SQLValue]], after values: [SQLValue] = [], _ sql: (_ list: String) -> SQL,
        _ body: (borrowing QueryRow) throws -> Void
    ) throws {
        for portion in portions {
            try forEach(sql(parameters(from: values.count + 1, count: portion.count)), values + portion, body)
        }
    }

    /// Runs a statement that gives no rows for each portion of a list of values.
    func execute(
        listing portions: [[SQLValue]], after values: [SQLValue] = [], _ sql: (_ list: String) -> SQL
    ) throws {
        for portion in portions {
            try execute(sql(parameters(from: values.count + 1, count: portion.count)), values + portion)
        }
    }
}

extension [SQLValue] {
    /// Portions for a list of parameters. They come in four lengths, so that there are few statements to prepare; the last
    /// value is repeated where there are too few.
    fileprivate var portions: [[SQLValue]] {
        var portions: [[SQLValue]] = []
        var rest = self[...]
        while let last = rest.last {
            let length = [1, 8, 64].first { $0 >= rest.count } ?? 500
            let portion = rest.prefix(length)
            rest = rest.dropFirst(length)
            portions.append(Array(portion) + repeatElement(last, count: length - portion.count))
        }
        return portions
    }
}
