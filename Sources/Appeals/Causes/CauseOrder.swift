package import AccountHealth

/// One order with all facts in which a cause could show.
package struct CauseOrder: Sendable {
    package var orderID: String
    package var order: Order
    /// Whether it counts in the figure the case is about.
    package var isDefective: Bool
    /// What was bought, as the stock is counted by; empty where no file tells.
    package var skus: [String]
    package var scans: [Scan]
    package var messages: [Message]
    package var returns: [ReturnRequest]

    package init(
        orderID: String, order: Order, isDefective: Bool, skus: [String] = [], scans: [Scan] = [],
        messages: [Message] = [], returns: [ReturnRequest] = []
    ) {
        self.orderID = orderID
        self.order = order
        self.isDefective = isDefective
        self.skus = skus
        self.scans = scans
        self.messages = messages
        self.returns = returns
    }

    var dates: OrderDates { order.dates }
    var isScanned: Bool {
        dates.firstScanAt != nil || dates.deliveredAt != nil || order.packages.contains(where: \.hasScan)
    }

    /// When it left, as far as anything tells: the first scan, else the confirmation.
    var leftAt: Instant? { dates.firstScanAt ?? dates.confirmedAt }
}

/// What orders have in common, worked out once.
package struct CauseShop: Sendable {
    /// The moment up to which facts are known.
    let now: Instant
    let zone: Zone
    private var counts: [String: [StockLevel]] = [:]
    let settings: [HandlingSetting]
    /// By carrier and service: parcels that should have been scanned by now, and those that were.
    private var services: [String: (parcels: Int, scanned: Int)] = [:]
    private var trackingNumbers: [String: Int] = [:]
    private var ordersADay: [Day: Int] = [:]
    let usualOrdersADay: Int
    let hasMessages: Bool, hasReturns: Bool
    /// Without it a missing scan means that no file tells of scans.
    let tellsScans: Bool

    package init(
        _ orders: [CauseOrder], stock: [StockLevel], settings: [HandlingSetting], zone: Zone, now: Instant
    ) {
        self.now = now
        self.zone = zone
        self.settings = settings
        for level in stock { counts[level.sku, default: []].append(level) }
        for sku in counts.keys { counts[sku]?.sort { $0.countedAt < $1.countedAt } }
        for order in orders {
            ordersADay[zone.day(of: order.order.placedAt), default: 0] += 1
            for parcel in order.order.packages {
                if let number = parcel.trackingNumber { trackingNumbers[number, default: 0] += 1 }
                guard let service = CauseShop.service(of: parcel), CauseShop.isDue(parcel, order, now) else { continue }
                services[service, default: (0, 0)].parcels += 1
                if parcel.hasScan { services[service, default: (0, 0)].scanned += 1 }
            }
        }
        let days = ordersADay.values.sorted()
        usualOrdersADay = days.isEmpty ? 0 : days[days.count / 2]
        hasMessages = orders.contains { !$0.messages.isEmpty }
        hasReturns = orders.contains { !$0.returns.isEmpty }
        tellsScans = orders.contains { $0.isScanned || !$0.scans.isEmpty || $0.order.held.contains(.firstScan) }
    }

    /// What the last count before a moment found in hand; nil where nothing was counted.
    func onHand(_ sku: String, at moment: Instant) -> Int? {
        counts[sku]?.last { $0.countedAt <= moment }.map { $0.onHand - $0.reserved }
    }

    static func service(of parcel: Package) -> String? {
        parcel.carrier.map { "\($0)|\(parcel.service ?? "")" }
    }

    /// A scan is to be expected a day after the confirmation.
    static func isDue(_ parcel: Package, _ order: CauseOrder, _ now: Instant) -> Bool {
        guard let confirmed = parcel.confirmedAt ?? order.dates.confirmedAt else { return false }
        return confirmed.advanced(bySeconds: 86_400) <= now
    }

    func scanShare(of service: String) -> (parcels: Int, scanned: Int)? { services[service] }
    func uses(of trackingNumber: String) -> Int { trackingNumbers[trackingNumber] ?? 0 }
    func orders(on moment: Instant) -> Int { ordersADay[zone.day(of: moment)] ?? 0 }
}
