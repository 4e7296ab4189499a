import NIOCore

/// The one style sheet of all pages. Its name changes with its content, so that browsers may keep it for ever.
enum StyleSheet {
    static let text: String = [
        Tokens.rules, frame, words, cards, charts, calendar, tables, order, imports, starts, sheets, widths,
        phone, phoneStarts, print,
    ].joined(separator: "\n")

    static let buffer = ByteBuffer(string: text)

    /// `standing-5f3a….css`.
    static let name = "standing-\(String(fingerprint, radix: 16)).css"

    /// FNV-1a, which is enough to tell one release's sheet from another's.
    private static let fingerprint: UInt64 = text.utf8.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}
