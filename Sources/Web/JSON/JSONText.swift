package import AccountHealth

/// Writes JSON with keys in the order they are given and numbers exactly as they are written.
package struct JSONText {
    package private(set) var text = ""
    private var needsComma = false

    package init() {}

    package mutating func object(_ body: (inout JSONText) -> Void) {
        enclosed("{", "}", body)
    }

    package mutating func list(_ body: (inout JSONText) -> Void) {
        enclosed("[", "]", body)
    }

    private mutating func enclosed(_ open: String, _ close: String, _ body: (inout JSONText) -> Void) {
        self.open(open)
        body(&self)
        self.close(close)
    }

    /// Begins an object or a list that is written bit by bit.
    package mutating func open(_ bracket: String) {
        separate()
        text += bracket
        needsComma = false
    }

    package mutating func close(_ bracket: String) {
        text += bracket
        needsComma = true
    }

    /// Hands over what was written since the last call.
    package mutating func takeText() -> String {
        defer { text = "" }
        return text
    }

    /// - Parameter name: a word of ours, which needs no escapes.
    package mutating func key(_ name: String) {
        separate()
        text += "\""
        text += name
        text += "\":"
        needsComma = false
    }

    /// A number or another literal, as it is.
    package mutating func literal(_ value: String?) {
        separate()
        text += value ?? "null"
        needsComma = true
    }

    package mutating func string(_ value: String?) {
        guard let value else { return literal(nil) }
        separate()
        text += "\""
        // Most texts need no escapes.
        let isPlain = value.utf8.allSatisfy { $0 >= 32 && $0 != 34 && $0 != 92 && $0 != 127 }
        text += isPlain ? value : JSONText.escaped(value)
        text += "\""
        needsComma = true
    }

    package mutating func field(_ name: String, _ value: String?) {
        key(name)
        string(value)
    }

    package mutating func field(_ name: String, _ value: Int?) {
        key(name)
        literal(value.map(String.init))
    }

    package mutating func field(_ name: String, _ value: Bool) {
        key(name)
        literal(value ? "true" : "false")
    }

    package mutating func field(_ name: String, literal value: String?) {
        key(name)
        literal(value)
    }

    package mutating func field(_ name: String, numbers: [Int]) {
        key(name)
        list { list in
            for value in numbers { list.literal(String(value)) }
        }
    }

    package mutating func field(_ name: String, strings: [String]) {
        key(name)
        list { list in
            for value in strings { list.string(value) }
        }
    }

    package mutating func field<Values: Sequence>(
        _ name: String, objects: Values, _ body: (inout JSONText, Values.Element) -> Void
    ) {
        key(name)
        list { list in
            for value in objects { list.object { body(&$0, value) } }
        }
    }

    /// A rate without trailing zeros, at most six decimals.
    package static func decimal(_ rate: Rate) -> String? {
        guard var text = sixDecimals(rate) else { return nil }
        while text.contains("."), text.hasSuffix("0") || text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// A rate with six decimals.
    package static func sixDecimals(_ rate: Rate) -> String? {
        guard let millionths = rate.millionths else { return nil }
        let digits = String(millionths % 1_000_000)
        return "\(millionths / 1_000_000)." + String(repeating: "0", count: 6 - digits.count) + digits
    }

    private mutating func separate() {
        if needsComma { text += "," }
    }

    private static func escaped(_ value: String) -> String {
        var result = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 32 || scalar.value == 127:
                let hex = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
