import AccountHealth
import Marketplaces
import Storage
import Synchronization

extension Installation {
    /// Foretells the accounts whose facts or whose day have changed, keeps what was foretold, and compares what was foretold
    /// earlier with what came.
    ///
    /// - Returns: how many accounts were foretold.
    package func refreshForecasts() async throws -> Int {
        try await renewSetting()
        try await keepBoardOfToday()
        let waiting = try await database.read { connection in
            try setting.stores.flatMap { store in
                let today = setting.directory.zone(of: store.id).day(of: now())
                return try BoardPlace.unforetold(on: today, store: store.id, in: connection)
            }
        }
        var count = 0
        if !waiting.isEmpty {
            try await upToDate(waiting)
            try await learn()
        }
        for portion in waiting.portions(of: 50) {
            try Task.checkCancellation()
            let made = try await database.read { connection in
                try StoredAccount.all(AccountRow.rows(ids: portion, in: connection), in: connection).compactMap {
                    account in
                    try foretell(account, in: connection)
                }
            }
            count += made.count
            if made.isEmpty { continue }
            try await database.write { connection in
                for one in made { try one.keep(connection) }
            }
        }
        // Without new facts of an account nothing of it can be compared that could not be before, until the day is over.
        let today = ForecastModels.day(now())
        if memory.scored.withLock({ $0 != today }) {
            try await scoreForecasts()
            memory.scored.withLock { $0 = today }
        } else if !waiting.isEmpty {
            try await scoreForecasts(of: Set(waiting))
        }
        return count
    }

    /// So few accounts are learnt from anew whenever one has changed: each of them matters.
    private static let fewAccounts = 100

    /// Learns anew from the accounts of each marketplace whose models are of another day.
    private func learn() async throws {
        let (setting, now) = (setting, now())
        for marketplace in setting.books.map(\.marketplace) {
            let models = try await database.read { connection -> ForecastModels? in
                let kept = try ForecastModelRow.day(of: marketplace, in: connection)
                let isMany = try AccountRow.all(in: connection).count > Installation.fewAccounts
                if let kept, kept == ForecastModels.day(now), isMany { return nil }
                return try ForecastModels(learning: marketplace, setting: setting, now: now, in: connection)
            }
            guard let models, !models.isSampleOnly else { continue }
            try await database.write { connection in
                try ForecastModelRow.replace(of: marketplace, with: models.rows(of: marketplace), in: connection)
            }
            memory.models.forget()
            memory.forecasts.forget()
        }
    }

    /// Nil where the account is foretold already or has no figures yet.
    private func foretell(_ account: StoredAccount, in connection: any Connection) throws -> MadeForecast? {
        guard account.hasImports else { return nil }
        let plan = account.plan(setting, now: now())
        let place = try BoardPlace.find(account.row.id, in: connection)
        // A sample shop stays on the day of its story.
        if place?.forecastDay == plan.asOf { return nil }
        let forecast = try forecast(of: account, plan: plan, in: connection)
        let tightest = forecast.standards.first { $0.key == place?.tightest?.rule }
        return MadeForecast(
            account: account.row.id, isSample: account.row.isSample, version: account.row.version, madeAt: now(),
            forecast: forecast,
            chance: tightest?.headline?.probability)
    }
}

/// What was foretold of an account, before it is kept.
private struct MadeForecast: Sendable {
    var account: Int64
    var isSample: Bool
    var version: Int64
    var madeAt: Instant
    var forecast: AccountForecast
    var chance: Double?

    func keep(_ connection: any Connection) throws {
        let chances = ForecastChances(forecast)
        try ForecastRow.delete(of: account, after: forecast.asOf, in: connection)
        // The same facts give the same forecast; it is kept once.
        let isNew = try ForecastRow.newest(of: account, in: connection).map { $0.digest != forecast.digest } ?? true
        // What is made up has no truth to be compared with.
        if isNew, !isSample, !chances.lines.isEmpty {
            let row = ForecastRow(
                account: account, asOf: forecast.asOf, madeAt: madeAt, digest: forecast.digest, chances: chances.text,
                nextDue: forecast.asOf.advanced(by: ForecastChances.horizons[0]))
            // One of the same second is superseded: facts came in between.
            try row.delete(in: connection)
            try ForecastRow.insert([row], in: connection)
        }
        try BoardPlace.foretell(
            account, version: version, chance: chance.map { Int(($0 * 1e6).rounded()) }, on: forecast.asOf,
            in: connection)
    }
}
