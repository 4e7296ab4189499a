package import AccountHealth

/// Something that somebody changed.
package struct AuditEntry: Hashable, Sendable {
    package var id: Int64
    package var at: Instant
    /// Nil for a command.
    package var user: String?
    package var action: AuditAction
    /// What was changed: a user, a file, an account.
    package var subject: String
    package var before: String
    package var after: String
    /// The account that it is about; nil where it is about none, or about several.
    package var account: Int64?
}

/// Changes, the newest first, and what the accounts they speak of are called.
package struct AuditList: Sendable {
    package var entries: [AuditEntry]
    /// Those that are there still.
    package var accounts: [Int64: Account] = [:]
    /// Whether there are newer ones that are asked for.
    package var hasNewer = false
    package var hasOlder = false

    package init(entries: [AuditEntry] = []) {
        self.entries = entries
    }
}

/// Which changes are asked for.
package struct AuditQuestion: Hashable, Sendable {
    package enum Person: Hashable, Sendable {
        case user(Int64)
        /// Whoever ran a command, and the program itself.
        case command
    }

    /// The page that begins behind a change, or the one that ends before it.
    package enum Place: Hashable, Sendable {
        case newest
        case olderThan(Int64)
        case newerThan(Int64)
    }

    /// Nil for everybody.
    package var person: Person?
    package var action: AuditAction?
    /// Part of the name of an account; capitals do not matter. Empty for all changes.
    package var account = ""
    package var place = Place.newest
    package var limit: Int

    package init(limit: Int) {
        self.limit = limit
    }
}

/// What can be done to something. The words are those of the table and never change.
package enum AuditAction: String, Hashable, Sendable, CaseIterable {
    case signedIn = "signed-in"
    case refused = "sign-in-refused"
    case signedOutEverywhere = "signed-out-everywhere"
    case passwordChosen = "password-chosen"
    case linkMade = "link-made"
    case userAdded = "user-added"
    case userChanged = "user-changed"
    case fileImported = "file-imported"
    case importUndone = "import-undone"
    case sampleRemoved = "sample-removed"
    case factEntered = "fact-entered"
    case factChanged = "fact-changed"
    case factTakenBack = "fact-taken-back"
    case factsSent = "facts-sent"
    case accountAdded = "account-added"
    case accountRemoved = "account-removed"
    case tokenMade = "token-made"
    case tokenEnded = "token-ended"
    case mappingKept = "mapping-kept"
    case mappingForgotten = "mapping-forgotten"
    case standardsChanged = "standards-changed"
    case backupTaken = "backup-taken"
    case backupRestored = "backup-restored"
    case caseOpened = "case-opened"
    case caseChanged = "case-changed"
    case caseSubmitted = "case-submitted"
    case caseAnswered = "case-answered"
    case caseClosed = "case-closed"
    case caseReopened = "case-reopened"
    case caseForgotten = "case-forgotten"
    case commitmentSlips = "commitment-slips"
    case commitmentKept = "commitment-kept"
}
