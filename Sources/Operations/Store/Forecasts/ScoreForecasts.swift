import AccountHealth
import Storage

extension Installation {
    /// Compares forecasts whose day has come with the figure of that day, as it could be known then.
    ///
    /// - Parameter accounts: only of these; nil for all.
    func scoreForecasts(of accounts: Set<Int64>? = nil) async throws {
        let today = ForecastModels.day(now())
        let due = try await database.read { try ForecastRow.accountsDue(on: today, in: $0) }.filter {
            accounts?.contains($0) ?? true
        }
        for portion in due.portions(of: 50) {
            try await database.write { connection in
                for account in try StoredAccount.all(AccountRow.rows(ids: portion, in: connection), in: connection) {
                    try score(account, today: today, in: connection)
                }
            }
        }
    }

    private func score(_ account: StoredAccount, today: Day, in connection: any Connection) throws {
        let rows = try ForecastRow.due(of: account.row.id, on: today, in: connection)
        let plan = account.plan(setting, now: now())
        guard let newest = plan.newestDay(account.newestSecond), let first = rows.map(\.asOf).min() else { return }
        let needs = FigureNeeds(plan, try StoredOfficials(connection, account: account.row.id))
        let rules = plan.forecastRules(needs)
        let earliest = rules.compactMap { $0.question?.window.days(asOf: first).lowerBound }.min() ?? first
        let tallies = try StoredTallies(
            connection, account: account.row.id, days: min(earliest, first)...max(newest, first),
            outcomes: true)
        let heard = try account.heardDays(connection, zone: plan.zone)
        for row in rows {
            let chances = ForecastChances(row.chances)
            let lines = chances.lines.compactMap { line in
                rules.first { $0.key == line.rule }.map { (line: line, rule: $0) }
            }
            func isTold(_ rule: ForecastRule, _ day: Day) -> Bool {
                day < newest && heard.isHeard(rule.standard, since: day)
            }
            var next: Day?
            for (place, horizon) in ForecastChances.horizons.enumerated() {
                let day = row.asOf.advanced(by: horizon)
                if row.nextDue.map({ day < $0 }) ?? true { continue }
                // A day of which files tell only a part waits; after a month nobody will tell.
                let isWhole = day < today && lines.allSatisfy { isTold($0.rule, day) }
                if !isWhole, day.distance(to: today) < 30 {
                    next = day
                    break
                }
                for (line, rule) in lines where isTold(rule, day) {
                    guard let isMissed = tallies.isMissed(rule, on: day) else { continue }
                    try ForecastScoreRow.add(
                        [
                            ForecastScoreRow(
                                line, chance: line.chances[place], isMissed: isMissed, horizon: horizon,
                                day: day)
                        ], in: connection)
                }
            }
            try row.update(nextDue: next, in: connection)
        }
    }
}

extension StoredTallies {
    /// Whether the figure of a day missed its target, with what was known by then; nil where that cannot be told.
    fileprivate func isMissed(_ rule: ForecastRule, on day: Day) -> Bool? {
        guard let question = rule.question else { return nil }
        guard rule.standard.per == .category else { return question.isMissed(shown(rule, on: day, question)) }
        let status = figures(rule, in: question.window.days(asOf: day)).status
        return status == .unknown ? nil : status == .missed
    }

    /// The figure of a day with what was known by then.
    private func shown(_ rule: ForecastRule, on day: Day, _ question: ForecastQuestion) -> Tally {
        let window = question.window.days(asOf: day)
        var tally = days(of: rule.key, in: window.lowerBound...min(window.upperBound, day)).sum(window)
        guard rule.delay != nil else { return tally }
        tally.bad = 0
        forEachOutcome(of: rule.key) { outcome, count in
            guard window.contains(outcome.placed) else { return }
            if outcome.state(on: day) == .bad { tally.bad += count }
            // What was delivered later was not counted yet.
            if rule.delay == .lateDelivery, let bad = outcome.bad, bad > day { tally.units -= count }
        }
        return tally
    }
}

extension ForecastScoreRow {
    fileprivate init(_ line: ForecastChances.Line, chance: Int, isMissed: Bool, horizon: Int, day: Day) {
        let probability = Double(chance) / 1e6
        let score = ForecastScore([(probability, isMissed)])
        self.init(
            rule: line.rule, horizon: horizon, month: TallyRow.month(of: day),
            tenth: min(9, Int(probability * 10)), count: 1, missed: isMissed ? 1 : 0, expected: chance,
            brier: Int((score.brier * 1e6).rounded()), logScore: Int((score.logScore * 1e6).rounded()),
            stayingWrong: line.wasMissed == isMissed ? 0 : 1)
    }
}
