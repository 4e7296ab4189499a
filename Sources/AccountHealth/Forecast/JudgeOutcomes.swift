/// Says what became of orders under a standard that counts defects, day by day as it became known.
package struct OutcomeJudge: Sendable {
    private var classifier: Classifier
    private var counting: ShapeContributions
    private let stated: [OrderPlace: [Defect]]

    /// - Parameters:
    ///   - classifier: of a standard that counts orders with defects, seen with all that is known today.
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
        guard let whole = classifier.contribution(of: order), whole.tally.units > 0 else { return nil }
        return classifier.outcome(of: order, rows: stated[glance.place] ?? [], placed: whole.day)
    }
}

extension Classifier {
    /// Looks at an order as it stood on each day on which something was said of it: with the rows known by then, and without
    /// what was decided later.
    ///
    /// - Parameters:
    ///   - rows: the rows about its defects.
    ///   - placed: the day it counts on.
    mutating func outcome(of order: Order, rows: [Defect], placed: Day) -> OrderOutcome {
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
