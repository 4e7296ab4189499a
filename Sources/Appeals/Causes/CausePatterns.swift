import AccountHealth

/// What shows a cause in one order: yes, no, or nil where the facts do not tell. Limits are choices of ours with their reason.
enum CausePattern {
    /// A parcel is scanned on the day it is handed over; a day is allowed for a late collection.
    private static let day: Int64 = 86_400
    /// A service of which fewer parcels are scanned misses what marketplaces ask of tracking.
    private static let scannedPercent = 95
    /// Fewer parcels say nothing of a service.
    private static let fewestParcels = 3

    static func confirmedBeforeHandOver(_ order: CauseOrder, _ shop: CauseShop) -> Bool? {
        guard let confirmed = order.dates.confirmedAt else { return order.order.status == .cancelled ? nil : false }
        // Confirmed after the promise is late, which is another cause.
        if let shipBy = order.dates.shipBy, confirmed > shipBy { return false }
        guard let scan = order.dates.firstScanAt else {
            if order.dates.deliveredAt != nil { return false }
            guard shop.tellsScans else { return nil }
            return confirmed.advanced(bySeconds: day) <= shop.now ? true : nil
        }
        return scan > confirmed.advanced(bySeconds: day)
    }

    static func soldWithoutStock(_ order: CauseOrder, _ shop: CauseShop) -> Bool? {
        let counts = order.skus.compactMap { shop.onHand($0, at: order.order.placedAt) }
        return counts.isEmpty ? nil : counts.contains { $0 <= 0 }
    }

    static func serviceWithoutScans(_ order: CauseOrder, _ shop: CauseShop) -> Bool? {
        let shares = order.order.packages.compactMap { CauseShop.service(of: $0).flatMap(shop.scanShare) }
        guard !shares.isEmpty, shop.tellsScans else { return nil }
        return shares.contains { share in
            share.parcels >= fewestParcels && share.scanned * 100 < share.parcels * scannedPercent
        }
    }

    static func trackingReused(_ order: CauseOrder, _ shop: CauseShop) -> Bool? {
        let numbers = order.order.packages.compactMap(\.trackingNumber)
        return numbers.isEmpty ? nil : numbers.contains { shop.uses(of: $0) > 1 }
    }

    static func slowLine(_ order: CauseOrder, _ shop: CauseShop) -> Bool? {
        guard let promise = order.dates.deliverBy, let left = order.leftAt else { return nil }
        if let shipBy = order.dates.shipBy, left > shipBy { return false }
        guard let delivered = order.dates.deliveredAt else { return nil }
        return delivered > promise
    }

    /// One or two days late on a usual day: the work takes longer than the setting says.
    static func shortHandling(_ order: CauseOrder, _ shop: CauseShop) -> Bool? {
        guard let late = lateness(order) else { return nil }
        return late > 0 && late <= 2 * day && !isPeak(order, shop) && !isWeekend(order, shop)
    }

    static func closedDays(_ order: CauseOrder, _ shop: CauseShop) -> Bool? {
        lateness(order).map { $0 > 0 && isWeekend(order, shop) }
    }

    static func peak(_ order: CauseOrder, _ shop: CauseShop) -> Bool? {
        lateness(order).map { $0 > 0 && isPeak(order, shop) }
    }

    static func confirmedLate(_ order: CauseOrder, _ shop: CauseShop) -> Bool? {
        guard let shipBy = order.dates.shipBy, let confirmed = order.dates.confirmedAt,
            let scan = order.dates.firstScanAt ?? order.dates.handedOverAt
        else { return nil }
        return scan <= shipBy && confirmed > shipBy
    }

    /// Settings of several things changed at one moment within a week before.
    static func settingsChanged(_ order: CauseOrder, _ shop: CauseShop) -> Bool? {
        guard !shop.settings.isEmpty else { return nil }
        let placed = order.order.placedAt
        let before = shop.settings.filter { $0.at <= placed && $0.at.advanced(bySeconds: 7 * day) >= placed }
        return before.contains { first in before.count { $0.at == first.at } >= 2 }
    }

    static func lost(_ order: CauseOrder, _ shop: CauseShop) -> Bool? {
        guard order.dates.deliveredAt == nil else { return false }
        guard let promise = order.dates.deliverBy, order.dates.firstScanAt != nil else { return nil }
        return promise <= shop.now
    }

    static func deniedDelivery(_ order: CauseOrder, _ shop: CauseShop) -> Bool? {
        guard let claim = order.order.defects.first(where: { $0.kind == .guaranteeClaim || $0.kind == .chargeback })
        else {
            return false
        }
        guard let delivered = order.dates.deliveredAt else { return order.isScanned ? false : nil }
        return delivered <= claim.knownAt
    }

    static func addressFault(_ order: CauseOrder, _ shop: CauseShop) -> Bool? {
        guard !order.scans.isEmpty else { return nil }
        return order.scans.contains { $0.event == .returned || $0.event == .exception }
    }

    static func notAsDescribed(_ order: CauseOrder, _ shop: CauseShop) -> Bool? {
        reason(order, shop, ["described", "description", "condition", "描述"])
    }

    static func wrongItem(_ order: CauseOrder, _ shop: CauseShop) -> Bool? {
        reason(order, shop, ["wrong", "missing", "incomplete", "mis_ship", "错", "缺"])
    }

    static func damaged(_ order: CauseOrder, _ shop: CauseShop) -> Bool? {
        reason(order, shop, ["damag", "broken", "破损"])
    }

    static func defectiveLot(_ order: CauseOrder, _ shop: CauseShop) -> Bool? {
        reason(order, shop, ["defect", "faulty", "not work", "quality", "质量", "故障"])
    }

    /// A buyer who wrote and had no answer within a day.
    static func unanswered(_ order: CauseOrder, _ shop: CauseShop) -> Bool? {
        guard shop.hasMessages else { return nil }
        return order.messages.contains { isUnanswered($0, of: order, shop) == true }
    }

    /// Nil while there is still time to answer, and of what the seller wrote.
    static func isUnanswered(_ message: Message, of order: CauseOrder, _ shop: CauseShop) -> Bool? {
        guard message.sender == .buyer else { return nil }
        let due = message.at.advanced(bySeconds: day)
        let isAnswered = order.messages.contains { $0.sender == .seller && $0.at >= message.at && $0.at <= due }
        return isAnswered ? false : due <= shop.now ? true : nil
    }

    static func lateRefund(_ order: CauseOrder, _ shop: CauseShop) -> Bool? {
        guard shop.hasReturns else { return nil }
        return order.returns.contains { isRefundedLate($0, shop) == true }
    }

    /// Nil while there is still time to refund, and of what did not come back.
    static func isRefundedLate(_ request: ReturnRequest, _ shop: CauseShop) -> Bool? {
        guard let due = request.receivedAt?.advanced(bySeconds: 2 * day) else { return nil }
        return request.refundedAt.map { $0 > due } ?? (due <= shop.now ? true : nil)
    }

    /// Granted while nobody wrote between the claim and its decision.
    static func claimUnanswered(_ order: CauseOrder, _ shop: CauseShop) -> Bool? {
        guard shop.hasMessages else { return nil }
        return order.order.defects.contains { defect in
            guard defect.kind == .guaranteeClaim, defect.decision == .granted, let decided = defect.decidedAt else {
                return false
            }
            return !order.messages.contains { $0.sender == .seller && $0.at >= defect.knownAt && $0.at <= decided }
        }
    }

    static func buyerCancelled(_ order: CauseOrder, _ shop: CauseShop) -> Bool? {
        guard let cancelled = order.dates.cancelledAt else { return order.order.status == .cancelled ? nil : false }
        guard shop.hasMessages else { return nil }
        return order.dates.cancelledBy == .seller
            && order.messages.contains { message in
                message.sender == .buyer && message.at <= cancelled
                    && (message.topic.map { $0.lowercased().contains("cancel") || $0.contains("取消") } ?? false)
            }
    }

    /// Seconds from the ship-by to when it left; nil where either is not told.
    private static func lateness(_ order: CauseOrder) -> Int64? {
        guard let shipBy = order.dates.shipBy, let left = order.dates.confirmedAt ?? order.dates.firstScanAt else {
            return nil
        }
        return (left.microseconds - shipBy.microseconds) / 1_000_000
    }

    @Sendable static func isPeak(_ order: CauseOrder, _ shop: CauseShop) -> Bool {
        shop.usualOrdersADay > 0 && shop.orders(on: order.order.placedAt) >= 2 * shop.usualOrdersADay
    }

    @Sendable static func isWeekend(_ order: CauseOrder, _ shop: CauseShop) -> Bool {
        let placed = shop.zone.day(of: order.order.placedAt)
        return !placed.weekday.isWorkday || placed.weekday == .friday
    }

    private static func reason(_ order: CauseOrder, _ shop: CauseShop, _ words: [String]) -> Bool? {
        guard shop.hasReturns || shop.hasMessages else { return nil }
        let said = (order.returns.compactMap(\.reason) + order.messages.compactMap(\.topic)).map { $0.lowercased() }
        return said.contains { text in words.contains { text.contains($0) } }
    }
}
