package import AccountHealth

/// An account that is kept, and how far its figures are counted.
package struct AccountRow: TableRow {
    /// From `Counter.account`.
    package var id: Int64
    package var account: Account
    /// Whether it is the made-up shop.
    package var isSample: Bool
    /// The day on which a sample shop's story is told.
    package var fixedDay: Day?
    package var counted: Counted
    /// Rises with every change of the account; see `lock`.
    package var version: Int64

    /// What the account's figures were counted from.
    package struct Counted: Hashable, Sendable {
        package var orderCount: Int
        /// The second of the newest fact; nil without any.
        package var newest: Int64?
        /// How the tallies were counted: two that are equal were counted alike.
        package var counting: String
        /// The moment as of which the tallies are right.
        package var countedAt: Instant
        /// When the first of them changes by the mere course of time; nil when none does.
        package var nextChange: Instant?

        package init(
            orderCount: Int = 0, newest: Int64? = nil, counting: String = "",
            countedAt: Instant = Instant(microseconds: 0), nextChange: Instant? = nil
        ) {
            self.orderCount = orderCount
            self.newest = newest
            self.counting = counting
            self.countedAt = countedAt
            self.nextChange = nextChange
        }
    }

    package init(
        id: Int64, account: Account, isSample: Bool = false, fixedDay: Day? = nil, counted: Counted = Counted(),
        version: Int64 = 0
    ) {
        self.id = id
        self.account = account
        self.isSample = isSample
        self.fixedDay = fixedDay
        self.counted = counted
        self.version = version
    }

    package static let table = Table(
        "account",
        [
            .integer("id"), .text("name"), .text("store"), .integer("is_sample"), .integer("fixed_day"),
            .integer("order_count"), .integer("newest"), .text("counting"), .integer("counted_at"),
            .integer("next_change"), .integer("version"),
        ],
        key: ["id"])

    package init(_ row: borrowing QueryRow) {
        self.init(
            id: row.int(0), account: Account(name: row.text(1), store: StoreID(row.text(2))), isSample: row.flag(3),
            fixedDay: row.optionalDay(4),
            counted: Counted(
                orderCount: Int(row.int(5)), newest: row.optionalInt(6), counting: row.text(7),
                countedAt: row.instant(8), nextChange: row.optionalInstant(9)),
            version: row.int(10))
    }

    package func append(to rows: any BulkRows) {
        rows.append(id)
        rows.append(account.name)
        rows.append(account.store.description)
        rows.append(isSample)
        rows.append(fixedDay)
        rows.append(counted.orderCount)
        rows.append(counted.newest)
        rows.append(counted.counting)
        rows.append(counted.countedAt)
        rows.append(counted.nextChange)
        rows.append(version)
    }
}
