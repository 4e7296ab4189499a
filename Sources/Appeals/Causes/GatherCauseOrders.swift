package import AccountHealth

/// The orders of one account with all facts in which a cause could show.
///
/// - Parameters:
///   - days: the order days of the case's window.
///   - skus: what each order is of; records keep no article numbers, so whoever reads the files hands them in.
///   - isDefective: whether an order counts in the figure the case is about.
package func gatherCauseOrders(
    _ records: Records, account: Account, days: ClosedRange<Day>, zone: Zone, skus: [String: [String]],
    isDefective: (Order) -> Bool
) -> [CauseOrder] {
    let scans = Dictionary(grouping: records.scans.filter { $0.number != nil }) { $0.number }
    let messages = Dictionary(grouping: records.messages, by: \.number)
    let returns = Dictionary(grouping: records.returns, by: \.number)
    var orders: [CauseOrder] = []
    for place in records.orders.places where records.account(at: place) == account {
        let order = records.order(at: place)
        guard days.contains(zone.day(of: order.placedAt)) else { continue }
        let (number, id) = (records.orders.number(at: place), records.orderID(at: place))
        orders.append(
            CauseOrder(
                orderID: id, order: order, isDefective: isDefective(order), skus: skus[id] ?? [],
                scans: scans[number]?.map(\.scan) ?? [], messages: messages[number]?.map(\.value) ?? [],
                returns: returns[number]?.map(\.value) ?? []))
    }
    return orders
}
