import AccountHealth
import Foundation
import Marketplaces
import Operations
import Testing

/// The built-in books; made once, as zones cost time.
let builtIn: Setting = {
    do throws(SettingProblem) {
        return try Setting()
    } catch {
        preconditionFailure("the built-in books: \(error)")
    }
}()

func day(_ text: String, _ location: SourceLocation = #_sourceLocation) throws -> Day {
    try #require(Day(text), "no day: \(text)", sourceLocation: location)
}

func days(_ from: String, _ to: String, _ location: SourceLocation = #_sourceLocation) throws -> ClosedRange<Day> {
    try day(from, location)...day(to, location)
}

/// Checks files on a day, long after which it is now.
func check(
    _ paths: [String], store: String = "amazon.us", account: String = "default", accountColumn: String? = nil,
    asOf: Day?, setting: Setting = builtIn, now: Instant = Instant(seconds: 1_900_000_000)
) async -> MeasuredReport {
    let question = FileQuestion(
        paths: paths, store: StoreID(store), account: account, accountColumn: accountColumn)
    return await MeasuredReport(checkFiles(question, setting: setting, asOf: asOf, now: now))
}

/// A report with all its accounts measured.
struct MeasuredReport {
    let report: CheckReport
    let accounts: [AccountStanding]

    init(_ report: CheckReport, shares: Int = Processors.shares) async {
        self.report = report
        var accounts: [AccountStanding] = []
        await report.standings.forEach(shares: shares) { accounts.append($0) }
        self.accounts = accounts
    }

    var asOf: Day { report.asOf }
    var findings: [Finding] { report.findings }
    var files: [String] { report.files }
    var hasUsableRow: Bool { report.hasUsableRow }
    var isEveryFileOpened: Bool { report.isEveryFileOpened }
    var isAnyStandardMissed: Bool { accounts.contains(where: \.isAnyStandardMissed) }
}

extension MeasuredReport {
    func account(
        _ name: String, _ store: String = "amazon.us", _ location: SourceLocation = #_sourceLocation
    ) throws -> AccountStanding {
        let wanted = Account(name: name, store: StoreID(store))
        return try #require(
            accounts.first { $0.account == wanted }, "no account \(name) in \(store)", sourceLocation: location)
    }

    /// The standing of the only account.
    func standing(
        _ id: String, _ fulfilment: Fulfilment? = .seller, _ location: SourceLocation = #_sourceLocation
    ) throws -> Standing {
        try #require(accounts.count == 1, "\(accounts.count) accounts", sourceLocation: location)
        return try accounts[0].standing(id, fulfilment, location)
    }
}

extension AccountStanding {
    func standing(
        _ id: String, _ fulfilment: Fulfilment? = .seller, _ location: SourceLocation = #_sourceLocation
    ) throws -> Standing {
        try #require(
            standings.first { $0.standard.id == id && $0.standard.fulfilment == fulfilment },
            "no standing \(id)", sourceLocation: location)
    }
}
