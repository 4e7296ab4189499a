/// What a quote at the beginning of a cell means.
///
/// In quotes a cell may hold separators, line ends and doubled quotes (RFC 4180). Anywhere but at the beginning of a cell a
/// quote is a letter, as in `5" screw`. Whoever cuts a file into blocks and whoever reads its rows ask here, so that they
/// agree on where a record ends.
enum OpeningQuote {
    /// It encloses its cell: what stands between the quotes, the line ends in it, and whether some quotes are doubled.
    case encloses(content: Range<Int>, lineEnds: Int, hasEscapes: Bool)
    /// The quote that would close it opens another cell, so that it is a letter.
    case letter
    /// No quote closes it.
    case unclosed

    /// - Parameter place: where the quote stands, which is the beginning of a cell.
    init(_ buffer: UnsafeBufferPointer<UInt8>, at place: Int, separator: UInt8) {
        let start = place + 1
        var index = start
        var lineEnds = 0
        var hasEscapes = false
        while index < buffer.count {
            if buffer[index] == 34 {
                guard index + 1 < buffer.count, buffer[index + 1] == 34 else {
                    let opensAnother =
                        OpeningQuote.beginsCell(buffer, at: index, separator: separator)
                        && !OpeningQuote.endsCell(buffer, after: index, separator: separator)
                    self =
                        opensAnother
                        ? .letter : .encloses(content: start..<index, lineEnds: lineEnds, hasEscapes: hasEscapes)
                    return
                }
                hasEscapes = true
                index += 1
            } else if buffer[index] == 10 {
                lineEnds += 1
            }
            index += 1
        }
        self = .unclosed
    }

    /// Whether a place is the first of a cell.
    static func beginsCell(_ buffer: UnsafeBufferPointer<UInt8>, at place: Int, separator: UInt8) -> Bool {
        place == 0 || buffer[place - 1] == separator || buffer[place - 1] == 10
    }

    /// Whether nothing but blanks stands between a place and the end of its cell.
    private static func endsCell(
        _ buffer: UnsafeBufferPointer<UInt8>, after place: Int, separator: UInt8
    ) -> Bool {
        let next = buffer[(place + 1)...].first { $0 == separator || $0 == 10 || $0 > 32 }
        return next == nil || next == separator || next == 10
    }
}
