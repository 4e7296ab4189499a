import AccountHealth
import Foundation
import Operations
import TestSupport
import Testing

/// What changed since somebody looked last, on both databases.
struct VisitTests {
    private static let now = Instant(seconds: 1_795_424_400)

    /// Looks at moments in hours; what each is told as the end of the visit before.
    struct Case: Sendable {
        var looks: [Double]
        var since: [Double?]
    }

    @Test(
        arguments: [
            Case(looks: [0], since: [nil]),
            // One visit, however long.
            Case(looks: [0, 1, 3, 6, 9.5, 13], since: [nil, nil, nil, nil, nil, nil]),
            Case(looks: [0, 1, 5, 5.01, 8], since: [nil, nil, 1, 1, 1]),
            Case(looks: [0, 24, 48], since: [nil, 0, 24]),
            // A look within five minutes is not noted.
            Case(looks: [0, 0.05, 24], since: [nil, nil, 0]),
            // Nobody knows any more what was seen.
            Case(looks: [0, 24 * 61], since: [nil, nil]),
            // A clock ran ahead for years, and was set right.
            Case(looks: [0, 24_000, 24, 25, 48], since: [nil, nil, 0, 0, 25]),
        ], DatabaseKind.all)
    func looksThatFollowEachOtherAreOneVisit(_ one: Case, _ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: VisitTests.now)
            for (look, since) in zip(one.looks, one.since) {
                test.move(to: VisitTests.now.advanced(bySeconds: Int64(look * 3_600)))
                let told = try await test.installation.visitBoard(by: 7)
                #expect(told == since.map { VisitTests.now.advanced(bySeconds: Int64($0 * 3_600)) }, "at \(look)")
                // Another's looks are another's.
                if look == 0 { #expect(try await test.installation.visitBoard(by: 8) == nil) }
            }
        }
    }

    private static func orders(_ prefix: String, count: Int) -> String {
        "order_id,placed_at,status\n"
            + (0..<count).map { "\(prefix)-\($0),2026-10-0\($0 % 9 + 1)T10:00:00Z,shipped\n" }.joined()
    }

    @Test(arguments: DatabaseKind.all)
    func theBoardTellsWhatChanged(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: VisitTests.now)
            let folder = try TemporaryFolder()
            func bring(_ name: String, _ text: String, _ account: String) async throws -> Int64 {
                let outcomes = try await test.importFiles([try folder.write(name, text)], account: account)
                return try #require(outcomes.first).view.entry.id
            }
            func claims(_ orders: [String]) -> String {
                "order_id,kind,known_at\n"
                    + orders.map { "\($0),guarantee_claim,2026-11-22T10:00:00Z\n" }.joined()
            }
            _ = try await bring("a.csv", VisitTests.orders("A", count: 300), "A")
            _ = try await bring("a-claims.csv", claims(["A-0"]), "A")
            _ = try await bring("b.csv", VisitTests.orders("B", count: 300), "B")
            let b = try await bring("b-claims.csv", claims((0..<9).map { "B-\($0)" }), "B")
            _ = try await bring("c.csv", VisitTests.orders("C", count: 300), "C")
            _ = try await bring("c-claims.csv", claims(["C-0"]), "C")

            let since = VisitTests.now.advanced(bySeconds: 60)
            test.move(to: since.advanced(bySeconds: 3_600))
            func changes() async throws -> [String: BoardChange] {
                var question = BoardQuestion(limit: 100)
                question.since = since
                let board = try await test.installation.board(question)
                return Dictionary(
                    uniqueKeysWithValues: board.rows.compactMap { row in row.change.map { (row.entry.account.name, $0) }
                    })
            }
            #expect(try await changes().isEmpty)
            #expect(try await test.installation.board(BoardQuestion(limit: 9)).rows.allSatisfy { $0.change == nil })

            _ = try await bring("a-more.csv", claims(["A-1"]), "A")
            try await test.installation.undo(b, by: .command)
            _ = try await bring("d.csv", VisitTests.orders("D", count: 10), "D")
            let found = try await changes()
            #expect(Set(found.keys) == ["A", "B", "D"])
            let worse = try #require(found["A"])
            #expect(worse.direction == .worse && worse.before?.tightest?.tally.bad == 1)
            // Without the file of claims nothing is known of them any more.
            #expect(found["B"]?.direction == .unclear && found["B"]?.before?.state == .missed)
            #expect(found["D"]?.direction == .unclear && found["D"]?.before == nil)
            // A page that is loaded again says the same.
            #expect(try await changes().keys == found.keys)
            try await expectAllAreCounted(test, since: since)
        }
    }

    /// A page that shows one account, and one that shows those in a state, count the changes of all; those that changed are shown alone.
    private func expectAllAreCounted(_ test: TestInstallation, since: Instant) async throws {
        var question = BoardQuestion(limit: 1)
        question.since = since
        let board = try await test.installation.board(question)
        #expect(board.rows.count == 1 && board.accountCount == 4)
        #expect(board.changes == [.worse: 1, .unclear: 2])
        question.state = .noData
        #expect(try await test.installation.board(question).changes == board.changes)
        question.state = nil
        question.isChanged = true
        var names: [String] = []
        for offset in 0...3 {
            question.offset = offset
            names += try await test.installation.board(question).rows.map(\.entry.account.name)
        }
        let all = try await test.installation.board(BoardQuestion(limit: 9)).rows.map(\.entry.account.name)
        #expect(names.sorted() == ["A", "B", "D"] && names == all.filter { $0 != "C" })
        question = BoardQuestion(access: .some([2]), limit: 9)
        question.since = since
        #expect(try await test.installation.board(question).changes == [.unclear: 1])
        question = BoardQuestion(limit: 9)
        question.store = StoreID("nowhere")
        let nowhere = try await test.installation.board(question)
        #expect(nowhere.rows.isEmpty && nowhere.accountCount == 0 && nowhere.stores == board.stores)
        question.store = board.stores.first
        #expect(try await test.installation.board(question).rows.count == 4)
    }

    /// What missed on its last data does not sink below all that is met when the data grows old.
    @Test func whatWasMissedStaysBeforeWhatIsMet() async throws {
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: VisitTests.now)
            let folder = try TemporaryFolder()
            func bring(_ account: String, bad: Int, knownAt day: String) async throws {
                let claims = (0..<bad).map { "\(account)-\($0),guarantee_claim,\(day)T10:00:00Z\n" }.joined()
                try await test.importFiles(
                    [
                        try folder.write("\(account).csv", VisitTests.orders(account, count: 300)),
                        try folder.write("\(account)-claims.csv", "order_id,kind,known_at\n" + claims),
                    ], account: account)
            }
            try await bring("old-met", bad: 1, knownAt: "2026-11-22")
            try await bring("old-missed", bad: 9, knownAt: "2026-11-22")
            test.move(to: VisitTests.now.advanced(bySeconds: 15 * 86_400))
            try await bring("new-met", bad: 1, knownAt: "2026-12-07")
            try await bring("new-missed", bad: 9, knownAt: "2026-12-07")
            let rows = try await test.installation.board(BoardQuestion(limit: 9)).rows
            #expect(rows.map(\.state) == [.missed, .stale, .met, .stale])
            #expect(rows.map(\.entry.account.name) == ["new-missed", "old-missed", "new-met", "old-met"])
        }
    }

    /// Among states first, then by room; what cannot be compared is not.
    @Test(arguments: [
        (BoardRow.State.met, BoardRow.State.noRoom, BoardChange.Direction?.some(.worse)),
        (.noRoom, .missed, .worse), (.missed, .met, .better), (.noRoom, .met, .better), (.met, .stale, .unclear),
        (.stale, .met, .unclear), (.noData, .missed, .unclear), (.met, .met, nil), (.stale, .stale, nil),
    ])
    func statesAreCompared(_ old: BoardRow.State, _ new: BoardRow.State, _ direction: BoardChange.Direction?) {
        #expect(BoardChange(from: BoardChange.Before(state: old, tightest: nil), to: new, nil)?.direction == direction)
    }
}
