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

    @OptionGroup var counting: CountingOptions

    @Option(help: "The limit as a share, such as 0.01, in place of the book's.")
    var target: String?

    @Option(help: "lessThan: missed at the limit too; atMost: missed only beyond it.")
    var condition: Strictness = .lessThan

    @Option(help: "How many days ahead.")
    var horizon: Int = 14

    @Option(help: "A window with fewer orders is not missed.")
    var minimumOrders: Int = 1

    @Option(help: "shown: the figure as it is shown on its day; final: with all that becomes known later.")
    var truth: TruthChoice = .shown

    @Option(help: "A file with the header account,as_of; each row is foretold.")
    var asOf: String

    @OptionGroup var languageOption: LanguageOption

    func validate() throws {
        guard (0...400).contains(horizon) else { throw ValidationError("--horizon is 0 to 400 days.") }
        guard minimumOrders >= 0 else { throw ValidationError("--minimum-orders is 0 or more.") }
        if let target, share(target) == nil {
            throw ValidationError("--target is a share between 0 and 1, such as 0.01.")
        }
    }

    func run() async throws {
        let setting = try options.setting()
        let trial = ForecastTrial(
            try counting.question(), condition: target.flatMap(share).map(condition.condition), horizon: horizon,
            minimumOrders: minimumOrders, truth: truth.value)
        let cases = try readCases()
        let wording = languageOption.wording
        let files = try await options.read(setting, account: counting.account, wording: wording)
        let results: [ForecastTrialResult]
        do throws(ForecastProblem) {
            results = try await Operations.evaluateForecast(
                files.records, trial: trial, cases: cases, setting: setting, now: currentMoment())
        } catch {
            throw Failure(code: Failure.usage, description: "standing: \(error)")
        }
        let file = try OutputFile(path: counting.output)
        try writeForecasts(cases, results) { try file.write($0) }
        try file.finish()
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
