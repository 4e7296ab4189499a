import AccountHealth
import Marketplaces
import Storage

extension Installation {
    /// A page of all accounts, or of those that are asked for, from one state.
    ///
    /// - Throws: `BoardProblem`.
    package func board(_ question: BoardQuestion) async throws -> Board {
        let (setting, now) = (setting, now())
        try await keepBoardOfToday()
        return try await database.read { connection in
            let counted = try BoardPlace.counts(
                BoardPlace.Selection(accounts: question.access.accounts, text: question.text), in: connection)
            var selection = BoardPlace.Selection(
                accounts: question.access.accounts, text: question.text, store: question.store)
            let oldMisses = try BoardPlace.newest(selection.ofOldMisses, in: connection)
            let order = BoardPlace.Order(question.order)
            let changes = try question.since.map { since in
                try BoardChanges(
                    of: selection, order, since: max(since, Installation.pastBegins(now)), setting: setting,
                    in: connection)
            }
            selection.state = question.state?.rawValue
            if question.state == .missed { selection.told = .oldMiss }
            // In the order of the ids the place of one that was taken away is still known.
            if let account = question.after, question.order != .id {
                guard question.access.sees(account), try BoardPlace.find(account, in: connection) != nil else {
                    throw BoardProblem.unknownPlace
                }
            }
            let places =
                if question.isChanged, let changes {
                    Array(changes.places.dropFirst(question.offset).prefix(question.limit))
                } else {
                    try BoardPlace.page(
                        selection, order: order, after: question.after, offset: question.offset,
                        limit: question.limit, in: connection)
                }
            let accounts = try AccountRow.rows(ids: places.map(\.account), in: connection)
            let byID = Dictionary(uniqueKeysWithValues: accounts.map { ($0.id, $0) })
            let courses =
                question.drawsCourses
                ? try BoardCourses(of: places, accounts, setting: setting, now: now, in: connection) : nil
            var standards = BoardStandards(setting)
            let rows = try places.compactMap { place in
                try byID[place.account].map { account in
                    var row = BoardRow(
                        place, account: account, standards: &standards, course: courses?[place.account] ?? [])
                    row.isStale = setting.isStale(row)
                    row.overdue = try reportAges(of: account, now: now, in: connection).first(where: \.isDue)
                    row.change = changes?[place.account]
                    return row
                }
            }
            var counts = [BoardRow.State: Int](counted.filter { question.store == nil || $0.store == question.store })
            let accountCount = counts.values.reduce(0, +)
            let missed = oldMisses.reduce(0) { $0 + $1.count }
            if missed > 0 { counts[.missed, default: 0] += missed }
            var board = Board(
                rows: rows, counts: counts, overview: try connection.boardOverview(of: question.access),
                offset: question.offset, accountCount: accountCount)
            board.changes = changes?.counts
            board.stores = counted.map(\.store).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
            return board
        }
    }

    /// Counts the accounts of which a deadline has passed, and measures those again that were measured on another day.
    package func keepBoardOfToday() async throws {
        let (setting, now) = (setting, now())
        try await upToDate(try await database.read { try AccountRow.due(at: now, in: $0) })
        let over = try await database.read { connection in
            try setting.stores.flatMap { store in
                let today = setting.directory.zone(of: store.id).day(of: now)
                return try BoardPlace.measured(notOn: today, store: store.id, in: connection)
            }
        }
        for portion in over.portions(of: 500) {
            // Nobody waits for those who only measure.
            let (places, due) = try await database.read { connection in
                let setting = try settings.setting(in: connection)
                // A sample shop stays on the day of its story.
                let rows = try AccountRow.rows(ids: portion, in: connection).filter { $0.fixedDay == nil }
                let accounts = try StoredAccount.all(rows, in: connection)
                let due = Set(accounts.filter { $0.isDue(setting, now: now) }.map(\.row.id))
                let others = accounts.filter { !due.contains($0.row.id) }
                return (try connection.boardPlaces(others, setting: setting, now: now), due.sorted())
            }
            if !places.isEmpty {
                try await database.write { connection in
                    try BoardPastRow.note(try BoardPlace.renew(places, in: connection), at: now, in: connection)
                }
            }
            // Counting anew takes long; each account has a transaction of its own.
            try await upToDate(due)
        }
    }
}

extension Connection {
    /// Where all accounts stand of which somebody may know.
    fileprivate func boardOverview(of access: AccountAccess) throws -> BoardOverview {
        let all = BoardPlace.Selection(accounts: access.accounts)
        let oldMisses = try BoardPlace.newest(all.ofOldMisses, in: self)
        var sample: BoardPlace?
        if let row = try AccountRow.sample(in: self), access.sees(row.id) {
            sample = try BoardPlace.find(row.id, in: self)
        }
        return BoardOverview(
            counts: [BoardRow.State: Int](try BoardPlace.counts(all, in: self)),
            oldMisses: oldMisses.reduce(0) { $0 + $1.count }, oldMissDay: oldMisses.compactMap(\.day).max(),
            sample: sample.flatMap { BoardRow.State(rawValue: $0.state) })
    }
}

extension [BoardRow.State: Int] {
    fileprivate init(_ counted: [BoardPlace.Count]) {
        self.init()
        for one in counted {
            if let state = BoardRow.State(rawValue: one.state) { self[state, default: 0] += one.count }
        }
    }
}

extension BoardPlace.Selection {
    /// Of the same accounts those that missed when their data ended.
    fileprivate var ofOldMisses: BoardPlace.Selection {
        var selection = self
        selection.told = .oldMiss
        return selection
    }
}

extension BoardPlace.Selection.Told {
    /// As `BoardRow.isOldMiss`.
    fileprivate static let oldMiss = BoardPlace.Selection.Told(state: BoardRow.State.stale.rawValue, status: .missed)
}

extension Setting {
    /// Whether the newest fact of an account on the board is too old.
    fileprivate func isStale(_ row: BoardRow) -> Bool {
        guard let days = book(of: row.entry.account.store)?.staleAfterDays else { return false }
        return AccountHealth.isStale(newestDay: row.newestDay, asOf: row.asOf, afterDays: days)
    }
}

extension BoardPlace.Order {
    fileprivate init(_ order: BoardQuestion.Order) {
        self =
            switch order {
            case .urgency: .urgency
            case .chance: .chance
            case .name: .name
            case .id: .id
            }
    }
}

extension Array {
    func portions(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
