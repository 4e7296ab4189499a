import AccountHealth
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Operations
import TestSupport
import Testing

@testable import Web

/// What no file tells is entered, corrected and taken back on pages, by who may change the account.
struct EnterPageTests {
    /// Two accounts with orders; feedback is known of W-3. The visitor is staff of the first alone.
    static func serving(
        role: Role = .staff, access: AccountAccess = .some([1]),
        _ test: @Sendable @escaping (any TestClientProtocol, Installation) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        try await InstallationServer.serving(entrance: OpenEntrance(role: role, access: access)) { client, desk in
            for name in ["North", "South"] {
                let orders = (0..<12).map { "W-\($0),2026-10-20T10:00:00Z,shipped\n" }.joined()
                let files = [
                    try folder.write("\(name).csv", "order_id,placed_at,status\n\(orders)"),
                    try folder.write(
                        "\(name)-f.csv", "order_id,kind,known_at,rating\nW-3,feedback,2026-11-02T10:00:00Z,1\n"),
                ]
                _ = try await desk.importFiles(
                    ImportQuestion(
                        files: files.map { .init(path: $0) }, account: name, store: StoreID("amazon.us")))
            }
            try await test(client, desk)
        }
    }

    static func send(
        _ client: any TestClientProtocol, _ order: String, of account: Int64 = 1, _ fields: [(String, String)]
    ) async throws -> TestResponse {
        let body = ([("form", OpenEntrance.formToken)] + fields).map { "\($0.0)=\($0.1)" }.joined(separator: "&")
        return try await client.execute(
            uri: "/accounts/\(account)/orders/\(order)/facts", method: .post, body: ByteBuffer(string: body))
    }

    static func defects(_ desk: Installation, _ order: String, of account: Int64 = 1) async throws -> [Defect] {
        try #require(try await desk.order(order, of: account)).order.defects
    }

    static func page(_ client: any TestClientProtocol, _ path: String) async throws -> WellFormed {
        let response = try await client.execute(uri: path, method: .get)
        #expect(response.status == .ok, "\(path)")
        let page = WellFormed(response.text)
        #expect(page.problems == [], "\(path)")
        return page
    }

    /// The value of a field, or of the choice that is chosen in it.
    static func values(_ page: WellFormed) -> [String: String] {
        var (values, select): ([String: String], String?) = ([:], nil)
        for element in page.elements {
            let value = element.attributes["value"]
            switch element.name {
            case "select": select = element.attributes["name"]
            case "option":
                if let select, values[select] == nil || element.attributes["selected"] != nil { values[select] = value }
            case "input": if let name = element.attributes["name"], values[name] == nil { values[name] = value }
            default: break
            }
        }
        return values
    }

    static func link(_ page: WellFormed, _ part: String) -> String? {
        page.elements.lazy.compactMap { $0.attributes["href"] ?? $0.attributes["action"] }.first { $0.contains(part) }
    }

    /// A first choice says nothing, so that one press enters nothing wrong.
    @Test func nothingIsChosenBeforehand() async throws {
        try await EnterPageTests.serving { client, desk in
            let form = EnterPageTests.values(try await EnterPageTests.page(client, "/accounts/1/orders/W-7"))
            #expect(form["what"] == "" && form["rating"] == "")
            let refused = try await EnterPageTests.send(
                client, "W-7",
                [("what", ""), ("known", "2026-11-20"), ("decision", "granted"), ("decided", "2026-11-21")])
            let again = WellFormed(refused.text)
            #expect(refused.status == .badRequest && again.text.contains("Choose what it is."))
            let kept = EnterPageTests.values(again)
            #expect(kept["known"] == "2026-11-20" && kept["decision"] == "granted" && kept["decided"] == "2026-11-21")
            // A word that no form of ours says is not taken for "open".
            let unknown = try await EnterPageTests.send(
                client, "W-7", [("what", "guarantee_claim"), ("known", "2026-11-20"), ("decision", "maybe")])
            #expect(unknown.status == .badRequest)
            #expect(try await EnterPageTests.defects(desk, "W-7").isEmpty)
        }
    }

    /// A wrong day that lies too early is corrected by changing it, which entering once more could not do.
    @Test func whatWasEnteredIsChangedAndTakenBackByStaffOfTheAccount() async throws {
        try await EnterPageTests.serving { client, desk in
            let zone = desk.zone(of: StoreID("amazon.us"))
            let sent = try await EnterPageTests.send(
                client, "W-7", [("what", "guarantee_claim"), ("known", "2026-10-02"), ("decision", "open")])
            #expect(sent.status == .seeOther)
            let first = try await EnterPageTests.page(client, "/accounts/1/orders/W-7")
            #expect(first.text.contains("entered by owner, 23 Nov, 09:00"))
            let change = try #require(EnterPageTests.link(first, "change="))
            let form = try await EnterPageTests.page(client, String(change.prefix { $0 != "#" }))
            let values = EnterPageTests.values(form)
            #expect(values["what"] == "guarantee_claim" && values["known"] == "2026-10-02")
            let changed = try await EnterPageTests.send(
                client, "W-7",
                [
                    ("what", "guarantee_claim"), ("known", "2026-11-12"), ("decision", "open"),
                    ("replaces", try #require(values["replaces"])),
                ])
            #expect(changed.status == .seeOther)
            let defect = try #require(try await EnterPageTests.defects(desk, "W-7").first)
            #expect("\(zone.day(of: defect.knownAt))" == "2026-11-12")
            // What stood before stays in the list of imports and of changes.
            let entries = try await desk.imports(offset: 0, limit: 9).filter(\.isEntered)
            #expect(entries.count == 2 && entries.count { $0.undoneAt != nil } == 1)
            let audit = try #require(try await desk.audit(AuditQuestion(limit: 1)).entries.first)
            #expect(audit.action == .factChanged && audit.subject == "W-7" && audit.user == "owner")
            #expect(audit.before.contains("2026-10-02") && audit.after.contains("2026-11-12"))
            // A refused change can be tried again.
            let newest = try #require(entries.first { $0.undoneAt == nil }).id
            let refused = try await EnterPageTests.send(
                client, "W-7", [("what", "guarantee_claim"), ("known", "2027-01-01"), ("replaces", "\(newest)")])
            #expect(refused.status == .badRequest)
            #expect(EnterPageTests.values(WellFormed(refused.text))["replaces"] == "\(newest)")

            let page = try await EnterPageTests.page(client, "/accounts/1/orders/W-7")
            let back = try #require(EnterPageTests.link(page, "/undo"))
            for _ in 0..<2 {
                try await client.execute(uri: back, method: .post, body: .form) { #expect($0.status == .seeOther) }
            }
            #expect(try await EnterPageTests.defects(desk, "W-7").isEmpty)
            let last = try #require(try await desk.audit(AuditQuestion(limit: 1)).entries.first)
            #expect(last.action == .factTakenBack && last.before.contains("2026-11-12"))
            // What is gone is not changed.
            let gone = try await EnterPageTests.send(
                client, "W-7", [("what", "guarantee_claim"), ("known", "2026-11-13"), ("replaces", "\(newest)")])
            #expect(gone.status == .badRequest && gone.text.contains("taken back meanwhile"))
            #expect(try await EnterPageTests.defects(desk, "W-7").isEmpty)
            #expect(try await desk.checkFigures().isEmpty)
        }
    }

    /// Files, other orders and other accounts are not touched that way.
    @Test func onlyWhatWasEnteredAboutTheOrderIsTakenBack() async throws {
        try await EnterPageTests.serving { client, desk in
            try await desk.enter(
                .message(.buyer, Day(number: 20_770)), about: "W-1", of: 2, by: .command)
            _ = try await EnterPageTests.send(client, "W-1", [("what", "buyer"), ("known", "2026-11-12")])
            let imports = try await desk.imports(offset: 0, limit: 9)
            let own = try #require(imports.first { $0.fileName == "entered by owner" }).id
            let foreign = try #require(imports.first { $0.fileName == "entered by command" }).id
            let file = try #require(
                imports.first { $0.kind == "defects" && $0.account.name == "North" && !$0.isEntered }
            ).id
            for path in [
                "/accounts/1/orders/W-1/facts/\(foreign)/undo", "/accounts/2/orders/W-1/facts/\(foreign)/undo",
                "/accounts/1/orders/W-3/facts/\(file)/undo", "/accounts/1/orders/W-2/facts/\(own)/undo",
                "/accounts/1/orders/W-1/facts/99/undo",
            ] {
                try await client.execute(uri: path, method: .post, body: .form) {
                    #expect($0.status == .notFound, "\(path)")
                }
            }
            for taken in [foreign, file] {
                let answer = try await EnterPageTests.send(
                    client, "W-1", [("what", "seller"), ("known", "2026-11-12"), ("replaces", "\(taken)")])
                #expect(answer.status == .badRequest)
            }
            #expect(try await desk.imports(offset: 0, limit: 99).allSatisfy { $0.undoneAt == nil })
            #expect(try await desk.imports(offset: 0, limit: 99).count == imports.count)
        }
    }

    @Test func whoOnlyLooksCorrectsNothing() async throws {
        try await EnterPageTests.serving(role: .viewer) { client, desk in
            try await desk.enter(
                .message(.buyer, Day(number: 20_770)), about: "W-1", of: 1, by: .command)
            let page = try await EnterPageTests.page(client, "/accounts/1/orders/W-1")
            #expect(page.text.contains("entered by command"))
            #expect(EnterPageTests.link(page, "change=") == nil && EnterPageTests.link(page, "/undo") == nil)
        }
    }

    /// A decision about feedback that is known needs neither its stars nor its day again, and moves neither.
    @Test func aDecisionTakesWhatTheOrderHas() async throws {
        try await EnterPageTests.serving { client, desk in
            let before = try #require(try await EnterPageTests.defects(desk, "W-3").first)
            let sent = try await EnterPageTests.send(
                client, "W-3",
                [
                    ("what", "feedback"), ("rating", ""), ("known", ""), ("decision", "removed"),
                    ("decided", "2026-11-20"),
                ])
            #expect(sent.status == .seeOther)
            let after = try #require(try await EnterPageTests.defects(desk, "W-3").first)
            #expect(after.decision == .removed && after.rating == 1 && after.knownAt == before.knownAt)
            let events = try #require(try await desk.order("W-3", of: 1)).events
            #expect(events.count { if case .defect = $0.kind { true } else { false } } == 1)
            // Of an order that has none both are needed.
            for fields in [
                [("what", "feedback"), ("rating", ""), ("known", ""), ("decision", "removed")],
                [("what", "feedback"), ("rating", ""), ("known", "2026-11-12"), ("decision", "removed")],
                [("what", "guarantee_claim"), ("known", ""), ("decision", "granted"), ("decided", "2026-11-12")],
            ] {
                #expect(try await EnterPageTests.send(client, "W-4", fields).status == .badRequest)
            }
            // It cannot be decided before it was known.
            let early = [("what", "feedback"), ("known", ""), ("decision", "removed"), ("decided", "2026-10-30")]
            #expect(try await EnterPageTests.send(client, "W-3", early).status == .badRequest)
        }
    }

    /// What is longer than a mail is not read, and can be shortened where it stands.
    @Test(arguments: [("en", "at most 64 KB are read"), ("zh", "最多读取 64 KB")])
    func aPasteThatIsTooLongStaysInTheField(_ language: String, _ said: String) async throws {
        try await EnterPageTests.serving { client, _ in
            func send(_ count: Int) async throws -> TestResponse {
                try await client.execute(
                    uri: "/accounts/1/mail?lang=\(language)", method: .post,
                    body: ByteBuffer(
                        string: "form=\(OpenEntrance.formToken)&mail=W-5+"
                            + String(repeating: "%E4%B8%80", count: count) + "+theend"))
            }
            let refused = try await send(MailReading.mostBytes / 3 + 1)
            let page = WellFormed(refused.text)
            #expect(refused.status == .contentTooLarge && page.problems == [] && page.text.contains(said))
            #expect(refused.text.contains("W-5 一") && refused.text.contains("一 theend</textarea>"))
            #expect(try await send(MailReading.mostBytes / 3 - 10).status == .ok)
        }
    }
}
