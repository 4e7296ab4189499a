package import AccountHealth
import Marketplaces

/// One file that was imported, as lists and origins name it.
package struct ImportEntry: Hashable, Sendable {
    package var id: Int64
    package var at: Instant
    package var fileName: String
    /// SHA-256 of the file's bytes in hexadecimal.
    package var digest: String
    /// What the file was recognised as, such as `all orders`; nil when it was not.
    package var kind: String?
    package var byteCount: Int
    /// Rows that gave a fact.
    package var usableRows: Int
    package var findingCount: Int
    /// The account of rows that name none.
    package var account: Account
    package var undoneAt: Instant?

    /// Begins the name of what was entered and not read from a file; behind it stands who did so.
    package static let enteredPrefix = "entered by "

    /// Whether somebody entered it, a line about one order.
    package var isEntered: Bool { fileName.hasPrefix(ImportEntry.enteredPrefix) && usableRows == 1 }

    /// Whether its columns mean what somebody has said of them.
    package var isMapped: Bool { kind?.hasPrefix(PlainKind.mappedPrefix) ?? false }

    /// Begins the name of what a program sent; behind it stands in whose name.
    package static let sentPrefix = "sent by "

    /// Whether a file said it, which can come again once it was taken back.
    package var isFile: Bool {
        !fileName.hasPrefix(ImportEntry.enteredPrefix) && !fileName.hasPrefix(ImportEntry.sentPrefix)
    }

    package init(
        id: Int64, at: Instant, fileName: String, digest: String, kind: String?, byteCount: Int, usableRows: Int,
        findingCount: Int, account: Account, undoneAt: Instant? = nil
    ) {
        self.id = id
        self.at = at
        self.fileName = fileName
        self.digest = digest
        self.kind = kind
        self.byteCount = byteCount
        self.usableRows = usableRows
        self.findingCount = findingCount
        self.account = account
        self.undoneAt = undoneAt
    }
}

/// One import with all that was remarked about its file.
package struct ImportView: Sendable {
    package var entry: ImportEntry
    package var findings: [Finding]

    package init(entry: ImportEntry, findings: [Finding]) {
        self.entry = entry
        self.findings = findings
    }
}

/// What an import that stands brought, for who would take it back.
package struct ImportBrought: Sendable {
    package var entry: ImportEntry
    /// The first of the accounts its rows speak of.
    package var accounts: [Account]
    /// Of how many they speak.
    package var accountCount: Int
    /// Who brought the file; empty for a command. Nil where nobody noted it.
    package var person: String?

    package init(entry: ImportEntry, accounts: [Account], accountCount: Int, person: String? = nil) {
        self.entry = entry
        self.accounts = accounts
        self.accountCount = accountCount
        self.person = person
    }
}

/// A step of an import, for those who watch it.
package enum ImportStep: Sendable {
    /// The next file, by its place among those that came, is looked at.
    case began(file: Int)
    /// What was read since the last step, and as what the file was recognised when it just was.
    case read(bytes: Int, rows: Int, kind: String?)
    /// Reading is over; what was read is being kept and counted.
    case keeping
    /// A document is kept, or not.
    case done(ImportOutcome)
}

/// What became of one file that was to be imported.
package struct ImportOutcome: Sendable {
    package enum Result: Hashable, Sendable {
        case imported
        /// The very same file was imported before; nothing changed.
        case alreadyImported
        /// No row gave a fact, so nothing is kept but the findings.
        case nothingUsable
        /// The file cannot be opened.
        case notOpened
    }

    package var result: Result
    package var view: ImportView

    package init(result: Result, view: ImportView) {
        self.result = result
        self.view = view
    }
}
