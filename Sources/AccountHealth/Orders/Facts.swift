// Facts beside orders, parcels and defects, as the plain files state them.

/// Something a carrier reported about a parcel.
package struct Scan: Hashable, Sendable {
    package enum Event: String, Sendable, CaseIterable {
        case label, accepted, transit, attempted, delivered, exception, returned
        case outForDelivery = "out_for_delivery"

        /// Whether the parcel was in the carrier's hands; a printed label is not.
        package var isPhysical: Bool { self != .label }
    }

    package var at: Instant
    package var event: Event
    package var carrier: String?
    package var place: String?
    package var origin: Origin

    package init(at: Instant, event: Event, carrier: String?, place: String?, origin: Origin) {
        self.at = at
        self.event = event
        self.carrier = carrier
        self.place = place
        self.origin = origin
    }
}

/// A buyer's wish to send goods back.
package struct ReturnRequest: Hashable, Sendable {
    package var requestedAt: Instant
    package var answeredAt: Instant?
    package var receivedAt: Instant?
    package var refundedAt: Instant?
    package var reason: String?
    package var origin: Origin

    package init(
        requestedAt: Instant, answeredAt: Instant?, receivedAt: Instant?, refundedAt: Instant?, reason: String?,
        origin: Origin
    ) {
        self.requestedAt = requestedAt
        self.answeredAt = answeredAt
        self.receivedAt = receivedAt
        self.refundedAt = refundedAt
        self.reason = reason
        self.origin = origin
    }
}

/// How many pieces of an article were counted on the shelf.
package struct StockLevel: Hashable, Sendable {
    package var account: String?
    package var sku: String
    package var onHand: Int
    package var countedAt: Instant
    package var reserved: Int
    package var inbound: Int
    package var inboundAt: Instant?
    package var origin: Origin

    package init(
        account: String?, sku: String, onHand: Int, countedAt: Instant, reserved: Int, inbound: Int,
        inboundAt: Instant?, origin: Origin
    ) {
        self.account = account
        self.sku = sku
        self.onHand = onHand
        self.countedAt = countedAt
        self.reserved = reserved
        self.inbound = inbound
        self.inboundAt = inboundAt
        self.origin = origin
    }
}

/// That somebody wrote about an order; never what was written.
package struct Message: Hashable, Sendable {
    package enum Sender: String, Sendable { case buyer, seller }

    package var at: Instant
    package var sender: Sender
    package var topic: String?
    package var origin: Origin

    package init(at: Instant, sender: Sender, topic: String?, origin: Origin) {
        self.at = at
        self.sender = sender
        self.topic = topic
        self.origin = origin
    }
}

/// Handling or transit days promised from a moment on, for an article or a lane.
package struct HandlingSetting: Hashable, Sendable {
    package var account: String?
    package var at: Instant
    package var sku: String?
    package var lane: String?
    package var handlingDays: Int?
    package var transitDays: Int?
    package var origin: Origin

    package init(
        account: String?, at: Instant, sku: String?, lane: String?, handlingDays: Int?, transitDays: Int?,
        origin: Origin
    ) {
        self.account = account
        self.at = at
        self.sku = sku
        self.lane = lane
        self.handlingDays = handlingDays
        self.transitDays = transitDays
        self.origin = origin
    }
}

/// Points or money the marketplace charged for a violation.
package struct Penalty: Hashable, Sendable {
    package var id: String
    package var account: String?
    package var kind: String
    package var issuedAt: Instant
    package var points: Int
    package var amount: Money?
    package var appealUntil: Instant?
    package var origin: Origin

    package init(
        id: String, account: String?, kind: String, issuedAt: Instant, points: Int, amount: Money?,
        appealUntil: Instant?, origin: Origin
    ) {
        self.id = id
        self.account = account
        self.kind = kind
        self.issuedAt = issuedAt
        self.points = points
        self.amount = amount
        self.appealUntil = appealUntil
        self.origin = origin
    }
}

/// One figure as the marketplace printed it; kept beside ours and never overwritten.
package struct OfficialFigure: Hashable, Sendable {
    /// The day of a report that gives no figure, but only a word for the account: nobody knows it, and every known day is
    /// later.
    package static let undated = Day(number: .min)

    package var standard: String
    /// Nil when the report does not tell fulfilments apart.
    package var fulfilment: Fulfilment?
    /// Nil for an account the file does not name.
    package var account: String?
    package var store: StoreID?
    package var from: Day
    package var to: Day
    package var numerator: Int?
    package var denominator: Int?
    /// The rate as printed, where it was; a fraction, not a percentage.
    package var rate: Double?
    /// The marketplace's own word, such as GOOD or BAD.
    package var status: String?
    /// The last day any figure of the same report reaches: the day the report speaks of.
    package var reportDay: Day
    package var origin: Origin

    package init(
        standard: String, fulfilment: Fulfilment?, account: String?, store: StoreID?, from: Day, to: Day,
        numerator: Int?, denominator: Int?, rate: Double?, status: String?, reportDay: Day, origin: Origin
    ) {
        self.standard = standard
        self.fulfilment = fulfilment
        self.account = account
        self.store = store
        self.from = from
        self.to = to
        self.numerator = numerator
        self.denominator = denominator
        self.rate = rate
        self.status = status
        self.reportDay = reportDay
        self.origin = origin
    }
}
