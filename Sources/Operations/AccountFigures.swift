import AccountHealth

/// What was counted of one account and what the marketplace says of it: all that its standing follows from, whether orders
/// were counted just now or the store kept the tallies.
struct AccountFigures {
    /// One counted standard.
    struct Counted {
        var measurement: Measurement
        var official: Reconciliation?
        /// Whether any official figure ever counted orders of it.
        var isOfficiallyCounted = false
    }

    let account: Account
    let plan: StorePlan
    /// In the order of the plan's counted standards.
    var counted: [Counted]
    /// The newest official figure of each of the plan's told standards.
    var told: [OfficialFigure?]
    var penalties: Penalties.Listed
    var officialStatus: OfficialStatus?
    /// The newest moment any fact names, in seconds since 1970.
    var newestSecond: Int64?
    var orderCount: Int
    /// Whether the marketplace sent any order that a window can look at.
    var hasMarketplaceOrders: Bool

    func standing() -> AccountStanding {
        let newestDay = plan.newestDay(newestSecond)
        var standings: [(place: Int, standing: Standing)] = []
        var coming: [Standing] = []
        for (rule, item) in zip(plan.counted, counted)
        where rule.isWorthALine(
            hasMarketplaceOrders: hasMarketplaceOrders, isOfficiallyCounted: item.isOfficiallyCounted)
        {
            var measurement = item.measurement
            measurement.newestDay = newestDay
            var standing = measureStanding(measurement, asOf: plan.asOf, staleAfterDays: plan.staleAfterDays)
            standing.official = item.official
            if rule.isComing { coming.append(standing) } else { standings.append((rule.place, standing)) }
        }
        for (rule, official) in zip(plan.told, told) {
            standings.append((rule.place, balance(rule.standard, official: official)))
        }
        return AccountStanding(
            account: account, asOf: plan.asOf,
            standings: standings.sorted { $0.place < $1.place }.map(\.standing), coming: coming,
            officialStatus: officialStatus, newestDay: newestDay, orderCount: orderCount)
    }

    private func balance(_ standard: Standard, official: OfficialFigure?) -> Standing {
        var standing = measureBalance(
            standard: standard, points: plan.dated(penalties), isHeld: penalties.isHeld && !standard.isReportedOnly,
            asOf: plan.asOf)
        if standard.isReportedOnly {
            let reported = ReportedFigure(standard, official: official, plan: plan)
            standing.figures = Figures(reported.figure)
            standing.isStale = reported.isStale
            // What the marketplace will say on the coming days nobody knows.
            standing.calendar = []
        }
        if let official {
            let explanation: Reconciliation.Explanation = official.numerator == nil ? .noCounts : .reported
            standing.official = Reconciliation(official: official, ours: nil, explanation: explanation)
        }
        return standing
    }
}

/// The figure of a standard that only the marketplace can know, from the newest report.
struct ReportedFigure {
    var figure: Figure
    /// Whether the report is too old to speak of the measured day.
    var isStale = false

    init(_ standard: Standard, official: OfficialFigure?, plan: StorePlan) {
        guard let official, let value = official.numerator, let condition = standard.condition else {
            let name = String(standard.id.map { $0 == "-" ? "_" : $0 })
            figure = Figure(tally: Tally(), status: .unknown, missing: [name])
            return
        }
        let status: Status = condition.isMet(by: Rate(value, of: 1)) ? .met : .missed
        figure = Figure(tally: Tally(bad: value), status: status, missing: [])
        isStale = official.reportDay.distance(to: plan.asOf) > plan.staleAfterDays
    }
}

extension StorePlan {
    /// The newest day of which facts tell; a moment after the measured day is of that day.
    func newestDay(_ second: Int64?) -> Day? {
        second.map { min(zone.day(of: Instant(seconds: $0)), asOf) }
    }

    /// Points with the days on which they were issued.
    func dated(_ penalties: Penalties.Listed) -> [(day: Day, points: Int)] {
        penalties.points.map { (zone.day(of: $0.issuedAt), $0.points) }
    }
}

extension StorePlan.Counted {
    /// A fulfilment the seller does not use is not worth a line.
    ///
    /// - Parameters:
    ///   - hasMarketplaceOrders: whether the marketplace sent any order that a window can look at.
    ///   - isOfficiallyCounted: whether any official figure ever counted orders of the standard.
    func isWorthALine(hasMarketplaceOrders: Bool, isOfficiallyCounted: Bool) -> Bool {
        guard let wanted = standard.fulfilment, wanted != .seller else { return true }
        return hasMarketplaceOrders || isOfficiallyCounted
    }
}
