package import AccountHealth

/// Where all accounts stand that somebody may see, whichever of them are looked for. The made-up shop counts only as long as
/// nothing else is there.
package struct BoardOverview: Hashable, Sendable {
    /// Accounts by the state their row shows.
    package private(set) var counts: [BoardRow.State: Int] = [:]
    /// How many of those with stale data missed when it ended.
    package private(set) var oldMisses = 0
    /// The newest day on which the data of one of them ended.
    package private(set) var oldMissDay: Day?

    package var count: Int { counts.values.reduce(0, +) }

    /// - Parameter sample: what the row of the made-up shop shows; nil where it is not among them. It stays on its day, so that
    ///   its data is never stale.
    package init(
        counts: [BoardRow.State: Int], oldMisses: Int = 0, oldMissDay: Day? = nil, sample: BoardRow.State? = nil
    ) {
        self.counts = counts
        self.oldMisses = oldMisses
        self.oldMissDay = oldMissDay
        if let sample, let count = counts[sample], self.count > 1 { self.counts[sample] = count > 1 ? count - 1 : nil }
    }
}
