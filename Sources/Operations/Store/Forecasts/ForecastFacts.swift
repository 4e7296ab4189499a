import AccountHealth
import Storage

/// What is known of an account under each rule that can be foretold; all that a forecast is made from beside the models.
struct ForecastFacts {
    let plan: StorePlan
    /// The last day of which anything is known; nil when that is too old to speak of the coming days.
    let knownDay: Day?
    let rules: [Known]

    private static let mostCategories = 50

    /// What is known under one rule.
    struct Known {
        let rule: ForecastRule
        let outcomes: KnownOutcomes
        /// Of each category of goods, where the standard is demanded of each and files name any.
        let categories: [KnownOutcomes]
        /// Whether the figure misses its target today.
        let isMissed: Bool
    }

    init(_ connection: any Connection, _ account: StoredAccount, plan: StorePlan) throws {
        self.plan = plan
        let newest = plan.newestDay(account.newestSecond)
        knownDay = isStale(newestDay: newest, asOf: plan.asOf, afterDays: plan.staleAfterDays) ? nil : newest
        guard let knownDay else {
            rules = []
            return
        }
        let needs = FigureNeeds(plan, try StoredOfficials(connection, account: account.row.id))
        let days = StorePlan.forecastDays(to: knownDay, needs)
        let tallies = try StoredTallies(
            connection, account: account.row.id, days: days.lowerBound...max(knownDay, plan.asOf), outcomes: true)
        rules = plan.forecastRules(needs).compactMap { rule in
            let known = tallies.known(of: rule.key, asOf: knownDay, delays: rule.delay != nil)
            // A fulfilment the seller does not use is not worth a forecast.
            guard known.days.contains(where: { $0.units > 0 }) else { return nil }
            guard let window = rule.question?.window.days(asOf: plan.asOf) else {
                return Known(rule: rule, outcomes: known, categories: [], isMissed: false)
            }
            // Where files do not tell which orders are bad, or of which category, nothing is foretold from them.
            let counting = tallies.figures(rule, in: window.lowerBound...max(window.upperBound, knownDay))
            if counting.status == .unknown, !counting.whole.tally.isEmpty { return nil }
            // A category that sells nothing any more cannot miss; one with orders of the last windows may.
            let recent = min(window.lowerBound.advanced(by: -window.count), knownDay)...knownDay
            let isOfEach = rule.standard.per == .category
            let names = isOfEach ? tallies.categories(of: rule.key, in: recent).names : []
            // A column of article numbers is none of categories, and would take very long.
            if names.count > ForecastFacts.mostCategories { return nil }
            // When outcomes become known is not kept by category.
            if rule.delay != nil, !names.isEmpty { return nil }
            return Known(
                rule: rule, outcomes: known,
                categories: names.map { tallies.known(of: rule.key, category: $0, asOf: knownDay, delays: false) },
                isMissed: tallies.figures(rule, in: window).status == .missed)
        }
    }

    /// Makes the forecast.
    func forecast(_ models: ForecastModels) -> AccountForecast {
        var told: [AccountForecast.Foretold] = []
        var digest = ForecastDigest()
        digest.take("\(plan.asOf)")
        let days = plan.asOf.advanced(by: 1)...plan.asOf.advanced(by: ForecastCourse.usualDays)
        for known in rules {
            let rule = known.rule
            let model = models[rule]
            digest.take(rule.key)
            for outcomes in [known.outcomes] + known.categories { digest.take(outcomes) }
            let belief = DefectBelief(known.outcomes, model: model)
            let course = rule.question.map { question in
                let categories = known.categories.map { Forecaster($0, question: question, model: model) }
                return ForecastCourse(
                    Forecaster(known.outcomes, question: question, model: model, belief: belief), days: days
                ).demanded(ofEach: categories.map { ForecastCourse($0, days: days) })
            }
            let usual = zip(belief.probabilities, belief.weights).reduce(0) { $0 + $1.0 * $1.1 }
            let alarm =
                rule.hasParts(in: plan) ? nil : DriftAlarm(known.outcomes, curves: model.curves, usual: usual)
            told.append(
                AccountForecast.Foretold(
                    standard: rule.standard, course: course, isMissed: known.isMissed, alarm: alarm, key: rule.key))
        }
        return AccountForecast(asOf: plan.asOf, standards: told, digest: digest.text)
    }
}

extension StoredTallies {
    /// What the orders of some days show under a rule, with all that is known today.
    func figures(_ rule: ForecastRule, in days: ClosedRange<Day>) -> Figures {
        Figures(
            self.days(of: rule.key, in: days),
            categories: rule.standard.per == .category ? categories(of: rule.key, in: days) : nil,
            standard: rule.standard, in: days)
    }
}
