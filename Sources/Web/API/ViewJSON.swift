import AccountHealth
import Operations
import Wording

/// Values of the pages as programs read them.
extension JSONText {
    mutating func entry(_ entry: AccountEntry) {
        field("id", Int(entry.id))
        field("account", entry.account.name)
        field("store", entry.account.store.description)
        field("sample", entry.isSample)
    }

    mutating func boardRow(_ row: BoardRow, _ words: Wording) {
        entry(row.entry)
        field("asOf", row.asOf.description)
        field("state", row.state.rawValue)
        field("orders", row.orderCount)
        field("newestDay", row.newestDay?.description)
        field("chance", literal: row.chance.map(JSONText.share))
        field("stale", row.isStale)
        key("overdue")
        if let overdue = row.overdue { object { $0.report(overdue, words) } } else { literal(nil) }
        key("change")
        if let change = row.change {
            object { json in
                json.field("direction", "\(change.direction)")
                json.key("before")
                guard let before = change.before else { return json.literal(nil) }
                json.object { json in
                    json.field("state", before.state.rawValue)
                    json.field("tightest", before.tightest)
                }
            }
        } else {
            literal(nil)
        }
        field("tightest", row.tightest)
    }

    private mutating func field(_ name: String, _ tightest: BoardRow.Tightest?) {
        key(name)
        guard let tightest else { return literal(nil) }
        object { json in
            json.field("id", tightest.standard.id)
            json.field("fulfilment", tightest.standard.fulfilmentName)
            json.field("status", tightest.status.rawValue)
            json.field("defectCount", tightest.tally.bad)
            json.field("denominator", tightest.tally.units)
            json.field("absorbable", tightest.headroom?.absorbable)
            json.field("ordersNeeded", tightest.headroom?.unitsNeeded)
        }
    }

    mutating func report(_ age: ReportAge, _ words: Wording) {
        field("kind", age.report.kind)
        field("everyDays", age.report.everyDays)
        field("path", age.report.path(language: words.language.rawValue))
        field("brought", age.brought?.description)
        field("broughtAs", age.kind)
        field("newestDay", age.newest?.description)
        field("days", age.days)
        field("due", age.isDue)
    }

    mutating func forecastDay(_ day: ForecastDay, missedByThen: Double?) {
        field("day", day.day.description)
        field("probability", literal: JSONText.share(day.probability))
        field("missedByThen", literal: missedByThen.map(JSONText.share))
        field("knownDefects", day.known.bad)
        field("knownOrders", day.known.units)
        field("ordersToCome", literal: JSONText.share(day.coming))
        field("expectedRate", literal: day.expected.map(JSONText.share))
        field("band80", literal: day.band80.map(JSONText.band))
        field("band95", literal: day.band95.map(JSONText.band))
    }

    mutating func importEntry(_ entry: ImportEntry) {
        field("id", Int(entry.id))
        field("at", entry.at.description)
        field("file", entry.fileName)
        field("digest", entry.digest)
        field("kind", entry.kind)
        field("bytes", entry.byteCount)
        field("usableRows", entry.usableRows)
        field("findings", entry.findingCount)
        field("account", entry.account.name)
        field("store", entry.account.store.description)
        field("undoneAt", entry.undoneAt?.description)
    }

    /// With four decimals.
    static func share(_ value: Double) -> String { StandingJSON.fraction(value) }

    static func band(_ band: ClosedRange<Double>) -> String { "[\(share(band.lowerBound)),\(share(band.upperBound))]" }
}
