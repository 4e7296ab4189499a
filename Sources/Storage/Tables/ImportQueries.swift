package import AccountHealth

extension ImportRow {
    /// The import of the very same file that stands, when there is one.
    ///
    /// - Parameter isAlone: whether one will do of which rows of other accounts were left out.
    package static func standing(
        _ file: File, alone isAlone: Bool, in connection: any Connection
    ) throws -> ImportRow? {
        try standing(file, in: connection) ?? (isAlone ? standing(file.alone, in: connection) : nil)
    }

    package static func standing(_ file: File, in connection: any Connection) throws -> ImportRow? {
        let sql = SQL(
            """
            \(select) WHERE digest = $1 AND entry = $2 AND account_name = $3 AND store = $4 AND account_column = $5
            AND undone = 0
            """)
        return try connection.first(
            sql,
            [
                .text(file.digest), .text(file.entry), .text(file.account.name),
                .text(file.account.store.description), .text(file.accountColumn),
            ]
        ) { ImportRow($0) }
    }

    /// Imports from the one before an id on, the newest first.
    ///
    /// - Parameter accounts: only imports that were brought for one of these and say nothing of any other; of one that was undone
    ///   nobody knows what it said, so it is not among them. Nil for all imports, undone ones too.
    package static func rows(
        before id: Int64 = .max, of accounts: Set<Int64>? = nil, offset: Int = 0, limit: Int,
        in connection: any Connection
    ) throws -> [ImportRow] {
        var (values, filter): ([SQLValue], String) = ([.int(id), .int(limit), .int(offset)], "")
        if let accounts {
            // Without any, none is meant: no account has the number 0.
            let ids = accounts.isEmpty ? [0] : accounts.sorted()
            let list = parameters(from: values.count + 1, count: ids.count)
            values += ids.map(SQLValue.integer)
            filter = """
                AND undone = 0 AND EXISTS (
                    SELECT 1 FROM account
                    WHERE name = import.account_name AND store = import.store AND account.id IN (\(list))
                ) AND EXISTS (SELECT 1 FROM account_import WHERE account_import.import = import.id)
                AND NOT EXISTS (
                    SELECT 1 FROM account_import
                    WHERE account_import.import = import.id AND account_import.account NOT IN (\(list))
                )
                """
        }
        return try connection.all(
            SQL("\(select) WHERE id < $1 \(filter) ORDER BY id DESC LIMIT $2 OFFSET $3"), values
        ) { ImportRow($0) }
    }

    package static func count(in connection: any Connection) throws -> Int {
        try connection.first(SQL("SELECT COUNT(*) FROM import")) { Int($0.int(0)) } ?? 0
    }

    /// The imports of some ids, in the order of the ids; one that is not there is left out.
    package static func rows(ids: some Sequence<Int64>, in connection: any Connection) throws -> [ImportRow] {
        try connection.all(
            listing: Set(ids).sorted().portions, { SQL("\(select) WHERE id IN (\($0)) ORDER BY id") },
            { ImportRow($0) })
    }

    /// Marks an import as undone, which makes room for the same file; its facts are to be deleted in the same transaction.
    ///
    /// - Returns: whether it stood until now.
    package static func markUndone(_ id: Int64, at moment: Instant, in connection: any Connection) throws -> Bool {
        try connection.execute(
            SQL("UPDATE import SET undone_at = $2, undone = id WHERE id = $1 AND undone = 0"),
            [.int(id), .instant(moment)]) > 0
    }

    /// Notes how many findings there are of an import.
    package static func note(findingCount: Int, of id: Int64, in connection: any Connection) throws {
        try connection.execute(
            SQL("UPDATE import SET finding_count = $2 WHERE id = $1"), [.int(id), .int(findingCount)])
    }

    /// Forgets an import and its findings; no account may name it any more.
    package static func delete(_ id: Int64, in connection: any Connection) throws {
        try connection.execute(SQL("DELETE FROM finding WHERE import = $1"), [.int(id)])
        try connection.execute(SQL("DELETE FROM import WHERE id = $1"), [.int(id)])
    }
}
