package import AccountHealth
package import Operations
package import Wording

/// What was measured of an account, and what was remarked about files, in the shape that programs rely on: `standing check` and the
/// API write the same.
package struct StandingJSON: Sendable {
    private let wording: Wording
    private let fileName: @Sendable (Origin) -> String?

    /// - Parameter fileName: what the file is called in which something stands; nil where that is not known.
    package init(_ wording: Wording, fileName: @escaping @Sendable (Origin) -> String?) {
        self.wording = wording
        self.fileName = fileName
    }

    package func account(_ json: inout JSONText, _ account: AccountStanding) {
        json.field("account", account.account.name)
        json.field("store", account.account.store.description)
        json.field("asOf", account.asOf.description)
        json.field("orders", account.orderCount)
        json.field("officialStatus", account.officialStatus?.word)
        json.field("standards", objects: account.standings, standing)
        json.field("coming", objects: account.coming) { json, standing in
            json.field("validFrom", standing.standard.validFrom?.description)
            self.standing(&json, standing)
        }
    }

    package func standing(_ json: inout JSONText, _ standing: Standing) {
        let standard = standing.standard
        let isTold = standing.figure.missing.isEmpty
        let isShare = standard.measure.isShare
        let isBalance: Bool = if case .balance = standard.measure { true } else { false }
        json.field("id", standard.id)
        json.field("fulfilment", standard.fulfilmentName)
        json.field("measure", standard.measure.name)
        json.key("window")
        json.object { json in
            json.field("from", standing.window.lowerBound.description)
            json.field("to", standing.window.upperBound.description)
            json.field("days", standing.window.count)
            json.field(
                "lagDays", standing.effectiveWindow.lagDays ?? standing.window.upperBound.distance(to: standing.asOf))
        }
        let numerator = isBalance ? (isTold ? standing.tally.bad : nil) : standing.rate?.numerator ?? standing.tally.bad
        json.field("numerator", numerator)
        json.field("denominator", isBalance ? nil : standing.tally.units)
        json.field("defectCount", isShare ? standing.tally.bad : nil)
        json.field("rate", literal: isTold ? standing.rate.flatMap(JSONText.sixDecimals) : nil)
        json.field("interval", literal: standing.interval.map(StandingJSON.interval))
        json.field("target", literal: standard.condition?.target.flatMap(JSONText.decimal))
        json.field("condition", standard.condition?.name)
        json.field("status", standing.status.rawValue)
        json.field("noRoom", standing.hasNoRoom)
        json.field("stale", standing.isStale)
        json.field("absorbable", isTold ? standing.absorbable : nil)
        json.field("ordersNeeded", isTold && !isBalance ? standing.headroom?.unitsNeeded : nil)
        json.field("undecided", standing.tally.undecided + standing.tally.unplaced)
        json.field("missing", strings: standing.missing)
        json.field("per", standard.per.rawValue)
        json.field("categories", objects: standing.categories, category)
        json.field("uncategorised", standing.uncategorised.units + standing.uncategorised.unplaced)
        json.field("defects", objects: standing.defects, defect)
        json.field("upcoming", objects: standing.upcoming, defect)
        json.field("changes", objects: changes(standing)) { json, day in
            json.field("day", day.day.description)
            json.field("defectCount", day.tally.bad)
            json.field("denominator", day.tally.units)
            json.field("status", day.status.rawValue)
            json.field("rollingOff", strings: day.rollingOff)
            json.field("entering", strings: day.entering)
            json.field("categories", objects: day.turns) { json, turn in
                json.field("category", turn.category)
                json.field("status", turn.status.rawValue)
            }
        }
        json.key("official")
        if let official = standing.official {
            json.object { self.official(&$0, official, of: standing.standard) }
        } else {
            json.literal(nil)
        }
        json.field("confidence", standard.confidence.rawValue)
        json.field("source", standard.source)
    }

    /// One category, in the words of the account's own figure. Only shares are demanded of categories.
    private func category(_ json: inout JSONText, _ figure: Figure) {
        let isTold = figure.missing.isEmpty
        json.field("category", figure.category)
        json.field("numerator", figure.rate?.numerator ?? figure.tally.bad)
        json.field("denominator", figure.tally.units)
        json.field("defectCount", figure.tally.bad)
        json.field("rate", literal: isTold ? figure.rate.flatMap(JSONText.sixDecimals) : nil)
        json.field("interval", literal: figure.interval.map(StandingJSON.interval))
        json.field("status", figure.status.rawValue)
        json.field("noRoom", figure.hasNoRoom)
        json.field("absorbable", isTold ? figure.headroom?.absorbable : nil)
        json.field("ordersNeeded", isTold ? figure.headroom?.unitsNeeded : nil)
        json.field("undecided", figure.tally.undecided + figure.tally.unplaced)
        json.field("missing", strings: figure.missing)
    }

    /// The coming days on which something rolls off, enters, or changes the status of the standard or of a category.
    private func changes(_ standing: Standing) -> [KnownDay] {
        var previous = standing.status
        return standing.calendar.dropFirst().filter { day in
            defer { previous = day.status }
            return day.status != previous || !day.rollingOff.isEmpty || !day.entering.isEmpty || !day.turns.isEmpty
        }
    }

    private func defect(_ json: inout JSONText, _ defect: DefectiveOrder) {
        json.field("orderID", defect.orderID)
        json.field("orderDay", defect.day.description)
        json.field("kinds", strings: defect.kinds)
        json.field("categories", strings: defect.categories)
        json.field("countsFrom", defect.counts.lowerBound.description)
        json.field("countsUntil", defect.counts.upperBound.description)
        json.field("file", fileName(defect.origin))
        json.field("line", Int(defect.origin.line))
    }

    private func official(_ json: inout JSONText, _ reconciliation: Reconciliation, of standard: Standard) {
        let official = reconciliation.official
        json.field("numerator", official.numerator)
        json.field("denominator", official.denominator)
        json.field("rate", literal: official.rate.map(StandingJSON.fraction))
        json.field("from", official.from.description)
        json.field("to", official.to.description)
        json.field("status", official.status)
        json.field("file", fileName(official.origin))
        json.field("explanation", wording.explanation(reconciliation, of: standard))
    }

    package func finding(_ json: inout JSONText, _ finding: Finding) {
        json.field("file", finding.file)
        json.field("line", finding.line)
        json.field("column", finding.column)
        json.field("severity", finding.severity.rawValue)
        json.field("message", wording.message(finding))
        json.field("count", finding.count)
        json.key("lines")
        json.list { list in
            for line in finding.lines { list.literal(String(line)) }
        }
    }

    private static func interval(_ interval: WilsonInterval) -> String {
        "[\(fraction(interval.lower)),\(fraction(interval.upper))]"
    }

    /// A fraction with four decimals.
    static func fraction(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return "null" }
        let scaled = Int((value * 10_000).rounded())
        let digits = String(abs(scaled) % 10_000)
        return "\(scaled < 0 ? "-" : "")\(abs(scaled) / 10_000)." + String(repeating: "0", count: 4 - digits.count)
            + digits
    }
}
