import AccountHealth
import Foundation
import Marketplaces
import Operations
import TestSupport
import Testing

/// What is imported and opened again shows what `check` shows of the same files.
struct SameFiguresTests {
    static let moment = Instant(seconds: 1_795_395_600)

    @Test(arguments: DatabaseKind.all)
    func sampleShop(kind: DatabaseKind) async throws {
        let shop = try #require(Marketplaces.sampleShop(directory: builtIn.directory))
        let folder = try TemporaryFolder()
        let paths = try shop.files.map { try folder.write($0.name, $0.text) }
        try await withDatabase(kind) { database in
            let test = TestInstallation(database, now: SameFiguresTests.moment)
            try await test.importFiles(paths, account: shop.account, store: shop.store.description)
            let kept = try await test.standings()
            #expect(!kept.isEmpty)
            let expected = await checked(
                paths, account: shop.account, store: shop.store.description, now: SameFiguresTests.moment)
            expectSame(kept, expected, "sample shop")
        }
    }

    @Test(arguments: 1...12)
    func randomShops(seed: Int) async throws {
        let stores = try CheckFilesTests.stores.map { try ShopStore($0.id, zone: $0.zone) }
        let first = Int(try day("2026-02-15").number)
        let shop = RandomShop(
            seed: seed, stores: stores, accounts: CheckFilesTests.accounts, days: first...first + 129, orders: 300)
        let folder = try TemporaryFolder()
        let paths = try RandomShopFiles(shop: shop, seed: seed).all().map { try folder.write($0.name, $0.text) }
        let now = Instant(seconds: Int64(first + 70 + seed * 6) * 86_400 + Int64(seed) * 7_000)
        for kind in DatabaseKind.all where kind == .sqlite || seed % 4 == 0 {
            try await withDatabase(kind) { database in
                let test = TestInstallation(database, now: now)
                try await test.importFiles(paths)
                expectSame(try await test.standings(), await checked(paths, now: now), "seed \(seed) \(kind)")
            }
        }
    }

    static let samples = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/samples").standardizedFileURL

    /// The made-up reports and the real exports that stand beside the repository on the machines of its makers.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: SameFiguresTests.samples.path)))
    func samplesOfOthers() async throws {
        let folders = ["amazon/synthetic", "real"].map { SameFiguresTests.samples.appending(path: $0).path }
        for folder in folders {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter {
                $0 != "SOURCE.md"
            }
            let files = await checked(names.map { "\(folder)/\($0)" }, now: SameFiguresTests.moment)
            try await withDatabase(.sqlite) { database in
                let test = TestInstallation(database, now: SameFiguresTests.moment)
                try await test.importFiles(names.map { "\(folder)/\($0)" })
                let kept = try await test.standings().map(\.withoutOrigins)
                expectSame(kept, files.map(\.withoutOrigins), folder)
            }
        }
    }
}
