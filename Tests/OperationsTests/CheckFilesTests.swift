import AccountHealth
import Operations
import Testing

/// Files of random shops against a count of the same shop by hand; the seed of a failure is its argument.
struct CheckFilesTests {
    static let stores: [(id: String, zone: String)] = [
        ("amazon.us", "America/Los_Angeles"), ("amazon.de", "Europe/Berlin"), ("amazon.jp", "Asia/Tokyo"),
    ]
    static let accounts = ["North, \"East\"", "south", "Ω west"]

    @Test(arguments: 1...8)
    func figuresAreThoseCountedByHand(_ seed: Int) async throws {
        let stores = try CheckFilesTests.stores.map { try ShopStore($0.id, zone: $0.zone) }
        // Orders of 15 February to 24 June 2026, over both changes of the clock.
        let first = Int(try day("2026-02-15").number)
        let shop = RandomShop(
            seed: seed, stores: stores, accounts: CheckFilesTests.accounts, days: first...first + 129, orders: 1_000)
        let folder = try TemporaryFolder()
        let paths = try RandomShopFiles(shop: shop, seed: seed).all().map { try folder.write($0.name, $0.text) }
        let asOf = first + [70, 90, 100, 110, 125, 131][seed % 6]
        let report = await check(paths, asOf: Day(number: Int32(asOf)))

        #expect(report.findings.isEmpty, "\(report.findings.prefix(3))")
        #expect(report.accounts.count == 9)
        for account in report.accounts {
            let store = try #require(stores.first { $0.id == account.account.store.description })
            let direct = DirectShopCount(
                shop, account: account.account.name, store: store, now: store.midnight(ofDay: asOf + 1))
            #expect(account.orderCount == direct.sales.count)
            let rules = DirectShopCount.rules(of: store.id)
            let ids = Set(account.standings.map(\.standard.id))
            #expect(ids == Set(rules.map(\.id) + ["account-health-rating"]))
            for rule in rules {
                for fulfilment in [Fulfilment.seller, .marketplace] {
                    let standing = account.standings.first {
                        $0.standard.id == rule.id && $0.standard.fulfilment == fulfilment
                    }
                    // Only defects are measured where the marketplace ships.
                    guard fulfilment == .seller || rule.lag == 15 else {
                        #expect(standing == nil)
                        continue
                    }
                    let shares = direct.shares(rule, fulfilment: fulfilment.name)
                    compare(
                        try #require(standing), with: direct.count(shares, rule, asOf: asOf), rule: rule, asOf: asOf)
                    compareCategories(
                        try #require(standing), with: DirectCategoryCount(shares, rule, asOf: asOf), rule: rule)
                }
            }
        }
    }

    private func compare(
        _ standing: Standing, with direct: DirectShopCount.Result, rule: DirectShopCount.Rule, asOf: Int
    ) {
        let name = Comment(
            rawValue: "\(rule.id) \(standing.standard.fulfilmentName) \(standing.standard.source.prefix(20))")
        #expect(standing.tally == Tally(bad: direct.bad, units: direct.units), name)
        #expect(standing.window.lowerBound.number == Int32(direct.window.lowerBound), name)
        #expect(standing.window.upperBound.number == Int32(direct.window.upperBound), name)
        #expect(standing.figure.missing.isEmpty, name)
        let numerator = rule.isAtLeast ? direct.units - direct.bad : direct.bad
        #expect(standing.rate == (direct.units == 0 ? nil : Rate(numerator, of: direct.units)), name)

        let list = standing.defects.map {
            DirectShopCount.Bad(id: $0.orderID, day: Int($0.day.number), kinds: $0.kinds, units: $0.units)
        }
        #expect(list == direct.list.sorted { ($0.day, $0.id) < ($1.day, $1.id) }, name)
        for defect in standing.defects {
            let from = defect.day.number + Int32(rule.lag)
            #expect(defect.counts.lowerBound.number == from, name)
            #expect(defect.counts.upperBound.number == from + Int32(rule.count) - 1, name)
            #expect(defect.counts.lowerBound.number <= asOf && asOf <= defect.counts.upperBound.number, name)
        }

        guard rule.hasTarget else {
            #expect(standing.headroom == nil && standing.status == .unknown, name)
            return
        }
        let (bad, units) = (direct.bad, direct.units)
        let isMet = DirectShopCount.isMet(rule, bad: bad, units: units)
        #expect(standing.figure.status == (units == 0 ? .unknown : isMet ? .met : .missed), name)
        guard units > 0 else { return }
        #expect(standing.headroom?.absorbable == DirectShopCount.absorbable(rule, bad: bad, units: units), name)
        #expect(standing.headroom?.unitsNeeded == DirectShopCount.ordersNeeded(rule, bad: bad), name)
        #expect(standing.figure.hasNoRoom == (isMet && !DirectShopCount.isMet(rule, bad: bad + 1, units: units)), name)
    }

    private func compareCategories(
        _ standing: Standing, with direct: DirectCategoryCount, rule: DirectShopCount.Rule
    ) {
        let name = Comment(rawValue: "\(rule.id) \(standing.standard.source.prefix(20))")
        guard rule.isPerCategory else {
            #expect(standing.categories.isEmpty && standing.uncategorised.isEmpty, name)
            #expect(standing.status == standing.figure.status && standing.hasNoRoom == standing.figure.hasNoRoom, name)
            return
        }
        func count(_ tally: Tally) -> DirectCategoryCount.Count { .init(bad: tally.bad, units: tally.units) }
        let counts = Dictionary(uniqueKeysWithValues: standing.categories.map { ($0.category ?? "–", count($0.tally)) })
        #expect(counts == direct.categories && count(standing.uncategorised) == direct.uncategorised, name)
        for figure in standing.categories {
            #expect(figure.status.rawValue == direct.status(of: figure.category ?? "–"), name)
        }
        #expect(standing.status.rawValue == direct.status(whole: count(standing.tally)), name)
    }

    /// The dice must reach what the comparison is about, or it compares nothing.
    @Test func theDiceReachEveryCase() throws {
        let stores = try CheckFilesTests.stores.map { try ShopStore($0.id, zone: $0.zone) }
        let first = Int(try day("2026-02-15").number)
        let shop = RandomShop(
            seed: 1, stores: stores, accounts: CheckFilesTests.accounts, days: first...first + 129, orders: 1_000)
        for store in stores {
            let direct = DirectShopCount(
                shop, account: "south", store: store, now: store.midnight(ofDay: first + 101))
            for rule in DirectShopCount.rules(of: store.id) {
                let bad = direct.shares(rule, fulfilment: "seller").filter { $0.bad != nil }
                #expect(!bad.isEmpty, "\(rule.id) \(store.id)")
            }
        }
        let kinds = Set(shop.sales.flatMap(\.complaints).map { "\($0.kind) \($0.decision)" })
        #expect(kinds.count >= 12)
        #expect(Set(shop.sales.map { Set($0.categories).subtracting([""]).count }) == [0, 1, 2, 3])
        #expect(shop.sales.contains { $0.parcels.count > 1 } && shop.sales.contains { !$0.looseScans.isEmpty })
    }

    @Test func withoutADayTheStoresOwnTodayHolds() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("orders.csv", "order_id,placed_at\nA1,2026-06-01T10:00:00Z\n")
        // 2026-06-30T16:00Z: the first of July in Tokyo, still June in Los Angeles.
        let now = Zone.utc.instant(of: CivilTime(day: try day("2026-06-30"), secondOfDay: 16 * 3600))
        let tokyo = await check([file], store: "amazon.jp", asOf: nil, now: now)
        let angeles = await check([file], store: "amazon.us", asOf: nil, now: now)
        #expect(try tokyo.asOf == day("2026-07-01"))
        #expect(try angeles.asOf == day("2026-06-30"))
        #expect(try tokyo.accounts.first?.asOf == day("2026-07-01"))
    }

    @Test func oldDataIsStale() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(
            "orders.csv",
            "order_id,placed_at,confirmed_at,ship_by\nA1,2026-06-01T20:00:00Z,2026-06-02T20:00:00Z,2026-06-09\n")
        // The newest fact is the confirmation of 2 June; a promise is no fact. Three days later it still speaks of today.
        for (text, isStale) in [("2026-06-05", false), ("2026-06-06", true)] {
            let report = await check([file], asOf: try day(text))
            #expect(try report.standing("late-shipment-rate-10d").isStale == isStale, "\(text)")
        }
    }
}
