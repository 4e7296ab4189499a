import ArgumentParser
import Operations
import Storage
import Wording

struct DatabaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "database", abstract: "Care for the database: its tables, its figures, its backup.",
        subcommands: [DatabaseMigrate.self, DatabaseCheck.self, DatabaseBackup.self, DatabaseRestore.self])
}

struct DatabaseMigrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring the tables to the form this version wants.",
        discussion: "Every command that opens the database does so by itself. Back up first: standing database backup.")

    @OptionGroup var dataOptions: DataOptions
    @OptionGroup var languageOption: LanguageOption

    func run() async throws {
        try await dataOptions.withDatabase { try await $0.migrate(at: currentMoment()) }
        print(languageOption.wording.tablesAreReady)
    }
}

struct DatabaseCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Count all figures anew and compare them with those that are kept.",
        discussion: "Nothing is changed. Exit code 1 when a figure is wrong.")

    @OptionGroup var dataOptions: DataOptions
    @OptionGroup var languageOption: LanguageOption

    func run() async throws {
        try dataOptions.requireDatabase()
        let (wrong, accounts) = try await dataOptions.withInstallation { installation in
            (try await installation.checkFigures(), try await installation.accounts().count)
        }
        for figures in wrong { Terminal.printError(Terminal.harmless("\(figures)")) }
        if !wrong.isEmpty { throw ExitCode(Failure.breach) }
        print(languageOption.wording.figuresAreRight(accounts: accounts))
    }
}

struct DatabaseBackup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Write everything that is kept into one file, while others go on working.",
        discussion: "The file can be restored into SQLite and into PostgreSQL.")

    @Argument(help: "The file to write; it appears when it is whole.")
    var file: String

    @OptionGroup var dataOptions: DataOptions
    @OptionGroup var languageOption: LanguageOption

    func run() async throws {
        try dataOptions.requireDatabase()
        try await dataOptions.withDatabase { database in
            try await database.migrate(at: currentMoment())
            try await database.backUp(to: file)
        }
        print(languageOption.wording.backedUp(to: Terminal.harmless(file)))
    }
}

struct DatabaseRestore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Fill an empty database from a backup.",
        discussion: "A database that holds anything is left alone: choose a new folder with --data.")

    @Argument(help: "A file that standing database backup wrote.")
    var file: String

    @OptionGroup var dataOptions: DataOptions
    @OptionGroup var languageOption: LanguageOption

    func run() async throws {
        let hasOwner = try await dataOptions.withDatabase { database in
            try await database.restore(from: file, at: currentMoment())
            return try await database.hasOwner()
        }
        print(languageOption.wording.restored(from: Terminal.harmless(file)))
        if !hasOwner { print(languageOption.wording.nobodyCanSignIn) }
    }
}
