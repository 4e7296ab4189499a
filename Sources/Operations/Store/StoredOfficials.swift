import AccountHealth
import Storage

/// The newest official figure of each rule of an account, and how it was explained when it came.
struct StoredOfficials {
    private var rows: [String: (official: OfficialFigure, ours: Rate?, explanation: Reconciliation.Explanation)] = [:]

    /// Under which the marketplace's own word for an account is kept.
    static let statusRule = "account-status"

    init(_ connection: any Connection, account: Int64) throws {
        self.init(try ReconciliationRow.explained(of: [account], in: connection))
    }

    init(_ explained: some Sequence<(row: ReconciliationRow, official: OfficialRow)>) {
        for (row, official) in explained {
            var figure = official.figure
            figure.origin = Origin(file: Int(official.importID), line: official.line)
            rows[row.rule] = (figure, row.ours, row.explanation)
        }
    }

    var isEmpty: Bool { rows.isEmpty }

    func latest(_ rule: String) -> OfficialFigure? { rows[rule]?.official }

    func reconciliation(_ rule: String) -> Reconciliation? {
        rows[rule].map { Reconciliation(official: $0.official, ours: $0.ours, explanation: $0.explanation) }
    }

    /// Whether the newest official figure counts orders under the rule.
    func isCounted(_ rule: String) -> Bool { (latest(rule)?.denominator ?? 0) > 0 }

    /// The marketplace's own word for the account.
    var status: OfficialStatus? { OfficialStatus(latest(StoredOfficials.statusRule)) }

    /// The imports that the figures stand in.
    var imports: [Int64] { rows.values.map { Int64($0.official.origin.file) } }
}
