/// Finds orders by number: open addressing over places in a list, four bytes an entry.
///
/// A dictionary of ten million numbers takes three times the memory and, with its keyed hash, twice the time.
struct OrderIndex: Sendable {
    /// Place + 1, or 0 for a free slot; the count is a power of two.
    private var slots: [UInt32]
    private var mask: Int
    private(set) var count = 0

    init() {
        slots = [UInt32](repeating: 0, count: 1024)
        mask = 1023
    }

    /// Calls `body` with every place whose number may equal `number`, until it returns true.
    @inline(__always)
    func first(_ number: OrderNumber, where body: (Int) -> Bool) -> Int? {
        var slot = Int(truncatingIfNeeded: OrderIndex.hash(number)) & mask
        while true {
            let entry = slots[slot]
            if entry == 0 { return nil }
            if body(Int(entry) - 1) { return Int(entry) - 1 }
            slot = (slot + 1) & mask
        }
    }

    /// Adds a place; `number` gives the number of every place already in the index, for growing.
    @inline(__always)
    mutating func insert(_ place: Int, number: OrderNumber, numberOf: (Int) -> OrderNumber) {
        if count * 10 >= slots.count * 7 { grow(numberOf: numberOf) }
        put(place, number: number)
        count += 1
    }

    @inline(__always)
    private mutating func put(_ place: Int, number: OrderNumber) {
        var slot = Int(truncatingIfNeeded: OrderIndex.hash(number)) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = UInt32(truncatingIfNeeded: place + 1)
    }

    private mutating func grow(numberOf: (Int) -> OrderNumber) {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        mask = slots.count - 1
        for place in 0..<count { put(place, number: numberOf(place)) }
    }

    /// Spreads consecutive numbers over the table; the constant is 2^64 divided by the golden ratio.
    @inline(__always)
    private static func hash(_ number: OrderNumber) -> UInt64 {
        let mixed = (number.raw ^ (number.raw >> 29)) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ (mixed >> 32)
    }
}
