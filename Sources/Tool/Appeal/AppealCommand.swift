import ArgumentParser

struct AppealCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appeal", abstract: "Read notices.", subcommands: [AppealRead.self])
}
