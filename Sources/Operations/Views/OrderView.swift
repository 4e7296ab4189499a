package import AccountHealth

/// All that the page of an order shows.
package struct OrderView: Sendable {
    package var entry: AccountEntry
    package var asOf: Day
    package var zone: Zone
    package var orderID: String
    package var order: Order
    /// What happened and what was promised, in the order of time.
    package var events: [OrderEvent]
    /// What each standard in force makes of the order; standards it has nothing to do with are left out.
    package var judgements: [Judged]
    package var files: [Int32: ImportEntry]

    package init(
        entry: AccountEntry, asOf: Day, zone: Zone, orderID: String, order: Order, events: [OrderEvent],
        judgements: [Judged], files: [Int32: ImportEntry]
    ) {
        self.entry = entry
        self.asOf = asOf
        self.zone = zone
        self.orderID = orderID
        self.order = order
        self.events = events
        self.judgements = judgements
        self.files = files
    }

    /// One standard's view of the order.
    package struct Judged: Sendable {
        package var standard: Standard
        package var contribution: Contribution
        /// The as-of days on which it lies in the window.
        package var counts: ClosedRange<Day>

        package init(standard: Standard, contribution: Contribution, counts: ClosedRange<Day>) {
            self.standard = standard
            self.contribution = contribution
            self.counts = counts
        }
    }
}

/// Something that happened to an order, or was promised, with the line that says so.
package struct OrderEvent: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case placed
        case shipByPromise
        case deliverByPromise
        case confirmed(carrier: String?, service: String?, trackingNumber: String?)
        case seenUnconfirmed
        case handedOver
        case scanned(Scan.Event, carrier: String?, place: String?)
        case delivered
        case cancelled(by: Party?)
        case invoiced
        case defect(DefectKind, rating: Int?)
        case decided(DefectKind, Decision)
        case returnRequested, returnAnswered, returnReceived, refunded
        case wrote(Message.Sender, topic: String?)
    }

    package var at: Instant
    package var kind: Kind
    /// Nil where it follows from several lines.
    package var origin: Origin?

    package init(at: Instant, kind: Kind, origin: Origin?) {
        self.at = at
        self.kind = kind
        self.origin = origin
    }
}
