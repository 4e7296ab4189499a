package import AccountHealth
import Marketplaces

/// A file that an account needs again and again, and how old the last one is.
package struct ReportAge: Hashable, Sendable {
    package var report: StandardsBook.Report
    /// The kind of the file that was brought last; nil when none was.
    package var kind: String?
    /// The store's day on which it was imported.
    package var brought: Day?
    /// The day of the newest fact in such files; nil when none names a moment.
    package var newest: Day?
    /// Days since it was brought.
    package var days: Int?

    package init(report: StandardsBook.Report, kind: String? = nil, brought: Day? = nil, newest: Day? = nil, today: Day)
    {
        self.report = report
        self.kind = kind
        self.brought = brought
        self.newest = newest
        days = brought.map { max(0, $0.distance(to: today)) }
    }

    /// Days beyond what it is good for; nil when none was ever brought.
    package var overdueDays: Int? { days.map { $0 - report.everyDays } }

    package var isDue: Bool { (overdueDays ?? 0) > 0 }
}

/// A file that was imported for an account: of which kind, when, and how far it tells.
package struct BroughtFile: Hashable, Sendable {
    package var kind: String
    package var at: Instant
    package var newest: Instant?

    package init(kind: String, at: Instant, newest: Instant? = nil) {
        // A table of the seller's own, read by what somebody has said of its columns, says what the plain one says.
        self.kind = kind.hasPrefix(PlainKind.mappedPrefix) ? String(kind.dropFirst(PlainKind.mappedPrefix.count)) : kind
        self.at = at
        self.newest = newest
    }
}

extension StandardsBook {
    /// How old the last file of each kind is: those that are due first, the longest overdue before the others, then those that
    /// were never brought, then the rest.
    ///
    /// The day on which a file was brought counts, not that of its newest fact: where no buyer left feedback for a month, a report
    /// of today is not a month old.
    package func reportAges(_ brought: [BroughtFile], today: Day, zone: Zone) -> [ReportAge] {
        let ages = reports.compactMap { report -> ReportAge? in
            let told = brought.filter { report.isTold(by: $0.kind) }
            guard let last = told.max(by: { $0.at < $1.at }) else {
                return report.isOptional ? nil : ReportAge(report: report, today: today)
            }
            return ReportAge(
                report: report, kind: last.kind, brought: zone.day(of: last.at),
                newest: told.compactMap(\.newest).max().map { zone.day(of: $0) }, today: today)
        }
        // The sort is stable: among equals the book's order stands.
        return ages.sorted { $0.urgency < $1.urgency }
    }
}

extension ReportAge {
    fileprivate var urgency: (Int, Int) {
        guard let overdueDays else { return (1, 0) }
        return overdueDays > 0 ? (0, -overdueDays) : (2, -overdueDays)
    }
}
