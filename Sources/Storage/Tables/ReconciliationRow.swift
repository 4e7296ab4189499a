package import AccountHealth

/// The latest official figure of a rule beside our own.
package struct ReconciliationRow: TableRow {
    package var account: Int64
    package var rule: String
    package var official: OfficialKey
    /// Our figure over the same days; nil when it cannot be computed.
    package var ours: Rate?
    package var explanation: Reconciliation.Explanation

    /// Which row of `official_row` it is.
    package struct OfficialKey: Hashable, Sendable {
        package var standard: String
        package var reportDay: Day
        package var importID: Int64
        package var line: Int
        package var place: Int

        package init(standard: String, reportDay: Day, importID: Int64, line: Int, place: Int) {
            self.standard = standard
            self.reportDay = reportDay
            self.importID = importID
            self.line = line
            self.place = place
        }
    }

    package init(
        account: Int64, rule: String, official: OfficialKey, ours: Rate?, explanation: Reconciliation.Explanation
    ) {
        self.account = account
        self.rule = rule
        self.official = official
        self.ours = ours
        self.explanation = explanation
    }

    package static let table = Table(
        "reconciliation",
        [
            .integer("account"), .text("rule"), .text("standard"), .integer("report_day"), .integer("import"),
            .integer("line"), .integer("place"), .integer("ours_numerator"), .integer("ours_denominator"),
            .text("explanation"),
        ],
        key: ["account", "rule"])

    package init(_ row: borrowing QueryRow) throws {
        let ours: Rate? =
            if let numerator = row.optionalInt(7), let denominator = row.optionalInt(8) {
                Rate(Int(numerator), of: Int(denominator))
            } else {
                nil
            }
        self.init(
            account: row.int(0), rule: row.text(1),
            official: OfficialKey(
                standard: row.text(2), reportDay: row.day(3), importID: row.int(4), line: Int(row.int(5)),
                place: Int(row.int(6))),
            ours: ours, explanation: try JSONCell.value(row.text(9)))
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(rule)
        rows.append(official.standard)
        rows.append(official.reportDay)
        rows.append(official.importID)
        rows.append(official.line)
        rows.append(official.place)
        rows.append(ours?.numerator)
        rows.append(ours?.denominator)
        rows.append(JSONCell.text(explanation))
    }

    package static func rows(of account: Int64, in connection: any Connection) throws -> [ReconciliationRow] {
        try connection.all(SQL("\(select) WHERE account = $1 ORDER BY rule"), [.int(account)]) {
            try ReconciliationRow($0)
        }
    }

    /// Puts rows in place of all those of an account.
    package static func replace(
        of account: Int64, with rows: some Sequence<ReconciliationRow>, in connection: any Connection
    ) throws {
        try delete(of: account, in: connection)
        try insert(rows, in: connection)
    }

    package static func delete(of account: Int64, in connection: any Connection) throws {
        try connection.execute(SQL("DELETE FROM reconciliation WHERE account = $1"), [.int(account)])
    }
}
