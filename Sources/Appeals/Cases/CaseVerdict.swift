/// What the orders of a case say of a cause.
enum CaseVerdict: Sendable {
    /// Some order shows it.
    case shown
    /// Every order has the facts that would show it, and none does.
    case contradicted
    /// The orders of the case file do not tell.
    case untold
}

extension AppealCase {
    /// Asked of the facts a case file has of its orders; all other patterns are tested on the account's records.
    func verdict(of cause: String) -> CaseVerdict {
        guard !orders.isEmpty else { return .untold }
        switch cause {
        case "RC01": return verdict(shows: \.isConfirmedBeforeHandOver) { $0.confirmedAt != nil }
        case "RC12": return verdict(shows: { !$0.defects.isEmpty && $0.deliveredAt == nil }) { !$0.defects.isEmpty }
        case "RC13": return verdict(shows: { !$0.defects.isEmpty && $0.deliveredAt != nil }) { !$0.defects.isEmpty }
        case "RC04": return verdict(shows: { $0.deliveredAt == nil }) { $0.confirmedAt != nil }
        default: return .untold
        }
    }

    private func verdict(
        shows pattern: (CaseOrder) -> Bool, where isTold: (CaseOrder) -> Bool
    ) -> CaseVerdict {
        let told = orders.filter(isTold)
        if told.contains(where: pattern) { return .shown }
        return told.count == orders.filter { !$0.defects.isEmpty || isTold($0) }.count && !told.isEmpty
            ? .contradicted : .untold
    }
}
