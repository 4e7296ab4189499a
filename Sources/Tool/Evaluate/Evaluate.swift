import ArgumentParser

struct Evaluate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Try forecasts on past files, and say how good they were.",
        subcommands: [EvaluateForecast.self])
}
