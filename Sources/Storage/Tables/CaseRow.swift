package import AccountHealth

/// One loss of selling rights, as far as a list of them tells; what happened in it is sealed.
package struct CaseRow: TableRow {
    package var account: Int64
    /// From `Counter.appealCase`.
    package var id: Int64
    /// One word of ours; nothing of what was written.
    package var state: String
    /// How many events it has.
    package var version: Int
    package var openedAt: Instant
    package var changedAt: Instant
    package var closedAt: Instant?

    package init(
        account: Int64, id: Int64, state: String, version: Int, openedAt: Instant, changedAt: Instant,
        closedAt: Instant? = nil
    ) {
        self.account = account
        self.id = id
        self.state = state
        self.version = version
        self.openedAt = openedAt
        self.changedAt = changedAt
        self.closedAt = closedAt
    }

    package static let table = Table(
        "appeal_case",
        [
            .integer("account"), .integer("id"), .text("state"), .integer("version"), .integer("opened_at"),
            .integer("changed_at"), .integer("closed_at"),
        ], key: ["account", "id"])

    package init(_ row: borrowing QueryRow) {
        self.init(
            account: row.int(0), id: row.int(1), state: row.text(2), version: Int(row.int(3)),
            openedAt: row.instant(4), changedAt: row.instant(5), closedAt: row.optionalInstant(6))
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(id)
        rows.append(state)
        rows.append(version)
        rows.append(openedAt)
        rows.append(changedAt)
        rows.append(closedAt)
    }

    package static func find(_ id: Int64, of account: Int64, in connection: any Connection) throws -> CaseRow? {
        try connection.first(SQL("\(select) WHERE account = $1 AND id = $2"), [.int(account), .int(id)]) {
            CaseRow($0)
        }
    }

    /// The cases of some accounts, those changed last first.
    package static func all(of accounts: [Int64], in connection: any Connection) throws -> [CaseRow] {
        try connection.all(
            listing: accounts.portions, { SQL("\(select) WHERE account IN (\($0))") }, { CaseRow($0) }
        ).sorted { ($1.changedAt, $1.id) < ($0.changedAt, $0.id) }
    }

    /// Notes one more event, unless somebody else has added one meanwhile.
    ///
    /// - Returns: whether it was noted.
    package static func advance(
        _ id: Int64, of account: Int64, from version: Int, state: String, at moment: Instant, closedAt: Instant?,
        in connection: any Connection
    ) throws -> Bool {
        try connection.execute(
            SQL(
                """
                UPDATE appeal_case SET version = version + 1, state = $4, changed_at = $5, closed_at = $6
                WHERE account = $1 AND id = $2 AND version = $3
                """),
            [.int(account), .int(id), .int(version), .text(state), .instant(moment), .instant(closedAt)]) == 1
    }

    /// The cases of all accounts in one of two states.
    package static func all(
        inState state: String, or other: String, in connection: any Connection
    ) throws -> [CaseRow] {
        try connection.all(
            SQL("\(select) WHERE state = $1 OR state = $2 ORDER BY account, id"), [.text(state), .text(other)]
        ) { CaseRow($0) }
    }

    /// Sets the word of the list, unless something has happened in the case meanwhile.
    ///
    /// - Returns: whether it was set.
    package static func mark(
        _ id: Int64, of account: Int64, version: Int, state: String, in connection: any Connection
    ) throws -> Bool {
        try connection.execute(
            SQL("UPDATE appeal_case SET state = $4 WHERE account = $1 AND id = $2 AND version = $3"),
            [.int(account), .int(id), .int(version), .text(state)]) == 1
    }

    /// The cases that were closed before a moment.
    package static func closed(before moment: Instant, in connection: any Connection) throws -> [CaseRow] {
        try connection.all(SQL("\(select) WHERE closed_at < $1 ORDER BY account, id"), [.instant(moment)]) {
            CaseRow($0)
        }
    }

    /// Forgets a case with all that was written and attached.
    package static func delete(_ id: Int64, of account: Int64, in connection: any Connection) throws {
        let values: [SQLValue] = [.int(account), .int(id)]
        try connection.execute(SQL("DELETE FROM exhibit_part WHERE account = $1 AND case_id = $2"), values)
        try connection.execute(SQL("DELETE FROM case_event WHERE account = $1 AND case_id = $2"), values)
        try connection.execute(SQL("DELETE FROM appeal_case WHERE account = $1 AND id = $2"), values)
    }

    package static func delete(of account: Int64, in connection: any Connection) throws {
        for row in try all(of: [account], in: connection) { try delete(row.id, of: account, in: connection) }
    }
}
