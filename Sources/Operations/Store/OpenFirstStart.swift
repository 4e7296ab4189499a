import AccountHealth
import Storage
import Synchronization

extension Installation {
    /// What is still undone; nil once everything was done for one account, and from then on.
    package func firstStart() async throws -> FirstStart? {
        if memory.isStarted.withLock({ $0 }) { return nil }
        let now = now()
        let start = try await database.read { connection in
            let sample = try AccountRow.sample(in: connection).map(AccountEntry.init)
            let own = try AccountRow.firstOwn(limit: Installation.firstAccounts, in: connection)
            let starts = try own.map { try firstStart(of: $0, now: now, in: connection) }
            var start = starts.max { $0.progress < $1.progress } ?? firstStart(of: nil, files: [:])
            start.sample = sample
            return start
        }
        guard start.isDone else { return start }
        memory.isStarted.withLock { $0 = true }
        return nil
    }

    /// So many accounts are looked at; who has more is no beginner.
    private static let firstAccounts = 20

    private func firstStart(of row: AccountRow, now: Instant, in connection: any Connection) throws -> FirstStart {
        let ages = try reportAges(of: row, now: now, in: connection)
        var start = firstStart(
            of: row, files: Dictionary(ages.map { ($0.report.kind, $0.brought != nil) }, uniquingKeysWith: { $0 || $1 })
        )
        let officials = try StoredOfficials(connection, account: row.id)
        let standards = setting.book(of: row.account.store)?.entries.map(\.standard) ?? []
        start.isLagLearnt = standards.contains { standard in
            officials.latest(standard.ruleKey).flatMap { learntLag($0, standard: standard) } != nil
        }
        return start
    }

    /// - Parameter files: by kind, whether one was brought.
    private func firstStart(of row: AccountRow?, files: [String: Bool]) -> FirstStart {
        let reports = setting.book(of: row?.account.store ?? setting.defaultStore)?.reports ?? []
        return FirstStart(
            account: row.map(AccountEntry.init),
            files: reports.filter { !$0.isOptional && !$0.teachesLag }.map {
                FirstStart.File(report: $0, isThere: files[$0.kind] ?? false)
            },
            lagReport: reports.first(where: \.teachesLag))
    }
}

extension FirstStart {
    /// How much of it is done.
    fileprivate var progress: Int {
        files.count(where: \.isThere) + (isLagLearnt ? 1 : 0)
    }
}
