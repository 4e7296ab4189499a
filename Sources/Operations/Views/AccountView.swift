package import AccountHealth

/// All that the page of an account shows.
package struct AccountView: Sendable {
    package var entry: AccountEntry
    /// Nil as long as nothing was imported.
    package var standing: AccountStanding?
    /// By standard, in the order of `standing.standings`; what charts draw.
    package var days: [StandardDays]
    /// The files that origins point at, by `Origin.file`.
    package var files: [Int32: ImportEntry]
    /// Nil as long as nothing was imported.
    package var forecast: AccountForecast?
    /// The files the account needs again and again, the longest overdue first.
    package var reports: [ReportAge]

    package init(
        entry: AccountEntry, standing: AccountStanding?, days: [StandardDays], files: [Int32: ImportEntry],
        forecast: AccountForecast? = nil, reports: [ReportAge] = []
    ) {
        self.entry = entry
        self.standing = standing
        self.days = days
        self.files = files
        self.forecast = forecast
        self.reports = reports
    }
}

/// The tallies behind a standard's chart, day by day: enough for the windows of the past and of the known future.
package struct StandardDays: Sendable {
    package var tallies: DayTallies
    /// As-of days whose whole window lies in the tallies.
    package var asOf: ClosedRange<Day>

    package init(tallies: DayTallies, asOf: ClosedRange<Day>) {
        self.tallies = tallies
        self.asOf = asOf
    }
}
