import AccountHealth
import Hummingbird
import HummingbirdTesting
import Operations
import TestSupport
import Testing

@testable import Web

/// The calendar names few orders of a day, and leads to all of them.
struct CalendarTests {
    /// Ninety orders of nine days, of which six of one day were claimed.
    private static func keepShop(in installation: Installation) async throws {
        let folder = try TemporaryFolder()
        let orders = (0..<90).map { "C-\($0),2026-10-0\($0 % 9 + 1)T10:00:00Z,shipped\n" }
        let claims = (0..<6).map { "C-\($0 * 9 + 4),guarantee_claim,2026-11-22T10:00:00Z\n" }
        let files = [
            ("orders.csv", "order_id,placed_at,status\n" + orders.joined()),
            ("claims.csv", "order_id,kind,known_at\n" + claims.joined()),
        ]
        _ = try await installation.importFiles(
            ImportQuestion(
                files: try files.map { ImportQuestion.File(path: try folder.write($0.0, $0.1), name: $0.0) },
                account: "North", store: StoreID("amazon.us"), accountColumn: nil))
    }

    @Test(arguments: ["/accounts/1", "/accounts/1/standards/order-defect-rate?fulfilment=seller"])
    func whatADayDoesNotNameIsFoundBehindIt(_ path: String) async throws {
        try await InstallationServer.serving { client, installation in
            try await CalendarTests.keepShop(in: installation)
            func page(_ path: String) async throws -> WellFormed {
                try await client.execute(uri: path, method: .get, headers: [.acceptLanguage: "en"]) { answer in
                    #expect(answer.status == .ok)
                    let page = WellFormed(answer.text)
                    #expect(page.problems == [])
                    return page
                }
            }
            let more = try await page(path).elements.filter { $0.attributes["aria-label"] == "2 more" }
            let link = try #require(more.first?.attributes["href"]).replacing("&amp;", with: "&")
            #expect(more.count == 1 && link.contains("from=2026-10-05&to=2026-10-05&part=against"))
            let orders = try await page(link).elements.compactMap { $0.attributes["href"] }.filter {
                $0.contains("/orders/C-")
            }
            #expect(Set(orders).count == 6)
        }
    }
}
