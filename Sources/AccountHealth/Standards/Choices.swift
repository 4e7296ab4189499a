/// What a marketplace does not publish, as named choices; the book gives the defaults, and reconciliation with an
/// official report says which choice fits an account.
package struct Choices: Hashable, Sendable {
    /// Whether cancelled orders are in the denominator of standards that leave them out by default.
    package var cancelledOrdersCount = false
    /// Whether orders not yet paid are in that denominator.
    package var pendingOrdersCount = false
    /// Whether a claim counts before it is decided.
    package var openClaimsCount = true
    /// Whether a claim counts that the marketplace paid.
    package var fundedClaimsCount = false
    /// Whether a chargeback for a stolen card counts.
    package var fraudChargebacksCount = false
    /// Whether a chargeback counts of which nothing but its existence is known.
    package var unknownChargebacksCount = true
    /// Whether an order past its ship-by and not confirmed already counts as late.
    package var overdueOrdersCount = true
    /// The day a late shipment belongs to.
    package var lateShipmentDay: DayKey = .shipBy
    /// The day a cancellation belongs to.
    package var cancellationDay: DayKey = .placed
    /// Whether a parcel of which no file says which items it holds counts only in the category of the order's first
    /// item, instead of in each of the order's categories. Official reports give no figure by category, so that no
    /// reconciliation can tell; therefore it is not among the alternatives.
    package var mixedOrdersCountOnce = false
    /// Whether days begin at midnight UTC instead of the store's midnight.
    package var daysAreUTC = false

    package init() {}

    /// One choice by the name that books, pages and explanations use.
    package struct Choice: Hashable, Codable, Sendable {
        package let name: String
        /// The other value.
        package let value: String
    }

    /// Every way to decide exactly one choice otherwise that changes the account's figure, in the order in which
    /// explanations try them.
    package var alternatives: [(choice: Choice, choices: Choices)] {
        var list: [(Choice, Choices)] = []
        func toggle(_ name: String, _ path: WritableKeyPath<Choices, Bool>) {
            var other = self
            other[keyPath: path].toggle()
            list.append((Choice(name: name, value: String(other[keyPath: path])), other))
        }
        func pick(_ name: String, _ path: WritableKeyPath<Choices, DayKey>, _ values: [DayKey]) {
            for value in values where value != self[keyPath: path] {
                var other = self
                other[keyPath: path] = value
                list.append((Choice(name: name, value: value.rawValue), other))
            }
        }
        toggle("cancelled-orders-count", \.cancelledOrdersCount)
        toggle("pending-orders-count", \.pendingOrdersCount)
        toggle("open-claims-count", \.openClaimsCount)
        toggle("funded-claims-count", \.fundedClaimsCount)
        toggle("fraud-chargebacks-count", \.fraudChargebacksCount)
        toggle("unknown-chargebacks-count", \.unknownChargebacksCount)
        toggle("overdue-orders-count", \.overdueOrdersCount)
        pick("late-shipment-day", \.lateShipmentDay, [.shipBy, .placed, .confirmed])
        pick("cancellation-day", \.cancellationDay, [.placed, .cancelled])
        toggle("days-are-utc", \.daysAreUTC)
        return list
    }
}

extension Choices {
    package static let flags: [(name: String, path: any (WritableKeyPath<Choices, Bool> & Sendable))] = [
        ("cancelled-orders-count", \.cancelledOrdersCount), ("pending-orders-count", \.pendingOrdersCount),
        ("open-claims-count", \.openClaimsCount), ("funded-claims-count", \.fundedClaimsCount),
        ("fraud-chargebacks-count", \.fraudChargebacksCount),
        ("unknown-chargebacks-count", \.unknownChargebacksCount), ("overdue-orders-count", \.overdueOrdersCount),
        ("mixed-orders-count-once", \.mixedOrdersCountOnce), ("days-are-utc", \.daysAreUTC),
    ]
    package static let days: [(name: String, path: any (WritableKeyPath<Choices, DayKey> & Sendable))] = [
        ("late-shipment-day", \.lateShipmentDay), ("cancellation-day", \.cancellationDay),
    ]

    /// Every choice with its value, in a fixed order.
    package var all: [(name: String, value: String)] {
        Choices.flags.map { ($0.name, String(self[keyPath: $0.path])) }
            + Choices.days.map { ($0.name, self[keyPath: $0.path].rawValue) }
    }
}

/// Which moment of an order places it in a window.
package enum DayKey: String, Sendable, CaseIterable {
    case placed
    case shipBy = "ship-by"
    case deliverBy = "deliver-by"
    case confirmed
    case delivered
    case cancelled
}
