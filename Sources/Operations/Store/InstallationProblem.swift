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
    /// It has control characters, or is longer than any name.
    case badName
    /// The made-up shop takes no files but its own.
    case sampleAccount(String)
    case unknownImport(Int64)
    /// The import was undone before.
    case undoneAlready(Int64)
}

extension InstallationProblem {
    /// Whether the name of an account is the matter.
    package var isOfAccount: Bool {
        switch self {
        case .emptyName, .badName, .sampleAccount: true
        default: false
        }
    }
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
        case .badName: "the name of an account is one line of at most 200 characters"
        case .sampleAccount(let name):
            "“\(name)” belongs to the sample shop, which is removed as a whole; choose another name for your account"
        case .unknownImport(let id): "there is no import \(id)"
        case .undoneAlready(let id): "import \(id) was undone before"
        }
    }
}
