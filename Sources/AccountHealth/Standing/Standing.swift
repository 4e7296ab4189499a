/// The measured state of one account on one day under one standard.
package struct Standing: Sendable {
    package var standard: Standard
    package var asOf: Day
    /// The days that count on `asOf`, both ends included.
    package var window: ClosedRange<Day>
    /// The standard's window with the lag that holds for this account.
    package var effectiveWindow: Window
    package var tally: Tally
    package var rate: Rate?
    package var interval: WilsonInterval?
    package var status: Status
    package var headroom: Headroom?
    /// Whether the newest fact of the account is too old for the figure to speak of today.
    package var isStale: Bool
    /// Facts that the files do not hold and without which the status cannot be told, by their column names.
    package var missing: [String]
    /// Orders that count against the seller on `asOf`, oldest first.
    package var defects: [DefectiveOrder]
    /// Orders that will count, because their day has not entered the window yet, oldest first.
    package var upcoming: [DefectiveOrder]
    /// What is known today about the coming days, beginning with `asOf`.
    package var calendar: [KnownDay]
    package var official: Reconciliation?
    /// Whether the lag was learnt from an official report.
    package var isLagLearnt: Bool

    /// Met, with not one more defect to spare.
    package var hasNoRoom: Bool {
        status == .met && headroom?.absorbable == 0
    }

    /// The first day after `asOf` on which the status is another, if nothing new happens.
    package var nextChange: KnownDay? {
        calendar.first { $0.status != status && $0.status != .unknown }
    }
}

/// An order that counts against the seller, and for how long.
package struct DefectiveOrder: Hashable, Sendable {
    package var orderID: String
    /// The day that places the order in the window.
    package var day: Day
    package var kinds: [String]
    /// Bad units in it: 1 for orders, more where parcels or pieces are counted.
    package var units: Int
    /// First and last as-of day on which it lies in the window, whenever the defect became known.
    package var counts: ClosedRange<Day>
    package var placedAt: Instant
    package var confirmedAt: Instant?
    package var firstScanAt: Instant?
    /// When the seller could first know of the defect.
    package var knownAt: Instant?
    /// The line that states the order.
    package var origin: Origin

    package init(
        orderID: String, day: Day, kinds: [String], units: Int, counts: ClosedRange<Day>, order: Order, origin: Origin
    ) {
        self.orderID = orderID
        self.day = day
        self.kinds = kinds
        self.units = units
        self.counts = counts
        self.placedAt = order.placedAt
        self.confirmedAt = order.dates.confirmedAt
        self.firstScanAt = order.dates.firstScanAt
        self.knownAt = order.defects.map(\.knownAt).min()
        self.origin = origin
    }
}

/// What one coming day shows if nothing new happens.
package struct KnownDay: Hashable, Sendable {
    package var day: Day
    package var tally: Tally
    package var status: Status
    /// Orders that stop counting on this day: their last day was the day before.
    package var rollingOff: [String]
    /// Orders that begin to count on this day.
    package var entering: [String]
}
