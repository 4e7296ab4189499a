/// All standards of one marketplace and its stores, as data.
package struct StandardsBook: Hashable, Sendable {
    package struct Store: Hashable, Sendable {
        package let id: StoreID
        /// The IANA name of the zone in which the store's days begin and end.
        package let zone: String
        package let currency: Currency?
        /// Other ways to write the store: domains, the marketplace's own ids.
        package let aliases: [String]
        /// How the store's downloads write dates where they follow the country, as a date pattern.
        package let dates: String?

        package init(id: StoreID, zone: String, currency: Currency?, aliases: [String], dates: String? = nil) {
            self.id = id
            self.zone = zone
            self.currency = currency
            self.aliases = aliases
            self.dates = dates
        }
    }

    /// A standard and the stores it holds in; no stores means all.
    package struct Entry: Hashable, Sendable {
        package var standard: Standard
        package var stores: [StoreID]

        package init(standard: Standard, stores: [StoreID]) {
            self.standard = standard
            self.stores = stores
        }
    }

    package var marketplace: String
    package var stores: [Store]
    package var entries: [Entry]
    package var choices: Choices
    /// After how many days without any newer fact an account's figures are called stale.
    package var staleAfterDays: Int
    /// By fact and language: the download that would tell it.
    package var downloads: [String: [String: String]] = [:]
    /// The files that a seller brings again and again, the one that matters most first.
    package var reports: [Report] = []

    package init(
        marketplace: String, stores: [Store], entries: [Entry], choices: Choices = Choices(), staleAfterDays: Int = 3
    ) {
        self.marketplace = marketplace
        self.stores = stores
        self.entries = entries
        self.choices = choices
        self.staleAfterDays = staleAfterDays
    }

    /// The download that would tell a missing fact, in a language or in English.
    package func download(_ fact: String, language: String) -> String? {
        downloads[fact]?[language] ?? downloads[fact]?["en"]
    }

    /// The store an id or any other way of writing names; case does not matter.
    package func store(named name: String) -> Store? {
        let wanted = name.lowercased()
        return stores.first { $0.id.description == wanted || $0.aliases.contains { $0.lowercased() == wanted } }
    }

    /// The standards of a store in force on a day, in the book's order. A later entry for the same id and fulfilment
    /// that names the store replaces a general one.
    package func standards(of store: StoreID, on day: Day) -> [Standard] {
        resolve(store) { $0.isInForce(on: day) }
    }

    /// The standards of a store that come into force after a day and are not the same as today's.
    package func comingStandards(of store: StoreID, after day: Day) -> [Standard] {
        var known = standards(of: store, on: day)
        var coming: [Standard] = []
        for first in Set(entries.compactMap(\.standard.validFrom)).sorted() where first > day {
            let new = standards(of: store, on: first).filter { $0.validFrom == first && !known.contains($0) }
            coming += new
            known += new
        }
        return coming
    }

    private func resolve(_ store: StoreID, where isWanted: (Standard) -> Bool) -> [Standard] {
        var list: [(standard: Standard, isSpecific: Bool)] = []
        for entry in entries where entry.stores.isEmpty || entry.stores.contains(store) {
            guard isWanted(entry.standard) else { continue }
            let specific = !entry.stores.isEmpty
            let same = { (other: Standard) in
                other.id == entry.standard.id && other.fulfilment == entry.standard.fulfilment
            }
            if let index = list.firstIndex(where: { same($0.standard) }) {
                if specific || !list[index].isSpecific { list[index] = (entry.standard, specific) }
            } else {
                list.append((entry.standard, specific))
            }
        }
        return list.map(\.standard)
    }
}
