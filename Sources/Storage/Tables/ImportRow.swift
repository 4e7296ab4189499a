package import AccountHealth

/// A file that was imported, or one entry of an archive.
package struct ImportRow: TableRow {
    /// From `Counter.import`.
    package var id: Int64
    package var at: Instant
    package var fileName: String
    package var file: File
    /// What the file was recognised as; nil when it was not.
    package var kind: String?
    package var byteCount: Int
    /// Rows that gave a fact.
    package var usableRows: Int
    package var findingCount: Int
    /// Whether rows of the file name their account.
    package var namesAccounts: Bool
    /// What the file's own columns hold.
    package var columnFacts: FactSet
    package var undoneAt: Instant?

    /// What makes a second import the same one.
    package struct File: Hashable, Sendable {
        /// SHA-256 of the file's bytes in hexadecimal.
        package var digest: String
        /// The name inside an archive; empty otherwise.
        package var entry: String
        /// The account of rows that name none.
        package var account: Account
        /// The column that names accounts, as the user said; empty otherwise. `*` where rows of other accounts were left out.
        package var accountColumn: String

        package init(digest: String, entry: String = "", account: Account, accountColumn: String = "") {
            self.digest = digest
            self.entry = entry
            self.account = account
            self.accountColumn = accountColumn
        }

        /// The same where rows of other accounts were left out: brought as a whole it says more.
        package var alone: File {
            var file = self
            file.accountColumn = "*"
            return file
        }
    }

    package init(
        id: Int64, at: Instant, fileName: String, file: File, kind: String? = nil, byteCount: Int = 0,
        usableRows: Int = 0, findingCount: Int = 0, namesAccounts: Bool = false, columnFacts: FactSet = [],
        undoneAt: Instant? = nil
    ) {
        self.id = id
        self.at = at
        self.fileName = fileName
        self.file = file
        self.kind = kind
        self.byteCount = byteCount
        self.usableRows = usableRows
        self.findingCount = findingCount
        self.namesAccounts = namesAccounts
        self.columnFacts = columnFacts
        self.undoneAt = undoneAt
    }

    package static let table = Table(
        "import",
        [
            .integer("id"), .integer("at"), .text("file_name"), .text("digest"), .text("entry"), .text("kind"),
            .integer("byte_count"), .integer("usable_rows"), .integer("finding_count"), .text("account_name"),
            .text("store"), .text("account_column"), .integer("names_accounts"), .integer("column_facts"),
            .integer("undone_at"), .integer("undone"),
        ],
        key: ["id"])

    package init(_ row: borrowing QueryRow) {
        self.init(
            id: row.int(0), at: row.instant(1), fileName: row.text(2),
            file: File(
                digest: row.text(3), entry: row.text(4),
                account: Account(name: row.text(9), store: StoreID(row.text(10))), accountColumn: row.text(11)),
            kind: row.optionalText(5), byteCount: Int(row.int(6)), usableRows: Int(row.int(7)),
            findingCount: Int(row.int(8)), namesAccounts: row.flag(12),
            columnFacts: FactSet(rawValue: UInt16(clamping: row.int(13))), undoneAt: row.optionalInstant(14))
    }

    package func append(to rows: any BulkRows) {
        rows.append(id)
        rows.append(at)
        rows.append(fileName)
        rows.append(file.digest)
        rows.append(file.entry)
        rows.append(kind)
        rows.append(byteCount)
        rows.append(usableRows)
        rows.append(findingCount)
        rows.append(file.account.name)
        rows.append(file.account.store.description)
        rows.append(file.accountColumn)
        rows.append(namesAccounts)
        rows.append(Int64(columnFacts.rawValue))
        rows.append(undoneAt)
        rows.append(undoneAt == nil ? 0 : id)
    }
}
