/// What the orders of a case say of a cause.
enum CaseVerdict: Sendable {
    /// Some order shows it.
    case shown
    /// Every order has the facts that would show it, and none does.
    case contradicted
    /// The orders of the case file do not tell.
    case untold
}

/// How an order of a case file shows a cause, and whether it has the facts that could.
private struct CasePattern {
    let shows: (CaseOrder) -> Bool
    let isTold: (CaseOrder) -> Bool

    /// All other patterns are tested on the account's records.
    static func of(_ cause: String) -> CasePattern? {
        switch cause {
        case "RC01": CasePattern(shows: \.isConfirmedBeforeHandOver) { $0.confirmedAt != nil }
        case "RC04": CasePattern(shows: { $0.confirmedAt != nil && $0.deliveredAt == nil }) { $0.confirmedAt != nil }
        case "RC12": CasePattern(shows: { $0.isDefective && $0.deliveredAt == nil }, isTold: \.isDefective)
        case "RC13": CasePattern(shows: { $0.isDefective && $0.deliveredAt != nil }, isTold: \.isDefective)
        default: nil
        }
    }
}

extension AppealCase {
    func verdict(of cause: String) -> CaseVerdict {
        guard !orders.isEmpty, let pattern = CasePattern.of(cause) else { return .untold }
        let told = orders.filter(pattern.isTold)
        if told.contains(where: pattern.shows) { return .shown }
        return told.count == orders.filter { $0.isDefective || pattern.isTold($0) }.count && !told.isEmpty
            ? .contradicted : .untold
    }

    /// The orders a cause explains: those the case says, else those whose facts show it. Where no fact could, the seller who
    /// chose the cause speaks of all that count.
    func orders(of cause: String) -> [CaseOrder] {
        let named = ordersNamed(for: cause)
        if !named.isEmpty { return orders.filter { named.contains($0.orderID) } }
        guard let pattern = CasePattern.of(cause) else { return defectiveOrders }
        return orders.filter(pattern.shows)
    }

    /// Whether the case says which orders a cause explains, or has one cause for all of them.
    func tellsOrders(of cause: String) -> Bool {
        !ordersNamed(for: cause).isEmpty || CasePattern.of(cause) != nil || chosenCauses.count == 1
    }

    private func ordersNamed(for cause: String) -> [String] { causes.first { $0.id == cause }?.orders ?? [] }
}
