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
    var officialStatus: String?
    /// The newest moment any fact names, in seconds since 1970.
    var newestSecond: Int64?
    var orderCount: Int
    /// Whether the marketplace sent any order that a window can look at.
    var hasMarketplaceOrders: Bool

    /// - Parameter foresees: whether the calendars of the coming days are wanted.
    func standing(foresees: Bool = true) -> AccountStanding {
        let newestDay = newestSecond.map { min(plan.zone.day(of: Instant(seconds: $0)), plan.asOf) }
        var standings: [(place: Int, standing: Standing)] = []
        var coming: [Standing] = []
        for (rule, item) in zip(plan.counted, counted) where isWorthALine(rule.standard, item) {
            var measurement = item.measurement
            measurement.newestDay = newestDay
            var standing = measureStanding(
                measurement, asOf: plan.asOf, staleAfterDays: plan.staleAfterDays, foresees: foresees)
            standing.official = item.official
            if rule.isComing { coming.append(standing) } else { standings.append((rule.place, standing)) }
        }
        for (rule, official) in zip(plan.told, told) {
            standings.append((rule.place, balance(rule.standard, official: official, foresees: foresees)))
        }
        return AccountStanding(
            account: account, asOf: plan.asOf,
            standings: standings.sorted { $0.place < $1.place }.map(\.standing), coming: coming,
            officialStatus: officialStatus, newestDay: newestDay, orderCount: orderCount)
    }

    /// A fulfilment the seller does not use is not worth a line.
    private func isWorthALine(_ standard: Standard, _ item: Counted) -> Bool {
        guard let wanted = standard.fulfilment, wanted != .seller else { return true }
        return hasMarketplaceOrders || item.isOfficiallyCounted
    }

    private func balance(_ standard: Standard, official: OfficialFigure?, foresees: Bool) -> Standing {
        var standing = measureBalance(
            standard: standard, points: penalties.points.map { (plan.zone.day(of: $0.issuedAt), $0.points) },
            isHeld: penalties.isHeld && !standard.isReportedOnly, asOf: plan.asOf, foresees: foresees)
        if standard.isReportedOnly {
            standing.figure.missing = [standard.id.replacingHyphens]
            // What the marketplace will say on the coming days nobody knows.
            standing.calendar = []
            if let official, let value = official.numerator, let condition = standard.condition {
                standing.figure.tally = Tally(bad: value)
                standing.figure.status = condition.isMet(by: Rate(value, of: 1)) ? .met : .missed
                standing.figure.missing = []
                standing.isStale = official.reportDay.distance(to: plan.asOf) > plan.staleAfterDays
            }
        }
        if let official {
            let explanation: Reconciliation.Explanation = official.numerator == nil ? .noCounts : .reported
            standing.official = Reconciliation(official: official, ours: nil, explanation: explanation)
        }
        return standing
    }
}

extension String {
    fileprivate var replacingHyphens: String {
        String(map { $0 == "-" ? "_" : $0 })
    }
}
