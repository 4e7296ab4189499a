/// A kind of fact that a file can hold about orders; what no file holds is named, never guessed.
package enum Fact: UInt8, Sendable, CaseIterable {
    case shipBy, deliverBy, confirmation, firstScan, delivery, canceller, invoice, business, quantity, cancellation
    case category

    /// The name in JSON, which is the column of the plain files that would hold it.
    package var name: String {
        switch self {
        case .shipBy: "ship_by"
        case .deliverBy: "deliver_by"
        case .confirmation: "confirmed_at"
        case .firstScan: "first_scan_at"
        case .delivery: "delivered_at"
        case .canceller: "cancelled_by"
        case .invoice: "invoiced_at"
        case .business: "business"
        case .quantity: "quantity"
        case .cancellation: "cancelled_at"
        case .category: "category"
        }
    }
}

/// A set of kinds of facts.
package struct FactSet: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    package init(_ fact: Fact) {
        self.init(rawValue: 1 << UInt16(fact.rawValue))
    }

    package init(_ facts: some Sequence<Fact>) {
        self = facts.reduce(into: FactSet()) { $0.formUnion(FactSet($1)) }
    }

    package func contains(_ fact: Fact) -> Bool {
        contains(FactSet(fact))
    }

    /// The facts in a fixed order.
    package var facts: [Fact] {
        Fact.allCases.filter { contains($0) }
    }
}
