/// A strict little reader of pages: tags must nest, attributes be quoted and given once, references be known.
struct WellFormed {
    struct Element {
        var name: String
        var attributes: [String: String]
    }

    private(set) var elements: [Element] = []
    private(set) var text = ""
    private(set) var problems: [String] = []

    private static let voids: Set<String> = ["meta", "link", "input", "br", "img"]

    init(_ page: String) {
        var page = Substring(page)
        let type = "<!DOCTYPE html>\n"
        if page.hasPrefix(type) { page.removeFirst(type.count) } else { problems.append("no document type") }
        var open: [String] = []
        while let start = page.firstIndex(of: "<") {
            take(page[..<start])
            page = page[start...].dropFirst()
            guard let end = WellFormed.end(of: page) else {
                problems.append("a tag does not end: \(page.prefix(40))")
                return
            }
            let tag = page[..<end]
            page = page[end...].dropFirst()
            if tag.hasPrefix("/") {
                let name = String(tag.dropFirst())
                if open.popLast() != name { problems.append("</\(name)> closes nothing") }
                continue
            }
            let isClosed = tag.hasSuffix("/")
            guard let element = element(isClosed ? tag.dropLast() : tag) else { continue }
            elements.append(element)
            if WellFormed.voids.contains(element.name), !isClosed { problems.append("<\(element.name)> is not closed") }
            if !isClosed { open.append(element.name) }
        }
        take(page)
        if !open.isEmpty { problems.append("never closed: \(open)") }
        let ids = elements.compactMap { $0.attributes["id"] }
        for (id, count) in Dictionary(grouping: ids, by: { $0 }).mapValues(\.count) where count > 1 {
            problems.append("id \(id) stands \(count) times")
        }
    }

    /// The end of a tag: the first `>` outside of quotes.
    private static func end(of page: Substring) -> Substring.Index? {
        var isQuoted = false
        for index in page.indices {
            if page[index] == "\"" { isQuoted.toggle() }
            if page[index] == ">", !isQuoted { return index }
        }
        return nil
    }

    private mutating func take(_ raw: Substring) {
        if raw.contains(">") { problems.append("a bare > in: \(raw.prefix(40))") }
        text += decoded(raw)
    }

    private mutating func decoded(_ raw: Substring) -> String {
        var result = ""
        var rest = raw
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            let known = ["&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": "\"", "&#39;": "'"]
            guard let (reference, character) = known.first(where: { rest.hasPrefix($0.key) }) else {
                problems.append("an unknown reference: \(rest.prefix(12))")
                return result + rest
            }
            result += character
            rest = rest.dropFirst(reference.count)
        }
        return result + rest
    }

    private mutating func element(_ tag: Substring) -> Element? {
        let name = tag.prefix { $0.isLetter || $0.isNumber }
        guard !name.isEmpty else {
            problems.append("no tag: <\(tag.prefix(40))")
            return nil
        }
        var attributes: [String: String] = [:]
        var rest = tag.dropFirst(name.count)
        while !rest.isEmpty {
            guard rest.first == " ", let equals = rest.firstIndex(of: "="), rest[equals...].hasPrefix("=\"") else {
                problems.append("attributes of <\(name)>: \(rest.prefix(60))")
                return nil
            }
            let key = String(rest.dropFirst()[..<equals])
            let value = rest[equals...].dropFirst(2)
            guard let end = value.firstIndex(of: "\""), !value[..<end].contains("<") else {
                problems.append("value of \(key): \(value.prefix(40))")
                return nil
            }
            if attributes.updateValue(decoded(value[..<end]), forKey: key) != nil {
                problems.append("<\(name)> has \(key) twice")
            }
            rest = value[end...].dropFirst()
        }
        return Element(name: String(name), attributes: attributes)
    }
}
