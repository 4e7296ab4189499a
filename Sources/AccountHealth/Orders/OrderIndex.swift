/// Finds orders by number: open addressing over places in a list, five bytes a slot.
///
/// A byte of the hash stands beside each place, so that probing looks at one cache line and follows a place only where it
/// very likely is the one. A dictionary of ten million numbers takes four times the memory and twice the time.
struct OrderIndex: Sendable {
    /// 0 for a free slot, otherwise seven bits of the hash and the highest bit.
    private var tags: ContiguousArray<UInt8>
    private var places: ContiguousArray<UInt32>
    private(set) var count = 0
    /// Keeps `warmUp` from being optimised away.
    private var touched: UInt8 = 0

    init() {
        tags = ContiguousArray(repeating: 0, count: 1024)
        places = ContiguousArray(repeating: 0, count: 1024)
    }

    /// The first place for which `body` is true, among those whose number very likely is `number`.
    @inline(__always)
    func first(_ number: OrderNumber, where body: (Int) -> Bool) -> Int? {
        let hash = OrderIndex.hash(number)
        let tag = OrderIndex.tag(hash)
        return tags.withUnsafeBufferPointer { tags in
            var slot = OrderIndex.slot(hash, tags.count)
            while true {
                let found = tags[slot]
                if found == 0 { return nil }
                if found == tag {
                    let place = Int(places[slot])
                    if body(place) { return place }
                }
                slot += 1
                if slot == tags.count { slot = 0 }
            }
        }
    }

    /// Fetches the places in memory at which numbers will be looked up, all at once instead of one after the other.
    mutating func warmUp(_ statements: [OrderStatement]) {
        var sum: UInt8 = 0
        tags.withUnsafeBufferPointer { tags in
            places.withUnsafeBufferPointer { places in
                for statement in statements {
                    let slot = OrderIndex.slot(OrderIndex.hash(statement.number), tags.count)
                    sum &+= tags[slot] &+ UInt8(truncatingIfNeeded: places[slot])
                }
            }
        }
        touched &+= sum
    }

    /// Whether the index must grow before the next place is added.
    @inline(__always)
    var isFull: Bool { count * 16 >= tags.count * 15 }

    /// Doubles the room; `numberOf` gives the number of every place in the index.
    mutating func grow(numberOf: (Int) -> OrderNumber) {
        resize(to: tags.count * 2, numberOf: numberOf)
    }

    @inline(__always)
    mutating func insert(_ place: Int, number: OrderNumber) {
        put(place, number: number)
        count += 1
    }

    /// Makes room for so many orders in all.
    mutating func reserve(_ orders: Int, numberOf: (Int) -> OrderNumber) {
        let wanted = orders * 8 / 7 + 1024
        if wanted > tags.count { resize(to: wanted, numberOf: numberOf) }
    }

    @inline(__always)
    private mutating func put(_ place: Int, number: OrderNumber) {
        let hash = OrderIndex.hash(number)
        var slot = OrderIndex.slot(hash, tags.count)
        while tags[slot] != 0 {
            slot += 1
            if slot == tags.count { slot = 0 }
        }
        tags[slot] = OrderIndex.tag(hash)
        places[slot] = UInt32(truncatingIfNeeded: place)
    }

    private mutating func resize(to size: Int, numberOf: (Int) -> OrderNumber) {
        // The old table goes before the new one comes; everything in it can be found again.
        tags = []
        places = []
        tags = ContiguousArray(repeating: 0, count: size)
        places = ContiguousArray(repeating: 0, count: size)
        for place in 0..<count { put(place, number: numberOf(place)) }
    }

    /// Spreads consecutive numbers over all bits; the finaliser of SplitMix64.
    @inline(__always)
    private static func hash(_ number: OrderNumber) -> UInt64 {
        var value = number.raw
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    @inline(__always)
    private static func slot(_ hash: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: hash.multipliedFullWidth(by: UInt64(truncatingIfNeeded: count)).high)
    }

    @inline(__always)
    private static func tag(_ hash: UInt64) -> UInt8 {
        UInt8(truncatingIfNeeded: hash) | 0x80
    }
}
