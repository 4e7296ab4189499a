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
            let length = random.int(0...3)
            let value = (0..<length).map { _ in UInt8(random.int(0...20)) }
            let expected = known[value] ?? known.count
            known[value] = expected
            let index = value.withUnsafeBufferPointer { interner.index(of: $0) }
            #expect(index == expected, "seed \(seed): \(value)")
        }
        #expect(interner.count == known.count)
        // Far more than the first 256 slots hold.
        #expect(interner.count > 1000)
    }
}
