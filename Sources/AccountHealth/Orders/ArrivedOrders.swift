/// Where goes what a file says, when too much of it waits.
package struct RowOverflow: Sendable {
    let rowLimit: Int
    let factLimit: Int
    let takeRows: @Sendable (ArrivedOrders, OrderNumberPool) -> Void
    let takeFacts: @Sendable (Records) -> Void

    /// - Parameters:
    ///   - rowLimit: how many rows of orders may wait.
    ///   - factLimit: how many facts beside them may.
    ///   - takeRows: takes rows over, with the numbers of their orders; later rows number theirs anew.
    ///   - takeFacts: takes all other facts over, as records without rows.
    package init(
        rowLimit: Int, factLimit: Int, takeRows: @escaping @Sendable (ArrivedOrders, OrderNumberPool) -> Void,
        takeFacts: @escaping @Sendable (Records) -> Void
    ) {
        self.rowLimit = rowLimit
        self.factLimit = factLimit
        self.takeRows = takeRows
        self.takeFacts = takeFacts
    }
}

/// The rows of all files, to be settled: each share once, several side by side.
package struct ArrivedOrders: Sendable {
    // Nobody else holds the partitions; each share changes its own.
    let partitions: OrderPartitions
    let shapes: ShapeTable
    let origins: OrderOrigins

    /// One of several about equal shares of the orders, each order once.
    package func settled(share: Int = 0, of shares: Int = 1) -> SettledOrders {
        let range = OrderPartition.range(share: share, of: shares)
        var settling = SettleOrders(origins: origins, shapes: shapes)
        var settled = partitions.all[range].map { settling.settle($0) }
        for index in settled.indices { settled[index].shapes = settling.shapes }
        return SettledOrders(
            range: range, settled: settled, contradictions: settling.contradictions.map(origins.origin),
            partitions: partitions, origins: origins)
    }
}

/// A share of the orders, to be put together with the others.
package struct SettledOrders: Sendable {
    let range: Range<Int>
    let settled: [OrderPartition]
    /// Rows that contradict an earlier one of their order.
    let contradictions: [Origin]
    /// All partitions, which own the memory.
    let partitions: OrderPartitions
    let origins: OrderOrigins
}
