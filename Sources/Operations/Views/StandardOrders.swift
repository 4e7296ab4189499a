package import AccountHealth

/// A page of the orders that a standard counts on some days.
package struct StandardOrders: Sendable {
    package var entry: AccountEntry
    package var standard: Standard
    /// The day measured.
    package var asOf: Day
    /// The days that count on it.
    package var window: ClosedRange<Day>
    /// The days whose orders are asked for.
    package var days: ClosedRange<Day>
    /// What the standard counts on them, of all orders.
    package var tally: Tally
    package var rows: [Row]
    /// The order behind which the next page begins; nil on the last one.
    package var next: String?

    package init(
        entry: AccountEntry, standard: Standard, asOf: Day, window: ClosedRange<Day>, days: ClosedRange<Day>,
        tally: Tally, rows: [Row], next: String?
    ) {
        self.entry = entry
        self.standard = standard
        self.asOf = asOf
        self.window = window
        self.days = days
        self.tally = tally
        self.rows = rows
        self.next = next
    }

    package struct Row: Sendable {
        package var orderID: String
        package var placed: Day
        package var judged: OrderView.Judged

        package init(orderID: String, placed: Day, judged: OrderView.Judged) {
            self.orderID = orderID
            self.placed = placed
            self.judged = judged
        }
    }
}

/// Which orders of a standard are asked for.
package struct OrdersQuestion: Hashable, Sendable {
    /// Which of them, by what the standard makes of them.
    package enum Part: String, Sendable, CaseIterable {
        case all
        /// Those that count against the seller.
        case against
        /// Those of which a fact is missing.
        case undecided

        package func contains(_ tally: Tally) -> Bool { count(of: tally) > 0 }

        /// How many units of a tally are of the part.
        package func count(of tally: Tally) -> Int {
            switch self {
            case .all: tally.units + tally.unplaced
            case .against: tally.bad
            case .undecided: tally.undecided + tally.unplaced
            }
        }
    }

    /// The days on which the orders count; nil for those of the window today.
    package var days: ClosedRange<Day>?
    package var part = Part.all
    /// Only orders behind this one. Those that count against the seller stand in the order of their days, others in that of
    /// their numbers, in which they are kept.
    package var after: String?
    package var limit = 100
    /// How many rows are looked at for a page, and how many orders judged, however many an account has. A page that ends there has
    /// fewer orders and says where to go on.
    package var mostRows = 250_000
    package var mostJudged = 5_000

    package init() {}

    /// More days than any window has are not asked for.
    package static let mostDays = 400
}

/// An order of a number that somebody looks for.
package struct FoundOrder: Hashable, Sendable {
    package var entry: AccountEntry
    package var orderID: String

    package init(entry: AccountEntry, orderID: String) {
        self.entry = entry
        self.orderID = orderID
    }

    /// A number as it may have been meant: as it was typed, without the spaces that come along when it is copied, in capitals.
    package static func spellings(of text: String) -> [String] {
        let typed = String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
        let joined = String(typed.filter { !$0.isWhitespace })
        var spellings: [String] = []
        for spelling in [typed, joined, joined.uppercased()] where !spelling.isEmpty && !spellings.contains(spelling) {
            spellings.append(spelling)
        }
        return spellings
    }
}
