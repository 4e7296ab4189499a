import AccountHealth
import Storage
import Synchronization
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
            // A name that is nobody's is answered in the same way, so that nobody learns which there are.
            for name in ["owner", "nobody"] {
                for _ in 0..<5 {
                    #expect(try await door.signIn(name: name, password: "guess", from: "a") == .refused)
                }
                #expect(try await door.signIn(name: name, password: "guess", from: "a") == .locked(minutes: 1))
            }
            // The right one is not looked at either, or a guesser would learn that it is.
            #expect(try await door.signIn(name: "OWNER", password: "correct horse", from: "a") == .locked(minutes: 1))
            // Whoever comes from elsewhere is not shut out by it.
            guard case .session = try await door.signIn(name: "owner", password: "correct horse", from: "b") else {
                Issue.record("shut out by somebody else")
                return
            }
            test.move(to: start.advanced(bySeconds: 31))
            #expect(try await door.signIn(name: "owner", password: "guess", from: "a") == .refused)
            test.move(to: start.advanced(bySeconds: 62))
            #expect(try await door.signIn(name: "owner", password: "guess", from: "a") == .locked(minutes: 1))
            test.move(to: start.advanced(bySeconds: 120))
            guard
                case .session(let session) = try await door.signIn(name: "OWNER", password: "correct horse", from: "a")
            else {
                Issue.record("the right password did not lead in")
                return
            }
            #expect(try await door.signedIn(session: session)?.name == "Owner")
        }
    }

    /// Whoever tries many names from one address waits, also if one of the names is his own.
    @Test func manyNamesFromOneAddress() async throws {
        let attempts = SignInAttempts()
        let now = Instant(seconds: 1_795_424_400)
        for number in 0..<30 {
            #expect(attempts.minutesToWait("name \(number)", from: "a", at: now) == nil)
            _ = attempts.failed("name \(number)", from: "a", at: now)
            attempts.succeeded("own", from: "a")
        }
        #expect(attempts.minutesToWait("one more", from: "a", at: now) == 1)
        #expect(attempts.minutesToWait("one more", from: "b", at: now) == nil)
        // After an hour it is forgotten.
        let later = now.advanced(bySeconds: 3601)
        #expect(attempts.minutesToWait("one more", from: "a", at: later) == nil)
        #expect(attempts.failed("one more", from: "a", at: later) == 1)
    }

    /// Of two who follow the same link at once one comes in; there is one owner.
    @Test(arguments: [DatabaseKind.sqlite, .postgres])
    func aLinkIsUsedUpByTheFirst(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_795_424_400))
            let door = test.installation
            let link = try #require(try await door.firstStartLink())
            let came = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<4 {
                    group.addTask {
                        let session = try? await door.follow(link: link, name: "N\(number)", password: "correct horse")
                        return session != nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(came == 1)
            #expect(try await door.users().count == 1)
        }
    }

    /// A password that is changed while an old one is being looked at ends what that would have begun.
    @Test func anOldPasswordDoesNotOutliveItsChange() async throws {
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_795_424_400))
            let session = try await UserTests.owner(test)
            let door = test.installation
            let person = try #require(try await door.signedIn(session: session))
            async let thief = door.signIn(name: "owner", password: "correct horse", from: "b")
            let own = try await door.changePassword(
                of: person, from: "correct horse", to: "another horse", at: "a")
            if case .session(let stolen) = try await thief {
                #expect(try await door.signedIn(session: stolen) == nil)
            }
            #expect(try await door.signedIn(session: own) != nil)
            // A session that has ended changes nothing any more.
            await #expect(throws: UserProblem.unknownUser) {
                try await door.changePassword(of: person, from: "another horse", to: "a third horse", at: "a")
            }
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
                // That it is in use is noted by the way.
                while door.doors.marking.withLock({ !$0.isEmpty }) { try await Task.sleep(for: .milliseconds(5)) }
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

    /// What was let in while a clock ran years ahead ends as if it had been right.
    @Test(arguments: DatabaseKind.all)
    func aClockThatRanAheadLeavesNoDoorOpen(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database in
            let start = Instant(seconds: 1_795_424_400)
            let day: Int64 = 86_400
            let test = TestInstallation(database, now: start.advanced(bySeconds: 1_800 * day))
            let used = try await UserTests.owner(test)
            let door = test.installation
            guard case .session(let unused) = try await door.signIn(name: "owner", password: "correct horse", from: "b")
            else {
                Issue.record("the right password did not lead in")
                return
            }
            let link = try await door.addUser(name: "Clerk", role: .staff, access: .all, by: .command)
            for _ in 0..<5 { _ = try await door.signIn(name: "owner", password: "guess", from: "a") }
            test.move(to: start)
            #expect(try await door.link(link) == nil)
            // The wait is counted from now.
            #expect(try await door.signIn(name: "owner", password: "correct horse", from: "a") == .locked(minutes: 1))
            test.move(to: start.advanced(bySeconds: 31))
            guard case .session(let new) = try await door.signIn(name: "owner", password: "correct horse", from: "a")
            else {
                Issue.record("locked out by a clock")
                return
            }
            #expect(try await door.signedIn(session: used) != nil)
            while door.doors.marking.withLock({ !$0.isEmpty }) { try await Task.sleep(for: .milliseconds(5)) }
            test.move(to: start.advanced(bySeconds: 31 * day))
            for session in [used, unused, new] { #expect(try await door.signedIn(session: session) == nil) }
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
            #expect(try await door.signIn(name: "Clerk", password: "", from: "a") == .refused)
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
                try await door.changePassword(of: person, from: "guess", to: "another horse", at: "a")
            }
            await #expect(throws: UserProblem.shortPassword) {
                try await door.changePassword(of: person, from: "correct horse", to: "short", at: "a")
            }
            let new = try await door.changePassword(of: person, from: "correct horse", to: "another horse", at: "a")
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
        let hasher = PasswordHasher()
        func matches(_ password: String, _ hash: String) async throws -> Bool? {
            try await hasher.matches(password, hash, from: "a", hasFailed: false)
        }
        let hash = try #require(try await hasher.hash("caf\u{E9} au lait"))
        #expect(hash.hasPrefix("scrypt$15$8$1$") && hash.split(separator: "$").count == 6)
        #expect(try await matches("cafe\u{301} au lait", hash) == true)
        #expect(try await matches("cafe au lait", hash) == false)
        #expect(try await hasher.hash("caf\u{E9} au lait") != hash)
        for broken in ["", "scrypt$15$8$1$zz$00", "scrypt$99$8$1$00$00", "plain"] {
            #expect(try await matches("", broken) == false)
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
            let board = try await door.board(BoardQuestion(access: clerk.access, limit: 9))
            #expect(board.rows.map(\.entry.account.name) == ["South"] && board.accountCount == 1)
            // What one may not see is not found either.
            var search = BoardQuestion(access: clerk.access, limit: 9)
            search.text = "t"
            #expect(try await door.board(search).rows.map(\.entry.account.name) == ["South"])
            let state = try #require(board.rows.first).state
            #expect(try await door.board(BoardQuestion(state: state, access: clerk.access, limit: 9)).rows.count == 1)
            #expect(try await door.board(BoardQuestion(limit: 9)).rows.count == 3)
        }
    }

    /// Part of a name or of a store finds accounts, whatever the capitals; what means something to the database means nothing here.
    @Test(arguments: [DatabaseKind.sqlite, .postgres])
    func accountsAreFoundAndSorted(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_795_424_400))
            let door = test.installation
            for (name, store) in [("north", "amazon.us"), ("South 50%", "amazon.de"), ("深圳_west", "amazon.us")] {
                _ = try await door.addAccount(Account(name: name, store: StoreID(store)))
            }
            func names(_ text: String, _ order: BoardQuestion.Order = .urgency) async throws -> [String] {
                var question = BoardQuestion(limit: 9)
                (question.text, question.order) = (text, order)
                let board = try await door.board(question)
                #expect(board.accountCount == board.rows.count)
                return board.rows.map(\.entry.account.name)
            }
            #expect(try await names("SOUTH") == ["South 50%"])
            #expect(try await names("amazon.US") == ["north", "深圳_west"])
            #expect(try await names("深圳") == ["深圳_west"])
            #expect(try await names("%") == ["South 50%"])
            #expect(try await names("_") == ["深圳_west"])
            #expect(try await names("\\").isEmpty)
            #expect(try await names("'; --").isEmpty)
            #expect(try await names("", .name) == ["north", "South 50%", "深圳_west"])
            #expect(try await names("", .chance).count == 3)
        }
    }
}
