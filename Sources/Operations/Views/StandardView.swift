package import AccountHealth

/// All that the page of one standard of an account shows.
package struct StandardView: Sendable {
    package var entry: AccountEntry
    package var standing: Standing
    package var days: StandardDays
    package var files: [Int32: ImportEntry]
    /// Nil where the standard is not foretold.
    package var outlook: StandardOutlook?

    package init(
        entry: AccountEntry, standing: Standing, days: StandardDays, files: [Int32: ImportEntry],
        outlook: StandardOutlook? = nil
    ) {
        self.entry = entry
        self.standing = standing
        self.days = days
        self.files = files
        self.outlook = outlook
    }
}

/// What is foretold of one standard, what moves it, and what would be if something were otherwise.
package struct StandardOutlook: Sendable {
    package var foretold: AccountForecast.Foretold
    /// Of the day two weeks ahead.
    package var parts: ForecastParts?
    package var whatIfs: [WhatIf]

    package init(foretold: AccountForecast.Foretold, parts: ForecastParts?, whatIfs: [WhatIf]) {
        self.foretold = foretold
        self.parts = parts
        self.whatIfs = whatIfs
    }
}

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
    /// The chance of a miss two weeks and a month ahead.
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
