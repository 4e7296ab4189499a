package import AccountHealth

/// What became of an account since somebody looked last.
package struct BoardChange: Sendable {
    package enum Direction: Hashable, Sendable {
        case worse, better
        /// Nothing can be compared, as with stale data or a new account.
        case unclear
    }

    package var direction: Direction
    /// What it showed then; nil for an account that was not there.
    package var before: Before?

    package init(direction: Direction, before: Before?) {
        self.direction = direction
        self.before = before
    }

    package struct Before: Sendable {
        package var state: BoardRow.State
        /// The standard that decided the state, unless the book no longer has it; its course is empty.
        package var tightest: BoardRow.Tightest?

        package init(state: BoardRow.State, tightest: BoardRow.Tightest?) {
            self.state = state
            self.tightest = tightest
        }
    }
}

extension BoardChange {
    /// Compares what an account shows with what it showed; nil where that is the same to a seller. A state comes first, then how
    /// much room is left; a change of the rate alone is none.
    package init?(from before: Before?, to state: BoardRow.State, _ tightest: BoardRow.Tightest?) {
        guard let before else {
            self.init(direction: .unclear, before: nil)
            return
        }
        let direction: Direction?
        if before.state != state {
            direction =
                switch (before.state.severity, state.severity) {
                case (let old?, let new?): new > old ? .worse : .better
                default: .unclear
                }
        } else if let old = before.tightest, let new = tightest, old.room != nil || new.room != nil {
            direction = Direction(from: old.room ?? .max, to: new.room ?? .max)
        } else {
            direction = nil
        }
        guard let direction else { return nil }
        self.init(direction: direction, before: before)
    }
}

extension BoardChange.Direction {
    /// Nil where there is as much room as there was.
    fileprivate init?(from old: Int, to new: Int) {
        if old == new { return nil }
        self = new < old ? .worse : .better
    }
}

extension BoardRow.State {
    /// How bad it is; nil where that cannot be told.
    fileprivate var severity: Int? {
        switch self {
        case .met: 0
        case .noRoom: 1
        case .missed: 2
        case .unknown, .stale, .noData: nil
        }
    }
}

extension BoardRow.Tightest {
    /// How many more defects fit, or below zero how many clean orders are short; nil without a figure.
    fileprivate var room: Int? {
        guard let headroom, tally.units > 0 else { return nil }
        switch status {
        case .unknown: return nil
        case .met: return headroom.absorbable
        case .missed: return headroom.unitsNeeded.map { min(-1, tally.units - $0) } ?? Int.min / 2 - tally.bad
        }
    }
}
