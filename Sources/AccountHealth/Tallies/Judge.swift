// The criteria, one function each: a unit is bad, good, or cannot be judged for want of a fact.

extension Classifier {
    /// The answer to a criterion's question.
    private enum Verdict {
        case good
        case bad(kinds: [String], units: Int? = nil)
        case undecided(FactSet, [DefectKind] = [])
    }

    func judge(_ order: Order, by criterion: Criterion, on day: Day, units: Int) -> Contribution {
        let verdict: Verdict =
            switch criterion {
            case .defect(let kinds, let ratings): defectVerdict(order, kinds: kinds, ratings: ratings)
            case .confirmedLate: confirmationVerdict(order)
            case .cancelledBySeller: cancellationVerdict(order)
            case .untracked: trackingVerdict(order)
            case .deliveredLate: deliveryVerdict(order)
            case .invoicedLate: invoiceVerdict(order)
            }
        switch verdict {
        case .good:
            return Contribution(day: day, tally: Tally(units: units))
        case .bad(let kinds, let bad):
            return Contribution(day: day, tally: Tally(bad: bad ?? units, units: units), kinds: kinds)
        case .undecided(let facts, let defects):
            return Contribution(
                day: day, tally: Tally(units: units, undecided: units), missing: facts, missingDefects: defects)
        }
    }

    private func defectVerdict(_ order: Order, kinds: [DefectKind], ratings: ClosedRange<Int>) -> Verdict {
        var found: [String] = []
        var unheard: [DefectKind] = []
        for kind in kinds {
            if order.defects.contains(where: { $0.kind == kind && counts($0, ratings: ratings) }) {
                found.append(kind.description)
            } else if !holds(kind) {
                unheard.append(kind)
            }
        }
        if !found.isEmpty { return .bad(kinds: found) }
        return unheard.isEmpty ? .good : .undecided([], unheard)
    }

    /// Whether a defect makes its order count, under the choices.
    package func counts(_ defect: Defect, ratings: ClosedRange<Int>) -> Bool {
        switch defect.decision {
        case .denied, .withdrawn, .removed: return false
        case .fundedByMarketplace: if !choices.fundedClaimsCount { return false }
        case .open: if defect.kind == .guaranteeClaim, !choices.openClaimsCount { return false }
        case .granted: break
        }
        if defect.kind == .feedback {
            guard let rating = defect.rating else { return false }
            return ratings.contains(rating)
        }
        if defect.kind == .chargeback {
            switch defect.reason {
            case .fraud: return choices.fraudChargebacksCount
            case .unknown: return choices.unknownChargebacksCount
            case .service: return true
            }
        }
        return true
    }

    private func confirmationVerdict(_ order: Order) -> Verdict {
        guard let shipBy = order.dates.shipBy else { return .undecided(FactSet(.shipBy)) }
        if let confirmed = order.dates.confirmedAt {
            return confirmed > shipBy ? .bad(kinds: ["confirmed_late"]) : .good
        }
        if let seen = order.dates.unconfirmedAt, seen > shipBy, choices.overdueOrdersCount {
            return .bad(kinds: ["not_confirmed"])
        }
        guard order.held.contains(.confirmation) || order.status == .open && shipBy >= moment else {
            return .undecided(FactSet(.confirmation))
        }
        let isOverdue = shipBy < moment && choices.overdueOrdersCount
        return isOverdue ? .bad(kinds: ["not_confirmed"]) : .good
    }

    private func cancellationVerdict(_ order: Order) -> Verdict {
        guard order.status == .cancelled || order.dates.cancelledAt != nil else { return .good }
        if let confirmed = order.dates.confirmedAt, confirmed <= (order.dates.cancelledAt ?? confirmed) {
            // After confirmation it is a refund, not a cancellation.
            return .good
        }
        switch order.dates.cancelledBy {
        case .seller:
            return .bad(kinds: ["seller_cancellation"])
        case .marketplace:
            // It cancels what was not confirmed in time, and for reasons of its own.
            guard let shipBy = order.dates.shipBy else { return .undecided(FactSet(.shipBy)) }
            guard let cancelled = order.dates.cancelledAt else {
                return shipBy >= moment ? .good : .undecided(FactSet(.cancellation))
            }
            return cancelled > shipBy ? .bad(kinds: ["automatic_cancellation"]) : .good
        case .buyer, .carrier:
            return .good
        case nil:
            return .undecided(FactSet(.canceller))
        }
    }

    private func trackingVerdict(_ order: Order) -> Verdict {
        guard order.held.contains(.firstScan) || order.packages.contains(where: \.hasScan) else {
            return .undecided(FactSet(.firstScan))
        }
        let minimum = standard.population.minimumValue
        let counted = order.packages.filter { package in
            guard let minimum, let value = package.value, value.currency == minimum.currency else { return true }
            return value.minorUnits >= minimum.minorUnits
        }
        let bad = counted.count { !$0.hasScan }
        // Where orders are counted, one parcel without a scan makes one bad order.
        return bad == 0 ? .good : .bad(kinds: ["no_scan"], units: standard.unit == .package ? bad : nil)
    }

    private func deliveryVerdict(_ order: Order) -> Verdict {
        guard let promised = order.dates.deliverBy else { return .undecided(FactSet(.deliverBy)) }
        let reached = [order.dates.attemptedAt, order.dates.deliveredAt].compactMap { $0 }.min()
        guard let reached else { return .undecided(FactSet(.delivery)) }
        return reached > promised ? .bad(kinds: ["delivered_late"]) : .good
    }

    private func invoiceVerdict(_ order: Order) -> Verdict {
        guard order.held.contains(.invoice) || order.dates.invoicedAt != nil else {
            return .undecided(FactSet(.invoice))
        }
        guard let confirmed = order.dates.confirmedAt else {
            return order.held.contains(.confirmation) ? .good : .undecided(FactSet(.confirmation))
        }
        let deadline = invoiceDeadline(confirmed)
        if let invoiced = order.dates.invoicedAt {
            return invoiced > deadline ? .bad(kinds: ["late_invoice"]) : .good
        }
        return deadline < moment ? .bad(kinds: ["missing_invoice"]) : .good
    }

    /// The end of the first working day, Monday to Friday, after the day of confirmation.
    func invoiceDeadline(_ confirmed: Instant) -> Instant {
        var day = zone.day(of: confirmed).advanced(by: 1)
        while !day.weekday.isWorkday { day = day.advanced(by: 1) }
        return zone.end(of: day)
    }

    func award(_ order: Order, _ points: Points, on day: Day, units: Int) -> Contribution? {
        switch points {
        case .rating:
            // Feedback that was struck through or taken back is in no mean.
            let feedback = order.defects.first {
                $0.kind == .feedback && $0.decision != .removed && $0.decision != .withdrawn
            }
            guard let rating = feedback?.rating else { return nil }
            return Contribution(day: day, tally: Tally(bad: rating * units, units: units))
        case .byDaysToHandOver(let table):
            guard let worst = table.last else { return nil }
            guard let handed = order.dates.handedOverAt else {
                return Contribution(day: day, tally: Tally(bad: worst * units, units: units))
            }
            let days = zone.day(of: order.placedAt).distance(to: zone.day(of: handed))
            let earned = table[min(max(0, days), table.count - 1)]
            return Contribution(day: day, tally: Tally(bad: earned * units, units: units))
        }
    }
}
