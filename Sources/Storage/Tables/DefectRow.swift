package import AccountHealth

/// A claim, a feedback or a chargeback as a line of a file states it.
package struct DefectRow: OrderFactRow {
    package var account: Int64
    package var orderID: String
    package var importID: Int64
    package var line: Int
    /// Its `origin` is not kept: import and line tell it.
    package var defect: Defect

    package init(account: Int64, orderID: String, importID: Int64, line: Int, defect: Defect) {
        self.account = account
        self.orderID = orderID
        self.importID = importID
        self.line = line
        self.defect = defect
    }

    package static let table = Table(
        "defect_row",
        [
            .integer("account"), .text("order_id"), .integer("import"), .integer("line"), .text("kind"),
            .integer("known_at"), .integer("rating"), .text("reason"), .text("decision"), .integer("decided_at"),
            .integer("closed_at"), .integer("inferred"),
        ],
        key: ["account", "order_id", "import", "line", "kind"])

    package init(_ row: borrowing QueryRow) throws {
        self.init(
            account: row.int(0), orderID: row.text(1), importID: row.int(2), line: Int(row.int(3)),
            defect: Defect(
                kind: DefectKind(row.text(4)), knownAt: row.instant(5), rating: row.optionalInt(6).map { Int($0) },
                reason: Defect.Reason(word: row.text(7)), decision: try row.word(8), decidedAt: row.optionalInstant(9),
                closedAt: row.optionalInstant(10), isInferred: row.flag(11)))
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(orderID)
        rows.append(importID)
        rows.append(line)
        rows.append(defect.kind.description)
        rows.append(defect.knownAt)
        rows.append(defect.rating)
        rows.append(defect.reason.word)
        rows.append(defect.decision.rawValue)
        rows.append(defect.decidedAt)
        rows.append(defect.closedAt)
        rows.append(defect.isInferred)
    }
}
