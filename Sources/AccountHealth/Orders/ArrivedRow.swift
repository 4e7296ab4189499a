/// What one row of a file states about an order, with nothing added: what the store keeps.
package struct ArrivedRow: Sendable {
    package var number: OrderNumber
    /// The account's place in the records.
    package var account: Int
    package var origin: Origin
    /// Seconds since 1970.
    package var placed: Int64
    /// When the marketplace last changed the row, in seconds since 1970; 0 when the file does not say.
    package var updated: Int64
    package var status: OrderStatus?
    package var fulfilment: Fulfilment?
    package var isBusiness: Bool?
    /// Pieces in the row.
    package var quantity: Int
    /// Which item of the order the row is about, as a hash; 0 when every row is an item of its own.
    package var item: UInt32
    package var dates: OrderDates
    /// What the columns of its file hold.
    package var held: FactSet
}

/// Where a row waits among those that have arrived.
package struct ArrivedPlace: Sendable {
    package var number: OrderNumber
    /// The account's place in the records.
    package var account: UInt32
    fileprivate var partition: UInt16
    fileprivate var row: UInt32

    /// Whether a row of the same order arrived before another.
    package func isEarlier(than other: ArrivedPlace) -> Bool { row < other.row }
}

extension ArrivedOrders {
    /// The places of all rows, in no order.
    package var places: [ArrivedPlace] {
        var places: [ArrivedPlace] = []
        places.reserveCapacity(partitions.all.reduce(0) { $0 + $1.rows.count })
        for (index, partition) in partitions.all.enumerated() {
            var row: UInt32 = 0
            partition.rows.forEachChunk { chunk in
                for arrived in chunk {
                    places.append(
                        ArrivedPlace(
                            number: arrived.number, account: partition.rare.account(of: arrived),
                            partition: UInt16(truncatingIfNeeded: index), row: row))
                    row += 1
                }
            }
        }
        return places
    }

    /// The row at a place; only before the rows are settled.
    package func row(at place: ArrivedPlace) -> ArrivedRow {
        let partition = partitions.all[Int(place.partition)]
        let row = partition.rows[Int(place.row)]
        let shape = partition.rare.shape(of: row, in: shapes)
        return ArrivedRow(
            number: row.number, account: Int(place.account), origin: origins.origin(of: row.ordinal),
            placed: Int64(row.placed), updated: Int64(row.updated), status: shape.flags.statedStatus,
            fulfilment: shape.flags.statedFulfilment, isBusiness: shape.flags.isBusiness,
            quantity: Int(shape.quantity), item: shape.flags.hasItem ? partition.items[row.ordinal] ?? 0 : 0,
            dates: shape.flags.hasDates ? partition.dates[row.ordinal] ?? OrderDates() : OrderDates(),
            held: shape.flags.held)
    }

    package var isEmpty: Bool { partitions.all.allSatisfy { $0.rows.count == 0 } }
}
