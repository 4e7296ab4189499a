import TestSupport
import Testing

@testable import Marketplaces

struct ByteInternerTests {
    /// Equal bytes have one number, others another, however many there are; numbers count from 0.
    @Test(arguments: 1...3)
    func sameAsADictionary(seed: Int) {
        var random = SeededGenerator(seed: seed)
        var interner = ByteInterner()
        var known: [[UInt8]: Int] = [:]
        for _ in 0..<5000 {
            // Short ones, and long ones that differ in one place: in front, at the end or between.
            var value = (0..<random.int(0...3)).map { _ in UInt8(random.int(0...20)) }
            if random.chance(50) {
                value = [UInt8](repeating: 7, count: random.int(4...40))
                value[random.int(0...value.count - 1)] = UInt8(random.int(0...3))
            }
            let group = random.int(0...1)
            let expected = known[[UInt8(group)] + value] ?? known.count
            known[[UInt8(group)] + value] = expected
            // What follows a value is no part of it.
            let bytes = value + (0..<8).map { _ in UInt8(random.int(0...255)) }
            let index = bytes.withUnsafeBufferPointer { bytes in
                interner.index(of: UnsafeBufferPointer(rebasing: bytes[..<value.count]), under: group)
            }
            #expect(index == expected, "seed \(seed): \(value)")
        }
        #expect(interner.count == known.count)
        // Far more than the first slots hold.
        #expect(interner.count > 1000)
    }
}
