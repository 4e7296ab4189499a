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
        // A clock that ran ahead has noted looks that are still to come.
        let isAhead = visit.seenAt.seconds > now.seconds + clockSlack
        if isAhead {
            visit = BoardVisitRow(user: user, before: visit.before.flatMap { $0 < now ? $0 : nil }, seenAt: now)
        }
        let away = now.seconds - visit.seenAt.seconds
        if away >= Installation.visitGap { visit.before = visit.seenAt }
        // A look is noted when minutes have gone by, so that most pages write nothing.
        if known == nil || isAhead || away >= Installation.lookGap {
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

/// What became of the accounts of a selection since a moment.
struct BoardChanges {
    /// Those that changed, in the order of the board.
    private(set) var places: [BoardPlace] = []
    private var changes: [Int64: BoardChange] = [:]

    /// - Parameter selection: all of it is looked at, whatever a page shows.
    init(
        of selection: BoardPlace.Selection, _ order: BoardPlace.Order, since moment: Instant, setting: Setting,
        in connection: any Connection
    ) throws {
        var selection = selection
        // On most accounts nothing happened, and nothing was noted of them.
        selection.notedAfter = moment
        let noted = try BoardPlace.page(selection, order: order, limit: .max, in: connection)
        let past = Dictionary(
            try BoardPastRow.rows(of: noted.map(\.account), at: moment, in: connection).map { ($0.account, $0) },
            uniquingKeysWith: { first, _ in first })
        var standards = BoardStandards(setting)
        for place in noted {
            let past = past[place.account]
            if let past, past.isStill(place) { continue }
            let before = past.map { past in
                BoardChange.Before(
                    state: BoardRow.State(rawValue: past.state) ?? .noData,
                    tightest: standards.tightest(past.tightest, of: place))
            }
            let change = BoardChange(
                from: before, to: BoardRow.State(rawValue: place.state) ?? .noData,
                standards.tightest(place.tightest, of: place))
            guard let change else { continue }
            places.append(place)
            changes[place.account] = change
        }
    }

    subscript(account: Int64) -> BoardChange? { changes[account] }

    var counts: [BoardChange.Direction: Int] {
        changes.values.reduce(into: [:]) { $0[$1.direction, default: 0] += 1 }
    }
}
