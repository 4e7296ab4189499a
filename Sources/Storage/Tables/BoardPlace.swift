package import AccountHealth

/// Where an account stands on the board, and what its row shows.
package struct BoardPlace: TableRow {
    package var account: Int64
    package var store: StoreID
    /// The day measured.
    package var asOf: Day
    /// The smallest first: what needs attention most.
    package var rank: Int64
    package var state: String
    /// The standard that decides the state; nil without any figure.
    package var tightest: Tightest?
    package var newestDay: Day?
    package var orderCount: Int
    /// The version of the account that was measured.
    package var version: Int64
    /// The chance, in millionths, that the tightest standard is missed in two weeks; nil where it is not foretold.
    package var chance: Int?
    /// The day on which it was foretold from these facts; nil as long as it was not.
    package var forecastDay: Day?

    package struct Tightest: Hashable, Sendable {
        /// Which standard, and for which fulfilment.
        package var rule: String
        package var status: Status
        package var tally: Tally

        package init(rule: String, status: Status, tally: Tally) {
            self.rule = rule
            self.status = status
            self.tally = tally
        }
    }

    package init(
        account: Int64, store: StoreID, asOf: Day, rank: Int64, state: String, tightest: Tightest? = nil,
        newestDay: Day? = nil, orderCount: Int = 0, version: Int64 = 0
    ) {
        self.account = account
        self.store = store
        self.asOf = asOf
        self.rank = rank
        self.state = state
        self.tightest = tightest
        self.newestDay = newestDay
        self.orderCount = orderCount
        self.version = version
    }

    package static let table = Table(
        "board_row",
        [
            .integer("account"), .text("store"), .integer("as_of"), .integer("rank"), .text("state"), .text("rule"),
            .text("status"), .integer("bad"), .integer("units"), .integer("undecided"), .integer("unplaced"),
            .integer("newest_day"), .integer("order_count"),
            .integer("version"), .integer("chance"), .integer("forecast_day"),
        ],
        key: ["account"])

    package init(_ row: borrowing QueryRow) throws {
        self.init(
            account: row.int(0), store: StoreID(row.text(1)), asOf: row.day(2), rank: row.int(3), state: row.text(4),
            newestDay: row.optionalDay(11), orderCount: Int(row.int(12)), version: row.int(13))
        chance = row.optionalInt(14).map { Int($0) }
        forecastDay = row.int(15) == 0 ? nil : row.day(15)
        guard let rule = row.optionalText(5) else { return }
        let tally = Tally(
            bad: Int(row.int(7)), units: Int(row.int(8)), undecided: Int(row.int(9)), unplaced: Int(row.int(10)))
        tightest = Tightest(rule: rule, status: try row.word(6), tally: tally)
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(store.description)
        rows.append(asOf)
        rows.append(rank)
        rows.append(state)
        rows.append(tightest?.rule)
        rows.append(tightest?.status.rawValue)
        rows.append(tightest?.tally.bad)
        rows.append(tightest?.tally.units)
        rows.append(tightest?.tally.undecided)
        rows.append(tightest?.tally.unplaced)
        rows.append(newestDay)
        rows.append(orderCount)
        rows.append(version)
        rows.append(chance)
        rows.append(forecastDay ?? BoardPlace.neverForetold)
    }

    /// Which parameter of `values` it is, counted from 1.
    private static let versionPlace = (table.columns.firstIndex { $0.name == "version" } ?? 0) + 1

    /// Stands for no day, so that rows without one are found by an index.
    private static let neverForetold = Day(number: 0)

    /// In which order accounts stand on the board.
    package enum Order: Sendable {
        /// Those that need attention first; of those that need it alike, the ones most likely to miss first.
        case urgency
        /// Those most likely to miss their tightest standard in two weeks first; those without a chance last.
        case chance
        case name
        case id

        fileprivate var columns: String {
            switch self {
            case .urgency: "rank, \(Order.trend), account"
            case .chance: "\(Order.trend), rank, account"
            case .name: "\(Order.name(of: "board_row.account")), account"
            case .id: "account"
            }
        }

        /// The greatest chance of a miss first, what is not foretold last; as the indexes have it.
        private static let trend = "-COALESCE(chance, -1)"

        /// Holds for the places behind that of an account.
        fileprivate func isBehind(_ parameter: String) -> String {
            return switch self {
            case .urgency, .chance:
                "(\(columns)) > (SELECT \(columns) FROM board_row WHERE account = \(parameter))"
            case .name:
                "(\(Order.name(of: "board_row.account")), account) > (\(Order.name(of: parameter)), \(parameter))"
            case .id: "account > \(parameter)"
            }
        }

        private static func name(of account: String) -> String {
            "(SELECT LOWER(name) FROM account WHERE id = \(account))"
        }
    }

    /// Which accounts of the board are asked for.
    package struct Selection: Sendable {
        /// Nil for all states.
        package var state: String?
        /// Accounts in a state whose tightest standard has a status: found beside those of `state`, alone where that is nil.
        package var told: Told?
        /// Which accounts alone are meant; nil for all.
        package var accounts: Set<Int64>?
        /// Part of the name or of the store; capitals do not matter.
        package var text = ""
        /// Nil for all stores.
        package var store: StoreID?
        /// Only accounts of which something was noted after this moment; nil for all.
        package var notedAfter: Instant?

        package struct Told: Hashable, Sendable {
            package var state: String
            package var status: Status

            package init(state: String, status: Status) {
                self.state = state
                self.status = status
            }
        }

        package init(state: String? = nil, accounts: Set<Int64>? = nil, text: String = "", store: StoreID? = nil) {
            self.state = state
            self.accounts = accounts
            self.text = text
            self.store = store
        }

        /// `WHERE` with parameters after those that come first, which it adds.
        ///
        /// - Parameter conditions: what has to hold beside it.
        func filter(_ values: inout [SQLValue], _ conditions: [String] = []) -> String {
            var conditions = conditions
            var ofState: [String] = []
            if let state {
                values.append(.text(state))
                ofState.append("state = $\(values.count)")
            }
            if let told {
                values += [.text(told.state), .text(told.status.rawValue)]
                ofState.append("state = $\(values.count - 1) AND status = $\(values.count)")
            }
            if !ofState.isEmpty { conditions.append("(\(ofState.joined(separator: " OR ")))") }
            if let store {
                values.append(.text(store.description))
                conditions.append("store = $\(values.count)")
            }
            if let notedAfter {
                values.append(.instant(notedAfter))
                conditions.append("account IN (SELECT account FROM board_past WHERE at > $\(values.count))")
            }
            if let accounts {
                // Without any, none is meant: no account has the number 0.
                let ids = accounts.isEmpty ? [0] : accounts.sorted()
                conditions.append("account IN (\(parameters(from: values.count + 1, count: ids.count)))")
                values += ids.map(SQLValue.integer)
            }
            if !text.isEmpty {
                conditions.append("account IN (SELECT id FROM account WHERE \(AccountRow.contains(text, &values)))")
            }
            return conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))"
        }
    }

    /// A page of the board.
    ///
    /// - Parameter account: the one behind whose place the page begins, wherever it stands now; nil for the first page.
    package static func page(
        _ selection: Selection = Selection(), order: Order = .urgency, after account: Int64? = nil, offset: Int = 0,
        limit: Int, in connection: any Connection
    ) throws -> [BoardPlace] {
        var values: [SQLValue] = [.int(limit), .int(offset)]
        if let account { values.append(.int(account)) }
        let filter = selection.filter(&values, account == nil ? [] : [order.isBehind("$3")])
        return try connection.all(
            SQL("\(select) \(filter) ORDER BY \(order.columns) LIMIT $1 OFFSET $2"), values
        ) { try BoardPlace($0) }
    }

    package static func find(_ account: Int64, in connection: any Connection) throws -> BoardPlace? {
        try connection.first(SQL("\(select) WHERE account = $1"), [.int(account)]) { try BoardPlace($0) }
    }

    /// The accounts of a store whose place was measured on another day, in the order of their ids. It may be a later one: a clock ran
    /// ahead.
    package static func measured(
        notOn day: Day, store: StoreID, in connection: any Connection
    ) throws -> [Int64] {
        try connection.all(
            SQL("\(others("as_of")) ORDER BY account"), [.text(store.description), .day(day)]
        ) { $0.int(0) }
    }

    /// The accounts of a store whose day is another one; both sides of it are found by an index.
    private static func others(_ day: String) -> String {
        ["<", ">"].map { "SELECT account FROM board_row WHERE store = $1 AND \(day) \($0) $2" }
            .joined(separator: " UNION ALL ")
    }

    /// The accounts of a store of which nothing was foretold on a day from the facts that are known now, in the order of their ids.
    package static func unforetold(
        on day: Day, store: StoreID, in connection: any Connection
    ) throws -> [Int64] {
        try connection.all(
            SQL("\(others("forecast_day")) ORDER BY account"), [.text(store.description), .day(day)]
        ) { $0.int(0) }
    }

    /// Lets the accounts of a store count as neither measured nor foretold yet. Who has measured them before they were locked for it
    /// does not write that any more.
    package static func forget(store: StoreID, in connection: any Connection) throws {
        let version = "(SELECT version FROM account WHERE id = board_row.account)"
        try connection.execute(
            SQL("UPDATE board_row SET as_of = 0, forecast_day = 0, version = \(version) WHERE store = $1"),
            [.text(store.description)])
    }

    /// Lets nothing count as foretold of the accounts of a store.
    package static func unforetell(store: StoreID, in connection: any Connection) throws {
        try connection.execute(
            SQL("UPDATE board_row SET chance = NULL, forecast_day = 0 WHERE store = $1"), [.text(store.description)])
    }

    /// Notes what was foretold of an account, unless it was changed meanwhile.
    package static func foretell(
        _ account: Int64, version: Int64, chance: Int?, on day: Day, in connection: any Connection
    ) throws {
        try connection.execute(
            SQL("UPDATE board_row SET chance = $3, forecast_day = $4 WHERE account = $1 AND version = $2"),
            [.int(account), .int(version), .int(chance.map { Int64($0) }), .day(day)])
    }

    /// Puts places in place of those of the same accounts.
    package static func write(_ places: some Sequence<BoardPlace>, in connection: any Connection) throws {
        let sql = SQL(
            """
            \(table.insertText) ON CONFLICT (account) DO UPDATE SET
            \(table.columns.dropFirst().map { "\($0.name) = excluded.\($0.name)" }.joined(separator: ", "))
            """)
        for place in places.inKeyOrder { try connection.execute(sql, place.values) }
    }

    /// Puts places in place of earlier ones of the same accounts, unless an account was changed since it was read: whoever
    /// changed it has written its place.
    ///
    /// - Returns: the places that were put.
    @discardableResult
    package static func renew(
        _ places: some Sequence<BoardPlace>, in connection: any Connection
    ) throws -> [BoardPlace] {
        let columns = zip(2..., table.columns.dropFirst()).map { "\($1.name) = $\($0)" }.joined(separator: ", ")
        let sql = SQL("UPDATE board_row SET \(columns) WHERE account = $1 AND version <= $\(versionPlace)")
        return try places.inKeyOrder.filter { try connection.execute(sql, $0.values) > 0 }
    }

    private var values: [SQLValue] {
        [
            .int(account), .text(store.description), .day(asOf), .int(rank), .text(state), .text(tightest?.rule),
            .text(tightest?.status.rawValue), .int(tightest.map { Int64($0.tally.bad) }),
            .int(tightest.map { Int64($0.tally.units) }), .int(tightest.map { Int64($0.tally.undecided) }),
            .int(tightest.map { Int64($0.tally.unplaced) }), .day(newestDay),
            .int(orderCount), .int(version), .int(chance.map { Int64($0) }),
            .day(forecastDay ?? BoardPlace.neverForetold),
        ]
    }

    package static func delete(_ account: Int64, in connection: any Connection) throws {
        try connection.execute(SQL("DELETE FROM board_row WHERE account = $1"), [.int(account)])
    }
}

extension Sequence<BoardPlace> {
    /// In one order everywhere, so that no two writers wait for each other.
    fileprivate var inKeyOrder: [BoardPlace] { sorted { $0.account < $1.account } }
}
