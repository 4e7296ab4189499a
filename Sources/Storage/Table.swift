/// A table as the program uses it now: its columns in the order in which rows are read and written.
package struct Table: Hashable, Sendable {
    package struct Column: Hashable, Sendable {
        package enum Kind: String, Sendable { case integer, real, text }

        package let name: String
        package let kind: Kind

        package static func integer(_ name: String) -> Column { Column(name: name, kind: .integer) }
        package static func real(_ name: String) -> Column { Column(name: name, kind: .real) }
        package static func text(_ name: String) -> Column { Column(name: name, kind: .text) }
    }

    package let name: String
    package let columns: [Column]
    /// The columns of the primary key; rows are kept and best written in their order.
    package let key: [String]
    /// `a, b, c`
    package let columnList: String
    /// `a, b` of the key, for ORDER BY.
    package let keyList: String

    package init(_ name: String, _ columns: [Column], key: [String]) {
        self.name = name
        self.columns = columns
        self.key = key
        columnList = columns.map(\.name).joined(separator: ", ")
        keyList = key.joined(separator: ", ")
    }

    /// `INSERT INTO name (a, b) VALUES ($1, $2)`
    var insertText: String {
        "INSERT INTO \(name) (\(columnList)) VALUES (\(parameters(from: 1, count: columns.count)))"
    }
}

/// All tables, those first that others refer to.
package let allTables: [Table] =
    [
        Counter.table, AccountRow.table, ImportRow.table, FindingRow.table, AccountImportRow.table,
    ] + factTables.map { $0.table } + [
        TallyRow.table, DefectiveOrderRow.table, OpenOrderRow.table, ReconciliationRow.table, BoardPlace.table,
        ForecastRow.table, ForecastModelRow.table, ForecastScoreRow.table,
        UserRow.table, UserAccountRow.table, SessionRow.table, SignInLinkRow.table, AuditRow.table,
        TokenRow.table, TokenAccountRow.table, RequestKeyRow.table, ColumnMappingRow.table, StandardsOverrideRow.table,
        BoardPastRow.table, BoardVisitRow.table,
        CaseRow.table, CaseEventRow.table, ExhibitPartRow.table,
    ]

/// What lets somebody in without a password, and what is of no use without it.
private let doors = [
    SessionRow.table, SignInLinkRow.table, TokenRow.table, TokenAccountRow.table, RequestKeyRow.table,
]

/// What a backup holds: all but who is signed in. Whoever restores one lets nobody in who went out since.
package let backedUpTables: [Table] = allTables.filter { !doors.contains($0) }
