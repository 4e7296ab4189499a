package import AccountHealth
import Marketplaces
import Storage

extension Installation {
    /// All that is known of an account now; nil when there is no such account.
    package func account(_ id: Int64) async throws -> AccountView? {
        try await account(id, listing: Installation.listedOrders)
    }

    /// How many defective orders of a standard the page of an account names; those of a part are among those of the whole.
    private static func listedOrders(_ standard: Standard) -> Int { standard.condition == nil ? 0 : 10 }

    /// How many the page of a standard names.
    private static let listedOrdersOfStandard = 500

    /// - Parameter listing: how many defective orders of each standard are listed, the oldest first.
    package func account(_ id: Int64, listing: @escaping @Sendable (Standard) -> Int) async throws -> AccountView? {
        let now = now()
        // Nearly always the tallies are right, and one access is enough.
        let first = try await database.read { connection in
            try OpenedAccount(connection, id, self, now: now, evenIfDue: false, listing: listing)
        }
        guard first.isDue else { return first.view }
        try await upToDate([id])
        return try await database.read { connection in
            try OpenedAccount(connection, id, self, now: now, evenIfDue: true, listing: listing).view
        }
    }

    /// One standard of an account, in force or coming; nil when the account has none of that id and fulfilment.
    ///
    /// - Parameter fulfilment: `seller`, `marketplace` or `all`; nil for the first of the id.
    package func standard(_ id: String, fulfilment: String?, of account: Int64) async throws -> StandardView? {
        let view = try await self.account(account) { standard in
            standard.id == id ? Installation.listedOrdersOfStandard : Installation.listedOrders(standard)
        }
        guard let view, let standing = view.standing else { return nil }
        let wanted = { (standing: Standing) in
            standing.standard.id == id && (fulfilment.map { $0 == standing.standard.fulfilmentName } ?? true)
        }
        guard let index = standing.standings.firstIndex(where: wanted) else { return nil }
        return StandardView(
            entry: view.entry, standing: standing.standings[index], days: view.days[index], files: view.files,
            outlook: try await outlook(of: standing.standings[index], view))
    }

    /// Counts anew what has changed by the mere course of time.
    func upToDate(_ ids: [Int64]) async throws {
        let now = now()
        let due = try await database.read { connection in
            let setting = try settings.setting(in: connection)
            return try StoredAccount.all(AccountRow.rows(ids: ids, in: connection), in: connection).filter {
                $0.isDue(setting, now: now)
            }.map(\.row.id)
        }
        for id in due {
            try await database.write { connection in
                guard try AccountRow.lock([id], in: connection)[id] != nil else { return }
                let setting = try settings.setting(in: connection)
                try ChangeAccount(connection, account: id, touching: [], setting: setting, now: now).finish()
            }
        }
    }
}

/// What the page of an account is made of, or that its tallies have to be counted anew first.
private struct OpenedAccount {
    var view: AccountView?
    var isDue = false

    init(
        _ connection: any Connection, _ id: Int64, _ installation: Installation, now: Instant, evenIfDue: Bool,
        listing: (Standard) -> Int
    ) throws {
        let setting = installation.setting
        guard let row = try AccountRow.find(id: id, in: connection) else { return }
        let stored = try StoredAccount(connection, row)
        let entry = AccountEntry(row)
        guard stored.hasImports else {
            view = AccountView(
                entry: entry, standing: nil, days: [], files: [:],
                reports: try installation.reportAges(of: row, now: now, in: connection))
            return
        }
        if !evenIfDue, stored.isDue(setting, now: now) {
            isDue = true
            return
        }
        let plan = stored.plan(setting, now: now)
        let opened = try OpenedFigures(connection, stored, plan: plan, listing: listing)
        let standing = opened.figures.standing()
        view = AccountView(
            entry: entry, standing: standing, days: standing.standings.map { opened.days(of: $0.standard, plan) },
            files: try connection.files(standing.standings + standing.coming),
            forecast: try installation.forecast(of: stored, plan: plan, in: connection),
            reports: try installation.reportAges(of: row, now: now, in: connection))
    }
}

extension StoredAccount {
    /// Whether the tallies were counted by a clock that ran far ahead: as if deadlines had passed that have not.
    func isAhead(of now: Instant) -> Bool {
        row.fixedDay == nil && row.counted.countedAt > now.advanced(bySeconds: clockSlack)
    }

    /// Whether the tallies are not right: a deadline has passed, the rules are others, or a clock ran ahead.
    func isDue(_ setting: Setting, now: Instant) -> Bool {
        if isAhead(of: now) { return true }
        if row.counted.nextChange.map({ $0 <= now }) ?? false { return true }
        if row.counted.counting.isEmpty { return false }
        let signature = setting.signatures.value(countingKey(setting, now: now)) {
            CountingRules(plan(setting, now: now), holding: holding).signature
        }
        return signature != row.counted.counting
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
