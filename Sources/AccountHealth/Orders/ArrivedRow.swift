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
    /// Nil when the row states none.
    package var dates: OrderDates?
    /// What the columns of its file hold.
    package var held: FactSet

    package init(
        number: OrderNumber, account: Int, origin: Origin, placed: Int64, updated: Int64, status: OrderStatus?,
        fulfilment: Fulfilment?, isBusiness: Bool?, quantity: Int, item: UInt32, dates: OrderDates?, held: FactSet
    ) {
        self.number = number
        self.account = account
        self.origin = origin
        self.placed = placed
        self.updated = updated
        self.status = status
        self.fulfilment = fulfilment
        self.isBusiness = isBusiness
        self.quantity = quantity
        self.item = item
        self.dates = dates
        self.held = held
    }
}

/// A row that waits among those that have arrived, in the little room it takes there.
package struct ArrivedPlace: Sendable {
    fileprivate var row: OrderRow

    package var number: OrderNumber { row.number }
}

extension ArrivedOrders {
    /// The rows of each account that is wanted, by the account's place in the records; each in the order of the numbers'
    /// text, and rows of one order as they arrived.
    package func places(
        in numbers: OrderNumberPool, of isWanted: (_ account: Int) -> Bool
    ) -> [Int: [ArrivedPlace]] {
        var places: [Int: [ArrivedPlace]] = [:]
        for partition in partitions.all {
            partition.rows.forEachChunk { chunk in
                var start = 0
                while start < chunk.count {
                    // Most files have one account, and those of more have stretches of them only here and there.
                    let account = partition.rare.account(of: chunk[start])
                    var end = start + 1
                    while end < chunk.count, partition.rare.account(of: chunk[end]) == account { end += 1 }
                    if isWanted(Int(account)) {
                        places[Int(account), default: []].append(
                            contentsOf: chunk[start..<end].lazy.map { ArrivedPlace(row: $0) })
                    }
                    start = end
                }
            }
        }
        for account in Array(places.keys) { places[account]?.sortByText(in: numbers) }
        return places
    }

    /// The row at a place; only before the rows are settled.
    package func row(at place: ArrivedPlace) -> ArrivedRow {
        let row = place.row
        let partition = partitions.all[OrderPartition.of(row.number)]
        let shape = partition.rare.shape(of: row, in: shapes)
        return ArrivedRow(
            number: row.number, account: Int(partition.rare.account(of: row)), origin: origins.origin(of: row.ordinal),
            placed: Int64(row.placed), updated: Int64(row.updated), status: shape.flags.statedStatus,
            fulfilment: shape.flags.statedFulfilment, isBusiness: shape.flags.isBusiness,
            quantity: Int(shape.quantity), item: shape.flags.hasItem ? partition.items[row.ordinal] ?? 0 : 0,
            dates: shape.flags.hasDates ? partition.dates[row.ordinal] : nil,
            held: shape.flags.held)
    }

    package var isEmpty: Bool { partitions.all.allSatisfy { $0.rows.count == 0 } }
}

extension [ArrivedPlace] {
    /// Sorts by the text of the numbers, which for digits is the order of the numbers; rows of one number keep their order.
    fileprivate mutating func sortByText(in numbers: OrderNumberPool) {
        if allSatisfy({ $0.number.poolIndex == nil }) { return sortByDigits() }
        sort { left, right in
            if left.number == right.number { return left.row.ordinal < right.row.ordinal }
            if left.number.poolIndex == nil, right.number.poolIndex == nil { return left.number.raw < right.number.raw }
            return numbers.text(of: left.number) < numbers.text(of: right.number)
        }
    }

    /// Deals the rows out to buckets of about eight by where their number lies between the least and the greatest, then sorts
    /// each bucket: nothing moves further than once through memory.
    private mutating func sortByDigits() {
        guard let least = lazy.map(\.number.raw).min(), let greatest = lazy.map(\.number.raw).max() else { return }
        let bucketCount = count / 8 + 1
        let scale = UInt64.max / (greatest - least + 1)
        func bucket(_ place: ArrivedPlace) -> Int {
            let share = (place.number.raw - least) &* scale
            return Int(truncatingIfNeeded: share.multipliedFullWidth(by: UInt64(bucketCount)).high)
        }
        var starts = [Int](repeating: 0, count: bucketCount + 1)
        for place in self { starts[bucket(place) + 1] += 1 }
        for index in 0..<bucketCount { starts[index + 1] += starts[index] }
        let count = count
        var sorted = [ArrivedPlace](unsafeUninitializedCapacity: count) { sorted, initialized in
            for place in self {
                let index = bucket(place)
                (sorted.baseAddress.unsafelyUnwrapped + starts[index]).initialize(to: place)
                starts[index] += 1
            }
            initialized = count
        }
        // Each start has moved to the end of its bucket.
        sorted.withUnsafeMutableBufferPointer { places in
            var start = 0
            for end in starts.dropLast() {
                if end - start > 1 {
                    places[start..<end].sort { ($0.number.raw, $0.row.ordinal) < ($1.number.raw, $1.row.ordinal) }
                }
                start = end
            }
        }
        self = sorted
    }
}
