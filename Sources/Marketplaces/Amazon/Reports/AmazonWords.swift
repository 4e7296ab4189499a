import AccountHealth

/// The words of Amazon's reports.
enum AmazonWords {
    /// `order-status`; spelled Cancelled in reports, Canceled and CANCELLED in the APIs.
    static func status(_ text: some Collection<UInt8>) -> OrderStatus? {
        switch String(decoding: text.prefix(48), as: UTF8.self).lowercased() {
        case "shipped", "partiallyshipped", "partially shipped", "shipping", "complete", "delivered",
            "invoiceunconfirmed", "returned":
            .shipped
        case "unshipped": .open
        case "pending", "pendingavailability", "pending availability", "payment pending": .pending
        case "cancelled", "canceled", "unfulfillable": .cancelled
        case let other where other.hasPrefix("shipped - "): .shipped
        case let other where other.hasPrefix("pending - "): .pending
        default: nil
        }
    }

    static let statuses = "Shipped, Unshipped, Partially Shipped, Pending, Cancelled"

    /// `fulfillment-channel`.
    static func fulfilment(_ text: some Collection<UInt8>) -> Fulfilment? {
        switch String(decoding: text.prefix(24), as: UTF8.self).lowercased() {
        case "merchant", "mfn", "default": .seller
        case let other where other == "afn" || other.hasPrefix("amazon"): .marketplace
        default: nil
        }
    }

    /// Which store a `sales-channel` is; orders of other shops that Amazon only ships are no store's.
    enum Channel: Hashable {
        case store(StoreID)
        case otherShop
        case unknown
    }

    static func channel(_ text: String, context: ReadingContext) -> Channel {
        if text.isEmpty { return .store(context.store) }
        if text.lowercased().hasPrefix("non-amazon") { return .otherShop }
        return context.directory.store(named: text).map(Channel.store) ?? .unknown
    }

    /// Whether an id has the form of an order's; shipment ids and blanks do not.
    static func isOrderID(_ text: String) -> Bool {
        OrderNumber(text.utf8) != nil
    }
}
