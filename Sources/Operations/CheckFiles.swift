package import AccountHealth
package import Marketplaces

/// The answer to "where do my accounts stand", from files alone.
package struct CheckReport: Sendable {
    /// The day measured; of stores in several zones that of the first account.
    package let asOf: Day
    /// The accounts, measured when they are asked for.
    package let standings: AccountStandings
    package let findings: [Finding]
    /// The names of the files, for origins.
    package let files: [String]
    package let results: [FileResult]
    package let hasUsableRow: Bool
    package let isEveryFileOpened: Bool

    /// What was read, ready to be measured.
    package init(_ files: SellerFiles, question: FileQuestion, setting: Setting, asOf: Day?, now: Instant) {
        let standings = AccountStandings(
            files.records, setting: setting, defaultAccount: question.account, asOf: asOf, now: now)
        let today = asOf ?? setting.directory.zone(of: question.store).day(of: now)
        self.asOf = asOf ?? standings.asOf ?? today
        self.standings = standings
        findings = files.findings + standings.findings
        self.files = files.records.files
        results = files.files
        hasUsableRow = files.hasUsableRow
        isEveryFileOpened = files.isEveryFileOpened
    }
}

/// Reads files, of which every account can then be measured.
package func checkFiles(
    _ question: FileQuestion, setting: Setting, asOf: Day?, now: Instant,
    progress: @Sendable (ReadingProgress) -> Void = { _ in }
) async -> CheckReport {
    let files = await readSellerFiles(question, setting: setting, progress: progress)
    return CheckReport(files, question: question, setting: setting, asOf: asOf, now: now)
}
