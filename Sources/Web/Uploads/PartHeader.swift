import AccountHealth

/// What a part of a form says about itself.
package struct PartHeader: Equatable {
    /// The field's name.
    package var name: String
    /// What the sender calls the file; nil of a field. Only ever shown, never a path.
    package var fileName: String?

    init(name: String, fileName: String?) {
        self.name = name
        self.fileName = fileName
    }

    /// - Parameter bytes: header lines.
    init(_ bytes: ArraySlice<UInt8>) throws(UploadProblem) {
        for line in bytes.split(whereSeparator: { $0 == 13 || $0 == 10 }) {
            let text = String(decoding: line, as: UTF8.self)
            guard let colon = text.firstIndex(of: ":"),
                text[..<colon].trimmedLowercase == "content-disposition"
            else { continue }
            let fields = PartHeader.parameters(text[text.index(after: colon)...])
            guard fields.kind == "form-data", let name = fields.values["name"] else { break }
            self.init(name: name, fileName: fields.values["filename"].map(PartHeader.shown))
            return
        }
        throw .broken
    }

    /// `form-data; name="files"; filename="a.txt"`: quoted values may hold semicolons, and quotes behind a backslash or as `%22`.
    private static func parameters(_ text: Substring) -> (kind: String, values: [String: String]) {
        var parts: [String] = [""]
        var isQuoted = false
        var isEscaped = false
        for character in text {
            if isEscaped {
                isEscaped = false
                // Browsers write backslashes of names as they are; only a quote is meant to be escaped.
                if character != "\"" { parts[parts.count - 1].append("\\") }
                parts[parts.count - 1].append(character)
            } else if isQuoted, character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
            } else if character == ";", !isQuoted {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        var values: [String: String] = [:]
        for part in parts.dropFirst() {
            guard let equals = part.firstIndex(of: "=") else { continue }
            let name = part[..<equals].trimmedLowercase
            // The first of two like-named parameters holds.
            if values[name] == nil { values[name] = part[part.index(after: equals)...].trimmed }
        }
        return (parts[0][...].trimmedLowercase, values)
    }

    /// The last part of a path, as some browsers send one; in one line, and no longer than a name is.
    private static func shown(_ name: String) -> String {
        let quoted = name.replacing("%22", with: "\"")
        let last = quoted.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        return String(last.inOneLine.unicodeScalars.prefix(255))
    }
}

extension StringProtocol {
    /// Without blanks at either end.
    var trimmed: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }

    fileprivate var trimmedLowercase: String { trimmed.lowercased() }
}
