import AccountHealth

extension OrderRow {
    /// The newest second that the account's rows name: placed, changed, or anything that happened; looks at all of them.
    package static func newest(of account: Int64, in connection: any Connection) throws -> Int64? {
        let columns = [
            "confirmed_at", "handed_over_at", "first_scan_at", "attempted_at", "delivered_at", "cancelled_at",
            "invoiced_at",
        ]
        let list = columns.map { "MAX(\($0))" }.joined(separator: ", ")
        let sql = SQL("SELECT MAX(placed), MAX(updated), \(list) FROM order_row WHERE account = $1")
        var newest: Int64?
        try connection.forEach(sql, [.int(account)]) { row in
            for column in 0..<2 { newest = [newest, row.optionalInt(column)].compactMap { $0 }.max() }
            for column in 2..<columns.count + 2 {
                newest = [newest, row.optionalInstant(column)?.seconds].compactMap { $0 }.max()
            }
        }
        return newest
    }

    /// The orders that were placed between two seconds, both included; looks at all of the account's.
    package static func orderIDs(
        of account: Int64, placed: ClosedRange<Int64>, in connection: any Connection
    ) throws -> [String] {
        var found: [String] = []
        let sql = SQL(
            """
            SELECT DISTINCT order_id FROM order_row WHERE account = $1 AND placed >= $2 AND placed <= $3
            ORDER BY order_id
            """)
        try connection.stream(sql, [.int(account), .int(placed.lowerBound), .int(placed.upperBound)]) {
            found.append($0.text(0))
        }
        return found
    }
}

extension OrderRow {
    /// Which of some accounts have an order of this number, ascending.
    package static func accounts(
        among accounts: some Sequence<Int64>, withOrder orderID: String, in connection: any Connection
    ) throws -> [Int64] {
        try connection.all(
            listing: Set(accounts).sorted().portions, after: [.text(orderID)],
            { list in
                SQL(
                    """
                    SELECT DISTINCT account FROM order_row WHERE order_id = $1 AND account IN (\(list)) ORDER BY account
                    """)
            },
            { $0.int(0) })
    }

    /// Which of some orders an account has.
    package static func known(
        of account: Int64, among orders: [String], in connection: any Connection
    ) throws -> [String] {
        try connection.all(
            listing: orders.inKeyOrder.portions, after: [.int(account)],
            { SQL("SELECT DISTINCT order_id FROM order_row WHERE account = $1 AND order_id IN (\($0))") },
            { $0.text(0) })
    }

    /// The rows behind an order number, in the order of the numbers: of which order each is, and when that was placed, in seconds.
    ///
    /// - Parameter limit: how many rows are looked at, however many an account has.
    package static func placed(
        of account: Int64, after orderID: String, limit: Int, in connection: any Connection
    ) throws -> [(orderID: String, placed: Int64)] {
        let sql = SQL(
            "SELECT order_id, placed FROM order_row WHERE account = $1 AND order_id > $2 ORDER BY order_id LIMIT $3")
        return try connection.all(sql, [.int(account), .text(orderID), .int(limit)]) { ($0.text(0), $0.int(1)) }
    }
}

extension PackageRow {
    /// The orders to which parcels belong.
    package static func orderIDs(
        of account: Int64, trackingNumbers: [String], in connection: any Connection
    ) throws -> [String] {
        let found = try connection.all(
            listing: trackingNumbers.inKeyOrder.portions, after: [.int(account)],
            { SQL("SELECT order_id FROM package_row WHERE account = $1 AND tracking_number IN (\($0))") },
            { $0.text(0) })
        return Set(found).sorted()
    }
}

extension ScanRow {
    /// Whether an account has scans that name only their parcel.
    package static func anyWithoutOrder(of account: Int64, in connection: any Connection) throws -> Bool {
        let sql = SQL("SELECT import FROM scan_row WHERE account = $1 AND order_id = '' LIMIT 1")
        return try connection.first(sql, [.int(account)]) { $0.int(0) } != nil
    }

    /// The parcels that an import names without their orders; looks at all scans of the account without an order.
    package static func trackingNumbers(
        of account: Int64, import id: Int64, in connection: any Connection
    ) throws -> [String] {
        try connection.all(
            SQL(
                """
                SELECT DISTINCT tracking_number FROM scan_row WHERE account = $1 AND order_id = '' AND import = $2
                ORDER BY tracking_number
                """), [.int(account), .int(id)]
        ) { $0.text(0) }
    }
}

extension OfficialRow {
    /// The figures of a standard, those of the newest reports first.
    package static func newest(
        of account: Int64, standard: String, limit: Int, in connection: any Connection
    ) throws -> [OfficialRow] {
        let sql = SQL(
            """
            \(select) WHERE account = $1 AND standard = $2 ORDER BY report_day DESC, import DESC, line DESC, place DESC
            LIMIT $3
            """)
        return try connection.all(sql, [.int(account), .text(standard), .int(limit)]) { OfficialRow($0) }
    }

    package var key: ReconciliationRow.OfficialKey {
        ReconciliationRow.OfficialKey(
            standard: figure.standard, reportDay: figure.reportDay, importID: importID, line: line, place: place)
    }
}

extension ReconciliationRow {
    /// The rows of some accounts with their official figures, by account and rule.
    package static func explained(
        of accounts: some Sequence<Int64>, in connection: any Connection
    ) throws -> [(row: ReconciliationRow, official: OfficialRow)] {
        let own = table.columns.map { "r.\($0.name)" }.joined(separator: ", ")
        let official = OfficialRow.table.columns.map { "o.\($0.name)" }.joined(separator: ", ")
        let portions = Set(accounts).sorted().portions
        let explained = try connection.all(
            listing: portions,
            { SQL("SELECT \(own) FROM reconciliation r WHERE r.account IN (\($0)) ORDER BY r.account, r.rule") },
            { try ReconciliationRow($0) })
        if explained.isEmpty { return [] }
        let officials = try connection.all(
            listing: portions,
            { list in
                SQL(
                    """
                    SELECT \(official) FROM reconciliation r JOIN official_row o ON o.account = r.account
                    AND o.standard = r.standard AND o.report_day = r.report_day AND o.import = r.import
                    AND o.line = r.line AND o.place = r.place WHERE r.account IN (\(list)) ORDER BY r.account, r.rule
                    """)
            },
            { OfficialRow($0) })
        return zip(explained, officials).map { (row: $0, official: $1) }
    }
}

extension AccountRow {
    /// The accounts of some ids, in the order of the ids; one that is not there is left out.
    package static func rows(ids: some Sequence<Int64>, in connection: any Connection) throws -> [AccountRow] {
        try connection.all(
            listing: Set(ids).sorted().portions, { SQL("\(select) WHERE id IN (\($0)) ORDER BY id") },
            { AccountRow($0) })
    }
}

extension Counter {
    /// The last number that was given; 0 before the first.
    package func last(in connection: any Connection) throws -> Int64 {
        try connection.first(SQL("SELECT last FROM counter WHERE name = $1"), [.text(rawValue)]) { $0.int(0) } ?? 0
    }
}
