package import AccountHealth
import Foundation
import Storage

extension Installation: Entrance {
    package func users() async throws -> [UserEntry] {
        try await database.read { connection in
            try UserRow.all(in: connection).map { row in
                UserEntry(
                    id: row.id, name: row.name, role: Role(rawValue: row.role) ?? .viewer,
                    access: try connection.access(of: row), isClosed: row.closedAt != nil,
                    hasPassword: !row.password.isEmpty, sessionCount: try SessionRow.count(of: row.id, in: connection))
            }
        }
    }

    package func addUser(
        name: String, role: Role, access: AccountAccess, by actor: Actor
    ) async throws -> String {
        let now = now()
        return try await database.write { connection in
            try Counter.user.hold(in: connection)
            let user = try connection.addUser(name, role: role, access: access, by: actor, at: now)
            return try connection.makeLink(for: user.id, at: now)
        }
    }

    package func changeUser(
        _ id: Int64, role: Role, access: AccountAccess, isClosed: Bool, by actor: Actor
    ) async throws {
        let now = now()
        try await database.write { connection in
            try Counter.user.hold(in: connection)
            guard var user = try UserRow.find(id, in: connection) else { throw UserProblem.unknownUser }
            let before = try connection.text(of: user)
            user.role = role.rawValue
            // An owner decides about all of them.
            user.seesAll = access == .all || role == .owner
            user.closedAt = isClosed ? user.closedAt ?? now : nil
            try user.update(in: connection)
            try connection.keep(user.seesAll ? .all : access, of: user.id)
            guard try connection.hasOwner() else { throw UserProblem.lastOwner }
            let after = try connection.text(of: user)
            if before == after { return }
            // Sessions are looked up at each request, so that only those of a closed user have to be ended.
            if isClosed { try SessionRow.delete(of: id, in: connection) }
            try connection.note(.userChanged, user.name, before: before, after: after, by: actor, at: now)
        }
    }

    package func makeLink(for user: Int64, by actor: Actor) async throws -> String {
        let now = now()
        return try await database.write { connection in
            try Counter.user.hold(in: connection)
            guard let row = try UserRow.find(user, in: connection), row.closedAt == nil else {
                throw UserProblem.unknownUser
            }
            try connection.note(.linkMade, row.name, by: actor, at: now)
            return try connection.makeLink(for: user, at: now)
        }
    }
}

extension Connection {
    /// - Parameter actor: nil where the new user is the one who does so.
    func addUser(
        _ name: String, role: Role, access: AccountAccess, by actor: Actor?, at now: Instant
    ) throws -> UserRow {
        let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !name.isEmpty, name.count <= 100 else { throw UserProblem.noName }
        guard try UserRow.find(named: name, in: self) == nil else { throw UserProblem.nameTaken }
        let user = UserRow(
            id: try Counter.user.next(in: self), name: name, role: role.rawValue,
            seesAll: access == .all || role == .owner, madeAt: now)
        try UserRow.insert([user], in: self)
        try keep(user.seesAll ? .all : access, of: user.id)
        try note(
            .userAdded, name, after: try text(of: user), by: actor ?? .user(id: user.id, name: name), at: now)
        return user
    }

    fileprivate func keep(_ access: AccountAccess, of user: Int64) throws {
        var accounts: Set<Int64> = []
        if case .some(let some) = access { accounts = some }
        let known = try AccountRow.rows(ids: accounts.sorted(), in: self).map(\.id)
        try UserAccountRow.replace(of: user, with: known, in: self)
    }

    /// For the audit: `staff; accounts 3, 17` and `owner; all accounts; closed`.
    fileprivate func text(of user: UserRow) throws -> String {
        var facts: [AuditFact] = [.role(Role(rawValue: user.role) ?? .viewer)]
        facts.append(user.seesAll ? .allAccounts : .accounts(try UserAccountRow.accounts(of: user.id, in: self)))
        if user.closedAt != nil { facts.append(.closed) }
        return facts.text
    }
}
