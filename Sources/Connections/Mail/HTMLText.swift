/// The words of an HTML page as plain text, such as a person sees them. Nothing of it is run, loaded or trusted.
package struct HTMLText {
    /// Goes through a page once, from its beginning to its end.
    package static func plain(_ html: String) -> String {
        var reader = HTMLText(html)
        reader.read()
        return String(decoding: reader.output.bytes, as: UTF8.self)
    }

    private let bytes: [UInt8]
    private let lastDoubleQuote: Int
    private let lastSingleQuote: Int
    private var place = 0
    private var output = HTMLLines()
    /// An element that is not shown, and how many of its name are open inside of it.
    private var hidden: (name: String, depth: Int)?
    /// Open block quotes: whether each is a quotation of a mail.
    private var quotes: [Bool] = []

    private init(_ html: String) {
        bytes = Array(html.utf8)
        lastDoubleQuote = bytes.lastIndex(of: UInt8(ascii: "\"")) ?? 0
        lastSingleQuote = bytes.lastIndex(of: UInt8(ascii: "'")) ?? 0
    }

    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p",
        "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
    ]
    private static let paragraphs: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote",
    ]
    /// Their content is no text, up to their own end.
    private static let raw: Set<String> = [
        "script", "style", "title", "template", "noscript", "iframe", "object", "svg", "math", "textarea", "select",
        "xmp", "noembed", "noframes",
    ]
    private static let void: Set<String> = [
        "br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr",
    ]

    private mutating func read() {
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "<"), readMarkup() { continue }
            if byte == UInt8(ascii: "&"), hidden == nil, let letters = HTMLEntity.read(bytes, at: &place) {
                output.add(letters)
                continue
            }
            if hidden == nil { output.add(byte) }
            place += 1
        }
        output.finish()
    }

    /// Reads a tag or a comment; false when the sign is only a sign.
    private mutating func readMarkup() -> Bool {
        guard place + 1 < bytes.count else { return false }
        switch bytes[place + 1] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            let isComment = matches("<!--", at: place)
            let end = isComment ? find("-->", from: place + 4) : find(">", from: place)
            place = end.map { $0 + (isComment ? 3 : 1) } ?? bytes.count
            return true
        case UInt8(ascii: "/"):
            let name = self.name(at: place + 2)
            guard !name.isEmpty else { return false }
            place = find(">", from: place).map { $0 + 1 } ?? bytes.count
            close(name)
            return true
        default:
            let name = self.name(at: place + 1)
            guard !name.isEmpty else { return false }
            let end = tagEnd(from: place + 1 + name.utf8.count)
            let attributes = Array(bytes[min(place + 1 + name.utf8.count, end)..<end])
            place = min(end + 1, bytes.count)
            open(name, attributes)
            return true
        }
    }

    private mutating func open(_ name: String, _ attributes: [UInt8]) {
        if let hidden {
            if name == hidden.name, !HTMLText.void.contains(name) { self.hidden?.depth += 1 }
            return
        }
        if HTMLText.raw.contains(name) {
            if attributes.last != UInt8(ascii: "/") { skip(to: name) }
            return
        }
        if !HTMLText.void.contains(name), HTMLAttributes(attributes).isHidden {
            hidden = (name, 0)
            return
        }
        switch name {
        case "br": output.endLine()
        case "td", "th": output.addSpace()
        case "blockquote":
            output.endParagraph()
            quotes.append(HTMLAttributes(attributes).isQuotation)
            if quotes.last == true { output.quoteDepth += 1 }
        default:
            if HTMLText.paragraphs.contains(name) {
                output.endParagraph()
            } else if HTMLText.blocks.contains(name) {
                output.endLine()
            }
            if name == "li" { output.add(Array("• ".utf8)) }
        }
    }

    private mutating func close(_ name: String) {
        if let hidden {
            guard name == hidden.name else { return }
            if hidden.depth == 0 { self.hidden = nil } else { self.hidden?.depth -= 1 }
            return
        }
        if name == "blockquote" {
            output.endParagraph()
            if quotes.popLast() == true { output.quoteDepth -= 1 }
        } else if HTMLText.paragraphs.contains(name) {
            output.endParagraph()
        } else if HTMLText.blocks.contains(name) {
            output.endLine()
        }
    }

    /// Goes behind the end of an element without text.
    private mutating func skip(to name: String) {
        var from = place
        while let end = find("</", from: from) {
            if self.name(at: end + 2) == name {
                place = find(">", from: end).map { $0 + 1 } ?? bytes.count
                return
            }
            from = end + 2
        }
        place = bytes.count
    }

    private func name(at start: Int) -> String {
        var end = start
        while end < bytes.count, end - start < 32,
            (97...122).contains(bytes[end] | 32) || end > start && (48...57).contains(bytes[end])
        {
            end += 1
        }
        guard end > start else { return "" }
        return String(decoding: bytes[start..<end].map { $0 < 58 ? $0 : $0 | 32 }, as: UTF8.self)
    }

    /// Where a tag ends; a `>` in quotation marks belongs to a value. A mark that nothing closes is none.
    private func tagEnd(from start: Int) -> Int {
        var quote: UInt8?
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") && index < lastDoubleQuote
                || byte == UInt8(ascii: "'") && index < lastSingleQuote
            {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index
            }
            index += 1
        }
        return bytes.count
    }

    private func matches(_ text: StaticString, at start: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard start + count <= bytes.count else { return false }
        return text.withUTF8Buffer { bytes[start..<start + count].elementsEqual($0) }
    }

    private func find(_ text: StaticString, from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if matches(text, at: index) { return index }
            index += 1
        }
        return nil
    }
}
