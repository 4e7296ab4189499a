/// The measured state of one account on one day under one standard.
package struct Standing: Hashable, Sendable {
    package var standard: Standard
    package var asOf: Day
    /// The days that count on `asOf`, both ends included.
    package var window: ClosedRange<Day>
    /// The standard's window with the lag that holds for this account.
    package var effectiveWindow: Window
    /// What was counted.
    package var figures: Figures
    /// Whether the newest fact of the account is too old for the figure to speak of today.
    package var isStale: Bool
    /// Orders that count against the seller on `asOf`, oldest first.
    package var defects: [DefectiveOrder]
    /// Orders that will count, because their day has not entered the window yet, oldest first.
    package var upcoming: [DefectiveOrder]
    /// The last day whose orders `defects` and `upcoming` list completely; nil when they list all.
    package var listedUntil: Day?
    /// How many more orders there are, in and after the window, where there are too many to list.
    package var unlisted = Unlisted()
    /// What is known today about the coming days: `asOf`, and each later day on which something changes. A day that is not
    /// here shows what the one before it shows.
    package var calendar: [KnownDay]
    package var official: Reconciliation?
    /// Whether the lag was learnt from an official report.
    package var isLagLearnt: Bool

    package var figure: Figure { figures.whole }
    package var categories: [Figure] { figures.categories }
    package var uncategorised: Tally { figures.uncategorised }
    package var tally: Tally { figures.whole.tally }
    package var rate: Rate? { figures.whole.rate }
    package var interval: WilsonInterval? { figures.whole.interval }
    package var headroom: Headroom? { figures.whole.headroom }
    package var status: Status { figures.status }
    package var missing: [String] { figures.missing }
    package var lacksCategories: Bool { figures.lacksCategories }
    package var tightest: Figure { figures.tightest }
    package var hasNoRoom: Bool { figures.hasNoRoom }
    package var absorbable: Int? { figures.absorbable }

    /// The first day after `asOf` on which the status is another, if nothing new happens.
    package var nextChange: KnownDay? {
        calendar.first { $0.status != status && $0.status != .unknown }
    }
}

/// How many defective orders are not listed, as there are too many of them.
package struct Unlisted: Hashable, Sendable {
    /// Of those that count on the measured day.
    package var counting = 0
    package var upcoming = 0

    package init(counting: Int = 0, upcoming: Int = 0) {
        self.counting = counting
        self.upcoming = upcoming
    }
}

/// An order that counts against the seller, and for how long.
package struct DefectiveOrder: Hashable, Sendable {
    package var orderID: String
    /// The day that places the order in the window.
    package var day: Day
    package var kinds: [String]
    /// The categories in which it is bad, of a standard that is demanded of each.
    package var categories: [String] = []
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
        orderID: String, day: Day, kinds: [String], categories: [String], units: Int, counts: ClosedRange<Day>,
        placedAt: Instant, confirmedAt: Instant?, firstScanAt: Instant?, knownAt: Instant?, origin: Origin
    ) {
        self.orderID = orderID
        self.day = day
        self.kinds = kinds
        self.categories = categories
        self.units = units
        self.counts = counts
        self.placedAt = placedAt
        self.confirmedAt = confirmedAt
        self.firstScanAt = firstScanAt
        self.knownAt = knownAt
        self.origin = origin
    }

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
    /// Categories that are missed, or met again, from this day on.
    package var turns: [CategoryTurn] = []
}

/// A category of goods whose status changes.
package struct CategoryTurn: Hashable, Sendable {
    package var category: String
    package var status: Status

    package init(category: String, status: Status) {
        self.category = category
        self.status = status
    }
}
