package import AccountHealth

/// An order that counts against the account under a rule, on the day on which it does.
package struct DefectiveOrderRow: TableRow {
    package var account: Int64
    package var rule: String
    package var day: Day
    package var orderID: String
    /// The kinds of its defects.
    package var kinds: [String]
    package var categories: [String]
    /// How many units of the rule it is.
    package var units: Int
    package var placedAt: Instant
    package var confirmedAt: Instant?
    package var firstScanAt: Instant?
    /// When the seller could first know of the defect.
    package var knownAt: Instant?
    package var importID: Int64
    package var line: Int

    package init(
        account: Int64, rule: String, day: Day, orderID: String, kinds: [String], categories: [String] = [],
        units: Int, placedAt: Instant, confirmedAt: Instant? = nil, firstScanAt: Instant? = nil,
        knownAt: Instant? = nil, importID: Int64, line: Int
    ) {
        self.account = account
        self.rule = rule
        self.day = day
        self.orderID = orderID
        self.kinds = kinds
        self.categories = categories
        self.units = units
        self.placedAt = placedAt
        self.confirmedAt = confirmedAt
        self.firstScanAt = firstScanAt
        self.knownAt = knownAt
        self.importID = importID
        self.line = line
    }

    package static let table = Table(
        "defective_order",
        [
            .integer("account"), .text("rule"), .integer("day"), .text("order_id"), .text("kinds"),
            .text("categories"), .integer("units"), .integer("placed_at"), .integer("confirmed_at"),
            .integer("first_scan_at"), .integer("known_at"), .integer("import"), .integer("line"),
        ],
        key: ["account", "rule", "day", "order_id"])

    package init(_ row: borrowing QueryRow) throws {
        self.init(
            account: row.int(0), rule: row.text(1), day: row.day(2), orderID: row.text(3),
            kinds: try JSONCell.list(row.text(4)), categories: try JSONCell.list(row.text(5)),
            units: Int(row.int(6)), placedAt: row.instant(7), confirmedAt: row.optionalInstant(8),
            firstScanAt: row.optionalInstant(9), knownAt: row.optionalInstant(10), importID: row.int(11),
            line: Int(row.int(12)))
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(rule)
        rows.append(day)
        rows.append(orderID)
        rows.append(JSONCell.text(list: kinds))
        rows.append(JSONCell.text(list: categories))
        rows.append(units)
        rows.append(placedAt)
        rows.append(confirmedAt)
        rows.append(firstScanAt)
        rows.append(knownAt)
        rows.append(importID)
        rows.append(line)
    }
}

extension DefectiveOrderRow {
    /// The first orders that count under a rule on a range of days, both included; by day and order.
    ///
    /// - Parameter after: an order of the first day; it and those before it are left out.
    package static func rows(
        of account: Int64, rule: String, days: ClosedRange<Day>, after orderID: String = "", limit: Int,
        in connection: any Connection
    ) throws -> [DefectiveOrderRow] {
        let sql = SQL(
            """
            \(select) WHERE account = $1 AND rule = $2 AND (day, order_id) > ($3, $4) AND day <= $5
            ORDER BY \(table.keyList) LIMIT $6
            """)
        let values: [SQLValue] = [
            .int(account), .text(rule), .day(days.lowerBound), .text(orderID), .day(days.upperBound), .int(limit),
        ]
        return try connection.all(sql, values) { try DefectiveOrderRow($0) }
    }

    /// How many orders count under a rule on a range of days, both included.
    package static func count(
        of account: Int64, rule: String, days: ClosedRange<Day>, in connection: any Connection
    ) throws -> Int {
        let sql = SQL(
            "SELECT COUNT(*) FROM defective_order WHERE account = $1 AND rule = $2 AND day >= $3 AND day <= $4")
        let values: [SQLValue] = [.int(account), .text(rule), .day(days.lowerBound), .day(days.upperBound)]
        return try connection.first(sql, values) { Int($0.int(0)) } ?? 0
    }

    /// Under which rules some orders count; by rule, day and order.
    package static func rows(
        of account: Int64, orders: [String], in connection: any Connection
    ) throws -> [DefectiveOrderRow] {
        try connection.all(
            listing: orders.inKeyOrder.portions, after: [.int(account)],
            { SQL("\(select) WHERE account = $1 AND order_id IN (\($0)) ORDER BY \(table.keyList)") },
            { try DefectiveOrderRow($0) })
    }

    /// Puts rows in place of all those of some orders.
    package static func replace(
        of account: Int64, orders: [String], with rows: some Sequence<DefectiveOrderRow>, in connection: any Connection
    ) throws {
        try connection.execute(listing: orders.inKeyOrder.portions, after: [.int(account)]) {
            SQL("DELETE FROM defective_order WHERE account = $1 AND order_id IN (\($0))")
        }
        try insert(rows, in: connection)
    }

    package static func delete(of account: Int64, in connection: any Connection) throws {
        try connection.execute(SQL("DELETE FROM defective_order WHERE account = $1"), [.int(account)])
    }
}
