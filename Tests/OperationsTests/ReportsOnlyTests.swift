import AccountHealth
import Operations
import Testing

/// A seller with nothing but the marketplace's downloads: what they tell is measured, what they do not is named.
struct ReportsOnlyTests {
    static let names = ["all-orders.txt", "seller-feedback.txt", "settlement.txt", "seller-performance.json"]

    private func report(_ folder: TemporaryFolder) async throws -> MeasuredReport {
        await check(
            try SampleShopTests.files(in: folder, ReportsOnlyTests.names), account: "Qinghe Home",
            asOf: try day("2026-11-23"))
    }

    @Test func orderDefectsAreMeasured() async throws {
        let report = try await report(try TemporaryFolder())
        // The newest order is of 18 November, and nothing else tells of a later day.
        try SampleShopTests.expectContract(try report.account("Qinghe Home"), isStale: true)
        #expect(try report.standing("order-defect-rate").isLagLearnt)
        #expect(report.findings.contains { $0.remark == .decidedClaimsOnly && $0.severity == .note })
    }

    @Test func whatReportsDoNotTellIsNamed() async throws {
        let report = try await report(try TemporaryFolder())
        let missing = [
            "late-shipment-rate-10d": ["ship_by", "confirmed_at"],
            "late-shipment-rate-30d": ["ship_by", "confirmed_at"],
            "valid-tracking-rate": ["confirmed_at", "first_scan_at"],
            "on-time-delivery-rate": ["delivered_at"],
        ]
        for (id, facts) in missing {
            let standing = try report.standing(id)
            #expect(standing.status == .unknown, "\(id)")
            #expect(Set(standing.missing).isSuperset(of: facts), "\(id): \(standing.missing)")
            #expect(standing.interval == nil && standing.defects.isEmpty, "\(id)")
        }
        #expect(try report.standing("account-health-rating", nil).status == .missed)
        let status = try #require(try report.account("Qinghe Home").officialStatus)
        #expect(status.word == "DEACTIVATED" && status.day != nil)
    }

    @Test func officialFiguresStandBesideOurs() async throws {
        let report = try await report(try TemporaryFolder())
        let defects = try #require(try report.standing("order-defect-rate").official)
        #expect(defects.explanation == .agrees)
        #expect(try defects.official.from == day("2026-09-09") && defects.official.to == day("2026-11-07"))
        #expect(defects.official.numerator == 2 && defects.official.denominator == defects.ours?.denominator)
        let late = try #require(try report.standing("late-shipment-rate-30d").official)
        #expect(late.ours == nil)
        guard case .notComputable(let missing) = late.explanation else {
            Issue.record("late shipments explained by \(late.explanation)")
            return
        }
        #expect(missing.contains("ship_by"))
        let rating = try #require(try report.standing("account-health-rating", nil).official)
        #expect(rating.official.numerator == 196 && rating.explanation == .reported)
    }

    /// What the marketplace will say tomorrow nobody knows; its rating does not change to "no data".
    @Test func aReportedRatingHasNoComingDays() async throws {
        let report = await MeasuredReport(checkSampleShop(try SampleShopTests.shop(), setting: builtIn))
        let rating = try report.standing("account-health-rating", nil)
        #expect(rating.status == .missed && rating.tally.bad == 196)
        #expect(rating.nextChange == nil && !rating.calendar.contains { $0.status == .unknown })
    }

    /// Without feedback or settlement the defects cannot be told, however few there are.
    @Test func allOrdersAloneTellNoDefects() async throws {
        let folder = try TemporaryFolder()
        let report = await check(
            try SampleShopTests.files(in: folder, ["all-orders.txt"]), asOf: try day("2026-11-23"))
        let standing = try report.standing("order-defect-rate")
        #expect(standing.tally.units == 126 && standing.tally.undecided == 126)
        #expect(standing.status == .unknown)
        #expect(standing.missing == ["chargeback", "feedback", "guarantee_claim"])
    }
}
