import AccountHealth
import Storage
import TestSupport
import Testing

@testable import Operations

/// What somebody enters counts like a line of a file, and no further than it says.
struct EnterFactTests {
    static let person = Actor.user(id: 1, name: "Owner")

    /// An account with sixty orders and a list of claims without any of them.
    static func shop(_ test: TestInstallation) async throws -> Int64 {
        let folder = try TemporaryFolder()
        let orders = try folder.write(
            "orders.csv",
            "order_id,placed_at,status\n"
                + (0..<60).map { "W-\($0),2026-10-\(10 + $0 % 20)T10:00:00Z,shipped\n" }.joined())
        let claims = try folder.write(
            "claims.csv", "order_id,kind,known_at\nX-1,guarantee_claim,2026-11-02T10:00:00Z\n")
        try await test.importFiles([orders, claims], account: "North", store: "amazon.us")
        return try #require(try await test.installation.accounts().first).id
    }

    static func rate(_ test: TestInstallation, _ account: Int64) async throws -> Tally {
        let view = try await test.installation.account(account)
        return try #require(
            view?.standing?.standings.first {
                $0.standard.id == "order-defect-rate" && $0.standard.fulfilment == .seller
            }
        ).tally
    }

    @Test(arguments: [DatabaseKind.sqlite, .postgres])
    func aClaimCountsUntilItIsWithdrawnOrTakenBack(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_794_700_800))
            let account = try await EnterFactTests.shop(test)
            let desk = test.installation
            let before = try await EnterFactTests.rate(test, account)
            #expect(before.bad == 0 && before.units > 0)
            func enter(_ decision: Decision, decided: String? = nil) async throws {
                try await desk.enter(
                    .defect(
                        .guaranteeClaim, rating: nil, known: try day("2026-11-10"), decision: decision,
                        decided: try decided.map { try day($0) }), about: "W-7", of: account, by: EnterFactTests.person)
            }
            try await enter(.open)
            #expect(try await EnterFactTests.rate(test, account) == Tally(bad: 1, units: before.units))
            let order = try #require(try await desk.order("W-7", of: account))
            let event = try #require(order.events.first { $0.kind == .defect(.guaranteeClaim, rating: nil) })
            let file = try #require(event.origin.flatMap { order.files[Int32($0.file)] })
            #expect(file.fileName == "entered by Owner")
            try await enter(.withdrawn, decided: "2026-11-12")
            #expect(try await EnterFactTests.rate(test, account) == before)
            // The last thing said is taken back, then the first.
            for expected in [1, 0] {
                let newest = try #require(try await desk.imports(offset: 0, limit: 9).first { $0.undoneAt == nil })
                try await desk.undo(newest.id, by: EnterFactTests.person)
                #expect(try await EnterFactTests.rate(test, account).bad == expected)
            }
            // It may be said again.
            try await enter(.open)
            #expect(try await EnterFactTests.rate(test, account).bad == 1)
            let audit = try await desk.audit(AuditQuestion(limit: 50)).entries.filter { $0.action == .factEntered }
            #expect(audit.map(\.subject) == ["W-7", "W-7", "W-7"] && audit.allSatisfy { $0.user == "Owner" })
            #expect(audit[1].before == "guarantee_claim, open")
            #expect(audit[1].after == "guarantee_claim, known 2026-11-10, withdrawn, decided 2026-11-12")
            #expect(try await desk.checkFigures().isEmpty)
        }
    }

    /// One claim does not say that there is no other one, nor that anything is known up to its day.
    @Test func oneClaimSaysNothingOfTheOthers() async throws {
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_794_700_800))
            let folder = try TemporaryFolder()
            let orders = try folder.write(
                "orders.csv",
                "order_id,placed_at,status\n"
                    + (0..<60).map { "W-\($0),2026-10-\(10 + $0 % 20)T10:00:00Z,shipped\n" }.joined())
            try await test.importFiles([orders], account: "North", store: "amazon.us")
            let account = try #require(try await test.installation.accounts().first).id
            func standing() async throws -> Standing {
                let view = try await test.installation.account(account)
                return try #require(
                    view?.standing?.standings.first {
                        $0.standard.id == "guarantee-claim-rate" && $0.standard.fulfilment == .seller
                    })
            }
            let before = try await standing()
            #expect(before.isStale && before.tally.undecided > 0)
            try await test.installation.enter(
                .defect(.guaranteeClaim, rating: nil, known: try day("2026-11-14"), decision: .open, decided: nil),
                about: "W-7", of: account, by: .command)
            let after = try await standing()
            #expect(after.isStale && after.tally.bad == 1)
            #expect(after.tally.undecided == before.tally.undecided - 1)
        }
    }

    @Test func whatCannotBeIsRefused() async throws {
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_794_700_800))
            let account = try await EnterFactTests.shop(test)
            let (past, ahead) = (try day("2026-11-10"), try day("2026-12-01"))
            func defect(_ kind: DefectKind, _ rating: Int?, _ known: Day, _ decided: Day?) -> EnteredFact {
                .defect(kind, rating: rating, known: known, decision: .open, decided: decided)
            }
            let wrong: [(EnteredFact, String, EntryProblem)] = [
                (defect(.feedback, nil, past, nil), "W-7", .noRating),
                (defect(.feedback, 9, past, nil), "W-7", .noRating),
                (defect(.guaranteeClaim, nil, ahead, nil), "W-7", .dayAhead),
                (defect(.guaranteeClaim, nil, past, ahead), "W-7", .dayAhead),
                (defect(.guaranteeClaim, nil, past, past.advanced(by: -1)), "W-7", .decidedBeforeKnown),
                (defect(DefectKind("rudeness"), nil, past, nil), "W-7", .unknownKind),
                (.message(.buyer, ahead), "W-7", .dayAhead), (.message(.buyer, past), "W-99\",x", .unknownOrder),
            ]
            for (fact, order, problem) in wrong {
                await #expect(throws: problem) {
                    try await test.installation.enter(fact, about: order, of: account, by: .command)
                }
            }
            #expect(try await test.installation.imports(offset: 0, limit: 9).count == 2)
            try await test.installation.enter(.message(.buyer, past), about: "W-7", of: account, by: .command)
            let order = try #require(try await test.installation.order("W-7", of: account))
            #expect(order.events.contains { $0.kind == .wrote(.buyer, topic: nil) })
        }
    }
}
