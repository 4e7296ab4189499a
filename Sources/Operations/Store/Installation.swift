package import AccountHealth
package import Storage

/// Everything one installation of Standing works with: where accounts are kept, what marketplaces demand, and the time.
package struct Installation: Sendable {
    package let database: any Database
    package let setting: Setting
    /// The present moment; tests stop it.
    package let now: @Sendable () -> Instant

    package init(database: any Database, setting: Setting, now: @escaping @Sendable () -> Instant) {
        self.database = database
        self.setting = setting
        self.now = now
    }
}

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
