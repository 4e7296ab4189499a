import AccountHealth
import Storage

/// Whose a fact is: the account by its name and store, where the file names them.
struct FactOwner: Hashable, Sendable {
    var name: String?
    var store: StoreID?

    init(name: String?, store: StoreID? = nil) {
        self.name = name
        self.store = store
    }

    init(_ account: Account) {
        self.init(name: account.name, store: account.store)
    }

    /// - Parameter home: the account of facts that name none.
    func account(home: Account) -> Account {
        Account(name: name ?? home.name, store: store ?? home.store)
    }
}

/// The owners of a document's facts, each once; facts name them by their place.
struct FactOwners: Sendable {
    private(set) var all: [FactOwner] = []
    private var places: [FactOwner: Int64] = [:]

    mutating func place(of owner: FactOwner) -> Int64 {
        if let place = places[owner] { return place }
        let place = Int64(all.count)
        places[owner] = place
        all.append(owner)
        return place
    }
}
