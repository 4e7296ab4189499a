package import AccountHealth

/// Where an account stands on the board, and what its row shows.
package struct BoardPlace: TableRow {
    package var account: Int64
    /// The day measured.
    package var asOf: Day
    /// The smallest first: what needs attention most.
    package var rank: Int64
    package var state: String
    /// What the row shows, as whoever ranks the accounts writes and reads it.
    package var summary: String
    package var newestDay: Day?

    package init(account: Int64, asOf: Day, rank: Int64, state: String, summary: String, newestDay: Day? = nil) {
        self.account = account
        self.asOf = asOf
        self.rank = rank
        self.state = state
        self.summary = summary
        self.newestDay = newestDay
    }

    package static let table = Table(
        "board_row",
        [
            .integer("account"), .integer("as_of"), .integer("rank"), .text("state"), .text("summary"),
            .integer("newest_day"),
        ],
        key: ["account"])

    package init(_ row: borrowing QueryRow) {
        self.init(
            account: row.int(0), asOf: row.day(1), rank: row.int(2), state: row.text(3), summary: row.text(4),
            newestDay: row.optionalDay(5))
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(asOf)
        rows.append(rank)
        rows.append(state)
        rows.append(summary)
        rows.append(newestDay)
    }

    /// A page of the board, of all accounts or of those in one state.
    package static func page(
        state: String? = nil, offset: Int, limit: Int, in connection: any Connection
    ) throws -> [BoardPlace] {
        guard let state else {
            return try connection.all(
                SQL("\(select) ORDER BY rank, account LIMIT $1 OFFSET $2"), [.int(limit), .int(offset)]
            ) { BoardPlace($0) }
        }
        return try connection.all(
            SQL("\(select) WHERE state = $1 ORDER BY rank, account LIMIT $2 OFFSET $3"),
            [.text(state), .int(limit), .int(offset)]
        ) { BoardPlace($0) }
    }

    package static func find(_ account: Int64, in connection: any Connection) throws -> BoardPlace? {
        try connection.first(SQL("\(select) WHERE account = $1"), [.int(account)]) { BoardPlace($0) }
    }

    /// How many accounts are in each state.
    package static func counts(in connection: any Connection) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        try connection.forEach(SQL("SELECT state, COUNT(*) FROM board_row GROUP BY state"), []) {
            counts[$0.text(0)] = Int($0.int(1))
        }
        return counts
    }

    /// Places that were measured before a day, the oldest first.
    package static func measured(
        before day: Day, limit: Int, in connection: any Connection
    ) throws -> [BoardPlace] {
        try connection.all(
            SQL("\(select) WHERE as_of < $1 ORDER BY as_of, account LIMIT $2"), [.day(day), .int(limit)]
        ) { BoardPlace($0) }
    }

    /// Puts places in place of those of the same accounts.
    package static func write(_ places: some Sequence<BoardPlace>, in connection: any Connection) throws {
        let sql = SQL(
            """
            INSERT INTO board_row (account, as_of, rank, state, summary, newest_day) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (account) DO UPDATE SET as_of = excluded.as_of, rank = excluded.rank, state = excluded.state,
            summary = excluded.summary, newest_day = excluded.newest_day
            """)
        for place in places {
            try connection.execute(
                sql,
                [
                    .int(place.account), .day(place.asOf), .int(place.rank), .text(place.state), .text(place.summary),
                    .day(place.newestDay),
                ])
        }
    }

    package static func delete(_ account: Int64, in connection: any Connection) throws {
        try connection.execute(SQL("DELETE FROM board_row WHERE account = $1"), [.int(account)])
    }
}
