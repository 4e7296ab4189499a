import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operations
import TestSupport
import Testing
import Wording

@testable import Web

/// The document describes what is served, no more and no less.
struct OpenAPITests {
    private static func document() async throws -> [String: Any] {
        try await InstallationServer.serving(entrance: .nobody) { client, _ in
            let response = try await client.execute(uri: "/api/v1/openapi.json", method: .get)
            #expect(response.status == .ok)
            return String(buffer: response.body)
        }.asObject
    }

    @Test func everyRouteIsDescribedAndEveryDescriptionIsARoute() async throws {
        let document = try await OpenAPITests.document()
        let paths = try #require(document["paths"] as? [String: [String: Any]])
        let described = paths.flatMap { path, methods in methods.keys.map { "\($0.uppercased()) \(path)" } }
        let routes = addRoutes(
            to: Router(context: PageContext.self), desk: try await SampleShopDesk.make(), entrance: OpenEntrance(),
            uploads: UploadFolder(path: "/nowhere", limits: UploadLimits()), jobs: ImportJobs(),
            backups: "/nowhere"
        ).filter { $0.path.hasPrefix("/api/v1/") && !$0.path.hasSuffix("openapi.json") }
        let served = routes.map { route in
            let path = route.path.split(separator: "/").map { $0.hasPrefix(":") ? "/{\($0.dropFirst())}" : "/\($0)" }
            return "\(route.method.rawValue) \(path.joined())"
        }
        #expect(described.sorted() == served.sorted() && served.count > 15)
    }

    /// Every shape that is named is there, and nothing is described that nobody names.
    @Test func namesLeadSomewhere() async throws {
        let document = try await OpenAPITests.document()
        let components = try #require(document["components"] as? [String: Any])
        let schemas = try #require(components["schemas"] as? [String: Any])
        let text = String(
            decoding: try JSONSerialization.data(withJSONObject: document, options: [.withoutEscapingSlashes]),
            as: UTF8.self)
        let named = Set(text.matches(of: /#\/components\/schemas\/([A-Za-z]+)/).map { String($0.1) })
        #expect(named == Set(schemas.keys))
    }

    /// Who has the document is told so, whether it came compressed or not.
    @Test func theDocumentIsSentOnce() async throws {
        try await InstallationServer.serving(entrance: .nobody) { client, _ in
            let path = "/api/v1/openapi.json"
            let tag = try #require(try await client.execute(uri: path, method: .get).headers[.eTag])
            let strong = tag.replacing("W/", with: "")
            for (asked, isKnown) in [
                (tag, true), (strong, true), ("*", true), ("\"x\", \(tag)", true), ("\"x\"", false), ("", false),
            ] {
                try await client.execute(
                    uri: path, method: .get, headers: [.ifNoneMatch: asked, .acceptEncoding: "gzip"]
                ) { response in
                    #expect(response.status == (isKnown ? .notModified : .ok), "\(asked)")
                    #expect(response.headers[.eTag] == tag && (response.body.readableBytes == 0) == isKnown)
                }
            }
        }
    }

    @Test(arguments: Language.allCases)
    func everyColumnAndProblemHasWords(_ language: Language) {
        let words = Wording(language)
        for column in Set(FactKind.all.flatMap(\.columns)) { #expect(words.column(column) != column, "\(column)") }
        let problems = APIProblem.codes.map { words.apiProblem($0) }
        #expect(Set(problems).count == APIProblem.codes.count)
    }

    @Test func thePageOfTheAPIIsWellFormed() async throws {
        try await SampleShopDesk.serving { client in
            for language in ["en", "zh"] {
                let response = try await client.execute(uri: "/api?lang=\(language)", method: .get)
                #expect(WellFormed(response.text).problems == [])
                for code in APIProblem.codes { #expect(response.text.contains("id=\"\(code)\"")) }
            }
        }
    }
}

extension String {
    fileprivate var asObject: [String: Any] {
        get throws { try #require(try JSONSerialization.jsonObject(with: Data(utf8)) as? [String: Any]) }
    }
}
