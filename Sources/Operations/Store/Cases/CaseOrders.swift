import AccountHealth
import Appeals
import Marketplaces
import Storage

/// The orders of the window a case is about, with all facts in which a cause could show.
struct CaseOrders: Sendable {
    var orders: [CauseOrder] = []
    var tests: [CauseTest] = []
    /// Why an order counts, by its id.
    var kinds: [String: [String]] = [:]
    /// The figure of its window, counted from these orders.
    var tally = Tally()
    /// The defects that may be contested.
    var disputes: [Dispute] = []
    var controls: [MeasuredControl] = []
}

extension Installation {
    /// With the record's promises measured, and what was counted before them.
    func caseOrders(of account: Int64, figure: CaseFigure?, record: CaseRecord) async throws -> CaseOrders {
        guard let figure else {
            return CaseOrders(controls: record.promised.map { MeasuredControl(control: $0, measurement: nil) })
        }
        let (setting, now) = (setting, now())
        let controls = record.promised
        return try await database.read { connection in
            guard let row = try AccountRow.find(id: account, in: connection) else { return CaseOrders() }
            let stored = try StoredAccount(connection, row)
            let plan = stored.plan(setting, now: now)
            // As many days before a control as after it; what happens to an order comes after it was placed.
            let begins = controls.compactMap(\.since).map {
                max($0, plan.asOf.advanced(by: -CaseOrders.longestPast)).advanced(by: -2 * Commitment.days)
            }
            let first = begins.reduce(figure.window.lowerBound, min)
            let orders = try CaseOrders.load(connection, stored, plan: plan, figure: figure, from: first)
            let stock = try stored.sellers.flatMap { try StockRow.all(of: $0, in: connection).map(\.level) }
            let settings = try stored.sellers.flatMap { try SettingRow.all(of: $0, in: connection).map(\.setting) }
            var classifier = plan.classifier(figure.standard, plan.choices)
            var found = CaseOrders()
            for order in orders {
                guard let share = classifier.contribution(of: order.order), figure.window.contains(share.day) else {
                    continue
                }
                found.orders.append(order)
                found.tally += share.tally
                if order.isDefective { found.kinds[order.orderID] = share.kinds }
            }
            func shop(_ orders: [CauseOrder]) -> CauseShop {
                CauseShop(orders, stock: stock, settings: settings, zone: plan.zone, now: plan.moment)
            }
            found.disputes = found.disputes(
                figure, Marketplaces.disputeDays(of: stored.row.account.store), zone: plan.zone, &classifier)
            found.tests = testCauses(found.orders, shop(found.orders))
            let all = shop(orders)
            found.controls = controls.map { control in
                MeasuredControl(
                    control: control,
                    measurement: control.commitment.flatMap { promise in
                        promise.metric.map { metric in
                            measureCommitment(
                                metric, begun: promise.since,
                                since: max(promise.since, record.reinstatedOn ?? promise.since),
                                until: plan.asOf, orders: orders, shop: all)
                        }
                    })
            }
            return found
        }
    }
}

extension CaseOrders {
    /// The orders placed from a day on, and the earlier ones that the figure may count.
    fileprivate static func load(
        _ connection: any Connection, _ stored: StoredAccount, plan: StorePlan, figure: CaseFigure, from first: Day
    ) throws -> [CauseOrder] {
        let account = stored.row.id
        // An order lies in a window by its own day or by a promised one, so that it may have been placed before.
        let earliest = min(plan.firstSecond(talliesFrom: figure.window.lowerBound), plan.zone.start(of: first).seconds)
        let latest = plan.zone.start(of: plan.asOf.advanced(by: 1)).seconds - 1
        let ids = try OrderRow.orderIDs(of: account, placed: earliest...max(earliest, latest), in: connection)
        let loaded = try LoadedRecords(
            connection, account: stored.row, sellers: stored.sellers, orders: ids, holding: stored.holding)
        let articles = try connection.articles(of: account, sellers: stored.sellers, orders: ids)
        var messages: [String: [Message]] = [:]
        var returns: [String: [ReturnRequest]] = [:]
        for seller in stored.sellers {
            for row in try MessageRow.rows(of: seller, orders: ids, in: connection) {
                messages[row.orderID, default: []].append(row.message)
            }
            for row in try ReturnRow.rows(of: seller, orders: ids, in: connection) {
                returns[row.orderID, default: []].append(row.request)
            }
        }
        var classifier = plan.classifier(figure.standard, plan.choices)
        return gatherCauseOrders(
            loaded.records, account: stored.row.account,
            days: plan.zone.day(of: Instant(seconds: earliest))...plan.asOf, zone: plan.zone, skus: articles
        ) { order in
            classifier.contribution(of: order).map { $0.tally.bad > 0 && figure.window.contains($0.day) } ?? false
        }.map { found in
            var order = found
            order.messages = (messages[order.orderID] ?? []).sorted { $0.at < $1.at }
            order.returns = (returns[order.orderID] ?? []).sorted { $0.requestedAt < $1.requestedAt }
            return order
        }
    }
}

extension Connection {
    /// What each order is of, where a file that names articles and a count of them agree on the name.
    fileprivate func articles(of account: Int64, sellers: [Int64], orders: [String]) throws -> [String: [String]] {
        var names: [UInt32: String] = [:]
        for seller in sellers {
            for row in try StockRow.all(of: seller, in: self) {
                names[OrderBatch.itemHash(row.level.sku)] = row.level.sku
            }
        }
        guard !names.isEmpty else { return [:] }
        var articles: [String: [String]] = [:]
        for row in try OrderRow.rows(of: account, orders: orders, in: self) {
            guard let name = names[row.item], articles[row.orderID]?.contains(name) != true else { continue }
            articles[row.orderID, default: []].append(name)
        }
        return articles
    }
}

extension CaseOrders {
    /// The orders a letter is about: those that count, and those that somebody names.
    func caseOrders(named: Set<String>, zone: Zone) -> [CaseOrder] {
        orders.filter { $0.isDefective || named.contains($0.orderID) }.map { found in
            var order = CaseOrder(
                orderID: found.orderID, orderDay: zone.day(of: found.order.placedAt),
                defects: kinds[found.orderID] ?? [])
            order.confirmedAt = found.order.dates.confirmedAt
            order.firstScanAt = found.order.dates.firstScanAt
            order.deliveredAt = found.order.dates.deliveredAt
            order.refundedAt = found.returns.compactMap(\.refundedAt).min()
            return order
        }.sorted { ($0.orderDay?.number ?? 0, $0.orderID) < ($1.orderDay?.number ?? 0, $1.orderID) }
    }

    /// The defects of the figure that may be contested, those whose time ends first before the others, each with what the
    /// figure would be without it: an order that counts for another reason as well stays.
    fileprivate func disputes(
        _ figure: CaseFigure, _ days: [DefectKind: Int], zone: Zone, _ classifier: inout Classifier
    ) -> [Dispute] {
        var disputes: [Dispute] = []
        for order in orders where order.isDefective {
            for (place, defect) in order.order.defects.enumerated()
            where defect.decision == .open || defect.decision == .granted {
                var without = order.order
                without.defects.remove(at: place)
                let share = classifier.contribution(of: without)
                let stillBad = share.map { figure.window.contains($0.day) ? $0.tally.bad : 0 } ?? 0
                // One that does not count, or not in this figure, changes nothing.
                guard kinds[order.orderID].map({ $0 != share?.kinds || stillBad == 0 }) ?? false else { continue }
                let rate = Rate(tally.bad - (stillBad == 0 ? 1 : 0), of: tally.units)
                let begin = defect.decision == .granted ? defect.decidedAt ?? defect.knownAt : defect.knownAt
                disputes.append(
                    Dispute(
                        orderID: order.orderID, kind: defect.kind, knownAt: defect.knownAt,
                        until: days[defect.kind].map { zone.day(of: begin).advanced(by: $0) }, rateWithout: rate,
                        meetsWithout: figure.standard.condition?.isMet(by: rate) ?? false))
            }
        }
        return disputes.sorted { ($0.until?.number ?? .max, $0.orderID) < ($1.until?.number ?? .max, $1.orderID) }
    }

    /// A promise made longer ago was measured to its end.
    fileprivate static let longestPast = 730
}
