/// Counts a random shop category by category, as the book words the demand; it shares no code with the program.
struct DirectCategoryCount {
    struct Count: Equatable {
        var bad = 0
        var units = 0

        static func + (lhs: Count, rhs: Count) -> Count {
            Count(bad: lhs.bad + rhs.bad, units: lhs.units + rhs.units)
        }
    }

    let rule: DirectShopCount.Rule
    private(set) var categories: [String: Count] = [:]
    private(set) var uncategorised = Count()

    init(_ shares: [DirectShopCount.Share], _ rule: DirectShopCount.Rule, asOf: Int) {
        self.rule = rule
        for share in shares where (asOf - rule.lag - rule.count + 1...asOf - rule.lag).contains(share.day) {
            let count = Count(bad: share.bad?.units ?? 0, units: share.units)
            for category in share.categories {
                categories[category, default: Count()] = categories[category, default: Count()] + count
            }
            if share.categories.isEmpty { uncategorised = uncategorised + count }
        }
    }

    /// Told where it is the same with all that is good of no category, and with all that is bad.
    func status(of category: String) -> String {
        let own = categories[category] ?? Count()
        let good = Count(bad: 0, units: uncategorised.units - uncategorised.bad)
        let statuses = [good, Count(bad: uncategorised.bad, units: uncategorised.bad)].map { status(own + $0) }
        return statuses[0] == statuses[1] ? statuses[0] : "unknown"
    }

    func status(whole: Count) -> String {
        var all = [status(whole)] + categories.keys.map(status(of:))
        if !categories.isEmpty, uncategorised.bad > 0 { all.append("unknown") }
        return all.contains("missed") ? "missed" : all.contains("unknown") ? "unknown" : "met"
    }

    private func status(_ count: Count) -> String {
        if count.units == 0 { return "unknown" }
        return DirectShopCount.isMet(rule, bad: count.bad, units: count.units) ? "met" : "missed"
    }
}
