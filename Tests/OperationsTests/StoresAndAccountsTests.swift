import AccountHealth
import Operations
import Testing

/// Which account and store a row belongs to.
struct StoresAndAccountsTests {
    static let header =
        "amazon-order-id\tmerchant-order-id\tpurchase-date\tlast-updated-date\torder-status\tfulfillment-channel\tsales-channel\torder-channel\tquantity"

    private func row(_ number: Int, _ placed: String, channel: String, order: String = "", via: String = "Merchant")
        -> String
    {
        let id = "113-0000000-\(1_000_000 + number)"
        return "\(id)\t\(id)\t\(placed)\t\(placed)\tShipped\t\(via)\t\(channel)\t\(order)\t1"
    }

    private func file(_ folder: TemporaryFolder, _ rows: [String]) throws -> String {
        try folder.write("all-orders.txt", ([StoresAndAccountsTests.header] + rows).joined(separator: "\n") + "\n")
    }

    /// One moment is two days: 30 June 20:00 UTC is 1 July in Tokyo.
    @Test func storesOfOneFileHaveTheirOwnDays() async throws {
        let folder = try TemporaryFolder()
        let placed = "2026-06-30T20:00:00+00:00"
        let path = try file(
            folder, [row(1, placed, channel: "Amazon.com"), row(2, placed, channel: "Amazon.co.jp")])
        let defects = try folder.write(
            "defects.csv",
            "order_id,kind,known_at\n113-0000000-1000001,chargeback,2026-07-01\n113-0000000-1000002,chargeback,2026-07-01\n"
        )
        let report = await check([path, defects], asOf: try day("2026-08-01"))
        #expect(report.accounts.map(\.account.store.description) == ["amazon.jp", "amazon.us"])
        let american = try report.account("default", "amazon.us").standing("order-defect-rate")
        let japanese = try report.account("default", "amazon.jp").standing("order-defect-rate")
        #expect(try american.defects.map(\.day) == [day("2026-06-30")])
        #expect(try japanese.defects.map(\.day) == [day("2026-07-01")])
        #expect(try american.defects[0].counts == days("2026-07-15", "2026-09-12"))
        #expect(try japanese.defects[0].counts == days("2026-07-16", "2026-09-13"))
    }

    @Test func rowsOfOtherShopsAreLeftOutWithOneFinding() async throws {
        let folder = try TemporaryFolder()
        let placed = "2026-06-10T20:00:00+00:00"
        let path = try file(
            folder,
            [
                row(1, placed, channel: "Non-Amazon"), row(2, placed, channel: "Amazon.com"),
                row(3, placed, channel: "Non-Amazon US"), row(4, placed, channel: "Amazon.com"),
                row(5, placed, channel: "Non-Amazon"),
            ])
        let report = await check([path], asOf: try day("2026-07-10"))
        #expect(try report.account("default").orderCount == 2 && report.accounts.count == 1)
        #expect(report.findings.count == 1)
        let finding = try #require(report.findings.first)
        #expect(finding.count == 3 && finding.lines == [2, 4, 6] && finding.severity == .note)
        guard case .otherMarketplace = finding.remark else {
            Issue.record("\(finding.remark)")
            return
        }
    }

    @Test func unknownStoresAreErrors() async throws {
        let folder = try TemporaryFolder()
        let path = try file(
            folder,
            [
                row(1, "2026-06-10T20:00:00+00:00", channel: "Amazon.atlantis"),
                row(2, "2026-06-10T20:00:00+00:00", channel: ""),
            ])
        let report = await check([path], asOf: try day("2026-07-10"))
        #expect(try report.account("default").orderCount == 1)
        #expect(report.findings.map(\.remark) == [.unknownStore("Amazon.atlantis")])
        #expect(report.findings.first?.line == 2)
    }

    @Test func storeOptionIsForRowsWithoutOne() async throws {
        let folder = try TemporaryFolder()
        let path = try file(
            folder,
            [
                row(1, "2026-06-10T20:00:00+00:00", channel: ""),
                row(2, "2026-06-10T20:00:00+00:00", channel: "Amazon.de"),
            ])
        let report = await check([path], store: "amazon.jp", account: "mine", asOf: try day("2026-07-10"))
        #expect(report.accounts.map(\.account.store.description) == ["amazon.de", "amazon.jp"])
        #expect(report.accounts.allSatisfy { $0.account.name == "mine" })
    }

    @Test func accountColumn() async throws {
        let folder = try TemporaryFolder()
        let placed = "2026-06-10T20:00:00+00:00"
        let path = try file(
            folder,
            [
                row(1, placed, channel: "Amazon.com", order: "north"),
                row(2, placed, channel: "Amazon.com", order: "south"),
                row(3, placed, channel: "Amazon.com", order: "north"), row(4, placed, channel: "Amazon.com"),
            ])
        let split = await check([path], account: "rest", accountColumn: "order-channel", asOf: try day("2026-07-10"))
        #expect(split.accounts.map(\.account.name) == ["north", "rest", "south"])
        #expect(split.accounts.map(\.orderCount) == [2, 1, 1])
        // A name is a name, never a filter.
        let whole = await check([path], account: "north", asOf: try day("2026-07-10"))
        #expect(whole.accounts.map(\.orderCount) == [4])
    }

    /// Two accounts may use the same order number; a fact that names its account goes to that one.
    @Test func sameNumberInTwoAccounts() async throws {
        let folder = try TemporaryFolder()
        let orders = try folder.write(
            "orders.csv",
            "order_id,placed_at,account\nA1,2026-06-10T20:00:00Z,north\nA1,2026-06-12T20:00:00Z,south\n")
        let defects = try folder.write(
            "defects.csv", "order_id,account,kind,known_at\nA1,south,guarantee_claim,2026-06-20\n")
        let report = await check([orders, defects], asOf: try day("2026-07-10"))
        #expect(try report.account("north").standing("order-defect-rate").tally == Tally(bad: 0, units: 1))
        #expect(try report.account("south").standing("order-defect-rate").tally == Tally(bad: 1, units: 1))
    }

    @Test func defectsWithoutAnOrderAreOneFinding() async throws {
        let folder = try TemporaryFolder()
        let orders = try folder.write("orders.csv", "order_id,placed_at\nA1,2026-06-10T20:00:00Z\n")
        let defects = try folder.write(
            "defects.csv",
            "order_id,kind,known_at\nB1,chargeback,2026-06-20\nA1,chargeback,2026-06-20\nB2,chargeback,2026-06-20\n")
        let report = await check([orders, defects], asOf: try day("2026-07-10"))
        #expect(report.findings.count == 1)
        let finding = try #require(report.findings.first)
        #expect(finding.remark == .orphans(fact: "defect") && finding.count == 2 && finding.lines == [2, 4])
        #expect(finding.file == defects)
        #expect(try report.standing("order-defect-rate").tally == Tally(bad: 1, units: 1))
    }

    @Test func contradictionsAreOneFindingAndTheFirstRowHolds() async throws {
        let folder = try TemporaryFolder()
        let orders = try folder.write(
            "orders.csv",
            "order_id,placed_at,sku,status\nA1,2026-06-10T20:00:00Z,s1,shipped\nA1,2026-06-11T20:00:00Z,s2,shipped\nA2,2026-06-10T20:00:00Z,s1,shipped\n"
        )
        let report = await check([orders], asOf: try day("2026-07-10"))
        #expect(report.findings.map(\.remark) == [.contradictingRows])
        #expect(report.findings.first?.lines == [3])
        #expect(try report.account("default").orderCount == 2)
    }

    // The seller's own tables.

    static let mapping = """
        kind: orders
        columns:
          order_id: 订单号
          placed_at: 下单时间
          status: 状态
          ship_by: 最晚发货
          confirmed_at: 发货时间
        dates: dd.MM.yyyy HH:mm
        zone: Asia/Shanghai
        values:
          status: {已发货: shipped, 已取消: cancelled}
        constants:
          store: amazon.us
          fulfilment: seller
        """

    @Test func mappedTable() async throws {
        let folder = try TemporaryFolder()
        let table = try folder.write(
            "导出.csv",
            """
            订单号,下单时间,状态,最晚发货,发货时间,备注
            X1,01.06.2026 12:00,已发货,03.06.2026 12:00,02.06.2026 12:00,
            X2,01.06.2026 12:00,已发货,03.06.2026 12:00,03.06.2026 12:01,
            X3,01.06.2026 12:00,已取消,03.06.2026 12:00,,

            """)
        let setting = try Setting(mappings: [StoresAndAccountsTests.mapping])
        let report = await check([table], asOf: try day("2026-06-09"), setting: setting)
        // Noon in Shanghai is the evening before in Los Angeles: ship-by 2 June.
        let late = try report.standing("late-shipment-rate-10d")
        #expect(late.tally == Tally(bad: 1, units: 2))
        #expect(late.defects.map(\.orderID) == ["X2"])
        #expect(try late.defects.map(\.day) == [day("2026-06-02")])
        #expect(report.findings.isEmpty, "\(report.findings)")
    }

    @Test func withoutTheMappingTheTableIsNotKnown() async throws {
        let folder = try TemporaryFolder()
        let table = try folder.write("table.csv", "Order Number,Order Date\nX1,01.06.2026\n")
        let report = await check([table], asOf: try day("2026-06-09"))
        #expect(!report.hasUsableRow && report.isEveryFileOpened && report.accounts.isEmpty)
        guard case .unknownHeader(let columns, let suggestion) = report.findings.first?.remark else {
            Issue.record("\(report.findings)")
            return
        }
        #expect(columns == ["Order Number", "Order Date"])
        // What is suggested can be used once its dates are set right.
        let mapping = suggestion.replacing("dates: yyyy-MM-dd", with: "dates: dd.MM.yyyy")
        let mapped = await check([table], asOf: try day("2026-06-09"), setting: try Setting(mappings: [mapping]))
        #expect(try mapped.account("default").orderCount == 1)
    }

    @Test(arguments: [
        "kind: nonsense\ncolumns: {order_id: a}", "kind: orders\ncolumns: {order_id: a}",
        "kind: orders\ncolumns: {a: b}",
        "{", "", "- 1", "kind: orders\ncolumns: {order_id: a, placed_at: b}\ndates: nonsense",
    ])
    func mappingsThatCannotBeUsed(_ text: String) {
        #expect(throws: SettingProblem.self) { try Setting(mappings: [text]) }
    }

    @Test func overridesChangeTheBook() async throws {
        let folder = try TemporaryFolder()
        let paths = try SampleShopTests.files(in: folder)
        let setting = try Setting(overrides: ["standards:\n  - {id: order-defect-rate, condition: {lessThan: 2 %}}\n"])
        let report = await check(paths, account: "Qinghe Home", asOf: try day("2026-11-23"), setting: setting)
        let standing = try report.standing("order-defect-rate")
        #expect(standing.status == .met && standing.hasNoRoom)
        #expect(standing.headroom?.absorbable == 0)
    }
}
