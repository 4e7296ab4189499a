/// Whole lines of a file, as many as fit a quarter of a megabyte.
///
/// Lines in it are counted from 0; where the block begins in its file is known when the blocks before it have been parsed.
package struct LineBlock: Sendable {
    package var bytes: [UInt8]
    /// Lines of the file left out before this block, because they were too long or a quote was never closed.
    package var linesBefore = 0

    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    package var lineCount: Int {
        bytes.withUnsafeBufferPointer { buffer in
            var count = 0
            for byte in buffer where byte == 10 { count &+= 1 }
            return count
        }
    }
}

extension LineBlock {
    /// Drops the first lines, such as the header.
    mutating func dropLines(_ headerLine: Int) {
        var start = 0
        for _ in 0...headerLine {
            guard let end = bytes[start...].firstIndex(of: 10) else {
                start = bytes.count
                break
            }
            start = end + 1
        }
        bytes.removeSubrange(..<start)
    }

    /// Cuts off a record whose quotes are still open at the end of the block; nil when there is none.
    mutating func openRecord(_ dialect: Dialect) -> [UInt8]? {
        let last = bytes.withUnsafeBufferPointer { RecordScanner.lastEnd($0, dialect: dialect) }
        // A block whose quotes never close is left to the reader as it is.
        guard let last, last + 1 < bytes.count else { return nil }
        let rest = Array(bytes[(last + 1)...])
        bytes.removeSubrange((last + 1)...)
        return rest
    }
}

/// How cells stand in a line.
package struct Dialect: Hashable, Sendable {
    package var separator: UInt8
    /// Whether `"` encloses cells that hold separators or line breaks; in tab-separated reports it is a letter like any.
    package var isQuoted: Bool

    package static let tabs = Dialect(separator: UInt8(ascii: "\t"), isQuoted: false)
    package static let commas = Dialect(separator: UInt8(ascii: ","), isQuoted: true)
    package static let semicolons = Dialect(separator: UInt8(ascii: ";"), isQuoted: true)

    /// The dialect of a header line.
    static func detect(_ line: some Collection<UInt8>) -> Dialect {
        let candidates: [Dialect] = [.tabs, .commas, .semicolons]
        var best = Dialect.commas
        var most = 0
        for candidate in candidates {
            let count = line.count { $0 == candidate.separator }
            if count > most { (best, most) = (candidate, count) }
        }
        return best
    }
}

/// Cuts a source into blocks of whole lines. A single CR ends a line in files that have no LF at all.
struct LineBlocks {
    /// Small enough that a block and what comes of it stay in a core's cache.
    static let blockSize = 1 << 18
    /// A longer line is left out with a finding; memory stays bounded.
    static let lineLimit = 1 << 20

    private let source: any ByteSource
    /// What was read and belongs to the next block.
    private var carry: [UInt8] = []
    /// The memory of blocks that are done with, to be filled again: fresh memory costs as much as reading into it.
    private var used: [[UInt8]] = []
    private var isAtEnd = false
    private var endsLinesWithCR: Bool?
    private var skipped: [Skipped] = []
    /// Why reading ended early; told after everything read before has been handed out.
    private var failure: InputError?
    /// Bytes read so far.
    private(set) var bytesRead = 0

    /// Why lines are missing before a block.
    enum Skipped: Sendable {
        case longLine, unclosedQuote
    }

    init(_ source: any ByteSource) {
        self.source = source
    }

    /// The next block, cut after its last record; nil at the end.
    mutating func next(_ dialect: Dialect) throws(InputError) -> (block: LineBlock, skipped: [Skipped])? {
        while true {
            if !isAtEnd, carry.count < LineBlocks.blockSize { fill() }
            if carry.isEmpty {
                guard isAtEnd else { continue }
                // What was left out at the very end still has to be told.
                if !skipped.isEmpty { return handOut(LineBlock(bytes: [])) }
                if let failure = self.failure {
                    self.failure = nil
                    throw failure
                }
                return nil
            }
            if let cut = carry.withUnsafeBufferPointer({ RecordScanner.lastEnd($0, dialect: dialect) }) {
                var block = LineBlock(bytes: carry)
                carry = Array(carry[(cut + 1)...])
                block.bytes.removeLast(block.bytes.count - cut - 1)
                return handOut(block)
            }
            if carry.count < LineBlocks.lineLimit, !isAtEnd {
                fill()
            } else {
                skipOversizedLine(isQuoted: dialect.isQuoted)
            }
        }
    }

    private mutating func handOut(_ block: LineBlock) -> (block: LineBlock, skipped: [Skipped]) {
        var block = block
        block.linesBefore = skipped.count
        defer { skipped = [] }
        return (block, skipped)
    }

    /// Reads another block behind what is carried.
    private mutating func fill() {
        let carried = carry
        var failure: InputError?
        var read = 0
        let source = self.source
        carry = used.popLast() ?? []
        carry.removeAll(keepingCapacity: true)
        carry.reserveCapacity(carried.count + LineBlocks.blockSize + 1)
        carry += carried
        carry.append(addingCapacity: LineBlocks.blockSize) { output in
            output.withUnsafeMutableBufferPointer { buffer, count in
                do throws(InputError) {
                    while read < LineBlocks.blockSize {
                        let space = UnsafeMutableBufferPointer(rebasing: buffer[read..<LineBlocks.blockSize])
                        let more = try source.read(into: UnsafeMutableRawBufferPointer(space))
                        if more == 0 { break }
                        read += more
                    }
                } catch {
                    failure = error
                }
                count = read
            }
        }
        bytesRead += read
        isAtEnd = read < LineBlocks.blockSize
        self.failure = failure
        if endsLinesWithCR == nil, read > 0 { endsLinesWithCR = carry.contains(13) && !carry.contains(10) }
        if endsLinesWithCR == true {
            for index in carry.indices where carry[index] == 13 { carry[index] = 10 }
        }
        guard isAtEnd, let last = carry.last, last != 10 else { return }
        if failure == nil {
            carry.append(10)
        } else {
            // A line cut off by damage is half a line; only whole ones count.
            carry.removeSubrange(((carry.lastIndex(of: 10) ?? -1) + 1)...)
        }
    }

    /// Takes over the memory of a block that nobody needs any more.
    mutating func reuse(_ bytes: consuming [UInt8]) { used.append(bytes) }

    /// Takes back the end of the last block, to be handed out with the next one.
    mutating func putBack(_ rest: [UInt8]) {
        carry = rest + carry
    }

    /// Drops what cannot be a line: more than a megabyte without an end, or a quote that is never closed.
    private mutating func skipOversizedLine(isQuoted: Bool) {
        if isQuoted, let end = carry.firstIndex(of: 10), carry.contains(34) {
            // The line with the open quote is left out; the lines after it are read again.
            skipped.append(.unclosedQuote)
            carry.removeSubrange(...end)
            return
        }
        skipped.append(.longLine)
        carry = []
        while !isAtEnd {
            fill()
            if let end = carry.firstIndex(of: 10) {
                carry.removeSubrange(...end)
                return
            }
            carry = []
        }
    }
}
