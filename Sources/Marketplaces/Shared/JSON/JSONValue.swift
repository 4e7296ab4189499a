import Foundation

/// Any JSON, for reports whose shape differs from what is documented.
package enum JSONValue: Sendable, Decodable {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    /// Nil when the bytes are no JSON, or nested deeper than any report.
    package init?(_ bytes: [UInt8]) {
        guard JSONValue.depth(of: bytes) <= 64, let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
        else { return nil }
        self = value
    }

    /// How deep brackets are nested outside texts; asked before the parser, which would go down with them.
    private static func depth(of bytes: [UInt8]) -> Int {
        var depth = 0
        var deepest = 0
        var isInText = false
        var isEscaped = false
        for byte in bytes {
            if isInText {
                if isEscaped {
                    isEscaped = false
                } else if byte == 92 {
                    isEscaped = true
                } else if byte == 34 {
                    isInText = false
                }
                continue
            }
            switch byte {
            case 34: isInText = true
            case 91, 123:
                depth += 1
                deepest = max(deepest, depth)
            case 93, 125: depth -= 1
            default: break
            }
        }
        return deepest
    }

    package subscript(_ key: String) -> JSONValue? {
        if case .object(let members) = self { return members[key] }
        return nil
    }

    /// The first of several names that is there.
    package func first(_ keys: String...) -> JSONValue? {
        for key in keys {
            if let value = self[key] { return value }
        }
        return nil
    }

    package var list: [JSONValue] {
        if case .list(let values) = self { return values }
        return []
    }

    package var text: String? {
        if case .text(let text) = self { return text }
        return nil
    }

    package var double: Double? {
        switch self {
        case .number(let value): value
        case .text(let text): Double(text)
        default: nil
        }
    }

    /// A whole number that a count can be; nil for anything else.
    package var count: Int? {
        guard let value = double, value >= 0, value < 1e15, value == value.rounded() else { return nil }
        return Int(value)
    }

    package var keys: [String] {
        if case .object(let members) = self { return members.keys.sorted() }
        return []
    }
}

/// Reads one kind of JSON document.
package protocol JSONReader: Sendable {
    /// Nil when the document is of another kind.
    init?(_ json: JSONValue, context: ReadingContext)

    func read(into block: inout ParsedBlock)
}
