import AccountHealth
import Marketplaces
import Storage

extension Installation {
    /// What moves the forecast of one standard, and what would be if something were otherwise.
    func outlook(of standing: Standing, _ view: AccountView) async throws -> StandardOutlook? {
        guard let foretold = view.forecast?.foretold(standing.standard) else { return nil }
        guard foretold.course != nil else { return StandardOutlook(foretold: foretold, parts: nil, whatIfs: []) }
        return try await database.read { connection in
            guard let row = try AccountRow.find(id: view.entry.id, in: connection) else { return nil }
            let account = try StoredAccount(connection, row)
            let facts = try ForecastFacts(connection, account, plan: account.plan(setting, now: now()))
            return facts.outlook(of: standing, foretold, try models(for: account, in: connection))
        }
    }
}

extension ForecastFacts {
    fileprivate func outlook(
        of standing: Standing, _ foretold: AccountForecast.Foretold, _ models: ForecastModels
    ) -> StandardOutlook? {
        guard let told = rules.first(where: { $0.rule.key == foretold.key }), let question = told.rule.question
        else { return nil }
        // Which category an order is of is not told by the day.
        if !told.categories.isEmpty { return StandardOutlook(foretold: foretold, parts: nil, whatIfs: []) }
        let (rule, known) = (told.rule, told.outcomes)
        let model = models[rule]
        let belief = DefectBelief(known, model: model)
        func forecaster(_ scenario: Scenario) -> Forecaster {
            Forecaster(known, question: question, model: model, belief: belief, scenario: scenario)
        }
        let day = plan.asOf.advanced(by: AccountForecast.headlineDays)
        let window = question.window.days(asOf: plan.asOf)
        let whatIfs = suppositions(standing, rule, models).map { supposition, scenario in
            let supposed = forecaster(scenario)
            let days = (1...ForecastCourse.usualDays).lazy.map { plan.asOf.advanced(by: $0) }
            return WhatIf(
                supposition: supposition, today: supposed.account.tally(in: window),
                chances: [day, day.advanced(by: 16)].map { ($0, supposed.probability(on: $0)) },
                recovery: days.first { supposed.probability(on: $0) < 0.5 })
        }
        return StandardOutlook(
            foretold: foretold, parts: ForecastParts(forecaster(Scenario()), day: day), whatIfs: whatIfs)
    }

    /// What a seller would ask of a standard.
    private func suppositions(
        _ standing: Standing, _ rule: ForecastRule, _ models: ForecastModels
    ) -> [(WhatIf.Supposition, Scenario)] {
        var found = standing.suppositions
        found.append((.moreOrders(2), Scenario(coming: .more(2))))
        found.append((.noOrders, Scenario(coming: .none)))
        switch rule.standard.fulfilment {
        case .seller: found.append((.byMarketplace, Scenario(coming: .none)))
        case .marketplace:
            let own = rules.first { $0.rule.standard.id == rule.standard.id && $0.rule.standard.fulfilment == .seller }
            if let own {
                let pace = models[own.rule].pace.pace(of: own.outcomes)
                found.append((.byMarketplace, Scenario(coming: .joined(by: pace))))
            }
        case nil: break
        }
        return found
    }
}
