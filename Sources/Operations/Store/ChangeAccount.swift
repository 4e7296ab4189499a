import AccountHealth
import Storage

/// A change of what is known of one account, and of the figures that follow from it; inside one transaction.
///
/// Orders that are touched are counted before and after; the difference is added to the tallies. So a change costs what the
/// orders cost that it touches, and what is kept is what counting everything anew would give.
struct ChangeAccount {
    private let connection: any Connection
    private let setting: Setting
    let account: Int64
    private let now: Instant
    private let touched: [String]
    /// Nil when all orders are to be counted anew: the tallies were counted in another way, or most orders are touched.
    private let before: KeyedCount?
    private let signature: String

    /// Counts the orders that will change.
    ///
    /// - Parameter touching: ids of orders; those whose judgement has changed by time alone are added. Nil for so many that
    ///   counting all anew is less work.
    init(
        _ connection: any Connection, account: Int64, touching: Set<String>?, setting: Setting, now: Instant
    ) throws {
        self.connection = connection
        self.setting = setting
        self.account = account
        let stored = try StoredAccount(connection, id: account)
        // Tallies stay true to their latest moment, also when a clock was set back a little. What one counted that ran far ahead says
        // what will be: all is counted anew.
        let isAhead = stored.isAhead(of: now)
        self.now = isAhead ? now : max(now, stored.row.counted.countedAt)
        signature = stored.row.counted.counting
        guard let touching, !isAhead else {
            (touched, before) = ([], nil)
            return
        }
        touched = touching.union(
            try OpenOrderRow.due(of: account, at: self.now, limit: .max, in: connection).map(\.orderID)
        ).sorted()
        let plan = stored.plan(setting, now: stored.row.counted.countedAt)
        let rules = CountingRules(plan, holding: stored.holding)
        before =
            signature == rules.signature
            ? KeyedCount(
                try OrderCount(connection, stored, plan: plan, orders: touched), rules: rules, account: account) : nil
    }

    /// Brings the figures to what the rows say now.
    ///
    /// - Parameter newest: what the change does to the newest moment that rows of orders name.
    func finish(newest: Newest = .unchanged) throws {
        var stored = try StoredAccount(connection, id: account)
        let plan = stored.plan(setting, now: now)
        let rules = CountingRules(plan, holding: stored.holding)
        switch newest {
        case .unchanged: break
        case .atLeast(let second): stored.row.counted.newest = max(stored.row.counted.newest ?? second, second)
        case .of(let second): stored.row.counted.newest = second
        }
        if let before, signature == rules.signature {
            let after = KeyedCount(
                try OrderCount(connection, stored, plan: plan, orders: touched), rules: rules, account: account)
            try connection.apply(after, insteadOf: before, orders: touched, account: account)
            stored.row.counted.orderCount += after.orderCount - before.orderCount
        } else {
            let count = KeyedCount(
                try OrderCount(connection, stored, plan: plan, orders: nil), rules: rules, account: account)
            try connection.replaceFigures(by: count, account: account)
            stored.row.counted.orderCount = count.orderCount
        }
        try stored.keep(connection, plan: plan, rules: rules, now: now)
        try connection.keepOnBoard([stored], setting: setting, now: now)
    }
}

/// Whether a file has so many rows that to count all orders of an account is less work than to look at each of its own twice, which takes
/// six times as long. A file of very many rows is large in any case: its orders need not be remembered then.
func isLarge(_ rowCount: Int, beside orderCount: Int) -> Bool { rowCount > min(orderCount / 5, 1 << 18) }

/// The newest moment that rows of orders name, in seconds since 1970.
enum Newest {
    case unchanged
    case atLeast(Int64)
    /// Nil without any row.
    case of(Int64?)
}

extension StoredAccount {
    /// Notes that the tallies have just been brought up to date, and explains official figures by them.
    mutating func keep(
        _ connection: any Connection, plan: StorePlan, rules: CountingRules, now: Instant
    ) throws {
        row.counted.counting = rules.signature
        row.counted.countedAt = now
        // On a day that stands still no deadline passes.
        row.counted.nextChange =
            row.fixedDay == nil ? try OpenOrderRow.nextChange(of: row.id, in: connection) : nil
        try AccountRow.update(row.id, to: row.counted, in: connection)
        try ReconcileOfficials(connection: connection, account: self, plan: plan).run()
    }
}
