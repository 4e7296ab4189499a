import AccountHealth
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Operations
import TestSupport
import Testing

@testable import Web

/// What pages say of the coming days, with the sample shop in a database.
struct ForecastPageTests {
    private static let now = Instant(seconds: 1_795_424_400)

    static func serving(
        _ prepare: @Sendable (Installation) async throws -> Void = { _ in },
        _ body: @Sendable @escaping (any TestClientProtocol) async throws -> Void
    ) async throws {
        try await withDatabase(.sqlite) { database in
            let installation = Installation(database: database, setting: try SampleShopDesk.setting.get()) { now }
            try #require(try await installation.loadSampleShop())
            try await prepare(installation)
            let folder = try TemporaryFolder()
            let application = makeApplication(
                desk: installation, entrance: OpenEntrance(), address: try LoopbackAddress(port: 0),
                incoming: folder.path, backups: folder.path + "-backups",
                logger: Logger(label: "test"))
            try await application.test(.router) { client in try await body(client) }
        }
    }

    @Test(arguments: ["en", "zh"])
    func pagesAreAsRecorded(_ language: String) async throws {
        let pages = [
            ("/accounts/1", "account-foretold"),
            ("/accounts/1/standards/order-defect-rate?fulfilment=seller", "standard-foretold"),
            ("/accounts/1/standards/valid-tracking-rate", "tracking-foretold"),
        ]
        try await ForecastPageTests.serving { client in
            for (path, name) in pages {
                try await client.execute(uri: path, method: .get, headers: [.acceptLanguage: language]) { response in
                    #expect(WellFormed(response.text).problems == [])
                    try expectGolden(response.text, "\(name).\(language).html")
                }
            }
        }
    }

    /// Cards, sentence, chart, table, parts and suppositions speak of the same chance.
    @Test func theChanceIsTheSameEverywhere() async throws {
        try await ForecastPageTests.serving { client in
            let path = "/accounts/1/standards/order-defect-rate?fulfilment=seller"
            try await client.execute(uri: path, method: .get, headers: [.acceptLanguage: "en"]) { response in
                let text = WellFormed(response.text).text.replacing("\u{A0}", with: " ")
                #expect(text.contains("The chance that it is still missed on 7 December is 20 %."))
                #expect(text.contains("20 %chance still missed on 7 Dec"))
                #expect(text.contains("What moves the chance") && text.contains("What if"))
                #expect(text.contains("One more defective2.38 %"))
                let paths = WellFormed(response.text).elements.filter { $0.name == "path" }
                for name in ["band80", "band95", "in-ahead"] {
                    #expect(paths.contains { $0.attributes["class"] == name }, "\(name)")
                }
            }
        }
    }

    /// What would be of today's figure needs no forecast: it stands on the page of the standard, and on that of the account with a
    /// link to where other things can be supposed. The desk foretells nothing.
    @Test func suppositionsNeedNoForecast() async throws {
        try await SampleShopDesk.serving { client in
            func page(_ path: String) async throws -> WellFormed {
                try await client.execute(uri: path, method: .get, headers: [.acceptLanguage: "en"]) { answer in
                    #expect(answer.status == .ok)
                    return WellFormed(answer.text)
                }
            }
            let whole = try await page("/accounts/1")
            let text = whole.text.replacing("\u{A0}", with: " ")
            for supposition in ["One more defective", "40 more clean", "Suppose something else"] {
                #expect(text.contains(supposition), "\(supposition)")
            }
            #expect(!text.contains("chance of a miss"))
            let links = whole.elements.compactMap { $0.attributes["href"] }
            let link = try #require(links.first { $0.hasSuffix("#what-if") })
            let standard = try await page(String(link.prefix { $0 != "#" }))
            #expect(standard.elements.contains { $0.attributes["id"] == "what-if" })
            // The same figures stand there.
            let first = try #require(text.firstMatch(of: /One more defective[0-9.]+ %/)).output
            #expect(standard.text.replacing("\u{A0}", with: " ").contains(first))
        }
    }

    /// The board says it once it is foretold.
    @Test func theBoardShowsTheChance() async throws {
        try await ForecastPageTests.serving({ _ = try await $0.refreshForecasts() }) { client in
            try await client.execute(uri: "/", method: .get, headers: [.acceptLanguage: "en"]) { response in
                let text = WellFormed(response.text).text.replacing("\u{A0}", with: " ")
                #expect(text.contains("Chance of a miss in two weeks") && text.contains("20 %"))
            }
        }
    }

    /// Scores stand beside what "today's figure stays" would have got.
    @Test func theRecordShowsScores() async throws {
        try await SampleShopDesk.serving { client in
            try await client.execute(uri: "/forecasts", method: .get, headers: [.acceptLanguage: "en"]) { response in
                let text = WellFormed(response.text).text.replacing("\u{A0}", with: " ")
                #expect(text.contains("260 forecasts have met their day; 44 of the days were missed."))
                #expect(text.contains("0.0600") && text.contains("0.1200"))
                #expect(text.contains("90–100 %30"))
            }
        }
    }
}
