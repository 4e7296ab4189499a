package import AccountHealth

/// What was foretold of an account at a moment, so that it can be compared with what came.
package struct ForecastRow: TableRow {
    package var account: Int64
    /// The day measured.
    package var asOf: Day
    package var madeAt: Instant
    /// Of the facts that it was made from.
    package var digest: String
    /// A line a standard; see `Operations`.
    package var chances: String
    /// The next day that was foretold and is to be compared; nil when all are.
    package var nextDue: Day?

    package init(account: Int64, asOf: Day, madeAt: Instant, digest: String, chances: String, nextDue: Day?) {
        self.account = account
        self.asOf = asOf
        self.madeAt = madeAt
        self.digest = digest
        self.chances = chances
        self.nextDue = nextDue
    }

    package static let table = Table(
        "forecast",
        [
            .integer("account"), .integer("as_of"), .integer("made_at"), .text("digest"), .text("chances"),
            .integer("next_due"),
        ],
        key: ["account", "as_of", "made_at"])

    package init(_ row: borrowing QueryRow) {
        self.init(
            account: row.int(0), asOf: row.day(1), madeAt: row.instant(2), digest: row.text(3), chances: row.text(4),
            nextDue: row.optionalDay(5))
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(asOf)
        rows.append(madeAt)
        rows.append(digest)
        rows.append(chances)
        rows.append(nextDue)
    }

    /// The newest of an account.
    package static func newest(of account: Int64, in connection: any Connection) throws -> ForecastRow? {
        try connection.first(
            SQL("\(select) WHERE account = $1 ORDER BY as_of DESC, made_at DESC LIMIT 1"), [.int(account)]
        ) { ForecastRow($0) }
    }

    /// Accounts of which a foretold day has come.
    package static func accountsDue(on day: Day, in connection: any Connection) throws -> [Int64] {
        try connection.all(
            SQL("SELECT DISTINCT account FROM forecast WHERE next_due <= $1 ORDER BY account"), [.day(day)]
        ) { $0.int(0) }
    }

    /// How many are still to be compared.
    package static func waitingCount(in connection: any Connection) throws -> Int {
        let sql = SQL("SELECT COUNT(*) FROM forecast WHERE next_due IS NOT NULL")
        return try connection.first(sql) { Int($0.int(0)) } ?? 0
    }

    /// Those of an account of which a foretold day has come.
    package static func due(of account: Int64, on day: Day, in connection: any Connection) throws -> [ForecastRow] {
        try connection.all(
            SQL("\(select) WHERE account = $1 AND next_due <= $2 ORDER BY as_of, made_at"), [.int(account), .day(day)]
        ) { ForecastRow($0) }
    }

    /// Notes what is to be compared next.
    package func update(nextDue: Day?, in connection: any Connection) throws {
        try connection.execute(
            SQL("UPDATE forecast SET next_due = $4 WHERE account = $1 AND as_of = $2 AND made_at = $3"),
            [.int(account), .day(asOf), .instant(madeAt), .day(nextDue)])
    }

    /// Takes away the one of the same account, day and moment.
    package func delete(in connection: any Connection) throws {
        try connection.execute(
            SQL("DELETE FROM forecast WHERE account = $1 AND as_of = $2 AND made_at = $3"),
            [.int(account), .day(asOf), .instant(madeAt)])
    }

    /// Takes away those that were made on a later day, by a clock that ran ahead.
    package static func delete(of account: Int64, after day: Day, in connection: any Connection) throws {
        try connection.execute(
            SQL("DELETE FROM forecast WHERE account = $1 AND as_of > $2"), [.int(account), .day(day)])
    }

    package static func delete(of account: Int64, in connection: any Connection) throws {
        try connection.execute(SQL("DELETE FROM forecast WHERE account = $1"), [.int(account)])
    }
}
