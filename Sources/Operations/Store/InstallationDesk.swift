package import AccountHealth
import Marketplaces

extension Installation: Desk {
    package var stores: [StandardsBook.Store] { setting.stores }

    package func book(of store: StoreID) -> StandardsBook? { setting.book(of: store) }

    package func zone(of store: StoreID) -> Zone { setting.directory.zone(of: store) }

    package func importFiles(
        _ files: [UploadedFile], account: Account, by actor: Actor
    ) async throws -> [ImportOutcome] {
        try await importFiles(
            ImportQuestion(
                files: files.map { ImportQuestion.File(path: $0.path, name: $0.name) }, account: account.name,
                store: account.store, actor: actor))
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
