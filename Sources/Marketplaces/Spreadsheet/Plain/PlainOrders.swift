import AccountHealth

extension PlainReader {
    /// One row is one item of an order.
    func readOrder(_ cells: Cells, into block: inout ParsedBlock) {
        guard let id = orderID(cells, &block) else { return }
        var cells = cells
        var store = context.store
        if let name = cells.text("store") {
            guard let found = context.directory.store(named: name) else {
                block.log.add(
                    .unknownStore(cells.row.excerpt(columns["store"])), .error, line: cells.row.line, column: "store")
                return
            }
            store = found
            if mapping?.zone == nil { cells.zone = context.directory.zone(of: store) }
        }
        let placed = cells.instant("placed_at", log: &block.log)
        guard let placed = cells.required(placed, "placed_at", log: &block.log) else { return }

        var status: OrderStatus?
        if let text = cells.text("status") {
            status = OrderStatus(word: text)
            if status == nil {
                // Whether an order counts hangs on its status; guessing would make the figure a guess.
                block.log.add(
                    .badValue(expected: OrderStatus.words, found: cells.row.excerpt(columns["status"])), .error,
                    line: cells.row.line, column: "status")
                return
            }
        }
        let dates = readDates(cells, &block)
        if dates.cancelledAt != nil { status = .cancelled }

        let account = Account(name: accountName(cells) ?? context.account, store: store)
        let quantity = cells.integer("quantity", in: 0...1_000_000, log: &block.log) ?? 1
        let item = cells.text("item_id") ?? cells.text("sku") ?? id
        let fulfilment: Fulfilment? = cells.word(
            "fulfilment", [("seller", .seller), ("marketplace", .marketplace), ("merchant", .seller)], log: &block.log)
        let category = cells.words("category", log: &block.log)
        block.orders.append(
            id: id, account: account, placed: placed, line: cells.row.line, dates: dates,
            item: OrderBatch.itemHash(item), quantity: quantity, status: status, fulfilment: fulfilment,
            isBusiness: cells.flag("business", log: &block.log), category: category)
        block.usableRows += 1
        if has("tracking_number") || has("carrier") || has("first_scan_at") {
            readOwnPackage(id, cells, dates, category, &block)
        }
    }

    private func readDates(_ cells: Cells, _ block: inout ParsedBlock) -> OrderDates {
        var dates = OrderDates()
        dates.shipBy = cells.instant("ship_by", isDeadline: true, log: &block.log)
        dates.deliverBy = cells.instant("deliver_by", isDeadline: true, log: &block.log)
        dates.confirmedAt = cells.instant("confirmed_at", log: &block.log)
        dates.handedOverAt = cells.instant("handed_over_at", log: &block.log)
        dates.firstScanAt = cells.instant("first_scan_at", log: &block.log)
        dates.deliveredAt = cells.instant("delivered_at", log: &block.log)
        dates.cancelledAt = cells.instant("cancelled_at", log: &block.log)
        dates.invoicedAt = cells.instant("invoiced_at", log: &block.log)
        dates.cancelledBy = cells.word(
            "cancelled_by",
            [("seller", .seller), ("buyer", .buyer), ("marketplace", .marketplace), ("carrier", .carrier)],
            log: &block.log)
        return dates
    }

    /// The parcel that a row of an order describes, when it was confirmed.
    private func readOwnPackage(
        _ id: String, _ cells: Cells, _ dates: OrderDates, _ category: String?, _ block: inout ParsedBlock
    ) {
        guard let confirmed = dates.confirmedAt else { return }
        var package = Package(origin: origin(cells))
        package.confirmedAt = confirmed
        package.carrier = cells.text("carrier")
        package.service = cells.text("service")
        package.trackingNumber = cells.text("tracking_number")
        package.firstScanAt = dates.firstScanAt
        package.deliveredAt = dates.deliveredAt
        if let category { package.categories = [category] }
        guard package.trackingNumber != nil || package.carrier != nil else { return }
        block.packages.append(.init(order: id, account: accountName(cells), value: package))
    }
}

extension OrderStatus {
    /// The words shown when a status is not understood.
    static let words = "open, pending, shipped, cancelled"

    /// The status a word of a marketplace or shop system means; nil when it is not known.
    init?(word: String) {
        // "Shipped - Delivered to Buyer" begins with what matters.
        let first = word.split(separator: " - ", maxSplits: 1).first.map(String.init) ?? word
        switch Header.key(first) {
        case "open", "unshipped", "placed", "created", "approved", "accepted", "processing", "paid", "packed", "ready",
            "readytoship", "toship", "topack", "invoiced", "unfulfillable":
            self = .open
        case "pending", "unpaid", "pendingavailability", "pendingpayment", "waitingforpayment": self = .pending
        case "shipped", "partiallyshipped", "shipping", "complete", "completed", "delivered", "intransit", "returned",
            "returning", "refunded", "deliveryfailed", "faileddelivery", "lost", "sent":
            self = .shipped
        case "cancelled", "canceled": self = .cancelled
        default: return nil
        }
    }
}

extension OrderBatch {
    /// Adds a row whose order id is a text.
    mutating func append(
        id: String, account: Account, placed: Instant, updated: Instant? = nil, line: Int, dates: OrderDates? = nil,
        item: UInt32 = 0, quantity: Int = 1, status: OrderStatus? = nil, fulfilment: Fulfilment? = nil,
        isBusiness: Bool? = nil, category: String? = nil
    ) {
        let number =
            OrderNumber(id.utf8)
            ?? {
                ids.append(id)
                return OrderNumber(poolIndex: ids.count - 1)
            }()
        if let category { categories.append(category, row: statements.count) }
        var place: Int32 = -1
        if let dates, dates != OrderDates() {
            self.dates.append(dates)
            place = Int32(self.dates.count - 1)
        }
        statements.append(
            OrderStatement(
                number: number, placed: UInt32(clamping: placed.seconds),
                updated: UInt32(clamping: updated?.seconds ?? 0), line: UInt32(clamping: line),
                account: UInt32(index(of: account)), dates: place, item: item, quantity: UInt16(clamping: quantity),
                status: status, fulfilment: fulfilment, isBusiness: isBusiness))
    }

    /// The place of an account in the batch; the last one is looked at first, as rows of one account stand together.
    private mutating func index(of account: Account) -> Int {
        if let last = accounts.last, last == account { return accounts.count - 1 }
        if let known = accounts.lastIndex(of: account) { return known }
        accounts.append(account)
        return accounts.count - 1
    }

    /// A number other than 0 for an item's name.
    package static func itemHash(_ item: String) -> UInt32 {
        // FNV-1a; the same in every run.
        var hash: UInt32 = 2_166_136_261
        for byte in item.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return max(1, hash)
    }
}
