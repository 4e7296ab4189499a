package import AccountHealth

/// An account that the installation keeps.
package struct AccountEntry: Hashable, Sendable {
    /// Given when the account is made, never used again.
    package var id: Int64
    package var account: Account
    /// Whether it is the made-up shop; pages say so everywhere.
    package var isSample: Bool
    /// The day on which a sample shop's story is told; other accounts live on the current day.
    package var fixedDay: Day?

    package init(id: Int64, account: Account, isSample: Bool = false, fixedDay: Day? = nil) {
        self.id = id
        self.account = account
        self.isSample = isSample
        self.fixedDay = fixedDay
    }
}

/// Some of the accounts, in the order of names and stores.
package struct AccountList: Sendable {
    package var entries: [AccountEntry]
    /// All that were asked for, whether or not they are on this page.
    package var count: Int

    package init(entries: [AccountEntry], count: Int) {
        self.entries = entries
        self.count = count
    }
}
