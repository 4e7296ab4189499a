/// A category that the rows of a file name for an order.
package struct CategoryRow: OrderFactRow {
    package var account: Int64
    package var orderID: String
    package var importID: Int64
    /// The place among the categories the file names for the order, in the order of its rows.
    package var place: Int
    package var category: String

    package init(account: Int64, orderID: String, importID: Int64, place: Int, category: String) {
        self.account = account
        self.orderID = orderID
        self.importID = importID
        self.place = place
        self.category = category
    }

    package static let table = Table(
        "category_row",
        [.integer("account"), .text("order_id"), .integer("import"), .integer("place"), .text("category")],
        key: ["account", "order_id", "import", "place"])

    package init(_ row: borrowing QueryRow) {
        self.init(
            account: row.int(0), orderID: row.text(1), importID: row.int(2), place: Int(row.int(3)),
            category: row.text(4))
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(orderID)
        rows.append(importID)
        rows.append(place)
        rows.append(category)
    }
}
