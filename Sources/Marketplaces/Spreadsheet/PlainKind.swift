/// The kinds of plain comma-separated files; what a file is shows in its header.
package enum PlainKind: String, Sendable, CaseIterable {
    case orders, shipments, defects, scans, returns, stock, messages, settings, official, penalties

    /// Begins the name of the kind of a file that was read by a mapping; behind it stands what the rows became.
    package static let mappedPrefix = "mapped "

    /// Columns without which a file is not of this kind.
    package var required: [String] {
        switch self {
        case .orders: ["order_id", "placed_at"]
        case .shipments: ["order_id", "confirmed_at"]
        case .defects: ["order_id", "kind", "known_at"]
        case .scans: ["at", "event"]
        case .returns: ["order_id", "requested_at"]
        case .stock: ["sku", "on_hand", "counted_at"]
        case .messages: ["order_id", "at", "from"]
        case .settings: ["at"]
        case .official: ["standard", "from", "to", "numerator", "denominator"]
        case .penalties: ["id", "kind", "issued_at"]
        }
    }

    /// Columns of which at least one must be there.
    package var oneOf: [String] {
        switch self {
        case .scans: ["order_id", "tracking_number"]
        case .settings: ["sku", "lane"]
        default: []
        }
    }

    /// Columns of which at least one tells the kind from others with the same required ones, and has to be filled.
    package var telling: [String] {
        switch self {
        case .settings: ["handling_days", "transit_days"]
        default: []
        }
    }

    package var optional: [String] {
        switch self {
        case .orders:
            [
                "account", "store", "item_id", "fulfilment", "status", "sku", "category", "quantity", "business",
                "ship_by", "deliver_by", "confirmed_at", "handed_over_at", "delivered_at", "cancelled_at",
                "cancelled_by", "cancel_reason", "invoiced_at", "carrier", "service", "tracking_number",
                "first_scan_at", "origin", "destination", "price", "currency",
            ]
        case .shipments:
            [
                "account", "package_id", "carrier", "service", "tracking_number", "first_scan_at", "delivered_at",
                "value", "currency",
            ]
        case .defects: ["account", "rating", "reason", "decision", "decided_at", "closed_at"]
        case .scans: ["order_id", "tracking_number", "account", "carrier", "place"]
        case .returns: ["account", "answered_at", "received_at", "refunded_at", "reason"]
        case .stock: ["account", "reserved", "inbound", "inbound_at"]
        case .messages: ["account", "topic"]
        case .settings: ["account", "sku", "lane", "handling_days", "transit_days"]
        case .official: ["account", "store", "fulfilment", "rate", "status", "report_day"]
        case .penalties: ["account", "order_id", "points", "amount", "currency", "appeal_until"]
        }
    }

    /// The kind a header belongs to; kinds with more telling columns are asked first.
    static func recognise(_ header: Header) -> PlainKind? {
        allCases.first { kind in
            kind.required.allSatisfy { header[$0] != nil }
                && [kind.oneOf, kind.telling].allSatisfy { columns in
                    columns.isEmpty || columns.contains { header[$0] != nil }
                }
        }
    }
}
