import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

/// Every answer says what a browser may do with it.
struct SecurityHeadersTests {
    /// Of pages, `RouteTests` looks at all, as everybody.
    @Test func answersForbidScriptsOfOthersAndFrames() async throws {
        try await SampleShopDesk.serving { client in
            let style = "/assets/\(StyleSheet.name)"
            for path in ["/", "/nowhere", "/health", style, "/assets/\(Script.name)", "/assets/standing.svg", "//x"] {
                try await client.execute(uri: path, method: .get) { response in
                    response.expectSecurityHeaders(path)
                    let policy = response.headers[.contentSecurityPolicy] ?? ""
                    #expect(policy.contains("script-src 'self';") && policy.contains("connect-src 'self';"))
                    #expect(!policy.contains("unsafe"))
                }
            }
            try await client.execute(uri: "/", method: .head) { $0.expectSecurityHeaders("head") }
            try await client.execute(uri: "/", method: .delete) { $0.expectSecurityHeaders("method") }
            try await client.execute(uri: "/", method: .post, headers: [.origin: "http://evil.example"]) { response in
                #expect(response.status == .forbidden)
                response.expectSecurityHeaders("foreign page")
            }
        }
    }

    @Test func whatHasNotChangedSaysSoToo() async throws {
        try await SampleShopDesk.serving { client in
            let path = "/api/v1/openapi.json"
            let tag = try #require(try await client.execute(uri: path, method: .get).headers[.eTag])
            try await client.execute(uri: path, method: .get, headers: [.ifNoneMatch: tag]) { response in
                #expect(response.status == .notModified)
                response.expectSecurityHeaders(path)
            }
        }
    }

    @Test func newsSayItToo() async throws {
        try await SampleShopDesk.serving { client in
            let job = try await client.execute(
                uri: "/import", method: .post, headers: [.contentType: UploadTests.type],
                body: try UploadTests.body("Lanshan", [("a.csv", "order_id\n")])
            ) { try #require($0.headers[.location]) }
            try await client.execute(uri: job + "/progress", method: .get) { response in
                #expect(response.headers[.contentType] == "text/event-stream" && !response.text.isEmpty)
                response.expectSecurityHeaders("progress")
            }
        }
    }

    /// Bytes that are no request are answered before any page is asked.
    @Test(arguments: ["NONSENSE\r\n\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n"])
    func whatTheServerRefusesByItselfSaysItToo(_ bytes: String) async throws {
        try await SampleShopDesk.serving(.live) { client in
            let answer = try await RawRequest.answer(to: bytes, port: try #require(client.port))
            #expect(answer.hasPrefix("HTTP/1.1 400 "), "\(answer)")
            for field in [
                "content-security-policy: default-src 'none'", "x-content-type-options: nosniff",
                "x-frame-options: DENY",
            ] { #expect(answer.lowercased().components(separatedBy: field.lowercased()).count == 2, "\(answer)") }
        }
    }
}

extension TestResponse {
    func expectSecurityHeaders(_ comment: String, _ location: SourceLocation = #_sourceLocation) {
        let policy = headers[.contentSecurityPolicy] ?? ""
        let isStrict = policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'")
        let others = [
            headers[.xContentTypeOptions], headers[.referrerPolicy], headers[.frameOptions], headers[.openerPolicy],
            headers[.resourcePolicy],
        ]
        #expect(
            isStrict && !policy.contains("*")
                && others == ["nosniff", "no-referrer", "DENY", "same-origin", "same-origin"]
                && headers[.permissionsPolicy]?.contains("camera=()") == true,
            "\(comment): \(status) \(headers)", sourceLocation: location)
    }
}
