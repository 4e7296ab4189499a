import AccountHealth
import Storage

/// Finds the accounts that rows of a document belong to, and makes those that may be made.
struct AccountsOfDocument {
    private let connection: any Connection
    private let home: Account
    private let mayCreate: Bool
    private let isAlone: Bool
    private var ids: [Account: Int64?] = [:]
    /// Names that rows have and no account.
    private(set) var unknown: Set<String> = []
    /// Accounts whose rows are left out, whether they are there or not.
    private(set) var others: Set<String> = []

    /// - Parameters:
    ///   - mayCreate: whether an account of the seller that is not kept yet is made, such as that of another store
    ///     whose orders stand in the same file. Accounts that a column names have to be there.
    ///   - isAlone: whether rows may be of no other account than the document's own, which has to be there.
    init(_ connection: any Connection, home: Account, mayCreate: Bool, isAlone: Bool) {
        self.connection = connection
        self.home = home
        self.mayCreate = mayCreate
        self.isAlone = isAlone
    }

    /// Nil for an account that is not kept and may not be made.
    mutating func id(of account: Account) throws -> Int64? {
        if let known = ids[account] { return known }
        if isAlone, account != home {
            others.insert("\(account.name) (\(account.store))")
            ids[account] = .some(nil)
            return nil
        }
        let row = try AccountRow.find(account, in: connection)
        // The sample shop is removed as a whole; nothing of a seller's own may go with it.
        var id = row.flatMap { $0.isSample && account != home ? nil : $0.id }
        if id == nil {
            if row == nil, !isAlone, account.hasName, mayCreate || account.name == home.name {
                let new = AccountRow(id: try Counter.account.next(in: connection), account: account)
                try AccountRow.insert([new], in: connection)
                id = new.id
            } else {
                unknown.insert(account.name)
            }
        }
        ids[account] = .some(id)
        return id
    }
}
