import AccountHealth
import Operations
import Testing

/// How many processors a machine has changes how fast an answer comes, never the answer.
struct SharesTests {
    /// More accounts than are measured in one group.
    private static func files(in folder: TemporaryFolder) throws -> [String] {
        let stores = [
            try ShopStore("amazon.us", zone: "America/Los_Angeles"), try ShopStore("amazon.jp", zone: "Asia/Tokyo"),
        ]
        let first = Int(try day("2026-02-15").number)
        let shop = RandomShop(
            seed: 7, stores: stores, accounts: (0..<150).map { "shop \($0)" }, days: first...first + 99, orders: 2_000)
        return try RandomShopFiles(shop: shop, seed: 7).all().map { try folder.write($0.name, $0.text) }
    }

    @Test func accountsAreTheSameHoweverManyAreMeasuredAtOnce() async throws {
        let folder = try TemporaryFolder()
        let question = FileQuestion(paths: try SharesTests.files(in: folder), store: StoreID("amazon.us"))
        let report = await checkFiles(
            question, setting: builtIn, asOf: try day("2026-05-20"), now: Instant(seconds: 1_900_000_000))
        let one = await MeasuredReport(report, shares: 1)
        #expect(one.accounts.map(\.account) == report.standings.accounts && one.accounts.count > 256)
        #expect(one.accounts.map(\.account) == one.accounts.map(\.account).sorted())
        for shares in [2, 5] {
            #expect(await Figures(MeasuredReport(report, shares: shares)) == Figures(one), "\(shares) shares")
        }
    }

    @Test func seriesAreTheSame() async throws {
        let folder = try TemporaryFolder()
        let question = FileQuestion(paths: try SharesTests.files(in: folder), store: StoreID("amazon.us"))
        let records = await readSellerFiles(question, setting: builtIn).records
        let wanted = SeriesQuestion(
            CountingQuestion(standard: "order-defect-rate"), days: try days("2026-04-01", "2026-05-20"))
        func tallies(_ shares: Int) async throws -> [[Tally]] {
            let series = try await seriesOfRates(
                records, question: wanted, setting: builtIn, now: Instant(seconds: 1_900_000_000), shares: shares)
            return series.accounts.indices.map { series.tallies(ofAccountAt: $0) }
        }
        let one = try await tallies(1)
        #expect(one.joined().contains { $0.bad > 0 })
        for shares in [2, 5] { #expect(try await tallies(shares) == one, "\(shares) shares") }
    }
}
