/// Splits XML into tags and text while it streams by; no tree, no document types, only the five built-in entities.
/// Character data (`<![CDATA[…]]>`) is text.
struct XMLScanner {
    enum Event {
        case start(name: String, attributes: [String: String], isEmpty: Bool)
        case end(name: String)
        case text(String)
    }

    /// A tag or a text longer than this is not a spreadsheet's.
    static let tokenLimit = 1 << 20

    private var pending: [UInt8] = []
    private var isInTag = false
    /// The quote that ends the attribute's value being read.
    private var openQuote: UInt8?

    /// Takes the next bytes and reports the events completed by them.
    mutating func feed(_ bytes: some Sequence<UInt8>, _ report: (Event) throws(InputError) -> Void) throws(InputError) {
        for byte in bytes {
            if isInTag {
                if byte == UInt8(ascii: ">"), isTagComplete {
                    let tag = pending
                    pending = []
                    isInTag = false
                    try reportTag(tag, report)
                    continue
                }
                noteQuote(byte)
            } else if byte == UInt8(ascii: "<") {
                if !pending.isEmpty { try report(.text(XMLScanner.unescape(pending))) }
                pending = []
                isInTag = true
                continue
            }
            pending.append(byte)
            if pending.count > XMLScanner.tokenLimit { throw .unreadable(reason: "XML token too long") }
        }
    }

    private static let commentStart = Array("!--".utf8)
    private static let dataStart = Array("![CDATA[".utf8)

    /// Whether a `>` here ends the tag: a comment ends with `-->` only, character data with `]]>`, an instruction with `?>`,
    /// and an attribute's value may hold any number of them.
    private var isTagComplete: Bool {
        if pending.first == UInt8(ascii: "?") { return pending.count > 1 && pending.last == UInt8(ascii: "?") }
        if pending.starts(with: XMLScanner.commentStart) {
            return pending.count >= 5 && pending.suffix(2).elementsEqual("--".utf8)
        }
        if pending.starts(with: XMLScanner.dataStart) {
            return pending.count >= XMLScanner.dataStart.count + 2 && pending.suffix(2).elementsEqual("]]".utf8)
        }
        return openQuote == nil
    }

    /// Follows the quotes around the values of an element's attributes.
    private mutating func noteQuote(_ byte: UInt8) {
        if let quote = openQuote {
            if byte == quote { openQuote = nil }
        } else if byte == 34 || byte == 39, let first = pending.first, first != UInt8(ascii: "!"),
            first != UInt8(ascii: "?")
        {
            openQuote = byte
        }
    }

    private func reportTag(
        _ tag: [UInt8], _ report: (Event) throws(InputError) -> Void
    ) throws(InputError) {
        guard let first = tag.first else { return }
        if first == UInt8(ascii: "?") { return }
        if first == UInt8(ascii: "!") {
            if tag.starts(with: Array("!DOCTYPE".utf8)) { throw .unreadable(reason: "XML with a document type") }
            if tag.starts(with: XMLScanner.dataStart), tag.count > XMLScanner.dataStart.count + 2 {
                let text = tag.dropFirst(XMLScanner.dataStart.count).dropLast(2)
                try report(.text(String(decoding: text, as: UTF8.self)))
            }
            return
        }
        if first == UInt8(ascii: "/") {
            try report(.end(name: XMLScanner.localName(tag.dropFirst())))
            return
        }
        let isEmpty = tag.last == UInt8(ascii: "/")
        let body = isEmpty ? tag.dropLast() : tag[...]
        let name = body.prefix { !XMLScanner.isSpace($0) }
        let attributes = XMLScanner.attributes(body.dropFirst(name.count))
        try report(.start(name: XMLScanner.localName(name), attributes: attributes, isEmpty: isEmpty))
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }

    /// The name without its namespace prefix.
    private static func localName(_ bytes: some BidirectionalCollection<UInt8>) -> String {
        let trimmed = bytes.filter { !isSpace($0) }
        let local = trimmed.lastIndex(of: UInt8(ascii: ":")).map { trimmed[(trimmed.index(after: $0))...] }
        return String(decoding: local ?? trimmed[...], as: UTF8.self)
    }

    private static func attributes(_ bytes: ArraySlice<UInt8>) -> [String: String] {
        var attributes: [String: String] = [:]
        var rest = bytes
        while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
            let name = rest[..<equals].filter { !isSpace($0) }
            let after = rest[(equals + 1)...].drop(while: isSpace)
            guard let quote = after.first, quote == 34 || quote == 39 else { break }
            let value = after.dropFirst().prefix { $0 != quote }
            attributes[String(decoding: name, as: UTF8.self)] = unescape(Array(value))
            rest = after.dropFirst(value.count + 2)
        }
        return attributes
    }

    private static func unescape(_ bytes: [UInt8]) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var result = ""
        var rest = String(decoding: bytes, as: UTF8.self)[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            let after = rest[rest.index(after: start)...]
            guard let end = after.prefix(12).firstIndex(of: ";") else {
                result += "&"
                rest = after
                continue
            }
            result += character(named: after[..<end]) ?? "&\(after[..<end]);"
            rest = after[after.index(after: end)...]
        }
        return result + rest
    }

    private static func character(named entity: Substring) -> String? {
        switch entity {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        case "apos": return "'"
        default:
            let number: UInt32? =
                entity.hasPrefix("#x")
                ? UInt32(entity.dropFirst(2), radix: 16)
                : entity.hasPrefix("#") ? UInt32(entity.dropFirst()) : nil
            return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
        }
    }
}
