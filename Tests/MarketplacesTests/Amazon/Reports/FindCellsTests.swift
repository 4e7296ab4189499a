import CTabs
import TestSupport
import Testing

/// Cells found by vector instructions are those that splitting at tabs gives.
struct FindCellsTests {
    typealias Finder =
        @Sendable (
            UnsafePointer<UInt8>, UInt32, UnsafePointer<UInt32>, UnsafePointer<UInt32>, UInt32,
            UnsafeMutablePointer<UInt32>
        ) -> Bool

    /// By the processor's best instructions, and by those that every processor has.
    static let finders: [Finder] = [
        { standing_find_cells($0, $1, $2, $3, $4, $5) }, { standing_find_cells_anywhere($0, $1, $2, $3, $4, $5) },
    ]

    @Test(arguments: 1...200)
    func sameAsSplitting(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let columns = random.int(1...40)
        let line = (0..<columns).map { _ in
            [UInt8](repeating: 65, count: random.chance(20) ? random.int(0...150) : random.int(0...9))
        }
        let bytes = Array(line.joined(separator: [9]))
        // Behind the line stands anything, tabs too.
        let behind = (0..<Int(STANDING_TABS_MARGIN)).map { _ in random.pick(UInt8(9), 10, 66) }
        let wanted = (0..<columns + 3).filter { _ in random.chance(30) }
        let skips = zip(wanted, [-1] + wanted).map { UInt32($0 - $1 - 1) }
        let slots = wanted.indices.shuffled(using: &random).map { UInt32($0) }
        for find in FindCellsTests.finders {
            var cells = [UInt32](repeating: 0, count: 2 * wanted.count + 2)
            let hasAll = find(bytes + behind, UInt32(bytes.count), skips, slots, UInt32(wanted.count), &cells)
            #expect(hasAll == wanted.allSatisfy { $0 < columns }, "seed \(seed)")
            guard hasAll else { continue }
            for (place, column) in wanted.enumerated() {
                let start = line[..<column].reduce(0) { $0 + $1.count + 1 }
                let slot = Int(slots[place])
                #expect(Int(cells[2 * slot]) == start, "seed \(seed), column \(column)")
                #expect(Int(cells[2 * slot + 1]) == start + line[column].count, "seed \(seed), column \(column)")
            }
        }
    }
}
