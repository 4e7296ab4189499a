import AccountHealth
import Marketplaces
import Operations
import TestSupport
import Testing

/// The figures of the contract: the sample shop on its day.
struct SampleShopTests {
    static func shop() throws -> SampleShop {
        try #require(Marketplaces.sampleShop(directory: builtIn.directory))
    }

    /// The sample shop's files in a folder, by name.
    static func files(in folder: TemporaryFolder, _ names: [String]? = nil) throws -> [String] {
        let shop = try shop()
        let wanted = names ?? shop.files.map(\.name)
        return try wanted.map { name in
            let file = try #require(shop.files.first { $0.name == name }, "no sample file \(name)")
            return try folder.write(name, file.text)
        }
    }

    /// What the contract prints about the order defect rate of the sample shop.
    static func expectContract(_ account: AccountStanding, isStale: Bool = false) throws {
        let standing = try account.standing("order-defect-rate")
        #expect(standing.rate == Rate(2, of: 126))
        #expect(standing.rate?.decimals(6) == "0.015873")
        #expect(try standing.window == days("2026-09-10", "2026-11-08"))
        #expect(standing.effectiveWindow == .days(count: 60, lag: 15))
        #expect(standing.tally == Tally(bad: 2, units: 126))
        #expect(standing.status == .missed && !standing.hasNoRoom && standing.isStale == isStale)
        #expect(standing.headroom?.absorbable == 0)
        #expect(standing.headroom?.unitsNeeded == 201)
        #expect(standing.missing.isEmpty)
        let interval = try #require(standing.interval)
        #expect((interval.lower * 10_000).rounded() == 44 && (interval.upper * 10_000).rounded() == 560)
        #expect(try standing.defects.map(\.day) == [day("2026-09-21"), day("2026-10-05")])
        #expect(standing.defects.map(\.kinds) == [["guarantee_claim"], ["guarantee_claim"]])
        let counts = try [days("2026-10-06", "2026-12-04"), days("2026-10-20", "2026-12-18")]
        #expect(standing.defects.map(\.counts) == counts)
        // On 5 December the first claim has rolled off; one of what is left is below one percent.
        let change = try #require(standing.nextChange)
        #expect(try change.day == day("2026-12-05") && change.status == .met)
    }

    @Test func contract() async throws {
        let report = await MeasuredReport(checkSampleShop(try SampleShopTests.shop(), setting: builtIn))
        #expect(try report.asOf == day("2026-11-23"))
        #expect(report.accounts.count == 1 && report.isAnyStandardMissed)
        #expect(report.hasUsableRow && report.isEveryFileOpened)
        try SampleShopTests.expectContract(try report.account("Qinghe Home"))
    }

    @Test func contractFromFilesOnDisk() async throws {
        let folder = try TemporaryFolder()
        let files = try SampleShopTests.files(in: folder)
        let report = await check(files, account: "Qinghe Home", asOf: try day("2026-11-23"))
        #expect(report.accounts.count == 1)
        #expect(report.files == files)
        try SampleShopTests.expectContract(try report.account("Qinghe Home"))
        let inMemory = await MeasuredReport(checkSampleShop(try SampleShopTests.shop(), setting: builtIn))
        #expect(Figures(report) == Figures(inMemory))
        #expect(report.findings.allSatisfy { $0.severity == .note })
    }

    /// The third order of the story was confirmed before it was sent; nobody claimed, so it counts nowhere but in tracking.
    @Test func theThirdOrderIsNoDefect() async throws {
        let report = await MeasuredReport(checkSampleShop(try SampleShopTests.shop(), setting: builtIn))
        let account = try report.account("Qinghe Home")
        let november = try day("2026-11-04")
        #expect(try !account.standing("order-defect-rate").upcoming.contains { $0.day == november })
        #expect(try account.standing("late-shipment-rate-30d").status == .met)
    }

    /// A defect's origin is the line that states its order.
    @Test func originsPointToTheOrder() async throws {
        let folder = try TemporaryFolder()
        let files = try SampleShopTests.files(in: folder)
        let report = await check(files, account: "Qinghe Home", asOf: try day("2026-11-23"))
        let texts = try SampleShopTests.shop().files.map(\.text)
        let defects = try report.standing("order-defect-rate").defects
        #expect(defects.count == 2)
        for defect in defects {
            let lines = texts[Int(defect.origin.file)].split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines[Int(defect.origin.line) - 1].contains(defect.orderID))
        }
    }

    // Files in any order, or twice.

    @Test(arguments: 1...8)
    func fileOrderDoesNotMatter(_ seed: Int) async throws {
        var dice = SeededGenerator(seed: seed)
        let folder = try TemporaryFolder()
        let files = try SampleShopTests.files(in: folder)
        let asOf = try day("2026-11-23")
        let straight = await check(files, account: "Qinghe Home", asOf: asOf)
        let shuffled = await check(files.shuffled(using: &dice), account: "Qinghe Home", asOf: asOf)
        #expect(Figures(shuffled) == Figures(straight))
        func remarks(_ report: MeasuredReport) -> [String] {
            report.findings.map { "\($0.file) \($0.remark)" }.sorted()
        }
        #expect(remarks(shuffled) == remarks(straight))
    }

    @Test func sameFileTwiceChangesNothing() async throws {
        let folder = try TemporaryFolder()
        let files = try SampleShopTests.files(in: folder)
        let asOf = try day("2026-11-23")
        let once = await check(files, account: "Qinghe Home", asOf: asOf)
        let twice = await check(files + files, account: "Qinghe Home", asOf: asOf)
        #expect(Figures(twice) == Figures(once))
        for file in files {
            let again = await check(files + [file], account: "Qinghe Home", asOf: asOf)
            #expect(Figures(again) == Figures(once), "\(file)")
        }
    }

    @Test(arguments: 21...24)
    func sameRandomFilesTwiceChangeNothing(_ seed: Int) async throws {
        let stores = [try ShopStore("amazon.us", zone: "America/Los_Angeles")]
        let first = Int(try day("2026-02-15").number)
        let shop = RandomShop(seed: seed, stores: stores, accounts: ["a", "b"], days: first...first + 99, orders: 300)
        let folder = try TemporaryFolder()
        let files = try RandomShopFiles(shop: shop, seed: seed).all().map { try folder.write($0.name, $0.text) }
        let asOf = Day(number: Int32(first + 90))
        let once = await check(files, asOf: asOf)
        let twice = await check(files + files, asOf: asOf)
        #expect(Figures(twice) == Figures(once))
        let reversed = await check(files.reversed(), asOf: asOf)
        #expect(Figures(reversed) == Figures(once))
    }
}

/// What a report says, without where it was read.
struct Figures: Equatable, CustomStringConvertible {
    let description: String

    init(_ report: MeasuredReport) {
        var lines: [String] = ["\(report.asOf)"]
        for account in report.accounts {
            lines.append("\(account.account) \(account.orderCount) \(String(describing: account.newestDay))")
            for standing in account.standings + account.coming {
                lines.append(
                    """
                    \(standing.standard.id) \(standing.standard.fulfilmentName) \(standing.window) \(standing.tally) \
                    \(standing.status) \(String(describing: standing.headroom)) \(standing.missing) \(standing.isStale) \
                    \(standing.effectiveWindow) \(String(describing: standing.official?.explanation)) \
                    \(String(describing: standing.official?.ours))
                    """)
                for defect in standing.defects + standing.upcoming {
                    lines.append("  \(defect.orderID) \(defect.day) \(defect.kinds) \(defect.units) \(defect.counts)")
                }
                for known in standing.calendar {
                    lines.append("  \(known.day) \(known.tally) \(known.status) \(known.rollingOff) \(known.entering)")
                }
            }
        }
        description = lines.joined(separator: "\n")
    }

    /// The first lines that differ, so that a failure can be read.
    static func == (lhs: Figures, rhs: Figures) -> Bool {
        lhs.description == rhs.description
    }
}
