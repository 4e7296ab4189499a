import AccountHealth
import Marketplaces
import Storage

/// Keeps one document that was read: its rows, its findings and what follows for the figures; all in one transaction.
struct KeepDocument: Sendable {
    let records: Records
    /// The rows of orders that the records have handed over.
    let runs: OrderRuns
    let result: FileResult
    let key: ImportRow.File
    let byteCount: Int
    let settings: SettingMemory
    let now: Instant
    /// Whether the document says something of its account by having no rows: there is nothing of its kind.
    var declares = false
    /// How many rows findings name.
    var findings = FindingLog.Detail.firstRows
    /// Whether rows of other accounts than its own are left out.
    var isAlone = false

    func run(_ connection: any Connection) throws -> ImportOutcome {
        // Another program may have imported it since it was looked for.
        if let earlier = try ImportRow.standing(key, alone: isAlone, in: connection) {
            return ImportOutcome(result: .alreadyImported, view: ImportView(entry: ImportEntry(earlier), findings: []))
        }
        var accounts = AccountsOfDocument(
            connection, home: key.account, mayCreate: key.accountColumn.isEmpty, isAlone: isAlone)
        let orderAccounts = try records.accounts.map { try accounts.id(of: $0) }
        let importID = try Counter.import.next(in: connection)
        let facts = try StoredFacts(records, importID: importID, orderAccounts: orderAccounts) { name, store in
            try accounts.id(of: Account(name: name ?? key.account.name, store: store ?? key.account.store))
        }
        var records = records
        let rows = try runs.rows(&records, accounts: orderAccounts)
        var findings = result.findings
        if !accounts.unknown.isEmpty {
            findings.append(
                Finding(
                    .unknownAccounts(accounts.unknown.sorted()), severity: .error, file: result.name,
                    column: key.accountColumn))
        }
        if !accounts.others.isEmpty {
            findings.append(
                Finding(.otherAccounts(Array(accounts.others.sorted().prefix(20))), severity: .error, file: result.name)
            )
        }
        findings += try facts.orphans(connection, rows: rows, file: result.name, detail: self.findings)
        // Of a file that broke off nothing is kept: nobody could tell later which rows are not there.
        let hasRows = result.usableRows > 0 && (!rows.isEmpty || !facts.isEmpty)
        let isUsable = result.isWhole && (hasRows || declares && findings.allSatisfy { $0.severity != .error })
        let row = ImportRow(
            id: importID, at: now, fileName: result.name, file: accounts.others.isEmpty ? key : key.alone,
            kind: result.kind, byteCount: byteCount,
            usableRows: isUsable ? result.usableRows : 0, findingCount: findings.count, columnFacts: rows.held,
            undoneAt: isUsable ? nil : now)
        try ImportRow.insert([row], in: connection)
        try FindingRow.insert(findings, of: importID, in: connection)
        if isUsable {
            let declaring = declares ? try accounts.id(of: key.account) : nil
            try keep(rows, facts, of: importID, declaring: declaring, connection)
        }
        return ImportOutcome(
            result: isUsable ? .imported : .nothingUsable,
            view: ImportView(entry: ImportEntry(row), findings: findings))
    }

    private func keep(
        _ rows: OrderRows, _ facts: StoredFacts, of importID: Int64, declaring: Int64?, _ connection: any Connection
    ) throws {
        var shares = facts.shares
        // What is said of an account without a row still says something.
        if let declaring { shares[declaring, default: StoredFacts.Share()].count += 0 }
        let touched = try TouchedOrders(connection, rows: rows, shares: shares, parcels: facts.parcels)
        let locked = try AccountRow.lock(touched.accounts.map(\.id), in: connection)
        let setting = try settings.setting(in: connection)
        let new = facts.speakOfOrders ? [] : try touched.new(connection)
        let changes = try touched.accounts.filter { !new.contains($0.id) }.map { account in
            let known = locked[account.id]?.counted.orderCount ?? 0
            let large = account.sellers.contains { isLarge(rows.count(of: $0), beside: known) }
            return try ChangeAccount(
                connection, account: account.id, touching: large ? nil : try touched.orders(of: account),
                setting: setting, now: now)
        }
        let holding = Holding(records)
        let owners = Set(rows.accounts).union(shares.keys)
        let newest = records.newestFact?.seconds
        try AccountImportRow.insert(
            owners.sorted().map { owner in
                AccountImportRow(
                    account: owner, importID: importID, newest: newest, holding: holding,
                    rowCount: rows.count(of: owner) + (shares[owner]?.count ?? 0))
            }, in: connection)
        try rows.insert(connection, importID: importID)
        try facts.insert(connection)
        for change in changes {
            try change.finish(newest: rows.newest(of: change.account).map(Newest.atLeast) ?? .unchanged)
        }
        if new.isEmpty { return }
        var counting = try CountNewAccounts(
            connection, ids: new.sorted(), rows: rows, importID: importID, holding: holding, setting: setting, now: now)
        try counting.run()
    }
}
