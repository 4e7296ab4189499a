/// Makes each order of a partition one row.
///
/// Rows of one file are the items of an order: the first states the order's facts, the others add their pieces, and a
/// contradiction is reported. A later file corrects an earlier one, unless both say when the marketplace last changed
/// the order and the later file's version is the older.
struct SettleOrders {
    private let origins: OrderOrigins
    /// The shapes of the rows that arrived, and those that come of bringing rows together.
    private(set) var shapes: ShapeTable
    /// Ordinals of rows that contradict an earlier one of their order.
    private(set) var contradictions: [UInt32] = []

    // Room that is used again for each partition and order.
    private var sorted: [OrderRow] = []
    private var orders: [SettledOrder] = []
    /// The place among `orders` of each account, once they are too many to be looked through.
    private var placeOfAccount: [UInt32: Int] = [:]
    private var items: Set<CountedItem> = []

    /// As many orders of one number are looked through faster than looked up.
    private static let few = 16

    /// An item of an order that a file has stated already.
    private struct CountedItem: Hashable {
        var order: Int
        var file: Int
        var item: UInt32
    }

    init(origins: OrderOrigins, shapes: ShapeTable) {
        self.origins = origins
        self.shapes = shapes
    }

    /// Writes the rows back by bucket and number, each order once.
    mutating func settle(_ unsettled: OrderPartition) -> OrderPartition {
        let bucketCount = (unsettled.rows.count + OrderPartition.bucketRows - 1) / OrderPartition.bucketRows
        guard bucketCount > 0 else { return unsettled }
        var settled = OrderPartition()
        settled.rows = unsettled.rows
        var buckets = [UInt32](repeating: 0, count: bucketCount + 1)
        sort(unsettled.rows, into: &buckets)
        let rows = sorted
        var written = 0
        rows.withUnsafeBufferPointer { rows in
            for bucket in 0..<bucketCount {
                var row = Int(buckets[bucket])
                let end = Int(buckets[bucket + 1])
                buckets[bucket] = UInt32(truncatingIfNeeded: written)
                while row < end {
                    var next = row + 1
                    while next < end, rows[next].number == rows[row].number { next += 1 }
                    if next == row + 1, unsettled.isPlain {
                        settled.rows[written] = rows[row]
                        written += 1
                    } else {
                        bringTogether(UnsafeBufferPointer(rebasing: rows[row..<next]), of: unsettled)
                        for order in orders {
                            write(order, at: written, of: &settled)
                            written += 1
                        }
                    }
                    row = next
                }
            }
        }
        buckets[bucketCount] = UInt32(truncatingIfNeeded: written)
        settled.rows.truncate(to: written)
        settled.buckets = buckets
        return settled
    }

    /// Sorts rows by bucket, number and ordinal; `buckets` becomes the first row of each bucket and the end of the last.
    private mutating func sort(_ rows: OrderRowStore, into buckets: inout [UInt32]) {
        let count = buckets.count - 1
        rows.forEachChunk { chunk in
            for row in chunk { buckets[OrderPartition.bucket(of: row.number, among: count) + 1] += 1 }
        }
        for bucket in 0..<count { buckets[bucket + 1] += buckets[bucket] }
        // Each start moves to the end of its bucket, which is the start of the next.
        sorted = [OrderRow](unsafeUninitializedCapacity: rows.count) { sorted, initialized in
            rows.forEachChunk { chunk in
                for row in chunk {
                    let bucket = OrderPartition.bucket(of: row.number, among: count)
                    (sorted.baseAddress.unsafelyUnwrapped + Int(buckets[bucket])).initialize(to: row)
                    buckets[bucket] += 1
                }
            }
            initialized = rows.count
        }
        for bucket in (1...count).reversed() { buckets[bucket] = buckets[bucket - 1] }
        buckets[0] = 0
        sorted.withUnsafeMutableBufferPointer { rows in
            for bucket in 0..<count {
                SettleOrders.sortByNumber(rows, Int(buckets[bucket])..<Int(buckets[bucket + 1]))
            }
        }
    }

    /// Rows of a bucket stand by ordinal; rows of one number keep that order.
    @inline(__always)
    private static func sortByNumber(_ rows: UnsafeMutableBufferPointer<OrderRow>, _ range: Range<Int>) {
        guard range.count > 1 else { return }
        if range.count > 64 {
            rows[range].sort { ($0.number.raw, $0.ordinal) < ($1.number.raw, $1.ordinal) }
            return
        }
        for index in range.dropFirst() {
            let row = rows[index]
            var place = index
            while place > range.lowerBound, rows[place - 1].number.raw > row.number.raw {
                rows[place] = rows[place - 1]
                place -= 1
            }
            rows[place] = row
        }
    }

    // MARK: - Bringing rows together

    /// Makes `orders` the orders of rows of one number: one, or one for each account that uses the number.
    private mutating func bringTogether(_ rows: UnsafeBufferPointer<OrderRow>, of partition: OrderPartition) {
        orders.removeAll(keepingCapacity: true)
        placeOfAccount.removeAll(keepingCapacity: true)
        items.removeAll(keepingCapacity: true)
        for row in rows {
            let shape = partition.rare.shape(of: row, in: shapes)
            let statement = SettledOrder(
                number: row.number, account: partition.rare.account(of: row), placed: row.placed, updated: row.updated,
                ordinal: row.ordinal, file: rows.count > 1 ? origins.file(of: row.ordinal) : 0, shape: shape,
                dates: shape.flags.hasDates ? partition.dates[row.ordinal].map { [$0] } ?? [] : [])
            let item = shape.flags.hasItem ? partition.items[row.ordinal] ?? 0 : 0
            guard let index = self.index(of: statement) else {
                add(statement)
                _ = isNew(item, of: orders.count - 1, in: statement.file)
                continue
            }
            let isNewItem = isNew(item, of: index, in: statement.file)
            if !orders[index].take(statement, isNewItem: isNewItem) { contradictions.append(row.ordinal) }
        }
    }

    /// The order that a row speaks of. An order that no file gave an account yet takes the first that is named for it.
    private mutating func index(of statement: SettledOrder) -> Int? {
        guard statement.shape.flags.isAccountNamed else { return orders.isEmpty ? nil : 0 }
        // Rows without an account join the first order, so that only an order alone can be without one.
        if orders.count == 1, !orders[0].shape.flags.isAccountNamed {
            orders[0].account = statement.account
            orders[0].shape.flags.isAccountNamed = true
            return 0
        }
        if orders.count > SettleOrders.few { return placeOfAccount[statement.account] }
        return orders.firstIndex { $0.account == statement.account }
    }

    private mutating func add(_ order: SettledOrder) {
        orders.append(order)
        guard orders.count > SettleOrders.few else { return }
        let unlisted = placeOfAccount.isEmpty ? orders.indices : orders.count - 1..<orders.count
        for place in unlisted { placeOfAccount[orders[place].account] = place }
    }

    /// Whether a file has not yet stated this item of the order; a row without a name for its item is one of its own.
    private mutating func isNew(_ item: UInt32, of order: Int, in file: Int) -> Bool {
        item == 0 || items.insert(CountedItem(order: order, file: file, item: item)).inserted
    }

    private mutating func write(_ order: SettledOrder, at row: Int, of partition: inout OrderPartition) {
        if let dates = order.dates.first { partition.dates.append(dates, of: UInt32(truncatingIfNeeded: row)) }
        partition.rows[row] = OrderRow(
            number: order.number, placed: order.placed, updated: order.updated, ordinal: order.ordinal,
            account: partition.rare.account(order.account, of: order.ordinal),
            shape: partition.rare.shape(order.shape, code: shapes.code(of: order.shape), of: order.ordinal))
    }
}

/// An order while its rows are brought together.
struct SettledOrder {
    var number: OrderNumber
    var account: UInt32
    var placed: UInt32
    var updated: UInt32
    /// The row that states the order, and its file.
    var ordinal: UInt32
    var file: Int
    var shape: OrderShape
    /// One, or none: an order whose files state no dates stays small.
    var dates: [OrderDates]

    /// Takes in a further row about the order; false when it contradicts what stands.
    mutating func take(_ row: SettledOrder, isNewItem: Bool) -> Bool {
        let differs =
            placed != row.placed || shape.flags.contradicts(row.shape.flags)
            || zip(dates, row.dates).contains { $0.contradicts($1) }
        // Rows without the column stand for one piece each, unless another file has counted the pieces.
        let statesPieces = row.shape.flags.held.contains(.quantity) || !shape.flags.held.contains(.quantity)
        if file == row.file {
            if isNewItem, statesPieces {
                shape.quantity = UInt16(clamping: Int(shape.quantity) + Int(row.shape.quantity))
            }
            // What the first row leaves open, a later one may fill in.
            shape.flags.complete(row.shape.flags)
            if !differs { add(row.dates, isOlder: true) }
            return !differs
        }
        let haveVersions = row.updated != 0 && updated != 0
        let isOlder = haveVersions && row.updated < updated
        shape.flags.hold(row.shape.flags.held)
        if isOlder {
            shape.flags.complete(row.shape.flags)
        } else {
            placed = row.placed
            updated = max(updated, row.updated)
            ordinal = row.ordinal
            file = row.file
            shape.flags.state(row.shape.flags)
            if statesPieces { shape.quantity = row.shape.quantity }
        }
        add(row.dates, isOlder: isOlder)
        return !differs || haveVersions
    }

    /// The newer dates hold; the older fill in what they leave open.
    private mutating func add(_ other: [OrderDates], isOlder: Bool) {
        guard let other = other.first else { return }
        var merged = isOlder ? other : dates.first ?? OrderDates()
        merged.merge(isOlder ? dates.first ?? OrderDates() : other)
        dates = [merged]
        shape.flags.hasDates = true
    }
}
