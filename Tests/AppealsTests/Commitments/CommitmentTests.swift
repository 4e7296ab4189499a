import AccountHealth
import Appeals
import TestSupport
import Testing

/// Promises on a few orders, and against a count of every order on every day.
struct CommitmentTests {
    private static let zone = Zone(name: "Test/West", initialOffset: -8 * 3600)
    private static let since = Day(number: 20_600)
    private static func day(_ number: Int) -> Day { since.advanced(by: number) }
    private static func at(_ day: Int, hour: Int = 12) -> Instant {
        zone.start(of: self.day(day)).advanced(bySeconds: Int64(hour) * 3600)
    }

    /// An order placed, confirmed and scanned on one day.
    private static func order(_ id: String, _ day: Int, scan: Int64? = 3) -> CauseOrder {
        var dates = OrderDates()
        dates.confirmedAt = at(day)
        dates.firstScanAt = scan.map { at(day).advanced(bySeconds: $0 * 3600) }
        var parcel = Package(id: "1")
        parcel.carrier = "Line"
        parcel.confirmedAt = dates.confirmedAt
        parcel.firstScanAt = dates.firstScanAt
        return CauseOrder(
            orderID: id, order: Order(placedAt: at(day, hour: 1), status: .shipped, dates: dates, packages: [parcel]),
            isDefective: false)
    }

    private static func measure(_ id: String, _ orders: [CauseOrder], until: Int = 29) throws -> CommitmentMeasurement {
        let shop = CauseShop(orders, stock: [], settings: [], zone: zone, now: zone.end(of: day(until)))
        return measureCommitment(
            try #require(ProofMetric.named(id)), since: since, until: day(until), orders: orders, shop: shop)
    }

    @Test func beforeAndAfter() throws {
        let early = (1...4).map { CommitmentTests.order("early\($0)", -$0 * 3, scan: 100) }
        let clean = (0..<20).map { CommitmentTests.order("clean\($0)", $0) }
        let measured = try CommitmentTests.measure("confirmed_before_scan", early + clean)
        #expect(measured.totalBefore == ProofCount(4, of: 4))
        #expect(measured.total == ProofCount(0, of: 20) && measured.state == .kept)
        #expect(measured.days.count == 30 && measured.before.count == 60 && measured.daysLeft == 30)
        #expect(measured.days[3] == CommitmentDay(day: CommitmentTests.day(3), count: ProofCount(0, of: 1)))
        #expect(measured.totals[3].count == ProofCount(0, of: 4))
    }

    @Test func aPromiseSlipsOnItsDay() throws {
        let orders = (0..<20).map { CommitmentTests.order("o\($0)", $0, scan: [7, 11].contains($0) ? 30 : 2) }
        let measured = try CommitmentTests.measure("confirmed_before_scan", orders)
        #expect(measured.state == .slipping(since: CommitmentTests.day(7), orders: ["o7", "o11"]))
    }

    /// Below the share, above it again, and below it: the last time is the one that lasts.
    @Test func aShareCanRecover() throws {
        func orders(_ unscanned: Set<Int>) -> [CauseOrder] {
            (0..<80).map { CommitmentTests.order("p\($0)", $0 / 3, scan: unscanned.contains($0) ? nil : 2) }
        }
        #expect(try CommitmentTests.measure("parcels_scanned", orders([3])).state == .kept)
        let measured = try CommitmentTests.measure("parcels_scanned", orders([0, 60, 61, 62, 63, 75]))
        let broken = ["p0", "p60", "p61", "p62", "p63", "p75"]
        #expect(measured.state == .slipping(since: CommitmentTests.day(20), orders: broken))
        #expect(measured.total == ProofCount(74, of: 80))
    }

    @Test func sixtyDaysAndNoMore() throws {
        let measured = try CommitmentTests.measure(
            "confirmed_before_scan", [CommitmentTests.order("late", 60, scan: 99), CommitmentTests.order("in", 59)],
            until: 90)
        #expect(measured.days.count == 60 && measured.daysLeft == 0 && measured.total == ProofCount(0, of: 1))
        let ahead = try CommitmentTests.measure("confirmed_before_scan", [CommitmentTests.order("a", 1)], until: -1)
        #expect(ahead.days.isEmpty && ahead.state == .notYetTold && ahead.daysLeft == 60)
    }

    @Test func whatNothingTellsIsNotKept() throws {
        #expect(try CommitmentTests.measure("sold_without_stock", [CommitmentTests.order("a", 1)]).state == .notYetTold)
        // No file tells of scans: none of these parcels is unscanned.
        let orders = [CommitmentTests.order("a", 1, scan: nil), CommitmentTests.order("b", 2, scan: nil)]
        #expect(try CommitmentTests.measure("parcels_scanned", orders).state == .notYetTold)
        #expect(try CommitmentTests.measure("confirmed_before_scan", orders).state == .notYetTold)
    }

    @Test func controlsInForceBecomeCommitments() {
        var appeal = AppealCase()
        appeal.controls = [
            CaseControl(cause: "RC01", control: "Scans confirm", since: CommitmentTests.since),
            CaseControl(cause: "RC02", control: "Count weekly"),
            CaseControl(cause: "RC22", control: "Two people set prices", since: CommitmentTests.since),
        ]
        #expect(appeal.controls.compactMap(\.commitment).map(\.metric?.id) == ["confirmed_before_scan", nil])
    }

    @Test func eachCauseHasAtMostOneMetric() {
        let causes = ProofMetric.all.map(\.cause)
        #expect(Set(causes).count == causes.count && Set(ProofMetric.all.map(\.id)).count == causes.count)
        let untold = Cause.all.map(\.id).filter { ProofMetric.of(cause: $0) == nil }
        #expect(untold == ["RC03", "RC22", "RC24"])
        #expect(ProofMetric.of(cause: nil) == nil)
    }
}
