package import AccountHealth

/// What an import says of an account as a whole.
package struct AccountImportRow: TableRow {
    package var account: Int64
    package var importID: Int64
    /// The second of the newest fact; nil when no fact names a moment.
    package var newest: Int64?
    /// Facts that the file holds for every order.
    package var held: FactSet
    /// Kinds of defects that the file would have named.
    package var heldDefects: Set<DefectKind>
    /// Whether the file holds every kind of defect.
    package var holdsAllDefects: Bool
    /// Whether the file lists penalties.
    package var holdsPenalties: Bool
    /// Rows of the file that are about the account.
    package var rowCount: Int

    package init(
        account: Int64, importID: Int64, newest: Int64? = nil, held: FactSet = [], heldDefects: Set<DefectKind> = [],
        holdsAllDefects: Bool = false, holdsPenalties: Bool = false, rowCount: Int = 0
    ) {
        self.account = account
        self.importID = importID
        self.newest = newest
        self.held = held
        self.heldDefects = heldDefects
        self.holdsAllDefects = holdsAllDefects
        self.holdsPenalties = holdsPenalties
        self.rowCount = rowCount
    }

    package static let table = Table(
        "account_import",
        [
            .integer("account"), .integer("import"), .integer("newest"), .integer("held"), .text("held_defects"),
            .integer("holds_all"), .integer("holds_penalties"), .integer("row_count"),
        ],
        key: ["account", "import"])

    package init(_ row: borrowing QueryRow) throws {
        self.init(
            account: row.int(0), importID: row.int(1), newest: row.optionalInt(2),
            held: FactSet(rawValue: UInt16(clamping: row.int(3))),
            heldDefects: Set(try JSONCell.list(row.text(4)).map { DefectKind($0) }),
            holdsAllDefects: row.flag(5), holdsPenalties: row.flag(6), rowCount: Int(row.int(7)))
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(importID)
        rows.append(newest)
        rows.append(Int64(held.rawValue))
        rows.append(JSONCell.text(list: heldDefects.sorted().map(\.description)))
        rows.append(holdsAllDefects)
        rows.append(holdsPenalties)
        rows.append(rowCount)
    }

    /// What imports say of some accounts, in the order of accounts and imports.
    package static func rows(
        of accounts: some Sequence<Int64>, in connection: any Connection
    ) throws -> [AccountImportRow] {
        try connection.all(
            listing: Set(accounts).sorted().portions,
            { SQL("\(select) WHERE account IN (\($0)) ORDER BY account, import") },
            { try AccountImportRow($0) })
    }

    /// In the order of the accounts.
    package static func rows(ofImport id: Int64, in connection: any Connection) throws -> [AccountImportRow] {
        try connection.all(SQL("\(select) WHERE import = $1 ORDER BY account"), [.int(id)]) {
            try AccountImportRow($0)
        }
    }

    package static func delete(of account: Int64, import id: Int64, in connection: any Connection) throws {
        try connection.execute(
            SQL("DELETE FROM account_import WHERE account = $1 AND import = $2"), [.int(account), .int(id)])
    }

    package static func delete(of account: Int64, in connection: any Connection) throws {
        try connection.execute(SQL("DELETE FROM account_import WHERE account = $1"), [.int(account)])
    }
}
