/// One demand of a marketplace: what is counted, among which orders, over which window, against which target.
///
/// A standard is data of a standards book; nothing here knows a marketplace.
package struct Standard: Hashable, Sendable {
    package var id: String
    /// The name by language code; `en` is always there.
    package var names: [String: String]
    /// Whose orders are counted; nil for all.
    package var fulfilment: Fulfilment?
    package var measure: Measure
    package var unit: Unit
    package var population: Population
    /// The moment that places a unit in the window.
    package var day: DayKey
    package var window: Window
    /// The lags that an official report may teach; nil when the book's lag stands.
    package var learnableLags: ClosedRange<Int>?
    /// Nil for a part of another standard that has no target of its own.
    package var condition: Condition?
    /// Of what the condition is demanded.
    package var per: Scope
    /// Whether only the marketplace can know the figure, so that it is taken from its report.
    package var isReportedOnly: Bool
    /// The standard this one is a part of.
    package var partOf: String?
    package var validFrom: Day?
    package var validUntil: Day?
    /// Where the rule comes from.
    package var source: String
    /// What the source says of the rule, by language code; empty where there is nothing to say.
    package var remarks: [String: String]
    package var confidence: Confidence

    package init(id: String, measure: Measure, window: Window, condition: Condition?) {
        self.id = id
        self.names = ["en": id]
        self.measure = measure
        self.unit = .order
        self.population = Population()
        self.day = .placed
        self.window = window
        self.condition = condition
        self.per = .account
        self.isReportedOnly = false
        self.source = ""
        self.remarks = [:]
        self.confidence = .unknown
    }

    /// What a denominator counts.
    package enum Unit: String, Sendable, CaseIterable {
        case order, package, item, piece
    }

    /// What a condition is demanded of.
    package enum Scope: String, Sendable, CaseIterable {
        /// Of the account as a whole.
        case account
        /// Of each category of goods, and of the account as a whole.
        case category
    }

    /// How sure it is that the marketplace counts so.
    package enum Confidence: String, Sendable, CaseIterable {
        /// The marketplace says so itself.
        case official = "A"
        /// Observed in live data.
        case observed = "B"
        /// A third party says so.
        case reported = "C"
        /// Not established.
        case unknown = "?"
    }

    /// Whether the standard is in force on a day.
    package func isInForce(on day: Day) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validUntil.map { day <= $0 } ?? true)
    }

    /// The word of the JSON output.
    package var fulfilmentName: String {
        fulfilment?.name ?? "all"
    }
}

/// Which orders a standard looks at.
package struct Population: Hashable, Sendable {
    /// Cancelled and unpaid orders are left out, unless a choice says otherwise.
    package var leavesOutCancelled = false
    package var leavesOutPending = false
    /// Only orders of businesses.
    package var businessOnly = false
    /// Only orders of which the delivery is known.
    package var deliveredOnly = false
    /// Only orders that have been confirmed.
    package var confirmedOnly = false
    /// Parcels worth less are left out; a parcel of unknown value stays in.
    package var minimumValue: Money?

    package init() {}
}

/// What is added up over the window.
package enum Measure: Hashable, Sendable {
    /// The share of bad units, or of good ones where the condition is "at least".
    case share(Criterion)
    /// The mean of points among units.
    case mean(Points)
    /// Points that are added and expire; there is no denominator.
    case balance(start: Int)

    /// The word of the JSON output.
    package var name: String {
        switch self {
        case .share: "share"
        case .mean: "mean"
        case .balance: "balance"
        }
    }

    package var isShare: Bool {
        if case .share = self { return true }
        return false
    }
}

extension Measure {
    /// The least and the most that one unit can add to the numerator.
    package var unitRange: ClosedRange<Int> {
        switch self {
        case .share, .balance: 0...1
        case .mean(.rating): 1...5
        case .mean(.byDaysToHandOver(let points)): (points.min() ?? 0)...(points.max() ?? 0)
        }
    }
}

/// The question that is asked of each unit.
package enum Criterion: Hashable, Sendable {
    /// Bad: at least one counting defect of these kinds. Of feedback only these ratings count.
    case defect(kinds: [DefectKind], ratings: ClosedRange<Int>)
    /// Bad: confirmed after the ship-by moment.
    case confirmedLate
    /// Bad: cancelled by the seller, or by the marketplace because the seller never confirmed.
    case cancelledBySeller
    /// Bad: no physical scan of the parcel.
    case untracked
    /// Bad: delivered or first attempted after the promised moment.
    case deliveredLate
    /// Bad: no invoice by the end of the working day after confirmation.
    case invoicedLate
}

/// Points for a unit.
package enum Points: Hashable, Sendable {
    /// Points by whole days from the order day to the hand-over; the last entry holds for all later days.
    case byDaysToHandOver([Int])
    /// The stars of the buyer's rating.
    case rating
}
