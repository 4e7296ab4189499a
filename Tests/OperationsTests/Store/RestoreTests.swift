import AccountHealth
import Operations
import Storage
import TestSupport
import Testing

/// A backup that takes the place of what is kept lets its owners in, or does not take it.
struct RestoreTests {
    private static let now = Instant(seconds: 1_795_424_400)

    /// Who is among the users of a backup.
    enum Owner: CaseIterable, Sendable {
        case none, withoutPassword, whole
    }

    private static func backUp(_ owner: Owner, _ kind: DatabaseKind, to path: String) async throws {
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: now)
            let desk = test.installation
            _ = try await desk.addAccount(Account(name: "Backed", store: StoreID("amazon.us")), by: .command)
            switch owner {
            case .none: break
            case .withoutPassword: _ = try await desk.addUser(name: "O", role: .owner, access: .all, by: .command)
            case .whole: _ = try await UserTests.owner(test)
            }
            #expect(try await database.hasOwner() == (owner == .whole))
            try await desk.backUp(to: path, by: .command, requireRoom: {})
        }
    }

    @Test(arguments: DatabaseKind.all, Owner.allCases)
    func nobodyIsLockedOut(_ kind: DatabaseKind, _ owner: Owner) async throws {
        let folder = try TemporaryFolder()
        try await RestoreTests.backUp(owner, kind, to: "\(folder.path)/a.backup")
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: RestoreTests.now)
            let desk = test.installation
            let session = try await UserTests.owner(test)
            _ = try await desk.addAccount(Account(name: "Kept", store: StoreID("amazon.us")), by: .command)
            func restore() async throws {
                try await desk.restore(
                    from: "\(folder.path)/a.backup", copyingTo: "\(folder.path)/copy.backup", by: .command,
                    requireRoom: {})
            }
            if owner == .whole {
                try await restore()
                #expect(try await desk.accounts().map(\.account.name) == ["Backed"])
                #expect(try await desk.signedIn(session: session) == nil)
            } else {
                await #expect(throws: BackupProblem.noOwner) { try await restore() }
                #expect(try await desk.accounts().map(\.account.name) == ["Kept"])
                #expect(try await desk.signedIn(session: session) != nil)
            }
            let entered = try await desk.signIn(name: "owner", password: "correct horse", from: "a")
            guard case .session = entered else {
                Issue.record("\(entered)")
                return
            }
        }
    }
}
