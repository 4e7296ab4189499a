import AccountHealth

/// What the accounts of one store have in common, worked out once a store.
struct ByStore<Value: Sendable>: Sendable {
    /// One for each store.
    let values: [Value]
    /// The place in `values` of each account.
    let places: [Int]

    /// - Parameter value: that of the account at a place; accounts of one store have the same.
    init(_ accounts: [Account], value: (Int) -> Value) {
        var stores: [StoreID: Int] = [:]
        var values: [Value] = []
        places = accounts.enumerated().map { index, account in
            if let known = stores[account.store] { return known }
            stores[account.store] = values.count
            values.append(value(index))
            return values.count - 1
        }
        self.values = values
    }

    /// That of the account at a place.
    subscript(account: Int) -> Value { values[places[account]] }
}
