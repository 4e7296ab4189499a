package import AccountHealth

/// The standards of a store as they are held here, beside what the book says.
package struct StandardsView: Sendable {
    package struct Entry: Sendable {
        package var standard: Standard
        /// As the book has it; nil where it is the same.
        package var original: Standard?
        /// Whether it is not in force yet.
        package var isComing: Bool
        /// Whether its limit can be changed on a page.
        package var hasLimit: Bool
    }

    package struct Choice: Sendable {
        package var name: String
        package var value: String
        package var original: String
        /// All values there are.
        package var values: [String]
    }

    package var store: StoreID
    package var marketplace: String
    package var day: Day
    package var standards: [Entry]
    package var choices: [Choice]
    /// What was held otherwise once and does not fit the book any more.
    package var unfit: [String]
}

/// What somebody holds otherwise than the book.
package enum StandardsChange: Hashable, Sendable {
    /// Another limit, or another lag, of one standard of one store.
    ///
    /// - Parameters:
    ///   - percent: the new limit in percent, such as `0.8`; empty to leave it.
    ///   - lag: days by which the window ends before the day; nil to leave it.
    ///   - source: why.
    case standard(id: String, fulfilment: String, store: StoreID, percent: String, lag: Int?, source: String)
    /// A choice that the marketplace does not publish, for all its stores.
    case choice(name: String, value: String, store: StoreID)
    /// As the book has it.
    case standardOfBook(id: String, fulfilment: String, store: StoreID)
}

/// Why the standards cannot be held so.
package enum StandardsProblem: Error, Hashable, Sendable {
    case unknown
    case noPercent
    case noLag
    case noSource
    /// Neither a limit nor a lag was given.
    case nothing
}
