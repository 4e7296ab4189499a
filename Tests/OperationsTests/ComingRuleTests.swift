import AccountHealth
import Marketplaces
import Operations
import Testing

/// A standard that comes into force later is measured now as if it held already, beside the one in force.
struct ComingRuleTests {
    /// From 1 December on: half a percent over thirty days, and cancellations over a whole month.
    static let book = """
        standards:
          - {id: order-defect-rate, fulfilment: seller, validFrom: 2026-12-01, window: {days: 30, lag: 10},
             condition: {lessThan: 0.5 %}}
          - {id: late-shipment-rate-30d, stores: [amazon.de], validFrom: 2026-12-01, condition: {lessThan: 1 %}}
          - {id: account-health-rating, validFrom: 2026-12-01, balance: {start: 100}}
        """

    private func account(on text: String, book: String? = ComingRuleTests.book) async throws -> AccountStanding {
        let setting = try Setting(overrides: book.map { [$0] } ?? [])
        let folder = try TemporaryFolder()
        let files = try SampleShopTests.files(in: folder, ["order-system.csv", "defects.csv"])
        let report = await check(files, account: "Qinghe Home", asOf: try day(text), setting: setting)
        return try report.account("Qinghe Home")
    }

    @Test func measuredBesideTheRuleInForce() async throws {
        let account = try await account(on: "2026-11-23")
        let current = try account.standing("order-defect-rate")
        #expect(try current.window == days("2026-09-10", "2026-11-08") && current.tally.units == 126)
        // Another store's rule is not ours, and a rating only the marketplace knows cannot be foretold.
        #expect(account.coming.map(\.standard.id) == ["order-defect-rate"])
        let coming = try #require(account.coming.first)
        #expect(try coming.standard.validFrom == day("2026-12-01") && coming.standard.fulfilment == .seller)
        #expect(try coming.window == days("2026-10-15", "2026-11-13"))
        #expect(coming.standard.condition == .lessThan(Rate(5, of: 1000)))
        // Both claims are on older orders.
        #expect(coming.tally.bad == 0 && coming.tally.units > 0 && coming.status == .met)
        #expect(
            current.status == .missed
                && account.standings.allSatisfy { $0.standard.validFrom != coming.standard.validFrom })
    }

    @Test func missedUnderTheComingRuleAlone() async throws {
        let strict = """
            standards: [{id: late-shipment-rate-30d, validFrom: 2027-01-01, condition: {lessThan: 1 %}}]
            """
        let account = try await account(on: "2026-11-23", book: strict)
        #expect(try account.standing("late-shipment-rate-30d").status == .met)
        let coming = try #require(account.coming.first)
        #expect(account.coming.count == 1 && coming.status == .missed && coming.tally == Tally(bad: 1, units: 61))
        #expect(coming.headroom?.unitsNeeded == 101)
    }

    /// On its first day the rule takes the other's place.
    @Test func inForceFromItsFirstDay() async throws {
        #expect(try await account(on: "2026-11-30").coming.count == 1)
        let account = try await account(on: "2026-12-01")
        #expect(account.coming.isEmpty)
        let standing = try account.standing("order-defect-rate")
        #expect(standing.effectiveWindow == .days(count: 30, lag: 10))
        #expect(
            account.standings.count { $0.standard.id == "order-defect-rate" && $0.standard.fulfilment == .seller } == 1)
    }

    @Test func nothingComesWithoutSuchARule() async throws {
        #expect(try await account(on: "2026-11-23", book: nil).coming.isEmpty)
    }

    /// What misses a rule that does not hold yet is no breach.
    @Test func noBreachBeforeItsDay() async throws {
        let strict = "standards: [{id: late-shipment-rate-30d, validFrom: 2027-01-01, condition: {lessThan: 1 %}}]"
        let folder = try TemporaryFolder()
        let orders =
            "order_id,placed_at,ship_by,confirmed_at\nA1,2026-11-02,2026-11-04,2026-11-06\n"
            + (2...60).map { "A\($0),2026-11-02,2026-11-04,2026-11-03\n" }.joined()
        let report = await check(
            [try folder.write("orders.csv", orders)], asOf: try day("2026-11-23"),
            setting: try Setting(overrides: [strict]))
        #expect(report.accounts.first?.coming.map(\.status) == [.missed])
        #expect(!report.isAnyStandardMissed)
    }
}
