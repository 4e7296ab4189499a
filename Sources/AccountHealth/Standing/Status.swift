/// Whether a standard is met, as far as the files can tell.
package enum Status: String, Sendable, CaseIterable {
    case met, missed, unknown
}

/// The status that counts give, of which some may be open.
package struct Judgement: Hashable, Sendable {
    package let status: Status
    /// The figure as the marketplace prints it: bad units, or good ones for "at least"; nil without units.
    package let rate: Rate?

    package init(_ tally: Tally, standard: Standard) {
        self = Judge(standard)(tally)
    }

    fileprivate init(status: Status, rate: Rate?) {
        self.status = status
        self.rate = rate
    }
}

/// What a standard asks of counts, apart from all else that is said of it: days by the hundred are judged one after another.
package struct Judge: Sendable {
    private let condition: Condition?
    /// Whether the printed share is that of the good units.
    private let countsGood: Bool
    /// The least and the most that an open unit can add.
    private let each: ClosedRange<Int>

    package init(_ standard: Standard) {
        condition = standard.condition
        countsGood = standard.measure.isShare && standard.condition?.countsGood == true
        each = standard.measure.unitRange
    }

    /// A status is given when the open units cannot change it, however they turn out; otherwise it is unknown.
    package func callAsFunction(_ tally: Tally) -> Judgement {
        let counted = rate(bad: tally.bad, units: tally.units)
        guard let condition else { return Judgement(status: .unknown, rate: counted) }
        func status(of rate: Rate?) -> Status {
            rate.map { condition.isMet(by: $0) ? .met : .missed } ?? .unknown
        }
        let first = status(of: counted)
        guard tally.undecided + tally.unplaced > 0 else { return Judgement(status: first, rate: counted) }
        // A quotient is highest and lowest where all open units belong or none, and all turn out best or worst.
        var isUnanimous = true
        var last: Status?
        for placed in [0, tally.unplaced] {
            for amount in [each.lowerBound, each.upperBound] {
                let bad = tally.bad + (tally.undecided + placed) * amount
                let end = status(of: rate(bad: bad, units: tally.units + placed))
                isUnanimous = isUnanimous && (last == nil || last == end)
                last = end
            }
        }
        return Judgement(status: isUnanimous ? last ?? first : .unknown, rate: counted)
    }

    /// The printed rate of so many bad units; nil without units.
    func rate(bad: Int, units: Int) -> Rate? {
        guard units > 0 else { return nil }
        return Rate(countsGood ? units - bad : bad, of: units)
    }

    /// The room that is left; nil for what is no share against one limit.
    package func headroom(_ tally: Tally) -> Headroom? {
        condition.flatMap { Headroom(condition: $0, bad: tally.bad, units: tally.units) }
    }
}
