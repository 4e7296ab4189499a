package import AccountHealth

/// A row of a file of orders: one item of an order, or the whole order.
package struct OrderRow: OrderFactRow {
    package var account: Int64
    package var orderID: String
    package var importID: Int64
    package var line: Int
    /// Seconds since 1970.
    package var placed: Int64
    /// When the marketplace last changed the row, in seconds since 1970; 0 when the file does not say.
    package var updated: Int64
    package var status: OrderStatus?
    package var fulfilment: Fulfilment?
    package var isBusiness: Bool?
    package var quantity: Int
    /// Which item of the order the row is about, as a hash; 0 when every row is an item of its own.
    package var item: UInt32
    package var dates: OrderDates

    package init(
        account: Int64, orderID: String, importID: Int64, line: Int, placed: Int64, updated: Int64 = 0,
        status: OrderStatus? = nil, fulfilment: Fulfilment? = nil, isBusiness: Bool? = nil, quantity: Int = 1,
        item: UInt32 = 0, dates: OrderDates = OrderDates()
    ) {
        self.account = account
        self.orderID = orderID
        self.importID = importID
        self.line = line
        self.placed = placed
        self.updated = updated
        self.status = status
        self.fulfilment = fulfilment
        self.isBusiness = isBusiness
        self.quantity = quantity
        self.item = item
        self.dates = dates
    }

    package static let table = Table(
        "order_row",
        [
            .integer("account"), .text("order_id"), .integer("import"), .integer("line"), .integer("placed"),
            .integer("updated"), .integer("status"), .integer("fulfilment"), .integer("business"), .integer("quantity"),
            .integer("item"), .integer("ship_by"), .integer("deliver_by"), .integer("confirmed_at"),
            .integer("unconfirmed_at"), .integer("handed_over_at"), .integer("first_scan_at"),
            .integer("attempted_at"), .integer("delivered_at"), .integer("cancelled_at"), .integer("cancelled_by"),
            .integer("invoiced_at"),
        ],
        key: ["account", "order_id", "import", "line"])

    package init(_ row: borrowing QueryRow) {
        self.init(
            account: row.int(0), orderID: row.text(1), importID: row.int(2), line: Int(row.int(3)),
            placed: row.int(4), updated: row.int(5), status: OrderStatus(code: row.optionalInt(6)),
            fulfilment: Fulfilment(code: row.optionalInt(7)), isBusiness: row.optionalInt(8).map { $0 != 0 },
            quantity: Int(row.int(9)), item: UInt32(clamping: row.int(10)))
        dates.shipBy = row.optionalInstant(11)
        dates.deliverBy = row.optionalInstant(12)
        dates.confirmedAt = row.optionalInstant(13)
        dates.unconfirmedAt = row.optionalInstant(14)
        dates.handedOverAt = row.optionalInstant(15)
        dates.firstScanAt = row.optionalInstant(16)
        dates.attemptedAt = row.optionalInstant(17)
        dates.deliveredAt = row.optionalInstant(18)
        dates.cancelledAt = row.optionalInstant(19)
        dates.cancelledBy = Party(code: row.optionalInt(20))
        dates.invoicedAt = row.optionalInstant(21)
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(orderID)
        rows.append(importID)
        rows.append(line)
        rows.append(placed)
        rows.append(updated)
        OrderRow.append(status, fulfilment, isBusiness, to: rows)
        rows.append(quantity)
        rows.append(Int64(item))
        OrderRow.append(dates, to: rows)
    }

    /// Adds a row without making a value of it, as an import of millions does.
    ///
    /// - Parameter orderID: the UTF-8 of the order's id.
    package static func append(
        _ row: ArrivedRow, account: Int64, orderID: UnsafeBufferPointer<UInt8>, importID: Int64, to rows: any BulkRows
    ) throws {
        rows.append(account)
        rows.append(utf8: orderID)
        rows.append(importID)
        rows.append(Int64(row.origin.line))
        rows.append(row.placed)
        rows.append(row.updated)
        append(row.status, row.fulfilment, row.isBusiness, to: rows)
        rows.append(row.quantity)
        rows.append(Int64(row.item))
        if let dates = row.dates {
            append(dates, to: rows)
        } else {
            for _ in 0..<11 { rows.appendNull() }
        }
        try rows.endRow()
    }

    private static func append(
        _ status: OrderStatus?, _ fulfilment: Fulfilment?, _ isBusiness: Bool?, to rows: any BulkRows
    ) {
        rows.append(status?.code)
        rows.append(fulfilment?.code)
        rows.append(isBusiness.map { $0 ? 1 as Int64 : 0 })
    }

    private static func append(_ dates: OrderDates, to rows: any BulkRows) {
        rows.append(dates.shipBy)
        rows.append(dates.deliverBy)
        rows.append(dates.confirmedAt)
        rows.append(dates.unconfirmedAt)
        rows.append(dates.handedOverAt)
        rows.append(dates.firstScanAt)
        rows.append(dates.attemptedAt)
        rows.append(dates.deliveredAt)
        rows.append(dates.cancelledAt)
        rows.append(dates.cancelledBy?.code)
        rows.append(dates.invoicedAt)
    }
}
