package import AccountHealth
import Foundation
import Storage
import Synchronization

extension Installation {
    /// Tokens are written with it, so that whoever finds one knows what it is.
    private static let tokenPrefix = "standing_"
    private static let mostTokens = 50

    /// A program acts in the name of the user who made its token, and may never do more than that user may now.
    package func signedIn(token: String) async throws -> SignedIn? {
        guard token.hasPrefix(Installation.tokenPrefix) else { return nil }
        let (digest, now) = (Secret.digest(token), now())
        let found = try await database.read { connection -> (SignedIn, TokenRow)? in
            guard let row = try TokenRow.find(digest, in: connection),
                let user = try UserRow.find(row.user, in: connection), user.closedAt == nil,
                let own = Role(rawValue: user.role), let role = Role(rawValue: row.role)
            else { return nil }
            let access = try connection.access(of: user).intersection(connection.access(of: row))
            return (
                SignedIn(
                    user: user.id, name: "\(user.name) (\(row.name))", role: min(own, role), access: access,
                    token: row.id, formToken: ""), row
            )
        }
        guard let (signedIn, row) = found else { return nil }
        if row.seenAt?.isFar(from: now) ?? true { note(row, seenAt: now) }
        return signedIn
    }

    /// Nobody waits for it, as with sessions.
    private func note(_ row: TokenRow, seenAt now: Instant) {
        let key = row.digest
        guard doors.marking.withLock({ $0.insert(key).inserted }) else { return }
        Task { [database, doors] in
            // Where it cannot be written, the next request tries again.
            try? await database.write { try TokenRow.markSeen(row.id, at: now, in: $0) }
            _ = doors.marking.withLock { $0.remove(key) }
        }
    }

    package func tokens(of signedIn: SignedIn) async throws -> [TokenEntry] {
        try await database.read { connection in
            // An owner decides about all of them.
            let users = try UserRow.all(in: connection).filter { $0.id == signedIn.user || signedIn.role >= .owner }
            return try users.flatMap { user in
                try TokenRow.rows(of: user.id, in: connection).map { row in
                    TokenEntry(
                        id: row.id, user: user.id, userName: user.name, name: row.name,
                        role: Role(rawValue: row.role) ?? .viewer, access: try connection.access(of: row),
                        madeAt: row.madeAt, seenAt: row.seenAt)
                }
            }
        }
    }

    package func addToken(
        name: String, role: Role, access: AccountAccess, for signedIn: SignedIn
    ) async throws -> String {
        let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !name.isEmpty, name.count <= 100 else { throw TokenProblem.noName }
        guard role <= signedIn.role, Role.ofPrograms.contains(role) else { throw TokenProblem.moreThanOwn }
        if case .some(let accounts) = access, accounts.isEmpty { throw TokenProblem.noAccount }
        let (now, token) = (now(), Installation.tokenPrefix + Secret.token())
        try await database.write { connection in
            guard try TokenRow.rows(of: signedIn.user, in: connection).count < Installation.mostTokens else {
                throw TokenProblem.tooMany
            }
            let row = TokenRow(
                id: try Counter.token.next(in: connection), digest: Secret.digest(token), user: signedIn.user,
                name: name, role: role.rawValue, seesAll: access == .all, madeAt: now)
            try TokenRow.insert([row], in: connection)
            var told = AuditFact.allAccounts
            if case .some(let accounts) = access {
                guard accounts.allSatisfy(signedIn.access.sees) else { throw TokenProblem.moreThanOwn }
                let known = Set(try AccountRow.rows(ids: accounts, in: connection).map(\.id))
                guard known == accounts else { throw TokenProblem.noAccount }
                try TokenAccountRow.insert(
                    accounts.sorted().map { TokenAccountRow(token: row.id, account: $0) }, in: connection)
                told = .accounts(accounts.sorted())
            }
            try connection.note(
                .tokenMade, name, after: [.role(role), told].text, by: Actor(signedIn), at: now)
        }
        return token
    }

    package func endToken(_ id: Int64, by signedIn: SignedIn) async throws -> Bool {
        let now = now()
        guard let entry = try await tokens(of: signedIn).first(where: { $0.id == id }) else { return false }
        try await database.write { connection in
            try TokenRow.delete(id, in: connection)
            try connection.note(
                .tokenEnded, entry.name, before: AuditFact.owner(entry.userName).text, by: Actor(signedIn), at: now)
        }
        return true
    }
}

extension Connection {
    fileprivate func access(of token: TokenRow) throws -> AccountAccess {
        token.seesAll ? .all : .some(Set(try TokenAccountRow.accounts(of: token.id, in: self)))
    }
}
