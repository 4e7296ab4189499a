package import AccountHealth

/// Measures a promise, day by day, and the same figure for sixty days before its control began.
///
/// - Parameters:
///   - begun: the first day on which the control was in force; what it is compared with ends before.
///   - since: the first day that is measured, such as that on which selling rights came back; by default the same.
///   - until: the last day the records tell of. Sixty days are measured and no more.
///   - orders: all orders of the account whose facts may fall into these days, old ones too: a message counts on its own day.
package func measureCommitment(
    _ metric: ProofMetric, begun: Day? = nil, since: Day, until: Day, orders: [CauseOrder], shop: CauseShop
) -> CommitmentMeasurement {
    let count = min(max(0, since.distance(to: until) + 1), Commitment.days)
    let first = min(begun ?? since, since).advanced(by: -Commitment.days)
    var before = Array(repeating: ProofCount(), count: Commitment.days)
    var after = Array(repeating: ProofCount(), count: count)
    var broken: [(at: Instant, order: String)] = []
    for order in orders {
        for event in metric.events(order, shop) {
            let day = shop.zone.day(of: event.at)
            let (early, late) = (first.distance(to: day), since.distance(to: day))
            if before.indices.contains(early) { before[early].add(event, metric.limit) }
            guard after.indices.contains(late) else { continue }
            after[late].add(event, metric.limit)
            if !event.keeps { broken.append((event.at, order.orderID)) }
        }
    }
    func each(_ counts: [ProofCount], from first: Day) -> [CommitmentDay] {
        counts.enumerated().map { CommitmentDay(day: first.advanced(by: $0), count: $1) }
    }
    let days = each(after, from: since)
    var total = ProofCount()
    let totals = days.map { day in
        total = total + day.count
        return CommitmentDay(day: day.day, count: total)
    }
    return CommitmentMeasurement(
        metric: metric, days: days, totals: totals, before: each(before, from: first),
        state: state(metric.limit, totals, broken), daysLeft: Commitment.days - count)
}

private func state(
    _ limit: ProofMetric.Limit, _ totals: [CommitmentDay], _ broken: [(at: Instant, order: String)]
) -> CommitmentState {
    guard let last = totals.last, last.count.denominator > 0 else { return .notYetTold }
    guard !limit.holds(last.count) else { return .kept }
    let kept = totals.lastIndex { limit.holds($0.count) } ?? -1
    var orders: [String] = []
    for item in broken.sorted(by: { ($0.at, $0.order) < ($1.at, $1.order) }) where !orders.contains(item.order) {
        orders.append(item.order)
    }
    return .slipping(since: totals[kept + 1].day, orders: orders)
}

extension ProofCount {
    fileprivate mutating func add(_ event: ProofEvent, _ limit: ProofMetric.Limit) {
        denominator += 1
        if limit.counts(event) { numerator += 1 }
    }
}

extension ProofMetric.Limit {
    /// Whether something is in the numerator.
    fileprivate func counts(_ event: ProofEvent) -> Bool {
        switch self {
        case .atMost: !event.keeps
        case .atLeast: event.keeps
        }
    }
}
