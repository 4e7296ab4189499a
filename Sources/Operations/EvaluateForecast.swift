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

    package var counting: CountingQuestion
    /// The limit, in place of the book's.
    package var condition: Condition?
    /// How many days ahead the figure is foretold.
    package var horizon: Int
    package var minimumOrders: Int
    package var truth: ForecastQuestion.Truth

    package init(
        _ counting: CountingQuestion, condition: Condition? = nil, horizon: Int, minimumOrders: Int = 1,
        truth: ForecastQuestion.Truth = .shown
    ) {
        self.counting = counting
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
    case counting(CountingProblem)
    case notOfDefects(String)
    case noTarget(String)

    package var description: String {
        switch self {
        case .counting(let problem): problem.description
        case .notOfDefects(let id): "“\(id)” is not a share of orders with defects; only those can be foretold"
        case .noTarget(let id): "“\(id)” has no limit of its own; give one with --target"
        }
    }
}

/// Foretells the figure of each case from what was known on its day, having learnt from what was known on that day.
package func evaluateForecast(
    _ records: Records, trial: ForecastTrial, cases: [ForecastTrial.Case], setting: Setting, now: Instant
) async throws(ForecastProblem) -> [ForecastTrialResult] {
    let lastCase = cases.map(\.asOf).max() ?? Day(number: 0)
    let plans: [CountingPlan]
    do throws(CountingProblem) {
        plans = try records.accounts.map { (account) throws(CountingProblem) in
            try CountingPlan(account, question: trial.counting, on: lastCase, setting: setting, now: now)
        }
    } catch {
        throw .counting(error)
    }
    guard let plan = plans.first else { return [] }
    guard case .share(.defect) = plan.standard.measure else { throw .notOfDefects(trial.counting.standard) }
    guard let condition = trial.condition ?? plan.standard.condition else {
        throw .noTarget(trial.counting.standard)
    }
    let question = ForecastQuestion(
        window: plan.window, condition: condition, minimumOrders: trial.minimumOrders, truth: trial.truth)
    guard let target = question.allowedShare else { throw .noTarget(trial.counting.standard) }
    let pasts = accountPasts(records, plans: plans)
    let places = Dictionary(records.accounts.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let lastDay = pasts.compactMap(\.outcomes.last?.placed).max() ?? Day(number: 0)

    var results = [ForecastTrialResult?](repeating: nil, count: cases.count)
    let byDay = Dictionary(grouping: cases.indices) { cases[$0].asOf }.sorted { $0.key < $1.key }
    await withTaskGroup(of: [(Int, ForecastTrialResult)].self) { group in
        for (asOf, indices) in byDay {
            group.addTask {
                let model = ForecastModel(pasts.map { $0.known(on: asOf) }, target: target)
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
    let forecast = Forecaster(past.known(on: asOf), question: question, model: model).day(day)
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

/// Writes what was foretold as comma-separated text, in the order of the cases: `account,as_of,probability`.
package func writeForecasts(
    _ cases: [ForecastTrial.Case], _ results: [ForecastTrialResult], write: ([UInt8]) throws -> Void
) throws {
    try write(Array("account,as_of,probability\n".utf8))
    for (one, result) in zip(cases, results) {
        try write(commaSeparatedCell(one.account) + Array(",\(one.asOf),\(result.probability.decimals(6))\n".utf8))
    }
}
