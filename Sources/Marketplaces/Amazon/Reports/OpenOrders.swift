import AccountHealth

/// The unshipped orders report, with its ship-by moments, and the new orders report.
///
/// Names, addresses, phones and mail addresses in them are not read. Source: SP-API report types
/// `GET_FLAT_FILE_ACTIONABLE_ORDER_DATA_SHIPPING` and `GET_FLAT_FILE_ORDER_REPORT_DATA_SHIPPING`.
package struct OpenOrders: TableReader {
    private let header: Header
    private let columns: [String: Int]
    private static let wanted = [
        "order-id", "order-item-id", "purchase-date", "reporting-date", "promise-date", "quantity-purchased",
        "is-business-order", "sales-channel",
    ]
    private let context: ReadingContext
    private let accountColumn: Int?
    private let isUnshipped: Bool

    package init?(preview: TablePreview, context: ReadingContext) {
        let header = preview.header
        guard header.contains("order-id", "order-item-id", "purchase-date", "quantity-purchased"),
            header["transaction-type"] == nil
        else { return nil }
        self.header = header
        columns = header.places(of: OpenOrders.wanted)
        self.context = context
        accountColumn = context.accountColumn.flatMap { header[$0] }
        isUnshipped = header["promise-date"] != nil
    }

    package func makeBlock() -> ParsedBlock {
        var block = ParsedBlock()
        var facts: [Fact] = [.quantity]
        if isUnshipped { facts.append(.shipBy) }
        if header["is-business-order"] != nil { facts.append(.business) }
        block.orders.held = FactSet(facts)
        block.orders.namesAccounts = accountColumn != nil
        return block
    }

    package func read(_ row: Row, into block: inout ParsedBlock) {
        var store = context.store
        if let text = row.text(header["sales-channel"]) {
            switch AmazonWords.channel(text, context: context) {
            case .store(let found): store = found
            case .otherShop:
                block.log.add(.otherMarketplace(channel: "Non-Amazon"), .note, line: row.line, column: "sales-channel")
                return
            case .unknown:
                block.log.add(
                    .unknownStore(row.excerpt(header["sales-channel"])), .error, line: row.line, column: "sales-channel"
                )
                return
            }
        }
        let cells = Cells(row: row, columns: columns, zone: context.directory.zone(of: store))
        guard let id = cells.text("order-id"), AmazonWords.isOrderID(id) else {
            block.log.add(
                .badValue(expected: "000-0000000-0000000", found: row.excerpt(header["order-id"])), .error,
                line: row.line, column: "order-id")
            return
        }
        let placed = cells.instant("purchase-date", log: &block.log)
        guard let placed = cells.required(placed, "purchase-date", log: &block.log) else { return }
        let seen = cells.instant("reporting-date", log: &block.log)
        var dates = OrderDates()
        dates.shipBy = cells.instant("promise-date", isDeadline: true, log: &block.log)
        if isUnshipped { dates.unconfirmedAt = seen }
        block.orders.append(
            id: id, account: Account(name: row.text(accountColumn) ?? context.account, store: store), placed: placed,
            updated: seen,
            line: row.line, dates: dates, item: OrderBatch.itemHash(cells.text("order-item-id") ?? id),
            quantity: cells.integer("quantity-purchased", in: 0...1_000_000, log: &block.log) ?? 1,
            status: isUnshipped ? .open : nil, fulfilment: .seller,
            isBusiness: cells.flag("is-business-order", log: &block.log))
        block.usableRows += 1
        if let seen { block.note(seen) }
    }
}
