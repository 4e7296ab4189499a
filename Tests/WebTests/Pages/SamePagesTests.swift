import AccountHealth
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Operations
import TestSupport
import Testing

@testable import Web

/// The pages of one and the same data are the same bytes, whichever database keeps it.
struct SamePagesTests {
    private static let now = Instant(seconds: 1_795_424_400)

    /// Every page that can be reached from the board of an installation with the sample shop and files of its own.
    private static func pages(_ kind: DatabaseKind) async throws -> [String: String] {
        try await withDatabase(kind) { database in
            let installation = Installation(database: database, setting: try SampleShopDesk.setting.get()) { now }
            try #require(try await installation.loadSampleShop())
            try #require(try await !installation.loadSampleShop())
            let folder = try TemporaryFolder()
            let orders = folder.path + "/orders.csv"
            let text = """
                order_id,placed_at,status,ship_by,confirmed_at
                A-1,2026-11-01T10:00:00Z,shipped,2026-11-03,2026-11-05

                """
            try Data(text.utf8).write(to: URL(filePath: orders))
            let outcomes = try await installation.importFiles(
                [UploadedFile(path: orders, name: "orders.csv")],
                account: Account(name: "Ω <north> & \"south\"", store: StoreID("amazon.de")), alone: false, by: .command
            ) { _ in }
            #expect(outcomes.map(\.result) == [.imported])
            let application = makeApplication(
                desk: installation, entrance: OpenEntrance(), address: try LoopbackAddress(port: 0),
                incoming: folder.path, backups: folder.path + "-backups",
                logger: Logger(label: "test"))
            return try await application.test(.router) { client in
                var pages: [String: String] = [:]
                var paths = ["/", "/?lang=zh", "/import", "/imports", "/imports/1", "/accounts/1?lang=zh"]
                while let path = paths.popLast() {
                    if pages[path] != nil { continue }
                    let text = try await client.execute(uri: path, method: .get) { response in
                        #expect(response.status == .ok, "\(path)")
                        return response.text
                    }
                    pages[path] = text
                    guard pages.count < 80 else { break }
                    for link in WellFormed(text).elements.compactMap({ $0.attributes["href"] })
                    where link.hasPrefix("/accounts") || link.hasPrefix("/imports") {
                        paths.append(String(link.prefix { $0 != "#" }).replacing("&amp;", with: "&"))
                    }
                }
                return pages
            }
        }
    }

    @Test func pagesAreTheSameBytes() async throws {
        let sqlite = try await SamePagesTests.pages(.sqlite)
        #expect(sqlite.count > 20)
        for kind in DatabaseKind.all where kind != .sqlite {
            let other = try await SamePagesTests.pages(kind)
            #expect(sqlite.keys == other.keys)
            for (path, text) in sqlite { #expect(other[path] == text, "\(path) on \(kind)") }
        }
    }
}
