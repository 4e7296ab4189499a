import AccountHealth
import Storage

/// A count of orders with the names under which the store keeps it.
struct KeyedCount {
    private(set) var days: [TallyRow.Key: [Int: Tally]] = [:]
    private(set) var defects: [DefectiveOrderRow] = []
    private(set) var changes: [OpenOrderRow] = []
    private(set) var orderCount = 0

    init(_ count: OrderCount, rules: CountingRules, account: Int64) {
        let keys = rules.keys
        for (place, tally) in count.tallies {
            let (category, lack) = place.part.texts
            let key = TallyRow.Key(
                account: account, month: TallyRow.month(of: place.day), rule: keys[place.rule], category: category,
                lack: lack)
            days[key, default: [:]][place.day.date.day, default: Tally()] += tally
        }
        defects = count.defects.map { DefectiveOrderRow($0.order, account: account, rule: keys[$0.rule]) }
        changes = count.changes.map { OpenOrderRow(account: account, changesAt: $0.at, orderID: $0.orderID) }
        orderCount = count.orderCount
    }

    /// What has to be added to tallies that hold another count.
    func difference(from other: KeyedCount) -> [TallyRow.Key: [Int: Tally]] {
        var difference = days
        for (key, tallies) in other.days {
            for (day, tally) in tallies { difference[key, default: [:]][day, default: Tally()] -= tally }
        }
        return difference.mapValues { $0.filter { !$0.value.isEmpty } }.filter { !$0.value.isEmpty }
    }
}

extension Connection {
    /// Changes tallies by what orders add now, less what they added before; lists them anew where they are defective or
    /// change by themselves.
    func apply(_ after: KeyedCount, insteadOf before: KeyedCount, orders: [String], account: Int64) throws {
        var days = after.difference(from: before)
        let months = days.keys.map(\.month)
        if let first = months.min(), let last = months.max() {
            for row in try TallyRow.rows(of: account, months: first...last, in: self) where days[row.key] != nil {
                for kept in row.days { days[row.key, default: [:]][kept.dayOfMonth, default: Tally()] += kept.tally }
            }
            try TallyRow.write(days.map { TallyRow($0.key, days: $0.value) }.inKeyOrder, in: self)
        }
        try DefectiveOrderRow.replace(of: account, orders: orders, with: after.defects.inKeyOrder, in: self)
        try OpenOrderRow.replace(of: account, orders: orders, with: after.changes, in: self)
    }

    /// Puts a count of all orders in place of what is kept.
    func replaceFigures(by count: KeyedCount, account: Int64) throws {
        try TallyRow.delete(of: account, in: self)
        try DefectiveOrderRow.delete(of: account, in: self)
        try OpenOrderRow.delete(of: account, in: self)
        let rows = count.days.map { TallyRow($0.key, days: $0.value) }.filter { !$0.days.isEmpty }
        try TallyRow.insert(rows.inKeyOrder, in: self)
        try DefectiveOrderRow.insert(count.defects.inKeyOrder, in: self)
        try OpenOrderRow.insert(count.changes.sorted { $0.changesAt < $1.changesAt }, in: self)
    }
}

extension TallyRow {
    fileprivate init(_ key: Key, days: [Int: Tally]) {
        let kept = days.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
        self.init(key: key, days: kept.map { DayTally(dayOfMonth: $0.key, tally: $0.value) })
    }
}

extension [TallyRow] {
    fileprivate var inKeyOrder: [TallyRow] {
        sorted {
            ($0.key.month, $0.key.rule, $0.key.category, $0.key.lack) < (
                $1.key.month, $1.key.rule, $1.key.category, $1.key.lack
            )
        }
    }
}

extension [DefectiveOrderRow] {
    fileprivate var inKeyOrder: [DefectiveOrderRow] {
        sorted { ($0.rule, $0.day, $0.orderID) < ($1.rule, $1.day, $1.orderID) }
    }
}

extension DefectiveOrderRow {
    fileprivate init(_ order: DefectiveOrder, account: Int64, rule: String) {
        self.init(
            account: account, rule: rule, day: order.day, orderID: order.orderID, kinds: order.kinds,
            categories: order.categories, units: order.units, placedAt: order.placedAt, confirmedAt: order.confirmedAt,
            firstScanAt: order.firstScanAt, knownAt: order.knownAt, importID: Int64(order.origin.file),
            line: Int(order.origin.line))
    }

    /// The order with the days on which it lies in a window.
    func order(window: Window) -> DefectiveOrder {
        DefectiveOrder(
            orderID: orderID, day: day, kinds: kinds, categories: categories, units: units,
            counts: window.asOfDays(counting: day), placedAt: placedAt, confirmedAt: confirmedAt,
            firstScanAt: firstScanAt, knownAt: knownAt, origin: Origin(file: Int(importID), line: line))
    }
}
