import AccountHealth
import ArgumentParser
import Marketplaces
import Operations
import Wording

/// What every command can be told that counts one standard over files and writes a table.
struct CountingOptions: ParsableArguments {
    @Option(help: "The standard, such as order-defect-rate; standing standards show lists them.")
    var standard: String

    @Option(help: "Days in the window, in place of the book's.")
    var window: Int?

    @Option(help: "Days between the window's end and the day, in place of the book's.")
    var lag: Int?

    @Option(help: "The zone in which days begin, such as Europe/Berlin or UTC; by default the store's.")
    var timeZone: String?

    @Option(help: "The account of rows that name none.")
    var account = "default"

    @Option(help: "The file to write; - is standard output.")
    var output: String

    func validate() throws {
        if let window, !(1...4000).contains(window) { throw ValidationError("--window is 1 to 4000 days.") }
        if let lag, !(0...400).contains(lag) { throw ValidationError("--lag is 0 to 400 days.") }
        _ = try zone()
    }

    func question() throws -> CountingQuestion {
        var question = CountingQuestion(standard: standard)
        question.windowDays = window
        question.lagDays = lag
        question.zone = try zone()
        return question
    }

    private func zone() throws -> Zone? {
        guard let timeZone else { return nil }
        guard let zone = makeZone(named: timeZone) else {
            throw ValidationError("There is no time zone “\(timeZone)”; write it as Europe/Berlin.")
        }
        return zone
    }
}

extension FileOptions {
    /// Reads the files, with a bar while that takes long; findings go to standard error. Ends the command where no row can be used.
    func read(_ setting: Setting, account: String, wording: Wording) async throws -> SellerFiles {
        let bar = ProgressBar(total: ProgressBar.size(of: files), label: wording.reading)
        let read = await readSellerFiles(try question(setting, account: account), setting: setting) {
            bar.advance($0.bytes)
        }
        bar.finish()
        for finding in read.findings {
            let place = finding.line.map { "\(finding.file):\($0)" } ?? finding.file
            Terminal.printError("\(place)  \(wording.severity(finding.severity))  \(wording.message(finding))")
        }
        guard read.hasUsableRow else { throw Failure(code: Failure.noFile, description: wording.noUsableRow) }
        return read
    }
}
