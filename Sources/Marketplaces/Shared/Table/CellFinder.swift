import CTabs

/// Finds the cells of lines that are separated by tabs, many lines in one go.
///
/// Valid only while the bytes are, and until the next search; `deallocate` gives back its memory.
struct CellFinder {
    /// The bytes looked at in one go: they and what is found of them stay in a core's nearest cache.
    static let window = 1 << 14

    /// Where cells end, behind the place before the first byte.
    private let ends: UnsafeMutablePointer<UInt32>
    /// The place in `ends`, counted from its second entry, of the end of each line.
    private let lineEnds: UnsafeMutablePointer<UInt32>

    init() {
        let room = CellFinder.window + Int(STANDING_CELLS_SLACK)
        ends = .allocate(capacity: room + 1)
        // One before the first byte, so that each cell begins behind the end of the one before.
        ends.initialize(to: .max)
        lineEnds = .allocate(capacity: room)
    }

    func deallocate() {
        ends.deallocate()
        lineEnds.deallocate()
    }

    /// The whole lines among the first bytes; none when the first line is longer than what is looked at.
    @inline(__always)
    func find(in bytes: UnsafeBufferPointer<UInt8>) -> Lines {
        guard let base = bytes.baseAddress else { return Lines(base: nil, ends: ends, lineEnds: lineEnds, count: 0) }
        let count = standing_find_cells(base, UInt32(min(bytes.count, CellFinder.window)), ends + 1, lineEnds)
        return Lines(base: base, ends: ends, lineEnds: lineEnds, count: Int(count))
    }

    /// Lines that were found.
    struct Lines {
        fileprivate let base: UnsafePointer<UInt8>?
        fileprivate let ends: UnsafeMutablePointer<UInt32>
        fileprivate let lineEnds: UnsafeMutablePointer<UInt32>
        let count: Int

        /// How many bytes the lines have, with their ends.
        var end: Int { count == 0 ? 0 : Int(ends[Int(lineEnds[count &- 1]) &+ 1]) &+ 1 }

        @inline(__always)
        subscript(number: Int) -> Line {
            let first = number == 0 ? 0 : Int(lineEnds[number &- 1]) &+ 1
            let end = Int(lineEnds[number]) &+ 1
            return Line(base: base, ends: ends + first, count: end &- first)
        }
    }

    /// The cells of one line.
    struct Line {
        fileprivate let base: UnsafePointer<UInt8>?
        /// Where the cell before each ends, and behind that the end of the line.
        fileprivate let ends: UnsafeMutablePointer<UInt32>
        /// How many cells there are, at least one.
        let count: Int

        /// The places of the line's bytes, with its line feed.
        var bytes: Range<Int> { Int(ends[0] &+ 1)..<Int(ends[count]) + 1 }

        /// A cell that the line must have; nothing where there is no such column.
        @inline(__always)
        subscript(column: Int?) -> UnsafeBufferPointer<UInt8> {
            guard let column, let base else { return UnsafeBufferPointer(start: nil, count: 0) }
            let start = Int(ends[column] &+ 1)
            return UnsafeBufferPointer(start: base + start, count: Int(ends[column &+ 1]) &- start)
        }

        /// Calls `body` with the line as it is without a carriage return at its end.
        @inline(__always)
        func withoutReturn<Result>(_ body: (Line) -> Result) -> Result {
            let end = ends[count]
            if let base, end != ends[0] &+ 1, base[Int(end) &- 1] == 13 { ends[count] = end &- 1 }
            defer { ends[count] = end }
            return body(self)
        }
    }
}
