/// Takes the cells of many rows, column by column and row by row.
///
/// Text is kept as it is, but for the character U+0000, which PostgreSQL cannot keep: both databases get U+FFFD for it.
package protocol BulkRows: AnyObject {
    func append(_ value: Int64)
    func append(_ value: Double)
    func append(_ text: String)
    /// Adds a text by its UTF-8; bytes that are none become U+FFFD.
    func append(utf8: UnsafeBufferPointer<UInt8>)
    func appendNull()
    /// Ends a row; it must have a cell for each column of the table.
    func endRow() throws
}

extension BulkRows {
    package func append(_ value: Int64?) {
        if let value { append(value) } else { appendNull() }
    }

    package func append(_ value: Double?) {
        if let value { append(value) } else { appendNull() }
    }

    package func append(_ text: String?) {
        if let text { append(text) } else { appendNull() }
    }

    package func append(_ value: Int) { append(Int64(value)) }

    package func append(_ value: Int?) { append(value.map(Int64.init)) }

    /// 0 or 1.
    package func append(_ flag: Bool) { append(flag ? 1 as Int64 : 0) }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether all bytes are of one-byte characters other than U+0000, as nearly all texts of orders are.
    var isPlain: Bool {
        var high: UInt8 = 0
        var isZero = false
        for byte in self {
            high |= byte
            isZero = isZero || byte == 0
        }
        return high < 0x80 && !isZero
    }

    /// The text with U+FFFD in place of what cannot be kept.
    var repairedText: String {
        String(decoding: self, as: UTF8.self).withoutNull
    }
}

extension String {
    /// The text with U+FFFD for U+0000, which PostgreSQL cannot keep.
    var withoutNull: String {
        guard utf8.contains(0) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
    }
}
