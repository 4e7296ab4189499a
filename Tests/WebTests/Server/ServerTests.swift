import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import Wording

@testable import Web

struct ServerTests {
    /// What the policy forbids is not in the pages: no script but the one with an address, no style of an element's own.
    @Test(arguments: PageTests.pages)
    func pagesHoldNoInlineScriptAndNoInlineStyle(_ page: PageTests.Page) async throws {
        try await SampleShopDesk.serving { client in
            try await client.execute(uri: page.path, method: .get) { response in
                let page = WellFormed(response.text)
                let scripts = page.elements.filter { $0.name == "script" }.map(\.attributes)
                #expect(scripts == [["src": "/assets/\(Script.name)", "defer": ""]])
                #expect(response.text.contains("defer=\"\"></script>"))
                for element in page.elements {
                    #expect(element.name != "style")
                    let names = element.attributes.keys
                    #expect(!names.contains("style") && !names.contains { $0.hasPrefix("on") }, "\(element)")
                }
            }
        }
    }

    @Test(arguments: ["localhost", "localhost:8088", "127.0.0.1:1", "[::1]", "[::1]:8080", "LOCALHOST"])
    func namesOfThisMachineAreOurs(_ host: String) {
        #expect(SameSiteMiddleware.isOurs(host))
    }

    @Test(arguments: [
        "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:8088", "", "[::2]", "[::1",
        "localhost:80x", "127.0.0.2", "[::1]x", "localhost@evil.example",
    ])
    func otherNamesAreNot(_ host: String) {
        #expect(!SameSiteMiddleware.isOurs(host))
    }

    private static let secFetchSite = HTTPField.Name("sec-fetch-site")

    @Test(arguments: ["cross-site", "same-site", "nonsense"])
    func foreignPagesCannotAct(_ site: String) async throws {
        let name = try #require(ServerTests.secFetchSite)
        try await SampleShopDesk.serving { client in
            try await client.execute(uri: "/sample/remove", method: .post, headers: [name: site]) { response in
                #expect(response.status == .forbidden)
                #expect(WellFormed(response.text).problems == [])
            }
            try await client.execute(uri: "/accounts/1", method: .get) { #expect($0.status == .ok) }
        }
    }

    @Test(arguments: ["http://evil.example", "null", "https://localhost", "http://localhost:1234"])
    func foreignOriginsCannotAct(_ origin: String) async throws {
        try await SampleShopDesk.serving { client in
            for path in ["/sample/remove", "/imports/100/undo", "/import"] {
                try await client.execute(uri: path, method: .post, headers: [.origin: origin]) { response in
                    #expect(response.status == .forbidden)
                }
            }
        }
    }

    @Test func ourOwnPageRemovesTheSample() async throws {
        let name = try #require(ServerTests.secFetchSite)
        try await SampleShopDesk.serving { client in
            try await client.execute(uri: "/sample/remove", method: .post, headers: [name: "same-origin"], body: .form)
            { response in
                #expect(response.status == .seeOther)
                #expect(response.headers[.location] == "/")
            }
            try await client.execute(uri: "/accounts/1", method: .get) { #expect($0.status == .notFound) }
        }
    }

    /// The rows of the board for a spreadsheet: all of them, and none that it takes for a formula.
    @Test func theBoardIsATable() async throws {
        try await SampleShopDesk.serving { client in
            try await client.execute(uri: "/board.csv", method: .get) { response in
                #expect(response.headers[.contentType] == "text/csv; charset=utf-8")
                #expect(response.headers[.contentDisposition]?.contains("attachment") == true)
                let lines = response.text.split(separator: "\n")
                #expect(lines.count == 7 && lines[0].hasPrefix("\u{FEFF}account,store,state,"))
                let sample = lines.first {
                    $0.hasPrefix("Qinghe Home,amazon.us,missed,order-defect-rate,seller,2,126,0.015873")
                }
                #expect(sample != nil)
            }
        }
    }

    /// A click leads to a page that says what goes; its button does it, and the list says so.
    @Test func anImportIsUndone() async throws {
        try await SampleShopDesk.serving { client in
            try await client.execute(uri: "/imports", method: .get) { response in
                #expect(response.text.contains("href=\"/imports/100/undo\""))
                #expect(!response.text.contains("action=\"/imports/") && !response.text.contains("role=\"status\""))
            }
            try await client.execute(uri: "/imports?undone=100", method: .get) {
                #expect(!$0.text.contains("role=\"status\""))
            }
            try await client.execute(uri: "/imports/100/undo", method: .get) { response in
                let page = WellFormed(response.text)
                #expect(response.status == .ok && page.problems == [])
                for said in ["Take this import back?", "as if it had never come", "can be imported again", "Qinghe"] {
                    #expect(page.text.contains(said), "\(said)")
                }
                #expect(response.text.contains("action=\"/imports/100/undo\""))
            }
            try await client.execute(uri: "/imports/100", method: .get) { #expect(!$0.text.contains("Undone")) }
            try await client.execute(uri: "/imports/100/undo", method: .post, body: .form) { response in
                #expect(response.status == .seeOther)
                #expect(response.headers[.location] == "/imports?undone=100")
            }
            try await client.execute(uri: "/imports?undone=100", method: .get) { response in
                #expect(response.text.contains("is undone; all figures are as if it had never come."))
                #expect(response.text.contains("Bring the file again"))
            }
            try await client.execute(uri: "/imports/100", method: .get) { #expect($0.text.contains("Undone")) }
            // It is not there to be taken back twice.
            for id in [100, 4711] {
                try await client.execute(uri: "/imports/\(id)/undo", method: .get) { #expect($0.status == .notFound) }
            }
            try await client.execute(uri: "/imports/4711/undo", method: .post, body: .form) {
                #expect($0.status == .notFound)
            }
        }
    }

    @Test(arguments: [
        "/accounts/x", "/accounts/99", "/accounts/1/orders/none", "/accounts/1/standards/none", "/imports/-1",
    ])
    func whatIsNotThereIsSaidSo(_ path: String) async throws {
        try await SampleShopDesk.serving { client in
            try await client.execute(uri: path, method: .get) { response in
                #expect(response.status == .notFound)
                #expect(response.text.contains("There is nothing here."))
            }
        }
    }

    /// Watching tools ask for the head alone.
    @Test(arguments: ["/", "/accounts/1", "/health"])
    func headsAreAnswered(_ path: String) async throws {
        try await SampleShopDesk.serving { client in
            try await client.execute(uri: path, method: .head) { response in
                #expect(response.status == .ok)
                #expect(response.body.readableBytes == 0)
            }
        }
    }

    @Test func healthTellsNothingElse() async throws {
        try await SampleShopDesk.serving { client in
            try await client.execute(uri: "/health", method: .get) { #expect($0.text == #"{"status":"ok"}"#) }
        }
    }

    @Test(arguments: [
        "0.0.0.0", "::", "192.168.1.5", "10.0.0.1", "example.com", "", "127.0.0", "127.0.0.1.2", "1270.0.0.1",
    ])
    func addressesOthersReachAreRefused(_ host: String) {
        #expect(throws: ServerProblem.notLoopback(host)) { try LoopbackAddress(host: host, port: 8080) }
    }

    @Test(arguments: [
        ("localhost", "127.0.0.1"), ("127.0.0.1", "127.0.0.1"), ("127.1.2.3", "127.1.2.3"), ("::1", "::1"),
    ])
    func addressesOfThisMachineAreTaken(_ host: String, _ wanted: String) throws {
        #expect(try LoopbackAddress(host: host, port: 8080).host == wanted)
    }

    @Test(
        arguments: [
            (nil, Language.english), ("zh-CN,zh;q=0.9,en;q=0.8", .chinese), ("en-GB,zh;q=0.9", .english),
            ("fr,zh;q=0.5,en;q=0.4", .chinese), ("de", .english), ("zh;q=0,en", .english), (";;,,q=", .english),
        ] as [(String?, Language)])
    func theBrowsersLanguageIsTaken(_ header: String?, _ language: Language) {
        #expect(Visitor.preferred(header) == language)
    }

    @Test func aChosenLanguageIsRemembered() async throws {
        try await SampleShopDesk.serving { client in
            try await client.execute(uri: "/?lang=zh", method: .get) { response in
                #expect(response.text.contains("lang=\"zh-Hans\""))
                let cookie = try #require(response.headers[.setCookie])
                #expect(cookie.hasPrefix("lang=zh;") && cookie.contains("SameSite=Lax"))
            }
            try await client.execute(uri: "/", method: .get, headers: [.cookie: "lang=zh"]) { response in
                #expect(response.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-Hans\">"))
                #expect(response.headers[.setCookie] == nil)
            }
        }
    }

    /// The name of the zone comes from the browser; a wrong one is UTC.
    @Test(arguments: [("Asia/Shanghai", "UTC+8"), ("Nowhere/Land", "UTC"), ("../../etc/passwd", "UTC")])
    func momentsAreToldByTheClockOfTheBrowser(_ name: String, _ clock: String) async throws {
        try await SampleShopDesk.serving { client in
            let headers: HTTPFields = [.cookie: "lang=en; zone=\(name)"]
            try await client.execute(uri: "/imports", method: .get, headers: headers) { response in
                #expect(response.status == .ok)
                #expect(response.text.contains(" \(clock)<"))
            }
        }
    }

    @Test func assetsMayBeKeptAndPagesNot() async throws {
        try await SampleShopDesk.serving { client in
            try await client.execute(uri: "/assets/\(StyleSheet.name)", method: .get) { response in
                #expect(response.headers[.cacheControl]?.contains("immutable") == true)
                #expect(response.text.contains("--accent:#1D4E9E"))
            }
            try await client.execute(uri: "/assets/\(Script.name)", method: .get) { response in
                #expect(response.headers[.cacheControl]?.contains("immutable") == true)
                #expect(response.headers[.contentType] == "text/javascript; charset=utf-8")
                #expect(response.text == Script.text)
            }
            try await client.execute(uri: "/assets/standing-0.js", method: .get) { #expect($0.status == .notFound) }
            try await client.execute(uri: "/", method: .get) { #expect($0.headers[.cacheControl] == "no-store") }
        }
    }
}
