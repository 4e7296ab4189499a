package import AccountHealth
import Storage

extension Installation {
    /// Adds an account without any data.
    package func addAccount(
        _ account: Account, isSample: Bool = false, fixedDay: Day? = nil, by actor: Actor = .command
    ) async throws -> AccountEntry {
        try account.requireName()
        guard setting.book(of: account.store) != nil else {
            throw InstallationProblem.unknownStore(account.store.description)
        }
        let (setting, now) = (setting, now())
        return try await database.write { connection in
            if try AccountRow.find(account, in: connection) != nil { throw InstallationProblem.accountExists(account) }
            let row = AccountRow(
                id: try Counter.account.next(in: connection), account: account, isSample: isSample, fixedDay: fixedDay)
            try AccountRow.insert([row], in: connection)
            try connection.keepOnBoard([StoredAccount(connection, row)], setting: setting, now: now)
            if !isSample { try connection.note(.accountAdded, account.inWords, of: row.id, by: actor, at: now) }
            return AccountEntry(row)
        }
    }

    /// All accounts by name and store.
    package func accounts() async throws -> [AccountEntry] {
        try await database.read { connection in try AccountRow.all(in: connection).map(AccountEntry.init) }
    }

    package func accounts(containing text: String, offset: Int, limit: Int) async throws -> AccountList {
        try await database.read { connection in
            AccountList(
                entries: try AccountRow.page(containing: text, offset: offset, limit: limit, in: connection).map(
                    AccountEntry.init),
                count: try AccountRow.count(containing: text, in: connection))
        }
    }

    /// Takes the made-up shop away with all its files; nothing happens when there is none.
    package func removeSample(by actor: Actor = .command) async throws {
        let now = now()
        try await database.write { connection in
            for row in try AccountRow.all(in: connection) where row.isSample {
                try AccountRow.delete(row.id, in: connection)
                try connection.note(.sampleRemoved, row.account.name, of: row.id, by: actor, at: now)
            }
        }
    }

    package func removeAccount(_ id: Int64, by actor: Actor) async throws -> Bool {
        let now = now()
        return try await database.write { connection in
            guard let row = try AccountRow.find(id: id, in: connection) else { return false }
            try AccountRow.delete(id, in: connection)
            try connection.note(
                .accountRemoved, row.account.inWords, of: id, before: AuditFact.orders(row.counted.orderCount).text,
                by: actor, at: now)
            return true
        }
    }

    /// Imports, the newest first.
    package func imports(of access: AccountAccess = .all, offset: Int, limit: Int) async throws -> [ImportEntry] {
        try await database.read { connection in
            try ImportRow.rows(of: access.accounts, offset: offset, limit: limit, in: connection)
                .map(ImportEntry.init)
        }
    }

    package func imports(before id: Int64?, of access: AccountAccess, limit: Int) async throws -> [ImportEntry] {
        try await database.read { connection in
            try ImportRow.rows(before: id ?? .max, of: access.accounts, limit: limit, in: connection)
                .map(ImportEntry.init)
        }
    }

    package func importView(_ id: Int64, of access: AccountAccess) async throws -> ImportView? {
        try await database.read { connection in
            guard let row = try ImportRow.find(id, of: access, in: connection) else { return nil }
            let findings = try FindingRow.findings(of: id, file: row.fileName, in: connection)
            return ImportView(entry: ImportEntry(row), findings: findings)
        }
    }

    package func importBrought(_ id: Int64, of access: AccountAccess) async throws -> ImportBrought? {
        try await database.read { connection in
            guard let row = try ImportRow.find(id, of: access, in: connection), row.undoneAt == nil, row.usableRows > 0
            else { return nil }
            let parts = try AccountImportRow.rows(ofImport: id, in: connection)
            let first = parts.prefix(ImportBrought.accountsNamed).map(\.account)
            let selection = AuditRow.Selection(
                action: AuditAction.fileImported.rawValue, after: AuditFact.importNumber(id).text)
            return ImportBrought(
                entry: ImportEntry(row), accounts: try AccountRow.rows(ids: first, in: connection).map(\.account),
                accountCount: parts.count,
                person: try AuditRow.page(selection, limit: 1, in: connection).first?.userName)
        }
    }
}

extension ImportBrought {
    /// More are counted.
    fileprivate static let accountsNamed = 12
}

extension ImportRow {
    /// Nil where there is no such import that one may see.
    fileprivate static func find(
        _ id: Int64, of access: AccountAccess, in connection: any Connection
    ) throws -> ImportRow? {
        let next = id == .max ? id : id + 1
        let rows = try ImportRow.rows(before: next, of: access.accounts, limit: 1, in: connection)
        return rows.first { $0.id == id }
    }
}

extension Account {
    /// Whether its name can be shown and told from others: one line, without characters that change how a line is read.
    var hasName: Bool {
        !name.isEmpty && name.count <= 200 && !name.unicodeScalars.contains(where: \.steersTheLine)
    }

    /// As changes are noted of it.
    fileprivate var inWords: String { "\(name) \(store)" }

    func requireName() throws(InstallationProblem) {
        if name.isEmpty { throw .emptyName }
        if !hasName { throw .badName }
    }
}
