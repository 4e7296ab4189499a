import AccountHealth

/// How the orders of each account are counted: accounts of one store are counted alike.
struct CountingByStore: Sendable {
    /// One for each store.
    let counting: [ShapeContributions]
    /// The place in `counting` of each account.
    let places: [Int]

    /// - Parameter classifiers: those of the account at a place; accounts of one store have the same.
    init(_ records: Records, classifiers: (Int) -> [Classifier]) {
        var stores: [StoreID: Int] = [:]
        var counting: [ShapeContributions] = []
        places = records.accounts.enumerated().map { index, account in
            if let known = stores[account.store] { return known }
            stores[account.store] = counting.count
            counting.append(ShapeContributions(classifiers(index), records: records))
            return counting.count - 1
        }
        self.counting = counting
    }
}
