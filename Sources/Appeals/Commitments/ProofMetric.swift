import AccountHealth

/// What the records themselves say of a promise: what is counted, among what, and within which limit it is kept.
///
/// One a cause, where files Standing reads can tell. Its words stand in the module of sentences.
package struct ProofMetric: Sendable {
    /// No marketplace publishes when a promise counts as kept; these are ours, and a seller may hold stricter ones.
    package enum Limit: Sendable, Hashable {
        /// So many that break the promise.
        case atMost(Int)
        /// So many in a hundred, of all that tells, that keep it.
        case atLeast(percent: Int)

        func holds(_ count: ProofCount) -> Bool {
            switch self {
            case .atMost(let most): count.numerator <= most
            case .atLeast(let percent): count.numerator * 100 >= count.denominator * percent
            }
        }
    }

    /// Stable, as it is kept with a case.
    package let id: String
    /// The cause whose return it would show.
    package let cause: String
    package var limit: Limit
    /// What one order tells: each thing that is counted, when, and whether it keeps the promise.
    let events: @Sendable (CauseOrder, CauseShop) -> [ProofEvent]

    package static func named(_ id: String) -> ProofMetric? { all.first { $0.id == id } }

    /// Nil where no fact that Standing reads would show the cause.
    package static func of(cause: String?) -> ProofMetric? { all.first { $0.cause == cause } }
}

/// Something that keeps or breaks a promise.
struct ProofEvent: Sendable {
    let at: Instant
    let keeps: Bool
}

/// What is counted against a limit, among all that tells: what breaks the promise where the limit is a number of it, what
/// keeps it where the limit is a share.
package struct ProofCount: Sendable, Hashable {
    package var numerator = 0
    package var denominator = 0

    package init(_ numerator: Int = 0, of denominator: Int = 0) {
        self.numerator = numerator
        self.denominator = denominator
    }

    package static func + (lhs: ProofCount, rhs: ProofCount) -> ProofCount {
        ProofCount(lhs.numerator + rhs.numerator, of: lhs.denominator + rhs.denominator)
    }
}
