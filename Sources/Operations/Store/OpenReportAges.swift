import AccountHealth
import Marketplaces
import Storage

/// Of an account as it was on a day, so that what a change makes untrue is not found again.
struct ReportAgesKey: Hashable {
    var account: Int64
    var version: Int64
    var today: Day
}

extension Installation {
    /// How old the last file of each kind is that an account needs again and again.
    func reportAges(of row: AccountRow, now: Instant, in connection: any Connection) throws -> [ReportAge] {
        let store = row.account.store
        guard let book = setting.book(of: store) else { return [] }
        let zone = setting.directory.zone(of: store)
        let key = ReportAgesKey(account: row.id, version: row.version, today: row.fixedDay ?? zone.day(of: now))
        // The board asks for a hundred accounts at a time, of which few have changed.
        return try memory.reportAges.value(key) {
            let brought = try BroughtKind.all(
                of: [row.id], exceptNamed: ImportEntry.enteredPrefix, in: connection)
            return book.reportAges(
                brought.map {
                    BroughtFile(kind: $0.kind, at: $0.at, newest: $0.newest.map { Instant(seconds: $0) })
                }, today: key.today, zone: zone)
        }
    }
}
