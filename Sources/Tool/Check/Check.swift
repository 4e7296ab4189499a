import AccountHealth
import ArgumentParser
import Marketplaces
import Operations
import Wording

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure account health from downloaded files.",
        discussion: """
            Reads the files, recognises each by its header, measures every account in them as the marketplace does, and \
            prints the verdict, the standards with their headroom, the orders that count and the days on which they \
            stop counting. Nothing is stored.

            Exit codes: 0 fine; 1 a standard is missed and --fail-on-breach was given; 2 the command line is wrong; \
            3 a file cannot be opened, or no file gave a usable row.
            """)

    @OptionGroup var options: FileOptions

    @Option(help: "The account of rows that name none.")
    var account = "default"

    @Option(help: "The day to measure, yyyy-MM-dd in the store's time; by default today.")
    var asOf: Day?

    @Option(help: "text for people, json for programs.")
    var format: OutputFormat = .text

    @Flag(help: "Exit with 1 when a standard is missed.")
    var failOnBreach = false

    @OptionGroup var languageOption: LanguageOption

    func run() async throws {
        let setting = try options.setting()
        let question = try options.question(setting, account: account)
        let wording = languageOption.wording
        let bar = ProgressBar(total: ProgressBar.size(of: options.files), label: wording.reading)
        let report = await checkFiles(question, setting: setting, asOf: asOf, now: currentMoment()) {
            bar.advance($0.bytes)
        }
        bar.finish()
        let isAnyStandardMissed = try await report.print(format: format, wording: wording, setting: setting)
        if failOnBreach, isAnyStandardMissed { throw ExitCode(Failure.breach) }
    }
}

extension CheckReport {
    /// Measures and prints account after account; ends the command where no file gave an answer.
    ///
    /// - Returns: whether any account misses any standard.
    @discardableResult
    func print(format: OutputFormat, wording: Wording, setting: Setting) async throws -> Bool {
        var isAnyStandardMissed = false
        var output: any CheckOutput
        switch format {
        case .json: output = CheckJSON(self, wording: wording)
        case .text: output = CheckText(self, wording: wording, setting: setting)
        }
        if hasUsableRow || format == .json {
            Swift.print(output.head, terminator: "")
            await standings.forEach { account in
                isAnyStandardMissed = isAnyStandardMissed || account.isAnyStandardMissed
                Swift.print(output.next(account), terminator: "")
            }
            Swift.print(output.end, terminator: "")
        } else {
            Terminal.printError(wording.findingLines(findings).joined(separator: "\n"))
            Terminal.printError(wording.noUsableRow)
        }
        if !isEveryFileOpened || !hasUsableRow { throw ExitCode(Failure.noFile) }
        return isAnyStandardMissed
    }
}

/// An answer that is written while accounts are measured, so that no more of it is kept than one account.
protocol CheckOutput {
    var head: String { mutating get }
    mutating func next(_ account: AccountStanding) -> String
    var end: String { mutating get }
}
