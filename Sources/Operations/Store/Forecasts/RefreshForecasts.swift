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
        var waiting = try await unforetold()
        var count = 0
        if !waiting.isEmpty {
            try await upToDate(waiting)
            try await learn()
            // What was learnt may change what is foretold of others.
            waiting = try await unforetold()
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
                // By what another process has learnt meanwhile they are foretold the next time.
                let learning = try Counter.learning.last(in: connection)
                for one in made where one.learning == learning { try one.keep(connection) }
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

    /// The accounts of which nothing was foretold on their day from the facts and the models there are.
    private func unforetold() async throws -> [Int64] {
        let (setting, now) = (setting, now())
        return try await database.read { connection in
            var waiting = try setting.stores.flatMap { store in
                let today = setting.directory.zone(of: store.id).day(of: now)
                return try BoardPlace.unforetold(on: today, store: store.id, in: connection)
            }
            // A sample shop stays on the day of its story.
            if let sample = try AccountRow.sample(in: connection), let day = sample.fixedDay,
                try BoardPlace.find(sample.id, in: connection)?.forecastDay == day
            {
                waiting.removeAll { $0 == sample.id }
            }
            return waiting
        }
    }

    /// So few accounts are learnt from anew whenever one has changed: each of them matters.
    private static let fewAccounts = 100

    /// Learns anew from the accounts of each marketplace whose models are of another day.
    private func learn() async throws {
        let (setting, now) = (setting, now())
        for book in setting.books {
            let models = try await database.read { connection -> ForecastModels? in
                let kept = try ForecastModelRow.day(of: book.marketplace, in: connection)
                let isMany = try AccountRow.all(in: connection).count > Installation.fewAccounts
                if let kept, kept == ForecastModels.day(now), isMany { return nil }
                return try ForecastModels(learning: book.marketplace, setting: setting, now: now, in: connection)
            }
            guard let models else { continue }
            try await database.write { try models.keep(of: book, in: $0) }
        }
    }

    /// Nil where the account is foretold already.
    private func foretell(_ account: StoredAccount, in connection: any Connection) throws -> MadeForecast? {
        let plan = account.plan(setting, now: now())
        let place = try BoardPlace.find(account.row.id, in: connection)
        if place?.forecastDay == plan.asOf { return nil }
        let forecast =
            try account.hasImports
            ? forecast(of: account, plan: plan, in: connection)
            : AccountForecast(asOf: plan.asOf, standards: [], digest: "")
        let tightest = forecast.standards.first { $0.key == place?.tightest?.rule }
        return MadeForecast(
            account: account.row.id, isSample: account.row.isSample, version: account.row.version,
            learning: try Counter.learning.last(in: connection), madeAt: now(), forecast: forecast,
            chance: tightest?.headline?.probability)
    }
}

/// What was foretold of an account, before it is kept.
private struct MadeForecast: Sendable {
    var account: Int64
    var isSample: Bool
    var version: Int64
    /// As `Counter.learning` had it.
    var learning: Int64
    var madeAt: Instant
    var forecast: AccountForecast
    var chance: Double?

    func keep(_ connection: any Connection) throws {
        let chances = ForecastChances(forecast)
        try ForecastRow.delete(of: account, after: forecast.asOf, in: connection)
        let known = try ForecastRow.newest(of: account, in: connection)
        let isNew = known?.digest != forecast.digest || known?.chances != chances.text
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
