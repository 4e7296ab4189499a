package import AccountHealth

/// The tallies of one account in one month: of every rule and each part of it, day by day. A year of them is a dozen rows.
package struct TallyRow: TableRow {
    package var account: Int64
    /// Year and month as a number: July 2026 is 202607.
    package var month: Int
    /// Ascending, so that parts that tell of a lack come last; none is without days.
    package var parts: [PartTallies]

    /// What of a rule is counted.
    package struct Part: Hashable, Comparable, Sendable {
        package var rule: String
        /// Empty for the whole account, `c:` and a category's name, `u` for orders without a category, or `o:` and an outcome.
        package var category: String
        /// Empty for the tally itself; otherwise the name of a fact, and the tallies count the units that lack it.
        package var lack: String

        package init(rule: String, category: String = "", lack: String = "") {
            self.rule = rule
            self.category = category
            self.lack = lack
        }

        package static func < (lhs: Part, rhs: Part) -> Bool {
            if lhs.lack.isEmpty != rhs.lack.isEmpty { return lhs.lack.isEmpty }
            return (lhs.rule, lhs.category, lhs.lack) < (rhs.rule, rhs.category, rhs.lack)
        }
    }

    package struct PartTallies: Hashable, Sendable {
        package var part: Part
        /// Days whose tally is not empty, the first of the month first.
        package var days: [DayTally]

        package init(part: Part, days: [DayTally]) {
            self.part = part
            self.days = days
        }
    }

    /// A tally with its day.
    package struct DayTally: Hashable, Sendable {
        /// 1 to 31.
        package var dayOfMonth: Int
        package var tally: Tally

        package init(dayOfMonth: Int, tally: Tally) {
            self.dayOfMonth = dayOfMonth
            self.tally = tally
        }
    }

    package init(account: Int64, month: Int, parts: [PartTallies]) {
        self.account = account
        self.month = month
        self.parts = parts
    }

    package static let table = Table(
        "tally", [.integer("account"), .integer("month"), .text("tallies")], key: ["account", "month"])

    /// How the texts are written; those that were written in another way are to be counted anew.
    package static let format = "columns, outcomes of all shares, lacks last"

    package init(_ row: borrowing QueryRow) throws {
        self.init(
            account: row.int(0), month: Int(row.int(1)),
            parts: try row.withUTF8(2) { try TallyText.read($0) })
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(month)
        rows.append(TallyText.text(parts))
    }
}

extension TallyRow {
    /// The month of a day, as rows have it.
    package static func month(of day: Day) -> Int {
        let date = day.date
        return date.year * 100 + date.month
    }

    /// The first day of a month, as rows have it.
    package static func firstDay(ofMonth month: Int) -> Day {
        Day(number: Day.number(year: month / 100, month: month % 100, day: 1))
    }

    /// All tallies of some accounts in a range of months, both included, by account and month.
    ///
    /// - Parameter passed: the beginning of the names of rules that nobody asks for, which saves reading them; nil for all.
    package static func rows(
        of accounts: some Sequence<Int64>, months: ClosedRange<Int>, passing passed: String? = nil,
        in connection: any Connection
    ) throws -> [TallyRow] {
        let bytes = passed.map { Array($0.utf8) }
        return try connection.all(
            listing: Set(accounts).sorted().portions, after: [.int(months.lowerBound), .int(months.upperBound)],
            { monthsOfAccounts($0) },
            { row in
                TallyRow(
                    account: row.int(0), month: Int(row.int(1)),
                    parts: try row.withUTF8(2) { try TallyText.read($0, passing: bytes) })
            })
    }

    /// What is counted of one rule, or of a category under it, in a month of one account.
    package struct Line {
        package let account: Int64
        package let month: Int
        /// The place of the rule among those asked for.
        package let rule: Int
        package let category: String
        /// From the first day of the month on.
        package let days: ArraySlice<Tally>
    }

    /// Reads the tallies of some rules, by account and month and without what their units lack; of very many accounts, as no
    /// row is made into a value.
    package static func forEach(
        of accounts: some Sequence<Int64>, months: ClosedRange<Int>, rules: [String], in connection: any Connection,
        _ body: (Line) -> Void
    ) throws {
        let names = rules.map { Array($0.utf8) }
        try connection.forEach(
            listing: Set(accounts).sorted().portions, after: [.int(months.lowerBound), .int(months.upperBound)],
            { monthsOfAccounts($0) },
            { row in
                let (account, month) = (row.int(0), Int(row.int(1)))
                try row.withUTF8(2) { text in
                    try TallyText.forEach(text, rules: names) { rule, category, days in
                        body(Line(account: account, month: month, rule: rule, category: category, days: days))
                    }
                }
            })
    }

    private static func monthsOfAccounts(_ list: String) -> SQL {
        SQL("\(select) WHERE account IN (\(list)) AND month >= $1 AND month <= $2 ORDER BY \(table.keyList)")
    }

    /// Puts rows in place of those of the same months; one without any tally is taken away.
    package static func write(_ rows: some Sequence<TallyRow>, in connection: any Connection) throws {
        let upsert = SQL(
            """
            INSERT INTO tally (account, month, tallies) VALUES ($1, $2, $3)
            ON CONFLICT (account, month) DO UPDATE SET tallies = excluded.tallies
            """)
        let delete = SQL("DELETE FROM tally WHERE account = $1 AND month = $2")
        for row in rows {
            let key: [SQLValue] = [.int(row.account), .int(row.month)]
            if row.parts.isEmpty {
                try connection.execute(delete, key)
            } else {
                try connection.execute(upsert, key + [.text(TallyText.text(row.parts))])
            }
        }
    }

    package static func delete(of account: Int64, in connection: any Connection) throws {
        try connection.execute(SQL("DELETE FROM tally WHERE account = $1"), [.int(account)])
    }
}
