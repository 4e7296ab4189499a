import AccountHealth

/// The all-orders reports, by order date and by last update, and the archived orders report: one row an item.
///
/// They hold neither ship-by nor tracking, and not who cancelled. Source: SP-API report types
/// `GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL`, `…_BY_LAST_UPDATE_GENERAL`, `GET_FLAT_FILE_ARCHIVED_ORDERS_DATA_BY_ORDER_DATE`.
package struct AllOrders: TableReader {
    /// The places of the columns that are read.
    struct Columns: Hashable {
        var id: Int
        var placed: Int
        var updated: Int?
        var status: Int
        var fulfilment: Int?
        var channel: Int?
        var quantity: Int?
        var business: Int?
        var account: Int?
    }

    let columns: Columns
    let context: ReadingContext
    let known = KnownAccounts()

    package init?(preview: TablePreview, context: ReadingContext) {
        let header = preview.header
        guard let id = header["amazon-order-id"], let placed = header["purchase-date"],
            let status = header["order-status"], header["shipment-id"] == nil
        else { return nil }
        columns = Columns(
            id: id, placed: placed, updated: header["last-updated-date"], status: status,
            fulfilment: header["fulfillment-channel"], channel: header["sales-channel"], quantity: header["quantity"],
            business: header["is-business-order"], account: context.accountColumn.flatMap { header[$0] })
        self.context = context
    }

    package func makeBlock() -> ParsedBlock {
        var block = ParsedBlock()
        block.orders.held = FactSet(columns.business == nil ? [.quantity] : [.quantity, .business])
        block.orders.namesAccounts = true
        return block
    }

    package func parse(_ block: LineBlock, format: TableFormat) -> ParsedBlock {
        guard format.dialect == .tabs else { return parseRows(block, format: format) }
        return AllOrdersFastPath(self, format: format).parse(block)
    }

    package func read(_ row: Row, into block: inout ParsedBlock) {
        let channelText = row.text(columns.channel) ?? ""
        let store: StoreID
        switch AmazonWords.channel(channelText, context: context) {
        case .store(let found): store = found
        case .otherShop:
            AllOrders.noteOtherShop(row.line, &block.log)
            return
        case .unknown:
            block.log.add(.unknownStore(row.excerpt(columns.channel)), .error, line: row.line, column: "sales-channel")
            return
        }
        guard let id = row.text(columns.id), AmazonWords.isOrderID(id) else {
            block.log.add(
                .badValue(expected: "000-0000000-0000000", found: row.excerpt(columns.id)), .error, line: row.line,
                column: "amazon-order-id")
            return
        }
        let zone = context.directory.zone(of: store)
        guard let placed = instant(row, columns.placed, zone), Cells.range.contains(placed) else {
            block.log.add(
                .badValue(expected: "yyyy-MM-ddTHH:mm:ss+00:00", found: row.excerpt(columns.placed)), .error,
                line: row.line, column: "purchase-date")
            return
        }
        guard let status = AmazonWords.status(row.cell(columns.status)) else {
            block.log.add(
                .badValue(expected: AmazonWords.statuses, found: row.excerpt(columns.status)), .error, line: row.line,
                column: "order-status")
            return
        }
        let fulfilmentCell = row.cell(columns.fulfilment)
        let fulfilment = AmazonWords.fulfilment(fulfilmentCell)
        if fulfilment == nil, !fulfilmentCell.isEmpty {
            block.log.add(
                .badValue(expected: "Merchant, Amazon", found: row.excerpt(columns.fulfilment)), .warning,
                line: row.line, column: "fulfillment-channel")
        }
        let updated = value(row, columns.updated, "last-updated-date", "yyyy-MM-ddTHH:mm:ss+00:00", &block) { cell in
            parseTime(cell).map { $0.instant(in: zone) }.flatMap { Cells.range.contains($0) ? $0 : nil }
        }
        let quantity = value(row, columns.quantity, "quantity", "0–1000000", &block) { cell in
            parseInteger(cell).flatMap { (0...1_000_000).contains($0) ? $0 : nil }
        }
        let isBusiness = value(row, columns.business, "is-business-order", "true, false", &block) { parseFlag($0) }
        let account = row.text(columns.account) ?? context.account
        block.orders.append(
            id: id, account: Account(name: account, store: store), placed: placed, updated: updated, line: row.line,
            quantity: quantity ?? 1, status: status, fulfilment: fulfilment, isBusiness: isBusiness)
        block.usableRows += 1
    }

    /// One note a file says how many there were.
    static func noteOtherShop(_ line: Int, _ log: inout FindingLog) {
        log.add(.otherMarketplace(channel: "Non-Amazon"), .note, line: line, column: "sales-channel")
    }

    /// What a cell says, nil when it is blank; what cannot be read is a finding, and the row counts without it.
    private func value<Value>(
        _ row: Row, _ column: Int?, _ name: String, _ expected: String, _ block: inout ParsedBlock,
        _ parse: (UnsafeBufferPointer<UInt8>) -> Value?
    ) -> Value? {
        let cell = row.cell(column)
        guard !cell.isEmpty else { return nil }
        if let value = parse(cell) { return value }
        block.log.add(
            .badValue(expected: expected, found: row.excerpt(column)), .warning, line: row.line, column: name)
        return nil
    }

    private func instant(_ row: Row, _ column: Int?, _ zone: Zone) -> Instant? {
        parseTime(row.cell(column))?.instant(in: zone)
    }
}
