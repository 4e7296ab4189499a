/// What the units of a window show under a standard: those of the account as a whole and, where that is demanded, those of each
/// category of goods.
package struct Figures: Hashable, Sendable {
    /// What the account as a whole shows.
    package let whole: Figure
    /// What each category of goods with orders in the window shows, worst first; empty unless the standard is demanded of
    /// each and the files name any.
    package private(set) var categories: [Figure] = []
    /// Units of the window whose category no file states, of a standard that is demanded of each.
    package private(set) var uncategorised = Tally()

    /// The figure of a standard that is not counted from orders.
    package init(_ whole: Figure) {
        self.whole = whole
    }

    /// What tallies show on the days of a window.
    ///
    /// - Parameters:
    ///   - categories: the tallies by category, of a standard that is demanded of each.
    ///   - missing: the facts that units of the days lack.
    package init(
        _ tallies: DayTallies, categories: CategoryTallies?, missing: Measurement.LackingDays = .init(),
        standard: Standard, in window: ClosedRange<Day>
    ) {
        whole = Figure(tallies.sum(window), standard: standard) { missing.union(in: window) }
        guard let tallies = categories else { return }
        let uncategorised = tallies.uncategorised.sum(window)
        self.uncategorised = uncategorised
        for name in tallies.names {
            let tally = tallies.sum(of: name, in: window)
            if tally.isEmpty { continue }
            self.categories.append(
                Figure(tally, standard: standard, category: name, elsewhere: uncategorised) {
                    tallies.missing(of: name).union(in: window)
                })
        }
        self.categories.sort { $0.isWorse(than: $1) }
    }

    /// Met when the account as a whole meets the condition and, where that is demanded, each category does.
    package var status: Status {
        whole.status.and(categories: categories.joint, uncategorised: uncategorised)
    }

    /// Facts that the files do not hold and without which the status cannot be told, by their column names.
    package var missing: [String] {
        guard status == .unknown else { return [] }
        var names = whole.missing
        for name in categories.flatMap(\.missing) where !names.contains(name) { names.append(name) }
        let category = Fact.category.name
        if !categories.isEmpty, uncategorised.mayBeBad, !names.contains(category) { names.append(category) }
        return names
    }

    /// Whether units whose category no file states could change the status of the standard or of a category.
    package var lacksCategories: Bool {
        uncategorised.mayBeBad || categories.contains { $0.missing.contains(Fact.category.name) }
    }

    /// The figure that decides: that of the account or of its worst category.
    package var tightest: Figure {
        guard let worst = categories.first, worst.isWorse(than: whole) else { return whole }
        return worst
    }

    /// Met, with not one more defect to spare.
    package var hasNoRoom: Bool {
        status == .met && tightest.hasNoRoom
    }

    /// How many more units may turn bad, wherever they do, before the standard is missed.
    package var absorbable: Int? {
        switch status {
        case .met: tightest.headroom?.absorbable
        case .missed: whole.headroom.map { _ in 0 }
        case .unknown: categories.isEmpty ? whole.headroom?.absorbable : nil
        }
    }
}

extension [Figure] {
    /// The status of a standard that all of them must meet; nil when there are none.
    var joint: Status? {
        reduce(nil) { status, figure in status?.and(figure.status) ?? figure.status }
    }
}
