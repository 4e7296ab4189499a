import AccountHealth
import Operations

extension ShopFiles {
    /// The line of the account on the board.
    func row(at now: Instant, since: Instant?) -> BoardRow {
        let judged = zip(standing.standings, days).filter { $0.0.standard.condition != nil }
        let shares = judged.filter {
            $0.0.standard.measure.isShare && $0.0.figure.missing.isEmpty && $0.0.tally.units > 0
        }
        let worst = shares.min { $0.0.urgency < $1.0.urgency }
        let isStale = judged.contains { $0.0.isStale }
        var state: BoardRow.State = .unknown
        if let worst { state = worst.0.status == .missed ? .missed : worst.0.hasNoRoom ? .noRoom : .met }
        var row = BoardRow(
            entry: entry, asOf: day, state: isStale ? .stale : state,
            tightest: worst.map { one, days in
                BoardRow.Tightest(
                    standard: one.standard, status: one.status, tally: one.tally, headroom: one.headroom,
                    course: (0..<60).map {
                        days.tallies.sum(one.effectiveWindow.days(asOf: day.advanced(by: $0 - 59)))
                    })
            },
            newestDay: standing.newestDay, orderCount: standing.orderCount)
        row.overdue = reportAges(at: now).first(where: \.isDue)
        // Every second account stood otherwise.
        if since != nil, entry.id % 2 == 1 {
            row.change = BoardChange(
                from: BoardChange.Before(state: .met, tightest: row.tightest), to: row.state, row.tightest)
        }
        return row
    }
}

extension Standing {
    /// Missed by most first, then with least room.
    fileprivate var urgency: Int {
        let short = headroom?.unitsNeeded.map { $0 - tally.units } ?? 0
        return status == .missed ? -1_000_000 - short : absorbable ?? 1_000
    }
}
