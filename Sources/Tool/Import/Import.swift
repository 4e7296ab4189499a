import AccountHealth
import ArgumentParser
import Foundation
import Operations
import Wording

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Keep downloaded files, so that accounts can be looked at every day.",
        discussion: """
            Each file is kept wholly or not at all; the same file again changes nothing. What a later file says of an \
            order corrects what an earlier one said. A file can be taken back: standing import --undo NUMBER.

            With --store the account is made when it is not there yet; without it, it must exist. With --account-column \
            nothing is made: rows of accounts that are not kept are left out, with a finding.

            Exit codes: 0 fine; 2 the command line is wrong; 3 a file or the database cannot be opened, or no file gave \
            a usable row.
            """)

    @Argument(help: "Files as downloaded; .gz, .zip and .xlsx too.")
    var files: [String] = []

    @Option(help: "The account of rows that name none.")
    var account: String?

    @Option(help: "The store of files that name none, such as amazon.us.")
    var store: String?

    @Option(help: "The column that holds the account, such as order-channel.")
    var accountColumn: String?

    @Option(
        name: .customLong("mapping"), parsing: .singleValue,
        help: "A YAML file that says which columns of your own table hold what; may be given more than once.")
    var mappings: [String] = []

    @Option(help: "Take back the import of this number instead.")
    var undo: Int64?

    @OptionGroup var dataOptions: DataOptions
    @OptionGroup var languageOption: LanguageOption

    func validate() throws {
        if undo != nil { return }
        if files.isEmpty { throw ValidationError("Give at least one file.") }
        if account == nil { throw ValidationError("Say whose the files are: --account NAME.") }
        if files.contains("-") {
            throw ValidationError("A file that is kept needs a name; write the input to one first.")
        }
    }

    func run() async throws {
        let setting = try Setting.reading(standards: nil, mappings: mappings)
        let wording = languageOption.wording
        if let undo {
            try await dataOptions.withInstallation(setting: setting) { try await $0.undo(undo) }
            print(wording.undidImport(undo))
            return
        }
        let question = ImportQuestion(
            files: files.map { ImportQuestion.File(path: $0) }, account: account ?? "",
            store: try store.map { try setting.store(named: $0) }, accountColumn: accountColumn)
        let bar = ProgressBar(total: ProgressBar.size(of: files), label: wording.reading)
        let outcomes = try await dataOptions.withInstallation(setting: setting) { installation in
            try await installation.importFiles(question) { step in
                switch step {
                case .read(let bytes, _, _): bar.advance(bytes)
                case .done(let outcome):
                    bar.finish()
                    // What is kept is said at once: it stays kept, whatever becomes of the files after it.
                    let lines = ImportText(wording: wording).lines(of: outcome)
                    Terminal.write(lines.map { $0 + "\n" }.joined(), to: STDOUT_FILENO)
                case .began, .keeping: break
                }
            }
        }
        bar.finish()
        let isOpened = outcomes.allSatisfy { $0.result != .notOpened }
        let isUsable = outcomes.contains { $0.result == .imported || $0.result == .alreadyImported }
        if !isOpened || !isUsable { throw ExitCode(Failure.noFile) }
    }
}

/// What became of each file, for people.
struct ImportText {
    let wording: Wording

    func lines(of outcome: ImportOutcome) -> [String] {
        let entry = outcome.view.entry
        let name = Terminal.harmless(entry.fileName)
        let result =
            switch outcome.result {
            case .imported:
                wording.keptFile(
                    number: entry.id, kind: entry.kind.map(wording.fileKind) ?? "", rows: entry.usableRows)
            case .alreadyImported: wording.keptBefore(number: entry.id)
            case .nothingUsable: wording.nothingUsable
            case .notOpened: wording.notOpened
            }
        return [wording.labelled(name, result)]
            + outcome.view.findings.map { finding in
                let place = finding.line.map { "\(finding.file):\($0)" } ?? finding.file
                let message = wording.message(finding)
                let text = finding.column.map { wording.labelled($0, message) } ?? message
                return Terminal.harmless("  \(place)  \(wording.severity(finding.severity))  \(text)")
            }
    }
}
