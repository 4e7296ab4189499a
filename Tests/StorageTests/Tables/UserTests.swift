import AccountHealth
import Storage
import TestSupport
import Testing

/// Who may sign in, on both databases.
struct UserTests {
    @Test(arguments: DatabaseKind.all)
    func usersAreFoundByAnySpelling(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            #expect(try UserRow.all(in: connection) == [StoredShop.users[1], StoredShop.users[0]])
            #expect(try UserRow.find(named: "öLAF", in: connection) == StoredShop.users[0])
            #expect(try UserRow.find(named: "olaf", in: connection) == nil)
            var clerk = StoredShop.users[1]
            (clerk.name, clerk.closedAt, clerk.seesAll, clerk.password) = ("Clerk", nil, true, "p")
            try clerk.update(in: connection)
            #expect(try UserRow.find(2, in: connection) == clerk)
            #expect(try UserRow.find(3, in: connection) == nil)
            // Held, not counted.
            try Counter.user.hold(in: connection)
            try Counter.user.hold(in: connection)
            #expect(try Counter.user.next(in: connection) == 1)
        }
    }

    /// Two users of one name are refused by the database itself.
    @Test(arguments: DatabaseKind.all)
    func aNameIsOnesOwn(_ kind: DatabaseKind) async throws {
        await #expect(throws: StorageError.self) {
            try await FactTests.withShop(kind) { connection throws in
                let other = UserRow(id: 9, name: "CLERK", role: "viewer", seesAll: true, madeAt: StoredShop.moment(1))
                try UserRow.insert([other], in: connection)
            }
        }
    }

    @Test(arguments: DatabaseKind.all)
    func aUserSeesSomeAccounts(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            #expect(try UserAccountRow.accounts(of: 2, in: connection) == [1])
            try UserAccountRow.replace(of: 2, with: [2, 1, 2], in: connection)
            #expect(try UserAccountRow.accounts(of: 2, in: connection) == [1, 2])
            try AccountRow.delete(1, in: connection)
            #expect(try UserAccountRow.accounts(of: 2, in: connection) == [2])
        }
    }

    @Test(arguments: DatabaseKind.all)
    func sessionsAndLinksEnd(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            try SessionRow.markSeen("s1", at: StoredShop.moment(200), in: connection)
            #expect(try SessionRow.find("s1", in: connection)?.seenAt == StoredShop.moment(200))
            try SessionRow.markSeen(after: StoredShop.moment(199), at: StoredShop.moment(160), in: connection)
            #expect(try SessionRow.find("s1", in: connection)?.seenAt == StoredShop.moment(160))
            #expect(try SessionRow.find("s2", in: connection) == StoredShop.sessions[1])
            try SessionRow.delete(seenBefore: StoredShop.moment(150), in: connection)
            #expect(try SessionRow.find("s2", in: connection) == nil)
            #expect(try SessionRow.count(of: 1, in: connection) == 1)
            try SessionRow.delete("s1", in: connection)
            #expect(try SessionRow.find("s1", in: connection) == nil)
            try SessionRow.insert([StoredShop.sessions[0]], in: connection)
            try SessionRow.delete(of: 1, in: connection)
            #expect(try SessionRow.count(of: 1, in: connection) == 0)

            #expect(try SignInLinkRow.find("l2", in: connection) == StoredShop.links[1])
            try SignInLinkRow.delete(of: 2, in: connection)
            #expect(try SignInLinkRow.find("l2", in: connection) == nil)
            #expect(try SignInLinkRow.find("l1", in: connection) == StoredShop.links[0])
            try SignInLinkRow.delete(of: nil, in: connection)
            #expect(try SignInLinkRow.find("l1", in: connection) == nil)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func changesAreReadNewestFirst(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            let (added, imported) = (StoredShop.audit[0], StoredShop.audit[1])
            #expect(try AuditRow.page(limit: 9, in: connection) == [imported, added])
            #expect(try AuditRow.page(limit: 1, in: connection) == [imported])
            #expect(try AuditRow.page(before: 2, limit: 9, in: connection) == [added])
            #expect(try AuditRow.page(after: 1, limit: 9, in: connection) == [imported])
            // The next ones, and not the newest.
            #expect(try AuditRow.page(after: 0, limit: 1, in: connection) == [added])
            func page(_ selection: AuditRow.Selection) throws -> [Int64] {
                try AuditRow.page(selection, limit: 9, in: connection).map(\.id)
            }
            #expect(try page(.init(user: 1)) == [2] && page(.init(user: 2)) == [])
            #expect(try page(.init(action: "user-added")) == [1] && page(.init(accounts: [7, 1])) == [2])
            #expect(try page(.init(user: 1, action: "user-added")) == [])
            #expect(try page(.init(action: "file-imported", after: "y")) == [2])
            #expect(try page(.init(action: "file-imported", after: "x")) == [])
            var command = AuditRow.Selection()
            command.isCommand = true
            #expect(try page(command) == [1])
        }
    }
}
