/// A kind of defect by its name in files and standards books, such as `guarantee_claim`.
package struct DefectKind: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }

    package static let guaranteeClaim = DefectKind("guarantee_claim")
    package static let feedback = DefectKind("feedback")
    package static let chargeback = DefectKind("chargeback")

    package static func < (lhs: DefectKind, rhs: DefectKind) -> Bool {
        lhs.description < rhs.description
    }
}

/// How a claim, a chargeback or a feedback stands.
package enum Decision: String, Sendable, CaseIterable {
    /// Nobody has decided yet.
    case open
    /// Decided against the seller.
    case granted
    /// Decided for the seller.
    case denied
    /// Taken back by the buyer.
    case withdrawn
    /// Removed or struck through; of feedback.
    case removed
    /// Paid to the buyer, but by the marketplace.
    case fundedByMarketplace = "funded_by_marketplace"
}

/// A fact that may make an order count against the seller; whether it does, the standards book says.
package struct Defect: Hashable, Sendable {
    package var kind: DefectKind
    /// When the seller could first know of it.
    package var knownAt: Instant
    /// Of feedback: 1 to 5 stars.
    package var rating: Int?
    package var reason: Reason
    package var decision: Decision
    package var decidedAt: Instant?
    package var closedAt: Instant?
    /// Whether the decision is only inferred, as from a refund in a settlement, and not stated by a file.
    package var isInferred: Bool
    /// Where it was read.
    package var origin: Origin

    /// What a chargeback is about, as far as figures ask.
    package enum Reason: Hashable, Sendable {
        case unknown, service, fraud
    }

    package init(
        kind: DefectKind, knownAt: Instant, rating: Int? = nil, reason: Reason = .unknown, decision: Decision = .open,
        decidedAt: Instant? = nil, closedAt: Instant? = nil, isInferred: Bool = false,
        origin: Origin = Origin(file: 0, line: 0)
    ) {
        self.kind = kind
        self.knownAt = knownAt
        self.rating = rating
        self.reason = reason
        self.decision = decision
        self.decidedAt = decidedAt
        self.closedAt = closedAt
        self.isInferred = isInferred
        self.origin = origin
    }
}

/// Where a fact stands: the file, by its place in the list of files read, and the line, counted from 1.
package struct Origin: Hashable, Sendable {
    package var file: Int32
    package var line: UInt32

    package init(file: Int, line: Int) {
        self.file = Int32(clamping: file)
        self.line = UInt32(clamping: line)
    }
}
