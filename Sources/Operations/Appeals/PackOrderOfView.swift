import AccountHealth
package import Appeals

extension PackOrder {
    /// An order as its page shows it.
    package init(_ view: OrderView) {
        let bad = view.judgements.filter { $0.standard.condition != nil && $0.contribution.tally.bad > 0 }
        self.init(
            orderID: view.orderID, order: view.order, events: view.events,
            counts: bad.map(\.counts).max { $0.upperBound < $1.upperBound })
    }
}
