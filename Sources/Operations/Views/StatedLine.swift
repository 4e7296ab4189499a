package import AccountHealth

/// What one line of a file states of an order of an account, as far as it is kept.
package struct StatedLine: Hashable, Sendable {
    package var entry: AccountEntry
    package var zone: Zone
    package var orderID: String
    package var line: Int
    /// Nil where it does not say so, as is the case of lines about parcels, defects and messages.
    package var status: OrderStatus?
    package var fulfilment: Fulfilment?
    package var quantity: Int?
    /// What it says happened or was promised, in the order of time.
    package var events: [OrderEvent]

    package init(
        entry: AccountEntry, zone: Zone, orderID: String, line: Int, status: OrderStatus? = nil,
        fulfilment: Fulfilment? = nil, quantity: Int? = nil, events: [OrderEvent]
    ) {
        self.entry = entry
        self.zone = zone
        self.orderID = orderID
        self.line = line
        self.status = status
        self.fulfilment = fulfilment
        self.quantity = quantity
        self.events = events
    }
}
