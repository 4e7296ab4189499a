package import AccountHealth

/// A parcel as a line of a file states it.
package struct PackageRow: OrderFactRow {
    package var account: Int64
    package var orderID: String
    package var importID: Int64
    package var line: Int
    /// Its `origin` is not kept: import and line tell it.
    package var parcel: Package

    package init(account: Int64, orderID: String, importID: Int64, line: Int, parcel: Package) {
        self.account = account
        self.orderID = orderID
        self.importID = importID
        self.line = line
        self.parcel = parcel
    }

    package static let table = Table(
        "package_row",
        [
            .integer("account"), .text("order_id"), .integer("import"), .integer("line"), .text("package_id"),
            .integer("confirmed_at"), .text("carrier"), .text("service"), .text("tracking_number"),
            .integer("first_scan_at"), .integer("delivered_at"), .integer("value"), .text("currency"),
            .text("categories"),
        ],
        key: ["account", "order_id", "import", "line"])

    package init(_ row: borrowing QueryRow) throws {
        var parcel = Package(id: row.text(4))
        parcel.confirmedAt = row.optionalInstant(5)
        parcel.carrier = row.optionalText(6)
        parcel.service = row.optionalText(7)
        parcel.trackingNumber = row.optionalText(8)
        parcel.firstScanAt = row.optionalInstant(9)
        parcel.deliveredAt = row.optionalInstant(10)
        parcel.value = row.money(11)
        parcel.categories = try JSONCell.list(row.text(13))
        self.init(
            account: row.int(0), orderID: row.text(1), importID: row.int(2), line: Int(row.int(3)), parcel: parcel)
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(orderID)
        rows.append(importID)
        rows.append(line)
        rows.append(parcel.id)
        rows.append(parcel.confirmedAt)
        rows.append(parcel.carrier)
        rows.append(parcel.service)
        rows.append(parcel.trackingNumber)
        rows.append(parcel.firstScanAt)
        rows.append(parcel.deliveredAt)
        rows.append(parcel.value)
        rows.append(JSONCell.text(list: parcel.categories))
    }
}
