import Foundation

/// Counts a random shop sale by sale as the contract words the standards; it shares no code with the program.
struct DirectShopCount {
    /// What a standard demands, written down here a second time from the contract and the sources it names.
    struct Rule: Sendable {
        var id: String
        var count: Int
        var lag: Int
        var isAtLeast = false
        /// The limit in thousandths.
        var limit: Int
        var hasTarget = true
        var isPerCategory = false
    }

    struct Bad: Hashable {
        var id: String
        var day: Int
        var kinds: [String]
        var units: Int
    }

    struct Result {
        var bad = 0
        var units = 0
        var list: [Bad] = []
        var window: ClosedRange<Int>
    }

    static func rules(of store: String) -> [Rule] {
        let defects = Rule(id: "order-defect-rate", count: 60, lag: 15, limit: 10)
        func part(_ id: String) -> Rule { Rule(id: id, count: 60, lag: 15, limit: 0, hasTarget: false) }
        var rules: [Rule] = [
            defects, part("negative-feedback-rate"), part("guarantee-claim-rate"), part("chargeback-rate"),
            Rule(id: "late-shipment-rate-10d", count: 10, lag: 0, limit: 40),
            Rule(id: "late-shipment-rate-30d", count: 30, lag: 0, limit: 40),
            Rule(id: "cancellation-rate", count: 7, lag: 1, limit: 25),
            Rule(
                id: "valid-tracking-rate", count: 30, lag: 10, isAtLeast: true, limit: 950, isPerCategory: true),
        ]
        rules.append(
            store == "amazon.us"
                ? Rule(id: "on-time-delivery-rate", count: 14, lag: 7, isAtLeast: true, limit: 900)
                : Rule(id: "on-time-delivery-rate", count: 30, lag: 10, isAtLeast: true, limit: 970))
        if store == "amazon.de" { rules.append(Rule(id: "invoice-defect-rate", count: 7, lag: 7, limit: 50)) }
        return rules
    }

    let store: ShopStore
    let sales: [RandomShop.Sale]
    /// The day in which windows end, and the second after it; deadlines later than that have not passed.
    var now: Int

    init(_ shop: RandomShop, account: String, store: ShopStore, now: Int) {
        self.store = store
        self.now = now
        sales = shop.sales.filter { $0.account == account && $0.store == store }
    }

    /// What one sale adds, on its day.
    struct Share {
        var day: Int
        var units: Int
        var bad: Bad?
        /// The categories it counts in; none where no item has one.
        var categories: Set<String>
    }

    func count(_ rule: Rule, fulfilment: String?, asOf: Int) -> Result {
        count(shares(rule, fulfilment: fulfilment), rule, asOf: asOf)
    }

    func count(_ shares: [Share], _ rule: Rule, asOf: Int) -> Result {
        let window = asOf - rule.lag - rule.count + 1...asOf - rule.lag
        var result = Result(window: window)
        for share in shares where window.contains(share.day) {
            result.units += share.units
            guard let bad = share.bad else { continue }
            result.bad += bad.units
            result.list.append(bad)
        }
        return result
    }

    func shares(_ rule: Rule, fulfilment: String?, dayOf: ((Int) -> Int)? = nil) -> [Share] {
        sales.compactMap { sale in
            let own = sale.fulfilment.lowercased() == "marketplace" ? "marketplace" : "seller"
            guard fulfilment == nil || fulfilment == own, let found = outcome(sale, rule) else { return nil }
            let day = dayOf?(found.at) ?? store.day(of: found.at)
            let bad = Bad(id: sale.id, day: day, kinds: found.kinds, units: found.bad)
            return Share(
                day: day, units: found.units, bad: found.bad > 0 ? bad : nil,
                categories: Set(sale.categories).subtracting([""]))
        }
    }

    private func outcome(
        _ sale: RandomShop.Sale, _ rule: Rule
    ) -> (at: Int, units: Int, bad: Int, kinds: [String])? {
        let isOut = sale.status == "cancelled" || sale.status == "pending"
        let confirmed = sale.confirmed ?? sale.parcels.map(\.confirmed).min()
        switch rule.id {
        case "order-defect-rate", "negative-feedback-rate", "guarantee-claim-rate", "chargeback-rate":
            if isOut { return nil }
            let kinds = ["guarantee_claim", "feedback", "chargeback"].filter { kind in
                (rule.id == "order-defect-rate" || rule.id == DirectShopCount.part(kind))
                    && sale.complaints.contains { $0.kind == kind && isCounted($0) }
            }
            return (sale.placed, 1, kinds.isEmpty ? 0 : 1, kinds)
        case "late-shipment-rate-10d", "late-shipment-rate-30d":
            if isOut { return nil }
            if let confirmed {
                return (sale.shipBy, 1, confirmed > sale.shipBy ? 1 : 0, ["confirmed_late"])
            }
            return (sale.shipBy, 1, sale.shipBy < now ? 1 : 0, ["not_confirmed"])
        case "cancellation-rate":
            guard let cancelled = sale.cancelled else { return (sale.placed, 1, 0, []) }
            if let confirmed, confirmed <= cancelled { return (sale.placed, 1, 0, []) }
            if sale.cancelledBy == "seller" { return (sale.placed, 1, 1, ["seller_cancellation"]) }
            let isAutomatic = sale.cancelledBy == "marketplace" && cancelled > sale.shipBy
            return (sale.placed, 1, isAutomatic ? 1 : 0, ["automatic_cancellation"])
        case "valid-tracking-rate":
            if isOut || confirmed == nil { return nil }
            var parcels = sale.parcels
            if parcels.isEmpty {
                parcels = [RandomShop.Parcel(number: "", tracking: "", confirmed: 0, scans: sale.looseScans)]
            }
            // In Japan parcels worth less than 1,000 yen are not looked at; an unknown worth is.
            if store.id == "amazon.jp" { parcels.removeAll { $0.value.map { $0 < 1_000 } ?? false } }
            if parcels.isEmpty { return nil }
            let bad = parcels.filter { parcel in !parcel.scans.contains { $0.event != "label" } }.count
            return (sale.deliverBy, parcels.count, bad, ["no_scan"])
        case "on-time-delivery-rate":
            if isOut { return nil }
            let all = sale.parcels.flatMap(\.scans) + sale.looseScans
            let attempted = all.filter { $0.event == "attempted" }.map(\.at).min()
            let delivered: Int?
            if sale.parcels.isEmpty {
                delivered = sale.looseScans.filter { $0.event == "delivered" }.map(\.at).min()
            } else {
                // The order is delivered with its last parcel.
                let each = sale.parcels.map { $0.scans.filter { $0.event == "delivered" }.map(\.at).min() }
                delivered = each.contains(nil) ? nil : each.compactMap { $0 }.max()
            }
            guard let reached = [attempted, delivered].compactMap({ $0 }).min() else { return nil }
            let units = store.id == "amazon.us" ? sale.items.reduce(0, +) : max(1, sale.parcels.count)
            return (sale.deliverBy, units, reached > sale.deliverBy ? units : 0, ["delivered_late"])
        case "invoice-defect-rate":
            guard !isOut, sale.isBusiness, let confirmed else { return nil }
            var workday = store.day(of: confirmed) + 1
            while !store.isWorkday(workday) { workday += 1 }
            let deadline = store.midnight(ofDay: workday + 1) - 1
            if let invoiced = sale.invoiced {
                return (sale.placed, 1, invoiced > deadline ? 1 : 0, ["late_invoice"])
            }
            return (sale.placed, 1, deadline < now ? 1 : 0, ["missing_invoice"])
        default:
            return nil
        }
    }

    private static func part(_ kind: String) -> String {
        switch kind {
        case "guarantee_claim": "guarantee-claim-rate"
        case "feedback": "negative-feedback-rate"
        default: "chargeback-rate"
        }
    }

    private func isCounted(_ complaint: RandomShop.Complaint) -> Bool {
        if ["denied", "withdrawn", "removed", "funded_by_marketplace"].contains(complaint.decision) { return false }
        switch complaint.kind {
        case "feedback": return (complaint.rating ?? 5) <= 2
        case "chargeback": return !complaint.reason.lowercased().contains("fraud")
        default: return true
        }
    }

    // Limits, tried out one by one.

    static func isMet(_ rule: Rule, bad: Int, units: Int) -> Bool {
        rule.isAtLeast ? (units - bad) * 1000 >= rule.limit * units : bad * 1000 < rule.limit * units
    }

    static func absorbable(_ rule: Rule, bad: Int, units: Int) -> Int {
        guard isMet(rule, bad: bad, units: units) else { return 0 }
        var more = 0
        while bad + more + 1 <= units, isMet(rule, bad: bad + more + 1, units: units) { more += 1 }
        return more
    }

    static func ordersNeeded(_ rule: Rule, bad: Int) -> Int {
        if bad == 0 { return 0 }
        var units = 1
        while !isMet(rule, bad: bad, units: units) || units < bad { units += 1 }
        return units
    }
}
