import AccountHealth
import Storage

extension Installation {
    /// A page of the orders that a standard counts; nil when the account has no such standard.
    ///
    /// Each order is judged as it is counted. Orders that count against the seller are found by their day. Of the others, rows are
    /// read in the order of their numbers, behind the last order of the page before: what a page costs does not grow with the
    /// history of an account, nor is there an index that every import would have to keep.
    package func orders(
        of standard: String, fulfilment: String?, account: Int64, _ question: OrdersQuestion
    ) async throws -> StandardOrders? {
        try await upToDate([account])
        let (setting, now) = (setting, now())
        return try await database.read { connection in
            guard let row = try AccountRow.find(id: account, in: connection) else { return nil }
            let stored = try StoredAccount(connection, row)
            let plan = stored.plan(setting, now: now)
            let needs = FigureNeeds(plan, try StoredOfficials(connection, account: account))
            let wanted = zip(plan.counted, needs.windows).first { rule, _ in
                !rule.isComing && rule.standard.id == standard
                    && (fulfilment.map { $0 == rule.standard.fulfilmentName } ?? true)
            }
            guard let (rule, needed) = wanted else { return nil }
            let days = question.days ?? needed.window.days(asOf: plan.asOf)
            let tally = try StoredTallies(connection, account: account, days: days, outcomes: false)
                .days(of: rule.key, in: days).sum(days)
            var page = StandardOrdersReader(
                connection: connection, stored: stored, plan: plan, rule: rule, window: needed.window, days: days,
                question: question)
            if question.part.contains(tally) { try page.read() }
            return StandardOrders(
                entry: AccountEntry(row), standard: rule.standard, asOf: plan.asOf,
                window: needed.window.days(asOf: plan.asOf), days: days, tally: tally, rows: page.rows,
                next: page.next)
        }
    }
}

/// Reads a page of the orders that a standard counts on some days.
private struct StandardOrdersReader {
    let connection: any Connection
    let stored: StoredAccount
    let plan: StorePlan
    let rule: StorePlan.Counted
    let window: Window
    let days: ClosedRange<Day>
    let question: OrdersQuestion
    private(set) var rows: [StandardOrders.Row] = []
    private(set) var next: String?

    private var account: Int64 { stored.row.id }

    private static let rowsAtOnce = 10_000
    private static let judgedAtOnce = 200

    init(
        connection: any Connection, stored: StoredAccount, plan: StorePlan, rule: StorePlan.Counted, window: Window,
        days: ClosedRange<Day>, question: OrdersQuestion
    ) {
        self.connection = connection
        self.stored = stored
        self.plan = plan
        self.rule = rule
        self.window = window
        self.days = days
        self.question = question
    }

    mutating func read() throws {
        if question.part == .against, rule.standard.listsDefects { return try readDefective() }
        try readAll()
    }

    /// Those that count against the seller are kept by their day.
    private mutating func readDefective() throws {
        var (from, after) = (days.lowerBound, "")
        if let last = question.after {
            let known = try DefectiveOrderRow.rows(of: account, orders: [last], in: connection)
            if let row = known.first(where: { $0.rule == rule.key && days.contains($0.day) }) {
                (from, after) = (row.day, last)
            }
        }
        let found = try DefectiveOrderRow.rows(
            of: account, rule: rule.key, days: from...days.upperBound, after: after, limit: question.limit + 1,
            in: connection)
        let ids = found.prefix(question.limit).map(\.orderID)
        let judged = try judge(ids)
        rows = ids.compactMap { judged[$0] }
        if found.count > question.limit { next = ids.last }
    }

    private mutating func readAll() throws {
        // An order counts on the day it was placed, or on a later one.
        let latest = plan.zone.start(of: days.upperBound.advanced(by: 2)).seconds
        let placed = plan.firstSecond(talliesFrom: days.lowerBound)...latest
        var last = question.after ?? ""
        var (looked, judgedCount) = (0, 0)
        while looked < question.mostRows {
            let limit = min(StandardOrdersReader.rowsAtOnce, question.mostRows - looked)
            var block = try OrderRow.placed(of: account, after: last, limit: limit, in: connection)
            looked += block.count
            let isLast = block.count < limit
            // Of the last order not all rows may be here; it is read again with the next ones.
            if !isLast, let end = block.last?.orderID, block.first?.orderID != end {
                block.removeAll { $0.orderID == end }
            }
            var candidates: [String] = []
            for row in block where placed.contains(row.placed) && candidates.last != row.orderID {
                candidates.append(row.orderID)
            }
            for portion in candidates.portions(of: StandardOrdersReader.judgedAtOnce) {
                let judged = try judge(portion)
                for id in portion {
                    guard let row = judged[id] else { continue }
                    if rows.count == question.limit { return next = rows.last?.orderID }
                    rows.append(row)
                }
                judgedCount += portion.count
                if judgedCount >= question.mostJudged { return next = portion.last }
            }
            if isLast { return }
            last = block.last?.orderID ?? last
        }
        next = last
    }

    /// What the standard makes of some orders; without those that are not asked for.
    private func judge(_ orders: [String]) throws -> [String: StandardOrders.Row] {
        let loaded = try LoadedRecords(
            connection, account: stored.row, sellers: stored.sellers, orders: orders, holding: stored.holding)
        let records = loaded.records
        var classifier = plan.classifier(rule.standard, plan.choices)
        var found: [String: StandardOrders.Row] = [:]
        records.orders.forEach { glance in
            let order = records.order(at: glance.place)
            guard let share = classifier.contribution(of: order), days.contains(share.day),
                question.part.contains(share.tally)
            else { return }
            let id = records.orderID(at: glance.place)
            found[id] = StandardOrders.Row(
                orderID: id, placed: plan.zone.day(of: order.placedAt),
                judged: OrderView.Judged(
                    standard: rule.standard, contribution: share, counts: window.asOfDays(counting: share.day)))
        }
        return found
    }
}
