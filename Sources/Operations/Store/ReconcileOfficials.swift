import AccountHealth
import Storage

/// Puts the newest official figure of each standard beside ours, and keeps what explains a difference.
///
/// Explaining looks at the orders behind the figure, so it is done when files come and not when a page is opened.
struct ReconcileOfficials {
    let connection: any Connection
    let account: StoredAccount
    let plan: StorePlan

    /// Figures of the newest reports are among so many rows.
    private static let newest = 64

    func run() throws {
        var rows: [ReconciliationRow] = []
        for (standard, key) in plan.counted.map({ ($0.standard, $0.key) }) {
            let figures = try officials(standard.id).filter { $0.figure.isAbout(standard.fulfilment) }
            guard let latest = figures.latest else { continue }
            let found = try reconciled(latest.figure, standard)
            rows.append(row(key, latest, found.ours, found.explanation))
        }
        for standard in plan.told.map(\.standard) {
            guard let latest = try officials(standard.id).latest else { continue }
            rows.append(row(standard.ruleKey, latest, nil, latest.figure.numerator == nil ? .noCounts : .reported))
        }
        let words = try officials(StoredOfficials.statusRule)
        if let last = words.max(by: { ($0.importID, $0.line, $0.place) < ($1.importID, $1.line, $1.place) }) {
            rows.append(row(StoredOfficials.statusRule, last, nil, .reported))
        }
        try ReconciliationRow.replace(of: account.row.id, with: rows.sorted { $0.rule < $1.rule }, in: connection)
    }

    private func officials(_ standard: String) throws -> [OfficialRow] {
        try OfficialRow.newest(
            of: account.row.id, standard: standard, limit: ReconcileOfficials.newest, in: connection)
    }

    private func row(
        _ rule: String, _ official: OfficialRow, _ ours: Rate?, _ explanation: Reconciliation.Explanation
    ) -> ReconciliationRow {
        ReconciliationRow(
            account: account.row.id, rule: rule, official: official.key, ours: ours, explanation: explanation)
    }

    private func reconciled(
        _ official: OfficialFigure, _ standard: Standard
    ) throws -> Reconciliation {
        let range = official.from...max(official.from, official.to)
        let wide = OfficialFigures.explained(range)
        let kept = try StoredTallies(connection, account: account.row.id, days: wide, outcomes: false)
        let tallies = kept.days(of: standard.ruleKey, in: wide)
        let tally = tallies.sum(range)
        var missing = kept.missing(of: standard.ruleKey).union(in: range).names
        if tally.units + tally.unplaced == 0, (official.denominator ?? 0) > 0 { missing = ["orders"] }
        var loaded: Records?
        var problem: (any Error)?
        let found = reconcile(official, standard: standard, choices: plan.choices, missing: missing) { choices in
            if choices == plan.choices || problem != nil { return tallies }
            do {
                let records = try loaded ?? orders(around: wide)
                loaded = records
                var classifier = plan.classifier(standard, choices)
                var other = DayTallies(wide)
                for place in records.orders.places {
                    guard let contribution = classifier.contribution(of: records.order(at: place)) else { continue }
                    other.add(contribution.tally, on: contribution.day)
                }
                return other
            } catch {
                problem = error
                return tallies
            }
        }
        if let problem { throw problem }
        return found
    }

    /// The orders that can count on some days.
    private func orders(around days: ClosedRange<Day>) throws -> Records {
        let first = plan.firstSecond(talliesFrom: days.lowerBound)
        let last = plan.zone.end(of: days.upperBound).seconds
        let ids = try OrderRow.orderIDs(of: account.row.id, placed: first...max(first, last), in: connection)
        return try LoadedRecords(
            connection, account: account.row, sellers: account.sellers, orders: ids, holding: account.holding
        ).records
    }
}

extension [OfficialRow] {
    /// That of the newest report; of several files with it, the first.
    fileprivate var latest: OfficialRow? {
        self.max {
            ($0.figure.reportDay, -$0.importID, -$0.line, -$0.place) < (
                $1.figure.reportDay, -$1.importID, -$1.line, -$1.place
            )
        }
    }
}
