package import AccountHealth

/// A count of stock as a line of a file states it.
package struct StockRow: FactRow {
    package var account: Int64
    package var importID: Int64
    package var line: Int
    /// Neither its `account`, a name, nor its `origin` is kept: the row has both.
    package var level: StockLevel

    package init(account: Int64, importID: Int64, line: Int, level: StockLevel) {
        self.account = account
        self.importID = importID
        self.line = line
        self.level = level
    }

    package static let table = Table(
        "stock_row",
        [
            .integer("account"), .text("sku"), .integer("import"), .integer("line"), .integer("on_hand"),
            .integer("counted_at"), .integer("reserved"), .integer("inbound"), .integer("inbound_at"),
        ],
        key: ["account", "sku", "import", "line"])

    package init(_ row: borrowing QueryRow) {
        self.init(
            account: row.int(0), importID: row.int(2), line: Int(row.int(3)),
            level: StockLevel(
                account: nil, sku: row.text(1), onHand: Int(row.int(4)), countedAt: row.instant(5),
                reserved: Int(row.int(6)), inbound: Int(row.int(7)), inboundAt: row.optionalInstant(8),
                origin: Origin(file: 0, line: 0)))
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(level.sku)
        rows.append(importID)
        rows.append(line)
        rows.append(level.onHand)
        rows.append(level.countedAt)
        rows.append(level.reserved)
        rows.append(level.inbound)
        rows.append(level.inboundAt)
    }
}
