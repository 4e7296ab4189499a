package import AccountHealth

/// Where an account stood on the board from a moment on, until the next such row of it.
///
/// A row is added only when the state, the standard that decides it or its headroom become others, so that an account on which
/// nothing happens has one row however often it is measured or looked at.
package struct BoardPastRow: TableRow {
    package var account: Int64
    /// The first moment at which it stood so.
    package var at: Instant
    /// That of the board: the smaller, the more attention it asks for.
    package var rank: Int64
    package var state: String
    /// The standard that decided the state; nil without any figure.
    package var tightest: BoardPlace.Tightest?

    package init(account: Int64, at: Instant, rank: Int64, state: String, tightest: BoardPlace.Tightest? = nil) {
        self.account = account
        self.at = at
        self.rank = rank
        self.state = state
        self.tightest = tightest
    }

    package static let table = Table(
        "board_past",
        [
            .integer("account"), .integer("at"), .integer("rank"), .text("state"), .text("rule"), .text("status"),
            .integer("bad"), .integer("units"),
        ],
        key: ["account", "at"])

    package init(_ row: borrowing QueryRow) throws {
        self.init(account: row.int(0), at: row.instant(1), rank: row.int(2), state: row.text(3))
        guard let rule = row.optionalText(4) else { return }
        tightest = BoardPlace.Tightest(
            rule: rule, status: try row.word(5), tally: Tally(bad: Int(row.int(6)), units: Int(row.int(7))))
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(at)
        rows.append(rank)
        rows.append(state)
        rows.append(tightest?.rule)
        rows.append(tightest?.status.rawValue)
        rows.append(tightest?.tally.bad)
        rows.append(tightest?.tally.units)
    }

    /// Whether an account that stands in a place still stands as this row says.
    package func isStill(_ place: BoardPlace) -> Bool {
        rank == place.rank && state == place.state && tightest?.rule == place.tightest?.rule
    }

    /// How long rows are kept that nobody can ask for any more: whoever was away for longer starts afresh.
    package static let keptDays = 60

    /// Where some accounts stood at a moment; one that was not there yet is missing. In the order of the accounts.
    package static func rows(
        of accounts: some Sequence<Int64>, at moment: Instant, in connection: any Connection
    ) throws -> [BoardPastRow] {
        try connection.all(
            listing: Set(accounts).sorted().portions, after: [.instant(moment)],
            {
                SQL(
                    """
                    \(select) WHERE account IN (\($0))
                    AND at = (
                        SELECT MAX(past.at) FROM board_past past
                        WHERE past.account = board_past.account AND past.at <= $1)
                    ORDER BY account
                    """)
            }, { try BoardPastRow($0) })
    }

    /// Notes where accounts stand from a moment on, as far as that is new. What a clock noted that ran ahead is forgotten.
    package static func note(
        _ places: [BoardPlace], at moment: Instant, in connection: any Connection
    ) throws {
        try connection.execute(
            listing: Set(places.map(\.account)).sorted().portions,
            after: [.instant(moment.advanced(bySeconds: clockSlack))]
        ) { SQL("DELETE FROM board_past WHERE account IN (\($0)) AND at > $1") }
        let known = Dictionary(
            try rows(of: places.map(\.account), at: Instant(microseconds: .max), in: connection).map {
                ($0.account, $0)
            },
            uniquingKeysWith: { first, _ in first })
        let new = places.filter { place in known[place.account].map { !$0.isStill(place) } ?? true }
        let sql = SQL(
            """
            \(table.insertText) ON CONFLICT (account, at) DO UPDATE SET
            rank = excluded.rank, state = excluded.state, rule = excluded.rule, status = excluded.status,
            bad = excluded.bad, units = excluded.units
            """)
        let horizon = moment.advanced(bySeconds: -Int64(keptDays) * 86_400)
        for place in new.sorted(by: { $0.account < $1.account }) {
            // A clock that was set back a little must not put the newest row behind an older one.
            let at = max(moment, known[place.account]?.at ?? moment)
            let tightest = place.tightest
            try connection.execute(
                sql,
                [
                    .int(place.account), .instant(at), .int(place.rank), .text(place.state), .text(tightest?.rule),
                    .text(tightest?.status.rawValue), .int(tightest.map { Int64($0.tally.bad) }),
                    .int(tightest.map { Int64($0.tally.units) }),
                ])
            try forget(place.account, before: horizon, in: connection)
        }
    }

    /// Deletes what an account was before it became what it was at a moment.
    private static func forget(_ account: Int64, before moment: Instant, in connection: any Connection) throws {
        try connection.execute(
            SQL(
                """
                DELETE FROM board_past WHERE account = $1
                AND at < (SELECT MAX(past.at) FROM board_past past WHERE past.account = $1 AND past.at <= $2)
                """),
            [.int(account), .instant(moment)])
    }

    package static func delete(of account: Int64, in connection: any Connection) throws {
        try connection.execute(SQL("DELETE FROM board_past WHERE account = $1"), [.int(account)])
    }
}
