/// A piece of a document that belongs to a case, sealed.
package struct ExhibitPartRow: TableRow {
    package var account: Int64
    package var caseID: Int64
    /// SHA-256 of the whole document.
    package var digest: String
    /// Counted from 0.
    package var part: Int
    package var sealed: String

    package init(account: Int64, caseID: Int64, digest: String, part: Int, sealed: String) {
        self.account = account
        self.caseID = caseID
        self.digest = digest
        self.part = part
        self.sealed = sealed
    }

    package static let table = Table(
        "exhibit_part",
        [.integer("account"), .integer("case_id"), .text("digest"), .integer("part"), .text("sealed")],
        key: ["account", "case_id", "digest", "part"])

    package init(_ row: borrowing QueryRow) {
        self.init(
            account: row.int(0), caseID: row.int(1), digest: row.text(2), part: Int(row.int(3)), sealed: row.text(4))
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(caseID)
        rows.append(digest)
        rows.append(part)
        rows.append(sealed)
    }

    /// The pieces of a document in order; none where it is not kept.
    package static func all(
        of digest: String, in caseID: Int64, account: Int64, _ connection: any Connection
    ) throws -> [ExhibitPartRow] {
        try connection.all(
            SQL("\(select) WHERE account = $1 AND case_id = $2 AND digest = $3 ORDER BY part"),
            [.int(account), .int(caseID), .text(digest)]
        ) { ExhibitPartRow($0) }
    }

    package static func exists(
        _ digest: String, in caseID: Int64, account: Int64, _ connection: any Connection
    ) throws -> Bool {
        try connection.first(
            SQL("SELECT 1 FROM exhibit_part WHERE account = $1 AND case_id = $2 AND digest = $3 AND part = 0"),
            [.int(account), .int(caseID), .text(digest)]
        ) { _ in true } ?? false
    }
}
