import AccountHealth
import Storage

/// A count of orders with the names under which the store keeps it.
struct KeyedCount {
    /// By month and part, then by day of the month.
    private(set) var months: Months = [:]
    private(set) var defects: [DefectiveOrderRow] = []
    private(set) var changes: [OpenOrderRow] = []
    private(set) var orderCount = 0

    typealias Months = [Int: [TallyRow.Part: [Int: Tally]]]

    init(_ count: OrderCount, rules: CountingRules, account: Int64) {
        let keys = rules.keys
        for (place, tally) in count.tallies {
            let (category, lack) = place.part.texts
            let part = TallyRow.Part(rule: keys[place.rule], category: category, lack: lack)
            months[TallyRow.month(of: place.day), default: [:]][part, default: [:]][
                place.day.date.day, default: Tally()] += tally
        }
        defects = count.defects.map { DefectiveOrderRow($0.order, account: account, rule: keys[$0.rule]) }
        changes = count.changes.map { OpenOrderRow(account: account, changesAt: $0.at, orderID: $0.orderID) }
        orderCount = count.orderCount
    }

    /// What has to be added to tallies that hold another count; only months in which something changes.
    func difference(from other: KeyedCount) -> Months {
        var difference = months
        for (month, parts) in other.months {
            for (part, days) in parts {
                for (day, tally) in days {
                    difference[month, default: [:]][part, default: [:]][day, default: Tally()] -= tally
                }
            }
        }
        return difference.filter { month in
            month.value.values.contains { days in days.values.contains { !$0.isEmpty } }
        }
    }

    /// The tallies as rows, by month.
    func rows(account: Int64) -> [TallyRow] { TallyRow.rows(months, account: account) }
}

extension Connection {
    /// Changes tallies by what orders add now, less what they added before; lists them anew where they are defective or
    /// change by themselves.
    func apply(_ after: KeyedCount, insteadOf before: KeyedCount, orders: [String], account: Int64) throws {
        var months = after.difference(from: before)
        if let first = months.keys.min(), let last = months.keys.max() {
            for row in try TallyRow.rows(of: [account], months: first...last, in: self) where months[row.month] != nil {
                for kept in row.parts {
                    for day in kept.days {
                        months[row.month, default: [:]][kept.part, default: [:]][day.dayOfMonth, default: Tally()] +=
                            day.tally
                    }
                }
            }
            try TallyRow.write(TallyRow.rows(months, account: account), in: self)
        }
        try DefectiveOrderRow.replace(of: account, orders: orders, with: after.defects.inKeyOrder, in: self)
        try OpenOrderRow.replace(of: account, orders: orders, with: after.changes, in: self)
    }

    /// Puts a count of all orders in place of what is kept.
    func replaceFigures(by count: KeyedCount, account: Int64) throws {
        try TallyRow.delete(of: account, in: self)
        try DefectiveOrderRow.delete(of: account, in: self)
        try OpenOrderRow.delete(of: account, in: self)
        try TallyRow.insert(count.rows(account: account).filter { !$0.parts.isEmpty }, in: self)
        try DefectiveOrderRow.insert(count.defects.inKeyOrder, in: self)
        try OpenOrderRow.insert(count.changes.sorted { $0.changesAt < $1.changesAt }, in: self)
    }
}

extension TallyRow {
    /// Rows of tallies, ascending; days, parts without a day and rows without a part are as if nothing had been counted.
    fileprivate static func rows(_ months: KeyedCount.Months, account: Int64) -> [TallyRow] {
        months.sorted { $0.key < $1.key }.map { month, parts in
            var kept: [PartTallies] = []
            for (part, days) in parts {
                let days = days.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
                if days.isEmpty { continue }
                kept.append(
                    PartTallies(part: part, days: days.map { DayTally(dayOfMonth: $0.key, tally: $0.value) }))
            }
            return TallyRow(account: account, month: month, parts: kept.sorted { $0.part < $1.part })
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
