package import AccountHealth
package import Marketplaces
import Storage

extension Installation {
    /// The setting, with what somebody has said of the columns of the seller's own tables.
    func settingOfImports() async throws -> Setting {
        let rows = try await database.read { try ColumnMappingRow.all(in: $0) }
        var setting = setting
        for row in rows {
            // One that this program no longer understands fits no file; it stands in the list to be said anew.
            guard let mappings = try? ColumnMapping.read(row.text), let more = try? setting.adding(mappings) else {
                continue
            }
            setting = more
        }
        return setting
    }

    package func columnMappings() async throws -> [ColumnMappingEntry] {
        try await database.read { try ColumnMappingRow.all(in: $0) }.map { row in
            ColumnMappingEntry(
                id: row.id, mapping: try? ColumnMapping.read(row.text).first.map(StatedColumns.init), text: row.text,
                userName: row.userName, madeAt: row.madeAt)
        }
    }

    /// The head of the first table in a file of which nobody knows what it is, or else of the first that is read as
    /// somebody has said; nil where there is none.
    package func tableHead(_ file: UploadedFile, account: Account) async throws -> TableHead? {
        let readers = try await settingOfImports().readers
        let context = ReadingContext(
            account: account.name, store: account.store, accountColumn: nil, directory: setting.directory)
        var walk = FileWalk(file.path)
        var said: TableHead?
        while let step = walk.next() {
            guard case .document(let document) = step,
                let table = UnknownTable(document, unknownTo: readers, context: context)
            else { continue }
            let head = TableHead(
                columns: table.columns, rows: table.rows, guess: table.guess,
                stated: table.mappings.map(StatedColumns.init))
            if head.stated.isEmpty { return head }
            said = said ?? head
        }
        return said
    }

    /// What would be read of the first rows of a table if its columns meant so.
    ///
    /// - Throws: `SettingProblem.mapping`.
    package func tryMapping(_ stated: StatedColumns, on head: TableHead, account: Account) async throws -> MappingTrial
    {
        let setting = try Setting().adding([try stated.mapping()])
        let document = Document(name: "sample", source: MemorySource(Array(head.text.utf8)))
        let context = ReadingContext(
            account: account.name, store: account.store, accountColumn: nil, directory: setting.directory)
        var records = Records()
        let result = await readDocument(
            document, readers: setting.readers, context: context, into: &records, progress: { _ in })
        return MappingTrial(usableRows: result.usableRows, rows: head.rows.count, findings: result.findings)
    }

    /// Remembers what columns mean, in place of what was said before of the very same columns. What was said of fewer or of more of
    /// them stays: a table is read by the one that names most.
    ///
    /// - Returns: what would be read of the first rows; where that is nothing, it is not remembered.
    /// - Throws: `SettingProblem.mapping`.
    package func keepMapping(
        _ stated: StatedColumns, on head: TableHead, account: Account, by actor: Actor
    ) async throws -> MappingTrial {
        let mapping = try stated.mapping()
        let trial = try await tryMapping(stated, on: head, account: account)
        guard trial.usableRows > 0 else { return trial }
        let (now, text) = (now(), stated.text)
        try await database.write { connection in
            for row in try ColumnMappingRow.all(in: connection) {
                // One that is no longer understood is of no table; it stands in the list to be forgotten.
                let others = (try? ColumnMapping.read(row.text)) ?? []
                if others.contains(where: { $0.kind == mapping.kind && $0.hasColumns(of: mapping) }) {
                    try ColumnMappingRow.delete(row.id, in: connection)
                }
            }
            var name = ""
            if case .user(_, let own) = actor { name = own }
            try ColumnMappingRow.insert(
                [
                    ColumnMappingRow(
                        id: try Counter.mapping.next(in: connection), text: text, userName: name, madeAt: now)
                ], in: connection)
            try connection.note(.mappingKept, mapping.kind.rawValue, after: text, by: actor, at: now)
        }
        return trial
    }

    /// - Returns: false when there is no such mapping.
    package func forgetMapping(_ id: Int64, by actor: Actor) async throws -> Bool {
        let now = now()
        return try await database.write { connection in
            guard let row = try ColumnMappingRow.all(in: connection).first(where: { $0.id == id }) else {
                return false
            }
            try ColumnMappingRow.delete(id, in: connection)
            // One that this program no longer understands is forgotten all the same; then the record says what it was by its text alone.
            let kind = (try? ColumnMapping.read(row.text))?.first?.kind.rawValue ?? ""
            try connection.note(.mappingForgotten, kind, before: row.text, by: actor, at: now)
            return true
        }
    }
}

extension ColumnMapping {
    /// Whether both name the same columns of a table.
    fileprivate func hasColumns(of other: ColumnMapping) -> Bool { Set(columns.values) == Set(other.columns.values) }
}
