import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// Others reach the server by one that speaks TLS, under a name of its own.
struct PublicAddressTests {
    @Test(arguments: [
        ("https://standing.example", "https://standing.example"),
        ("https://Standing.Example/", "https://standing.example"),
        ("HTTPS://standing.example:443", "https://standing.example"),
        ("https://standing.example:8443", "https://standing.example:8443"), ("https://10.0.0.7", "https://10.0.0.7"),
        ("https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443"),
        ("https://[2001:db8::1]", "https://[2001:db8::1]"),
    ])
    func isReadAsBrowsersWriteIt(_ text: String, _ origin: String) throws {
        #expect(try PublicAddress(text).origin == origin)
    }

    @Test(arguments: [
        "", "standing.example", "http://standing.example", "https://", "https:///", "https://standing.example/shop",
        "https://standing.example:0", "https://standing.example:x", "https://standing.example:65536", "https://a b",
        "https://user@standing.example", "https://standing.example?x", "https://店.example", "https://[]",
        "https://standing.example:", "https://a:1:2",
    ])
    func whatIsNoAddressIsRefused(_ text: String) {
        #expect(throws: ServerProblem.noPublicAddress(text)) { try PublicAddress(text) }
    }

    @Test(arguments: [
        ("standing.example", 200), ("STANDING.example:443", 200), ("127.0.0.1", 200), ("localhost:8080", 200),
        ("evil.example", 421), ("standing.example:8080", 421), ("standing.example.evil.example", 421),
        ("evil.standing.example", 421), ("standing.example@evil.example", 421),
    ])
    func thatNameIsAnswered(_ host: String, _ status: Int) async throws {
        let address = try PublicAddress("https://standing.example")
        try await SampleShopDesk.serving(.live, publicAddress: address) { client in
            let answer = try await RawRequest.answer("/", host: host, port: try #require(client.port))
            #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(answer.prefix(200))")
        }
        // Without the option it is a name like any other.
        try await SampleShopDesk.serving(.live) { client in
            let answer = try await RawRequest.answer("/", host: "standing.example", port: try #require(client.port))
            #expect(answer.hasPrefix("HTTP/1.1 421 "))
        }
    }

    /// The example of a request can be typed as it stands: it names this server as it was asked for, or as others reach it.
    @Test(
        arguments: [
            (nil, "127.0.0.1:4711", "http://127.0.0.1:4711"), (nil, "[::1]:9", "http://[::1]:9"),
            ("https://standing.example", "standing.example", "https://standing.example"),
            ("https://standing.example", "127.0.0.1:8080", "https://standing.example"),
        ] as [(String?, String, String)])
    func theExampleOfTheAPIIsForThisServer(_ address: String?, _ host: String, _ origin: String) async throws {
        let address = try address.map { try PublicAddress($0) }
        try await SampleShopDesk.serving(.live, publicAddress: address) { client in
            let page = try await RawRequest.answer("/api", host: host, port: try #require(client.port))
            #expect(page.contains(" \(origin)/api/v1/accounts/1/orders"), "\(page.prefix(200))")
            #expect(!page.contains("localhost:8080"))
        }
    }

    @Test(arguments: [
        ("standing.example", "Origin: https://standing.example", true),
        ("standing.example", "Sec-Fetch-Site: same-origin", true),
        // A server before this one that asks for it by its own name.
        ("127.0.0.1:8080", "Origin: https://standing.example", true),
        ("127.0.0.1:8080", "Origin: http://127.0.0.1:8080", true),
        ("standing.example", "Origin: http://standing.example", false),
        ("standing.example", "Origin: https://standing.example:8443", false),
        ("standing.example", "Origin: https://evil.example", false), ("standing.example", "Origin: null", false),
        ("standing.example", "Sec-Fetch-Site: same-site", false),
        ("127.0.0.1:8080", "Origin: https://127.0.0.1:8080", false),
    ])
    func itsOwnPagesMayAct(_ host: String, _ field: String, _ may: Bool) async throws {
        let address = try PublicAddress("https://standing.example")
        try await SampleShopDesk.serving(.live, publicAddress: address) { client in
            let answer = try await RawRequest.answer(
                "/imports/4711/undo", method: "POST", host: host, fields: [field],
                body: "form=\(OpenEntrance.formToken)",
                port: try #require(client.port))
            // There is no such import, which is told only to who may act.
            #expect(answer.hasPrefix("HTTP/1.1 \(may ? 404 : 403) "), "\(answer.prefix(200))")
        }
    }

    @Test(arguments: [
        ("standing.example", [], true), ("127.0.0.1", [], false), ("127.0.0.1", ["X-Forwarded-Proto: https"], true),
    ])
    func cookiesOfItAreSecure(_ host: String, _ fields: [String], _ isSecure: Bool) async throws {
        let address = try PublicAddress("https://standing.example")
        try await SampleShopDesk.serving(.live, publicAddress: address) { client in
            let answer = try await RawRequest.answer(
                "/sign-out", method: "POST", host: host, fields: fields, body: "form=\(OpenEntrance.formToken)",
                port: try #require(client.port))
            let lines = answer.lowercased().split(separator: "\r\n")
            let cookie = try #require(lines.first { $0.hasPrefix("set-cookie: session=") })
            #expect(cookie.hasSuffix("; secure") == isSecure, "\(cookie)")
        }
    }
}
