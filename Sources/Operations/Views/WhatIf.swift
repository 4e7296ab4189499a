package import AccountHealth

/// One supposition and its consequences.
package struct WhatIf: Sendable {
    package enum Supposition: Hashable, Sendable {
        /// One more order of those that count today turns out bad.
        case oneMoreDefect
        /// The defect of an order no longer counts.
        case withdrawn(orderID: String)
        /// So many more clean orders count today.
        case cleanOrders(Int)
        /// So many more orders a day.
        case moreOrders(Int)
        /// Selling is off.
        case noOrders
        /// The marketplace sends all orders from tomorrow.
        case byMarketplace
    }

    package var supposition: Supposition
    /// What today's figure would be.
    package var today: Tally
    /// The chance of a miss two weeks and a month ahead; empty where nothing is foretold.
    package var chances: [(day: Day, probability: Double)]
    /// Since when a miss would be less likely than not, where it is likely now; nil where it never is in sight.
    package var recovery: Day?

    package init(supposition: Supposition, today: Tally, chances: [(day: Day, probability: Double)], recovery: Day?) {
        self.supposition = supposition
        self.today = today
        self.chances = chances
        self.recovery = recovery
    }
}

extension WhatIf {
    /// What a seller would ask whatever is to come, of today's figure alone; empty where nothing could move it.
    package static func ofToday(_ standing: Standing, _ tallies: DayTallies) -> [WhatIf] {
        // Which category an order is of is not told by the day.
        guard standing.canBeSupposed, standing.standard.per != .category else { return [] }
        return standing.suppositions.map { supposition, scenario in
            WhatIf(
                supposition: supposition, today: standing.supposing(scenario, tallies).tally, chances: [],
                recovery: nil)
        }
    }
}

extension Standing {
    /// One more defect; a claim withdrawn, if there is any; forty more orders.
    var suppositions: [(WhatIf.Supposition, Scenario)] {
        var found: [(WhatIf.Supposition, Scenario)] = [(.oneMoreDefect, Scenario(moreDefects: 1))]
        if let newest = defects.last {
            found.append((.withdrawn(orderID: newest.orderID), Scenario(withdrawn: [newest.day: newest.units])))
        }
        found.append((.cleanOrders(40), Scenario(cleanOrders: 40)))
        return found
    }
}
