import AccountHealth
import Marketplaces
import Storage

/// Keeps one document that was read: its rows, its findings and what follows for the figures; all in one transaction.
struct KeepDocument: Sendable {
    let records: Records
    /// What the records have handed over.
    let rows: DocumentRows
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
        let facts = try ImportedFacts(rows.facts.rows(records), importID: importID) { owner in
            try accounts.id(of: owner.account(home: key.account))
        }
        var records = records
        let orders = try rows.orders.rows(&records, accounts: orderAccounts)
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
        // Of a file that broke off nothing is kept: nobody could tell later which rows are not there.
        let hasRows = result.usableRows > 0 && (!orders.isEmpty || !facts.isEmpty)
        let isUsable = result.isWhole && (hasRows || declares && findings.allSatisfy { $0.severity != .error })
        var row = ImportRow(
            id: importID, at: now, fileName: result.name, file: accounts.others.isEmpty ? key : key.alone,
            kind: result.kind, byteCount: byteCount,
            usableRows: isUsable ? result.usableRows : 0, findingCount: 0, columnFacts: orders.held,
            undoneAt: isUsable ? nil : now)
        try ImportRow.insert([row], in: connection)
        if isUsable {
            let declaring = declares ? try accounts.id(of: key.account) : nil
            let orphans = try keep(orders, facts, of: importID, declaring: declaring, connection)
            findings += orphans.findings(file: result.name)
        }
        row.findingCount = findings.count
        try FindingRow.insert(findings, of: importID, in: connection)
        try ImportRow.note(findingCount: findings.count, of: importID, in: connection)
        return ImportOutcome(
            result: isUsable ? .imported : .nothingUsable,
            view: ImportView(entry: ImportEntry(row), findings: findings))
    }

    private func keep(
        _ rows: OrderRows, _ facts: ImportedFacts, of importID: Int64, declaring: Int64?, _ connection: any Connection
    ) throws -> Orphans {
        // What is said of an account without a row still says something.
        let owners = Set(rows.accounts).union(facts.counts.keys).union([declaring].compactMap(\.self))
        func rowCount(_ owner: Int64) -> Int { rows.count(of: owner) + (facts.counts[owner] ?? 0) }
        let known = try AccountRow.rows(ids: owners, in: connection).map { ($0.id, $0.counted.orderCount) }
        let orderCounts = Dictionary(uniqueKeysWithValues: known)
        let large = owners.filter { isLarge(rowCount($0), beside: orderCounts[$0] ?? 0) }
        let touched = try TouchedOrders(connection, rows: rows, facts: facts, owners: owners, large: large)
        _ = try AccountRow.lock(touched.accounts.map(\.id), in: connection)
        let setting = try settings.setting(in: connection)
        let new = facts.speakOfOrders ? [] : try touched.new(connection)
        let changes = try touched.accounts.filter { !new.contains($0.id) }.map { account in
            try ChangeAccount(
                connection, account: account.id,
                touching: account.sellers.contains(where: large.contains) ? nil : touched.orders(of: account),
                setting: setting, now: now)
        }
        let holding = Holding(records)
        let newest = records.newestFact?.seconds
        try AccountImportRow.insert(
            owners.sorted().map { owner in
                AccountImportRow(
                    account: owner, importID: importID, newest: newest, holding: holding,
                    rowCount: rowCount(owner))
            }, in: connection)
        try rows.insert(connection, importID: importID)
        var orphans = Orphans(detail: findings)
        try facts.forEachPart { facts in
            try facts.insert(connection)
            try orphans.add(facts, connection)
        }
        for change in changes {
            try change.finish(newest: rows.newest(of: change.account).map(Newest.atLeast) ?? .unchanged)
        }
        if new.isEmpty { return orphans }
        var counting = try CountNewAccounts(
            connection, ids: new.sorted(), rows: rows, importID: importID, holding: holding, setting: setting, now: now)
        try counting.run()
        return orphans
    }
}
