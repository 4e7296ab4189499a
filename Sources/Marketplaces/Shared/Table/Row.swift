/// One row of a table, as places in the bytes of its block; valid only while the block is.
package struct Row {
    let bytes: UnsafeBufferPointer<UInt8>
    let cells: [Range<Int>]
    /// Whether some quoted cell holds doubled quotes.
    let hasEscapes: Bool
    let encoding: Encoding
    /// The line, counted from the first line of the block.
    package let line: Int
    /// Whether text between a closing quote and the end of its cell was passed over.
    var hasStrayText = false

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

    /// Whether every cell is blank; spreadsheets write rows that were once filled as nothing but separators.
    var isBlank: Bool {
        cells.allSatisfy { range in bytes[range].allSatisfy { $0 <= 32 } }
    }

    /// The text of a cell; nil when it is blank.
    package func text(_ column: Int?) -> String? {
        let cell = self.cell(column)
        guard !cell.isEmpty else { return nil }
        let text = decoded(cell)
        return hasEscapes && isQuoted(column) ? text.replacingDoubledQuotes() : text
    }

    /// Whether a cell stands in quotes; in any other a doubled quote is two letters.
    private func isQuoted(_ column: Int?) -> Bool {
        guard let column, cells[column].lowerBound > 0 else { return false }
        return bytes[cells[column].lowerBound - 1] == 34
    }

    private func decoded(_ cell: UnsafeBufferPointer<UInt8>) -> String {
        // Pairs of Chinese and Japanese bytes can look like UTF-8; there the file's own encoding is asked first.
        let isPaired = encoding == .gb18030 || encoding == .cp932
        if isPaired, cell.contains(where: { $0 >= 0x80 }), let text = encoding.decode(cell) { return text }
        return String(validating: cell, as: UTF8.self)
            ?? (encoding == .utf8 ? Encoding.windows1252 : encoding).decode(cell)
            ?? String(decoding: cell, as: UTF8.self)
    }

    /// A short piece of a cell for a finding: plain ASCII and letters of the file's encoding, without mail addresses and telephone
    /// numbers; all else is masked. A letter of a wide script counts as two, so that a misplaced cell shows no more of a buyer in
    /// one script than in another.
    package func excerpt(_ column: Int?) -> String {
        let cell = self.cell(column)
        // A longer cell holds no word; a cut could go through a letter.
        let text = cell.count <= 512 ? decoded(cell) : String(decoding: cell.prefix(64), as: UTF8.self)
        var shown = String.UnicodeScalarView()
        var room = 24
        // A number that begins in what is shown and ends behind it is one, too.
        for scalar in String(text.unicodeScalars.prefix(64)).withoutReach.unicodeScalars {
            room -= scalar.value < 0x1100 ? 1 : 2
            guard room >= 0 else { return String(shown) + "…" }
            shown.append(scalar.isShownInFindings ? scalar : "·")
        }
        return String(shown)
    }
}

extension Unicode.Scalar {
    /// Plain ASCII, and letters and digits of any script: nothing that turns text around or hides in it.
    fileprivate var isShownInFindings: Bool {
        if isASCII { return value >= 32 && value < 127 }
        return switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
            true
        default: false
        }
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
                            bytes: buffer, cells: cells, hasEscapes: record.hasEscapes, encoding: encoding, line: line,
                            hasStrayText: record.hasStrayText))
                }
                line += record.lines
                start = record.end
            }
        }
    }
}

/// Finds the cells of one record, and where records end.
enum RecordScanner {
    /// No report has more; cells beyond are not kept.
    static let cellLimit = 20_000

    /// - Returns: where the next record begins, how many lines this one took, whether it holds doubled quotes, and whether
    ///   text after a closing quote was passed over, as it is part of no standard.
    static func scan(
        _ buffer: UnsafeBufferPointer<UInt8>, from start: Int, dialect: Dialect, into cells: inout [Range<Int>]
    ) -> (end: Int, lines: Int, hasEscapes: Bool, hasStrayText: Bool) {
        var index = start
        var cellStart = start
        var lines = 1
        var hasEscapes = false
        var hasStrayText = false
        let count = buffer.count
        while true {
            if dialect.isQuoted, index < count, buffer[index] == 34,
                case .encloses(let content, let lineEnds, let isEscaped) = OpeningQuote(
                    buffer, at: index, separator: dialect.separator)
            {
                add(content, to: &cells)
                lines += lineEnds
                hasEscapes = hasEscapes || isEscaped
                index = content.upperBound + 1
                while index < count, buffer[index] != dialect.separator, buffer[index] != 10 {
                    hasStrayText = hasStrayText || buffer[index] > 32
                    index += 1
                }
            } else {
                while index < count, buffer[index] != dialect.separator, buffer[index] != 10 { index += 1 }
                var end = index
                if index == count || buffer[index] == 10 {
                    while end > cellStart, buffer[end - 1] == 13 { end -= 1 }
                }
                add(cellStart..<end, to: &cells)
            }
            if index >= count { return (count, lines, hasEscapes, hasStrayText) }
            if buffer[index] == 10 { return (index + 1, lines, hasEscapes, hasStrayText) }
            index += 1
            cellStart = index
        }
    }

    /// The last line end that ends a record; nil when the first record is still open at the end of the bytes.
    static func lastEnd(_ buffer: UnsafeBufferPointer<UInt8>, dialect: Dialect) -> Int? {
        guard dialect.isQuoted else { return buffer.lastIndex(of: 10) }
        var last: Int?
        var index = 0
        while index < buffer.count {
            if buffer[index] == 10 {
                last = index
            } else if buffer[index] == 34,
                OpeningQuote.beginsCell(buffer, at: index, separator: dialect.separator)
            {
                switch OpeningQuote(buffer, at: index, separator: dialect.separator) {
                case .encloses(let content, _, _): index = content.upperBound
                case .letter: break
                case .unclosed: return last
                }
            }
            index += 1
        }
        return last
    }

    private static func add(_ range: Range<Int>, to cells: inout [Range<Int>]) {
        if cells.count < cellLimit { cells.append(range) }
    }
}
