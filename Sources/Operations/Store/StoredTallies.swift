import AccountHealth
import Storage

/// The tallies of one account over some days, as the store keeps them.
struct StoredTallies {
    private var rules: [String: [(part: TallyPart, row: TallyRow)]] = [:]

    init(_ connection: any Connection, account: Int64, days: ClosedRange<Day>) throws {
        let months = TallyRow.month(of: days.lowerBound)...TallyRow.month(of: days.upperBound)
        for row in try TallyRow.rows(of: account, months: months, in: connection) {
            guard let part = TallyPart(category: row.key.category, lack: row.key.lack) else { continue }
            rules[row.key.rule, default: []].append((part, row))
        }
    }

    /// Day by day what some parts of a rule show.
    private func forEach(
        _ rule: String, where isWanted: (TallyPart) -> Bool, _ body: (TallyPart, Day, Tally) -> Void
    ) {
        for (part, row) in rules[rule] ?? [] where isWanted(part) {
            let first = Day(number: Day.number(year: row.key.month / 100, month: row.key.month % 100, day: 1))
            for day in row.days { body(part, first.advanced(by: day.dayOfMonth - 1), day.tally) }
        }
    }

    /// All units of a rule.
    func days(of rule: String, in range: ClosedRange<Day>) -> DayTallies {
        var days = DayTallies(range)
        forEach(rule, where: { $0 == .whole }) { days.add($2, on: $1) }
        return days
    }

    /// What the units of each day lack.
    func missing(of rule: String) -> Measurement.LackingDays {
        var missing = Measurement.LackingDays()
        forEach(rule, where: { if case .lacking = $0 { true } else { false } }) { part, day, tally in
            guard case .lacking(let lack) = part, tally.units > 0 else { return }
            missing.add(lack, on: day)
        }
        return missing
    }

    /// The tallies of a rule by category of goods.
    func categories(of rule: String, in range: ClosedRange<Day>) -> CategoryTallies {
        var categories = CategoryTallies(range)
        forEach(rule, where: { $0 != .whole }) { part, day, tally in
            switch part {
            case .whole, .lacking: break
            case .uncategorised: categories.addUncategorised(tally, on: day)
            case .category(let name): categories.add(tally, to: name, on: day)
            case .categoryLacking(let name, let lack): if tally.units > 0 { categories.add(lack, to: name, on: day) }
            }
        }
        return categories
    }

    /// Whether any order of a fulfilment was placed on a day or later.
    func anyPlaced(_ fulfilment: Fulfilment, from first: Day) -> Bool {
        var isAny = false
        forEach(CountingRules.placedKey(fulfilment), where: { $0 == .whole }) { _, day, tally in
            if day >= first, tally.units > 0 { isAny = true }
        }
        return isAny
    }
}
