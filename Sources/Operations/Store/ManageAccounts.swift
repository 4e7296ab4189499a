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
            let next = id == .max ? id : id + 1
            let rows = try ImportRow.rows(before: next, of: access.accounts, limit: 1, in: connection)
            guard let row = rows.first, row.id == id else { return nil }
            let findings = try FindingRow.findings(of: id, file: row.fileName, in: connection)
            return ImportView(entry: ImportEntry(row), findings: findings)
        }
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
