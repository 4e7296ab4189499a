import AccountHealth
import ArgumentParser
import Operations
import Web
import Wording

struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "The accounts that are kept.",
        subcommands: [AccountAdd.self, AccountList.self])
}

struct AccountAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add an account without any data.")

    @Argument(help: "What you call the account; the same seller in two stores is two accounts of one name.")
    var name: String

    @Option(help: "The store, such as amazon.us.")
    var store: String

    @OptionGroup var dataOptions: DataOptions
    @OptionGroup var languageOption: LanguageOption

    func run() async throws {
        let setting = try Setting.reading(standards: nil, mappings: [])
        let account = Account(name: name, store: try setting.store(named: store))
        let entry = try await dataOptions.withInstallation(setting: setting) { try await $0.addAccount(account) }
        print(
            languageOption.wording.addedAccount(Terminal.harmless(entry.account.name), store: "\(entry.account.store)"))
    }
}

struct AccountList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the accounts.")

    @Option(help: "text for people, json for programs.")
    var format: OutputFormat = .text

    @OptionGroup var dataOptions: DataOptions
    @OptionGroup var languageOption: LanguageOption

    func run() async throws {
        let entries = try await dataOptions.withInstallation { try await $0.accounts() }
        switch format {
        case .json:
            var json = JSONText()
            json.list { list in
                for entry in entries {
                    list.object { object in
                        object.field("id", Int(entry.id))
                        object.field("account", entry.account.name)
                        object.field("store", entry.account.store.description)
                        object.field("sample", entry.isSample)
                    }
                }
            }
            print(json.text)
        case .text:
            let wording = languageOption.wording
            if entries.isEmpty { print(wording.noAccounts) }
            var table = TextTable()
            for entry in entries {
                table.add([
                    "\(entry.id)", Terminal.harmless(entry.account.name), "\(entry.account.store)",
                    entry.isSample ? wording.sampleShort : "",
                ])
            }
            for line in table.lines { print(line) }
        }
    }
}
