import AccountHealth
import Operations
import Testing

/// Official figures beside ours: what explains a difference, and which lag they teach.
struct OfficialReportTests {
    /// Two hundred orders, two a day from 1 July 2026; a cancelled one every tenth day; claims on 10 and 20 August.
    private static func shop(_ folder: TemporaryFolder) throws -> [String] {
        var orders = "order_id,placed_at,status,quantity\n"
        for number in 0..<200 {
            let date = RandomShopFiles.date(20_635 + number / 2)
            let status = number % 20 == 5 ? "cancelled" : "shipped"
            orders += "A\(number),\(date)T20:00:00Z,\(status),1\n"
        }
        let defects =
            "order_id,kind,known_at,decision\nA80,guarantee_claim,2026-08-20,granted\nA100,guarantee_claim,2026-09-02,open\n"
        return [try folder.write("orders.csv", orders), try folder.write("defects.csv", defects)]
    }

    /// A performance report of 30 September with an order defect window of sixty days that ends `lag` days before it.
    private static func report(
        _ folder: TemporaryFolder, lag: Int, bad: Int, orders: Int, shift: Int = 0
    ) throws -> String {
        let reportDay = try day("2026-09-30")
        let window = Window.days(count: 60, lag: lag + shift).days(asOf: reportDay)
        return try folder.write(
            "performance.json",
            """
            {"accountStatuses": [{"marketplaceId": "ATVPDKIKX0DER", "status": "NORMAL"}],
             "performanceMetrics": [{"marketplaceId": "ATVPDKIKX0DER",
               "orderDefectRate": {"mfn": {
                 "reportingDateRange": {"reportingDateFrom": "\(window.lowerBound)T00:00:00Z",
                                        "reportingDateTo": "\(window.upperBound)T23:59:59Z"},
                 "orderCount": \(orders), "orderWithDefects": {"count": \(bad)}, "rate": 0.01}},
               "accountHealthRating": {"reportingDateRange": {"reportingDateFrom": "2026-04-04T00:00:00Z",
                 "reportingDateTo": "\(reportDay)T23:59:59Z"}, "ahrScore": 240}}]}
            """)
    }

    private func standing(
        lag: Int, bad: Int, orders: Int, asOf: String = "2026-10-01"
    ) async throws -> (standing: Standing, findings: [Finding]) {
        let folder = try TemporaryFolder()
        let paths =
            try OfficialReportTests.shop(folder) + [
                OfficialReportTests.report(folder, lag: lag, bad: bad, orders: orders)
            ]
        let report = await check(paths, asOf: try day(asOf))
        return (try report.standing("order-defect-rate"), report.findings)
    }

    /// Sixty days of two orders, without the six that were cancelled.
    @Test func sameFiguresAgree() async throws {
        let (standing, findings) = try await standing(lag: 15, bad: 2, orders: 114)
        #expect(standing.official?.explanation == .agrees)
        #expect(standing.official?.ours == Rate(2, of: 114))
        #expect(standing.isLagLearnt && standing.effectiveWindow == .days(count: 60, lag: 15))
        #expect(findings.isEmpty, "\(findings)")
    }

    @Test func cancelledOrdersExplainTheDifference() async throws {
        let (standing, _) = try await standing(lag: 15, bad: 2, orders: 120)
        guard case .choice(let choice) = standing.official?.explanation else {
            Issue.record("explained by \(String(describing: standing.official?.explanation))")
            return
        }
        #expect(choice.name == "cancelled-orders-count" && choice.value == "true")
        #expect(standing.official?.ours == Rate(2, of: 114))
        // The official figure is beside ours and never in its place.
        #expect(standing.tally.units == 114)
    }

    @Test func openClaimsExplainTheDifference() async throws {
        let (standing, _) = try await standing(lag: 15, bad: 1, orders: 114)
        guard case .choice(let choice) = standing.official?.explanation else {
            Issue.record("explained by \(String(describing: standing.official?.explanation))")
            return
        }
        #expect(choice.name == "open-claims-count" && choice.value == "false")
    }

    @Test func nothingExplainsAnythingElse() async throws {
        let (standing, _) = try await standing(lag: 15, bad: 9, orders: 77)
        #expect(standing.official?.explanation == .unexplained)
    }

    @Test(arguments: [10, 12, 15, 18, 20])
    func plausibleLagsAreLearnt(_ lag: Int) async throws {
        let (standing, findings) = try await standing(lag: lag, bad: 2, orders: 114)
        #expect(standing.isLagLearnt)
        #expect(standing.effectiveWindow == .days(count: 60, lag: lag))
        let asOf = try day("2026-10-01")
        #expect(standing.window == Window.days(count: 60, lag: lag).days(asOf: asOf))
        for defect in standing.defects {
            #expect(defect.counts.lowerBound == defect.day.advanced(by: lag))
        }
        #expect(findings.isEmpty)
    }

    @Test(arguments: [0, 9, 21, 25])
    func otherLagsAreFindings(_ lag: Int) async throws {
        let (standing, findings) = try await standing(lag: lag, bad: 2, orders: 114)
        #expect(!standing.isLagLearnt)
        #expect(standing.effectiveWindow == .days(count: 60, lag: 15))
        // Once a fulfilment the report speaks of.
        #expect(findings.map(\.remark) == [.lagNotLearnt(days: lag)])
        #expect(findings.first?.severity == .note && findings.first?.column == "order-defect-rate")
    }

    @Test func aReportWithoutOrdersShowsItsFigures() async throws {
        let folder = try TemporaryFolder()
        let file = try OfficialReportTests.report(folder, lag: 15, bad: 2, orders: 114)
        let report = await check([file], asOf: try day("2026-10-01"))
        let standing = try report.standing("order-defect-rate")
        #expect(standing.status == .unknown)
        #expect(standing.official?.explanation == .notComputable(missing: ["orders"]))
        #expect(try report.standing("account-health-rating", nil).status == .met)
        #expect(report.hasUsableRow)
    }

    /// Two accounts of one store: the report is for the one named, or for nobody.
    @Test func reportsOfSeveralAccountsNeedAName() async throws {
        let folder = try TemporaryFolder()
        let orders = try folder.write(
            "orders.csv", "order_id,placed_at,account\nA1,2026-08-01T20:00:00Z,north\nA2,2026-08-01T20:00:00Z,south\n")
        let official = try OfficialReportTests.report(folder, lag: 15, bad: 0, orders: 1)
        let nobody = await check([orders, official], asOf: try day("2026-10-01"))
        #expect(nobody.findings.contains { $0.remark == .officialWithoutAccount })
        #expect(nobody.accounts.allSatisfy { $0.standings.allSatisfy { $0.official == nil } })
        let south = await check([orders, official], account: "south", asOf: try day("2026-10-01"))
        #expect(!south.findings.contains { $0.remark == .officialWithoutAccount })
        #expect(try south.account("south").standing("order-defect-rate").official != nil)
        #expect(try south.account("north").standing("order-defect-rate").official == nil)
    }

    /// The plain `official` file of the contract says the same as a report.
    @Test func plainOfficialFile() async throws {
        let folder = try TemporaryFolder()
        let official = try folder.write(
            "official.csv",
            "standard,from,to,numerator,denominator,rate,status\norder-defect-rate,2026-07-18,2026-09-15,2,114,0.0175,BAD\n"
        )
        let report = await check(try OfficialReportTests.shop(folder) + [official], asOf: try day("2026-09-30"))
        let standing = try report.standing("order-defect-rate")
        #expect(standing.official?.explanation == .agrees)
        #expect(standing.official?.official.status == "BAD")
    }
}
