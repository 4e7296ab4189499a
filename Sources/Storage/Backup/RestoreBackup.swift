package import AccountHealth

extension Database {
    /// Fills an empty database with what a backup holds, from whichever database it was written.
    ///
    /// It is one transaction, after the whole file was checked: a damaged file, or one without all tables, changes nothing. An older
    /// backup is brought to the tables of this program.
    ///
    /// - Parameters:
    ///   - at: the present moment, for migrations the backup does not have.
    ///   - isReplacing: whether what the database holds is given up for it.
    ///   - look: sees what was restored, and throws where nothing is to be changed after all.
    package func restore(
        from path: String, at moment: Instant, isReplacing: Bool = false,
        look: @escaping @Sendable (any Connection) throws -> Void = { _ in }
    ) async throws {
        try await write { connection in
            try connection.lockSchema()
            try BackupReader.check(path)
            try connection.makeRoom(isReplacing: isReplacing)
            let reader = try BackupReader(path: path)
            _ = try reader.cells()
            var line = try reader.cells()
            line = try connection.applyMigrations(of: reader, first: line)
            let known = try connection.tableNames()
            var missing = Set(backedUpTables.map(\.name)).intersection(known)
            while let cells = line, cells.first != BackupFormat.end {
                guard let table = BackupFormat.table(cells), known.contains(table.name),
                    table.name != Migration.table.name
                else { throw StorageError.badBackup(reason: "it has a table that is not known") }
                missing.remove(table.name)
                do {
                    try connection.load(table, from: reader)
                } catch let error as StorageError where error.isOfRows {
                    throw StorageError.badBackup(reason: "table \(table.name) cannot hold its rows")
                }
                line = try reader.cells()
            }
            if let name = missing.min() { throw StorageError.badBackup(reason: "it lacks the table \(name)") }
            for migration in try connection.unapplied(Migration.all) { try connection.apply(migration, at: moment) }
            try look(connection)
        }
    }
}

extension Database {
    /// Whether a file is a whole backup.
    ///
    /// - Throws: `StorageError.badBackup`.
    package func check(backup path: String) async throws {
        try await read { _ in try BackupReader.check(path) }
    }
}

extension Connection {
    /// Takes away the tables of this program, which must be empty unless they are given up: those of the backup may have another form.
    fileprivate func makeRoom(isReplacing: Bool) throws {
        let names = try tableNames()
        if names.contains(Migration.table.name) { _ = try unapplied(Migration.all) }
        for table in allTables.reversed() where names.contains(table.name) && !isReplacing {
            let row = try first(SQL("SELECT 1 FROM \(table.name) LIMIT 1")) { $0.int(0) }
            guard row == nil else { throw StorageError.notEmpty(table: table.name) }
        }
        for table in allTables.reversed() + [Migration.table] where names.contains(table.name) {
            try define(SQL("DROP TABLE \(table.name)"))
        }
        try define(Migration.tableDefinition)
    }

    /// Makes the tables as they were when the backup was written.
    ///
    /// - Returns: the line that follows.
    fileprivate func applyMigrations(of reader: BackupReader, first: [String]?) throws -> [String]? {
        var line = first
        var moments: [String: Instant] = [:]
        while let cells = line, cells.count == 3, cells[0] == BackupFormat.migration, let at = Int64(cells[2]) {
            moments[cells[1]] = Instant(microseconds: at)
            line = try reader.cells()
        }
        let unknown = Set(moments.keys).subtracting(Migration.all.map(\.name))
        guard unknown.isEmpty else { throw StorageError.newerSchema(unknown: unknown.sorted()) }
        guard let first = Migration.all.first, moments[first.name] != nil else {
            throw StorageError.badBackup(reason: "it does not say which tables it has")
        }
        for migration in Migration.all {
            guard let at = moments[migration.name] else { break }
            try apply(migration, at: at)
        }
        return line
    }

    /// Takes the rows of a table up to the line that counts them.
    fileprivate func load(_ table: Table, from reader: BackupReader) throws {
        let kinds = table.columns.map(\.kind)
        let end = Array(BackupFormat.endOfRows.utf8)
        var count = 0
        var expected: Int?
        var cells = CellReader()
        try load(table) { rows in
            while expected == nil {
                let isThere = try reader.line { line in
                    if line.starts(with: end) {
                        expected = Int(String(decoding: line.dropFirst(end.count + 1), as: UTF8.self)) ?? -1
                        return
                    }
                    var column = 0
                    try cells.forEach(of: line) { cell in
                        guard column < kinds.count else { throw StorageError.badBackup(reason: "a row is too long") }
                        try rows.append(cell, as: kinds[column])
                        column += 1
                    }
                    try rows.endRow()
                    count += 1
                }
                guard isThere else { throw StorageError.badBackup(reason: "the file is not whole") }
            }
        }
        guard count == expected else {
            throw StorageError.badBackup(reason: "table \(table.name) has \(count) rows of \(expected ?? 0)")
        }
    }
}

extension StorageError {
    /// Whether a table does not take rows: they break one of its rules, come twice, or have a column that it has not.
    fileprivate var isOfRows: Bool {
        switch self {
        case .constraint: true
        // A statement that SQLite cannot prepare; PostgreSQL's classes of cells and of names that are wrong.
        case .failed(let code, _): code == "1" || code.hasPrefix("22") || code.hasPrefix("42")
        default: false
        }
    }
}

extension BulkRows {
    /// Adds a cell of a backup.
    fileprivate func append(_ cell: UnsafeBufferPointer<UInt8>?, as kind: Table.Column.Kind) throws {
        guard let cell else { return appendNull() }
        switch kind {
        case .text: append(utf8: cell)
        case .integer:
            guard let value = Int64(String(decoding: cell, as: UTF8.self)) else {
                throw StorageError.badBackup(reason: "a cell is no number")
            }
            append(value)
        case .real:
            guard let value = Double(String(decoding: cell, as: UTF8.self)) else {
                throw StorageError.badBackup(reason: "a cell is no number")
            }
            append(value)
        }
    }
}
