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
