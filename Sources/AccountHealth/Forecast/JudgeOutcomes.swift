/// Says what became of orders under a standard whose outcomes come late, day by day as it became known.
package struct OutcomeJudge: Sendable {
    private var classifier: Classifier
    private var counting: ShapeContributions
    private let stated: [OrderPlace: [Defect]]

    /// - Parameters:
    ///   - classifier: of the standard, seen with all that is known today.
    ///   - stated: the rows about defects, by order.
    package init(_ classifier: Classifier, records: Records, stated: [OrderPlace: [Defect]]) {
        self.classifier = classifier
        self.stated = stated
        counting = ShapeContributions([classifier], records: records)
    }

    /// Nil where the order is none of the standard's.
    package mutating func outcome(of glance: OrderGlance, records: Records) -> OrderOutcome? {
        if let number = counting.number(of: glance) {
            guard counting.tally(number, standard: 0).map({ $0.units > 0 }) ?? false else { return nil }
            return OrderOutcome(placed: counting.day(of: glance))
        }
        let order = records.order(at: glance.place)
        guard let whole = classifier.contribution(of: order) else { return nil }
        return classifier.outcome(of: order, rows: stated[glance.place] ?? [], counted: whole)
    }
}

extension Classifier {
    /// What became of an order, and when it was known; nil where the order does not count, or where that is known on the day on
    /// which it counts.
    ///
    /// - Parameters:
    ///   - rows: the rows about its defects.
    ///   - counted: what it adds.
    mutating func outcome(of order: Order, rows: [Defect], counted: Contribution) -> OrderOutcome? {
        guard counted.tally.units > 0, let delay = standard.reportDelay(choices) else { return nil }
        let known: Instant?
        switch delay {
        case .defect: return reported(order, rows: rows, placed: counted.day)
        case .cancellation: known = order.dates.cancelledAt
        case .lateDelivery: known = [order.dates.attemptedAt, order.dates.deliveredAt].compactMap(\.self).min()
        case .lateInvoice: known = order.dates.confirmedAt.map(invoiceDeadline)
        }
        guard counted.tally.bad > 0 else { return OrderOutcome(placed: counted.day) }
        // One that nothing dates is taken to have been known after the usual time.
        let usual = counted.day.advanced(by: Int(delay.usual.mean.rounded()))
        return OrderOutcome(placed: counted.day, bad: max(counted.day, known.map(zone.day(of:)) ?? usual))
    }

    /// Looks at an order as it stood on each day on which something was said of it: with the rows known by then, and without
    /// what was decided later.
    private mutating func reported(_ order: Order, rows: [Defect], placed: Day) -> OrderOutcome {
        var outcome = OrderOutcome(placed: placed)
        let dated = rows.map { (row: $0, known: zone.day(of: $0.knownAt), decided: $0.decidedAt.map(zone.day(of:))) }
        var days = Set(dated.flatMap { [$0.known, $0.decided].compactMap(\.self) }).sorted()
        // More days than any order has; a file that states thousands for one is damaged.
        if days.count > 64 { days.removeSubrange(63..<(days.count - 1)) }
        for day in days {
            var then = order
            then.defects = []
            for (var row, known, decided) in dated where known <= day {
                if let decided, decided > day { row.decision = .open }
                then.defects.take(row)
            }
            if then.defects.isEmpty { continue }
            let isBad = contribution(of: then).map { $0.tally.bad > 0 } ?? false
            if isBad {
                outcome.bad = outcome.bad ?? day
                outcome.cleared = nil
            } else if outcome.bad != nil {
                outcome.cleared = outcome.cleared ?? day
            } else if outcome.good == nil, then.defects.contains(where: { $0.rating != nil }) {
                outcome.good = day
            }
        }
        return outcome
    }
}
