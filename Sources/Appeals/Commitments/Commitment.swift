package import AccountHealth

/// A promise made in a letter, with the measurement that proves it.
package struct Commitment: Sendable {
    package let control: CaseControl
    /// The day from which on the control is in force; it is measured from then on.
    package let since: Day
    /// Nil where no fact that Standing reads would show that the cause is back.
    package let metric: ProofMetric?

    /// A promise is measured so many days, as long as the window in which order defects count.
    package static let days = 60
}

extension CaseControl {
    /// What is promised by it, once selling rights are back. One without a day is a task, and no promise.
    package var commitment: Commitment? {
        since.map { Commitment(control: self, since: $0, metric: .of(cause: cause)) }
    }
}

/// One day of a promise.
package struct CommitmentDay: Sendable, Hashable {
    package let day: Day
    package var count: ProofCount

    package init(day: Day, count: ProofCount) {
        self.day = day
        self.count = count
    }
}

/// How a promise stands.
package enum CommitmentState: Sendable, Hashable {
    case kept
    /// Since which day the total of all days is beyond the limit, and the orders that broke the promise.
    case slipping(since: Day, orders: [String])
    /// Nothing in the records tells of it so far.
    case notYetTold
}

/// A promise, measured from the same records as every figure.
package struct CommitmentMeasurement: Sendable {
    package let metric: ProofMetric
    /// Every day from the first one on, at most sixty.
    package let days: [CommitmentDay]
    /// Of each of these days, all that was counted from the first one on.
    package let totals: [CommitmentDay]
    /// The sixty days before the control began.
    package let before: [CommitmentDay]
    package let state: CommitmentState
    /// How many of the sixty days are still to come.
    package let daysLeft: Int

    package var total: ProofCount { totals.last?.count ?? ProofCount() }
    package var totalBefore: ProofCount { before.reduce(ProofCount()) { $0 + $1.count } }
}
