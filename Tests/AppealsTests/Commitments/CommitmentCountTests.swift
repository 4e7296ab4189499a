import AccountHealth
import TestSupport
import Testing

@testable import Appeals

/// Every metric against a count that goes through each day and each order.
struct CommitmentCountTests {
    private static let zone = Zone(name: "Test/East", initialOffset: 8 * 3600)
    private static let since = Day(number: 20_600)

    @Test(arguments: 1...30)
    func everyMetric(_ seed: Int) {
        var random = SeededGenerator(seed: seed)
        let until = CommitmentCountTests.since.advanced(by: random.int(-2...75))
        let orders = (0..<random.int(1...40)).map { CommitmentCountTests.order($0, &random) }
        let stock = ["A", "B"].flatMap { sku in
            (0..<3).map { _ in
                StockLevel(
                    account: nil, sku: sku, onHand: random.int(0...3), countedAt: CommitmentCountTests.moment(&random),
                    reserved: 0, inbound: 0, inboundAt: nil, origin: Origin(file: 0, line: 1))
            }
        }
        let zone = CommitmentCountTests.zone
        let now = zone.end(of: until)
        let shop = CauseShop(orders, stock: stock, settings: [], zone: zone, now: now)
        for metric in ProofMetric.all {
            let measured = measureCommitment(
                metric, since: CommitmentCountTests.since, until: until, orders: orders, shop: shop)
            let told = orders.flatMap { order in
                CommitmentCountTests.events(metric, order, orders, shop, now).map { ($0.day, $0.keeps, order.orderID) }
            }
            func count(_ days: some Sequence<CommitmentDay>) -> ProofCount {
                let wanted = Set(days.map(\.day))
                let inside = told.filter { wanted.contains($0.0) }
                let isShare: Bool
                if case .atLeast = metric.limit { isShare = true } else { isShare = false }
                return ProofCount(inside.count { $0.1 == isShare }, of: inside.count)
            }
            for day in measured.days + measured.before {
                #expect(day.count == count([day]), "\(metric.id) seed \(seed)")
            }
            for (place, total) in measured.totals.enumerated() {
                #expect(total.count == count(measured.days[...place]), "\(metric.id) seed \(seed)")
            }
            #expect(measured.totalBefore == count(measured.before))
            #expect(measured.days.count + measured.daysLeft == 60 && measured.before.count == 60)
            #expect(measured.days.first.map { $0.day == CommitmentCountTests.since } ?? true)
            let days = Set(measured.days.map(\.day))
            let broken = Set(told.filter { days.contains($0.0) && !$0.1 }.map(\.2))
            switch measured.state {
            case .notYetTold: #expect(count(measured.days).denominator == 0)
            case .kept: #expect(CommitmentCountTests.holds(metric.limit, measured.total))
            case .slipping(let day, let orders):
                #expect(Set(orders) == broken && orders.count == broken.count && !orders.isEmpty)
                for total in measured.totals where total.day >= day {
                    #expect(!CommitmentCountTests.holds(metric.limit, total.count))
                }
                let eve = measured.totals.first { $0.day == day.advanced(by: -1) }
                #expect(eve.map { CommitmentCountTests.holds(metric.limit, $0.count) } ?? true)
            }
        }
    }

    private static func holds(_ limit: ProofMetric.Limit, _ count: ProofCount) -> Bool {
        switch limit {
        case .atMost(let most): count.numerator <= most
        case .atLeast(let percent):
            count.denominator == 0 || Double(count.numerator) / Double(count.denominator) >= Double(percent) / 100
        }
    }

    /// What an order tells of a metric, worked out in another way.
    private static func events(
        _ metric: ProofMetric, _ order: CauseOrder, _ all: [CauseOrder], _ shop: CauseShop, _ now: Instant
    ) -> [(day: Day, keeps: Bool)] {
        func later(_ moment: Instant, hours: Int64) -> Instant { moment.advanced(bySeconds: hours * 3600) }
        let dates = order.order.dates
        let hasScans = all.contains { !$0.scans.isEmpty || $0.order.dates.firstScanAt != nil }
        switch metric.id {
        case "parcels_scanned":
            guard hasScans, let confirmed = dates.confirmedAt else { return [] }
            let scanned = order.order.packages.contains { $0.firstScanAt != nil }
            return scanned || later(confirmed, hours: 24) <= now ? [(zone.day(of: confirmed), scanned)] : []
        case "delivered_by_promise":
            guard hasScans, let due = dates.deliverBy else { return [] }
            return made(dates.deliveredAt, by: due, order, now)
        case "sent_within_handling", "late_after_closure", "late_at_peak":
            let workday = 5 > (zone.day(of: order.order.placedAt).number + 3) % 7 + 1
            let mates = all.count { zone.day(of: $0.order.placedAt) == zone.day(of: order.order.placedAt) }
            let isCounted =
                switch metric.id {
                case "late_after_closure": !workday
                case "late_at_peak": shop.usualOrdersADay > 0 && mates >= 2 * shop.usualOrdersADay
                default: true
                }
            guard isCounted, let due = dates.shipBy else { return [] }
            return made(dates.confirmedAt ?? dates.firstScanAt, by: due, order, now)
        case "answered_in_a_day":
            return order.messages.filter { $0.sender == .buyer }.compactMap { message in
                let answers = order.messages.filter { $0.sender == .seller && $0.at >= message.at }.map(\.at)
                let due = later(message.at, hours: 24)
                if let first = answers.min(), first <= due { return (zone.day(of: message.at), true) }
                return due <= now ? (zone.day(of: message.at), false) : nil
            }
        case "refunded_in_two_days":
            return order.returns.compactMap { request in
                guard let received = request.receivedAt else { return nil }
                let due = later(received, hours: 48)
                if let refunded = request.refundedAt { return (zone.day(of: received), refunded <= due) }
                return due <= now ? (zone.day(of: received), false) : nil
            }
        default:
            guard let moment = moment(of: metric, order) else { return [] }
            // One order alone, tested among the facts of all of them.
            guard let test = testCauses([order], shop).first(where: { $0.cause.id == metric.cause }),
                test.counts.allDefective + test.counts.allClean == 1
            else { return [] }
            return [(zone.day(of: moment), test.orders.isEmpty)]
        }
    }

    private static func made(
        _ moment: Instant?, by due: Instant, _ order: CauseOrder, _ now: Instant
    ) -> [(day: Day, keeps: Bool)] {
        if let moment { return [(zone.day(of: moment), moment <= due)] }
        return due > now || order.order.dates.cancelledAt != nil ? [] : [(zone.day(of: due), false)]
    }

    private static func moment(of metric: ProofMetric, _ order: CauseOrder) -> Instant? {
        let dates = order.order.dates
        switch metric.cause {
        case "RC01", "RC05", "RC10": return dates.confirmedAt
        case "RC12", "RC14": return dates.firstScanAt ?? dates.confirmedAt
        case "RC13": return dates.deliveredAt
        case "RC21": return order.order.defects.map(\.knownAt).min()
        case "RC23": return dates.cancelledAt
        default: return order.order.placedAt
        }
    }

    private static func moment(_ random: inout SeededGenerator) -> Instant {
        zone.start(of: since.advanced(by: random.int(-70...70))).advanced(bySeconds: Int64(random.int(0...86_399)))
    }

    private static func order(_ number: Int, _ random: inout SeededGenerator) -> CauseOrder {
        let placed = moment(&random)
        func after(_ start: Instant?, hours: Int) -> Instant? {
            guard let start, random.chance(85) else { return nil }
            return start.advanced(bySeconds: Int64(random.int(0...hours) * 3600 + 60))
        }
        var dates = OrderDates()
        dates.shipBy = after(placed, hours: 72)
        dates.deliverBy = after(dates.shipBy, hours: 300)
        dates.confirmedAt = after(placed, hours: 96)
        dates.firstScanAt = after(dates.confirmedAt, hours: 60)
        dates.deliveredAt = after(dates.firstScanAt, hours: 400)
        if random.chance(10) {
            dates.cancelledAt = after(placed, hours: 50)
            dates.cancelledBy = .seller
        }
        var parcel = Package(id: "1")
        parcel.carrier = random.pick("Line", "Other", "Third")
        parcel.confirmedAt = dates.confirmedAt
        parcel.firstScanAt = dates.firstScanAt
        if random.chance(60) { parcel.trackingNumber = "T\(random.int(0...60))" }
        var order = Order(placedAt: placed, status: .shipped, dates: dates, packages: [parcel])
        if random.chance(20), let known = after(placed, hours: 600) {
            order.defects = [
                Defect(
                    kind: .guaranteeClaim, knownAt: known, decision: .granted, decidedAt: after(known, hours: 100))
            ]
        }
        let origin = Origin(file: 0, line: 1)
        let messages = (0..<random.int(0...3)).map { _ in
            Message(
                at: placed.advanced(bySeconds: Int64(random.int(0...200) * 3600)),
                sender: random.pick(.buyer, .seller), topic: random.pick(nil, "cancel please", "arrived damaged"),
                origin: origin)
        }
        let received = after(dates.deliveredAt, hours: 200)
        let returns =
            random.chance(30)
            ? [
                ReturnRequest(
                    requestedAt: placed, answeredAt: nil, receivedAt: received, refundedAt: after(received, hours: 90),
                    reason: random.pick("DEFECTIVE", "wrong item", "not as described"), origin: origin)
            ] : []
        let scans = dates.firstScanAt.map { moment in
            [Scan(at: moment, event: random.pick(.accepted, .exception), carrier: nil, place: nil, origin: origin)]
        }
        return CauseOrder(
            orderID: "o\(number)", order: order, isDefective: random.chance(10), skus: [random.pick("A", "B", "C")],
            scans: scans ?? [], messages: messages, returns: returns)
    }
}
