package import AccountHealth
import Marketplaces

extension Installation: CaseDesk {}

extension Installation: Desk {
    package var stores: [StandardsBook.Store] { setting.stores }

    package func book(of store: StoreID) -> StandardsBook? { setting.book(of: store) }

    package func zone(of store: StoreID) -> Zone { setting.directory.zone(of: store) }

    package func today(in store: StoreID) -> Day { zone(of: store).day(of: now()) }

    package func addAccount(_ account: Account, by actor: Actor) async throws -> AccountEntry {
        try await addAccount(account, isSample: false, by: actor)
    }

    package func importFiles(
        _ files: [UploadedFile], account: Account, alone isAlone: Bool, by actor: Actor,
        watch: @escaping @Sendable (ImportStep) -> Void, between: @Sendable () async throws -> Void = {}
    ) async throws -> [ImportOutcome] {
        try await importFiles(
            ImportQuestion(
                files: files.map { ImportQuestion.File(path: $0.path, name: $0.name) }, account: account.name,
                store: account.store, alone: isAlone, actor: actor), watch: watch, between: between)
    }

    package func undoImport(_ id: Int64, by actor: Actor) async throws -> Bool {
        do {
            try await undo(id, by: actor)
            return true
        } catch InstallationProblem.undoneAlready {
            // A button pressed twice; what was asked for is so.
            return true
        } catch InstallationProblem.unknownImport {
            return false
        }
    }
}
