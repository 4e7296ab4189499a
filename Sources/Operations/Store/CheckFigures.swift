package import AccountHealth
import Marketplaces
import Storage

/// Figures that are not what the rows they come from say.
package struct WrongFigures: Hashable, Sendable, CustomStringConvertible {
    package var account: Account
    /// What differs: tallies, defective orders, orders that will change, the count of orders, the moment of counting, or the place on
    /// the board.
    package var what: String

    package var description: String { "\(account.name) (\(account.store)): \(what)" }
}

extension Installation {
    /// Counts all accounts anew and compares; nothing is changed.
    package func checkFigures() async throws -> [WrongFigures] {
        let (setting, now) = (setting, now())
        var wrong: [WrongFigures] = []
        for entry in try await accounts() {
            wrong += try await database.read { connection in
                guard let row = try AccountRow.find(id: entry.id, in: connection) else { return [] }
                return try StoredAccount(connection, row).wrongFigures(connection, setting: setting, now: now)
            }
        }
        return wrong
    }
}

extension StoredAccount {
    fileprivate func wrongFigures(
        _ connection: any Connection, setting: Setting, now: Instant
    ) throws -> [WrongFigures] {
        try (wrongMoments(connection, setting: setting, now: now) + wrongCounts(connection, setting: setting)).map {
            WrongFigures(account: row.account, what: $0)
        }
    }

    /// What was counted or measured at a time that is still to come. An earlier one is not wrong but due.
    private func wrongMoments(_ connection: any Connection, setting: Setting, now: Instant) throws -> [String] {
        let today = row.fixedDay ?? setting.directory.zone(of: row.account.store).day(of: now)
        let place = try BoardPlace.find(row.id, in: connection)
        let isPlaceAhead = [place?.asOf, place?.forecastDay].contains { $0.map { $0 > today } ?? false }
        return (isAhead(of: now) ? ["moment of counting"] : []) + (isPlaceAhead ? ["place on the board"] : [])
    }

    private func wrongCounts(_ connection: any Connection, setting: Setting) throws -> [String] {
        // As of the moment to which they were counted; what has changed since is not wrong but due.
        let plan = plan(setting, now: row.counted.countedAt)
        let rules = CountingRules(plan, holding: holding)
        guard rules.signature == row.counted.counting else { return [] }
        let count = KeyedCount(
            try OrderCount(connection, self, plan: plan, orders: nil), rules: rules, account: row.id)
        let kept = try TallyRow.rows(of: [row.id], months: .min ... .max, in: connection)
        var wrong: [String] = []
        if kept != count.rows(account: row.id).filter({ !$0.parts.isEmpty }) { wrong.append("tallies") }
        let orders = count.defects.map(\.orderID)
        let listed = try DefectiveOrderRow.rows(of: row.id, orders: orders, in: connection)
        if Set(listed) != Set(count.defects) { wrong.append("defective orders") }
        let due = try OpenOrderRow.due(of: row.id, at: Instant(microseconds: .max), limit: .max, in: connection)
        if Set(due) != Set(count.changes) { wrong.append("orders that will change") }
        if count.orderCount != row.counted.orderCount { wrong.append("count of orders") }
        return wrong
    }
}
