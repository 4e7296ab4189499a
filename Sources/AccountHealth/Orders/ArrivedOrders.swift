/// Where rows of orders go of which too many wait.
package struct RowOverflow: Sendable {
    let rowLimit: Int
    let take: @Sendable (ArrivedOrders, OrderNumberPool) -> Void

    /// - Parameters:
    ///   - rowLimit: how many rows may wait.
    ///   - take: takes them over, with the numbers of their orders; later rows number theirs anew.
    package init(rowLimit: Int, take: @escaping @Sendable (ArrivedOrders, OrderNumberPool) -> Void) {
        self.rowLimit = rowLimit
        self.take = take
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
