import AccountHealth
import Storage
import TestSupport
import Testing

@testable import Operations

/// What is held otherwise than the book moves figures at once, and the book holds again when it is taken back.
struct ChangeStandardsTests {
    static let store = StoreID("amazon.us")

    private static func limit(_ percent: String, lag: Int? = nil, source: String = "our aim") -> StandardsChange {
        .standard(
            id: "order-defect-rate", fulfilment: "seller", store: store, percent: percent, lag: lag, source: source)
    }

    private static func standing(_ installation: Installation, _ account: Int64) async throws -> Standing {
        let view = try await installation.account(account)
        return try #require(
            view?.standing?.standings.first {
                $0.standard.id == "order-defect-rate" && $0.standard.fulfilment == .seller
            })
    }

    @Test(arguments: [DatabaseKind.sqlite, .postgres])
    func aLimitIsHeldOtherwiseAndAsBefore(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_794_700_800))
            let desk = test.installation
            let account = try await EnterFactTests.shop(test)
            try await desk.enter(
                .defect(
                    .guaranteeClaim, rating: nil, known: try #require(Day("2026-11-01")), decision: .open, decided: nil),
                about: "W-7", of: account, by: EnterFactTests.person)
            let before = try await ChangeStandardsTests.standing(desk, account)
            #expect(before.status == .missed)
            func status() async throws -> Status? {
                try await desk.board(BoardQuestion(limit: 9)).rows.first { $0.entry.id == account }?.tightest?.status
            }
            #expect(try await status() == .missed)

            try await desk.change(ChangeStandardsTests.limit("40"), by: EnterFactTests.person)
            let after = try await ChangeStandardsTests.standing(desk, account)
            #expect(after.status == .met && after.tally == before.tally)
            #expect(after.standard.source == "our aim" && after.standard.confidence == .unknown)
            #expect(try await status() != .missed)
            let view = try #require(desk.standards(of: ChangeStandardsTests.store))
            let changed = view.standards.filter { $0.original != nil }
            #expect(changed.map(\.standard.id) == ["order-defect-rate"])
            #expect(changed.first?.original?.condition == before.standard.condition)
            // Another store is not meant, nor the other fulfilment.
            #expect(
                desk.standards(of: StoreID("amazon.de"))?.standards.allSatisfy { $0.original == nil } == true)

            // Another program on the same database takes it over.
            let other = TestInstallation(database, now: Instant(seconds: 1_794_700_800)).installation
            try await other.renewSetting()
            #expect(try await ChangeStandardsTests.standing(other, account).status == .met)
            try await other.change(
                .standardOfBook(id: "order-defect-rate", fulfilment: "seller", store: ChangeStandardsTests.store),
                by: EnterFactTests.person)
            try await desk.renewSetting()
            #expect(try await ChangeStandardsTests.standing(desk, account) == before)
            #expect(try await status() == .missed)
            let audit = try await desk.audit(AuditQuestion(limit: 9)).entries.filter { $0.action == .standardsChanged }
            #expect(audit.count == 2 && audit[0].before.contains("our aim") && audit[0].after.isEmpty)
        }
    }

    /// What another program has just changed holds for what is kept, though this one has not looked yet.
    @Test(arguments: [DatabaseKind.sqlite, .postgres])
    func whatIsKeptIsKeptByTheNewestSetting(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_794_700_800))
            let (desk, other) = (
                test.installation, TestInstallation(database, now: Instant(seconds: 1_794_700_800)).installation
            )
            let account = try await EnterFactTests.shop(test)
            func place() async throws -> BoardPlace? {
                try await database.read { try BoardPlace.find(account, in: $0) }
            }
            func enter(_ order: String) async throws {
                try await desk.enter(
                    .defect(
                        .guaranteeClaim, rating: nil, known: try #require(Day("2026-11-01")), decision: .open,
                        decided: nil),
                    about: order, of: account, by: EnterFactTests.person)
            }
            try await enter("W-7")
            #expect(try await place()?.tightest?.status == .missed)
            try await other.change(ChangeStandardsTests.limit("80"), by: EnterFactTests.person)
            try await enter("W-8")
            #expect(try await place()?.tightest?.status != .missed)
            // The same of a board that is measured, and of an import that is undone.
            try await other.change(ChangeStandardsTests.limit("0.1"), by: EnterFactTests.person)
            try await desk.keepBoardOfToday()
            #expect(try await place()?.tightest?.status == .missed)
            try await other.change(ChangeStandardsTests.limit("80"), by: EnterFactTests.person)
            let newest = try #require(try await desk.imports(offset: 0, limit: 1).first)
            try await desk.undo(newest.id)
            #expect(try await place()?.tightest?.status != .missed)
        }
    }

    /// Who has measured before the standards changed does not write it afterwards.
    @Test(arguments: [DatabaseKind.sqlite, .postgres])
    func whatWasMeasuredBeforeIsNotWritten(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_794_700_800))
            let account = try await EnterFactTests.shop(test)
            let measured = try #require(try await database.read { try BoardPlace.find(account, in: $0) })
            try await test.installation.change(ChangeStandardsTests.limit("40"), by: EnterFactTests.person)
            #expect(try await database.write { try BoardPlace.renew([measured], in: $0) }.isEmpty)
        }
    }

    /// An answer that was asked for earlier and comes later does not hold.
    @Test func settingsAreRenewedOneAfterTheOther() async throws {
        let memory = SettingMemory(builtIn)
        @Sendable func row(_ percent: String) -> StandardsOverrideRow {
            StandardsOverrideRow(
                marketplace: "amazon", subject: percent, text: "no standard", changedAt: Instant(seconds: 0))
        }
        let (begun, begin) = AsyncStream.makeStream(of: Void.self)
        async let slow = memory.renew {
            begin.finish()
            try await Task.sleep(for: .milliseconds(80))
            return [row("old")]
        }
        for await _ in begun {}
        #expect(try await memory.renew { [row("new")] })
        #expect(try await slow)
        #expect(memory.unfit.map(\.subject) == ["new"])
        // One that fails stops nobody.
        await #expect(throws: CancellationError.self) { _ = try await memory.renew { throw CancellationError() } }
        #expect(try await memory.renew { [] })
    }

    /// A choice counts all orders anew.
    @Test func aChoiceIsHeldOtherwise() async throws {
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_794_700_800))
            let desk = test.installation
            let account = try await EnterFactTests.shop(test)
            try await desk.enter(
                .defect(
                    .guaranteeClaim, rating: nil, known: try #require(Day("2026-11-01")), decision: .open, decided: nil),
                about: "W-7", of: account, by: EnterFactTests.person)
            #expect(try await ChangeStandardsTests.standing(desk, account).tally.bad == 1)
            func choose(_ value: String) async throws -> Int {
                try await desk.change(
                    .choice(name: "open-claims-count", value: value, store: ChangeStandardsTests.store),
                    by: EnterFactTests.person)
                #expect(try await desk.checkFigures().isEmpty)
                return try await ChangeStandardsTests.standing(desk, account).tally.bad
            }
            #expect(try await choose("false") == 0)
            #expect(desk.standards(of: ChangeStandardsTests.store)?.choices.count { $0.value != $0.original } == 1)
            #expect(try await choose("true") == 1)
            #expect(desk.standards(of: ChangeStandardsTests.store)?.choices.count { $0.value != $0.original } == 0)
        }
    }

    /// Words of people stand in a text that is read as YAML, and stay words.
    @Test(arguments: [
        "a \"quoted\" reason", "back\\slash", "colon: {brace} # no remark", "two\nlines", "'", "- a\n  - id: x",
        "条款 “第 3 条”", "\u{7}bell",
    ])
    func reasonsStayWords(_ source: String) async throws {
        try await withDatabase(.sqlite) { database in
            let desk = TestInstallation(database, now: Instant(seconds: 1_794_700_800)).installation
            try await desk.change(ChangeStandardsTests.limit("0.5", source: source), by: EnterFactTests.person)
            let view = try #require(desk.standards(of: ChangeStandardsTests.store))
            let changed = view.standards.filter { $0.original != nil }
            #expect(changed.count == 1 && view.unfit.isEmpty)
            let kept = source.split(whereSeparator: \.isNewline).joined(separator: " ")
            #expect(
                changed.first?.standard.source
                    == String(kept.unicodeScalars.filter { $0.value >= 32 }.map(Character.init)))
        }
    }

    @Test(
        arguments: [
            (limit("x"), StandardsProblem.noPercent), (limit("101"), .noPercent), (limit("-1"), .noPercent),
            (limit("1.23456"), .noPercent), (limit("1 %}"), .noPercent), (limit(""), .nothing),
            (limit("", lag: 61), .noLag), (limit("", lag: -1), .noLag), (limit("1", source: " \n "), .noSource),
            (.choice(name: "open-claims-count", value: "maybe", store: store), .unknown),
            (.choice(name: "nothing", value: "true", store: store), .unknown),
            (
                .standard(id: "nothing", fulfilment: "seller", store: store, percent: "1", lag: nil, source: "a"),
                .unknown
            ),
            (
                .standard(
                    id: "account-health-rating", fulfilment: "all", store: store, percent: "1", lag: nil, source: "a"),
                .unknown
            ),
            (.choice(name: "open-claims-count", value: "true", store: StoreID("nowhere")), .unknown),
        ] as [(StandardsChange, StandardsProblem)])
    func whatCannotBeHeldIsRefused(_ change: StandardsChange, _ problem: StandardsProblem) async throws {
        try await withDatabase(.sqlite) { database async throws in
            let desk = TestInstallation(database, now: Instant(seconds: 1_794_700_800)).installation
            await #expect(throws: problem) { try await desk.change(change, by: EnterFactTests.person) }
            #expect(try await database.read { try StandardsOverrideRow.all(in: $0) }.isEmpty)
        }
    }
}
