import AccountHealth
import Storage

/// What is known of an account under each rule that can be foretold; all that a forecast is made from beside the models.
struct ForecastFacts {
    let plan: StorePlan
    /// The last day of which anything is known; nil when that is too old to speak of the coming days.
    let knownDay: Day?
    let rules: [(rule: ForecastRule, known: KnownOutcomes)]

    init(_ connection: any Connection, _ account: StoredAccount, plan: StorePlan) throws {
        self.plan = plan
        let newest = plan.newestDay(account.newestSecond)
        knownDay = isStale(newestDay: newest, asOf: plan.asOf, afterDays: plan.staleAfterDays) ? nil : newest
        guard let knownDay else {
            rules = []
            return
        }
        let needs = FigureNeeds(plan, try StoredOfficials(connection, account: account.row.id))
        let tallies = try StoredTallies(
            connection, account: account.row.id, days: StorePlan.forecastDays(to: knownDay, needs))
        rules = plan.forecastRules(needs).compactMap { rule in
            let known = tallies.known(of: rule.key, asOf: knownDay, delays: rule.delay != nil)
            // A fulfilment the seller does not use is not worth a forecast.
            guard known.days.contains(where: { $0.units > 0 }) else { return nil }
            // What is demanded of each category is not foretold from the whole.
            if rule.standard.per == .category,
                !tallies.categories(of: rule.key, in: StorePlan.forecastDays(to: knownDay, needs)).names.isEmpty
            {
                return nil
            }
            // Where files do not tell which orders are bad, nothing is foretold from them.
            if let question = rule.question {
                let window = tallies.days(of: rule.key, in: question.window.days(asOf: plan.asOf))
                let figures = Figures(
                    window, categories: nil, standard: rule.standard, in: question.window.days(asOf: plan.asOf))
                if figures.whole.status == .unknown, !figures.whole.tally.isEmpty { return nil }
            }
            return (rule, known)
        }
    }

    /// Makes the forecast.
    func forecast(_ models: ForecastModels) -> AccountForecast {
        var told: [AccountForecast.Foretold] = []
        var texts = ["\(plan.asOf) \(models.digest)"]
        let days = plan.asOf.advanced(by: 1)...plan.asOf.advanced(by: ForecastCourse.usualDays)
        for (rule, known) in rules {
            let model = models[rule]
            texts.append(rule.key + known.text)
            let belief = DefectBelief(known, model: model)
            let course = rule.question.map { question in
                ForecastCourse(Forecaster(known, question: question, model: model, belief: belief), days: days)
            }
            let usual = zip(belief.probabilities, belief.weights).reduce(0) { $0 + $1.0 * $1.1 }
            let alarm =
                rule.hasParts(in: plan) ? nil : DriftAlarm(known, curves: model.curves, usual: usual)
            let isMissed = rule.question.map { $0.isMissed(known.tally(in: $0.window.days(asOf: plan.asOf))) }
            told.append(
                AccountForecast.Foretold(
                    standard: rule.standard, course: course, isMissed: isMissed ?? false, alarm: alarm, key: rule.key))
        }
        return AccountForecast(asOf: plan.asOf, standards: told, digest: SHA256Text.of(texts.joined(separator: "\n")))
    }
}

extension KnownOutcomes {
    /// All that is known, as text of which a digest is made.
    fileprivate var text: String {
        var text = " \(asOf) \(first)"
        for day in days { text += " \(day.units);\(day.bad);\(day.good);\(day.reported)" }
        for report in reports { text += " \(report.bad);\(report.good)" }
        return text
    }
}
