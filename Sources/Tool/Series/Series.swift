import AccountHealth
import ArgumentParser
import Operations
import Wording

struct Series: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write one standard's figure for every account and day.",
        discussion: """
            One row per account and day: account,day,denominator,numerator,rate. With all that is known today: a defect \
            counts on its order's days whenever it became known. Days without orders are written too.
            """)

    @OptionGroup var options: FileOptions

    @OptionGroup var counting: CountingOptions

    @Option(help: "The first day, yyyy-MM-dd.")
    var from: Day

    @Option(help: "The last day, yyyy-MM-dd.")
    var to: Day

    @Option(help: "all, seller or marketplace.")
    var fulfilment: FulfilmentChoice = .all

    @OptionGroup var languageOption: LanguageOption

    func validate() throws {
        guard from <= to else { throw ValidationError("--from must not lie after --to.") }
        guard from.distance(to: to) < 36_600 else {
            throw ValidationError("--from and --to are more than 100 years apart.")
        }
    }

    func run() async throws {
        let setting = try options.setting()
        var question = try counting.question()
        question.fulfilment = fulfilment.value
        let wording = languageOption.wording
        let files = try await options.read(setting, account: counting.account, wording: wording)
        let series: RateSeries
        do throws(CountingProblem) {
            series = try await seriesOfRates(
                files.records, question: SeriesQuestion(question, days: from...to), setting: setting,
                now: currentMoment())
        } catch {
            throw Failure(code: Failure.usage, description: "standing: \(error)")
        }
        try await write(series)
        if counting.output != "-", Terminal.errorIsTerminal {
            let rows = series.accounts.count * series.days.count
            Terminal.printError(wording.wroteSeries(rows: rows, accounts: series.accounts.count, file: counting.output))
        }
        if !files.isEveryFileOpened { throw ExitCode(Failure.noFile) }
    }

    private func write(_ series: RateSeries) async throws {
        let file = try OutputFile(path: counting.output)
        try await writeSeries(series) { try file.write($0) }
        try file.finish()
    }
}

enum FulfilmentChoice: String, ExpressibleByArgument, CaseIterable {
    case all, seller, marketplace

    var value: Fulfilment? {
        switch self {
        case .all: nil
        case .seller: .seller
        case .marketplace: .marketplace
        }
    }
}
