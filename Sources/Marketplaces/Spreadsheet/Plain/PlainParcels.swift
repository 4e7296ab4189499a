import AccountHealth

extension PlainReader {
    func readShipment(_ cells: Cells, into block: inout ParsedBlock) {
        guard let id = orderID(cells, &block) else { return }
        let confirmed = cells.instant("confirmed_at", log: &block.log)
        guard let confirmed = cells.required(confirmed, "confirmed_at", log: &block.log) else { return }
        var package = Package(id: cells.text("package_id") ?? "", origin: origin(cells))
        package.confirmedAt = confirmed
        package.carrier = cells.text("carrier")
        package.service = cells.text("service")
        package.trackingNumber = cells.text("tracking_number")
        package.firstScanAt = cells.instant("first_scan_at", log: &block.log)
        package.deliveredAt = cells.instant("delivered_at", log: &block.log)
        package.value = cells.money("value", currency: cells.text("currency"), log: &block.log)
        block.packages.append(.init(order: id, account: accountName(cells), value: package))
        for moment in [confirmed, package.firstScanAt, package.deliveredAt].compactMap({ $0 }) { block.note(moment) }
        block.usableRows += 1
    }

    func readScan(_ cells: Cells, into block: inout ParsedBlock) {
        let order = cells.text("order_id")
        let tracking = cells.text("tracking_number")
        guard order != nil || tracking != nil else {
            block.log.add(.missingValue, .error, line: cells.row.line, column: "order_id, tracking_number")
            return
        }
        let at = cells.instant("at", log: &block.log)
        guard let at = cells.required(at, "at", log: &block.log) else { return }
        let event: Scan.Event? = cells.word("event", Scan.Event.allCases.map { ($0.rawValue, $0) }, log: &block.log)
        guard let event = cells.required(event, "event", log: &block.log) else { return }
        let scan = Scan(
            at: at, event: event, carrier: cells.text("carrier"), place: cells.words("place", log: &block.log),
            origin: origin(cells))
        block.scans.append((order, tracking, accountName(cells), scan))
        block.note(at)
        block.usableRows += 1
    }
}
