package import AccountHealth

/// A kind of file that was imported for an account, and how far such files tell.
package struct BroughtKind: Hashable, Sendable {
    package var account: Int64
    /// As readers name it.
    package var kind: String
    /// When the last one was imported.
    package var at: Instant
    /// The second of the newest fact in any of them; nil when none names a moment.
    package var newest: Int64?

    package init(account: Int64, kind: String, at: Instant, newest: Int64? = nil) {
        self.account = account
        self.kind = kind
        self.at = at
        self.newest = newest
    }

    /// The kinds of some accounts, in the order of accounts and kinds; files of no known kind and those taken back are left out.
    ///
    /// - Parameter prefix: files whose name begins so are none; no `%` or `_` in it.
    package static func all(
        of accounts: some Sequence<Int64>, exceptNamed prefix: String, in connection: any Connection
    ) throws -> [BroughtKind] {
        try connection.all(
            listing: Set(accounts).sorted().portions, after: [.text(prefix + "%")],
            {
                SQL(
                    """
                    SELECT account_import.account, import.kind, MAX(import.at), MAX(account_import.newest)
                    FROM account_import JOIN import ON import.id = account_import.import
                    WHERE account_import.account IN (\($0)) AND import.undone = 0 AND import.kind IS NOT NULL
                    AND import.file_name NOT LIKE $1
                    GROUP BY account_import.account, import.kind ORDER BY account_import.account, import.kind
                    """)
            },
            {
                BroughtKind(
                    account: $0.int(0), kind: $0.text(1), at: $0.instant(2), newest: $0.optionalInt(3))
            })
    }
}

extension AccountRow {
    /// The accounts that were added first among those that are no sample and of which something was imported.
    package static func firstOwn(limit: Int, in connection: any Connection) throws -> [AccountRow] {
        try connection.all(
            SQL(
                """
                \(select) WHERE is_sample = 0
                AND EXISTS (SELECT 1 FROM account_import WHERE account_import.account = account.id)
                ORDER BY id LIMIT $1
                """),
            [.int(limit)]
        ) { AccountRow($0) }
    }

    /// The made-up shop; nil when it was removed.
    package static func sample(in connection: any Connection) throws -> AccountRow? {
        try connection.first(SQL("\(select) WHERE is_sample = 1 ORDER BY id LIMIT 1")) { AccountRow($0) }
    }
}
