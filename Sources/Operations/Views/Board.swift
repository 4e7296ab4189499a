package import AccountHealth

/// Accounts, those that need attention first.
package struct Board: Sendable {
    package var rows: [BoardRow]
    /// All accounts by the state under which they are found, whether or not the row is on this page of the board. One that
    /// missed when its data ended is found under two.
    package var counts: [BoardRow.State: Int]
    /// All accounts that may be seen, whichever are looked for.
    package var overview: BoardOverview
    /// How many of all accounts became worse, became better, or changed so that it cannot be told; nil where nobody asked.
    package var changes: [BoardChange.Direction: Int]?
    /// The stores of all accounts that may be seen, in order.
    package var stores: [StoreID] = []
    /// How many rows come before the first one.
    package var offset: Int
    package var accountCount: Int

    package init(
        rows: [BoardRow], counts: [BoardRow.State: Int], overview: BoardOverview, offset: Int, accountCount: Int
    ) {
        self.rows = rows
        self.counts = counts
        self.overview = overview
        self.offset = offset
        self.accountCount = accountCount
    }
}

/// Which accounts of the board are asked for, and in which order.
package struct BoardQuestion: Hashable, Sendable {
    package enum Order: String, Hashable, Sendable, CaseIterable {
        /// Those that need attention first: by state, by headroom, by the chance of a miss.
        case urgency
        /// Those most likely to miss their tightest standard in two weeks first.
        case chance
        case name
        case id

        /// Those that a page offers.
        package static let ofPages: [Order] = [.urgency, .chance, .name]
    }

    /// Only accounts that are found under this state; nil for all. Counts are of all states.
    package var state: BoardRow.State?
    /// Part of a name or of a store; capitals do not matter.
    package var text = ""
    /// Only accounts of this store; nil for all.
    package var store: StoreID?
    /// Only accounts that changed since the moment asked for.
    package var isChanged = false
    package var order = Order.urgency
    /// Of the other accounts the board knows nothing.
    package var access: AccountAccess
    /// Since when changes are told; nil where nobody asks for them. Of a moment so long ago that nobody knows where accounts stood
    /// then, the first of which it is known.
    package var since: Instant?
    /// Only the rows behind that of an account, wherever it stands now.
    package var after: Int64?
    /// Whether rows have the course of their standard.
    package var drawsCourses = true
    package var offset = 0
    package var limit: Int

    package init(
        state: BoardRow.State? = nil, access: AccountAccess = .all, offset: Int = 0, limit: Int
    ) {
        self.state = state
        self.access = access
        self.offset = offset
        self.limit = limit
    }
}

/// Why a board cannot be had as it was asked for.
package enum BoardProblem: Error, Hashable, Sendable {
    /// The account after which it is to begin is not there, or not to be seen.
    case unknownPlace
}

/// One account on the board: its tightest standard and how old its data is.
package struct BoardRow: Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        /// In the order of urgency.
        case missed, noRoom = "no-room", unknown, met, stale, noData = "no-data"
    }

    package var entry: AccountEntry
    /// The day measured.
    package var asOf: Day
    package var state: State
    /// Nil without any figure.
    package var tightest: Tightest?
    package var newestDay: Day?
    package var orderCount: Int
    /// The chance that the tightest standard is missed in two weeks; nil where it is not foretold, or not yet.
    package var chance: Double?
    /// Whether the newest fact is too old to speak of the measured day, whatever the state.
    package var isStale = false
    /// The file that is longest overdue; nil when none is.
    package var overdue: ReportAge?
    /// Nil where nothing changed, and where nobody asked.
    package var change: BoardChange?

    package init(
        entry: AccountEntry, asOf: Day, state: State, tightest: Tightest?, newestDay: Day?, orderCount: Int,
        chance: Double? = nil
    ) {
        self.entry = entry
        self.asOf = asOf
        self.state = state
        self.tightest = tightest
        self.newestDay = newestDay
        self.orderCount = orderCount
        self.chance = chance
    }

    /// Whether it missed when its data ended, which is too long ago to say more.
    package var isOldMiss: Bool { state == .stale && tightest?.status == .missed }

    package func isFound(under state: State) -> Bool {
        self.state == state || state == .missed && isOldMiss
    }

    /// The standard that decides the state of an account.
    package struct Tightest: Sendable {
        package var standard: Standard
        package var status: Status
        package var tally: Tally
        package var headroom: Headroom?
        /// The figure on each of the last sixty days, the measured day last; empty where nobody asked for it.
        package var course: [Tally]

        /// How many more clean orders a missed standard needs; nil where it is not missed, and where no number of them would do.
        package var short: Int? {
            guard status == .missed, let needed = headroom?.unitsNeeded, needed > tally.units else { return nil }
            return needed - tally.units
        }

        package init(standard: Standard, status: Status, tally: Tally, headroom: Headroom?, course: [Tally]) {
            self.standard = standard
            self.status = status
            self.tally = tally
            self.headroom = headroom
            self.course = course
        }
    }
}
