import AccountHealth
import Storage

/// Finds the accounts that rows of a document belong to, and makes those that may be made.
struct AccountsOfDocument {
    private let connection: any Connection
    private let home: Account
    private let mayCreate: Bool
    private var ids: [Account: Int64?] = [:]
    /// Names that rows have and no account.
    private(set) var unknown: Set<String> = []

    /// - Parameter mayCreate: whether an account of the seller that is not kept yet is made, such as that of another store
    ///   whose orders stand in the same file. Accounts that a column names have to be there.
    init(_ connection: any Connection, home: Account, mayCreate: Bool) {
        self.connection = connection
        self.home = home
        self.mayCreate = mayCreate
    }

    /// Nil for an account that is not kept and may not be made.
    mutating func id(of account: Account) throws -> Int64? {
        if let known = ids[account] { return known }
        let row = try AccountRow.find(account, in: connection)
        // The sample shop is removed as a whole; nothing of a seller's own may go with it.
        var id = row.flatMap { $0.isSample && account != home ? nil : $0.id }
        if id == nil {
            if row == nil, account.hasName, mayCreate || account.name == home.name {
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
