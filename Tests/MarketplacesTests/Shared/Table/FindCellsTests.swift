import CTabs
import TestSupport
import Testing

@testable import Marketplaces

/// Cells found by vector instructions are those that splitting gives.
struct FindCellsTests {
    typealias Finder =
        @Sendable (
            UnsafePointer<UInt8>, UInt32, UnsafeMutablePointer<UInt32>, UnsafeMutablePointer<UInt32>
        ) -> UInt32

    /// By the processor's best instructions, and by those that every processor has.
    static let finders: [Finder] = [
        { standing_find_cells($0, $1, $2, $3) }, { standing_find_cells_anywhere($0, $1, $2, $3) },
    ]

    /// Text of tabs, line ends and letters that look like them, in runs and far apart.
    private static func text(_ random: inout SeededGenerator) -> [UInt8] {
        let isDense = random.chance(30)
        return (0..<random.int(0...600)).map { _ in
            random.chance(isDense ? 70 : 10) ? random.pick(9, 9, 9, 10, 13) : random.pick(8, 11, 65, 0, 137, 138)
        }
    }

    private static func check(_ bytes: [UInt8], _ comment: Comment) {
        let ends = bytes.indices.filter { bytes[$0] == 9 || bytes[$0] == 10 }
        let lines = ends.indices.filter { bytes[ends[$0]] == 10 }
        // Behind the bytes stand more ends, which are not to be found.
        let all = bytes + [UInt8](repeating: 10, count: 64)
        for find in finders {
            let room = bytes.count + Int(STANDING_CELLS_SLACK)
            // What stands behind the room must stay.
            var foundEnds = [UInt32](repeating: 0, count: room) + [4711]
            var foundLines = foundEnds
            let count = find(all, UInt32(bytes.count), &foundEnds, &foundLines)
            #expect(Int(count) == lines.count, comment)
            #expect(foundEnds.prefix(ends.count).map(Int.init) == ends, comment)
            #expect(foundLines.prefix(lines.count).map(Int.init) == lines, comment)
            #expect(foundEnds.last == 4711 && foundLines.last == 4711, comment)
        }
    }

    @Test(arguments: 1...200)
    func sameAsSplitting(seed: Int) {
        var random = SeededGenerator(seed: seed)
        FindCellsTests.check(FindCellsTests.text(&random), "seed \(seed)")
    }

    /// One tab or line end at each place around the borders of what is looked at in one step, and nothing but them.
    @Test(arguments: [UInt8(9), 10])
    func borders(end: UInt8) {
        for count in 0...200 {
            FindCellsTests.check([UInt8](repeating: end, count: count), "\(count) times \(end)")
            for place in 0..<count {
                var bytes = [UInt8](repeating: 65, count: count)
                bytes[place] = end
                FindCellsTests.check(bytes, "\(end) at \(place) of \(count)")
            }
        }
    }

    /// Lines and cells as the finder shows them, through as many searches as the text needs.
    @Test(arguments: 1...60)
    func linesAndCells(seed: Int) {
        var random = SeededGenerator(seed: seed)
        var bytes: [UInt8] = []
        // More than is looked at in one go; some seeds have a line that is longer than that.
        let longest = seed.isMultiple(of: 4) ? 3 * CellFinder.window : 900
        while bytes.count < CellFinder.window * 2 {
            bytes += (0..<random.int(0...(random.chance(1) ? longest : 300))).map { _ in random.pick(9, 13, 65, 66) }
            bytes += random.chance(20) ? [13, 10] : [10]
        }
        bytes += (0..<random.int(0...40)).map { _ in random.pick(9, 13, 65) }
        let expected = bytes.split(separator: 10, omittingEmptySubsequences: false).dropLast().map { line in
            (line.last == 13 ? line.dropLast() : line).split(separator: 9, omittingEmptySubsequences: false)
                .map(Array.init)
        }
        var found: [[[UInt8]]] = []
        let cells = CellFinder()
        defer { cells.deallocate() }
        bytes.withUnsafeBufferPointer { all in
            var start = 0
            while true {
                let lines = cells.find(in: UnsafeBufferPointer(rebasing: all[start...]))
                for number in 0..<lines.count {
                    let line = lines[number]
                    #expect(all[start + line.bytes.upperBound - 1] == 10)
                    found.append(line.withoutReturn { line in (0..<line.count).map { Array(line[$0]) } })
                    #expect(line[nil].isEmpty)
                }
                start += lines.end
                guard lines.count == 0 else { continue }
                // A line that is too long is passed over, as a reader does.
                guard let end = all[start...].firstIndex(of: 10) else { break }
                #expect(end - start >= CellFinder.window)
                found.append(expected[found.count])
                start = end + 1
            }
        }
        #expect(found == expected, "seed \(seed)")
    }
}
