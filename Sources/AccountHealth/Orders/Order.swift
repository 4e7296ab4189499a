/// Who sends an order to the buyer. An order whose fulfilment is not stated counts as the seller's.
package enum Fulfilment: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    case seller, marketplace

    package var name: String {
        switch self {
        case .seller: "seller"
        case .marketplace: "marketplace"
        }
    }
}

/// How far an order has come, as far as any figure asks.
package enum OrderStatus: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    /// Placed and to be sent.
    case open
    /// Not yet paid or authorised; the seller must not send it.
    case pending
    /// Sent, wholly or in part, or further.
    case shipped
    case cancelled
}

/// Somebody who can cancel an order.
package enum Party: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    case seller, buyer, marketplace, carrier

    package var name: String {
        switch self {
        case .seller: "seller"
        case .buyer: "buyer"
        case .marketplace: "marketplace"
        case .carrier: "carrier"
        }
    }
}

/// One order as the figures see it: when it was placed, what was promised and what happened.
///
/// Buyers' personal data has no place here: it ends in the reader.
package struct Order: Sendable {
    package var placedAt: Instant
    package var status: OrderStatus
    package var fulfilment: Fulfilment
    /// Whether the buyer is a business; nil when the files do not say.
    package var isBusiness: Bool?
    /// Pieces over all items; at least 1.
    package var quantity: Int
    /// The categories of the goods in it, each once, in the order in which its rows name them; empty when no file does.
    package var categories: [String]
    package var dates: OrderDates
    package var packages: [Package]
    package var defects: [Defect]
    /// What the files hold about this order. Without the bit a missing value means "not told", with it "has not happened".
    package var held: FactSet

    package init(
        placedAt: Instant, status: OrderStatus = .open, fulfilment: Fulfilment = .seller, isBusiness: Bool? = nil,
        quantity: Int = 1, categories: [String] = [], dates: OrderDates = OrderDates(), packages: [Package] = [],
        defects: [Defect] = [], held: FactSet = []
    ) {
        self.placedAt = placedAt
        self.status = status
        self.fulfilment = fulfilment
        self.isBusiness = isBusiness
        self.quantity = quantity
        self.categories = categories
        self.dates = dates
        self.packages = packages
        self.defects = defects
        self.held = held
    }
}

/// What was promised about an order, and what happened to it.
package struct OrderDates: Hashable, Sendable, BitwiseCopyable {
    /// The moment by which the shipment must be confirmed.
    package var shipBy: Instant?
    /// The moment by which the seller promised delivery.
    package var deliverBy: Instant?
    /// When the seller told the marketplace that the order is sent; the moment of telling, not a date typed in.
    package var confirmedAt: Instant?
    /// The last moment at which a file saw the order not yet confirmed.
    package var unconfirmedAt: Instant?
    package var handedOverAt: Instant?
    package var firstScanAt: Instant?
    /// The first time the carrier tried to hand the order over.
    package var attemptedAt: Instant?
    package var deliveredAt: Instant?
    package var cancelledAt: Instant?
    package var cancelledBy: Party?
    package var invoicedAt: Instant?

    package init() {}

    /// Takes what `other` states and keeps the rest; the later file corrects the earlier.
    package mutating func merge(_ other: OrderDates) {
        shipBy = other.shipBy ?? shipBy
        deliverBy = other.deliverBy ?? deliverBy
        confirmedAt = other.confirmedAt ?? confirmedAt
        unconfirmedAt = [unconfirmedAt, other.unconfirmedAt].compactMap { $0 }.max()
        handedOverAt = other.handedOverAt ?? handedOverAt
        firstScanAt = other.firstScanAt ?? firstScanAt
        attemptedAt = other.attemptedAt ?? attemptedAt
        deliveredAt = other.deliveredAt ?? deliveredAt
        cancelledAt = other.cancelledAt ?? cancelledAt
        cancelledBy = other.cancelledBy ?? cancelledBy
        invoicedAt = other.invoicedAt ?? invoicedAt
    }

    /// The latest thing that happened; promises are not happenings.
    package var newest: Instant? {
        [confirmedAt, handedOverAt, firstScanAt, attemptedAt, deliveredAt, cancelledAt, invoicedAt].compactMap { $0 }
            .max()
    }

    /// Whether two statements about one order contradict each other.
    package func contradicts(_ other: OrderDates) -> Bool {
        func differ<Value: Equatable>(_ path: KeyPath<OrderDates, Value?>) -> Bool {
            guard let left = self[keyPath: path], let right = other[keyPath: path] else { return false }
            return left != right
        }
        return differ(\.shipBy) || differ(\.deliverBy) || differ(\.confirmedAt) || differ(\.handedOverAt)
            || differ(\.firstScanAt) || differ(\.attemptedAt) || differ(\.deliveredAt) || differ(\.cancelledAt)
            || differ(\.cancelledBy)
            || differ(\.invoicedAt)
    }
}

/// One parcel of an order, as it was confirmed.
package struct Package: Hashable, Sendable {
    /// Where it was read.
    package var origin: Origin
    /// The seller's or the marketplace's number for the parcel; empty when the order has one parcel without a number.
    package var id: String
    package var confirmedAt: Instant?
    package var carrier: String?
    package var service: String?
    package var trackingNumber: String?
    package var firstScanAt: Instant?
    package var deliveredAt: Instant?
    package var value: Money?
    /// The categories of the goods in it, where rows of items name their parcel; empty when no file says what is in it.
    package var categories: [String] = []

    package init(id: String = "", origin: Origin = Origin(file: 0, line: 0)) {
        self.id = id
        self.origin = origin
    }

    /// Whether a carrier has had the parcel in its hands.
    package var hasScan: Bool {
        firstScanAt != nil || deliveredAt != nil
    }
}
