/// The rows of all orders whose numbers fall into one part of the hash.
///
/// Rows arrive in the order of the files and are not looked at; `SettleOrders` sorts them and makes each order one row.
struct OrderPartition: @unchecked Sendable {
    // The memory of `rows` belongs to the `OrderPartitions` that holds this value; nobody else changes it.
    var rows = OrderRowStore()
    var rare = RareValues()
    /// What the shapes of settled rows mean; of rows that arrive, the intake's table tells.
    var shapes = ShapeTable()
    /// The dates of rows that state any: by ordinal while rows arrive, by row when they are settled.
    var dates = SparseColumn<OrderDates>()
    /// The items of rows that name one, by ordinal; empty when the rows are settled.
    var items = SparseColumn<UInt32>()
    /// The first row of each bucket, and the end of the last; a bucket holds some eight rows, by number.
    var buckets: [UInt32] = []

    /// Whether every row says all that is known of it.
    var isPlain: Bool { dates.isEmpty && items.isEmpty && rare.isEmpty }

    static let count = 256
    static let bucketRows = 8

    @inline(__always)
    static func of(_ number: OrderNumber) -> Int { Int(truncatingIfNeeded: number.hash >> 56) }

    /// The bucket of a number among so many: the next bits of the hash after those that chose the partition.
    @inline(__always)
    static func bucket(of number: OrderNumber, among buckets: Int) -> Int {
        Int(truncatingIfNeeded: (number.hash << 8).multipliedFullWidth(by: UInt64(buckets)).high)
    }

    /// The partitions of one of several shares.
    static func range(share: Int, of shares: Int) -> Range<Int> {
        count * share / shares..<count * (share + 1) / shares
    }

    @inline(__always)
    func shape(of row: OrderRow) -> OrderShape { rare.shape(of: row, in: shapes) }

    @inline(__always)
    func glance(at row: OrderRow, place: OrderPlace) -> OrderGlance {
        OrderGlance(
            place: place, account: Int(rare.account(of: row)), placedSecond: Int64(row.placed),
            newestSecond: Int64(max(row.placed, row.updated)), shape: shape(of: row))
    }

    /// The rows of a number, in a settled partition.
    func rows(of number: OrderNumber) -> Range<Int> {
        guard buckets.count > 1 else { return 0..<0 }
        let bucket = OrderPartition.bucket(of: number, among: buckets.count - 1)
        var (low, high) = (Int(buckets[bucket]), Int(buckets[bucket + 1]))
        // Numbers that somebody made up to fall together are still found quickly.
        let end = high
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number.raw < number.raw { low = middle + 1 } else { high = middle }
        }
        var last = low
        while last < end, rows[last].number == number { last += 1 }
        return low..<last
    }
}

/// Values that few rows have, by an ascending key.
struct SparseColumn<Value> {
    private var keys: [UInt32] = []
    private var values: [Value] = []

    var isEmpty: Bool { keys.isEmpty }

    /// Adds the value of a key greater than all before.
    mutating func append(_ value: Value, of key: UInt32) {
        keys.append(key)
        values.append(value)
    }

    subscript(key: UInt32) -> Value? {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == key ? values[low] : nil
    }
}

/// All partitions, and their memory.
final class OrderPartitions: @unchecked Sendable {
    // Changed only by the one intake or ledger that holds it; whoever shares it copies it first.
    var all: [OrderPartition]

    init() {
        all = Array(repeating: OrderPartition(), count: OrderPartition.count)
    }

    deinit {
        for index in all.indices { all[index].rows.deallocate() }
    }

    func copy() -> OrderPartitions {
        let other = OrderPartitions()
        for index in all.indices {
            other.all[index] = all[index]
            other.all[index].rows = all[index].rows.copy()
        }
        return other
    }
}
