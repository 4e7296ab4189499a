import ArgumentParser
import Operations
import Web
import Wording

struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Who may sign in to the pages.", subcommands: [UserAdd.self, UserList.self])
}

extension Role: ExpressibleByArgument {}

struct UserAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a user, and print a link with which a password is chosen.",
        discussion: """
            The link works once, for two days. For a user who has lost the password, --again prints a new one.
            """)

    @Argument(help: "The name to sign in with.")
    var name: String

    @Option(help: "viewer looks; staff imports files; manager decides about accounts; owner decides about users.")
    var role: Role = .viewer

    @Flag(help: "The user is there already: only a new link.")
    var again = false

    @OptionGroup var dataOptions: DataOptions
    @OptionGroup var languageOption: LanguageOption

    func run() async throws {
        let wording = languageOption.wording
        let token = try await dataOptions.withInstallation { installation in
            do {
                guard again else {
                    return try await installation.addUser(name: name, role: role, access: .all, by: .command)
                }
                let user = try await installation.users().first { $0.name.lowercased() == name.lowercased() }
                guard let user else { throw UserProblem.unknownUser }
                return try await installation.makeLink(for: user.id, by: .command)
            } catch let problem as UserProblem {
                throw Failure(code: Failure.usage, description: "standing: \(wording.userProblem("\(problem)"))")
            }
        }
        print(wording.addedUser(Terminal.harmless(name), path: "/links/\(token)"))
    }
}

struct UserList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the users.")

    @Option(help: "text for people, json for programs.")
    var format: OutputFormat = .text

    @OptionGroup var dataOptions: DataOptions
    @OptionGroup var languageOption: LanguageOption

    func run() async throws {
        let users = try await dataOptions.withInstallation { try await $0.users() }
        switch format {
        case .json:
            var json = JSONText()
            json.list { list in
                for user in users {
                    list.object { object in
                        object.field("id", Int(user.id))
                        object.field("name", user.name)
                        object.field("role", user.role.rawValue)
                        object.field("allAccounts", user.access == .all)
                        object.field("closed", user.isClosed)
                    }
                }
            }
            print(json.text)
        case .text:
            let wording = languageOption.wording
            if users.isEmpty { print(wording.noUsers) }
            var table = TextTable()
            for user in users {
                var accounts = wording.allAccounts
                if case .some(let some) = user.access { accounts = wording.accountCount(some.count) }
                let state =
                    user.isClosed ? wording.userClosed : user.hasPassword ? "" : wording.noPasswordYet
                table.add([
                    Terminal.harmless(user.name), wording.role(user.role.rawValue).name, accounts, state,
                ])
            }
            for line in table.lines { print(line) }
        }
    }
}
