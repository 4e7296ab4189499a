/// What some units show under a standard: all of an account, or those of one category of goods.
package struct Figure: Hashable, Sendable {
    /// Nil for the account as a whole.
    package var category: String?
    package var tally: Tally
    /// As the marketplace prints it; nil without units, and of a balance.
    package var rate: Rate?
    /// Nil where no fact tells which units are bad.
    package var interval: WilsonInterval?
    package var status: Status
    package var headroom: Headroom?
    /// Facts that the files do not hold and without which the status cannot be told, by their column names.
    package var missing: [String]

    /// A figure that is no share: points of a balance.
    package init(tally: Tally, status: Status, missing: [String]) {
        self.tally = tally
        self.status = status
        self.missing = missing
    }

    /// Met, with not one more defect to spare.
    package var hasNoRoom: Bool {
        status == .met && headroom?.absorbable == 0
    }
}

extension Figure {
    /// The figure of a tally.
    ///
    /// - Parameters:
    ///   - elsewhere: units of the window that may belong to this figure or not, as their category is not known.
    ///   - missing: the facts that open units of the tally lack.
    init(
        _ tally: Tally, standard: Standard, category: String? = nil, elsewhere: Tally = Tally(),
        missing: () -> Measurement.MissingFacts
    ) {
        let judgement = Judgement(tally, standard: standard)
        let isTold = judgement.status != .unknown || tally.undecided + tally.unplaced == 0
        let isShare = standard.measure.isShare
        self.category = category
        self.tally = tally
        rate = judgement.rate
        status = Judgement.status(tally, standard: standard, elsewhere: elsewhere)
        headroom =
            isShare ? standard.condition.flatMap { Headroom(condition: $0, bad: tally.bad, units: tally.units) } : nil
        self.missing = isTold ? [] : missing().names
        if isTold, status != judgement.status { self.missing = [Fact.category.name] }
        interval = isShare && isTold && self.missing.isEmpty ? judgement.rate.flatMap(WilsonInterval.init) : nil
    }

    /// Whether this figure asks for more attention than another: missed by more, or met with less room; among equals the
    /// account comes first, then categories by name.
    func isWorse(than other: Figure) -> Bool {
        (rank, -shortage, room, category ?? "") < (other.rank, -other.shortage, other.room, other.category ?? "")
    }

    private var rank: Int {
        switch status {
        case .missed: 0
        case .met: hasNoRoom ? 1 : 3
        case .unknown: 2
        }
    }

    /// How many clean units would be needed to meet the target.
    private var shortage: Int {
        guard status == .missed, let headroom else { return 0 }
        return headroom.unitsNeeded.map { $0 - tally.units } ?? .max
    }

    /// How many more defects fit.
    private var room: Int { headroom?.absorbable ?? .max }
}
