package import AccountHealth

/// What somebody may do; each role may do all that those before it may.
package enum Role: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Looks.
    case viewer
    /// Brings files and takes them back.
    case staff
    /// Decides about accounts.
    case manager
    /// Decides who else may come in.
    case owner

    package static func < (left: Role, right: Role) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}

/// Which accounts somebody sees.
package enum AccountAccess: Hashable, Sendable {
    case all
    case some(Set<Int64>)

    /// Nil for all.
    package var accounts: Set<Int64>? { if case .some(let accounts) = self { accounts } else { nil } }

    package func sees(_ account: Int64) -> Bool {
        switch self {
        case .all: true
        case .some(let accounts): accounts.contains(account)
        }
    }
}

/// Somebody who is signed in.
package struct SignedIn: Hashable, Sendable {
    package let user: Int64
    package let name: String
    package let role: Role
    package let access: AccountAccess
    /// What a program has shown; nil for a person.
    package let token: Int64?
    /// Of the session, so that it can be ended.
    let session: String
    /// What forms of the page carry, so that no other site can send one in the session's name.
    package let formToken: String
    /// What all form tokens of the session have in common; nil where there is but the one.
    let formKey: [UInt8]?

    package init(
        user: Int64, name: String, role: Role, access: AccountAccess, token: Int64? = nil, session: String = "",
        formToken: String
    ) {
        self.init(
            user: user, name: name, role: role, access: access, token: token, session: session, formToken: formToken,
            formKey: nil)
    }

    init(
        user: Int64, name: String, role: Role, access: AccountAccess, token: Int64? = nil, session: String,
        formToken: String, formKey: [UInt8]?
    ) {
        self.user = user
        self.name = name
        self.role = role
        self.access = access
        self.token = token
        self.session = session
        self.formToken = formToken
        self.formKey = formKey
    }

    /// Whether what is not of one account, such as a file, may be seen and changed.
    package var seesAll: Bool { access == .all }
}

/// Who changes something, for the audit.
package enum Actor: Hashable, Sendable {
    case user(id: Int64, name: String)
    /// Somebody who may run commands on the machine.
    case command

    package init(_ signedIn: SignedIn) {
        self = .user(id: signedIn.user, name: signedIn.name)
    }
}

/// A user as the pages show one.
package struct UserEntry: Hashable, Sendable {
    package var id: Int64
    package var name: String
    package var role: Role
    package var access: AccountAccess
    package var isClosed: Bool
    /// Whether a password was chosen.
    package var hasPassword: Bool
    package var sessionCount: Int
}

/// What came of an attempt to sign in.
package enum SignInOutcome: Hashable, Sendable {
    /// What the browser shows from now on.
    case session(String)
    case refused
    /// Too many wrong passwords; for so many minutes no password is looked at.
    case locked(minutes: Int)
}

/// Why a user cannot be added or changed, or a password not be chosen.
package enum UserProblem: Error, Hashable, Sendable {
    case noName
    case nameTaken
    case shortPassword
    case wrongPassword
    /// Too many passwords are being looked at, or too many were wrong.
    case busy
    /// Somebody has to be left who decides about users.
    case lastOwner
    case unknownUser
    /// The link was used, is too old, or never was.
    case linkGone
}

/// Who a link that leads in once is for.
package enum SignInLink: Hashable, Sendable {
    /// The first start: whoever follows it becomes the owner.
    case firstOwner
    case user(name: String)
}
