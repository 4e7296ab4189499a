import AccountHealth
import HTTPTypes
import HummingbirdTesting
import Operations
import TestSupport
import Testing

@testable import Web

/// That an account is deactivated, or may be, is what its page begins with, and what the summary says.
struct OfficialStateTests {
    private static func page(
        _ client: any TestClientProtocol, _ path: String, _ language: String = "en"
    ) async throws -> (page: WellFormed, text: String) {
        let page = try await client.execute(uri: path, method: .get, headers: [.acceptLanguage: language]) {
            WellFormed($0.text)
        }
        #expect(page.problems == [], "\(path)")
        return (page, page.text.replacing("\u{A0}", with: " "))
    }

    @Test(arguments: [
        ("en", "Account deactivated", "by the marketplace's report of "), ("zh", "账户已停用", "日的报告"),
    ])
    func aDeactivatedAccountIsToldOnItsPageAndItsSummary(
        _ language: String, _ state: String, _ source: String
    ) async throws {
        try await SampleShopDesk.serving { client in
            for path in ["/accounts/1", "/accounts/1/summary"] {
                let (page, text) = try await OfficialStateTests.page(client, path, language)
                #expect(text.contains(state) && text.contains(source) && !text.contains("DEACTIVATED"), "\(path)")
                #expect(EnterPageTests.link(page, "/cases/new") == "/accounts/1/cases/new", "\(path)")
            }
        }
    }

    /// A word that nobody knows stands as it is; that all is well is no flag.
    @Test(arguments: [
        ("DEACTIVATED", "Account deactivated", true), ("SUSPENDED", "Account suspended", true),
        ("AT_RISK", "Account at risk of deactivation", true), ("UNDER_REVIEW", "UNDER_REVIEW", true),
        ("NORMAL", "Account in order", false),
    ])
    func wordsOfTheReportAreToldInOurs(_ word: String, _ told: String, _ isFlag: Bool) async throws {
        let folder = try TemporaryFolder()
        for role in [Role.viewer, .staff] {
            try await InstallationServer.serving(entrance: OpenEntrance(role: role)) { client, desk in
                let files = [
                    try folder.write("orders.csv", "order_id,placed_at,status\nW-1,2026-11-01T10:00:00Z,shipped\n"),
                    try folder.write(
                        "performance.json",
                        #"{"accountStatuses":[{"marketplaceId":"ATVPDKIKX0DER","status":"\#(word)"}],"performanceMetrics":[]}"#
                    ),
                ]
                _ = try await desk.importFiles(
                    ImportQuestion(files: files.map { .init(path: $0) }, account: "North", store: StoreID("amazon.us")))
                let (page, text) = try await OfficialStateTests.page(client, "/accounts/1")
                #expect(text.contains("\(told) by the marketplace's report"))
                let flags = page.elements.count { $0.attributes["class"]?.hasPrefix("flag") ?? false }
                let summary = try await OfficialStateTests.page(client, "/accounts/1/summary")
                #expect(summary.text.contains(told))
                let link = EnterPageTests.link(summary.page, "/cases/new")
                #expect((link != nil) == (isFlag && role == .staff))
                if isFlag { #expect(flags > 0) }
            }
        }
    }
}
