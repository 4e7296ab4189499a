/// What one order adds to one standard.
package struct Contribution: Hashable, Sendable {
    /// The day the order counts on; of an order that cannot be placed, the day it was ordered.
    package var day: Day
    package var tally: Tally
    /// Facts that no file holds and without which the order cannot be judged.
    package var missing: FactSet
    /// Defect kinds that no file would have named.
    package var missingDefects: [DefectKind]
    /// Why the order is bad, in a fixed order.
    package var kinds: [String]

    package init(
        day: Day, tally: Tally, missing: FactSet = [], missingDefects: [DefectKind] = [], kinds: [String] = []
    ) {
        self.day = day
        self.tally = tally
        self.missing = missing
        self.missingDefects = missingDefects
        self.kinds = kinds
    }
}

/// Judges orders under one standard: an order counts at most once, on one day.
package struct Classifier: Sendable {
    package let standard: Standard
    package let choices: Choices
    /// The moment seen from: deadlines after it have not passed yet.
    package let moment: Instant
    /// Whether some file would have named a kind of defect.
    private let holdsDefect: @Sendable (DefectKind) -> Bool
    /// The zone in which days begin and end.
    let zone: Zone
    private var clock: DayClock
    /// Whether the dates of an order other than that of its placing do not matter.
    let ignoresDates: Bool

    package init(
        standard: Standard, choices: Choices, zone: Zone, moment: Instant,
        holdsDefect: @escaping @Sendable (DefectKind) -> Bool
    ) {
        self.standard = standard
        self.choices = choices
        self.moment = moment
        self.holdsDefect = holdsDefect
        self.zone = choices.daysAreUTC ? .utc : zone
        self.clock = DayClock(zone: self.zone)
        let population = standard.population
        if case .share(.defect) = standard.measure, standard.day == .placed, standard.unit == .order {
            ignoresDates = !population.confirmedOnly && !population.deliveredOnly
        } else {
            ignoresDates = false
        }
    }

    /// Whether some file would have named a kind of defect.
    func holds(_ kind: DefectKind) -> Bool {
        holdsDefect(kind)
    }

    /// What the order adds; nil when it is none of the standard's orders.
    package mutating func contribution(of order: Order) -> Contribution? {
        if let fulfilment = standard.fulfilment, order.fulfilment != fulfilment { return nil }
        let population = standard.population
        if population.leavesOutCancelled, order.status == .cancelled, !choices.cancelledOrdersCount { return nil }
        if population.leavesOutPending, order.status == .pending, !choices.pendingOrdersCount { return nil }

        var missing: FactSet = []
        if population.businessOnly {
            if order.isBusiness == false { return nil }
            if order.isBusiness == nil {
                // A file with the column and an empty cell says "not a business".
                if order.held.contains(.business) { return nil }
                missing.formUnion(FactSet(.business))
            }
        }
        if population.confirmedOnly, order.dates.confirmedAt == nil {
            if order.held.contains(.confirmation) || order.status == .pending { return nil }
            missing.formUnion(FactSet(.confirmation))
        }
        if population.deliveredOnly, order.dates.attemptedAt == nil, order.dates.deliveredAt == nil {
            if order.held.contains(.delivery) { return nil }
            missing.formUnion(FactSet(.delivery))
        }

        let units = self.units(of: order)
        if units == 0 { return nil }
        guard missing.isEmpty, let placed = day(of: order) else {
            let fact = dayFact
            if missing.isEmpty, let fact { missing.formUnion(FactSet(fact)) }
            return unplaced(order, units: units, missing: missing.union(alsoMissing(order)))
        }
        switch standard.measure {
        case .share(let criterion):
            return judge(order, by: criterion, on: placed, units: units)
        case .mean(let points):
            return award(order, points, on: placed, units: units)
        case .balance:
            return nil
        }
    }

    private mutating func unplaced(_ order: Order, units: Int, missing: FactSet) -> Contribution {
        Contribution(day: clock.day(of: order.placedAt), tally: Tally(unplaced: units), missing: missing)
    }

    private func units(of order: Order) -> Int {
        switch standard.unit {
        case .order, .item: return 1
        case .piece: return order.quantity
        case .package:
            guard let minimum = standard.population.minimumValue else { return max(1, order.packages.count) }
            let counted = order.packages.filter { package in
                guard let value = package.value, value.currency == minimum.currency else { return true }
                return value.minorUnits >= minimum.minorUnits
            }
            return order.packages.isEmpty ? 1 : counted.count
        }
    }

    /// The day key with the choices applied.
    private var dayKey: DayKey {
        switch standard.measure {
        case .share(.confirmedLate): standard.day == .shipBy ? choices.lateShipmentDay : standard.day
        case .share(.cancelledBySeller): standard.day == .placed ? choices.cancellationDay : standard.day
        default: standard.day
        }
    }

    private var dayFact: Fact? {
        switch dayKey {
        case .placed: nil
        case .shipBy: .shipBy
        case .deliverBy: .deliverBy
        case .confirmed: .confirmation
        case .delivered: .delivery
        case .cancelled: nil
        }
    }

    private mutating func day(of order: Order) -> Day? {
        let instant: Instant? =
            switch dayKey {
            case .placed: order.placedAt
            case .shipBy: order.dates.shipBy
            case .deliverBy: order.dates.deliverBy
            // An order not yet confirmed or cancelled stays on the day it was placed.
            case .confirmed: order.dates.confirmedAt ?? order.placedAt
            case .delivered: order.dates.deliveredAt
            case .cancelled: order.dates.cancelledAt ?? order.placedAt
            }
        return instant.map { clock.day(of: $0) }
    }

    /// The other facts the criterion would have asked for, so that one answer names them all.
    private func alsoMissing(_ order: Order) -> FactSet {
        guard case .share(let criterion) = standard.measure else { return [] }
        let asked: [Fact] =
            switch criterion {
            case .confirmedLate: [.confirmation]
            case .untracked: [.firstScan]
            case .deliveredLate: [.delivery]
            case .invoicedLate: [.confirmation, .invoice]
            case .defect, .cancelledBySeller: []
            }
        return FactSet(asked.filter { !order.held.contains($0) })
    }
}
