package import AccountHealth

/// The tallies of one rule of an account in one month, day by day; a year of them is a dozen rows.
package struct TallyRow: TableRow {
    package var key: Key
    /// Days of the month whose tally is not empty, the first of the month first.
    package var days: [DayTally]

    package struct Key: Hashable, Sendable {
        package var account: Int64
        /// Year and month as a number: July 2026 is 202607.
        package var month: Int
        package var rule: String
        /// Empty for the whole account, `c:` and a category's name, or `u` for orders without a category.
        package var category: String
        /// Empty for the tally itself; otherwise the name of a fact, and the tallies count the units that lack it.
        package var lack: String

        package init(account: Int64, month: Int, rule: String, category: String = "", lack: String = "") {
            self.account = account
            self.month = month
            self.rule = rule
            self.category = category
            self.lack = lack
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

    package init(key: Key, days: [DayTally]) {
        self.key = key
        self.days = days
    }

    package static let table = Table(
        "tally",
        [
            .integer("account"), .integer("month"), .text("rule"), .text("category"), .text("lack"), .text("days"),
        ],
        key: ["account", "month", "rule", "category", "lack"])

    package init(_ row: borrowing QueryRow) throws {
        self.init(
            key: Key(
                account: row.int(0), month: Int(row.int(1)), rule: row.text(2), category: row.text(3),
                lack: row.text(4)),
            days: try row.withUTF8(5) { try DayTallyText.read($0) })
    }

    package func append(to rows: any BulkRows) {
        rows.append(key.account)
        rows.append(key.month)
        rows.append(key.rule)
        rows.append(key.category)
        rows.append(key.lack)
        rows.append(DayTallyText.text(days))
    }
}

extension TallyRow {
    /// The month of a day, as `Key.month` has it.
    package static func month(of day: Day) -> Int {
        let date = day.date
        return date.year * 100 + date.month
    }

    /// All tallies of an account in a range of months, both included, in the order of the key.
    package static func rows(
        of account: Int64, months: ClosedRange<Int>, in connection: any Connection
    ) throws -> [TallyRow] {
        let sql = SQL("\(select) WHERE account = $1 AND month >= $2 AND month <= $3 ORDER BY \(table.keyList)")
        let values: [SQLValue] = [.int(account), .int(months.lowerBound), .int(months.upperBound)]
        return try connection.all(sql, values) { try TallyRow($0) }
    }

    /// Puts rows in place of those of the same keys; one without days is taken away.
    package static func write(_ rows: some Sequence<TallyRow>, in connection: any Connection) throws {
        let upsert = SQL(
            """
            INSERT INTO tally (account, month, rule, category, lack, days) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (account, month, rule, category, lack) DO UPDATE SET days = excluded.days
            """)
        let delete = SQL(
            "DELETE FROM tally WHERE account = $1 AND month = $2 AND rule = $3 AND category = $4 AND lack = $5")
        for row in rows {
            let key = row.key
            let values: [SQLValue] = [
                .int(key.account), .int(key.month), .text(key.rule), .text(key.category), .text(key.lack),
            ]
            if row.days.isEmpty {
                try connection.execute(delete, values)
            } else {
                try connection.execute(upsert, values + [.text(DayTallyText.text(row.days))])
            }
        }
    }

    package static func delete(of account: Int64, in connection: any Connection) throws {
        try connection.execute(SQL("DELETE FROM tally WHERE account = $1"), [.int(account)])
    }
}
