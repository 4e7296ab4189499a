package import AccountHealth
import Storage

extension Installation {
    /// Notes that somebody looks at the board.
    ///
    /// Looks that follow each other within four hours are one visit. What is shown as changed is what became of accounts since the
    /// last look of the visit before this one, so that a page that is loaded again still shows it.
    ///
    /// - Returns: the end of the visit before; nil on the first one, and after so long that nobody knows any more what was seen.
    package func visitBoard(by user: Int64) async throws -> Instant? {
        let now = now()
        let known = try await database.read { try BoardVisitRow.find(user, in: $0) }
        var visit = known ?? BoardVisitRow(user: user, seenAt: now)
        let away = now.seconds - visit.seenAt.seconds
        if away >= Installation.visitGap { visit.before = visit.seenAt }
        // A look is noted when minutes have gone by, so that most pages write nothing.
        if known == nil || away >= Installation.lookGap {
            visit.seenAt = now
            let row = visit
            // Who cannot be noted still may look: on a full disk, say.
            try? await database.write { try row.keep(in: $0) }
        }
        return visit.before.flatMap { $0 < Installation.pastBegins(now) ? nil : $0 }
    }

    /// From when on it is known where accounts stood.
    static func pastBegins(_ now: Instant) -> Instant {
        now.advanced(bySeconds: -Int64(BoardPastRow.keptDays) * 86_400)
    }

    private static let visitGap: Int64 = 4 * 3_600
    private static let lookGap: Int64 = 5 * 60
}

extension BoardChange.Before {
    init(_ past: BoardPastRow, of row: BoardRow, setting: Setting) {
        let store = row.entry.account.store
        self.init(
            state: BoardRow.State(rawValue: past.state) ?? .noData,
            tightest: past.tightest.flatMap {
                BoardRow.Tightest($0, store: store, asOf: row.asOf, setting: setting, course: [])
            })
    }
}

extension Connection {
    /// Says of each row of the board what became of its account since a moment.
    ///
    /// - Parameter places: those the rows were made of.
    func tellChanges(
        of rows: inout [BoardRow], _ places: [BoardPlace], since moment: Instant, setting: Setting
    ) throws {
        let past = try BoardPastRow.rows(of: places.map(\.account), at: moment, in: self)
        let pastByAccount = Dictionary(past.map { ($0.account, $0) }, uniquingKeysWith: { first, _ in first })
        let placeByAccount = Dictionary(places.map { ($0.account, $0) }, uniquingKeysWith: { first, _ in first })
        for index in rows.indices {
            let past = pastByAccount[rows[index].entry.id]
            // On most accounts nothing happened.
            if let past, let place = placeByAccount[rows[index].entry.id], past.isStill(place) { continue }
            let before = past.map { BoardChange.Before($0, of: rows[index], setting: setting) }
            rows[index].change = BoardChange(from: before, to: rows[index])
        }
    }
}
