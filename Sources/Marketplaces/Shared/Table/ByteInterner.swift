import Glibc

/// Gives equal runs of bytes the same small number, without making strings of them.
struct ByteInterner: Sendable {
    private var slots: [Int32]
    private var mask: Int
    /// All values behind each other, and where each ends.
    private var pool: [UInt8] = []
    private var ends: [Int] = [0]

    init() {
        slots = [Int32](repeating: -1, count: 256)
        mask = 255
    }

    var count: Int { ends.count - 1 }

    mutating func index(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var slot = ByteInterner.hash(bytes) & mask
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if isEqual(index, bytes) { return index }
            slot = (slot + 1) & mask
        }
        pool.append(contentsOf: bytes)
        ends.append(pool.count)
        slots[slot] = Int32(count - 1)
        if count * 2 > slots.count { grow() }
        return count - 1
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        mask = slots.count - 1
        for index in 0..<count {
            var slot = pool[ends[index]..<ends[index + 1]].withUnsafeBufferPointer { ByteInterner.hash($0) } & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(index)
        }
    }

    @inline(__always)
    private func isEqual(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = ends[index]
        guard ends[index + 1] - start == bytes.count else { return false }
        guard let other = bytes.baseAddress, bytes.count > 0 else { return true }
        return pool.withUnsafeBufferPointer { pool in
            pool.baseAddress.map { memcmp($0 + start, other, bytes.count) == 0 } ?? false
        }
    }

    /// Mixes the first and the last eight bytes with the length; names differ there.
    @inline(__always)
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
        if bytes.count >= 8, let base = bytes.baseAddress {
            let raw = UnsafeRawPointer(base)
            hash ^= raw.loadUnaligned(as: UInt64.self)
            hash = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
            hash ^= raw.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
        } else {
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        hash = (hash ^ (hash >> 32)) &* 0x94D0_49BB_1331_11EB
        return Int(truncatingIfNeeded: hash >> 33)
    }
}
