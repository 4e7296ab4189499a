import AccountHealth
package import Appeals
import Marketplaces
import Storage

extension Installation {
    /// The cases of some accounts, those changed last first.
    package func cases(of accounts: [AccountEntry]) async throws -> [CaseEntry] {
        let known = Dictionary(uniqueKeysWithValues: accounts.map { ($0.id, $0) })
        let directory = setting.directory
        return try await database.read { try CaseRow.all(of: known.keys.sorted(), in: $0) }.compactMap { row in
            known[row.account].map { entry in
                CaseEntry(
                    id: row.id, account: entry, state: row.state, openedAt: row.openedAt, changedAt: row.changedAt,
                    zone: directory.zone(of: entry.account.store))
            }
        }
    }

    package func caseNumbers(of accounts: [AccountEntry]) async throws -> CaseNumbers {
        let key = secretKey
        return try await database.read { connection in
            CaseNumbers(
                try CaseRow.all(of: accounts.map(\.id).sorted(), in: connection).compactMap { row in
                    do {
                        return try connection.record(
                            SealedEvents(key: key, account: row.account, caseID: row.id))
                    } catch is CaseTrouble {
                        return nil
                    }
                })
        }
    }

    /// All that the desk of a case shows; nil when there is no such case.
    ///
    /// - Throws: `CaseTrouble.sealed`.
    package func openCase(_ caseID: Int64, of account: Int64) async throws -> CaseView? {
        let sealing = SealedEvents(key: secretKey, account: account, caseID: caseID)
        let kept = try await database.read { connection in
            try CaseRow.find(caseID, of: account, in: connection) == nil ? nil : try connection.events(sealing)
        }
        guard let kept, let view = try await self.account(account, listing: { _ in Installation.listedOrdersOfCase })
        else { return nil }
        let record = try CaseRecord(kept.map(\.event))
        let readings = record.messages.map { Marketplaces.noticeReader.read($0.mail) }
        let zone = zone(of: view.entry.account.store)
        let today = view.standing?.asOf ?? view.entry.fixedDay ?? zone.day(of: now())
        var figure = CaseFigure(view, readings: readings, day: record.messages.first?.receivedOn ?? today)
        let records = try await caseOrders(of: account, figure: figure, record: record)
        figure?.tally = records.tally
        return CaseView(
            entry: view.entry, id: caseID, record: record, events: kept.map(\.event),
            times: kept.map { CaseView.Time(at: $0.row.at, userName: $0.row.userName) }, readings: readings,
            today: today, zone: zone, figure: figure, tests: records.tests,
            facts: AppealCase(
                record, view.entry.account, readings: readings, figure: figure, records: records, zone: zone),
            disputes: records.disputes, controls: records.controls)
    }

    private static let listedOrdersOfCase = 500
}

extension CaseFigure {
    /// The standard that a notice is about, on the day of the notice: the one it names, else one that is missed. It is counted later.
    fileprivate init?(_ view: AccountView, readings: [NoticeReading], day: Day) {
        guard let standing = view.standing else { return nil }
        let counted = standing.standings.indices.filter { standing.standings[$0].standard.listsDefects }
        let named = readings.flatMap { $0.issues.map(\.value) }.map { issue in
            String(issue.rawValue.map { $0 == "_" ? "-" : $0 })
        }
        let index =
            named.lazy.compactMap { name in
                counted.first { standing.standings[$0].standard.id.hasPrefix(name) }
            }.first ?? counted.first { standing.standings[$0].status == .missed } ?? counted.first
        guard let index else { return nil }
        let found = standing.standings[index]
        self.init(
            standard: found.standard, window: found.effectiveWindow.days(asOf: min(day, found.asOf)), tally: Tally(),
            standing: found)
    }
}

extension AppealCase {
    /// What the records say of a case, and what its seller stands by.
    fileprivate init(
        _ record: CaseRecord, _ account: Account, readings: [NoticeReading], figure: CaseFigure?,
        records: CaseOrders, zone: Zone
    ) {
        self.init()
        store = account.store
        self.account = account.name
        notice = record.messages.first.map { Notice(text: $0.text.shortened, day: $0.receivedOn) }
        if let figure {
            window = figure.window
            (numerator, denominator) = (figure.tally.bad, figure.tally.units)
        }
        let named = Set(readings.flatMap { $0.orders.map(\.value) } + record.plan.causes.flatMap(\.orders))
        orders = records.caseOrders(named: named, zone: zone)
        take(record, tests: records.tests)
    }
}
