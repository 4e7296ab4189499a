package import AccountHealth

/// The facts and findings of one block of a file; lines are counted from the block's first line.
package struct ParsedBlock: Sendable {
    package var orders = OrderBatch()
    package var defects: [About<Defect>] = []
    package var packages: [About<Package>] = []
    package var scans: [(order: String?, tracking: String?, account: String?, scan: Scan)] = []
    package var returns: [About<ReturnRequest>] = []
    package var messages: [About<Message>] = []
    package var stock: [StockLevel] = []
    package var settings: [HandlingSetting] = []
    package var penalties: [Penalty] = []
    package var officials: [OfficialFigure] = []
    package var log = FindingLog()
    /// Rows that gave at least one fact.
    package var usableRows = 0
    /// Lines of the block.
    package var lineCount = 0
    /// The newest moment among facts beside orders.
    package var newest: Instant?

    /// A fact about the order of an id.
    package struct About<Value: Sendable>: Sendable {
        package var order: String
        package var account: String?
        package var value: Value
    }

    package init() {}

    package mutating func note(_ instant: Instant) {
        newest = max(newest ?? instant, instant)
    }
}

extension Records {
    /// Takes in a block; `file` is the place of its file, `firstLine` the line it begins on.
    mutating func take(_ block: ParsedBlock, file: Int, firstLine: Int, log: inout FindingLog) {
        func moved(_ origin: Origin) -> Origin {
            Origin(file: file, line: firstLine + Int(origin.line))
        }
        var batch = block.orders
        batch.file = file
        batch.firstLine = firstLine
        take(batch)

        for item in block.defects {
            var defect = item.value
            defect.origin = moved(defect.origin)
            defects.append(Stated(number: numbers.number(for: item.order), account: item.account, value: defect))
        }
        for item in block.packages {
            var package = item.value
            package.origin = moved(package.origin)
            packages.append(Stated(number: numbers.number(for: item.order), account: item.account, value: package))
        }
        for item in block.scans {
            var scan = item.scan
            scan.origin = moved(scan.origin)
            scans.append(
                StatedScan(
                    number: item.order.map { numbers.number(for: $0) }, trackingNumber: item.tracking,
                    account: item.account, scan: scan))
        }
        for item in block.returns {
            var request = item.value
            request.origin = moved(request.origin)
            returns.append(Stated(number: numbers.number(for: item.order), account: item.account, value: request))
        }
        for item in block.messages {
            var message = item.value
            message.origin = moved(message.origin)
            messages.append(Stated(number: numbers.number(for: item.order), account: item.account, value: message))
        }
        stock += block.stock.map { move($0, \.origin, moved) }
        settings += block.settings.map { move($0, \.origin, moved) }
        penalties += block.penalties.map { move($0, \.origin, moved) }
        officials += block.officials.map { move($0, \.origin, moved) }
        if let newest = block.newest { noteMoment(newest) }
        log.merge(block.log, lineOffset: firstLine)
        relieve()
    }

    private func move<Value>(
        _ value: Value, _ path: WritableKeyPath<Value, Origin>, _ moved: (Origin) -> Origin
    ) -> Value {
        var value = value
        value[keyPath: path] = moved(value[keyPath: path])
        return value
    }
}
