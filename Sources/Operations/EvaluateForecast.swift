package import AccountHealth
import Marketplaces

/// What forecasts are to be tried on.
package struct ForecastTrial: Sendable {
    /// A moment at which an account's figure is to be foretold: the end of a day, with what was known by then.
    package struct Case: Hashable, Sendable {
        package var account: String
        package var asOf: Day

        package init(account: String, asOf: Day) {
            self.account = account
            self.asOf = asOf
        }
    }

    package var standard: String
    /// The limit, in place of the book's.
    package var condition: Condition?
    package var windowDays: Int?
    package var lagDays: Int?
    /// How many days ahead the figure is foretold.
    package var horizon: Int
    package var minimumOrders: Int
    package var truth: ForecastQuestion.Truth
    /// In place of the stores' zones.
    package var zone: Zone?

    package init(
        standard: String, condition: Condition? = nil, horizon: Int, minimumOrders: Int = 1,
        truth: ForecastQuestion.Truth = .shown
    ) {
        self.standard = standard
        self.condition = condition
        self.horizon = horizon
        self.minimumOrders = minimumOrders
        self.truth = truth
    }
}

/// What was foretold of a case, and what came.
package struct ForecastTrialResult: Sendable {
    package let probability: Double
    /// Whether the target was missed; nil where the files end before that day.
    package let isMissed: Bool?
    /// Whether the figure of the day of the forecast missed the target.
    package let wasMissed: Bool
}

/// Why nothing was foretold.
package enum ForecastProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case series(SeriesProblem)
    case notOfDefects(String)
    case noTarget(String)

    package var description: String {
        switch self {
        case .series(let problem): problem.description
        case .notOfDefects(let id): "“\(id)” is not a share of orders with defects; only those can be foretold"
        case .noTarget(let id): "“\(id)” has no limit of its own; give one with --target"
        }
    }
}

/// Foretells the figure of each case from what was known on its day, having learnt from what was known on that day.
package func evaluateForecast(
    _ records: Records, trial: ForecastTrial, cases: [ForecastTrial.Case], setting: Setting, now: Instant
) async throws(ForecastProblem) -> [ForecastTrialResult] {
    var series = SeriesQuestion(standard: trial.standard, days: Day(number: 0)...Day(number: 0))
    series.windowDays = trial.windowDays
    series.lagDays = trial.lagDays
    series.zone = trial.zone
    if let last = cases.map(\.asOf).max() { series.days = last...last }
    let plans: [CountingPlan]
    do throws(SeriesProblem) {
        plans = try records.accounts.map { (account) throws(SeriesProblem) in
            try CountingPlan(account, question: series, setting: setting, now: now)
        }
    } catch {
        throw .series(error)
    }
    guard let plan = plans.first else { return [] }
    guard case .share(.defect) = plan.standard.measure else { throw .notOfDefects(trial.standard) }
    guard let condition = trial.condition ?? plan.standard.condition, let target = condition.target?.value else {
        throw .noTarget(trial.standard)
    }
    let question = ForecastQuestion(
        window: plan.window, condition: condition, minimumOrders: trial.minimumOrders, truth: trial.truth)
    let pasts = accountPasts(records, plans: plans)
    let places = Dictionary(records.accounts.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let lastDay = pasts.compactMap(\.outcomes.last?.placed).max() ?? Day(number: 0)

    var results = [ForecastTrialResult?](repeating: nil, count: cases.count)
    let byDay = Dictionary(grouping: cases.indices) { cases[$0].asOf }.sorted { $0.key < $1.key }
    await withTaskGroup(of: [(Int, ForecastTrialResult)].self) { group in
        for (asOf, indices) in byDay {
            group.addTask {
                let model = ForecastModel(pasts, asOf: asOf, target: target)
                return indices.map { index in
                    let past = places[cases[index].account].map { pasts[$0] } ?? AccountPast([])
                    return (index, result(of: past, asOf: asOf, trial: trial, question, model, lastDay: lastDay))
                }
            }
        }
        for await some in group { for (index, result) in some { results[index] = result } }
    }
    return results.compactMap(\.self)
}

private func result(
    of past: AccountPast, asOf: Day, trial: ForecastTrial, _ question: ForecastQuestion, _ model: ForecastModel,
    lastDay: Day
) -> ForecastTrialResult {
    let day = asOf.advanced(by: trial.horizon)
    let forecast = MissForecast(
        past, day: day, question: question, model: model, belief: DefectBelief(past, model: model))
    let came = past.tally(on: day, question: question, knownBy: question.truth == .final ? nil : day)
    let was = past.tally(on: asOf, question: question, knownBy: asOf)
    return ForecastTrialResult(
        probability: forecast.probability, isMissed: day <= lastDay ? question.isMissed(came) : nil,
        wasMissed: question.isMissed(was))
}

/// The outcomes of all orders, by the accounts of the records.
private func accountPasts(_ records: Records, plans: [CountingPlan]) -> [AccountPast] {
    let stated = records.statedDefects()
    let byStore = ByStore(records.accounts) { OutcomeJudge(plans[$0].classifier, records: records, stated: stated) }
    var judges = byStore.values
    var outcomes = [[OrderOutcome]](repeating: [], count: plans.count)
    records.orders.forEach { glance in
        if let outcome = judges[byStore.places[glance.account]].outcome(of: glance, records: records) {
            outcomes[glance.account].append(outcome)
        }
    }
    return outcomes.map(AccountPast.init)
}
