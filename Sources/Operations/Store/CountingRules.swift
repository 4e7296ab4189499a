import AccountHealth
import Storage

/// The ways in which the orders of a store's accounts are counted on a day, each with a name that rows of tallies bear.
struct CountingRules: Sendable {
    struct Rule: Sendable {
        /// `order-defect-rate:seller`, with `@2027-01-01` where the standard has a first day.
        var key: String
        var standard: Standard
    }

    let rules: [Rule]
    /// Says how orders are judged, but for windows and targets. Tallies that were counted under another signature have to
    /// be counted anew.
    let signature: String

    init(_ plan: StorePlan, holding: Holding) {
        rules = plan.counted.map { counted in Rule(key: counted.key, standard: counted.standard) }
        let parts = rules.map { "\($0.key) \($0.standard.waysOfCounting)" }
        let text = (parts + ["\(plan.choices)", plan.zone.name, holding.description, TallyRow.format]).joined(
            separator: "\n")
        signature = SHA256Text.of(text)
    }

    /// The keys, with those of the orders placed and of outcomes behind them, in the order of `OrderCount`.
    var keys: [String] {
        let keys = rules.map(\.key)
        return keys + Fulfilment.allCases.map(CountingRules.placedKey) + keys.map(CountingRules.outcomeKey)
    }

    /// Under which it is kept what became of a rule's orders, and when.
    static func outcomeKey(_ rule: String) -> String { "outcome:\(rule)" }

    /// Under which orders are kept by the day they were placed on.
    static func placedKey(_ fulfilment: Fulfilment) -> String { "placed:\(fulfilment.name)" }
}

extension Standard {
    /// All that decides to which tally an order adds what.
    fileprivate var waysOfCounting: String {
        "\(measure) \(unit) \(population) \(day) \(per) \(condition != nil) \(partOf ?? "")"
    }
}
