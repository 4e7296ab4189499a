extension String {
    /// Words of somebody as one value of a YAML text: on one line, and without what such a text cannot hold.
    ///
    /// - Parameter most: how many characters are kept.
    func quotedInYAML(most: Int = 2_000) -> String {
        let line = split(whereSeparator: \.isNewline).joined(separator: " ")
        let kept = line.unicodeScalars.filter { $0.value >= 32 && !(0x7F...0x9F ~= $0.value) && $0.value != 0xFEFF }
        let words = String(String.UnicodeScalarView(kept)).prefix(most)
        return "\"" + words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
