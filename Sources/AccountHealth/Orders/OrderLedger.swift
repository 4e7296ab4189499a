/// All orders the files state, each once, however many rows and files speak of it; made by `OrderIntake`.
package struct OrderLedger: Sendable {
    private var partitions: OrderPartitions
    private let origins: OrderOrigins
    package let count: Int

    init() {
        self.init([])
    }

    /// Puts all shares together.
    init(_ shares: [SettledOrders]) {
        partitions = shares.first?.partitions ?? OrderPartitions()
        origins = shares.first?.origins ?? OrderOrigins()
        for share in shares { partitions.all.replaceSubrange(share.range, with: share.settled) }
        for index in partitions.all.indices { partitions.all[index].rows.freeSpare() }
        count = partitions.all.reduce(0) { $0 + $1.rows.count }
    }

    /// The places of all orders, in no order of time or file.
    package var places: some Sequence<OrderPlace> {
        partitions.all.indices.lazy.flatMap { partition in
            (0..<partitions.all[partition].rows.count).lazy.map { OrderPlace(partition: partition, row: $0) }
        }
    }

    /// Calls `body` with the account of each order, in the order of their running numbers.
    @inline(__always)
    func forEachAccount(_ body: (Int) -> Void) {
        for partition in partitions.all {
            partition.rows.forEachChunk { chunk in
                for row in chunk { body(Int(partition.rare.account(of: row))) }
            }
        }
    }

    /// Glances at one of several about equal shares of the orders.
    @inline(__always)
    package func forEach(share: Int = 0, of shares: Int = 1, _ body: (OrderGlance) -> Void) {
        for index in OrderPartition.range(share: share, of: shares) {
            let partition = partitions.all[index]
            var place = 0
            partition.rows.forEachChunk { chunk in
                for row in chunk {
                    body(partition.glance(at: row, place: OrderPlace(partition: index, row: place)))
                    place &+= 1
                }
            }
        }
    }

    /// Glances at the orders of ascending running numbers, which count all orders partition by partition.
    func forEach(numbered numbers: some Sequence<UInt32>, _ body: (OrderGlance) -> Void) {
        var index = 0
        var first = 0
        for number in numbers {
            while Int(number) >= first + partitions.all[index].rows.count {
                first += partitions.all[index].rows.count
                index += 1
            }
            let place = OrderPlace(partition: index, row: Int(number) - first)
            body(partitions.all[index].glance(at: partitions.all[index].rows[place.row], place: place))
        }
    }

    /// The places of all orders with a number; two accounts may use the same.
    package func places(of number: OrderNumber) -> [OrderPlace] {
        let partition = OrderPartition.of(number)
        return partitions.all[partition].rows(of: number).map { OrderPlace(partition: partition, row: $0) }
    }

    @inline(__always)
    private func row(at place: OrderPlace) -> OrderRow {
        partitions.all[place.partition].rows[place.row]
    }

    package func number(at place: OrderPlace) -> OrderNumber { row(at: place).number }

    package func account(at place: OrderPlace) -> Int {
        Int(partitions.all[place.partition].rare.account(of: row(at: place)))
    }

    package func origin(at place: OrderPlace) -> Origin { origins.origin(of: row(at: place).ordinal) }

    @inline(__always)
    func flags(at place: OrderPlace) -> Flags { partitions.all[place.partition].shape(of: row(at: place)).flags }

    /// Marks that defects or parcels are joined to an order, so that reading it looks for them.
    mutating func markJoined(_ place: OrderPlace) {
        if !isKnownUniquelyReferenced(&partitions) { partitions = partitions.copy() }
        var row = row(at: place)
        var shape = partitions.all[place.partition].shape(of: row)
        shape.flags.isJoined = true
        let code = partitions.all[place.partition].shapes.code(of: shape)
        row.shape = partitions.all[place.partition].rare.shape(shape, code: code, of: row.ordinal)
        partitions.all[place.partition].rows[place.row] = row
    }

    /// The order without what other files say about it.
    func order(at place: OrderPlace) -> Order {
        let row = row(at: place)
        let shape = partitions.all[place.partition].shape(of: row)
        let dates = partitions.all[place.partition].dates
        return shape.order(
            placedAt: Instant(seconds: Int64(row.placed)),
            dates: shape.flags.hasDates ? dates[UInt32(truncatingIfNeeded: place.row)] ?? OrderDates() : OrderDates())
    }
}
