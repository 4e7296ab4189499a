import AccountHealth
import Marketplaces
import Operations

extension ShopFiles {
    /// An order with all that happened to it.
    func order(_ orderID: String) -> OrderView? {
        var place: OrderPlace?
        records.orders.forEach { glance in
            if records.accounts[glance.account] == entry.account, records.orderID(at: glance.place) == orderID {
                place = glance.place
            }
        }
        guard let place else { return nil }
        let order = records.order(at: place)
        let number = records.orders.number(at: place)
        let zone = setting.directory.zone(of: entry.account.store)
        return OrderView(
            entry: entry, asOf: day, zone: zone, orderID: orderID, order: order,
            events: events(of: order, origin: records.orders.origin(at: place), number: number),
            judgements: judgements(of: order, zone: zone), files: files)
    }

    /// The numbers of all its orders.
    var orderIDs: [String] {
        var ids: [String] = []
        records.orders.forEach { glance in
            if records.accounts[glance.account] == entry.account { ids.append(records.orderID(at: glance.place)) }
        }
        return ids
    }

    private func judgements(of order: Order, zone: Zone) -> [OrderView.Judged] {
        guard let book = setting.book(of: entry.account.store) else { return [] }
        let records = records
        return standing.standings.compactMap { standing in
            var classifier = Classifier(
                standard: standing.standard, choices: book.choices, zone: zone,
                moment: zone.start(of: day.advanced(by: 1)), holdsDefect: { records.holds($0) })
            guard let contribution = classifier.contribution(of: order) else { return nil }
            return OrderView.Judged(
                standard: standing.standard, contribution: contribution,
                counts: standing.effectiveWindow.asOfDays(counting: contribution.day))
        }
    }

    private func events(of order: Order, origin: Origin, number: OrderNumber) -> [OrderEvent] {
        var events: [OrderEvent] = [OrderEvent(at: order.placedAt, kind: .placed, origin: origin)]
        func add(_ at: Instant?, _ kind: OrderEvent.Kind, _ origin: Origin?) {
            if let at { events.append(OrderEvent(at: at, kind: kind, origin: origin)) }
        }
        let dates = order.dates
        add(dates.shipBy, .shipByPromise, nil)
        add(dates.deliverBy, .deliverByPromise, nil)
        let parcel = order.packages.first
        add(
            dates.confirmedAt,
            .confirmed(carrier: parcel?.carrier, service: parcel?.service, trackingNumber: parcel?.trackingNumber),
            parcel?.origin ?? origin)
        add(dates.handedOverAt, .handedOver, origin)
        add(dates.cancelledAt, .cancelled(by: dates.cancelledBy), origin)
        add(dates.invoicedAt, .invoiced, origin)
        let numbers = order.packages.compactMap(\.trackingNumber)
        let scans = records.scans.filter { stated in
            stated.number == number || stated.trackingNumber.map(numbers.contains) ?? false
        }
        for stated in scans {
            add(
                stated.scan.at, .scanned(stated.scan.event, carrier: stated.scan.carrier, place: stated.scan.place),
                stated.scan.origin)
        }
        if scans.isEmpty {
            add(dates.firstScanAt, .scanned(.accepted, carrier: parcel?.carrier, place: nil), nil)
            add(dates.deliveredAt, .delivered, nil)
        }
        for defect in order.defects {
            add(defect.knownAt, .defect(defect.kind, rating: defect.rating), defect.origin)
            if defect.decision != .open { add(defect.decidedAt, .decided(defect.kind, defect.decision), defect.origin) }
        }
        for stated in records.messages where stated.number == number {
            add(stated.value.at, .wrote(stated.value.sender, topic: stated.value.topic), stated.value.origin)
        }
        for stated in records.returns where stated.number == number {
            add(stated.value.requestedAt, .returnRequested, stated.value.origin)
            add(stated.value.refundedAt, .refunded, stated.value.origin)
        }
        return events.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }
}
