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
    /// The rows of each account, by its place in the records; each in the order of the bytes of the numbers' text, and rows of one order
    /// as they arrived.
    ///
    /// They are gone through several times and copied once, to about where each stays.
    package func places(in numbers: OrderNumberPool) -> [Int: [ArrivedPlace]] {
        var spans: [Int: NumberSpan] = [:]
        forEachStretch { spans[$0, default: NumberSpan()].take($1) }
        var sorted = spans.mapValues { PlacesByText($0) }
        forEachStretch { sorted[$0]?.count($1) }
        forEachStretch { sorted[$0]?.take($1) }
        for account in spans.keys { sorted[account]?.sort(in: numbers) }
        return sorted.mapValues(\.places)
    }

    /// Most files have one account, and those of more have stretches of them only here and there.
    private func forEachStretch(_ body: (_ account: Int, Slice<UnsafeBufferPointer<OrderRow>>) -> Void) {
        for partition in partitions.all {
            partition.rows.forEachChunk { chunk in
                var start = 0
                while start < chunk.count {
                    let account = partition.rare.account(of: chunk[start])
                    var end = start + 1
                    while end < chunk.count, partition.rare.account(of: chunk[end]) == account { end += 1 }
                    body(Int(account), chunk[start..<end])
                    start = end
                }
            }
        }
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

/// How many rows there are, and between which numbers.
private struct NumberSpan {
    var count = 0
    var least = UInt64.max
    var greatest = UInt64.min
    /// Whether all numbers are digits, whose order is that of their text.
    var isOfDigits = true

    mutating func take(_ rows: Slice<UnsafeBufferPointer<OrderRow>>) {
        count += rows.count
        for row in rows {
            least = min(least, row.number.raw)
            greatest = max(greatest, row.number.raw)
            if row.number.poolIndex != nil { isOfDigits = false }
        }
    }
}

/// Rows on their way into the order of their numbers' text; rows of one number keep their order.
///
/// Numbers of digits are dealt out to buckets of about eight by where they lie between the least and the greatest, and each bucket is
/// sorted: nothing moves further than once through memory.
private struct PlacesByText {
    private(set) var places: [ArrivedPlace] = []
    private let span: NumberSpan
    private let bucketCount: Int
    private let scale: UInt64
    /// First how many rows each bucket has, behind a zero; then where its next row goes, which in the end is its end.
    private var ends: [Int]

    init(_ span: NumberSpan) {
        self.span = span
        bucketCount = span.isOfDigits ? span.count / 8 + 1 : 0
        scale = span.isOfDigits ? UInt64.max / (span.greatest - span.least + 1) : 0
        ends = [Int](repeating: 0, count: bucketCount + 1)
    }

    private func bucket(_ number: OrderNumber) -> Int {
        let share = (number.raw - span.least) &* scale
        return Int(truncatingIfNeeded: share.multipliedFullWidth(by: UInt64(bucketCount)).high)
    }

    /// All rows have to be counted before the first is taken.
    mutating func count(_ rows: Slice<UnsafeBufferPointer<OrderRow>>) {
        guard span.isOfDigits else { return }
        for row in rows { ends[bucket(row.number) + 1] += 1 }
    }

    mutating func take(_ rows: Slice<UnsafeBufferPointer<OrderRow>>) {
        guard span.isOfDigits else {
            places.append(contentsOf: rows.lazy.map { ArrivedPlace(row: $0) })
            return
        }
        if places.isEmpty, let first = rows.first {
            for index in 0..<bucketCount { ends[index + 1] += ends[index] }
            places = [ArrivedPlace](repeating: ArrivedPlace(row: first), count: span.count)
        }
        for row in rows {
            let index = bucket(row.number)
            places[ends[index]] = ArrivedPlace(row: row)
            ends[index] += 1
        }
    }

    mutating func sort(in numbers: OrderNumberPool) {
        guard span.isOfDigits else {
            return places.sort { left, right in
                if left.number == right.number { return left.row.ordinal < right.row.ordinal }
                if left.number.poolIndex == nil, right.number.poolIndex == nil {
                    return left.number.raw < right.number.raw
                }
                return numbers.text(of: left.number).utf8.lexicographicallyPrecedes(
                    numbers.text(of: right.number).utf8)
            }
        }
        places.withUnsafeMutableBufferPointer { places in
            var start = 0
            for end in ends.dropLast() {
                if end - start > 1 {
                    places[start..<end].sort { ($0.number.raw, $0.row.ordinal) < ($1.number.raw, $1.row.ordinal) }
                }
                start = end
            }
        }
        ends = []
    }
}
