package import AccountHealth

/// A penalty as a line of a file states it.
package struct PenaltyRow: FactRow {
    package var account: Int64
    package var importID: Int64
    package var line: Int
    /// Neither its `account`, a name, nor its `origin` is kept: the row has both.
    package var penalty: Penalty

    package init(account: Int64, importID: Int64, line: Int, penalty: Penalty) {
        self.account = account
        self.importID = importID
        self.line = line
        self.penalty = penalty
    }

    package static let table = Table(
        "penalty_row",
        [
            .integer("account"), .text("penalty_id"), .integer("import"), .integer("line"), .text("kind"),
            .integer("issued_at"), .integer("points"), .integer("amount"), .text("currency"),
            .integer("appeal_until"),
        ],
        key: ["account", "penalty_id", "import", "line"])

    package init(_ row: borrowing QueryRow) {
        self.init(
            account: row.int(0), importID: row.int(2), line: Int(row.int(3)),
            penalty: Penalty(
                id: row.text(1), account: nil, kind: row.text(4), issuedAt: row.instant(5), points: Int(row.int(6)),
                amount: row.money(7), appealUntil: row.optionalInstant(9), origin: Origin(file: 0, line: 0)))
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(penalty.id)
        rows.append(importID)
        rows.append(line)
        rows.append(penalty.kind)
        rows.append(penalty.issuedAt)
        rows.append(penalty.points)
        rows.append(penalty.amount)
        rows.append(penalty.appealUntil)
    }
}
