/// Signs written by name or number, such as `&amp;` or `&#8212;`.
enum HTMLEntity {
    private static let names: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ", "emsp": " ",
        "thinsp": " ", "zwnj": "", "zwj": "", "shy": "", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’",
        "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»", "bull": "•",
        "middot": "·", "hellip": "…", "copy": "©", "reg": "®", "trade": "™", "deg": "°", "times": "×", "euro": "€",
        "pound": "£", "yen": "¥", "cent": "¢", "sect": "§", "para": "¶", "frac12": "½", "agrave": "à", "aacute": "á",
        "acirc": "â", "atilde": "ã", "auml": "ä", "aring": "å", "ccedil": "ç", "egrave": "è", "eacute": "é",
        "ecirc": "ê", "euml": "ë", "iacute": "í", "ntilde": "ñ", "oacute": "ó", "ocirc": "ô", "otilde": "õ",
        "ouml": "ö", "uacute": "ú", "uuml": "ü", "szlig": "ß", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü",
        "rarr": "→", "larr": "←", "check": "✓", "le": "≤", "ge": "≥", "ne": "≠", "minus": "−",
    ]

    /// The sign at a place, behind which the place is then; nil when it is none.
    static func read(_ bytes: [UInt8], at place: inout Int) -> [UInt8]? {
        var end = place + 1
        while end < bytes.count, end - place < 12, bytes[end] != UInt8(ascii: ";"), isPart(bytes[end]) { end += 1 }
        let name = String(decoding: bytes[(place + 1)..<end], as: UTF8.self)
        let isClosed = end < bytes.count && bytes[end] == UInt8(ascii: ";")
        guard let text = name.hasPrefix("#") ? number(name.dropFirst()) : isClosed ? names[name] : nil else {
            return nil
        }
        place = end + (isClosed ? 1 : 0)
        return Array(text.utf8)
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...122).contains(byte | 32) || byte == UInt8(ascii: "#")
    }

    /// A sign by its number; what no sign has becomes the replacement sign.
    private static func number(_ digits: Substring) -> String? {
        let isHex = digits.first == "x" || digits.first == "X"
        guard let value = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10) else { return nil }
        guard value > 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
        return String(Character(scalar))
    }
}

/// What the attributes of a tag say about its text.
struct HTMLAttributes {
    private let text: String

    init(_ bytes: [UInt8]) {
        text = String(
            decoding: bytes.prefix(4_000).filter { $0 != 32 && $0 != 9 && $0 != 10 && $0 != 13 }, as: UTF8.self
        )
        .lowercased()
    }

    /// Nobody sees it. Senders hide a first line for lists of mails, and others hide what is to mislead a reader like this one.
    var isHidden: Bool {
        guard !text.isEmpty else { return false }
        return text.contains("display:none") || text.contains("visibility:hidden") || text.contains("font-size:0px")
            || text.contains("font-size:0;") || text.contains("mso-hide:all")
    }

    /// The text of an older mail.
    var isQuotation: Bool {
        text.contains("type=\"cite\"") || text.contains("type=cite") || text.contains("gmail_quote")
    }
}
