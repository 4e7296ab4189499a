import AccountHealth

/// The file a seller uploads to confirm shipments: carrier, service and tracking number of each order.
///
/// Its ship date is what the seller typed, and no figure asks for it; the moment of confirmation, which decides lateness, is
/// not in it. Source: feed type `POST_FLAT_FILE_FULFILLMENT_DATA`; in Japan two lines stand above the column names.
package struct ShipConfirmation: TableReader {
    private let header: Header

    package init?(preview: TablePreview, context: ReadingContext) {
        guard preview.header.contains("order-id", "ship-date", "carrier-code", "tracking-number") else { return nil }
        header = preview.header
    }

    package func read(_ row: Row, into block: inout ParsedBlock) {
        guard let id = row.text(header["order-id"]), AmazonWords.isOrderID(id) else {
            block.log.add(
                .badValue(expected: "000-0000000-0000000", found: row.excerpt(header["order-id"])), .error,
                line: row.line, column: "order-id")
            return
        }
        let shipDate = row.cell(header["ship-date"])
        if !shipDate.isEmpty, parseTime(shipDate) == nil {
            block.log.add(
                .badValue(expected: "yyyy-MM-dd", found: row.excerpt(header["ship-date"])), .warning, line: row.line,
                column: "ship-date")
        }
        var package = Package(origin: Origin(file: 0, line: row.line))
        let code = row.text(header["carrier-code"])
        package.carrier = code?.lowercased() == "other" ? row.text(header["carrier-name"]) ?? code : code
        package.service = row.text(header["ship-method"])
        package.trackingNumber = row.text(header["tracking-number"])
        block.packages.append(.init(order: id, account: nil, value: package))
        block.usableRows += 1
    }
}
