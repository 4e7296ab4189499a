import AccountHealth
import Storage

/// Counts accounts of which nothing was known from the rows of the document that has just been read, which is faster than to read them
/// again from the database.
///
/// Only for documents that say nothing of orders beside their rows.
struct CountNewAccounts {
    private let connection: any Connection
    private let rows: OrderRows
    private let importID: Int64
    private let holding: Holding
    private let setting: Setting
    private let now: Instant

    private var accounts: [StoredAccount]
    private let plans: [StorePlan]
    /// By the account's place; only of those that are not kept yet.
    private var counts: [Int: OrderCount] = [:]

    /// Rows that are to be judged together; no order is torn.
    private var waiting = OrderBatch()
    /// The place of each account of the rows that wait.
    private var places: [Int] = []
    /// The line of the document in which each row that waits stands.
    private var lines: [UInt32] = []

    private static let rowLimit = 1 << 15

    /// - Parameter holding: what the document holds.
    init(
        _ connection: any Connection, ids: [Int64], rows: OrderRows, importID: Int64, holding: Holding,
        setting: Setting, now: Instant
    ) throws {
        self.connection = connection
        self.rows = rows
        self.importID = importID
        self.holding = holding
        self.setting = setting
        self.now = now
        accounts = try StoredAccount.all(AccountRow.rows(ids: ids, in: connection), in: connection)
        plans = accounts.map { $0.plan(setting, now: now) }
    }

    /// Counts all of them, and keeps what it comes to.
    mutating func run() throws {
        for place in accounts.indices {
            counts[place] = OrderCount(plans[place], holding: accounts[place].holding)
            let id = accounts[place].row.id
            if rows.count(of: id) > 0 {
                places.append(place)
                waiting.accounts.append(accounts[place].row.account)
            }
            try rows.forEach(of: id) { row in
                if lines.count >= CountNewAccounts.rowLimit, !waiting.isOfLastOrder(row) { try count(next: place) }
                lines.append(UInt32(clamping: waiting.append(row, held: rows.held).line))
            }
            if lines.count >= CountNewAccounts.rowLimit { try count(next: nil) }
        }
        try count(next: nil)
        try connection.keepOnBoard(accounts, setting: setting, now: now)
    }

    /// Counts the rows that wait, and keeps the accounts all of whose rows are counted.
    ///
    /// - Parameter next: the account whose rows go on.
    private mutating func count(next: Int?) throws {
        var records = Records()
        holding.declare(in: &records)
        // Accounts may use the same number for an order.
        waiting.namesAccounts = true
        waiting.held = rows.held
        waiting.firstLine = 0
        records.take(waiting)
        _ = records.takeOrders([records.takeArrivedOrders().settled()])
        let (importID, lines) = (importID, lines)
        let source = OrderSource(records) { Origin(file: Int(importID), line: Int(lines[Int($0.line)])) }
        records.orders.forEach { glance in counts[places[glance.account]]?.take(glance, of: source) }
        for place in counts.keys.sorted() where place != next { try keep(place) }
        waiting = OrderBatch()
        places = []
        self.lines.removeAll(keepingCapacity: true)
        if let next {
            waiting.accounts = [accounts[next].row.account]
            places = [next]
        }
    }

    private mutating func keep(_ place: Int) throws {
        guard var counted = counts.removeValue(forKey: place) else { return }
        counted.finish()
        let id = accounts[place].row.id
        let rules = CountingRules(plans[place], holding: accounts[place].holding)
        let count = KeyedCount(counted, rules: rules, account: id)
        try connection.replaceFigures(by: count, account: id)
        accounts[place].row.counted.orderCount = count.orderCount
        accounts[place].row.counted.newest = rows.newest(of: id)
        try accounts[place].keep(connection, plan: plans[place], rules: rules, now: now)
    }
}

extension OrderBatch {
    /// Whether a row speaks of the same order as the one added last.
    fileprivate func isOfLastOrder(_ row: OrderRunCursor) -> Bool {
        guard let last = statements.last else { return false }
        guard last.number.poolIndex != nil else { return last.number == row.number }
        return row.number.poolIndex != nil && row.withID { id in ids.last?.utf8.elementsEqual(id) == true }
    }

    /// Adds a row of the last account.
    ///
    /// - Returns: where the row stands in its file.
    fileprivate mutating func append(_ row: OrderRunCursor, held: FactSet) -> Origin {
        var number = row.number
        if number.poolIndex != nil {
            if !isOfLastOrder(row) { ids.append(row.withID { String(decoding: $0, as: UTF8.self) }) }
            number = OrderNumber(poolIndex: ids.count - 1)
        }
        let row = row.row(account: accounts.count - 1, held: held)
        var place: Int32 = -1
        if let dates = row.dates {
            place = Int32(clamping: self.dates.count)
            self.dates.append(dates)
        }
        statements.append(
            OrderStatement(
                number: number, placed: UInt32(clamping: row.placed), updated: UInt32(clamping: row.updated),
                line: UInt32(clamping: statements.count), account: UInt32(clamping: row.account), dates: place,
                item: row.item, quantity: UInt16(clamping: row.quantity), status: row.status,
                fulfilment: row.fulfilment, isBusiness: row.isBusiness))
        return row.origin
    }
}
