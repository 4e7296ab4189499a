import AccountHealth
import Marketplaces
import Storage

extension Installation {
    /// One order with everything files say of it, line by line; nil when the account has no such order.
    package func order(_ orderID: String, of account: Int64) async throws -> OrderView? {
        let (setting, now) = (setting, now())
        return try await database.read { connection in
            guard let row = try AccountRow.find(id: account, in: connection) else { return nil }
            let stored = try StoredAccount(connection, row)
            let plan = stored.plan(setting, now: now)
            let loaded = try LoadedRecords(
                connection, account: row, sellers: stored.sellers, orders: [orderID], holding: stored.holding)
            guard let place = loaded.records.orders.places.first(where: { _ in true }) else { return nil }
            let order = loaded.records.order(at: place)
            let judgements = plan.counted.filter { !$0.isComing }.compactMap { rule -> OrderView.Judged? in
                var classifier = plan.classifier(rule.standard, plan.choices)
                guard let contribution = classifier.contribution(of: order) else { return nil }
                return OrderView.Judged(
                    standard: rule.standard, contribution: contribution,
                    counts: rule.standard.window.asOfDays(counting: contribution.day))
            }
            let events = try OrderEvents(connection, account: account, sellers: stored.sellers, orderID: orderID).events
            let files = try connection.files(events.compactMap { $0.origin.map { Int64($0.file) } })
            return OrderView(
                entry: AccountEntry(row), asOf: plan.asOf, zone: plan.zone, orderID: orderID, order: order,
                events: events, judgements: judgements, files: files,
                entered: try OrderEvents.entered(connection, account: row, orderID, in: plan.zone, files: files))
        }
    }
}

/// What lines of files say happened to an order, each thing once with the first line that says so.
struct OrderEvents {
    /// The only line that is looked at; nil for all.
    private let origin: Origin?
    private var said: Set<Said> = []
    private(set) var events: [OrderEvent] = []

    private struct Said: Hashable {
        var at: Instant
        var kind: OrderEvent.Kind
    }

    init(
        _ connection: any Connection, account: Int64, sellers: [Int64], orderID: String, statedIn origin: Origin? = nil
    ) throws {
        self.origin = origin
        for row in try OrderRow.rows(of: account, orders: [orderID], in: connection) { take(row) }
        for seller in sellers {
            for row in try PackageRow.rows(of: seller, orders: [orderID], in: connection) { take(row) }
            let defects = try DefectRow.rows(of: seller, orders: [orderID], in: connection)
            for row in defects { take(row, isFirst: !defects.contains { $0.isEarlier(than: row) }) }
            for row in try ScanRow.rows(of: seller, orders: [orderID], in: connection) { take(row) }
            let parcels = try PackageRow.rows(of: seller, orders: [orderID], in: connection)
                .compactMap(\.parcel.trackingNumber)
            for row in try ScanRow.rows(of: seller, trackingNumbers: parcels, in: connection) { take(row) }
            for row in try ReturnRow.rows(of: seller, orders: [orderID], in: connection) { take(row) }
            for row in try MessageRow.rows(of: seller, orders: [orderID], in: connection) {
                add(row.message.at, .wrote(row.message.sender, topic: row.message.topic), row.importID, row.line)
            }
        }
        // A parcel says more of the confirmation than its order does.
        let told = Set(events.filter { $0.kind.namesParcel }.map(\.at))
        events.removeAll {
            $0.kind == .confirmed(carrier: nil, service: nil, trackingNumber: nil) && told.contains($0.at)
        }
        events = events.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    /// What somebody entered, as far as it is of this account alone.
    static func entered(
        _ connection: any Connection, account: AccountRow, _ orderID: String, in zone: Zone,
        files: [Int32: ImportEntry]
    ) throws -> [Int64: EnteredFact] {
        let own = Set(files.values.filter { $0.isEntered && $0.account == account.account }.map(\.id))
        if own.isEmpty { return [:] }
        var entered: [Int64: EnteredFact] = [:]
        for row in try DefectRow.rows(of: account.id, orders: [orderID], in: connection)
        where own.contains(row.importID) {
            entered[row.importID] = EnteredFact(row.defect, in: zone)
        }
        for row in try MessageRow.rows(of: account.id, orders: [orderID], in: connection)
        where own.contains(row.importID) {
            entered[row.importID] = EnteredFact(row.message, in: zone)
        }
        return entered
    }

    private mutating func add(_ at: Instant?, _ kind: OrderEvent.Kind, _ importID: Int64, _ line: Int) {
        let stated = Origin(file: Int(importID), line: line)
        guard let at, origin == nil || origin == stated, said.insert(Said(at: at, kind: kind)).inserted else { return }
        events.append(OrderEvent(at: at, kind: kind, origin: stated))
    }

    private mutating func take(_ row: OrderRow) {
        let (id, line, dates) = (row.importID, row.line, row.dates)
        add(Instant(seconds: row.placed), .placed, id, line)
        add(dates.shipBy, .shipByPromise, id, line)
        add(dates.deliverBy, .deliverByPromise, id, line)
        add(dates.confirmedAt, .confirmed(carrier: nil, service: nil, trackingNumber: nil), id, line)
        add(dates.unconfirmedAt, .seenUnconfirmed, id, line)
        add(dates.handedOverAt, .handedOver, id, line)
        add(dates.firstScanAt, .scanned(.accepted, carrier: nil, place: nil), id, line)
        add(dates.attemptedAt, .scanned(.attempted, carrier: nil, place: nil), id, line)
        add(dates.deliveredAt, .delivered, id, line)
        add(dates.cancelledAt, .cancelled(by: dates.cancelledBy), id, line)
        add(dates.invoicedAt, .invoiced, id, line)
    }

    private mutating func take(_ row: PackageRow) {
        let parcel = row.parcel
        add(
            parcel.confirmedAt,
            .confirmed(carrier: parcel.carrier, service: parcel.service, trackingNumber: parcel.trackingNumber),
            row.importID, row.line)
        add(parcel.firstScanAt, .scanned(.accepted, carrier: parcel.carrier, place: nil), row.importID, row.line)
        add(parcel.deliveredAt, .delivered, row.importID, row.line)
    }

    /// - Parameter isFirst: whether no other row tells of the defect at an earlier moment.
    private mutating func take(_ row: DefectRow, isFirst: Bool) {
        let defect = row.defect
        // Who decides about a defect has known of it.
        if isFirst || defect.decision == .open || defect.decidedAt == nil {
            add(defect.knownAt, .defect(defect.kind, rating: defect.rating), row.importID, row.line)
        }
        if defect.decision != .open {
            add(defect.decidedAt, .decided(defect.kind, defect.decision), row.importID, row.line)
        }
    }

    private mutating func take(_ row: ScanRow) {
        let scan = row.scan
        add(scan.at, .scanned(scan.event, carrier: scan.carrier, place: scan.place), row.importID, row.line)
    }

    private mutating func take(_ row: ReturnRow) {
        add(row.request.requestedAt, .returnRequested, row.importID, row.line)
        add(row.request.answeredAt, .returnAnswered, row.importID, row.line)
        add(row.request.receivedAt, .returnReceived, row.importID, row.line)
        add(row.request.refundedAt, .refunded, row.importID, row.line)
    }
}

extension DefectRow {
    fileprivate func isEarlier(than other: DefectRow) -> Bool {
        defect.kind == other.defect.kind && defect.knownAt < other.defect.knownAt
    }
}

extension OrderEvent.Kind {
    /// Whether it is a confirmation that says with whom the parcel went.
    fileprivate var namesParcel: Bool {
        if case .confirmed(let carrier, _, let number) = self { return carrier != nil || number != nil }
        return false
    }
}
