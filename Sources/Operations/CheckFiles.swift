package import AccountHealth
package import Marketplaces

/// The answer to "where do my accounts stand", from files alone.
package struct CheckReport: Sendable {
    /// The day measured; of stores in several zones that of the first account.
    package var asOf: Day
    package var accounts: [AccountStanding]
    package var findings: [Finding]
    /// The names of the files, for origins.
    package var files: [String]
    package var results: [FileResult]
    package var hasUsableRow: Bool
    package var isEveryFileOpened: Bool

    /// Whether any account misses any standard in force.
    package var isAnyStandardMissed: Bool {
        accounts.contains { $0.standings.contains { $0.status == .missed } }
    }
}

/// Reads files and measures every account found in them.
package func checkFiles(
    _ question: FileQuestion, setting: Setting, asOf: Day?, now: Instant,
    progress: @Sendable (Int) -> Void = { _ in }
) async -> CheckReport {
    let files = await readSellerFiles(question, setting: setting, progress: progress)
    return await check(files, question: question, setting: setting, asOf: asOf, now: now)
}

/// Measures what was read.
package func check(
    _ files: SellerFiles, question: FileQuestion, setting: Setting, asOf: Day?, now: Instant
) async -> CheckReport {
    var records = files.records
    let measured = await measureAccounts(
        &records, setting: setting, defaultAccount: question.account, asOf: asOf, now: now)
    let today = asOf ?? setting.directory.zone(of: question.store).day(of: now)
    return CheckReport(
        asOf: asOf ?? measured.accounts.first?.asOf ?? today,
        accounts: measured.accounts,
        findings: files.findings + measured.findings,
        files: records.files,
        results: files.files,
        hasUsableRow: files.hasUsableRow,
        isEveryFileOpened: files.isEveryFileOpened)
}
