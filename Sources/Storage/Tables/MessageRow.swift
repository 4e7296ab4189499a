package import AccountHealth

/// That somebody wrote about an order, as a line of a file states it.
package struct MessageRow: OrderFactRow {
    package var account: Int64
    package var orderID: String
    package var importID: Int64
    package var line: Int
    /// Its `origin` is not kept: import and line tell it.
    package var message: Message

    package init(account: Int64, orderID: String, importID: Int64, line: Int, message: Message) {
        self.account = account
        self.orderID = orderID
        self.importID = importID
        self.line = line
        self.message = message
    }

    package static let table = Table(
        "message_row",
        [
            .integer("account"), .text("order_id"), .integer("import"), .integer("line"), .integer("at"),
            .text("sender"), .text("topic"),
        ],
        key: ["account", "order_id", "import", "line"])

    package init(_ row: borrowing QueryRow) throws {
        self.init(
            account: row.int(0), orderID: row.text(1), importID: row.int(2), line: Int(row.int(3)),
            message: Message(
                at: row.instant(4), sender: try row.word(5), topic: row.optionalText(6),
                origin: Origin(file: 0, line: 0)))
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(orderID)
        rows.append(importID)
        rows.append(line)
        rows.append(message.at)
        rows.append(message.sender.rawValue)
        rows.append(message.topic)
    }
}
