import AccountHealth

/// The seller performance report V2: the official figures.
///
/// Live reports differ from the published schema, so every field may be missing, misspelt as in the schema's example, or new.
/// Source: SP-API report type `GET_V2_SELLER_PERFORMANCE_REPORT`.
package struct SellerPerformance: JSONReader {
    private let json: JSONValue
    private let context: ReadingContext

    package init?(_ json: JSONValue, context: ReadingContext) {
        guard json["performanceMetrics"] != nil || json["accountStatuses"] != nil else { return nil }
        self.json = json
        self.context = context
    }

    package func read(into block: inout ParsedBlock) {
        let metrics = json["performanceMetrics"]?.list ?? []
        let statuses = json["accountStatuses"]?.list ?? []
        for (index, entry) in metrics.enumerated() {
            // An entry without a marketplace is that of the status at the same place, or the only one.
            let sibling =
                statuses.count == metrics.count || statuses.count == 1 ? statuses[min(index, statuses.count - 1)] : nil
            let id = entry["marketplaceId"]?.text ?? sibling?["marketplaceId"]?.text
            let store = id.flatMap { context.directory.store(named: $0) } ?? (id == nil ? context.store : nil)
            guard let store else {
                block.log.add(.unknownStore(String((id ?? "").prefix(24))), .error, line: 0)
                continue
            }
            read(entry, store: store, into: &block)
        }
        for status in statuses {
            guard let word = status["status"]?.text else { continue }
            let id = status["marketplaceId"]?.text
            guard let store = id.map({ context.directory.store(named: $0) }) ?? context.store else {
                block.log.add(.unknownStore(String((id ?? "").prefix(24))), .error, line: 0)
                continue
            }
            let own = block.officials.first { $0.store == store }?.reportDay
            // Figures of other stores stand in the same report, and tell its day too.
            let day = own ?? block.officials.map(\.reportDay).max() ?? OfficialFigure.undated
            block.officials.append(
                OfficialFigure(
                    standard: "account-status", fulfilment: nil, account: nil, store: store, from: day, to: day,
                    numerator: nil, denominator: nil, rate: nil, status: word, reportDay: day,
                    origin: Origin(file: 0, line: 0)))
            block.usableRows += 1
        }
    }

    private func read(_ entry: JSONValue, store: StoreID, into block: inout ParsedBlock) {
        let ends = SellerPerformance.lastDays(in: entry)
        guard let reportDay = ends.filter(Cells.days.contains).max() else {
            let isElsewhere = !ends.isEmpty
            block.log.add(isElsewhere ? .outsideDays : .missingColumns(["reportingDateRange"]), .warning, line: 0)
            return
        }
        var figures: [OfficialFigure] = []
        func add(
            _ standard: String, _ metric: JSONValue?, range: JSONValue? = nil, fulfilment: Fulfilment? = nil,
            numerator: JSONValue?, denominator: JSONValue?
        ) {
            guard let metric else { return }
            let (count, total) = (numerator?.count, denominator?.count)
            let rate = metric["rate"]?.double
            guard count != nil || total != nil || rate != nil else { return }
            guard let days = SellerPerformance.days(range ?? metric) else {
                block.log.add(.missingColumns(["reportingDateRange"]), .warning, line: 0, column: standard)
                return
            }
            guard Cells.days.contains(days.lowerBound), Cells.days.contains(days.upperBound) else {
                block.log.add(.outsideDays, .warning, line: 0, column: standard)
                return
            }
            figures.append(
                OfficialFigure(
                    standard: standard, fulfilment: fulfilment, account: nil, store: store, from: days.lowerBound,
                    to: days.upperBound, numerator: count, denominator: total, rate: rate,
                    status: metric["status"]?.text, reportDay: reportDay, origin: Origin(file: 0, line: 0)))
        }

        for (key, fulfilment) in [("mfn", Fulfilment.seller), ("afn", .marketplace)] {
            let metric = entry["orderDefectRate"]?[key]
            let orders = metric?["orderCount"]
            add(
                "order-defect-rate", metric, fulfilment: fulfilment, numerator: metric?["orderWithDefects"]?["count"],
                denominator: orders)
            let parts = [
                ("negative-feedback-rate", "negativeFeedback"), ("guarantee-claim-rate", "claims"),
                ("chargeback-rate", "chargebacks"),
            ]
            for (standard, part) in parts {
                add(
                    standard, metric?[part].map { SellerPerformance.part($0, of: metric) }, fulfilment: fulfilment,
                    numerator: metric?[part]?["count"], denominator: orders)
            }
        }
        addLateShipments(entry, add)
        let cancelled = entry.first(
            "preFulfillmentCancellationRate", "prefulfillmentCancelRate", "preFulfillmentCancelRate")
        add(
            "cancellation-rate", cancelled, fulfilment: .seller, numerator: cancelled?["cancellationCount"],
            denominator: cancelled?["orderCount"])
        let tracking = entry["validTrackingRate"]
        add(
            "valid-tracking-rate", tracking, fulfilment: .seller, numerator: tracking?["validTrackingCount"],
            denominator: tracking?["shipmentCount"])
        addDeliveries(entry, add)
        let invoices = entry["invoiceDefectRate"]
        add(
            "invoice-defect-rate", invoices, fulfilment: .seller, numerator: invoices?["invoiceDefect"]?["count"],
            denominator: invoices?["orderCount"])
        let rating = entry["accountHealthRating"]
        add("account-health-rating", rating, numerator: rating?["ahrScore"], denominator: nil)
        block.officials += figures
        block.usableRows += figures.count
    }

    private typealias Add = (String, JSONValue?, JSONValue?, Fulfilment?, JSONValue?, JSONValue?) -> Void

    /// The list has one entry a window; the single figure is the one of 30 days.
    private func addLateShipments(_ entry: JSONValue, _ add: Add) {
        var metrics = entry["lateShipmentRateList"]?.list ?? []
        if metrics.isEmpty, let single = entry["lateShipmentRate"] { metrics = [single] }
        for metric in metrics {
            // Without its days a figure is still named, by the longer window, in the finding that it has none.
            let length = SellerPerformance.days(metric)?.count ?? 30
            let standard = length <= 15 ? "late-shipment-rate-10d" : "late-shipment-rate-30d"
            add(standard, metric, nil, .seller, metric["lateShipmentCount"], metric["orderCount"])
        }
    }

    /// Units where the report has them, parcels otherwise.
    private func addDeliveries(_ entry: JSONValue, _ add: Add) {
        if let units = entry["unitOnTimeDeliveryRate"] {
            add(
                "on-time-delivery-rate", units, nil, .seller, units["unitOnTimeDeliveryCount"], units["totalUnitCount"])
        } else if let packages = entry["onTimeDeliveryRate"] {
            add(
                "on-time-delivery-rate", packages, nil, .seller, packages["onTimeDeliveryCount"],
                packages["shipmentCountWithValidTracking"])
        }
    }

    /// A part has its own status, and the days of the whole.
    private static func part(_ part: JSONValue, of whole: JSONValue?) -> JSONValue {
        guard case .object(var members) = part else { return part }
        members["reportingDateRange"] = members["reportingDateRange"] ?? whole?["reportingDateRange"]
        return .object(members)
    }

    private static func days(_ metric: JSONValue) -> ClosedRange<Day>? {
        guard let range = metric["reportingDateRange"], let from = day(range["reportingDateFrom"]),
            let to = day(range["reportingDateTo"]), from <= to
        else { return nil }
        return from...to
    }

    /// Ranges are written in UTC.
    private static func day(_ value: JSONValue?) -> Day? {
        guard let text = value?.text, let time = parseTime(Array(text.utf8)) else { return nil }
        return Zone.utc.day(of: time.instant(in: .utc))
    }

    /// The last day of every metric of an entry.
    private static func lastDays(in entry: JSONValue) -> [Day] {
        var days: [Day] = []
        func visit(_ value: JSONValue) {
            if let end = day(value["reportingDateRange"]?["reportingDateTo"]) { days.append(end) }
            if case .object(let members) = value { members.values.forEach(visit) }
            value.list.forEach(visit)
        }
        visit(entry)
        return days
    }
}

/// A notification of the selling API; it holds no figure, and is named so that nobody wonders.
package struct SellingNotification: JSONReader {
    private let type: String

    package init?(_ json: JSONValue, context: ReadingContext) {
        guard let type = json.first("notificationType", "NotificationType")?.text else { return nil }
        self.type = String(type.prefix(60))
    }

    package func read(into block: inout ParsedBlock) {
        block.log.add(.notification(type: type), .note)
        block.usableRows += 1
    }
}
