import Testing

/// What the command says about itself.
struct HelpTests {
    static let commands: [[String]] = [
        [], ["check"], ["series"], ["standards"], ["standards", "show"], ["demo"],
        ["import"], ["account"], ["account", "add"], ["account", "list"], ["database"], ["database", "migrate"],
        ["database", "check"], ["database", "backup"], ["database", "restore"], ["serve"], ["user"], ["user", "add"],
        ["user", "list"], ["evaluate"],
        ["evaluate", "forecast"], ["appeal"], ["appeal", "read"], ["appeal", "review"], ["appeal", "draft"],
    ]

    @Test(arguments: HelpTests.commands)
    func help(_ command: [String]) async throws {
        let result = try await StandingProcess.run(command + ["--help"], environment: ["COLUMNS": "100"])
        try #require(result.code == 0 && result.errors.isEmpty)
        try expectGolden(result.output, "help\(command.map { "-" + $0 }.joined()).txt")
    }

    @Test func helpIsAlsoACommand() async throws {
        let flag = try await StandingProcess.run(["check", "--help"], environment: ["COLUMNS": "100"])
        let command = try await StandingProcess.run(["help", "check"], environment: ["COLUMNS": "100"])
        #expect(flag.output == command.output && command.code == 0)
    }

    @Test func version() async throws {
        let result = try await StandingProcess.run(["--version"])
        #expect(result.code == 0 && result.errors.isEmpty)
        #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil, "\(result.output)")
    }

    @Test func withoutAnythingTheHelpIsShown() async throws {
        let result = try await StandingProcess.run([])
        #expect(result.code == 0 && result.output.contains("USAGE: standing"))
    }
}
