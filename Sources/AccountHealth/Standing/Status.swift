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
        func status(of rate: Rate?) -> Status {
            rate.map { condition.isMet(by: $0) ? .met : .missed } ?? .unknown
        }
        let first = status(of: counted)
        guard tally.undecided + tally.unplaced > 0 else {
            self.status = first
            return
        }
        // A quotient is highest and lowest where all open units belong or none, and all turn out best or worst.
        let each = standard.measure.unitRange
        var isUnanimous = true
        var last: Status?
        for placed in [0, tally.unplaced] {
            for amount in [each.lowerBound, each.upperBound] {
                let end = status(
                    of: Judgement.rate(
                        bad: tally.bad + (tally.undecided + placed) * amount, units: tally.units + placed,
                        standard: standard))
                isUnanimous = isUnanimous && (last == nil || last == end)
                last = end
            }
        }
        self.status = isUnanimous ? last ?? first : .unknown
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
