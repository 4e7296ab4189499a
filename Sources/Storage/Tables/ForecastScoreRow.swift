import AccountHealth

/// How forecasts of a month came out whose chance lay in one tenth of the scale. Sums, so that rows can be added up.
package struct ForecastScoreRow: TableRow {
    package var rule: String
    /// How many days ahead was foretold.
    package var horizon: Int
    /// The month of the day foretold, as tallies have it.
    package var month: Int
    /// 0 for chances below 10 %, and so on to 9.
    package var tenth: Int
    package var count: Int
    package var missed: Int
    /// Sums in millionths: of the chances, of their squared distances from what came, and of the negative logarithms of what was
    /// given to what came.
    package var expected: Int
    package var brier: Int
    package var logScore: Int
    /// How often "today's figure stays" would have been wrong.
    package var stayingWrong: Int

    package init(
        rule: String, horizon: Int, month: Int, tenth: Int, count: Int, missed: Int, expected: Int, brier: Int,
        logScore: Int, stayingWrong: Int
    ) {
        self.rule = rule
        self.horizon = horizon
        self.month = month
        self.tenth = tenth
        self.count = count
        self.missed = missed
        self.expected = expected
        self.brier = brier
        self.logScore = logScore
        self.stayingWrong = stayingWrong
    }

    package static let table = Table(
        "forecast_score",
        [
            .text("rule"), .integer("horizon"), .integer("month"), .integer("tenth"), .integer("count"),
            .integer("missed"), .integer("expected"), .integer("brier"), .integer("log_score"),
            .integer("staying_wrong"),
        ],
        key: ["rule", "horizon", "month", "tenth"])

    package init(_ row: borrowing QueryRow) {
        self.init(
            rule: row.text(0), horizon: Int(row.int(1)), month: Int(row.int(2)), tenth: Int(row.int(3)),
            count: Int(row.int(4)), missed: Int(row.int(5)), expected: Int(row.int(6)), brier: Int(row.int(7)),
            logScore: Int(row.int(8)), stayingWrong: Int(row.int(9)))
    }

    package func append(to rows: any BulkRows) {
        rows.append(rule)
        rows.append(horizon)
        rows.append(month)
        rows.append(tenth)
        rows.append(count)
        rows.append(missed)
        rows.append(expected)
        rows.append(brier)
        rows.append(logScore)
        rows.append(stayingWrong)
    }

    package static func all(in connection: any Connection) throws -> [ForecastScoreRow] {
        try connection.all(SQL("\(select) ORDER BY \(table.keyList)")) { ForecastScoreRow($0) }
    }

    /// Adds to what is kept.
    package static func add(_ rows: [ForecastScoreRow], in connection: any Connection) throws {
        let sums = table.columns.dropFirst(4).map { "\($0.name) = forecast_score.\($0.name) + excluded.\($0.name)" }
        let sql = SQL(
            """
            \(table.insertText) ON CONFLICT (rule, horizon, month, tenth) DO UPDATE SET
            \(sums.joined(separator: ", "))
            """)
        for row in rows {
            try connection.execute(
                sql,
                [
                    .text(row.rule), .int(row.horizon), .int(row.month), .int(row.tenth), .int(row.count),
                    .int(row.missed), .int(row.expected), .int(row.brier), .int(row.logScore), .int(row.stayingWrong),
                ])
        }
    }
}
