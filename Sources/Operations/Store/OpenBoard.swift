import AccountHealth
import Marketplaces
import Storage

extension Installation {
    /// A page of all accounts, or of those in one state; those that need attention first.
    package func board(offset: Int, limit: Int, state: BoardRow.State?) async throws -> Board {
        try await keepBoardOfToday()
        let setting = setting
        return try await database.read { connection in
            let places = try BoardPlace.page(state: state?.rawValue, offset: offset, limit: limit, in: connection)
            let accounts = try AccountRow.rows(ids: places.map(\.account), in: connection)
            let byID = Dictionary(uniqueKeysWithValues: accounts.map { ($0.id, $0) })
            var counts: [BoardRow.State: Int] = [:]
            for (name, count) in try BoardPlace.counts(in: connection) {
                if let state = BoardRow.State(rawValue: name) { counts[state] = count }
            }
            let rows = try places.compactMap { place in
                try byID[place.account].map { try BoardRow(place, account: $0, setting: setting) }
            }
            return Board(
                rows: rows, counts: counts, offset: offset, accountCount: counts.values.reduce(0, +))
        }
    }

    /// Measures the accounts again whose day is over.
    package func keepBoardOfToday() async throws {
        let (setting, now) = (setting, now())
        // The first day that is still going on anywhere decides how many there may be.
        let latest = setting.stores.map { setting.directory.zone(of: $0.id).day(of: now) }.max()
        guard let latest else { return }
        let stale = try await database.read { connection in
            try BoardPlace.measured(before: latest, limit: .max, in: connection).map(\.account)
        }
        for portion in stale.portions(of: 256) {
            let due = try await database.read { connection in
                try AccountRow.rows(ids: portion, in: connection).filter { row in
                    row.fixedDay == nil && row.counted.counting != ""
                        && row.boardDay(connection, setting: setting, now: now)
                }.map(\.id)
            }
            if due.isEmpty { continue }
            try await upToDate(due)
            try await database.write { connection in
                for id in due {
                    guard let row = try AccountRow.find(id: id, in: connection) else { continue }
                    let stored = try StoredAccount(connection, row)
                    try stored.keepOnBoard(connection, plan: stored.plan(setting, now: now))
                }
            }
        }
    }
}

extension AccountRow {
    /// Whether the board shows the account on an earlier day than its store has.
    fileprivate func boardDay(_ connection: any Connection, setting: Setting, now: Instant) -> Bool {
        let today = setting.directory.zone(of: account.store).day(of: now)
        let place = try? BoardPlace.find(id, in: connection)
        return place.map { $0.asOf < today } ?? true
    }
}

extension Array {
    func portions(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
