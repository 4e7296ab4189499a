import AccountHealth
import Appeals
import Testing

/// Each pattern on small records.
struct CauseTests {
    private static let now = Instant(seconds: 1_800_000_000)
    private static let day: Int64 = 86_400

    private static func at(_ days: Double) -> Instant { now.advanced(bySeconds: Int64(days * Double(day))) }

    /// An order of forty days ago that went as it should.
    private static func order(
        _ id: String, isDefective: Bool = false, _ change: (inout CauseOrder) -> Void = { _ in }
    ) -> CauseOrder {
        var dates = OrderDates()
        dates.shipBy = at(-38)
        dates.deliverBy = at(-25)
        dates.confirmedAt = at(-39)
        dates.firstScanAt = at(-38.8)
        dates.deliveredAt = at(-30)
        var package = Package(id: "1")
        package.carrier = "Line"
        package.confirmedAt = dates.confirmedAt
        package.firstScanAt = dates.firstScanAt
        package.trackingNumber = "T\(id)"
        var order = CauseOrder(
            orderID: id, order: Order(placedAt: at(-40), status: .shipped, dates: dates, packages: [package]),
            isDefective: isDefective, skus: ["A"])
        change(&order)
        return order
    }

    private static func verdict(
        _ cause: String, _ orders: [CauseOrder], stock: [StockLevel] = [], settings: [HandlingSetting] = []
    ) throws -> CauseTest {
        let shop = CauseShop(orders, stock: stock, settings: settings, zone: .utc, now: now)
        return try #require(testCauses(orders, shop).first { $0.cause.id == cause })
    }

    private static func clean(_ count: Int, _ change: (inout CauseOrder) -> Void = { _ in }) -> [CauseOrder] {
        (0..<count).map { order("c\($0)", change) }
    }

    @Test func allCausesAreThere() {
        #expect(Cause.all.map(\.id) == (1...24).map { "RC" + ($0 < 10 ? "0" : "") + "\($0)" })
    }

    @Test func confirmedBeforeHandOver() throws {
        let bad = ["d1", "d2"].map {
            CauseTests.order($0, isDefective: true) { $0.order.dates.firstScanAt = CauseTests.at(-35) }
        }
        let test = try CauseTests.verdict("RC01", bad + CauseTests.clean(30))
        #expect(test.verdict == .supported && test.orders == ["d1", "d2"])
        #expect(test.counts == FisherTest(defective: 2, of: 2, clean: 0, of: 30))
        // What everybody does explains nothing.
        let all = CauseTests.clean(30) { $0.order.dates.firstScanAt = CauseTests.at(-35) }
        #expect(try CauseTests.verdict("RC01", bad + all).verdict == .notSupported)
        let untold = ["d1"].map {
            CauseTests.order($0, isDefective: true) {
                $0.order.dates.confirmedAt = nil; $0.order.status = .cancelled
            }
        }
        #expect(try CauseTests.verdict("RC01", untold + CauseTests.clean(3)).verdict == .noData)
    }

    @Test func soldWithoutStock() throws {
        func level(_ sku: String, _ count: Int) -> StockLevel {
            StockLevel(
                account: nil, sku: sku, onHand: count, countedAt: CauseTests.at(-41), reserved: 0, inbound: 0,
                inboundAt: nil, origin: Origin(file: 0, line: 1))
        }
        let bad = ["d1", "d2"].map { CauseTests.order($0, isDefective: true) { $0.skus = ["B"] } }
        let stock = [level("A", 5), level("B", 0)]
        #expect(try CauseTests.verdict("RC02", bad + CauseTests.clean(30), stock: stock).verdict == .supported)
        #expect(try CauseTests.verdict("RC02", bad + CauseTests.clean(30)).verdict == .noData)
        #expect(
            try CauseTests.verdict("RC02", bad + CauseTests.clean(30), stock: [level("A", 5), level("B", 9)]).verdict
                == .notSupported)
    }

    @Test func serviceWithoutScans() throws {
        func unscanned(_ order: inout CauseOrder) {
            order.order.packages[0].carrier = "Slow"
            order.order.packages[0].firstScanAt = nil
            order.order.dates.firstScanAt = nil
            order.order.dates.deliveredAt = nil
        }
        let bad = ["d1", "d2"].map { CauseTests.order($0, isDefective: true, unscanned) }
        let test = try CauseTests.verdict("RC04", bad + [CauseTests.order("u", unscanned)] + CauseTests.clean(30))
        #expect(test.verdict == .supported && test.orders == ["d1", "d2", "u"])
    }

    struct Shown: Sendable {
        let cause: String
        let change: @Sendable (inout CauseOrder) -> Void
    }

    private static func message(_ days: Double, _ sender: Message.Sender, _ topic: String? = nil) -> Message {
        Message(at: at(days), sender: sender, topic: topic, origin: Origin(file: 0, line: 1))
    }

    private static func returned(_ reason: String, received: Double? = nil, refunded: Double? = nil) -> ReturnRequest {
        ReturnRequest(
            requestedAt: at(-28), answeredAt: nil, receivedAt: received.map(at), refundedAt: refunded.map(at),
            reason: reason, origin: Origin(file: 0, line: 1))
    }

    static let shown: [Shown] = [
        Shown(cause: "RC05") { $0.order.packages[0].trackingNumber = "same" },
        Shown(cause: "RC06") { $0.order.dates.deliveredAt = at(-20) },
        Shown(cause: "RC10") { $0.order.dates.confirmedAt = at(-36) },
        Shown(cause: "RC12") { $0.order.dates.deliveredAt = nil },
        Shown(cause: "RC13") { $0.order.defects = [Defect(kind: .guaranteeClaim, knownAt: at(-10))] },
        Shown(cause: "RC15") { $0.returns = [returned("NOT_AS_DESCRIBED")] },
        Shown(cause: "RC16") { $0.returns = [returned("Wrong item sent")] },
        Shown(cause: "RC17") { $0.returns = [returned("arrived damaged")] },
        Shown(cause: "RC18") { $0.returns = [returned("DEFECTIVE")] },
        Shown(cause: "RC19") { $0.messages = [message(-20, .buyer)] },
        Shown(cause: "RC20") { $0.returns = [returned("", received: -20, refunded: -10)] },
        Shown(cause: "RC21") {
            $0.order.defects = [Defect(kind: .guaranteeClaim, knownAt: at(-10), decision: .granted, decidedAt: at(-5))]
            $0.messages = [message(-20, .buyer)]
        },
        Shown(cause: "RC23") {
            $0.order.dates.cancelledAt = at(-39)
            $0.order.dates.cancelledBy = .seller
            $0.messages = [message(-39.5, .buyer, "please cancel")]
        },
    ]

    @Test(arguments: CauseTests.shown.indices)
    func pattern(_ index: Int) throws {
        let shown = CauseTests.shown[index]
        let bad = ["d1", "d2"].map { CauseTests.order($0, isDefective: true, shown.change) }
        let test = try CauseTests.verdict(shown.cause, bad + CauseTests.clean(40))
        #expect(test.verdict == .supported, "\(shown.cause): \(test.counts)")
        #expect(test.orders == ["d1", "d2"], "\(shown.cause)")
    }

    @Test(arguments: ["RC03", "RC22", "RC24"])
    func noFactShowsThese(_ cause: String) throws {
        let orders = [CauseTests.order("d", isDefective: true)] + CauseTests.clean(5)
        #expect(try CauseTests.verdict(cause, orders).verdict == .noData)
    }

    @Test func answeredMessagesAreNoCause() throws {
        let bad = [
            CauseTests.order("d", isDefective: true) {
                $0.messages = [CauseTests.message(-20, .buyer), CauseTests.message(-19.5, .seller)]
            }
        ]
        #expect(try CauseTests.verdict("RC19", bad + CauseTests.clean(20)).verdict == .notSupported)
    }
}
