/// Gives equal runs of bytes the same small number, without making strings of them.
struct ByteInterner {
    private var slots: [Int32]
    private var mask: Int
    private var values: [[UInt8]] = []

    init() {
        slots = [Int32](repeating: -1, count: 256)
        mask = 255
    }

    var count: Int { values.count }

    func value(_ index: Int) -> [UInt8] { values[index] }

    mutating func index(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var slot = ByteInterner.hash(bytes) & mask
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if values[index].count == bytes.count, values[index].elementsEqual(bytes) { return index }
            slot = (slot + 1) & mask
        }
        values.append(Array(bytes))
        slots[slot] = Int32(values.count - 1)
        if values.count * 2 > slots.count { grow() }
        return values.count - 1
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        mask = slots.count - 1
        for (index, value) in values.enumerated() {
            var slot = value.withUnsafeBufferPointer { ByteInterner.hash($0) } & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(index)
        }
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
    }
}
