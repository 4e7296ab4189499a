import AccountHealth
import TestSupport
import Testing

/// Counts orders one by one as the contract words it, for comparing with sums of tallies. It shares no code with the
/// classifier: days come from the operating system's calendar, windows from their definition.
struct DirectCount {
    let standard: Standard
    let choices: Choices
    let zone: FoundationZone
    let utc: FoundationZone
    let now: Instant

    /// Bad units or points, and units, of the orders whose day lies in the standard's window.
    func count(_ orders: [Order], asOf day: Day) throws -> Tally {
        try count(orders) { standard.window.contains($0, byDefinitionOn: day) }
    }

    func count(_ orders: [Order], where counts: (Day) -> Bool) throws -> Tally {
        var tally = Tally()
        for order in orders {
            guard let found = outcome(order), counts(try day(of: found.at)) else { continue }
            tally += Tally(bad: found.bad, units: found.units)
        }
        return tally
    }

    func day(of instant: Instant) throws -> Day {
        try (choices.daysAreUTC ? utc : zone).day(of: instant)
    }

    /// What an order adds, and the moment that places it.
    func outcome(_ order: Order) -> (at: Instant, bad: Int, units: Int)? {
        if standard.fulfilment == .seller, order.fulfilment == .marketplace { return nil }
        if standard.fulfilment == .marketplace, order.fulfilment == .seller { return nil }
        let population = standard.population
        if order.status == .cancelled, population.leavesOutCancelled && !choices.cancelledOrdersCount { return nil }
        if order.status == .pending, population.leavesOutPending && !choices.pendingOrdersCount { return nil }
        let dates = order.dates
        guard let shipBy = dates.shipBy, let deliverBy = dates.deliverBy else { return nil }

        switch standard.measure {
        case .share(.defect):
            return (order.placedAt, order.defects.contains(where: isBad) ? 1 : 0, 1)
        case .share(.confirmedLate):
            let isLate: Bool
            if let confirmed = dates.confirmedAt {
                isLate = confirmed > shipBy
            } else {
                isLate = choices.overdueOrdersCount && now > shipBy
            }
            let at: Instant =
                switch choices.lateShipmentDay {
                case .shipBy: shipBy
                case .confirmed: dates.confirmedAt ?? order.placedAt
                default: order.placedAt
                }
            return (at, isLate ? 1 : 0, 1)
        case .share(.cancelledBySeller):
            var isBad = false
            if let cancelled = dates.cancelledAt {
                let wasConfirmed = dates.confirmedAt.map { $0 <= cancelled } ?? false
                let isSellers = dates.cancelledBy == .seller || dates.cancelledBy == .marketplace && cancelled > shipBy
                isBad = isSellers && !wasConfirmed
            }
            let at = choices.cancellationDay == .cancelled ? dates.cancelledAt : nil
            return (at ?? order.placedAt, isBad ? 1 : 0, 1)
        case .share(.untracked):
            guard dates.confirmedAt != nil else { return nil }
            var (bad, units) = (0, 0)
            for package in order.packages {
                if let value = package.value, value.currency.code == "USD", value.minorUnits < 500 { continue }
                units += 1
                if package.firstScanAt == nil { bad += 1 }
            }
            return units == 0 ? nil : (order.placedAt, bad, units)
        case .share(.deliveredLate):
            var reached = dates.deliveredAt
            if let attempted = dates.attemptedAt { reached = min(reached ?? attempted, attempted) }
            guard let reached else { return nil }
            return (deliverBy, reached > deliverBy ? order.quantity : 0, order.quantity)
        case .mean(.byDaysToHandOver(let points)):
            guard let handed = dates.handedOverAt,
                let days = try? day(of: order.placedAt).distance(to: day(of: handed))
            else { return (order.placedAt, points[points.count - 1], 1) }
            return (order.placedAt, points[min(days, points.count - 1)], 1)
        case .share(.invoicedLate), .mean(.rating), .balance:
            return nil
        }
    }

    private func isBad(_ defect: Defect) -> Bool {
        let isStanding: Bool =
            switch defect.decision {
            case .granted: true
            case .open: defect.kind != .guaranteeClaim || choices.openClaimsCount
            case .fundedByMarketplace: choices.fundedClaimsCount
            case .denied, .withdrawn, .removed: false
            }
        guard isStanding else { return false }
        switch defect.kind {
        case .feedback: return defect.rating == 1 || defect.rating == 2
        case .chargeback:
            if defect.reason == .fraud { return choices.fraudChargebacksCount }
            if defect.reason == .unknown { return choices.unknownChargebacksCount }
            return true
        default: return true
        }
    }

    /// A standard of any kind that `outcome` knows.
    static func randomStandard(using random: inout SeededGenerator) -> Standard {
        let measures: [Measure] = [
            .share(.defect(kinds: ClassifierTests.defectKinds, ratings: 1...2)), .share(.confirmedLate),
            .share(.cancelledBySeller), .share(.untracked), .share(.deliveredLate),
            .mean(.byDaysToHandOver([5, 4, 4, 2, 1])),
        ]
        let target = Rate(random.int(1...40), of: 100)
        var standard = Standard(
            id: "tested", measure: measures[random.int(0...(measures.count - 1))],
            window: Window.random(using: &random),
            condition: random.pick(.lessThan(target), .atMost(target), .atLeast(target)))
        standard.fulfilment = random.pick(nil, .seller, .marketplace)
        standard.population.leavesOutCancelled = random.chance(50)
        standard.population.leavesOutPending = random.chance(50)
        switch standard.measure {
        case .share(.confirmedLate): standard.day = .shipBy
        case .share(.untracked):
            standard.unit = .package
            standard.population.confirmedOnly = true
            standard.population.minimumValue = Currency("USD").map { Money(minorUnits: 500, currency: $0) }
        case .share(.deliveredLate):
            standard.unit = .piece
            standard.day = .deliverBy
            standard.population.deliveredOnly = true
        default: break
        }
        return standard
    }
}

/// A year of random orders of one account, its standard and its zone.
struct RandomAccount {
    let direct: DirectCount
    let orders: [Order]
    /// All days on which an order can lie, and some on either side.
    let days: ClosedRange<Day>

    init(
        using random: inout SeededGenerator, standard: Standard? = nil, choices: Choices? = nil,
        orders size: ClosedRange<Int> = 1...200
    ) throws {
        let name = FoundationZone.names[random.int(0...(FoundationZone.names.count - 1))]
        let start = Day.number(year: random.int(1995...2030), month: random.int(1...12), day: 1)
        let first = Int(start) * 86_400
        let last = first + 300 * 86_400
        var orders: [Order] = []
        for _ in 0..<random.int(size) {
            var order = Order.random(placed: first...last, using: &random)
            if standard?.per == .category { order.drawCategories(using: &random) }
            orders.append(order)
        }
        self.orders = orders
        direct = DirectCount(
            standard: standard ?? DirectCount.randomStandard(using: &random),
            choices: choices ?? Choices.random(using: &random), zone: try FoundationZone.cached(name),
            utc: try FoundationZone.cached("GMT"), now: Instant(seconds: Int64(random.int(first...last))))
        days = Day(number: start - 150)...Day(number: start + 500)
    }

    /// The tallies of the account as the kernel makes them, and its defective orders.
    func measurement(choices: Choices? = nil) -> Measurement {
        let standard = direct.standard
        var classifier = Classifier(
            standard: standard, choices: choices ?? direct.choices, zone: direct.zone.zone, moment: direct.now
        ) { _ in true }
        var measurement = Measurement(
            standard: standard, window: standard.window, isLagLearnt: false, tallies: DayTallies(days))
        for (place, order) in orders.enumerated() {
            guard let contribution = classifier.contribution(of: order) else { continue }
            measurement.tallies.add(contribution.tally, on: contribution.day)
            if standard.per == .category {
                for share in classifier.shares(of: order, adding: contribution) { measurement.categories?.add(share) }
            }
            guard contribution.tally.bad > 0 else { continue }
            measurement.defects.append(
                DefectiveOrder(
                    orderID: "\(place)", day: contribution.day, kinds: contribution.kinds,
                    units: contribution.tally.bad, counts: standard.window.asOfDays(counting: contribution.day),
                    order: order, origin: Origin(file: 0, line: place + 2)))
        }
        return measurement
    }

    /// Any day on which a window may have something in it.
    func someDay(using random: inout SeededGenerator) -> Day {
        days.lowerBound.advanced(by: random.int(100...(days.count - 90)))
    }
}
