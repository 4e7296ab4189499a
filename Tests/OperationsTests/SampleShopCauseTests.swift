import AccountHealth
import Appeals
import Marketplaces
import Operations
import TestSupport
import Testing

/// The causes of the pattern case come out of the sample shop's own files.
struct SampleShopCauseTests {
    @Test func thePatternCase() async throws {
        let shop = try SampleShopTests.shop()
        let documents = shop.files.map { Document(name: $0.name, source: MemorySource(Array($0.text.utf8))) }
        let question = FileQuestion(paths: [], store: shop.store, account: shop.account)
        let records = await readDocuments(documents, question: question, setting: builtIn).records
        let zone = builtIn.directory.zone(of: shop.store)
        let system = try #require(shop.files.first { $0.name == "order-system.csv" }).text
        var skus: [String: [String]] = [:]
        for line in system.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            skus[cells[0]] = [cells[3]]
        }
        let days = try #require(Day("2026-09-10"))...#require(Day("2026-11-08"))
        let orders = gatherCauseOrders(
            records, account: Account(name: shop.account, store: shop.store), days: days, zone: zone, skus: skus
        ) { order in order.defects.contains { $0.kind == .guaranteeClaim } }
        let claimed = orders.filter(\.isDefective).map(\.orderID).sorted()
        try #require(claimed.count == 2)
        let facts = CauseShop(
            orders, stock: records.stock, settings: records.settings, zone: zone, now: zone.start(of: shop.day))
        let tests = testCauses(orders, facts)
        for id in ["RC01", "RC02", "RC04"] {
            let test = try #require(tests.first { $0.cause.id == id })
            #expect(test.verdict == .supported, "\(id): \(test.counts) \(test.odds)")
            #expect(Array(test.orders.prefix(2)) == claimed, "\(id)")
            // The third order of the story, confirmed before it was sent and never claimed.
            let third = try #require(
                orders.first {
                    zone.day(of: $0.order.placedAt) == Day("2026-11-04")
                        && $0.order.packages.first?.carrier == "Eastline Economy"
                })
            #expect(test.orders.contains(third.orderID), "\(id)")
        }
        let unanswered = try #require(tests.first { $0.cause.id == "RC19" })
        #expect(unanswered.verdict == .supported && unanswered.orders == claimed)
        let slips = ["RC05", "RC10", "RC11", "RC22"].compactMap { id in tests.first { $0.cause.id == id } }
        #expect(slips.allSatisfy { $0.verdict != .supported })
    }
}
