import AccountHealth
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Operations
import Storage
import TestSupport
import Testing

@testable import Web

/// Coming in as a browser does, over a database.
struct SignInTests {
    /// What a browser keeps.
    private struct Browser {
        let client: any TestClientProtocol
        var cookie = ""

        mutating func ask(
            _ path: String, post fields: String? = nil
        ) async throws -> (status: Int, text: String, location: String, cookies: [String]) {
            var headers: HTTPFields = [.acceptLanguage: "en"]
            if !cookie.isEmpty { headers[.cookie] = "session=\(cookie)" }
            let answer = try await client.execute(
                uri: path, method: fields == nil ? .get : .post, headers: headers,
                body: fields.map { ByteBuffer(string: $0) })
            let cookies = answer.headers[values: .setCookie]
            for one in cookies where one.hasPrefix("session=") {
                cookie = String(one.dropFirst(8).prefix { $0 != ";" })
            }
            return (answer.status.code, answer.text, answer.headers[.location] ?? "", cookies)
        }

        /// What forms of a page carry.
        mutating func formToken() async throws -> String {
            let page = try await ask("/me")
            let input = WellFormed(page.text).elements.first {
                $0.name == "input" && $0.attributes["name"] == "form"
            }
            return try #require(input?.attributes["value"])
        }
    }

    private static func serving(
        publicAddress: PublicAddress? = nil,
        _ test: @Sendable @escaping (any TestClientProtocol, Installation) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        var logger = Logger(label: "WebTests")
        logger.logLevel = .critical
        try await withDatabase(.sqlite) { database in
            let installation = Installation(
                database: database, setting: try SampleShopDesk.setting.get(), now: { SampleShopDesk.now })
            let application = makeApplication(
                desk: installation, entrance: installation, address: try LoopbackAddress(port: 0),
                publicAddress: publicAddress, incoming: folder.path, backups: folder.path + "-backups", logger: logger)
            try await application.test(.router) { client in try await test(client, installation) }
        }
    }

    @Test func fromTheFirstStartToSigningOut() async throws {
        try await SignInTests.serving { client, installation in
            let token = try #require(try await installation.firstStartLink())
            var browser = Browser(client: client)
            let away = try await browser.ask("/accounts/1?lang=en")
            #expect(away.status == 303 && away.location == "/sign-in?next=%2Faccounts%2F1%3Flang%3Den")
            let first = try await browser.ask("/links/\(token)")
            #expect(first.status == 200 && first.text.contains("Who will own this installation?"))
            #expect(WellFormed(first.text).problems == [])

            let short = try await browser.ask("/links/\(token)", post: "name=Owner&password=short")
            #expect(short.status == 400 && short.text.contains("at least 10 characters"))
            let came = try await browser.ask(
                "/links/\(token)", post: "name=Owner&password=long+enough+%E4%BD%A0%E5%A5%BD")
            #expect(came.status == 303 && came.location == "/")
            let set = try #require(came.cookies.first)
            #expect(set.contains("HttpOnly") && set.contains("SameSite=Lax") && !set.contains("Secure"))
            #expect(try await browser.ask("/").status == 200)
            // The link has led in, and leads in no more.
            #expect(try await browser.ask("/links/\(token)").status == 404)
            #expect(try await installation.firstStartLink() == nil)

            let form = try await browser.formToken()
            var other = Browser(client: client)
            let wrong = try await other.ask("/sign-in", post: "name=owner&password=wrong&next=/")
            #expect(wrong.status == 403 && wrong.text.contains("Name or password is wrong."))
            #expect(!wrong.text.contains("value=\"wrong\""))
            let right = try await other.ask(
                "/sign-in", post: "name=OWNER&password=long+enough+%E4%BD%A0%E5%A5%BD&next=%2Fusers")
            #expect(right.status == 303 && right.location == "/users")
            #expect(try await other.ask("/users").status == 200)
            // A form of one session is none of the other.
            #expect(try await other.ask("/sign-out", post: "form=\(form)").status == 403)
            #expect(try await browser.ask("/me/sign-out-everywhere", post: "form=\(form)").location == "/sign-in")
            #expect(try await other.ask("/users").status == 303)
        }
    }

    @Test func theOwnerLetsSomebodyIn() async throws {
        try await SignInTests.serving { client, installation in
            _ = try await installation.loadSampleShop()
            let token = try #require(try await installation.firstStartLink())
            var owner = Browser(client: client)
            _ = try await owner.ask("/links/\(token)", post: "name=Owner&password=long-enough")
            let form = try await owner.formToken()
            let added = try await owner.ask(
                "/users", post: "form=\(form)&name=Clerk+%3Cb%3E&role=viewer&accounts=some&account=1&account=77")
            #expect(added.status == 200 && WellFormed(added.text).problems == [])
            let code = WellFormed(added.text).text
            let link = try #require(code.firstMatch(of: /\/links\/[0-9a-f]{64}/)).output
            #expect(try await owner.ask("/users", post: "form=\(form)&name=clerk+%3CB%3E&role=viewer").status == 400)

            var clerk = Browser(client: client)
            #expect(try await clerk.ask("\(link)", post: "password=another+one").location == "/")
            #expect(try await clerk.ask("/accounts/1").status == 200)
            #expect(try await clerk.ask("/import").status == 403)
            #expect(try await clerk.ask("/").text.contains("Qinghe Home"))

            // Now without any account: there is nothing to see, and nothing to learn.
            let id = try #require(try await installation.users().first { $0.role == .viewer }).id
            let changed = try await owner.ask("/users/\(id)", post: "form=\(form)&role=viewer&accounts=some")
            #expect(changed.location == "/users")
            #expect(try await clerk.ask("/accounts/1").status == 404)
            #expect(try await !clerk.ask("/").text.contains("Qinghe Home"))

            let closed = try await owner.ask("/users/\(id)", post: "form=\(form)&role=viewer&accounts=some&closed=1")
            #expect(closed.location == "/users")
            #expect(try await clerk.ask("/").status == 303)
            let audit = try await owner.ask("/audit")
            #expect(audit.text.contains("Qinghe Home amazon.us") && audit.text.contains("Viewer"))
            #expect(WellFormed(audit.text).problems == [])
            // Somebody has to be left who decides.
            let own = try #require(try await installation.users().first { $0.role == .owner }).id
            let refused = try await owner.ask("/users/\(own)", post: "form=\(form)&role=viewer&accounts=all")
            #expect(refused.status == 400 && refused.text.contains("Somebody has to be left"))
        }
    }

    /// A word that no form of ours says is not taken for another one: neither for less than was meant nor for more.
    @Test func unknownWordsAreRefused() async throws {
        try await SignInTests.serving { client, installation in
            let token = try #require(try await installation.firstStartLink())
            var owner = Browser(client: client)
            _ = try await owner.ask("/links/\(token)", post: "name=Owner&password=long-enough")
            let form = try await owner.formToken()
            let all = "accounts=all"
            _ = try await owner.ask("/users", post: "form=\(form)&name=Lead&role=manager&\(all)")
            let id = try #require(try await installation.users().first { $0.name == "Lead" }).id
            for wrong in ["role=admin&\(all)", "role=Manager&\(all)", "role=&\(all)", all, "role=manager&accounts=any"]
            {
                #expect(try await owner.ask("/users/\(id)", post: "form=\(form)&\(wrong)").status == 400, "\(wrong)")
                let added = try await owner.ask("/users", post: "form=\(form)&name=New&\(wrong)")
                #expect(added.status == 400, "\(wrong)")
                let made = try await owner.ask("/settings/tokens", post: "form=\(form)&name=erp&\(wrong)")
                #expect(made.status == 400 && !made.text.contains("standing_"), "\(wrong)")
            }
            let users = try await installation.users()
            #expect(users.first { $0.id == id }?.role == .manager && users.count == 2)
            #expect(try await owner.ask("/users/\(id)", post: "form=\(form)&role=staff&\(all)").status == 303)
        }
    }

    /// Whoever is let in sits elsewhere, and cannot follow a link to this machine.
    @Test(arguments: [(nil, "http://localhost"), ("https://standing.example", "https://standing.example")])
    func linksNameWhatOthersReach(_ address: String?, _ origin: String) async throws {
        let publicAddress = try address.map { try PublicAddress($0) }
        try await SignInTests.serving(publicAddress: publicAddress) { client, installation in
            let token = try #require(try await installation.firstStartLink())
            var owner = Browser(client: client)
            _ = try await owner.ask("/links/\(token)", post: "name=Owner&password=long-enough")
            let form = try await owner.formToken()
            let added = try await owner.ask("/users", post: "form=\(form)&name=Clerk&role=viewer&accounts=all")
            #expect(added.text.contains("<code>\(origin)/links/"))
            let id = try #require(try await installation.users().first { $0.name == "Clerk" }).id
            let again = try await owner.ask("/users/\(id)/link", post: "form=\(form)")
            #expect(again.text.contains("<code>\(origin)/links/"))
        }
    }

    /// Where the browser is says the last server before this one, and nobody where there is none: else each guess would come from a new
    /// address.
    @Test(arguments: [
        (nil, "10.0.0.N", 429), ("https://standing.example", "10.0.0.N", 403),
        ("https://standing.example", "10.0.0.N, 203.0.113.9", 429),
        ("https://standing.example", "203.0.113.9,10.0.0.N", 403),
        ("https://standing.example", "2001:db8:1:2::N", 429), ("https://standing.example", "2001:db8:1:N::1", 403),
    ])
    func guessesAreCountedByTheLastHop(_ address: String?, _ forwarded: String, _ status: Int) async throws {
        let publicAddress = try address.map { try PublicAddress($0) }
        let field = try #require(HTTPField.Name("X-Forwarded-For"))
        try await SignInTests.serving(publicAddress: publicAddress) { client, _ in
            func guess(_ number: Int) async throws -> Int {
                try await client.execute(
                    uri: "/sign-in", method: .post, headers: [field: forwarded.replacing("N", with: "\(number)")],
                    body: ByteBuffer(string: "name=owner&password=guess")
                ) { $0.status.code }
            }
            var answers: [Int] = []
            for number in 1...6 { answers.append(try await guess(number)) }
            #expect(answers == [403, 403, 403, 403, 403, status])
        }
    }

    /// Behind a server that speaks TLS the cookie never travels in the clear.
    @Test func cookiesAreSecureBehindTLS() {
        let response = Response.seeOther(.board).with(session: "x", isSecure: true)
        #expect(response.headers[.setCookie]?.hasSuffix("; Secure") == true)
    }
}
