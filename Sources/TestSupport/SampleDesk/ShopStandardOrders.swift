import AccountHealth
import Marketplaces
import Operations

extension ShopFiles {
    /// A page of the orders that a standard counts, by their numbers.
    func orders(of standard: String, fulfilment: String?, _ question: OrdersQuestion) -> StandardOrders? {
        let place = standing.standings.firstIndex {
            $0.standard.id == standard && (fulfilment == nil || $0.standard.fulfilmentName == fulfilment)
        }
        guard let place else { return nil }
        let one = standing.standings[place]
        let days = question.days ?? one.window
        let rows = orders(judgedBy: one).filter { row in
            let share = row.judged.contribution
            return days.contains(share.day) && question.part.contains(share.tally)
        }
        let tally = self.days[place].tallies.sum(days)
        let page = rows.filter { $0.orderID > question.after ?? "" }.prefix(question.limit)
        let isLast = page.last?.orderID == rows.last?.orderID
        return StandardOrders(
            entry: entry, standard: one.standard, asOf: one.asOf, window: one.window, days: days, tally: tally,
            rows: Array(page), next: isLast ? nil : page.last?.orderID)
    }

    private func orders(judgedBy standing: Standing) -> [StandardOrders.Row] {
        guard let book = setting.book(of: entry.account.store) else { return [] }
        let (records, zone) = (records, setting.directory.zone(of: entry.account.store))
        var classifier = Classifier(
            standard: standing.standard, choices: book.choices, zone: zone,
            moment: zone.start(of: day.advanced(by: 1)), holdsDefect: { records.holds($0) })
        var rows: [StandardOrders.Row] = []
        records.orders.forEach { glance in
            guard records.accounts[glance.account] == entry.account else { return }
            let order = records.order(at: glance.place)
            guard let share = classifier.contribution(of: order) else { return }
            rows.append(
                StandardOrders.Row(
                    orderID: records.orderID(at: glance.place), placed: zone.day(of: order.placedAt),
                    judged: OrderView.Judged(
                        standard: standing.standard, contribution: share,
                        counts: standing.effectiveWindow.asOfDays(counting: share.day))))
        }
        return rows.sorted { $0.orderID < $1.orderID }
    }
}
