/// Writes text so that it stays text.
enum Escape {
    static func literal(_ literal: StaticString, into bytes: inout [UInt8]) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    static func text(_ text: String, into bytes: inout [UInt8]) {
        each(text) {
            bytes.append(contentsOf: $0)
        } special: {
            reference($0, into: &bytes)
        }
    }

    static func attribute(_ text: String, into bytes: inout [UInt8]) {
        Escape.text(text, into: &bytes)
    }

    static func words(_ words: String, into bytes: inout [UInt8]) {
        let start = bytes.count
        text(words, into: &bytes)
        Typesetting.harden(&bytes, from: start)
    }

    static func attributeWords(_ words: String, into bytes: inout [UInt8]) {
        Escape.words(words, into: &bytes)
    }

    /// Hands on stretches without a special character as they are.
    private static func each(
        _ text: String, plain: (UnsafeBufferPointer<UInt8>.SubSequence) -> Void, special: (UInt8) -> Void
    ) {
        var text = text
        text.withUTF8 { utf8 in
            var start = utf8.startIndex
            for index in utf8.indices where isSpecial(utf8[index]) {
                plain(utf8[start..<index])
                special(utf8[index])
                start = index + 1
            }
            plain(utf8[start...])
        }
    }

    /// What could end a text or a quoted value, and control characters, which no page may hold.
    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x7F: true
        case 0x09, 0x0A, 0x0D: false
        default: byte < 0x20
        }
    }

    private static func reference(_ byte: UInt8, into bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "<"): literal("&lt;", into: &bytes)
        case UInt8(ascii: ">"): literal("&gt;", into: &bytes)
        case UInt8(ascii: "&"): literal("&amp;", into: &bytes)
        case UInt8(ascii: "\""): literal("&quot;", into: &bytes)
        case UInt8(ascii: "'"): literal("&#39;", into: &bytes)
        default: literal("\u{FFFD}", into: &bytes)
        }
    }

    static func number(_ value: Int, into bytes: inout [UInt8]) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let magnitude = value.magnitude
        var unit: UInt = 1
        while magnitude / unit >= 10 { unit *= 10 }
        while unit > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude / unit % 10))
            unit /= 10
        }
    }

    /// `12.5`, `12`, `-0.3`.
    static func tenths(_ value: Int, into bytes: inout [UInt8]) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let magnitude = Int(clamping: value.magnitude)
        number(magnitude / 10, into: &bytes)
        guard magnitude % 10 != 0 else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(ascii: "0") + UInt8(magnitude % 10))
    }
}
