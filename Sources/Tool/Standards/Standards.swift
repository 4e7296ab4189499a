import ArgumentParser

struct Standards: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The standards that accounts are measured by.", subcommands: [StandardsShow.self])
}
