import ArgumentParser
import Glibc

@main
enum Main {
    static func main() async {
        // A closed pipe ends the program quietly, as other tools do.
        signal(SIGPIPE, SIG_DFL)
        do {
            var command = try StandingCommand.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as ExitCode {
            exit(failure.rawValue)
        } catch let failure as Failure {
            Terminal.printError(failure.description)
            exit(failure.code)
        } catch {
            let message = StandingCommand.fullMessage(for: error)
            guard StandingCommand.exitCode(for: error) != .success else {
                print(message)
                exit(0)
            }
            Terminal.printError(message)
            exit(Failure.usage)
        }
    }
}

/// Why a command stops, in one sentence for the user.
struct Failure: Error, CustomStringConvertible {
    /// What the command line says cannot be done.
    static let usage: Int32 = 2
    /// A file cannot be opened, or no file gave a usable row.
    static let noFile: Int32 = 3
    /// A standard is missed and `--fail-on-breach` was given.
    static let breach: Int32 = 1

    let code: Int32
    let description: String
}
