package import AccountHealth

/// How one marketplace writes: its names, its programmes, its senders. Everything else of a notice is common to all.
package struct NoticeDialect: Sendable {
    /// Words by which it is named, for `<marketplace>` in phrases.
    package var names: [String]
    /// Phrases with names of its own programmes, policies and teams.
    package var phrases: [Phrases]
    /// Who sends its mail: the end of an address, and the store where that end tells it.
    package var senders: [Sender]
    /// Forms of its order numbers, a `#` for each digit.
    package var orderForms: [String]

    package struct Sender: Hashable, Sendable {
        package let domain: String
        package let store: StoreID?
        /// Mail for other stores comes from there too, so a store that the subject names goes before it.
        package let isShared: Bool

        package init(domain: String, store: StoreID?, isShared: Bool = false) {
            self.domain = domain
            self.store = store
            self.isShared = isShared
        }
    }

    package init(names: [String], phrases: [Phrases], senders: [Sender], orderForms: [String]) {
        self.names = names
        self.phrases = phrases
        self.senders = senders
        self.orderForms = orderForms
    }
}
