import AccountHealth
import Storage

/// The tallies of one account over some days, as the store keeps them.
struct StoredTallies {
    private struct Month {
        var first: Day
        var part: TallyPart
        var days: [TallyRow.DayTally]
    }

    private var rules: [String: [Month]] = [:]

    /// - Parameter outcomes: whether those are read, too; of a large account there are very many of them.
    init(_ connection: any Connection, account: Int64, days: ClosedRange<Day>, outcomes: Bool) throws {
        self.init(
            try TallyRow.rows(
                of: [account], months: StoredTallies.months(days),
                passing: outcomes ? nil : CountingRules.outcomeKey(""), in: connection))
    }

    init(_ rows: some Sequence<TallyRow>) {
        for row in rows {
            let first = TallyRow.firstDay(ofMonth: row.month)
            for tallies in row.parts {
                guard let part = TallyPart(tallies.part) else { continue }
                rules[tallies.part.rule, default: []].append(Month(first: first, part: part, days: tallies.days))
            }
        }
    }

    /// The months of some days, as rows have them.
    static func months(_ days: ClosedRange<Day>) -> ClosedRange<Int> {
        TallyRow.month(of: days.lowerBound)...TallyRow.month(of: days.upperBound)
    }

    /// Day by day what some parts of a rule show.
    private func forEach(
        _ rule: String, where isWanted: (TallyPart) -> Bool, _ body: (TallyPart, Day, Tally) -> Void
    ) {
        for month in rules[rule] ?? [] where isWanted(month.part) {
            for day in month.days { body(month.part, month.first.advanced(by: day.dayOfMonth - 1), day.tally) }
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
            case .whole, .lacking, .outcome: break
            case .uncategorised: categories.addUncategorised(tally, on: day)
            case .category(let name): categories.add(tally, to: name, on: day)
            case .categoryLacking(let name, let lack): if tally.units > 0 { categories.add(lack, to: name, on: day) }
            }
        }
        return categories
    }

    /// What is known of the orders of a rule at the end of a day.
    ///
    /// - Parameters:
    ///   - category: only of its orders, of which all has to be known at once.
    ///   - delays: whether outcomes become known later than on the day an order counts on; otherwise an order that nothing speaks
    ///     against is good.
    func known(of rule: String, category: String? = nil, asOf: Day, delays: Bool) -> KnownOutcomes {
        let wanted = category.map(TallyPart.category) ?? .whole
        var first = asOf.advanced(by: 1)
        forEach(rule, where: { $0 == wanted }) { if $2.units > 0 { first = min(first, $1) } }
        var days = [KnownOutcomes.Count](repeating: .init(), count: first.distance(to: asOf) + 1)
        forEach(rule, where: { $0 == wanted }) { _, day, tally in
            let index = first.distance(to: day)
            guard days.indices.contains(index) else { return }
            // Far beyond any day of any account, and with room for what a supposition adds.
            func count(_ units: Int) -> Int32 { Int32(min(max(0, units), 1 << 28)) }
            days[index].units = count(tally.units)
            if delays { return }
            days[index].bad = count(tally.bad)
            days[index].good = count(tally.units - tally.bad - tally.undecided)
            days[index].reported = days[index].bad
        }
        var known = KnownOutcomes(asOf: asOf, first: first, days: days)
        if delays { forEachOutcome(of: rule) { known.take($0, count: Int32(min($1, 1 << 28))) } }
        return known
    }

    /// What became of the orders of a rule of which anything is known, and how many there are alike.
    func forEachOutcome(of rule: String, _ body: (OrderOutcome, Int) -> Void) {
        let isOutcome = { (part: TallyPart) in if case .outcome = part { true } else { false } }
        forEach(CountingRules.outcomeKey(rule), where: isOutcome) { part, day, tally in
            if case .outcome(let part) = part { body(part.outcome(placed: day), tally.units) }
        }
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
