import AccountHealth
import Storage

/// The course of the standard that decides where an account stands, for the accounts of one page of the board: its figure on
/// each of the last days, the measured day last.
struct BoardCourses {
    private var courses: [Int64: [Tally]] = [:]

    /// Days that a row draws.
    private static let days = 60

    /// One account with the windows of its course and the tallies read of them.
    private struct Course {
        var rule: String
        var windows: [ClosedRange<Day>]
        var tallies: DayTallies

        init(rule: String, window: Window, asOf: Day) {
            self.rule = rule
            windows = (1 - BoardCourses.days...0).map { window.days(asOf: asOf.advanced(by: $0)) }
            tallies = DayTallies(windows[0].lowerBound...windows[windows.endIndex - 1].upperBound)
        }
    }

    init(
        of places: [BoardPlace], _ rows: [AccountRow], setting: Setting, now: Instant, in connection: any Connection
    ) throws {
        let accounts = try StoredAccount.all(rows, in: connection)
        let explained = Dictionary(
            grouping: try ReconciliationRow.explained(of: rows.map(\.id), in: connection), by: \.row.account)
        let placeOfAccount = Dictionary(uniqueKeysWithValues: places.map { ($0.account, $0) })
        var plans = BoardPlans()
        var drawn: [Int64: Course] = [:]
        for account in accounts {
            guard let place = placeOfAccount[account.row.id], let rule = place.tightest?.rule else { continue }
            let plan = plans.plan(of: account, setting: setting, now: now)
            // A balance has no course.
            guard let judged = plan.judged.firstIndex(where: { $0.key == rule }) else { continue }
            let needs = plan.needs(StoredOfficials(explained[account.row.id] ?? []))
            drawn[account.row.id] = Course(rule: rule, window: needs.windows[judged], asOf: place.asOf)
        }
        guard let first = drawn.values.map(\.tallies.first).min(), let last = drawn.values.map(\.tallies.last).max()
        else { return }
        let rules = Set(drawn.values.map(\.rule)).sorted()
        try TallyRow.forEach(
            of: drawn.keys, months: StoredTallies.months(first...last), rules: rules, in: connection
        ) { line in
            guard line.category.isEmpty, drawn[line.account]?.rule == rules[line.rule] else { return }
            drawn[line.account]?.tallies.add(line.days, from: TallyRow.firstDay(ofMonth: line.month))
        }
        courses = drawn.mapValues { $0.tallies.sums($0.windows) }
    }

    subscript(account: Int64) -> [Tally] { courses[account] ?? [] }
}
