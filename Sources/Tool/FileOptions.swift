import AccountHealth
import ArgumentParser
import Foundation
import Marketplaces
import Operations
import Wording

/// What every command that reads files can be told about them.
struct FileOptions: ParsableArguments {
    @Argument(help: "Files as downloaded; .gz, .zip and .xlsx too; - is standard input.")
    var files: [String] = []

    @Option(help: "The store of files that name none, such as amazon.us or amazon.co.uk.")
    var store: String?

    @Option(help: "The column that holds the account, such as order-channel.")
    var accountColumn: String?

    @Option(
        name: .customLong("mapping"), parsing: .singleValue,
        help: "A YAML file that says which columns of your own table hold what; may be given more than once.")
    var mappings: [String] = []

    @Option(name: .customLong("standards"), help: "A YAML file with standards that differ from the built-in book.")
    var standardsFile: String?

    func validate() throws {
        if files.isEmpty {
            throw ValidationError("Give at least one file. Without files of your own try: standing demo")
        }
    }

    /// The books with the user's own standards and mappings.
    func setting() throws -> Setting {
        try Setting.reading(standards: standardsFile, mappings: mappings)
    }

    func question(_ setting: Setting, account: String = "default") throws -> FileQuestion {
        FileQuestion(
            paths: files, store: try setting.store(named: store), account: account, accountColumn: accountColumn)
    }
}

extension Setting {
    /// Reads the user's own files; one that cannot be used ends the command.
    static func reading(standards: String?, mappings: [String]) throws -> Setting {
        func text(_ path: String) throws -> String {
            do {
                return try String(contentsOfFile: path, encoding: .utf8)
            } catch {
                throw Failure(code: Failure.noFile, description: "standing: \(path) cannot be opened as UTF-8 text")
            }
        }
        let overrides = try standards.map { [try text($0)] } ?? []
        let columns = try mappings.map(text)
        do throws(SettingProblem) {
            return try Setting(overrides: overrides, mappings: columns)
        } catch {
            throw Failure(code: Failure.usage, description: "standing: \(error)")
        }
    }

    /// The store of a name, or the default one.
    func store(named name: String?) throws -> StoreID {
        guard let name else { return defaultStore }
        if let store = directory.store(named: name) { return store }
        let known = stores.map(\.id.description).joined(separator: ", ")
        throw Failure(code: Failure.usage, description: "standing: there is no store “\(name)”; known are \(known)")
    }
}

/// The language of what is printed.
struct LanguageOption: ParsableArguments {
    @Option(help: "en or zh; by default that of your locale.")
    var language: Language?

    var wording: Wording {
        Wording(language ?? Language(locale: Terminal.locale))
    }
}

extension Language: ExpressibleByArgument {
    public init?(argument: String) {
        let short = argument.lowercased().prefix(2)
        guard let language = Language(rawValue: String(short)) else { return nil }
        self = language
    }
}

extension Day: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(argument)
    }
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

/// The present moment; read here and nowhere below.
func currentMoment() -> Instant {
    Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
}
