import AccountHealth

/// The shipments of orders that Amazon fulfils.
///
/// Source: SP-API report type `GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL`.
package struct FulfilledShipments: TableReader {
    private let header: Header
    private let columns: [String: Int]
    private static let wanted = [
        "amazon-order-id", "purchase-date", "shipment-date", "quantity-shipped", "amazon-order-item-id", "shipment-id",
        "carrier", "tracking-number", "sales-channel",
    ]
    private let context: ReadingContext

    package init?(preview: TablePreview, context: ReadingContext) {
        guard preview.header.contains("amazon-order-id", "shipment-id", "purchase-date", "shipment-date") else {
            return nil
        }
        header = preview.header
        columns = header.places(of: FulfilledShipments.wanted)
        self.context = context
    }

    package func makeBlock() -> ParsedBlock {
        var block = ParsedBlock()
        block.orders.namesAccounts = true
        return block
    }

    package func read(_ row: Row, into block: inout ParsedBlock) {
        let store: StoreID
        switch AmazonWords.channel(row.text(header["sales-channel"]) ?? "", context: context) {
        case .store(let found): store = found
        case .otherShop:
            block.log.add(.otherMarketplace(channel: "Non-Amazon"), .note, line: row.line, column: "sales-channel")
            return
        case .unknown:
            block.log.add(
                .unknownStore(row.excerpt(header["sales-channel"])), .error, line: row.line, column: "sales-channel")
            return
        }
        let cells = Cells(row: row, columns: columns, zone: context.directory.zone(of: store))
        guard let id = cells.text("amazon-order-id"), AmazonWords.isOrderID(id) else {
            block.log.add(
                .badValue(expected: "000-0000000-0000000", found: row.excerpt(header["amazon-order-id"])), .error,
                line: row.line, column: "amazon-order-id")
            return
        }
        let placed = cells.instant("purchase-date", log: &block.log)
        guard let placed = cells.required(placed, "purchase-date", log: &block.log) else { return }
        let shipped = cells.instant("shipment-date", log: &block.log)
        let account = context.accountColumn.flatMap { row.text(header[$0]) } ?? context.account
        block.orders.append(
            id: id, account: Account(name: account, store: store), placed: placed, updated: shipped, line: row.line,
            item: OrderBatch.itemHash(cells.text("amazon-order-item-id") ?? id),
            quantity: cells.integer("quantity-shipped", in: 0...1_000_000, log: &block.log) ?? 1, status: .shipped,
            fulfilment: .marketplace)
        var package = Package(id: cells.text("shipment-id") ?? "", origin: Origin(file: 0, line: row.line))
        package.confirmedAt = shipped
        package.carrier = cells.text("carrier")
        package.trackingNumber = cells.text("tracking-number")
        block.packages.append(.init(order: id, account: nil, value: package))
        if let shipped { block.note(shipped) }
        block.usableRows += 1
    }
}
