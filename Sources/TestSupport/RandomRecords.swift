package import AccountHealth

/// Records in which everything that can be said of an order is said of some and left out of others.
extension Records {
    package static func random(
        orders: Int, stores: [StoreID], using random: inout SeededGenerator
    ) -> Records {
        var batch = OrderBatch()
        batch.namesAccounts = true
        batch.accounts = stores.map { Account(name: "default", store: $0) }
        for fact in Fact.allCases where random.chance(30) { batch.held.formUnion(FactSet(fact)) }
        for line in 0..<orders {
            var dates: Int32 = -1
            if random.chance(30) {
                dates = Int32(batch.dates.count)
                batch.dates.append(.random(using: &random))
            }
            batch.statements.append(
                OrderStatement(
                    number: OrderNumber(digits: UInt64(line + 1)), placed: UInt32(random.int(moments)),
                    line: UInt32(line), account: UInt32(random.int(0...stores.count - 1)), dates: dates,
                    quantity: UInt16(random.int(0...3)),
                    status: random.pick(nil, .open, .pending, .shipped, .cancelled),
                    fulfilment: random.pick(nil, .seller, .marketplace), isBusiness: random.pick(nil, true, false)))
        }
        var records = Records()
        records.take(batch)
        for fact in Fact.allCases where random.chance(15) { records.held.formUnion(FactSet(fact)) }
        for line in 0..<orders where random.chance(25) { records.befall(line, using: &random) }
        let arrived = records.takeArrivedOrders()
        _ = records.takeOrders((0..<3).map { arrived.settled(share: $0, of: 3) })
        _ = records.join()
        return records
    }

    private static let moments = 1_780_000_000...1_800_000_000

    /// Lets something happen to the order of a line.
    private mutating func befall(_ line: Int, using random: inout SeededGenerator) {
        let number = OrderNumber(digits: UInt64(line + 1))
        let moment = Instant(seconds: Int64(random.int(Records.moments)))
        switch random.int(0...2) {
        case 0:
            let kind: DefectKind = random.pick(.guaranteeClaim, .feedback, .chargeback)
            let defect = Defect(
                kind: kind, knownAt: moment, rating: random.int(1...5),
                decision: random.pick(.open, .granted, .denied, .fundedByMarketplace))
            defects.append(Stated(number: number, account: nil, value: defect))
        case 1:
            var package = Package(id: random.pick("", "P"))
            package.confirmedAt = random.chance(70) ? moment : nil
            package.trackingNumber = random.pick(nil, "T\(line)")
            packages.append(Stated(number: number, account: nil, value: package))
        default:
            let event: Scan.Event = random.pick(.label, .accepted, .attempted, .delivered)
            let scan = Scan(
                at: moment, event: event, carrier: nil, place: nil, origin: Origin(file: 0, line: 0))
            scans.append(StatedScan(number: number, trackingNumber: nil, account: nil, scan: scan))
        }
    }
}

extension OrderDates {
    package static func random(using random: inout SeededGenerator) -> OrderDates {
        func some(_ percent: Int) -> Instant? {
            random.chance(percent) ? Instant(seconds: Int64(random.int(1_780_000_000...1_800_000_000))) : nil
        }
        var dates = OrderDates()
        dates.shipBy = some(60)
        dates.deliverBy = some(60)
        dates.confirmedAt = some(60)
        dates.unconfirmedAt = some(20)
        dates.handedOverAt = some(40)
        dates.attemptedAt = some(20)
        dates.deliveredAt = some(40)
        dates.cancelledAt = some(20)
        dates.cancelledBy = random.pick(nil, .seller, .buyer, .marketplace, .carrier)
        dates.invoicedAt = some(30)
        return dates
    }
}

extension ShapeContributions {
    /// Whether counting the orders of a store by their shapes says the same of each as judging the whole order.
    package static func agree(
        with classifiers: [Classifier], on records: Records, of store: StoreID
    ) -> (orders: Int, byShape: Int, differing: [String]) {
        var classifiers = classifiers
        var counting = ShapeContributions(classifiers, records: records)
        var (orders, byShape) = (0, 0)
        var differing: [String] = []
        records.orders.forEach { glance in
            guard records.accounts[glance.account].store == store else { return }
            orders += 1
            let order = records.order(at: glance.place)
            let whole = classifiers.indices.map { classifiers[$0].contribution(of: order) }
            for (standard, contribution) in whole.enumerated() {
                let found = counting.tally(of: glance, standard: standard) { records.order(at: $0) }
                if found?.tally != contribution?.tally || found?.day != contribution?.day {
                    differing.append("\(classifiers[standard].standard.id) of \(order)")
                }
            }
            guard let number = counting.number(of: glance) else { return }
            byShape += 1
            let day = counting.day(of: glance)
            let isSame = zip(whole, counting[number]).allSatisfy { own, shaped in
                var shaped = shaped
                shaped?.day = day
                return own == shaped
            }
            let lacks = whole.contains { $0.map { !$0.missing.isEmpty || !$0.missingDefects.isEmpty } ?? false }
            let isBad = whole.contains { ($0?.tally.bad ?? 0) > 0 }
            if !isSame || lacks != counting.lacksFacts(number) || isBad { differing.append("the shape of \(order)") }
        }
        return (orders, byShape, differing)
    }
}
