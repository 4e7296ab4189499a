package import AccountHealth

/// One thing that happened in a case, sealed.
package struct CaseEventRow: TableRow {
    package var account: Int64
    package var caseID: Int64
    /// Counted from 1 in each case.
    package var number: Int
    package var at: Instant
    package var userName: String
    /// Only the key of the installation opens it.
    package var sealed: String

    package init(account: Int64, caseID: Int64, number: Int, at: Instant, userName: String, sealed: String) {
        self.account = account
        self.caseID = caseID
        self.number = number
        self.at = at
        self.userName = userName
        self.sealed = sealed
    }

    package static let table = Table(
        "case_event",
        [
            .integer("account"), .integer("case_id"), .integer("number"), .integer("at"), .text("user_name"),
            .text("sealed"),
        ], key: ["account", "case_id", "number"])

    package init(_ row: borrowing QueryRow) {
        self.init(
            account: row.int(0), caseID: row.int(1), number: Int(row.int(2)), at: row.instant(3),
            userName: row.text(4), sealed: row.text(5))
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(caseID)
        rows.append(number)
        rows.append(at)
        rows.append(userName)
        rows.append(sealed)
    }

    /// All of a case, in the order in which they happened.
    package static func all(
        of caseID: Int64, account: Int64, in connection: any Connection
    ) throws -> [CaseEventRow] {
        try connection.all(
            SQL("\(select) WHERE account = $1 AND case_id = $2 ORDER BY number"), [.int(account), .int(caseID)]
        ) { CaseEventRow($0) }
    }
}
