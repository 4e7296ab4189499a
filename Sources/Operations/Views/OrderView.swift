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
    /// What somebody entered about it and may change or take back, by the import that holds it.
    package var entered: [Int64: EnteredFact]

    package init(
        entry: AccountEntry, asOf: Day, zone: Zone, orderID: String, order: Order, events: [OrderEvent],
        judgements: [Judged], files: [Int32: ImportEntry], entered: [Int64: EnteredFact] = [:]
    ) {
        self.entry = entry
        self.asOf = asOf
        self.zone = zone
        self.orderID = orderID
        self.order = order
        self.events = events
        self.judgements = judgements
        self.files = files
        self.entered = entered
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
