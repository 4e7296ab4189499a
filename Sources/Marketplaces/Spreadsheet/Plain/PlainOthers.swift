import AccountHealth

extension PlainReader {
    func readReturn(_ cells: Cells, into block: inout ParsedBlock) {
        guard let id = orderID(cells, &block) else { return }
        let requested = cells.instant("requested_at", log: &block.log)
        guard let requested = cells.required(requested, "requested_at", log: &block.log) else { return }
        let request = ReturnRequest(
            requestedAt: requested,
            answeredAt: cells.instant("answered_at", log: &block.log),
            receivedAt: cells.instant("received_at", log: &block.log),
            refundedAt: cells.instant("refunded_at", log: &block.log),
            reason: cells.words("reason", log: &block.log),
            origin: origin(cells))
        block.returns.append(.init(order: id, account: accountName(cells), value: request))
        block.note(requested)
        block.usableRows += 1
    }

    func readStock(_ cells: Cells, into block: inout ParsedBlock) {
        guard let sku = cells.required(cells.text("sku"), "sku", log: &block.log) else { return }
        let count = cells.integer("on_hand", in: -1_000_000...1_000_000_000, log: &block.log)
        guard let count = cells.required(count, "on_hand", log: &block.log) else { return }
        let counted = cells.instant("counted_at", log: &block.log)
        guard let counted = cells.required(counted, "counted_at", log: &block.log) else { return }
        block.stock.append(
            StockLevel(
                account: accountName(cells), sku: sku, onHand: count, countedAt: counted,
                reserved: cells.integer("reserved", in: 0...1_000_000_000, log: &block.log) ?? 0,
                inbound: cells.integer("inbound", in: 0...1_000_000_000, log: &block.log) ?? 0,
                inboundAt: cells.instant("inbound_at", log: &block.log), origin: origin(cells)))
        block.note(counted)
        block.usableRows += 1
    }

    func readMessage(_ cells: Cells, into block: inout ParsedBlock) {
        guard let id = orderID(cells, &block) else { return }
        let at = cells.instant("at", log: &block.log)
        guard let at = cells.required(at, "at", log: &block.log) else { return }
        let sender: Message.Sender? = cells.word("from", [("buyer", .buyer), ("seller", .seller)], log: &block.log)
        guard let sender = cells.required(sender, "from", log: &block.log) else { return }
        let topic = cells.words("topic", .topic, log: &block.log)
        let message = Message(at: at, sender: sender, topic: topic, origin: origin(cells))
        block.messages.append(.init(order: id, account: accountName(cells), value: message))
        block.note(at)
        block.usableRows += 1
    }

    func readSetting(_ cells: Cells, into block: inout ParsedBlock) {
        guard cells.text("sku") != nil || cells.text("lane") != nil else {
            block.log.add(.missingValue, .error, line: cells.row.line, column: "sku, lane")
            return
        }
        guard kind.telling.contains(where: { cells.text($0) != nil }) else {
            block.log.add(
                .missingValue, .error, line: cells.row.line, column: kind.telling.joined(separator: ", "))
            return
        }
        let at = cells.instant("at", log: &block.log)
        guard let at = cells.required(at, "at", log: &block.log) else { return }
        block.settings.append(
            HandlingSetting(
                account: accountName(cells), at: at, sku: cells.text("sku"), lane: cells.text("lane"),
                handlingDays: cells.integer("handling_days", in: 0...365, log: &block.log),
                transitDays: cells.integer("transit_days", in: 0...365, log: &block.log), origin: origin(cells)))
        block.usableRows += 1
    }

    func readPenalty(_ cells: Cells, into block: inout ParsedBlock) {
        guard let id = cells.required(cells.text("id"), "id", log: &block.log) else { return }
        guard let kind = cells.required(cells.text("kind"), "kind", log: &block.log) else { return }
        let issued = cells.instant("issued_at", log: &block.log)
        guard let issued = cells.required(issued, "issued_at", log: &block.log) else { return }
        block.penalties.append(
            Penalty(
                id: id, account: accountName(cells), kind: kind, issuedAt: issued,
                points: cells.integer("points", in: -10_000...10_000, log: &block.log) ?? 0,
                amount: cells.money("amount", currency: cells.text("currency"), log: &block.log),
                appealUntil: cells.instant("appeal_until", isDeadline: true, log: &block.log), origin: origin(cells)))
        block.usableRows += 1
    }

    func readOfficial(_ cells: Cells, into block: inout ParsedBlock) {
        guard let standard = cells.required(cells.text("standard"), "standard", log: &block.log) else { return }
        let first = day(cells, "from", &block)
        let last = day(cells, "to", &block)
        guard let from = cells.required(first, "from", log: &block.log),
            let to = cells.required(last, "to", log: &block.log)
        else { return }
        let counts = 0...1_000_000_000
        let numerator = cells.integer("numerator", in: counts, log: &block.log)
        let denominator = cells.integer("denominator", in: counts, log: &block.log)
        guard from <= to else {
            block.log.add(
                .badValue(expected: "from before to", found: cells.row.excerpt(columns["to"])), .error,
                line: cells.row.line, column: "to")
            return
        }
        var store: StoreID?
        if let name = cells.text("store") {
            store = context.directory.store(named: name)
            if store == nil {
                block.log.add(
                    .unknownStore(cells.row.excerpt(columns["store"])), .error, line: cells.row.line, column: "store")
                return
            }
        }
        let fulfilment: Fulfilment? = cells.word(
            "fulfilment", [("seller", .seller), ("marketplace", .marketplace)], log: &block.log)
        block.officials.append(
            OfficialFigure(
                standard: standard, fulfilment: fulfilment, account: accountName(cells), store: store, from: from,
                to: to, numerator: numerator, denominator: denominator, rate: rate(cells, &block),
                status: cells.text("status"), reportDay: day(cells, "report_day", &block) ?? to,
                origin: origin(cells)))
        block.usableRows += 1
    }

    /// A fraction as printed; what is no number is a finding.
    private func rate(_ cells: Cells, _ block: inout ParsedBlock) -> Double? {
        guard let text = cells.text("rate") else { return nil }
        if let value = Double(text), value.isFinite { return value }
        block.log.add(
            .badValue(expected: "0.0159", found: cells.row.excerpt(columns["rate"])), .error, line: cells.row.line,
            column: "rate")
        return nil
    }

    private func day(_ cells: Cells, _ column: String, _ block: inout ParsedBlock) -> Day? {
        cells.instant(column, log: &block.log).map { cells.zone.day(of: $0) }
    }
}
