import AccountHealth
import Appeals
import Foundation
import Storage
import TestSupport
import Testing

@testable import Operations

/// Cases on both databases: nothing is written over, nothing can be read without the key, nothing outlives its account.
struct CaseTests {
    static let key = String(repeating: "0f", count: 32)
    static let person = EnterFactTests.person
    static let notice = CaseNotice(
        mail: NoticeMail(parts: [
            "Your account has been deactivated because your order defect rate exceeded the target of 1%."
        ]), original: Array("the original".utf8), day: Day("2026-11-23"))

    /// The sample shop and a case of it.
    static func withCase(
        _ kind: DatabaseKind,
        _ test: @Sendable @escaping (Installation, _ account: Int64, _ caseID: Int64, any Database) async throws -> Void
    ) async throws {
        try await withDatabase(kind) { database in
            let desk = Installation(
                database: database, setting: builtIn, secretKey: try SecretKey(hexadecimal: key),
                now: { Instant(seconds: 1_795_424_400) })
            _ = try await desk.loadSampleShop()
            let account = try #require(try await desk.accounts().first).id
            let id = try #require(try await desk.openCase(notice, of: account, by: person))
            try await test(desk, account, id, database)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func thePatternCaseIsSeen(_ kind: DatabaseKind) async throws {
        try await CaseTests.withCase(kind) { desk, account, id, _ async throws in
            let view = try #require(try await desk.openCase(id, of: account))
            #expect(view.readings.map { $0.noticeClass?.value } == [.deactivated])
            let figure = try #require(view.figure)
            #expect(figure.standard.id == "order-defect-rate" && figure.tally.bad == 2 && figure.tally.units == 126)
            #expect(view.facts.rate == Rate(2, of: 126) && view.facts.defectiveOrders.count == 2)
            for id in ["RC01", "RC02", "RC04", "RC19"] {
                let test = try #require(view.tests.first { $0.cause.id == id })
                #expect(test.verdict == .supported, "\(id): \(test.counts)")
                #expect(Set(test.orders.prefix(2)) == Set(view.facts.defectiveOrders.map(\.orderID)), "\(id)")
            }
            #expect(view.disputes.count == 2 && view.disputes.allSatisfy { $0.until != nil && $0.meetsWithout })
            #expect(view.disputes.allSatisfy { $0.rateWithout == Rate(1, of: 126) })
        }
    }

    /// However long ago it came: what a letter says of the figure does not change from day to day.
    @Test func theFigureIsThatOfTheDayOfTheNotice() async throws {
        try await CaseTests.withCase(.sqlite) { desk, account, _, _ async throws in
            var notice = CaseTests.notice
            notice.day = Day("2026-08-20")
            let id = try #require(try await desk.openCase(notice, of: account, by: CaseTests.person))
            let figure = try #require(try await desk.openCase(id, of: account)?.figure)
            #expect(figure.window.upperBound < (Day("2026-08-20") ?? Day(number: 0)))
            #expect(figure.window.lowerBound.distance(to: figure.window.upperBound) == 59)
        }
    }

    /// An order that counts for two reasons still counts without one of them; what does not count is not contested.
    @Test func whatIsContestedIsCountedWithoutIt() async throws {
        try await withDatabase(.sqlite) { database in
            let test = TestInstallation(database, now: Instant(seconds: 1_794_700_800))
            let account = try await EnterFactTests.shop(test)
            let folder = try TemporaryFolder()
            let defects = try folder.write(
                "defects.csv",
                """
                order_id,kind,known_at,rating
                W-1,guarantee_claim,2026-11-02T10:00:00Z,
                W-1,feedback,2026-11-03T10:00:00Z,1
                W-2,guarantee_claim,2026-11-02T10:00:00Z,
                W-2,feedback,2026-11-03T10:00:00Z,5

                """)
            try await test.importFiles([defects], account: "North", store: "amazon.us")
            let desk = Installation(
                database: database, setting: builtIn, secretKey: try SecretKey(hexadecimal: CaseTests.key),
                now: test.installation.now)
            let notice = CaseNotice(mail: CaseTests.notice.mail)
            let id = try #require(try await desk.openCase(notice, of: account, by: CaseTests.person))
            let view = try #require(try await desk.openCase(id, of: account))
            #expect(view.figure?.tally.bad == 2)
            let units = try #require(view.figure?.tally.units)
            let rates = view.disputes.map { "\($0.orderID) \($0.kind) \($0.rateWithout == Rate(1, of: units))" }
            #expect(
                Set(rates) == ["W-1 guarantee_claim false", "W-1 feedback false", "W-2 guarantee_claim true"],
                "\(rates)")
        }
    }

    @Test(arguments: DatabaseKind.all)
    func ofTwoWhoWriteAtOnceOneIsTold(_ kind: DatabaseKind) async throws {
        try await CaseTests.withCase(kind) { desk, account, id, _ async throws in
            func plan(_ cause: String) -> CaseEvent {
                .planned(CasePlan(causes: [CaseCause(id: cause, isChosen: true)]))
            }
            let outcomes = await withTaskGroup(of: Bool.self) { group in
                for cause in ["RC01", "RC02", "RC04", "RC06"] {
                    group.addTask {
                        do {
                            return try await desk.add(
                                plan(cause), document: nil, to: id, of: account, version: 1, by: CaseTests.person)
                        } catch CaseTrouble.newerVersion {
                            return false
                        } catch {
                            Issue.record(error)
                            return false
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 } == 1)
            let view = try #require(try await desk.openCase(id, of: account))
            #expect(view.version == 2 && view.record.plan.chosen.count == 1)
            #expect(view.times.map(\.userName) == ["Owner", "Owner"])
        }
    }

    @Test(arguments: DatabaseKind.all)
    func nothingCanBeReadWithoutTheKey(_ kind: DatabaseKind) async throws {
        try await CaseTests.withCase(kind) { desk, account, id, database async throws in
            let rows = try await database.read { try CaseEventRow.all(of: id, account: account, in: $0) }
            #expect(rows.count == 1 && !rows[0].sealed.contains("deactivated"))
            let other = Installation(
                database: database, setting: builtIn,
                secretKey: try SecretKey(hexadecimal: String(repeating: "f0", count: 32)), now: desk.now)
            await #expect(throws: CaseTrouble.sealed(.another)) { try await other.openCase(id, of: account) }
            // What was sealed as one event is nothing in the place of another.
            let moved = CaseEventRow(
                account: account, caseID: id, number: 2, at: rows[0].at, userName: "", sealed: rows[0].sealed)
            try await database.write { try CaseEventRow.insert([moved], in: $0) }
            await #expect(throws: CaseTrouble.sealed(.another)) { try await desk.openCase(id, of: account) }
        }
    }

    @Test(arguments: DatabaseKind.all)
    func documentsComeBackByteForByte(_ kind: DatabaseKind) async throws {
        try await CaseTests.withCase(kind) { desk, account, id, _ async throws in
            // Longer than two pieces, and every byte there is.
            let bytes = (0..<(2 * SealedEvents.pieceBytes + 77)).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            let exhibit = CaseExhibit(
                id: "E1", kind: "count", file: "a.pdf", digest: desk.digest(of: bytes), byteCount: bytes.count)
            #expect(
                try await desk.add(
                    .exhibited(exhibit), document: bytes, to: id, of: account, version: 1, by: CaseTests.person))
            #expect(try await desk.exhibit(desk.digest(of: bytes), in: id, of: account) == bytes)
            #expect(try await desk.exhibit("none", in: id, of: account) == nil)
            let original = try #require(CaseTests.notice.original)
            #expect(try await desk.exhibit(desk.digest(of: original), in: id, of: account) == original)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func aClosedCaseIsForgottenInTime(_ kind: DatabaseKind) async throws {
        try await CaseTests.withCase(kind) { desk, account, id, database async throws in
            #expect(try await desk.add(.closed, document: nil, to: id, of: account, version: 1, by: CaseTests.person))
            #expect(try await desk.forgetOldCases() == 0)
            await #expect(throws: CaseTrouble.refused(.isClosed)) {
                try await desk.add(
                    .planned(CasePlan()), document: nil, to: id, of: account, version: 2, by: CaseTests.person)
            }
            func later(_ days: Int64) throws -> Installation {
                Installation(
                    database: database, setting: builtIn, secretKey: try SecretKey(hexadecimal: CaseTests.key),
                    now: { desk.now().advanced(bySeconds: days * 86_400 + 1) })
            }
            #expect(try await later(179).forgetOldCases() == 0)
            #expect(try await later(180).forgetOldCases() == 1)
            #expect(try await desk.openCase(id, of: account) == nil)
            let original = desk.digest(of: try #require(CaseTests.notice.original))
            #expect(try await desk.exhibit(original, in: id, of: account) == nil)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func aCaseGoesWithItsAccount(_ kind: DatabaseKind) async throws {
        try await CaseTests.withCase(kind) { desk, account, id, database async throws in
            #expect(try await desk.removeAccount(account, by: CaseTests.person))
            #expect(try await database.read { try CaseRow.find(id, of: account, in: $0) } == nil)
            #expect(try await database.read { try CaseEventRow.all(of: id, account: account, in: $0) }.isEmpty)
        }
    }

    @Test func aKeyIsMadeOnceAndOnlyItsOwnerReadsIt() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/secret.key"
        let sealed = try SecretKey(file: path).seal([1, 2, 3], as: "a")
        #expect(try SecretKey(file: path).open(sealed, as: "a") == [1, 2, 3])
        #expect(throws: SecretKey.Problem.another) { try SecretKey(file: path).open(sealed, as: "b") }
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["secret.key"])
        #expect(throws: SecretKey.Problem.malformed) { try SecretKey(hexadecimal: "0f") }
        #expect(throws: SecretKey.Problem.unusable) { try SecretKey(file: "/nowhere/key").seal([], as: "a") }
    }

    /// What is kept has to be read by every later version: this text is never changed.
    @Test func eventsAreReadAsTheyWereKept() throws {
        let kept = """
            [{"opened":{"_0":{"mail":{"headers":{"date":"","from":"a@b","subject":"S","to":""},"parts":["P"]},\
            "original":"ab","receivedOn":"2026-11-20"}}},\
            {"planned":{"_0":{"actions":[{"by":"clerk","cause":"RC01","day":"2026-11-21","exhibit":"E1","text":"T"}],\
            "causes":[{"id":"RC01","isChosen":true,"orders":["A-1"]}],\
            "controls":[{"cadence":"daily","cause":"RC01","control":"C","limit":"1","owner":"lead","proof":"p",\
            "since":"2026-11-21"}]}}},\
            {"wrote":{"_0":"figure","_1":{"basis":"B","chinese":"中","english":"E","isConfirmed":true,\
            "part":"root_cause"}}},\
            {"exhibited":{"_0":{"byteCount":3,"digest":"d","file":"a.pdf","id":"E1","kind":"k"}}},\
            {"withdrew":{"_0":"E1"}},\
            {"answered":{"_0":{"mail":{"headers":{"date":"","from":"","subject":"","to":""},"parts":["R"]},\
            "receivedOn":"2026-11-22"},"_1":"more-wanted"}},\
            {"closed":{}},{"reopened":{}}]
            """
        let events = try JSONDecoder().decode([CaseEvent].self, from: Data(kept.utf8))
        #expect(events.count == 8)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(events), as: UTF8.self) == kept)
    }
}
