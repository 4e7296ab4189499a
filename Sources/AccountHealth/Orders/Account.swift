/// A store of a marketplace, written marketplace, point, country: `amazon.us`.
package struct StoreID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }

    package static func < (lhs: StoreID, rhs: StoreID) -> Bool {
        lhs.description < rhs.description
    }
}

/// One seller in one store; the same seller in two stores is two accounts.
package struct Account: Hashable, Sendable, Comparable {
    package let name: String
    package let store: StoreID

    package init(name: String, store: StoreID) {
        self.name = name
        self.store = store
    }

    package static func < (lhs: Account, rhs: Account) -> Bool {
        (lhs.name, lhs.store) < (rhs.name, rhs.store)
    }
}
