/// Defects, parcels and scans by the place of their order in the ledger.
struct JoinedFacts: Sendable {
    private var defects: [OrderPlace: [Defect]] = [:]
    private var packages: [OrderPlace: [Package]] = [:]
    private var scans: [OrderPlace: [Records.StatedScan]] = [:]

    /// One defect of a kind an order: a later row of the files says how an earlier one ended.
    mutating func join(
        defects stated: [Records.Stated<Defect>], orders: OrderLedger, accounts: [Account],
        touched: inout [OrderPlace]
    ) -> RowCount {
        var orphans = RowCount(.orphans(fact: "defect"))
        defects.reserveCapacity(stated.count)
        for item in stated {
            let places = JoinedFacts.places(of: item.number, account: item.account, orders: orders, accounts: accounts)
            if places.isEmpty { orphans.add(item.value.origin) }
            for place in places {
                touched.append(place)
                defects[place, default: []].take(item.value)
            }
        }
        return orphans
    }

    mutating func join(
        packages stated: [Records.Stated<Package>], orders: OrderLedger, accounts: [Account],
        touched: inout [OrderPlace]
    ) -> RowCount {
        var orphans = RowCount(.orphans(fact: "shipment"))
        for item in stated {
            let places = JoinedFacts.places(of: item.number, account: item.account, orders: orders, accounts: accounts)
            if places.isEmpty { orphans.add(item.value.origin) }
            for place in places {
                touched.append(place)
                packages[place, default: []].take(item.value)
            }
        }
        return orphans
    }

    mutating func join(
        scans stated: [Records.StatedScan], orders: OrderLedger, accounts: [Account], touched: inout [OrderPlace]
    ) -> RowCount {
        var byTracking: [String: [OrderPlace]] = [:]
        for (place, list) in packages {
            for package in list {
                if let tracking = package.trackingNumber { byTracking[tracking, default: []].append(place) }
            }
        }
        var orphans = RowCount(.orphans(fact: "scan"))
        for item in stated {
            var places: [OrderPlace] = []
            if let number = item.number {
                places = JoinedFacts.places(of: number, account: item.account, orders: orders, accounts: accounts)
            } else if let tracking = item.trackingNumber {
                places = byTracking[tracking] ?? []
            }
            if places.isEmpty { orphans.add(item.scan.origin) }
            for place in places {
                touched.append(place)
                scans[place, default: []].append(item)
            }
        }
        for (place, list) in scans {
            for item in list.sorted(by: { $0.scan.at < $1.scan.at }) { apply(item, at: place) }
        }
        return orphans
    }

    /// A scan dates the parcel it names, or the only one.
    private mutating func apply(_ item: Records.StatedScan, at place: OrderPlace) {
        guard let list = packages[place] else { return }
        let named = item.trackingNumber.flatMap { number in list.firstIndex { $0.trackingNumber == number } }
        let only = list.count == 1 && (item.trackingNumber == nil || list[0].trackingNumber == nil) ? 0 : nil
        if let index = named ?? only { packages[place]?[index].note(item.scan) }
    }

    /// Adds to an order what is joined to its place.
    func complete(_ order: inout Order, at place: OrderPlace) {
        order.defects = defects[place] ?? []
        order.packages = packages[place] ?? []
        let confirmed = order.packages.compactMap(\.confirmedAt)
        order.dates.confirmedAt = order.dates.confirmedAt ?? confirmed.min()
        let scanned = order.packages.compactMap(\.firstScanAt)
        order.dates.firstScanAt = order.dates.firstScanAt ?? scanned.min()
        if let last = order.packages.compactMap(\.deliveredAt).max(),
            order.packages.allSatisfy({ $0.deliveredAt != nil })
        {
            order.dates.deliveredAt = order.dates.deliveredAt ?? last
        }
        for item in (scans[place] ?? []).sorted(by: { $0.scan.at < $1.scan.at }) {
            // One parcel of several does not deliver the order.
            let delivers = order.packages.count <= 1 || item.trackingNumber == nil
            order.dates.note(item.scan, delivers: delivers)
        }
        if order.packages.count == 1 {
            order.packages[0].firstScanAt = order.packages[0].firstScanAt ?? order.dates.firstScanAt
            order.packages[0].deliveredAt = order.packages[0].deliveredAt ?? order.dates.deliveredAt
        }
    }

    fileprivate static func places(
        of number: OrderNumber, account: String?, orders: OrderLedger, accounts: [Account]
    ) -> [OrderPlace] {
        let places = orders.places(of: number)
        guard let account else { return places }
        return places.filter {
            accounts[orders.account(at: $0)].name == account || !orders.flags(at: $0).isAccountNamed
        }
    }
}

extension Records {
    /// The rows that say something of defects, by order and as they stand in the files: before later ones correct earlier ones.
    package func statedDefects() -> [OrderPlace: [Defect]] {
        var stated: [OrderPlace: [Defect]] = [:]
        for item in defects {
            let places = JoinedFacts.places(of: item.number, account: item.account, orders: orders, accounts: accounts)
            for place in places { stated[place, default: []].append(item.value) }
        }
        return stated
    }
}

extension [Defect] {
    /// One of a kind an order: a later row corrects an earlier one.
    mutating func take(_ defect: Defect) {
        if let index = firstIndex(where: { $0.kind == defect.kind }) {
            self[index] = self[index].corrected(by: defect)
        } else {
            append(defect)
        }
    }
}

extension [Package] {
    fileprivate mutating func take(_ package: Package) {
        if let index = firstIndex(where: { $0.isSame(as: package) }) {
            self[index].merge(package)
        } else {
            append(package)
        }
    }
}

extension Defect {
    /// This defect as a later row leaves it. A row that only infers its decision never undoes one that was stated.
    func corrected(by later: Defect) -> Defect {
        var result = later
        result.knownAt = min(knownAt, later.knownAt)
        result.rating = later.rating ?? rating
        if later.reason == .unknown { result.reason = reason }
        result.decidedAt = later.decidedAt ?? decidedAt
        result.closedAt = later.closedAt ?? closedAt
        result.isInferred = isInferred && later.isInferred
        let isKnownBetter = later.isInferred && (!isInferred || decision == .granted)
        if isKnownBetter {
            result.decision = decision
            result.decidedAt = decidedAt
            result.origin = origin
        }
        return result
    }
}

extension Package {
    func isSame(as other: Package) -> Bool {
        if !id.isEmpty, !other.id.isEmpty { return id == other.id }
        if let trackingNumber, let tracking = other.trackingNumber { return trackingNumber == tracking }
        return id.isEmpty && other.id.isEmpty
    }

    mutating func merge(_ other: Package) {
        // The first confirmation is the one that counts; later rows are edits.
        confirmedAt = [confirmedAt, other.confirmedAt].compactMap { $0 }.min()
        if id.isEmpty { id = other.id }
        carrier = other.carrier ?? carrier
        service = other.service ?? service
        trackingNumber = other.trackingNumber ?? trackingNumber
        firstScanAt = [firstScanAt, other.firstScanAt].compactMap { $0 }.min()
        deliveredAt = other.deliveredAt ?? deliveredAt
        value = other.value ?? value
        categories += other.categories.filter { !categories.contains($0) }
    }

    mutating func note(_ scan: Scan) {
        guard scan.event.isPhysical else { return }
        firstScanAt = min(firstScanAt ?? scan.at, scan.at)
        if scan.event == .delivered { deliveredAt = deliveredAt ?? scan.at }
    }
}

extension OrderDates {
    mutating func note(_ scan: Scan, delivers: Bool) {
        guard scan.event.isPhysical else { return }
        firstScanAt = min(firstScanAt ?? scan.at, scan.at)
        if scan.event == .attempted { attemptedAt = min(attemptedAt ?? scan.at, scan.at) }
        if scan.event == .delivered, delivers { deliveredAt = deliveredAt ?? scan.at }
    }
}

extension Order {
    /// An order that was confirmed in one piece is one parcel, also when no shipments file lists it.
    mutating func impliedPackage() {
        guard packages.isEmpty, let confirmed = dates.confirmedAt else { return }
        var package = Package()
        package.confirmedAt = confirmed
        package.firstScanAt = dates.firstScanAt
        package.deliveredAt = dates.deliveredAt
        packages = [package]
    }
}
