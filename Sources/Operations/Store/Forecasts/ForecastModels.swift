import AccountHealth
import Marketplaces
import Storage
import Synchronization

/// What was learnt on a day from the accounts of a marketplace, by rule.
struct ForecastModels: Sendable {
    let asOf: Day
    private let models: [String: ForecastModel]
    /// Of all that was learnt.
    private let digest: String

    /// The model of a rule; what is believed without data where nothing was learnt of it.
    subscript(rule: ForecastRule) -> ForecastModel {
        models[rule.key] ?? ForecastModel([], target: rule.allowedShare, delay: rule.delay)
    }

    /// At most so many accounts are learnt from; more would tell hardly anything new.
    private static let mostAccounts = 1000

    init(_ rows: [ForecastModelRow], asOf: Day) {
        self.asOf = asOf
        models = Dictionary(rows.compactMap { row in ForecastModelText.model(row.model).map { (row.rule, $0) } }) { $1 }
        digest = ForecastModels.digest(models)
    }

    /// Learns from the accounts of a marketplace, each as it is known. A made-up shop teaches nothing.
    init(learning marketplace: String, setting: Setting, now: Instant, in connection: any Connection) throws {
        let stores = setting.books.first { $0.marketplace == marketplace }?.stores ?? []
        let all = try AccountRow.all(in: connection).filter { row in
            stores.contains { $0.id == row.account.store } && row.counted.orderCount > 0 && !row.isSample
        }
        // Spread evenly over all of them, so that the same ones are asked each day.
        let step = max(1, (all.count + ForecastModels.mostAccounts - 1) / ForecastModels.mostAccounts)
        let rows = stride(from: 0, to: all.count, by: step).map { all[$0] }
        try self.init(learningFrom: rows, setting: setting, now: now, in: connection)
    }

    /// Learns from accounts, each as it is known.
    init(learningFrom rows: [AccountRow], setting: Setting, now: Instant, in connection: any Connection) throws {
        asOf = ForecastModels.day(now)
        var known: [String: (rule: ForecastRule, accounts: [KnownOutcomes])] = [:]
        for portion in rows.portions(of: 100) {
            for account in try StoredAccount.all(portion, in: connection) {
                let plan = account.plan(setting, now: now)
                // Tallies that were counted by other rules say something else.
                if account.isDue(setting, now: now) { continue }
                let facts = try ForecastFacts(connection, account, plan: plan)
                for one in facts.rules {
                    known[one.rule.key, default: (one.rule, [])].accounts.append(one.outcomes)
                }
            }
        }
        models = known.mapValues { rule, accounts in
            ForecastModel(accounts, target: rule.allowedShare, delay: rule.delay)
        }
        digest = ForecastModels.digest(models)
    }

    private static func digest(_ models: [String: ForecastModel]) -> String {
        let texts = models.sorted { $0.key < $1.key }.map { "\($0)\n\(ForecastModelText.text($1))" }
        return SHA256Text.of(texts.joined(separator: "\n"))
    }

    /// Keeps them in place of those of a marketplace, and has all foretold anew by them, unless the same were learnt on the day.
    func keep(of book: StandardsBook, in connection: any Connection) throws {
        let marketplace = book.marketplace
        let kept = try ForecastModelRow.day(of: marketplace, in: connection)
        let known = ForecastModels(try ForecastModelRow.all(of: marketplace, in: connection), asOf: kept ?? asOf)
        if known.digest == digest, models.isEmpty || kept == asOf { return }
        try ForecastModelRow.replace(of: marketplace, with: rows(of: marketplace), in: connection)
        _ = try Counter.learning.next(in: connection)
        for store in book.stores { try BoardPlace.unforetell(store: store.id, in: connection) }
    }

    private func rows(of marketplace: String) -> [ForecastModelRow] {
        models.sorted { $0.key < $1.key }.map { rule, model in
            ForecastModelRow(marketplace: marketplace, rule: rule, asOf: asOf, model: ForecastModelText.text(model))
        }
    }

    /// The day of a moment, wherever the stores are.
    static func day(_ now: Instant) -> Day { Zone.utc.day(of: now) }
}

/// What was worked out lately, and pages ask for again and again: models, forecasts, the ages of files.
package final class ForecastMemory: Sendable {
    struct AccountKey: Hashable {
        var account: Int64
        var version: Int64
        var asOf: Day
        var learning: Int64
        var learnt: Day
    }

    struct ModelKey: Hashable {
        var marketplace: String
        /// As `Counter.learning` had it, so that what another process learnt is seen.
        var learning: Int64
        var learnt: Day
        /// Of a made-up shop that is foretold from itself.
        var sampleVersion: Int64?
    }

    /// Some forty kilobytes each.
    let forecasts = Remembered<AccountKey, AccountForecast>(most: 2048)
    let models = Remembered<ModelKey, ForecastModels>()
    /// How old the files of an account are.
    let reportAges = Remembered<ReportAgesKey, [ReportAge]>(most: 16_384)
    /// Whether nothing of a first start is undone any more.
    let isStarted = Mutex(false)
    /// The last day on which everything that had come due was compared.
    let scored = Mutex<Day?>(nil)

    package init() {}

    /// What pages were told before no longer holds.
    func forget() {
        forecasts.forget()
        models.forget()
        reportAges.forget()
        isStarted.withLock { $0 = false }
        scored.withLock { $0 = nil }
    }
}

extension Installation {
    /// What was learnt last of the marketplace of an account; learnt now where nothing was kept yet. The story of a made-up shop is
    /// the same whatever other accounts are there: it is foretold from itself.
    func models(for account: StoredAccount, in connection: any Connection) throws -> ForecastModels {
        let marketplace = setting.book(of: account.row.account.store)?.marketplace ?? ""
        if account.row.isSample {
            let key = ForecastMemory.ModelKey(
                marketplace: marketplace, learning: 0, learnt: ForecastModels.day(now()),
                sampleVersion: account.row.version)
            return try memory.models.value(key) {
                try ForecastModels(learningFrom: [account.row], setting: setting, now: now(), in: connection)
            }
        }
        let kept = try ForecastModelRow.day(of: marketplace, in: connection)
        let key = ForecastMemory.ModelKey(
            marketplace: marketplace, learning: try Counter.learning.last(in: connection),
            learnt: kept ?? ForecastModels.day(now()))
        return try memory.models.value(key) {
            if let kept {
                return ForecastModels(try ForecastModelRow.all(of: marketplace, in: connection), asOf: kept)
            }
            return try ForecastModels(learning: marketplace, setting: setting, now: now(), in: connection)
        }
    }

    /// What is foretold of an account whose tallies are right.
    func forecast(
        of account: StoredAccount, plan: StorePlan, in connection: any Connection
    ) throws -> AccountForecast {
        let models = try models(for: account, in: connection)
        let key = ForecastMemory.AccountKey(
            account: account.row.id, version: account.row.version, asOf: plan.asOf,
            learning: try Counter.learning.last(in: connection), learnt: models.asOf)
        return try memory.forecasts.value(key) {
            try ForecastFacts(connection, account, plan: plan).forecast(models)
        }
    }
}
