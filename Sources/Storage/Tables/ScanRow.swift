package import AccountHealth

/// A carrier's scan as a line of a file states it, of an order or only of a parcel.
package struct ScanRow: OrderFactRow {
    package var account: Int64
    /// Empty when the file names only the parcel.
    package var orderID: String
    /// Empty when the file names only the order.
    package var trackingNumber: String
    package var importID: Int64
    package var line: Int
    /// Its `origin` is not kept: import and line tell it.
    package var scan: Scan

    package init(
        account: Int64, orderID: String, trackingNumber: String, importID: Int64, line: Int, scan: Scan
    ) {
        self.account = account
        self.orderID = orderID
        self.trackingNumber = trackingNumber
        self.importID = importID
        self.line = line
        self.scan = scan
    }

    package static let table = Table(
        "scan_row",
        [
            .integer("account"), .text("order_id"), .text("tracking_number"), .integer("import"), .integer("line"),
            .integer("at"), .text("event"), .text("carrier"), .text("place"),
        ],
        key: ["account", "order_id", "tracking_number", "import", "line"])

    package init(_ row: borrowing QueryRow) throws {
        self.init(
            account: row.int(0), orderID: row.text(1), trackingNumber: row.text(2), importID: row.int(3),
            line: Int(row.int(4)),
            scan: Scan(
                at: row.instant(5), event: try row.word(6), carrier: row.optionalText(7), place: row.optionalText(8),
                origin: Origin(file: 0, line: 0)))
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(orderID)
        rows.append(trackingNumber)
        rows.append(importID)
        rows.append(line)
        rows.append(scan.at)
        rows.append(scan.event.rawValue)
        rows.append(scan.carrier)
        rows.append(scan.place)
    }

    /// The scans of some parcels, whether or not they name an order.
    package static func rows(
        of account: Int64, trackingNumbers: [String], in connection: any Connection
    ) throws -> [ScanRow] {
        var found: [ScanRow] = []
        for portion in trackingNumbers.inKeyOrder.portions {
            let list = parameters(from: 2, count: portion.count)
            let sql = SQL(
                "\(select) WHERE account = $1 AND tracking_number IN (\(list)) ORDER BY tracking_number, import, line")
            try connection.forEach(sql, [.int(account)] + portion) { found.append(try ScanRow($0)) }
        }
        return found
    }
}
