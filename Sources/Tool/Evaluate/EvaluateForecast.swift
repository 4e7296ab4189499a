import AccountHealth
import ArgumentParser
import Foundation
import Operations
import Wording

struct EvaluateForecast: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: "Foretell figures of the past from what was known then, and compare with what came.",
        discussion: """
            Writes account,as_of,probability: the probability that the standard is missed --horizon days after as_of. \
            For each row only facts up to the end of its day are used, for the account itself and for all that is \
            learnt from the others. A summary goes to standard error.
            """)

    @OptionGroup var options: FileOptions

    @Option(help: "The standard, such as order-defect-rate; standing standards show lists them.")
    var standard: String

    @Option(help: "The limit as a share, such as 0.01, in place of the book's.")
    var target: String?

    @Option(help: "lessThan: missed at the limit too; atMost: missed only beyond it.")
    var condition: Strictness = .lessThan

    @Option(help: "Days in the window, in place of the book's.")
    var window: Int?

    @Option(help: "Days between the window's end and the day, in place of the book's.")
    var lag: Int?

    @Option(help: "How many days ahead.")
    var horizon: Int = 14

    @Option(help: "A window with fewer orders is not missed.")
    var minimumOrders: Int = 1

    @Option(help: "shown: the figure as it is shown on its day; final: with all that becomes known later.")
    var truth: TruthChoice = .shown

    @Option(help: "A file with the header account,as_of; each row is foretold.")
    var asOf: String

    @Option(help: "The zone in which days begin, such as Europe/Berlin or UTC; by default the store's.")
    var timeZone: String?

    @Option(help: "The account of rows that name none.")
    var account = "default"

    @Option(help: "The file to write; - is standard output.")
    var output: String

    @OptionGroup var languageOption: LanguageOption

    func validate() throws {
        if let window, !(1...4000).contains(window) { throw ValidationError("--window is 1 to 4000 days.") }
        if let lag, !(0...400).contains(lag) { throw ValidationError("--lag is 0 to 400 days.") }
        guard (0...400).contains(horizon) else { throw ValidationError("--horizon is 0 to 400 days.") }
        guard minimumOrders >= 0 else { throw ValidationError("--minimum-orders is 0 or more.") }
        if let target, share(target) == nil {
            throw ValidationError("--target is a share between 0 and 1, such as 0.01.")
        }
    }

    func run() async throws {
        let setting = try options.setting()
        var trial = ForecastTrial(
            standard: standard, condition: target.flatMap(share).map(condition.condition), horizon: horizon,
            minimumOrders: minimumOrders, truth: truth.value)
        trial.windowDays = window
        trial.lagDays = lag
        if let timeZone {
            guard let zone = makeZone(named: timeZone) else {
                throw ValidationError("There is no time zone “\(timeZone)”; write it as Europe/Berlin.")
            }
            trial.zone = zone
        }
        let cases = try readCases()
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
        guard files.hasUsableRow else { throw Failure(code: Failure.noFile, description: wording.noUsableRow) }
        let results: [ForecastTrialResult]
        do throws(ForecastProblem) {
            results = try await Operations.evaluateForecast(
                files.records, trial: trial, cases: cases, setting: setting, now: currentMoment())
        } catch {
            throw Failure(code: Failure.usage, description: "standing: \(error)")
        }
        try write(cases, results)
        for line in wording.summary(of: results.compactMap(\.scored), staying: results.compactMap(\.staying)) {
            Terminal.printError(line)
        }
        if !files.isEveryFileOpened { throw ExitCode(Failure.noFile) }
    }

    private func readCases() throws -> [ForecastTrial.Case] {
        let text: String
        do {
            text = try String(contentsOfFile: asOf, encoding: .utf8)
        } catch {
            throw Failure(code: Failure.noFile, description: "standing: \(asOf) cannot be opened as UTF-8 text")
        }
        do throws(ForecastCasesProblem) {
            return try readForecastCases(text)
        } catch {
            throw Failure(code: Failure.usage, description: "standing: \(asOf): \(error)")
        }
    }

    private func write(_ cases: [ForecastTrial.Case], _ results: [ForecastTrialResult]) throws {
        let file = try OutputFile(path: output)
        try file.write(Array("account,as_of,probability\n".utf8))
        for (one, result) in zip(cases, results) {
            let isPlain = !one.account.contains { "\",\r\n".contains($0) }
            let name = isPlain ? one.account : "\"\(one.account.replacing("\"", with: "\"\""))\""
            try file.write(Array("\(name),\(one.asOf),\(result.probability.decimals(6))\n".utf8))
        }
        try file.finish()
    }

    /// A share written with up to six decimals, as an exact quotient.
    private func share(_ text: String) -> Rate? {
        guard let value = Double(text), value > 0, value < 1 else { return nil }
        let millionths = (value * 1_000_000).rounded()
        return abs(value * 1_000_000 - millionths) < 1e-6 ? Rate(Int(millionths), of: 1_000_000) : nil
    }
}

enum Strictness: String, ExpressibleByArgument, CaseIterable {
    case lessThan, atMost

    func condition(_ target: Rate) -> Condition {
        switch self {
        case .lessThan: .lessThan(target)
        case .atMost: .atMost(target)
        }
    }
}

enum TruthChoice: String, ExpressibleByArgument, CaseIterable {
    case shown, final

    var value: ForecastQuestion.Truth {
        switch self {
        case .shown: .shown
        case .final: .final
        }
    }
}

extension ForecastTrialResult {
    fileprivate var scored: (probability: Double, isMissed: Bool)? { isMissed.map { (probability, $0) } }

    /// What saying "today's figure stays" would have come to.
    fileprivate var staying: (probability: Double, isMissed: Bool)? { isMissed.map { (wasMissed ? 1 : 0, $0) } }
}
