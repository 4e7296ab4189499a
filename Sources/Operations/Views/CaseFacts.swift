import Appeals

extension AppealCase {
    /// Takes the seller's plan and exhibits; a cause for which no orders are named explains those that show it.
    mutating func take(_ record: CaseRecord, tests: [CauseTest]) {
        let known = Set(orders.map(\.orderID))
        causes = record.plan.causes.map { cause in
            guard cause.orders.isEmpty else { return cause }
            var cause = cause
            cause.orders = tests.first { $0.cause.id == cause.id }?.orders.filter(known.contains) ?? []
            return cause
        }
        actions = record.plan.actions
        controls = record.plan.controls
        exhibits = record.exhibits
    }
}
