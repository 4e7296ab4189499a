import AccountHealth

/// When a column that the user named as the account's evidently tells something else apart: orders, buyers, days.
enum AccountColumn {
    /// Fewer values may be few orders of few accounts: a quiet day of an agency, a file to try things with.
    static let doubtfulValues = 100
    /// An account in use has several orders even in the report of a single day, a buyer or an order number seldom more than
    /// one. With fewer than three orders for every two values the column names no accounts.
    static let doubtfulOrders = (orders: 3, values: 2)
}

/// Asks about a column with nearly as many values as there are orders; what it says is taken all the same.
func doubtfulAccountColumn(_ question: FileQuestion, _ records: Records) -> [Finding] {
    guard let column = question.accountColumn, records.accounts.count >= AccountColumn.doubtfulValues else { return [] }
    let (values, orders) = (Set(records.accounts.map(\.name)).count, records.orders.count)
    let limit = AccountColumn.doubtfulOrders
    guard values >= AccountColumn.doubtfulValues, orders * limit.values < values * limit.orders else { return [] }
    return [
        Finding(
            .manyAccounts(values: values, orders: orders), severity: .warning, file: "--account-column", column: column)
    ]
}
