package import AccountHealth

/// What lets a program in, as pages list it.
package struct TokenEntry: Hashable, Sendable {
    package var id: Int64
    package var user: Int64
    package var userName: String
    package var name: String
    package var role: Role
    package var access: AccountAccess
    package var madeAt: Instant
    /// Nil until it is used.
    package var seenAt: Instant?

    package init(
        id: Int64, user: Int64, userName: String, name: String, role: Role, access: AccountAccess, madeAt: Instant,
        seenAt: Instant? = nil
    ) {
        self.id = id
        self.user = user
        self.userName = userName
        self.name = name
        self.role = role
        self.access = access
        self.madeAt = madeAt
        self.seenAt = seenAt
    }
}

/// Why a program cannot be given a token.
package enum TokenProblem: Error, Hashable, Sendable {
    case noName
    /// It would do more than its user may.
    case moreThanOwn
    /// It would open no account.
    case noAccount
    /// So many are enough for one user.
    case tooMany
}

extension Role {
    /// The roles a program can have: who else may come in is decided by people alone.
    package static let ofPrograms: [Role] = [.viewer, .staff, .manager]
}

extension AccountAccess {
    /// What both open.
    func intersection(_ other: AccountAccess) -> AccountAccess {
        switch (self, other) {
        case (.all, let access), (let access, .all): access
        case (.some(let left), .some(let right)): .some(left.intersection(right))
        }
    }
}
