import AccountHealth
import Appeals
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Operations
import TestSupport
import Testing
import Wording

@testable import Web

/// The pages of a case of the sample shop, in both languages.
struct CasePageTests {
    private static let notice = CaseNotice(
        mail: NoticeMail(parts: [
            "Your account has been deactivated because your order defect rate exceeded the target of 1%. "
                + "<script>alert(1)</script>"
        ]), day: Day("2026-11-20"))
    private static let actor = Actor.user(id: 1, name: "Owner")

    /// A case whose letter was refused once, then accepted.
    private static func serving(
        _ test: @Sendable @escaping (any TestClientProtocol, Installation, _ path: String) async throws -> Void
    ) async throws {
        try await InstallationServer.serving { client, desk in
            _ = try await desk.loadSampleShop()
            let account = try #require(try await desk.accounts().first).id
            let id = try #require(try await desk.openCase(notice, of: account, by: actor))
            let day = try #require(Day("2026-11-18"))
            let plan = CasePlan(
                causes: ["RC01", "RC02", "RC04"].map { CaseCause(id: $0, isChosen: true) },
                actions: [CaseAction(cause: "RC01", day: day, text: "Three orders were refunded.", exhibit: "E1")],
                controls: [
                    CaseControl(
                        cause: "RC01", control: "Orders are confirmed after the first scan.", owner: "lead", since: day),
                    CaseControl(cause: "RC02", control: "Stock is counted every week."),
                ])
            let picture = Array("\u{89}PNG\r\n\u{1A}\n".unicodeScalars.map { UInt8($0.value) }) + [0, 0, 0, 13]
            let exhibit = CaseExhibit(
                id: "E1", kind: "Refunds <b>", file: "refunds & more.png", digest: desk.digest(of: picture),
                byteCount: picture.count)
            let events: [(CaseEvent, [UInt8]?)] = [(.planned(plan), nil), (.exhibited(exhibit), picture)]
            for (version, (event, document)) in zip(1..., events) {
                try #require(
                    try await desk.add(
                        event, document: document, to: id, of: account, version: version, by: actor))
            }
            try await test(client, desk, "/accounts/\(account)/cases/\(id)")
        }
    }

    private static func add(_ events: [CaseEvent], to path: String, _ desk: Installation) async throws {
        let parts = path.split(separator: "/").compactMap { Int64($0) }
        for event in events {
            let version = try #require(try await desk.openCase(parts[1], of: parts[0])).version
            try #require(
                try await desk.add(
                    event, document: nil, to: parts[1], of: parts[0], version: version, by: actor))
        }
    }

    private static func reinstated(_ desk: Installation, _ path: String) async throws {
        let parts = path.split(separator: "/").compactMap { Int64($0) }
        let view = try #require(try await desk.openCase(parts[1], of: parts[0]))
        let model = CasePage.Model(view, words: .init(.english))
        let reply = CaseMessage(
            mail: NoticeMail(parts: ["Your account has been reactivated."]),
            receivedOn: try #require(Day("2026-11-22")))
        try await add(
            [
                .submitted(model.round(sentOn: try #require(Day("2026-11-21")), overrides: [:])),
                .answered(reply, .reinstated),
            ], to: path, desk)
    }

    @Test(arguments: ["en", "zh"])
    func pagesAreAsRecorded(_ language: String) async throws {
        try await CasePageTests.serving { client, desk, path in
            func see(_ address: String, _ name: String) async throws {
                try await client.execute(uri: address, method: .get, headers: [.acceptLanguage: language]) { response in
                    #expect(response.status == .ok, "\(address)")
                    #expect(WellFormed(response.text).problems == [], "\(address)")
                    #expect(!response.text.contains("<script>alert"), "what the marketplace wrote is no markup")
                    try expectGolden(response.text, "\(name).\(language).html")
                }
            }
            try await see("/cases", "cases")
            try await see("/cases/library?class=notice.deactivated&issue=order_defect_rate", "library")
            try await see(path, "case")
            try await see(path + "/plan", "case-plan")
            try await see(path + "/orders", "case-orders")
            try await see(path + "/send", "case-send")
            try await see(path + "/forms?limit=400", "case-forms")
            try await CasePageTests.reinstated(desk, path)
            try await see(path + "/commitments", "case-commitments")
            try await see(path + "/rounds/1", "case-round")
        }
    }

    /// The page that stands alone loads nothing and runs nothing; in the files each is as it came.
    @Test func thePackComesAsAPageAndAsFiles() async throws {
        try await CasePageTests.serving { client, _, path in
            try await client.execute(uri: path + "/pack", method: .get) { response in
                #expect(response.status == .ok)
                let policy = response.headers[.contentSecurityPolicy] ?? ""
                #expect(policy.contains("default-src 'none'") && policy.contains("sandbox") && !policy.contains("self"))
                let page = WellFormed(response.text)
                #expect(page.problems == [])
                #expect(page.text.contains("E1-refunds-more.png") && page.text.contains("Refunds <b>"))
                #expect(page.text.contains("Standing makes a PDF") || page.text.contains("WeasyPrint"))
            }
            // Where nothing makes PDFs, the page comes in its place.
            try await client.execute(uri: path + "/pack.pdf", method: .get) { response in
                #expect(response.status == .ok && response.headers[.contentType]?.hasPrefix("text/html") == true)
            }
            try await client.execute(uri: path + "/pack.zip", method: .get) { response in
                #expect(response.status == .ok && response.headers[.contentType] == "application/zip")
                let folder = try TemporaryFolder()
                let file = folder.path + "/pack.zip"
                try Data(response.body.readableBytesView).write(to: URL(filePath: file))
                let names = try await runProgram("unzip", "-Z1", file).split(separator: "\n").map(String.init)
                #expect(
                    names == [
                        "manifest.json", "letter.txt", "pack.html", "orders.csv", "exhibits/E1-refunds-more.png",
                    ])
                let manifest = try await runProgram("unzip", "-p", file, "manifest.json")
                #expect(manifest.contains("\"name\":\"exhibits/E1-refunds-more.png\",\"byteCount\":12"))
            }
            try await client.execute(uri: path + "/exhibits/E1", method: .get) { response in
                #expect(response.body.readableBytes == 12)
                #expect(response.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            }
        }
    }

    /// A sentence is reviewed as it is written, and nothing of it is kept.
    @Test func aSentenceIsReviewedBeforeItIsKept() async throws {
        try await CasePageTests.serving { client, desk, path in
            func review(_ text: String) async throws -> String {
                let body = "form=\(OpenEntrance.formToken)&key=own:3&part=prevention&english=\(text)"
                return try await client.execute(
                    uri: path + "/review", method: .post,
                    headers: [.contentType: "application/x-www-form-urlencoded", .acceptLanguage: "en"],
                    body: .init(string: body)
                ) { response in
                    #expect(response.status == .ok)
                    return response.text
                }
            }
            let blame = try await review("The+carrier+lost+order+999-1111111-1111111+and+buyers+lie.")
            #expect(blame.contains("blocker") && blame.contains(" E4<") && blame.contains(" R2<"), "\(blame)")
            #expect(blame.contains("class=\"ask\""))
            let good = try await review(
                "Since+2026-11-18+the+shipping+lead+reads+the+list+daily+at+16:00;+at+1+order+confirming+stops.")
            #expect(good.contains("Nothing to remark"), "\(good)")
            let parts = path.split(separator: "/").compactMap { Int64($0) }
            #expect(try await desk.openCase(parts[1], of: parts[0])?.version == 3)
        }
    }

    private static func post(
        _ client: any TestClientProtocol, _ address: String, _ fields: [(String, String)]
    ) async throws -> (status: HTTPResponse.Status, text: String) {
        let allowed = CharacterSet.alphanumerics
        let body = ([("form", OpenEntrance.formToken)] + fields).map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")"
        }.joined(separator: "&")
        return try await client.execute(
            uri: address, method: .post,
            headers: [.contentType: "application/x-www-form-urlencoded", .acceptLanguage: "en"],
            body: .init(string: body)
        ) { ($0.status, $0.text) }
    }

    private static func view(_ desk: Installation, _ path: String) async throws -> CaseView {
        let parts = path.split(separator: "/").compactMap { Int64($0) }
        return try #require(try await desk.openCase(parts[1], of: parts[0]))
    }

    /// What is kept as sent is the text that was on the page, in the form it was in.
    @Test func anotherTextThanTheOneShownIsNotKept() async throws {
        try await CasePageTests.serving { client, desk, path in
            let view = try await CasePageTests.view(desk, path)
            let model = CasePage.Model(view, form: .dispute, words: Wording(.english))
            let text = model.sheet.text
            let rules = model.findings.filter { $0.severity == .blocker }.map(\.rule)
            func send(_ digest: String, _ letter: String) async throws -> HTTPResponse.Status {
                try await CasePageTests.post(
                    client, path + "/send",
                    [("version", "3"), ("digest", digest), ("letter", letter), ("sent", "2026-11-22")]
                        + rules.enumerated().flatMap { place, rule in
                            [("rule\(place)", rule), ("why\(place)", "it is so")]
                        }
                ).status
            }
            #expect(try await send("0f", "dispute") == .conflict)
            #expect(try await CasePageTests.view(desk, path).record.rounds.isEmpty)
            #expect(try await send(desk.digest(of: Array(text.utf8)), "dispute") == .seeOther)
            #expect(try await CasePageTests.view(desk, path).record.rounds.map(\.letter) == [text])
        }
    }

    /// Two people add a sentence each: the second is asked, and nobody's is lost.
    @Test func sentencesOfTwoPeopleStandBesideEachOther() async throws {
        try await CasePageTests.serving { client, desk, path in
            func write(_ key: String, _ version: Int, _ english: String, _ action: String = "save") async throws -> (
                status: HTTPResponse.Status, text: String
            ) {
                try await CasePageTests.post(
                    client, path + "/letter",
                    [
                        ("key", key), ("version", "\(version)"), ("part", "closing"), ("english", english),
                        ("do", action),
                    ])
            }
            #expect(try await write("own:3", 3, "First.").status == .seeOther)
            let late = try await write("own:3", 3, "Second.")
            #expect(late.status == .conflict && late.text.contains("Second.") && !late.text.contains("First."))
            #expect(late.text.contains("value=\"own:4\""))
            #expect(try await write("own:4", 4, "Second.").status == .seeOther)
            func own() async throws -> [String] {
                let view = try await CasePageTests.view(desk, path)
                let sheet = CasePage.Model(view, words: Wording(.english)).sheet
                return sheet.lines.filter { $0.basis == nil }.map(\.english)
            }
            #expect(try await own() == ["First.", "Second."])
            // Ten more, so that keys sorted as text would change places.
            for version in 5..<15 { _ = try await write("own:\(version)", version, "Number \(version).") }
            #expect(try await own() == ["First.", "Second."] + (5..<15).map { "Number \($0)." })
            #expect(try await write("own:3", 15, "First.", "out").status == .seeOther)
            #expect(try await own().first == "Second.")
        }
    }

    /// A text that no page can hold against everything is read to a place, and the page names it.
    @Test func theReviewOfALongTextSaysWhereItEnds() async throws {
        try await CasePageTests.serving { client, desk, path in
            func says() async throws -> Bool {
                try await client.execute(uri: path, method: .get) { $0.text.contains("its first 65536 characters") }
            }
            #expect(try await !says())
            let long = String(repeating: "We count. ", count: CaseView.longestText / 10) + "We lost 777 orders."
            let edit = LetterEdit(part: .closing, english: long, chinese: "", basis: nil)
            try await CasePageTests.add([.wrote(LetterEdit.ownKey(3), edit)], to: path, desk)
            #expect(try await says())
            let view = try await CasePageTests.view(desk, path)
            let start = String(long.prefix(CaseView.longestText))
            #expect(view.review(long, of: view.record) == view.review(start, of: view.record))
        }
    }

    @Test func theProofSheetTellsOfEachPromise() async throws {
        try await CasePageTests.serving { client, desk, path in
            try await CasePageTests.reinstated(desk, path)
            try await client.execute(uri: path + "/proof", method: .get) { response in
                let page = WellFormed(response.text)
                #expect(response.status == .ok && page.problems == [])
                #expect(page.text.contains("Orders are confirmed after the first scan."))
                let text = page.text.replacing("\u{A0}", with: " ")
                #expect(text.contains("22 November 2026") && text.contains("at most 0"), "\(text)")
                #expect(!page.text.contains("Stock is counted"), "it is not in force, so it is no promise")
            }
        }
    }

    /// Who may only look sees no case, and no alarm that speaks of one.
    @Test(arguments: [Role.viewer, .staff])
    func casesAreForThoseWhoHandleThem(_ role: Role) async throws {
        try await InstallationServer.serving(entrance: OpenEntrance(role: role)) { client, desk in
            _ = try await desk.loadSampleShop()
            let account = try #require(try await desk.accounts().first).id
            let id = try #require(
                try await desk.openCase(CasePageTests.notice, of: account, by: CasePageTests.actor))
            let path = "/accounts/\(account)/cases/\(id)"
            try await client.execute(uri: "/accounts/\(account)", method: .get) { response in
                let links = WellFormed(response.text).elements.compactMap { $0.attributes["href"] }
                #expect(links.contains(path) == (role == .staff))
            }
            try await client.execute(uri: path, method: .get) { response in
                #expect(response.status == (role == .staff ? .ok : .forbidden))
            }
        }
    }
}
