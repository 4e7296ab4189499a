import AccountHealth

extension ProofMetric {
    /// What a seller alone decides may not happen again. What others have a hand in may happen to one order in a hundred, as
    /// limits on defects allow; lines and handling are held to what marketplaces ask of delivery and dispatch.
    package static let all: [ProofMetric] = [
        pattern("confirmed_before_scan", "RC01", .atMost(0), \.dates.confirmedAt),
        pattern("sold_without_stock", "RC02", .atMost(0), \.placedAt),
        ProofMetric(id: "parcels_scanned", cause: "RC04", limit: .atLeast(percent: 97), events: parcels),
        pattern("tracking_reused", "RC05", .atMost(0), \.dates.confirmedAt),
        ProofMetric(id: "delivered_by_promise", cause: "RC06", limit: .atLeast(percent: 90), events: deliveries),
        dispatch("sent_within_handling", "RC07", .atLeast(percent: 96)) { _, _ in true },
        dispatch("late_after_closure", "RC08", .atMost(0), of: CausePattern.isWeekend),
        dispatch("late_at_peak", "RC09", .atMost(0), of: CausePattern.isPeak),
        pattern("scanned_but_confirmed_late", "RC10", .atMost(0), \.dates.confirmedAt),
        pattern("settings_changed_at_once", "RC11", .atMost(0), \.placedAt),
        pattern("arrived", "RC12", .atLeast(percent: 99), \.leftAt),
        pattern("delivered_undisputed", "RC13", .atLeast(percent: 99), \.dates.deliveredAt),
        pattern("addresses_right", "RC14", .atLeast(percent: 99), \.leftAt),
        pattern("as_described", "RC15", .atLeast(percent: 99), \.placedAt),
        pattern("items_right", "RC16", .atLeast(percent: 99), \.placedAt),
        pattern("undamaged", "RC17", .atLeast(percent: 99), \.placedAt),
        pattern("without_fault", "RC18", .atLeast(percent: 99), \.placedAt),
        ProofMetric(id: "answered_in_a_day", cause: "RC19", limit: .atLeast(percent: 100), events: messages),
        ProofMetric(id: "refunded_in_two_days", cause: "RC20", limit: .atLeast(percent: 100), events: returns),
        pattern("claims_unanswered", "RC21", .atMost(0), \.claimedAt),
        pattern("cancelled_for_the_buyer", "RC23", .atMost(0), \.dates.cancelledAt),
    ]

    /// Orders, on the day something happened to them, by whether they show the pattern of a cause.
    private static func pattern(
        _ id: String, _ cause: String, _ limit: Limit, _ moment: @escaping @Sendable (CauseOrder) -> Instant?
    ) -> ProofMetric {
        let pattern = Cause.named(cause)?.pattern
        return ProofMetric(id: id, cause: cause, limit: limit) { order, shop in
            guard let at = moment(order), let shows = pattern?(order, shop) else { return [] }
            return [ProofEvent(at: at, keeps: !shows)]
        }
    }

    /// Orders by whether they left in time, on the day they left; one that is overdue breaks the promise on the day it was due.
    /// The pattern of a cause tells it apart from others; here any lateness counts.
    private static func dispatch(
        _ id: String, _ cause: String, _ limit: Limit, of kind: @escaping @Sendable (CauseOrder, CauseShop) -> Bool
    ) -> ProofMetric {
        ProofMetric(id: id, cause: cause, limit: limit) { order, shop in
            guard let due = order.dates.shipBy, kind(order, shop) else { return [] }
            return kept(order.dates.confirmedAt ?? order.dates.firstScanAt, by: due, order, shop)
        }
    }

    /// Where no file tells of scans, none tells of deliveries.
    @Sendable private static func deliveries(_ order: CauseOrder, _ shop: CauseShop) -> [ProofEvent] {
        guard shop.tellsScans, let due = order.dates.deliverBy else { return [] }
        return kept(order.dates.deliveredAt, by: due, order, shop)
    }

    /// What happened by when it was due; what never happens once an order is cancelled is not waited for.
    private static func kept(
        _ moment: Instant?, by due: Instant, _ order: CauseOrder, _ shop: CauseShop
    ) -> [ProofEvent] {
        if let moment { return [ProofEvent(at: moment, keeps: moment <= due)] }
        return due <= shop.now && order.dates.cancelledAt == nil ? [ProofEvent(at: due, keeps: false)] : []
    }

    /// Parcels from the day they were confirmed, a day after which a scan is due.
    @Sendable private static func parcels(_ order: CauseOrder, _ shop: CauseShop) -> [ProofEvent] {
        guard shop.tellsScans else { return [] }
        return order.order.packages.compactMap { parcel in
            guard let confirmed = parcel.confirmedAt ?? order.dates.confirmedAt else { return nil }
            guard CauseShop.isDue(parcel, order, shop.now) || parcel.hasScan else { return nil }
            return ProofEvent(at: confirmed, keeps: parcel.hasScan)
        }
    }

    @Sendable private static func messages(_ order: CauseOrder, _ shop: CauseShop) -> [ProofEvent] {
        order.messages.compactMap { message in
            CausePattern.isUnanswered(message, of: order, shop).map { ProofEvent(at: message.at, keeps: !$0) }
        }
    }

    @Sendable private static func returns(_ order: CauseOrder, _ shop: CauseShop) -> [ProofEvent] {
        order.returns.compactMap { request in
            guard let received = request.receivedAt else { return nil }
            return CausePattern.isRefundedLate(request, shop).map { ProofEvent(at: received, keeps: !$0) }
        }
    }
}

extension CauseOrder {
    fileprivate var placedAt: Instant? { order.placedAt }
    fileprivate var claimedAt: Instant? {
        order.defects.filter { $0.kind == .guaranteeClaim }.map(\.knownAt).min()
    }
}
