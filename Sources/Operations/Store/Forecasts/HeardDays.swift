import AccountHealth
import Storage

/// The last days on which somebody brought news of each kind of defect: a list of claims of last month does not say that there are
/// no new ones.
struct HeardDays {
    private var days: [DefectKind: Day] = [:]
    /// Of files that name all kinds.
    private var all: Day?

    mutating func take(_ holding: AccountImportRow, on day: Day) {
        if holding.holdsAllDefects { all = max(all ?? day, day) }
        for kind in holding.heldDefects { days[kind] = max(days[kind] ?? day, day) }
    }

    /// Whether all that counts as a defect under a standard has been heard of since a day.
    func isHeard(_ standard: Standard, since day: Day) -> Bool {
        guard case .share(.defect(let kinds, _)) = standard.measure else { return true }
        return kinds.allSatisfy { kind in [days[kind], all].contains { $0.map { $0 > day } ?? false } }
    }
}

extension StoredAccount {
    func heardDays(_ connection: any Connection, zone: Zone) throws -> HeardDays {
        var heard = HeardDays()
        let moments = Dictionary(
            try ImportRow.rows(ids: imports.map(\.importID), in: connection).map { ($0.id, $0.at) }
        ) { first, _ in first }
        // What was said of the seller in another store says nothing of this one.
        for part in imports where part.account == row.id {
            if let at = moments[part.importID] { heard.take(part, on: zone.day(of: at)) }
        }
        return heard
    }
}
