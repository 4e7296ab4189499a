/// The columns of the ledger's rows in plain memory, sixteen bytes an order and three more for what most orders share.
///
/// Columns grow one after the other, so that memory holds two versions of one column at most.
final class OrderColumns: @unchecked Sendable {
    // Changed only by the one `OrderRows` that holds it; a copy of `OrderRows` makes a copy of this first.
    private(set) var numbers: UnsafeMutablePointer<UInt64>
    private(set) var placed: UnsafeMutablePointer<UInt32>
    private(set) var versions: UnsafeMutablePointer<UInt16>
    private(set) var accounts: UnsafeMutablePointer<UInt16>
    private(set) var shapes: UnsafeMutablePointer<UInt16>
    private(set) var lineSteps: UnsafeMutablePointer<UInt8>
    private(set) var capacity: Int
    var count = 0

    init(capacity: Int) {
        self.capacity = capacity
        numbers = .allocate(capacity: capacity)
        placed = .allocate(capacity: capacity)
        versions = .allocate(capacity: capacity)
        accounts = .allocate(capacity: capacity)
        shapes = .allocate(capacity: capacity)
        lineSteps = .allocate(capacity: capacity)
    }

    deinit {
        numbers.deallocate()
        placed.deallocate()
        versions.deallocate()
        accounts.deallocate()
        shapes.deallocate()
        lineSteps.deallocate()
    }

    func copy() -> OrderColumns {
        let other = OrderColumns(capacity: max(capacity, 1))
        other.count = count
        other.numbers.update(from: numbers, count: count)
        other.placed.update(from: placed, count: count)
        other.versions.update(from: versions, count: count)
        other.accounts.update(from: accounts, count: count)
        other.shapes.update(from: shapes, count: count)
        other.lineSteps.update(from: lineSteps, count: count)
        return other
    }

    func grow(to wanted: Int) {
        guard wanted > capacity else { return }
        numbers = moved(numbers, wanted)
        placed = moved(placed, wanted)
        versions = moved(versions, wanted)
        accounts = moved(accounts, wanted)
        shapes = moved(shapes, wanted)
        lineSteps = moved(lineSteps, wanted)
        capacity = wanted
    }

    /// One column at a time: the old one goes before the next is made.
    private func moved<Value>(
        _ old: UnsafeMutablePointer<Value>, _ wanted: Int
    ) -> UnsafeMutablePointer<Value> {
        let new = UnsafeMutablePointer<Value>.allocate(capacity: wanted)
        new.update(from: old, count: count)
        old.deallocate()
        return new
    }
}
