import AccountHealth

/// The story of the sample shop: two parcels that never came, a third order confirmed before it was sent, because there was no
/// stock in the office; tracking that did not move; and nobody who wrote to the buyers.
///
/// On 23 November 2026 the window of the order defect rate holds 126 orders, two of them claimed.
struct SampleStory {
    let zone: Zone
    let orders: [SampleOrder]

    static let day = SampleStory.date(2026, 11, 23)
    /// The last day with orders: selling rights went on the 19th.
    static let lastDay = SampleStory.date(2026, 11, 18)
    static let firstDay = SampleStory.date(2026, 7, 1)
    static let firstClaim = SampleStory.date(2026, 9, 21)
    static let secondClaim = SampleStory.date(2026, 10, 5)
    static let confirmedBeforeSent = SampleStory.date(2026, 11, 4)
    static let disliked = SampleStory.date(2026, 7, 14)

    /// Orders a day from 10 September to 18 November; those of the window, to 8 November, are 126.
    private static let ordersADay: [Int] = [
        2, 3, 1, 2, 1, 3, 4, 1, 2, 0, 3,  // 10 to 20 September
        2, 3, 5, 2, 0, 4, 2, 6, 0, 1,  // 21 to 30 September
        4, 1, 2, 0, 2, 2,  // 1 to 6 October
        3, 2, 1, 2, 4, 0, 2, 3, 1, 2, 2, 3, 0, 2, 4, 2, 1, 3, 2, 2, 1, 3, 2, 0, 4, 2, 1,  // 7 October to 2 November
        2, 3, 2, 3, 2, 2,  // 3 to 8 November
        2, 2, 2, 3, 3, 3, 2, 3, 2, 4,  // 9 to 18 November
    ]

    init(zone: Zone) {
        self.zone = zone
        var dice = SampleDice(seed: 20_261_123)
        var orders: [SampleOrder] = []
        let listStart = SampleStory.date(2026, 9, 10)
        for day in stride(from: SampleStory.firstDay, through: SampleStory.lastDay, by: 1) {
            let place = listStart.distance(to: day)
            let count = place >= 0 ? SampleStory.ordersADay[place] : dice.number(in: 1...3)
            for index in 0..<count {
                let fate = SampleStory.fate(day: day, index: index, zone: zone)
                orders.append(SampleStory.order(on: day, fate: fate, zone: zone, dice: &dice))
            }
            // A buyer's cancellation now and then; such an order is in no denominator.
            if day.date.day == 12 {
                orders.append(SampleStory.order(on: day, fate: .cancelledByBuyer, zone: zone, dice: &dice))
            }
        }
        self.orders = orders
    }

    /// Orders that count in the order defect rate, on days of a range.
    func counted(_ range: ClosedRange<Day>) -> [SampleOrder] {
        orders.filter { range.contains($0.day) && !$0.isCancelled }
    }

    /// What becomes of the first order of some days; all others go as they should.
    private static func fate(day: Day, index: Int, zone: Zone) -> SampleOrder.Fate {
        func moment(_ month: Int, _ day: Int) -> Instant {
            zone.instant(of: CivilTime(day: date(2026, month, day), secondOfDay: 9 * 3600))
        }
        guard index == 0 else { return .usual }
        switch day {
        case firstClaim:
            return .claimed(knownAt: moment(10, 29), grantedAt: moment(11, 2), refundedAt: moment(11, 2))
        case secondClaim:
            return .claimed(knownAt: moment(11, 12), grantedAt: moment(11, 16), refundedAt: moment(11, 16))
        case confirmedBeforeSent: return .confirmedBeforeSent
        case disliked: return .disliked(knownAt: moment(8, 3))
        case date(2026, 10, 23): return .confirmedLate
        case date(2026, 10, 20), date(2026, 10, 11): return .unscanned
        case date(2026, 10, 24): return .deliveredLate
        default: return .usual
        }
    }

    private static func order(
        on day: Day, fate: SampleOrder.Fate, zone: Zone, dice: inout SampleDice
    ) -> SampleOrder {
        let placed = zone.instant(of: CivilTime(day: day, secondOfDay: dice.number(in: 28_800...75_000)))
        let id =
            "11\(dice.number(in: 1...4))-\(dice.number(in: 1_000_000...9_999_999))-\(dice.number(in: 1_000_000...9_999_999))"
        func after(_ start: Instant, hours: ClosedRange<Int>) -> Instant {
            start.advanced(bySeconds: Int64(dice.number(in: (hours.lowerBound * 3600)...(hours.upperBound * 3600))))
        }
        var order = SampleOrder(
            id: id, day: day, placedAt: placed, product: SampleProduct.all[dice.number(in: 0...2)], fate: fate,
            shipBy: zone.end(of: day.advanced(by: 2)), deliverBy: zone.end(of: day.advanced(by: 14)),
            carrier: "ePacket", trackingNumber: "LK\(dice.number(in: 100_000_000...999_999_999))CN")
        let confirmed = after(placed, hours: 14...34)
        let scanned = after(confirmed, hours: 3...14)
        let delivered = after(scanned, hours: 160...250)
        (order.confirmedAt, order.scannedAt, order.deliveredAt) = (confirmed, scanned, delivered)
        order.apply(fate, zone: zone)
        // What lies after the story's day has not happened yet.
        let now = zone.start(of: SampleStory.day)
        if let moment = order.scannedAt, moment >= now { order.scannedAt = nil }
        if let moment = order.deliveredAt, moment >= now { order.deliveredAt = nil }
        return order
    }

    static func date(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(number: Day.number(year: year, month: month, day: day))
    }
}

extension SampleOrder {
    fileprivate mutating func apply(_ fate: Fate, zone: Zone) {
        switch fate {
        case .usual, .disliked: break
        case .claimed:
            product = SampleProduct.all[0]
            carrier = "Eastline Economy"
            trackingNumber = "EL\(trackingNumber.dropFirst(2).dropLast(2))"
            // The goods came to the office days after the confirmation, and the tracking stopped at the first scan.
            let hours: Int64 = day == SampleStory.firstClaim ? 74 : 101
            scannedAt = confirmedAt?.advanced(bySeconds: hours * 3600)
            deliveredAt = nil
        case .confirmedBeforeSent:
            product = SampleProduct.all[0]
            carrier = "Eastline Economy"
            trackingNumber = "EL\(trackingNumber.dropFirst(2).dropLast(2))"
            scannedAt = nil
            deliveredAt = nil
        case .confirmedLate:
            confirmedAt = shipBy.advanced(bySeconds: 31 * 3600)
            scannedAt = confirmedAt?.advanced(bySeconds: 5 * 3600)
            deliveredAt = deliverBy.advanced(bySeconds: -20 * 3600)
        case .unscanned:
            carrier = "Eastline Economy"
            scannedAt = nil
            deliveredAt = nil
        case .deliveredLate:
            deliveredAt = deliverBy.advanced(bySeconds: 43 * 3600)
        case .cancelledByBuyer:
            (confirmedAt, scannedAt, deliveredAt) = (nil, nil, nil)
            cancelledAt = placedAt.advanced(bySeconds: 3 * 3600)
        }
    }
}
