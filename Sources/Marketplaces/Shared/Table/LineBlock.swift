/// Whole lines of a file, as many as fit a megabyte.
package struct LineBlock: Sendable {
    package var bytes: [UInt8]
    /// The line of the file on which the block begins, counted from 1.
    package var firstLine: Int
    /// How many lines of the file the block holds.
    package var lineCount: Int
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
        firstLine += headerLine + 1
        lineCount -= headerLine + 1
    }

    /// Cuts off a record whose quotes are still open at the end of the block; nil when there is none.
    mutating func openRecord() -> (bytes: [UInt8], lineCount: Int)? {
        var isInside = false
        var end = 0
        var linesKept = 0
        var lines = 0
        for (index, byte) in bytes.enumerated() {
            if byte == 34 { isInside.toggle() }
            guard byte == 10 else { continue }
            lines += 1
            if !isInside { (end, linesKept) = (index + 1, lines) }
        }
        // A block whose quotes never close is left to the reader as it is.
        guard end < bytes.count, end > 0 else { return nil }
        let rest = Array(bytes[end...])
        let count = lineCount - linesKept
        bytes.removeSubrange(end...)
        lineCount = linesKept
        return (rest, count)
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
    static let blockSize = 1 << 20
    /// A longer line is left out with a finding; memory stays bounded.
    static let lineLimit = 1 << 20

    private let source: any ByteSource
    private var carry: [UInt8] = []
    private var line = 1
    private var isAtEnd = false
    private var endsLinesWithCR: Bool?
    /// Lines that were too long, or quotes that were never closed, by the line they begin on.
    private(set) var longLines: [Int] = []
    private(set) var unclosedQuotes: [Int] = []
    /// Bytes handed out so far.
    private(set) var bytesRead = 0

    init(_ source: any ByteSource) {
        self.source = source
    }

    /// The next block; nil at the end.
    mutating func next(isQuoted: Bool) throws(InputError) -> LineBlock? {
        while true {
            if !isAtEnd, carry.count < LineBlocks.blockSize {
                let more = try source.read(upTo: LineBlocks.blockSize)
                bytesRead += more.count
                isAtEnd = more.count < LineBlocks.blockSize
                carry += normalised(more)
                if isAtEnd, let last = carry.last, last != 10 { carry.append(10) }
            }
            if carry.isEmpty {
                if isAtEnd { return nil }
                continue
            }
            let cut = isQuoted ? lastRecordEnd(carry) : carry.lastIndex(of: 10)
            if let cut {
                let block = LineBlock(bytes: Array(carry[...cut]), firstLine: line, lineCount: lines(in: carry[...cut]))
                carry.removeSubrange(...cut)
                line += block.lineCount
                return block
            }
            try skipOversizedLine(isQuoted: isQuoted)
        }
    }

    /// Takes back the end of the last block, to be handed out with the next one.
    mutating func putBack(_ rest: (bytes: [UInt8], lineCount: Int)) {
        carry = rest.bytes + carry
        line -= rest.lineCount
    }

    private func lines(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { buffer in
            var count = 0
            for byte in buffer where byte == 10 { count &+= 1 }
            return count
        }
    }

    private mutating func normalised(_ bytes: [UInt8]) -> [UInt8] {
        if endsLinesWithCR == nil, !bytes.isEmpty {
            endsLinesWithCR = bytes.contains(13) && !bytes.contains(10)
        }
        guard endsLinesWithCR == true else { return bytes }
        return bytes.map { $0 == 13 ? 10 : $0 }
    }

    /// The last line end that lies outside quotes.
    private func lastRecordEnd(_ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { buffer -> Int? in
            var isInside = false
            var last: Int?
            for index in 0..<buffer.count {
                let byte = buffer[index]
                if byte == 34 { isInside.toggle() } else if byte == 10, !isInside { last = index }
            }
            return last
        }
    }

    /// Drops what cannot be a line: more than a megabyte without an end, or a quote that is never closed.
    private mutating func skipOversizedLine(isQuoted: Bool) throws(InputError) {
        if isQuoted, let end = carry.firstIndex(of: 10), carry.contains(34) {
            // The line with the open quote is left out; the lines after it are read again.
            unclosedQuotes.append(line)
            carry.removeSubrange(...end)
            line += 1
            return
        }
        longLines.append(line)
        carry = []
        while !isAtEnd {
            let more = try source.read(upTo: LineBlocks.blockSize)
            bytesRead += more.count
            isAtEnd = more.count < LineBlocks.blockSize
            let bytes = normalised(more)
            guard let end = bytes.firstIndex(of: 10) else { continue }
            carry = Array(bytes[(end + 1)...])
            break
        }
        if isAtEnd, let last = carry.last, last != 10 { carry.append(10) }
        line += 1
    }
}
