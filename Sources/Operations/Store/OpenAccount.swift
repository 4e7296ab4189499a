import AccountHealth
import Storage

extension Installation {
    /// All that is known of an account now; nil when there is no such account.
    package func account(_ id: Int64) async throws -> AccountView? {
        try await upToDate([id])
        let (setting, now) = (setting, now())
        return try await database.read { connection in
            guard let row = try AccountRow.find(id: id, in: connection) else { return nil }
            let stored = try StoredAccount(connection, row)
            let entry = AccountEntry(row)
            guard try stored.hasImports(connection) else {
                return AccountView(entry: entry, standing: nil, days: [], files: [:])
            }
            let plan = stored.plan(setting, now: now)
            let opened = try OpenedFigures(connection, stored, plan: plan, withHistory: true)
            let standing = opened.figures.standing
            let files = try connection.files(standing.standings + standing.coming)
            return AccountView(
                entry: entry, standing: standing, days: standing.standings.map { opened.days(of: $0.standard, plan) },
                files: files)
        }
    }

    /// One standard of an account, in force or coming; nil when the account has none of that id and fulfilment.
    ///
    /// - Parameter fulfilment: `seller`, `marketplace` or `all`; nil for the first of the id.
    package func standard(_ id: String, fulfilment: String?, of account: Int64) async throws -> StandardView? {
        guard let view = try await self.account(account), let standing = view.standing else { return nil }
        let wanted = { (standing: Standing) in
            standing.standard.id == id && (fulfilment.map { $0 == standing.standard.fulfilmentName } ?? true)
        }
        guard let index = standing.standings.firstIndex(where: wanted) else { return nil }
        return StandardView(
            entry: view.entry, standing: standing.standings[index], days: view.days[index], files: view.files)
    }

    /// Counts anew what has changed by the mere course of time.
    func upToDate(_ ids: [Int64]) async throws {
        let (setting, now) = (setting, now())
        let due = try await database.read { connection in
            try ids.filter { id in
                guard let row = try AccountRow.find(id: id, in: connection) else { return false }
                return try StoredAccount(connection, row).isDue(setting, now: now)
            }
        }
        for id in due {
            try await database.write { connection in
                guard try AccountRow.lock([id], in: connection)[id] != nil else { return }
                try ChangeAccount(connection, account: id, touching: [], setting: setting, now: now).finish()
            }
        }
    }
}

extension StoredAccount {
    func hasImports(_ connection: any Connection) throws -> Bool {
        try sellers.contains { try !AccountImportRow.rows(of: $0, in: connection).isEmpty }
    }

    /// Whether the tallies are no longer right: a deadline has passed, or the rules are others.
    func isDue(_ setting: Setting, now: Instant) throws -> Bool {
        if row.counted.nextChange.map({ $0 <= now }) ?? false { return true }
        if row.counted.counting.isEmpty { return false }
        return CountingRules(plan(setting, now: now), holding: holding).signature != row.counted.counting
    }
}

extension OpenedFigures {
    /// What the chart of a standard draws; a standard without orders has nothing.
    func days(of standard: Standard, _ plan: StorePlan) -> StandardDays {
        let index = plan.counted.firstIndex { $0.standard == standard }
        return index.map { days[$0] }
            ?? StandardDays(tallies: DayTallies(plan.asOf...plan.asOf), asOf: plan.asOf...plan.asOf)
    }
}

extension Connection {
    /// The files in which what some standings show is written.
    func files(_ standings: [Standing]) throws -> [Int32: ImportEntry] {
        var ids: Set<Int64> = []
        for standing in standings {
            ids.formUnion((standing.defects + standing.upcoming).map { Int64($0.origin.file) })
            if let official = standing.official { ids.insert(Int64(official.official.origin.file)) }
        }
        return try files(ids)
    }

    func files(_ ids: some Sequence<Int64>) throws -> [Int32: ImportEntry] {
        let entries = try ImportRow.rows(ids: ids, in: self).map(ImportEntry.init)
        return Dictionary(uniqueKeysWithValues: entries.map { (Int32(clamping: $0.id), $0) })
    }
}
