import Glibc

/// Gives equal runs of bytes the same small number, without making strings of them.
///
/// The first and the last eight bytes stand in the slot itself, so that a name of up to sixteen bytes is told by one look.
struct ByteInterner: Sendable {
    private struct Slot {
        var first: UInt64 = 0
        var last: UInt64 = 0
        /// With the group above it: a value is shorter than four megabytes, and there are at most a thousand groups.
        var length: UInt32 = 0
        /// The number plus one; 0 in a free slot.
        var number: UInt32 = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 64)
    private(set) var count = 0
    /// All values longer than sixteen bytes behind each other, and where each value begins.
    private var pool: [UInt8] = []
    private var starts: [Int] = []

    /// The number of a value; the next number for one that is new.
    ///
    /// - Parameters:
    ///   - bytes: eight bytes from its beginning may be read, even if the value is shorter.
    ///   - group: equal values of two groups are two; less than 1024.
    @inline(__always)
    mutating func index(of bytes: UnsafeBufferPointer<UInt8>, under group: Int = 0) -> Int {
        let wanted = ByteInterner.slot(bytes, group)
        var place = ByteInterner.hash(wanted) & (slots.count &- 1)
        while true {
            let slot = slots[place]
            if slot.number == 0 { return add(wanted, bytes) }
            if slot.first == wanted.first, slot.last == wanted.last, slot.length == wanted.length,
                bytes.count <= 16 || isPooled(bytes, as: Int(slot.number) - 1)
            {
                return Int(slot.number) - 1
            }
            place = (place &+ 1) & (slots.count &- 1)
        }
    }

    @inline(__always)
    private static func slot(_ bytes: UnsafeBufferPointer<UInt8>, _ group: Int) -> Slot {
        var slot = Slot()
        slot.length = UInt32(truncatingIfNeeded: bytes.count) | UInt32(truncatingIfNeeded: group) << 22
        if let base = bytes.baseAddress {
            slot.first = EightBytes.word(base, bytes.count)
            slot.last = bytes.count > 8 ? EightBytes.load(base + (bytes.count - 8)) : 0
        }
        return slot
    }

    private func isPooled(_ bytes: UnsafeBufferPointer<UInt8>, as number: Int) -> Bool {
        pool.withUnsafeBufferPointer { pool in
            guard let own = pool.baseAddress, let other = bytes.baseAddress else { return false }
            return memcmp(own + starts[number], other, bytes.count) == 0
        }
    }

    private mutating func add(_ new: Slot, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        starts.append(pool.count)
        if bytes.count > 16 { pool.append(contentsOf: bytes) }
        count += 1
        if count * 2 > slots.count {
            let old = slots
            slots = [Slot](repeating: Slot(), count: old.count * 2)
            for slot in old where slot.number != 0 { put(slot) }
        }
        var slot = new
        slot.number = UInt32(truncatingIfNeeded: count)
        put(slot)
        return count - 1
    }

    private mutating func put(_ slot: Slot) {
        var place = ByteInterner.hash(slot) & (slots.count - 1)
        while slots[place].number != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = slot
    }

    @inline(__always)
    private static func hash(_ slot: Slot) -> Int {
        var hash = slot.first ^ UInt64(slot.length) << 32
        hash = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
        hash ^= slot.last
        hash = (hash ^ (hash >> 32)) &* 0x94D0_49BB_1331_11EB
        return Int(truncatingIfNeeded: hash >> 33)
    }
}
