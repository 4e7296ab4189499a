import AccountHealth

/// The official figures of reports, each given to its account.
struct AssignedOfficials: Sendable {
    /// By the account's place in the records.
    private(set) var byAccount: [Int: [OfficialFigure]] = [:]
    /// Reports of which nobody knows whose they are.
    private(set) var findings: [Finding] = []

    /// Gives each official figure to an account: the one it names, or the only one of its store. An account that has a
    /// report and no orders is added to the records.
    init(_ records: inout Records, defaultAccount: String) {
        var candidates = Candidates(records.accounts)
        var homeless: Set<Int> = []
        for official in records.officials {
            let possible = candidates.places(name: official.account, store: official.store)
            if possible.count == 1 {
                byAccount[possible[0], default: []].append(official)
            } else if let exact = possible.first(where: { records.accounts[$0].name == defaultAccount }) {
                byAccount[exact, default: []].append(official)
            } else if possible.isEmpty, let store = official.store, official.standard != "account-status" {
                // A report about a store of which no orders were given still has its figures to show.
                let account = Account(name: official.account ?? defaultAccount, store: store)
                let index = records.accountIndex(account)
                candidates.add(account, at: index)
                byAccount[index, default: []].append(official)
            } else if homeless.insert(Int(official.origin.file)).inserted, official.standard != "account-status" {
                findings.append(
                    Finding(.officialWithoutAccount, severity: .warning, file: records.files[Int(official.origin.file)])
                )
            }
        }
    }

    /// Accounts by what a report may say of them; a report of ten thousand accounts names each.
    private struct Candidates {
        private struct Key: Hashable {
            var name: String?
            var store: StoreID?
        }

        private var places: [Key: [Int]] = [:]

        init(_ accounts: [Account]) {
            for (place, account) in accounts.enumerated() { add(account, at: place) }
        }

        mutating func add(_ account: Account, at place: Int) {
            for name in [account.name, nil] {
                for store in [account.store, nil] { places[Key(name: name, store: store), default: []].append(place) }
            }
        }

        /// The accounts of a name and a store; nil is any.
        func places(name: String?, store: StoreID?) -> [Int] { places[Key(name: name, store: store)] ?? [] }
    }
}
