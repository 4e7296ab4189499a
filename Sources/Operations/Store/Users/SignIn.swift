package import AccountHealth
import Storage
import Synchronization

extension Installation {
    /// Days after which a browser that was not seen has to sign in again.
    fileprivate static let sessionDays: Int64 = 30

    package func signedIn(session: String) async throws -> SignedIn? {
        if session.isEmpty { return nil }
        let (digest, now) = (Secret.digest(session), now())
        let found = try await database.read { connection -> (SignedIn, SessionRow)? in
            guard let row = try SessionRow.find(digest, in: connection),
                row.seenAt.advanced(bySeconds: Installation.sessionDays * 86_400) > now,
                let user = try UserRow.find(row.user, in: connection), user.closedAt == nil,
                let role = Role(rawValue: user.role)
            else { return nil }
            let key = FormToken.key(of: session)
            let signedIn = SignedIn(
                user: user.id, name: user.name, role: role, access: try connection.access(of: user), session: digest,
                formToken: FormToken.token(key), formKey: key)
            return (signedIn, row)
        }
        guard let (signedIn, row) = found else { return nil }
        // Once an hour is enough to know that it is in use. Nobody waits for that; where it cannot be written (a full disk, an import
        // that takes long) the page is shown all the same, and the next request tries again.
        if row.seenAt.isFar(from: now), doors.marking.withLock({ $0.insert(digest).inserted }) {
            Task { [database, doors] in
                try? await database.write { try SessionRow.markSeen(digest, at: now, in: $0) }
                _ = doors.marking.withLock { $0.remove(digest) }
            }
        }
        return signedIn
    }

    package func signIn(name: String, password: String, from address: String) async throws -> SignInOutcome {
        let (now, address) = (now(), SignInAttempts.network(of: address))
        if let minutes = doors.attempts.minutesToWait(name, from: address, at: now) { return .locked(minutes: minutes) }
        let user = try await database.read { try UserRow.find(named: name, in: $0) }
        let hasFailed = doors.attempts.hasFailed(name, from: address, at: now)
        guard
            let isRight = try await doors.passwords.matches(
                password, user?.password, from: address, hasFailed: hasFailed)
        else { return .locked(minutes: 1) }
        if let user, isRight, user.closedAt == nil {
            let session = try await database.write { connection -> String? in
                try Counter.user.hold(in: connection)
                // It may have been changed while it was looked at.
                guard let own = try UserRow.find(user.id, in: connection), own.password == user.password,
                    own.closedAt == nil
                else { return nil }
                return try connection.startSession(of: own, at: now)
            }
            if let session {
                doors.attempts.succeeded(name, from: address)
                return .session(session)
            }
        }
        let failures = doors.attempts.failed(name, from: address, at: now)
        if let user, failures == SignInAttempts.freeOfName || failures.isMultiple(of: 25) {
            // Not waited for, or it would tell that there is such a user; where it cannot be written, the answer is the same.
            Task { [database] in
                try? await database.write { connection in
                    try connection.note(
                        .refused, user.name, after: "\(failures)", by: .user(id: user.id, name: user.name), at: now)
                }
            }
        }
        return .refused
    }

    package func signOut(_ signedIn: SignedIn) async throws {
        try await database.write { try SessionRow.delete(signedIn.session, in: $0) }
    }

    package func signOutEverywhere(_ signedIn: SignedIn) async throws {
        let now = now()
        try await database.write { connection in
            try SessionRow.delete(of: signedIn.user, in: connection)
            try connection.note(.signedOutEverywhere, signedIn.name, by: Actor(signedIn), at: now)
        }
    }

    package func changePassword(
        of signedIn: SignedIn, from old: String, to new: String, at address: String
    ) async throws -> String {
        let (now, address) = (now(), SignInAttempts.network(of: address))
        guard doors.attempts.minutesToWait(signedIn.name, from: address, at: now) == nil else { throw UserProblem.busy }
        let user = try await database.read { try UserRow.find(signedIn.user, in: $0) }
        guard let user else { throw UserProblem.unknownUser }
        // Who is in has not come to guess.
        guard
            let isRight = try await doors.passwords.matches(old, user.password, from: address, hasFailed: false)
        else { throw UserProblem.busy }
        guard isRight else {
            _ = doors.attempts.failed(signedIn.name, from: address, at: now)
            throw UserProblem.wrongPassword
        }
        let hash = try await hash(new)
        return try await database.write { connection in
            try Counter.user.hold(in: connection)
            // Both may have come to an end while the password was looked at.
            guard var own = try UserRow.find(user.id, in: connection), own.password == user.password,
                own.closedAt == nil, try SessionRow.find(signedIn.session, in: connection) != nil
            else { throw UserProblem.unknownUser }
            return try connection.choosePassword(hash, of: &own, at: now)
        }
    }

    package func link(_ token: String) async throws -> SignInLink? {
        let now = now()
        return try await database.read { try $0.link(token, at: now) }
    }

    package func follow(link token: String, name: String, password: String) async throws -> String {
        let now = now()
        guard try await link(token) != nil else { throw UserProblem.linkGone }
        let hash = try await hash(password)
        return try await database.write { connection in
            try Counter.user.hold(in: connection)
            switch try connection.link(token, at: now) {
            case nil: throw UserProblem.linkGone
            case .firstOwner:
                var owner = try connection.addUser(name, role: .owner, access: .all, by: nil, at: now)
                try SignInLinkRow.delete(of: nil, in: connection)
                return try connection.choosePassword(hash, of: &owner, at: now)
            case .user(let name):
                guard var user = try UserRow.find(named: name, in: connection) else { throw UserProblem.linkGone }
                return try connection.choosePassword(hash, of: &user, at: now)
            }
        }
    }

    private func hash(_ password: String) async throws -> String {
        guard password.count >= PasswordHasher.leastLength else { throw UserProblem.shortPassword }
        guard let hash = try await doors.passwords.hash(password) else { throw UserProblem.busy }
        return hash
    }

    /// The token of a link that makes the owner, where there is none yet; earlier ones lead in no more.
    package func firstStartLink() async throws -> String? {
        let now = now()
        return try await database.write { connection in
            try Counter.user.hold(in: connection)
            guard try !connection.hasOwner() else { return nil }
            return try connection.makeLink(for: nil, at: now)
        }
    }
}

extension Instant {
    /// Whether it is so long ago, or by a clock that ran ahead so far off, that it is to be noted anew that somebody is there.
    func isFar(from now: Instant) -> Bool { seconds > now.seconds + clockSlack || seconds < now.seconds - 3600 }
}

/// For how long a link leads in.
private let linkSeconds: Int64 = 2 * 86_400

extension UserRow {
    /// Whether the user may still sign in and decides who else may.
    var decidesAboutUsers: Bool { closedAt == nil && role == Role.owner.rawValue && !password.isEmpty }
}

extension Connection {
    /// Whether somebody may sign in who decides about users.
    func hasOwner() throws -> Bool { try UserRow.all(in: self).contains(where: \.decidesAboutUsers) }

    func access(of user: UserRow) throws -> AccountAccess {
        user.seesAll ? .all : .some(Set(try UserAccountRow.accounts(of: user.id, in: self)))
    }

    /// Whoever has chosen a password is signed in with it, here and nowhere else.
    fileprivate func choosePassword(_ hash: String, of user: inout UserRow, at now: Instant) throws -> String {
        user.password = hash
        try user.update(in: self)
        try SignInLinkRow.delete(of: user.id, in: self)
        try SessionRow.delete(of: user.id, in: self)
        try note(.passwordChosen, user.name, by: .user(id: user.id, name: user.name), at: now)
        return try startSession(of: user, at: now)
    }

    /// - Returns: what the browser shows.
    fileprivate func startSession(of user: UserRow, at now: Instant) throws -> String {
        let token = Secret.token()
        try SessionRow.markSeen(after: now.advanced(bySeconds: clockSlack), at: now, in: self)
        try SessionRow.delete(seenBefore: now.advanced(bySeconds: -Installation.sessionDays * 86_400), in: self)
        try SessionRow.insert(
            [SessionRow(digest: Secret.digest(token), user: user.id, madeAt: now, seenAt: now)], in: self)
        try note(.signedIn, user.name, by: .user(id: user.id, name: user.name), at: now)
        return token
    }

    fileprivate func link(_ token: String, at now: Instant) throws -> SignInLink? {
        guard let row = try SignInLinkRow.find(Secret.digest(token), in: self), row.until > now,
            // One that a clock made that ran ahead would lead in for years.
            row.until <= now.advanced(bySeconds: linkSeconds + clockSlack)
        else { return nil }
        guard let id = row.user else {
            return try hasOwner() ? nil : .firstOwner
        }
        guard let user = try UserRow.find(id, in: self), user.closedAt == nil else { return nil }
        return .user(name: user.name)
    }

    /// Two days; earlier links of the user lead in no more.
    func makeLink(for user: Int64?, at now: Instant) throws -> String {
        let token = Secret.token()
        try SignInLinkRow.delete(of: user, in: self)
        try SignInLinkRow.insert(
            [SignInLinkRow(digest: Secret.digest(token), user: user, until: now.advanced(bySeconds: linkSeconds))],
            in: self)
        return token
    }
}
