import Yams

/// Why a standards book cannot be used, with the line it stands on.
package struct BookProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package let line: Int?
    package let reason: String

    package var description: String {
        line.map { "line \($0): \(reason)" } ?? reason
    }
}

/// A mapping of a YAML text that knows which of its keys were asked for.
struct BookNode {
    private let node: Node
    private let values: [String: Node]

    /// Fails when the node is no mapping or has a key outside `allowed`: a misspelt key must not pass unread.
    init(_ node: Node, allowed: Set<String>) throws(BookProblem) {
        guard let mapping = node.mapping else {
            throw BookProblem(line: node.mark?.line, reason: "a mapping is expected")
        }
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            guard let name = key.string else { throw BookProblem(line: key.mark?.line, reason: "a key must be a text") }
            guard allowed.contains(name) else {
                let known = allowed.sorted().joined(separator: ", ")
                throw BookProblem(line: key.mark?.line, reason: "“\(name)” is none of \(known)")
            }
            values[name] = value
        }
        self.node = node
        self.values = values
    }

    var line: Int? { node.mark?.line }

    var keys: Set<String> { Set(values.keys) }

    func node(_ key: String) -> Node? { values[key] }

    func problem(_ key: String, _ reason: String) -> BookProblem {
        BookProblem(line: (values[key] ?? node).mark?.line, reason: "\(key): \(reason)")
    }

    func text(_ key: String) throws(BookProblem) -> String? {
        guard let value = values[key] else { return nil }
        guard let text = value.scalar?.string else { throw problem(key, "a text is expected") }
        return text
    }

    func required(_ key: String) throws(BookProblem) -> String {
        guard let text = try text(key) else { throw BookProblem(line: line, reason: "\(key) is missing") }
        return text
    }

    func integer(_ key: String, in range: ClosedRange<Int>) throws(BookProblem) -> Int? {
        guard let text = try text(key) else { return nil }
        guard let value = Int(text), range.contains(value) else {
            throw problem(key, "a number from \(range.lowerBound) to \(range.upperBound) is expected, not “\(text)”")
        }
        return value
    }

    func flag(_ key: String) throws(BookProblem) -> Bool? {
        guard let text = try text(key) else { return nil }
        switch text {
        case "true": return true
        case "false": return false
        default: throw problem(key, "true or false is expected, not “\(text)”")
        }
    }

    func texts(_ key: String) throws(BookProblem) -> [String]? {
        guard let value = values[key] else { return nil }
        if let single = value.scalar?.string { return [single] }
        guard let sequence = value.sequence else { throw problem(key, "a list is expected") }
        var texts: [String] = []
        for item in sequence {
            guard let text = item.scalar?.string else { throw problem(key, "a list of texts is expected") }
            texts.append(text)
        }
        return texts
    }

    func mapping(_ key: String, allowed: Set<String>) throws(BookProblem) -> BookNode? {
        guard let value = values[key] else { return nil }
        return try BookNode(value, allowed: allowed)
    }

    func list(_ key: String) throws(BookProblem) -> [Node] {
        guard let value = values[key] else { return [] }
        guard let sequence = value.sequence else { throw problem(key, "a list is expected") }
        return Array(sequence)
    }
}
