import AccountHealth
import Storage
import TestSupport
import Testing

@testable import Operations

/// Who may come in, for how long, and what is noted of it.
struct UserTests {
    static func owner(_ test: TestInstallation) async throws -> String {
        let link = try #require(try await test.installation.firstStartLink())
        return try await test.installation.follow(link: link, name: "Owner", password: "correct horse")
    }

    @Test(arguments: [DatabaseKind.sqlite, .postgres])
    func wrongPasswordsAreAnsweredMoreAndMoreSlowly(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database in
            let start = Instant(seconds: 1_795_424_400)
            let test = TestInstallation(database, now: start)
            _ = try await UserTests.owner(test)
            let door = test.installation
            #expect(try await door.signIn(name: "nobody", password: "correct horse") == .refused)
            for _ in 0..<5 { #expect(try await door.signIn(name: "owner", password: "guess") == .refused) }
            // The right one is not looked at either, or a guesser would learn that it is.
            #expect(try await door.signIn(name: "owner", password: "correct horse") == .locked(minutes: 1))
            test.move(to: start.advanced(bySeconds: 31))
            #expect(try await door.signIn(name: "owner", password: "guess") == .refused)
            #expect(try await door.signIn(name: "owner", password: "guess") == .locked(minutes: 2))
            test.move(to: start.advanced(bySeconds: 120))
            guard case .session(let session) = try await door.signIn(name: "OWNER", password: "correct horse") else {
                Issue.record("the right password did not lead in")
                return
            }
            #expect(try await door.signedIn(session: session)?.name == "Owner")
            let actions = try await door.audit(offset: 0, limit: 50).map(\.action)
            #expect(actions.filter { $0 == .refused }.count == 2 && actions.first == .signedIn)
        }
    }

    @Test func sessionsEnd() async throws {
        try await withDatabase(.sqlite) { database in
            let start = Instant(seconds: 1_795_424_400)
            let test = TestInstallation(database, now: start)
            let session = try await UserTests.owner(test)
            let door = test.installation
            let day: Int64 = 86_400
            // Used once in a while it goes on; left alone for a month it ends.
            for days in stride(from: Int64(20), through: 100, by: 20) {
                test.move(to: start.advanced(bySeconds: days * day))
                #expect(try await door.signedIn(session: session) != nil)
            }
            test.move(to: start.advanced(bySeconds: 131 * day))
            #expect(try await door.signedIn(session: session) == nil)
            for wrong in ["", "x", session + "0", String(session.dropLast())] {
                #expect(try await door.signedIn(session: wrong) == nil)
            }
            // What is kept of sessions and links does not lead in.
            let kept = try await database.read { connection in
                try connection.all(SQL("SELECT digest FROM user_session")) { $0.text(0) }
            }
            #expect(!kept.contains(session))
        }
    }

    @Test func linksLeadInOnce() async throws {
        try await withDatabase(.sqlite) { database in
            let start = Instant(seconds: 1_795_424_400)
            let test = TestInstallation(database, now: start)
            let door = test.installation
            let first = try #require(try await door.firstStartLink())
            // A new start prints a new link; the old one is of no use.
            let second = try #require(try await door.firstStartLink())
            #expect(try await door.link(first) == nil)
            #expect(try await door.link(second) == .firstOwner)
            _ = try await door.follow(link: second, name: " Owner ", password: "correct horse")
            #expect(try await door.link(second) == nil)
            let token = try await door.addUser(name: "Clerk", role: .staff, access: .all, by: .command)
            #expect(try await door.signIn(name: "Clerk", password: "") == .refused)
            test.move(to: start.advanced(bySeconds: 2 * 86_400 + 1))
            #expect(try await door.link(token) == nil)
            await #expect(throws: UserProblem.linkGone) {
                try await door.follow(link: token, name: "", password: "another horse")
            }
            await #expect(throws: UserProblem.nameTaken) {
                try await door.addUser(name: "CLERK", role: .staff, access: .all, by: .command)
            }
            await #expect(throws: UserProblem.noName) {
                try await door.addUser(name: "  ", role: .staff, access: .all, by: .command)
            }
        }
    }

    /// A new password ends every other session; so does being shut out.
    @Test func sessionsEndWithAPassword() async throws {
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_795_424_400))
            let old = try await UserTests.owner(test)
            let door = test.installation
            let person = try #require(try await door.signedIn(session: old))
            await #expect(throws: UserProblem.wrongPassword) {
                try await door.changePassword(of: person, from: "guess", to: "another horse")
            }
            await #expect(throws: UserProblem.shortPassword) {
                try await door.changePassword(of: person, from: "correct horse", to: "short")
            }
            let new = try await door.changePassword(of: person, from: "correct horse", to: "another horse")
            #expect(try await door.signedIn(session: old) == nil)
            #expect(try await door.signedIn(session: new) != nil)
            await #expect(throws: UserProblem.lastOwner) {
                try await door.changeUser(person.user, role: .owner, access: .all, isClosed: true, by: .command)
            }
            #expect(try await door.signedIn(session: new) != nil)
        }
    }

    /// The same letters typed in two ways are the same password, and a hash says with which costs it was made.
    @Test func passwordsAreHashed() async throws {
        let hasher = PasswordHasher.shared
        let hash = try await hasher.hash("caf\u{E9} au lait")
        #expect(hash.hasPrefix("scrypt$15$8$1$") && hash.split(separator: "$").count == 6)
        #expect(try await hasher.matches("cafe\u{301} au lait", hash))
        #expect(try await !hasher.matches("cafe au lait", hash))
        #expect(try await hasher.hash("caf\u{E9} au lait") != hash)
        for broken in ["", "scrypt$15$8$1$zz$00", "scrypt$99$8$1$00$00", "plain"] {
            #expect(try await !hasher.matches("", broken))
        }
    }

    @Test func boardShowsOnlyOnesOwnAccounts() async throws {
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_795_424_400))
            let door = test.installation
            var ids: [Int64] = []
            for name in ["North", "South", "West"] {
                ids.append(try await door.addAccount(Account(name: name, store: StoreID("amazon.us"))).id)
            }
            let link = try await door.addUser(name: "Clerk", role: .viewer, access: .some([ids[1], 999]), by: .command)
            let session = try await door.follow(link: link, name: "", password: "correct horse")
            let clerk = try #require(try await door.signedIn(session: session))
            #expect(clerk.access == .some([ids[1]]))
            let board = try await door.board(offset: 0, limit: 9, state: nil, of: clerk.user)
            #expect(board.rows.map(\.entry.account.name) == ["South"] && board.accountCount == 1)
            let state = try #require(board.rows.first).state
            #expect(try await door.board(offset: 0, limit: 9, state: state, of: clerk.user).rows.count == 1)
            #expect(try await door.board(offset: 0, limit: 9, state: nil).rows.count == 3)
        }
    }
}
