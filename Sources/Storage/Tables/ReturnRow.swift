package import AccountHealth

/// A return as a line of a file states it.
package struct ReturnRow: OrderFactRow {
    package var account: Int64
    package var orderID: String
    package var importID: Int64
    package var line: Int
    /// Its `origin` is not kept: import and line tell it.
    package var request: ReturnRequest

    package init(account: Int64, orderID: String, importID: Int64, line: Int, request: ReturnRequest) {
        self.account = account
        self.orderID = orderID
        self.importID = importID
        self.line = line
        self.request = request
    }

    package static let table = Table(
        "return_row",
        [
            .integer("account"), .text("order_id"), .integer("import"), .integer("line"), .integer("requested_at"),
            .integer("answered_at"), .integer("received_at"), .integer("refunded_at"), .text("reason"),
        ],
        key: ["account", "order_id", "import", "line"])

    package init(_ row: borrowing QueryRow) {
        self.init(
            account: row.int(0), orderID: row.text(1), importID: row.int(2), line: Int(row.int(3)),
            request: ReturnRequest(
                requestedAt: row.instant(4), answeredAt: row.optionalInstant(5), receivedAt: row.optionalInstant(6),
                refundedAt: row.optionalInstant(7), reason: row.optionalText(8), origin: Origin(file: 0, line: 0)))
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(orderID)
        rows.append(importID)
        rows.append(line)
        rows.append(request.requestedAt)
        rows.append(request.answeredAt)
        rows.append(request.receivedAt)
        rows.append(request.refundedAt)
        rows.append(request.reason)
    }
}
