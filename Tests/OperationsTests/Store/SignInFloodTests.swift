import AccountHealth
import TestSupport
import Testing

@testable import Operations

/// Guesses, however many and from wherever, do not keep out who has guessed nothing.
struct SignInFloodTests {
    @Test(arguments: [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true), ("2001:db8:1:2::1", "2001:DB8:1:2:0::9", true),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", false), ("fe80::1%eth0", "fe80::2%eth1", true),
        ("::ffff:203.0.113.9", "203.0.113.9", true), ("::ffff:203.0.113.9", "::ffff:203.0.113.8", false),
        ("203.0.113.9", "203.0.113.8", false), ("", "x", false),
    ])
    func addressesOfOneNetworkAreOne(_ one: String, _ other: String, _ isOne: Bool) {
        #expect((SignInAttempts.network(of: one) == SignInAttempts.network(of: other)) == isOne)
    }

    /// Failed counts who failed by name and by address, and only lately.
    @Test func eitherWithoutFailureIsEnough() {
        let (attempts, now) = (SignInAttempts(), Instant(seconds: 1_795_424_400))
        _ = attempts.failed("Owner", from: "a", at: now)
        for (name, address, hasFailed) in [
            ("owner", "a", true), ("owner", "b", false), ("clerk", "a", false), ("clerk", "b", false),
        ] { #expect(attempts.hasFailed(name, from: address, at: now) == hasFailed, "\(name) \(address)") }
        // Others who fail in the name shut nobody out by themselves.
        for number in 0..<50 { _ = attempts.failed("owner", from: "c\(number)", at: now) }
        #expect(attempts.minutesToWait("owner", from: "b", at: now) == nil)
        #expect(!attempts.hasFailed("owner", from: "a", at: now.advanced(bySeconds: 3601)))
    }

    /// The line of those who have failed is short, and the one beside it goes on.
    @Test func whoHasFailedWaitsInAShortLine() async throws {
        let hasher = PasswordHasher()
        let hash = try #require(try await hasher.hash("correct horse"))
        try await withThrowingTaskGroup(of: Bool?.self) { group in
            for number in 0..<40 {
                group.addTask {
                    try await hasher.matches("guess", hash, from: "a\(number)", hasFailed: true)
                }
            }
            // One has been looked at, or refused: all others have come.
            _ = try await group.next()
            #expect(try await hasher.matches("correct horse", hash, from: "own", hasFailed: false) == true)
            var refused = 0
            for try await outcome in group {
                #expect(outcome != true)
                refused += outcome == nil ? 1 : 0
            }
            #expect(refused > 0)
        }
        // One address has no more than its part, even without a failure.
        let refused = try await withThrowingTaskGroup(of: Bool?.self) { group in
            for _ in 0..<40 {
                group.addTask { try await hasher.matches("guess", hash, from: "a", hasFailed: false) }
            }
            return try await group.reduce(0) { $0 + ($1 == nil ? 1 : 0) }
        }
        #expect(refused > 0)
        #expect(try await hasher.matches("correct horse", hash, from: "a", hasFailed: true) == true)
    }

    /// Guesses at the owner's name from ever new addresses leave the owner a place.
    @Test func theOwnerComesInDuringAFlood() async throws {
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_795_424_400))
            _ = try await UserTests.owner(test)
            let door = test.installation
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<24 {
                    group.addTask {
                        for round in 0..<2 {
                            _ = try await door.signIn(name: "owner", password: "guess", from: "f\(number)-\(round)")
                        }
                    }
                }
                try await Task.sleep(for: .milliseconds(100))
                for _ in 0..<3 {
                    let outcome = try await door.signIn(name: "owner", password: "correct horse", from: "home")
                    guard case .session = outcome else {
                        Issue.record("shut out: \(outcome)")
                        break
                    }
                }
                try await group.waitForAll()
            }
        }
    }
}
