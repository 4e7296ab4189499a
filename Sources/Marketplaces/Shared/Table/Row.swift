/// One row of a table, as places in the bytes of its block; valid only while the block is.
package struct Row {
    let bytes: UnsafeBufferPointer<UInt8>
    let cells: [Range<Int>]
    /// Whether some quoted cell holds doubled quotes.
    let hasEscapes: Bool
    let encoding: Encoding
    /// The line, counted from the first line of the block.
    package let line: Int

    package var count: Int { cells.count }

    /// The raw bytes of a cell without blanks around it; empty when the row is too short or there is no such column.
    package func cell(_ column: Int?) -> UnsafeBufferPointer<UInt8> {
        guard let column, column < cells.count else { return UnsafeBufferPointer(start: nil, count: 0) }
        var range = cells[column]
        while range.lowerBound < range.upperBound, bytes[range.lowerBound] <= 32 {
            range = range.lowerBound + 1..<range.upperBound
        }
        while range.lowerBound < range.upperBound, bytes[range.upperBound - 1] <= 32 {
            range = range.lowerBound..<range.upperBound - 1
        }
        return UnsafeBufferPointer(rebasing: bytes[range])
    }

    /// The text of a cell; nil when it is blank.
    package func text(_ column: Int?) -> String? {
        let cell = self.cell(column)
        guard !cell.isEmpty else { return nil }
        let text = decoded(cell)
        return hasEscapes ? text.replacingDoubledQuotes() : text
    }

    private func decoded(_ cell: UnsafeBufferPointer<UInt8>) -> String {
        // Pairs of Chinese and Japanese bytes can look like UTF-8; there the file's own encoding is asked first.
        let isPaired = encoding == .gb18030 || encoding == .cp932
        if isPaired, cell.contains(where: { $0 >= 0x80 }), let text = encoding.decode(cell) { return text }
        return String(validating: cell, as: UTF8.self)
            ?? (encoding == .utf8 ? Encoding.windows1252 : encoding).decode(cell)
            ?? String(decoding: cell, as: UTF8.self)
    }

    /// A short piece of a cell for a finding. Digits and ASCII letters only: a misplaced cell must not show a buyer.
    package func excerpt(_ column: Int?) -> String {
        let cell = self.cell(column)
        let shown = cell.prefix(24).map { $0 >= 32 && $0 < 127 && $0 != 64 ? Character(Unicode.Scalar($0)) : "·" }
        return String(shown) + (cell.count > 24 ? "…" : "")
    }
}

extension String {
    fileprivate func replacingDoubledQuotes() -> String {
        guard utf8.contains(34) else { return self }
        // By scalars: a quote and an accent after it are one character.
        var result = String.UnicodeScalarView()
        var wasQuote = false
        for scalar in unicodeScalars {
            if scalar == "\"", wasQuote {
                wasQuote = false
                continue
            }
            wasQuote = scalar == "\""
            result.append(scalar)
        }
        return String(result)
    }
}

extension LineBlock {
    /// Calls `body` for each row of the block. Blank lines are passed over.
    ///
    /// - Returns: the lines, counted from the first of the block, whose quotes are not closed or stand in odd places; their
    ///   rows are handed out as they read.
    func forEachRow(dialect: Dialect, encoding: Encoding, _ body: (Row) -> Void) {
        bytes.withUnsafeBufferPointer { buffer in
            var start = 0
            var line = 0
            var cells: [Range<Int>] = []
            cells.reserveCapacity(64)
            while start < buffer.count {
                cells.removeAll(keepingCapacity: true)
                let record = RecordScanner.scan(buffer, from: start, dialect: dialect, into: &cells)
                let isBlank = cells.count == 1 && cells[0].allSatisfy { buffer[$0] <= 32 }
                if !isBlank {
                    body(
                        Row(
                            bytes: buffer, cells: cells, hasEscapes: record.hasEscapes, encoding: encoding, line: line))
                }
                line += record.lines
                start = record.end
            }
        }
    }
}

/// Finds the cells of one record.
enum RecordScanner {
    /// No report has more; cells beyond are not kept.
    static let cellLimit = 20_000

    /// - Returns: where the next record begins, how many lines this one took, whether it holds doubled quotes.
    static func scan(
        _ buffer: UnsafeBufferPointer<UInt8>, from start: Int, dialect: Dialect, into cells: inout [Range<Int>]
    ) -> (end: Int, lines: Int, hasEscapes: Bool) {
        var index = start
        var cellStart = start
        var lines = 1
        var hasEscapes = false
        let count = buffer.count
        while true {
            if dialect.isQuoted, index == cellStart, index < count, buffer[index] == 34 {
                // A quoted cell: up to the quote that is not doubled.
                index += 1
                let contentStart = index
                while index < count {
                    if buffer[index] == 34 {
                        if index + 1 < count, buffer[index + 1] == 34 {
                            hasEscapes = true
                            index += 2
                            continue
                        }
                        break
                    }
                    if buffer[index] == 10 { lines += 1 }
                    index += 1
                }
                let contentEnd = index
                if index < count { index += 1 }
                // Anything between the closing quote and the separator is not part of any standard; it is passed over.
                while index < count, buffer[index] != dialect.separator, buffer[index] != 10 { index += 1 }
                add(contentStart..<contentEnd, to: &cells)
            } else {
                while index < count, buffer[index] != dialect.separator, buffer[index] != 10 { index += 1 }
                var end = index
                if index == count || buffer[index] == 10 {
                    while end > cellStart, buffer[end - 1] == 13 { end -= 1 }
                }
                add(cellStart..<end, to: &cells)
            }
            if index >= count { return (count, lines, hasEscapes) }
            if buffer[index] == 10 { return (index + 1, lines, hasEscapes) }
            index += 1
            cellStart = index
        }
    }

    private static func add(_ range: Range<Int>, to cells: inout [Range<Int>]) {
        if cells.count < cellLimit { cells.append(range) }
    }
}
