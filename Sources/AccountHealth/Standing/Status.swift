/// Whether a standard is met, as far as the files can tell.
package enum Status: String, Sendable, CaseIterable {
    case met, missed, unknown
}

/// Decides a status from counts of which some may be open.
package struct Judgement: Hashable, Sendable {
    package let status: Status
    /// The figure as the marketplace prints it: bad units, or good ones for "at least"; nil without units.
    package let rate: Rate?

    /// A status is given when the open units cannot change it, however they turn out; otherwise it is unknown.
    package init(_ tally: Tally, standard: Standard) {
        let counted = Judgement.rate(bad: tally.bad, units: tally.units, standard: standard)
        guard let condition = standard.condition else {
            self.status = .unknown
            self.rate = counted
            return
        }
        self.rate = counted
        let units = tally.units + tally.unplaced
        let open = tally.undecided + tally.unplaced
        if open == 0 {
            self.status = counted.map { condition.isMet(by: $0) ? .met : .missed } ?? .unknown
            return
        }
        guard let best = Judgement.rate(bad: tally.bad, units: units, standard: standard),
            let worst = Judgement.rate(bad: tally.bad + open, units: units, standard: standard)
        else {
            self.status = .unknown
            return
        }
        switch (condition.isMet(by: best), condition.isMet(by: worst)) {
        case (true, true): self.status = .met
        case (false, false): self.status = .missed
        default: self.status = .unknown
        }
    }

    /// The printed rate of so many bad units; nil without units.
    static func rate(bad: Int, units: Int, standard: Standard) -> Rate? {
        guard units > 0 else { return nil }
        if case .share = standard.measure, standard.condition?.countsGood == true {
            return Rate(units - bad, of: units)
        }
        return Rate(bad, of: units)
    }
}
