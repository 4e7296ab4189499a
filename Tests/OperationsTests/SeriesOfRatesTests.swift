import AccountHealth
import Foundation
import Operations
import TestSupport
import Testing

/// Series against a count by hand, and against what `check` says on the same day.
struct SeriesOfRatesTests {
    static let standards = [
        "order-defect-rate", "guarantee-claim-rate", "late-shipment-rate-30d", "cancellation-rate",
        "valid-tracking-rate", "on-time-delivery-rate",
    ]
    static let zones = ["UTC", "Asia/Kolkata", "America/St_Johns", "Pacific/Apia", "Africa/Cairo"]

    private func read(_ paths: [String], store: String) async -> Records {
        await readSellerFiles(FileQuestion(paths: paths, store: StoreID(store)), setting: builtIn).records
    }

    @Test(arguments: 1...10)
    func windowsLagsFulfilmentsAndZones(_ seed: Int) async throws {
        var dice = SeededGenerator(seed: seed &* 977)
        let store =
            try seed % 2 == 0
            ? ShopStore("amazon.us", zone: "America/Los_Angeles") : ShopStore("amazon.jp", zone: "Asia/Tokyo")
        let first = Int(try day("2026-02-15").number)
        let shop = RandomShop(
            seed: seed, stores: [store], accounts: ["b", "a"], days: first...first + 99, orders: 500)
        let folder = try TemporaryFolder()
        let paths = try RandomShopFiles(shop: shop, seed: seed).all().map { try folder.write($0.name, $0.text) }
        let now = store.midnight(ofDay: first + 101)
        let records = await read(paths, store: store.id)

        for id in SeriesOfRatesTests.standards {
            var rule = try #require(DirectShopCount.rules(of: store.id).first { $0.id == id })
            let from = first + dice.int(-5...90)
            let length = dice.int(0...40)
            var question = SeriesQuestion(
                CountingQuestion(standard: id), days: Day(number: Int32(from))...Day(number: Int32(from + length)))
            if dice.chance(60) { question.counting.windowDays = dice.pick(1, 7, 30, 120) }
            if dice.chance(60) { question.counting.lagDays = dice.pick(0, 1, 10, 40) }
            question.counting.fulfilment = dice.pick(nil, .seller, .marketplace)
            let zoneName = dice.chance(50) ? SeriesOfRatesTests.zones[dice.int(0...4)] : nil
            question.counting.zone = zoneName.flatMap { makeZone(named: $0) }
            rule.count = question.counting.windowDays ?? rule.count
            rule.lag = question.counting.lagDays ?? rule.lag
            let dayOf = try zoneName.map { try ShopStore("", zone: $0).day(of:) }

            let found = try await rates(records, question, now: Instant(seconds: Int64(now)))
            #expect(found.map(\.account.name) == ["a", "b"])
            for account in found {
                let direct = DirectShopCount(shop, account: account.account.name, store: store, now: now)
                let shares = direct.shares(rule, fulfilment: question.counting.fulfilment?.name, dayOf: dayOf)
                let wanted = (from...from + length).map { asOf in
                    let count = direct.count(shares, rule, asOf: asOf)
                    return Tally(bad: count.bad, units: count.units)
                }
                #expect(account.countsGood == rule.isAtLeast)
                let shown = account.tallies.map { Tally(bad: $0.bad, units: $0.units) }
                #expect(
                    shown == wanted,
                    "\(id), \(rule.count) days, lag \(rule.lag), \(String(describing: question.counting.fulfilment)), \(zoneName ?? "–")"
                )
            }
        }
    }

    @Test(arguments: 31...33)
    func seriesIsCheckOnTheSameDay(_ seed: Int) async throws {
        let store = try ShopStore("amazon.de", zone: "Europe/Berlin")
        let first = Int(try day("2026-02-15").number)
        let shop = RandomShop(seed: seed, stores: [store], accounts: ["a", "b"], days: first...first + 99, orders: 300)
        let folder = try TemporaryFolder()
        let paths = try RandomShopFiles(shop: shop, seed: seed).all().map { try folder.write($0.name, $0.text) }
        for asOf in [first + 70, first + 84, first + 100].map({ Day(number: Int32($0)) }) {
            let report = await check(paths, store: "amazon.de", asOf: asOf)
            #expect(report.accounts.count == 2)
            let now = Instant(seconds: Int64(store.midnight(ofDay: Int(asOf.number) + 1)))
            let records = await read(paths, store: "amazon.de")
            for account in report.accounts {
                for standing in account.standings where !standing.standard.isReportedOnly {
                    var question = SeriesQuestion(CountingQuestion(standard: standing.standard.id), days: asOf...asOf)
                    question.counting.fulfilment = standing.standard.fulfilment
                    let found = try await rates(records, question, now: now)
                    let own = try #require(found.first { $0.account == account.account })
                    #expect(own.tallies == [standing.tally], "\(standing.standard.id)")
                }
            }
        }
    }

    @Test func contractOfTheSampleShop() async throws {
        let folder = try TemporaryFolder()
        let files = try SampleShopTests.files(in: folder)
        let question = SeriesQuestion(
            CountingQuestion(standard: "order-defect-rate"), days: try days("2026-11-23", "2026-12-05"))
        let now = Instant(seconds: 1_900_000_000)
        let found = try await rates(await read(files, store: "amazon.us"), question, now: now)
        #expect(found.count == 1)
        #expect(found[0].tallies.count == 13)
        #expect(found[0].tallies[0] == Tally(bad: 2, units: 126))
        #expect(found[0].tallies[12].bad == 1)
    }

    // What cannot be answered.

    @Test func problems() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("orders.csv", "order_id,placed_at\nA1,2026-06-01T10:00:00Z\n")
        let files = await readSellerFiles(FileQuestion(paths: [file], store: StoreID("amazon.us")), setting: builtIn)
        func problem(_ question: SeriesQuestion) async -> CountingProblem? {
            do throws(CountingProblem) {
                _ = try await seriesOfRates(
                    files.records, question: question, setting: builtIn, now: Instant(seconds: 1_900_000_000))
                return nil
            } catch {
                return error
            }
        }
        let some = try days("2026-06-01", "2026-06-02")
        #expect(
            await problem(SeriesQuestion(CountingQuestion(standard: "account-health-rating"), days: some))
                == .noCounts("account-health-rating"))
        let unknown = await problem(SeriesQuestion(CountingQuestion(standard: "no-such-rate"), days: some))
        guard case .unknownStandard(let id, let known) = unknown else {
            Issue.record("an unknown standard gave \(String(describing: unknown))")
            return
        }
        #expect(id == "no-such-rate" && known.contains("order-defect-rate") && Set(known).count == known.count)
        #expect(await problem(SeriesQuestion(CountingQuestion(standard: "order-defect-rate"), days: some)) == nil)
    }

    /// `account,day,denominator,numerator,rate`: six decimals, empty without orders, names in quotes where they need them,
    /// and with their store where one name stands for two accounts.
    @Test func writtenAsCommaSeparatedText() async throws {
        let folder = try TemporaryFolder()
        let orders = try folder.write(
            "orders.csv",
            #"""
            order_id,placed_at,account,store,deliver_by,confirmed_at
            A1,2026-06-01T12:00:00Z,"a,""b""",amazon.us,2026-06-10,2026-06-02
            A2,2026-06-01T12:00:00Z,c,amazon.us,2026-06-10,2026-06-02
            A3,2026-06-01T12:00:00Z,c,amazon.us,2026-06-10,2026-06-02
            A4,2026-06-01T12:00:00Z,c,amazon.us,2026-06-10,2026-06-02
            A5,2026-06-01T12:00:00Z,d,amazon.de,2026-06-11,2026-06-02
            A6,2026-06-01T12:00:00Z,d,amazon.us,2026-06-11,2026-06-02

            """#)
        let scans = try folder.write(
            "scans.csv",
            "order_id,at,event\nA1,2026-06-03,accepted\nA2,2026-06-03,accepted\nA3,2026-06-03,label\nA4,2026-06-03,transit\n"
        )
        var question = SeriesQuestion(
            CountingQuestion(standard: "valid-tracking-rate"), days: try days("2026-06-10", "2026-06-11"))
        question.counting.windowDays = 1
        question.counting.lagDays = 0
        #expect(
            try await written(await read([orders, scans], store: "amazon.us"), question) == #"""
                account,day,denominator,numerator,rate
                "a,""b""",2026-06-10,1,1,1.000000
                "a,""b""",2026-06-11,0,0,
                c,2026-06-10,3,2,0.666667
                c,2026-06-11,0,0,
                d@amazon.de,2026-06-10,0,0,
                d@amazon.de,2026-06-11,1,0,0.000000
                d@amazon.us,2026-06-10,0,0,
                d@amazon.us,2026-06-11,1,0,0.000000

                """#)
    }
}
