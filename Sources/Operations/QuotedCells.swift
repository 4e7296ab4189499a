// Words of somebody as one value of a text that programs read. What closes a value is looked for among Unicode scalars: a quotation mark
// with an accent on it is another character, but closes all the same.

extension String {
    /// As one value of YAML: on one line, and without what such a text cannot hold.
    ///
    /// - Parameter most: how many characters are kept.
    func quotedInYAML(most: Int = 2_000) -> String {
        let line = split(whereSeparator: \.isNewline).joined(separator: " ").prefix(most)
        var value = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in line.unicodeScalars
        where scalar.value >= 32 && !(0x7F...0x9F ~= scalar.value) && ![0x2028, 0x2029, 0xFEFF].contains(scalar.value) {
            if scalar == "\"" || scalar == "\\" { value.append("\\") }
            value.append(scalar)
        }
        value.append("\"")
        return String(value)
    }

    /// As one cell of a comma-separated file, on one line.
    package var quotedInCSV: String {
        var cell = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in unicodeScalars {
            if scalar == "\"" { cell.append("\"") }
            cell.append(scalar == "\r" || scalar == "\n" ? " " : scalar)
        }
        cell.append("\"")
        return String(cell)
    }
}
