package import AccountHealth

/// All that the page of one standard of an account shows.
package struct StandardView: Sendable {
    package var entry: AccountEntry
    package var standing: Standing
    package var days: StandardDays
    package var files: [Int32: ImportEntry]

    package init(entry: AccountEntry, standing: Standing, days: StandardDays, files: [Int32: ImportEntry]) {
        self.entry = entry
        self.standing = standing
        self.days = days
        self.files = files
    }
}
