package import AccountHealth

/// All that the page of one standard of an account shows.
package struct StandardView: Sendable {
    package var entry: AccountEntry
    package var standing: Standing
    package var days: StandardDays
    package var files: [Int32: ImportEntry]
    /// Nil where the standard is not foretold.
    package var outlook: StandardOutlook?
    /// With chances where the standard is foretold, otherwise of today's figure alone.
    package var whatIfs: [WhatIf] {
        let foretold = outlook?.whatIfs ?? []
        return foretold.isEmpty ? WhatIf.ofToday(standing, days.tallies) : foretold
    }

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
