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

    @Option(help: "The standard, such as order-defect-rate; standing standards show lists them.")
    var standard: String

    @Option(help: "The first day, yyyy-MM-dd.")
    var from: Day

    @Option(help: "The last day, yyyy-MM-dd.")
    var to: Day

    @Option(help: "Days in the window, in place of the book's.")
    var window: Int?

    @Option(help: "Days between the window's end and the day, in place of the book's.")
    var lag: Int?

    @Option(help: "all, seller or marketplace.")
    var fulfilment: FulfilmentChoice = .all

    @Option(help: "The zone in which days begin, such as Europe/Berlin or UTC; by default the store's.")
    var timeZone: String?

    @Option(help: "The account of rows that name none.")
    var account = "default"

    @Option(help: "The file to write; - is standard output.")
    var output: String

    @OptionGroup var languageOption: LanguageOption

    func validate() throws {
        guard from <= to else { throw ValidationError("--from must not lie after --to.") }
        guard from.distance(to: to) < 36_600 else {
            throw ValidationError("--from and --to are more than 100 years apart.")
        }
        if let window, !(1...4000).contains(window) { throw ValidationError("--window is 1 to 4000 days.") }
        if let lag, !(0...400).contains(lag) { throw ValidationError("--lag is 0 to 400 days.") }
    }

    func run() async throws {
        let setting = try options.setting()
        var question = SeriesQuestion(standard: standard, days: from...to)
        question.windowDays = window
        question.lagDays = lag
        question.fulfilment = fulfilment.value
        if let timeZone {
            guard let zone = makeZone(named: timeZone) else {
                throw ValidationError("There is no time zone “\(timeZone)”; write it as Europe/Berlin.")
            }
            question.zone = zone
        }
        let wording = languageOption.wording
        let bar = ProgressBar(total: ProgressBar.size(of: options.files), label: wording.reading)
        let files = await readSellerFiles(try options.question(setting, account: account), setting: setting) {
            bar.advance($0)
        }
        bar.finish()
        for finding in files.findings {
            let place = finding.line.map { "\(finding.file):\($0)" } ?? finding.file
            Terminal.printError("\(place)  \(wording.severity(finding.severity))  \(wording.message(finding))")
        }
        guard files.hasUsableRow else {
            throw Failure(code: Failure.noFile, description: wording.noUsableRow)
        }
        let series: RateSeries
        do throws(SeriesProblem) {
            series = try await seriesOfRates(files.records, question: question, setting: setting, now: currentMoment())
        } catch {
            throw Failure(code: Failure.usage, description: "standing: \(error)")
        }
        try await write(series)
        if output != "-", Terminal.errorIsTerminal {
            let rows = series.accounts.count * series.days.count
            Terminal.printError(wording.wroteSeries(rows: rows, accounts: series.accounts.count, file: output))
        }
        if !files.isEveryFileOpened { throw ExitCode(Failure.noFile) }
    }

    private func write(_ series: RateSeries) async throws {
        let file = try OutputFile(path: output)
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
