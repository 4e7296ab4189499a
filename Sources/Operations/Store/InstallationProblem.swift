package import AccountHealth

/// Why something asked of an installation cannot be done.
package enum InstallationProblem: Error, Hashable, Sendable {
    /// No account has the name; the names there are.
    case unknownAccount(String, known: [String])
    /// The name is used in several stores.
    case ambiguousAccount(String, stores: [StoreID])
    case unknownStore(String)
    case accountExists(Account)
    case emptyName
    case unknownImport(Int64)
    /// The import was undone before.
    case undoneAlready(Int64)
}

extension InstallationProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownAccount(let name, let known):
            "there is no account “\(name)”; name its store with --store to make it"
                + (known.isEmpty ? "" : " (known are \(known.joined(separator: ", ")))")
        case .ambiguousAccount(let name, let stores):
            "“\(name)” is an account in \(stores.map(\.description).joined(separator: " and ")); say which with --store"
        case .unknownStore(let name): "there is no store “\(name)”; standing standards show lists them"
        case .accountExists(let account): "there is an account “\(account.name)” in \(account.store) already"
        case .emptyName: "an account needs a name"
        case .unknownImport(let id): "there is no import \(id)"
        case .undoneAlready(let id): "import \(id) was undone before"
        }
    }
}
