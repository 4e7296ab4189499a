/// The common SQL as SQLite wants it.
enum SQLiteText {
    /// `?n` for `$n`: SQLite takes `$2` for a name and numbers names as they come, which swaps values in silence.
    static func numbered(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
        var bytes = Array(text.utf8)
        var isQuoted = false
        for index in bytes.indices {
            if bytes[index] == UInt8(ascii: "'") { isQuoted.toggle() }
            let isNumber = index + 1 < bytes.count && bytes[index + 1] >= 48 && bytes[index + 1] <= 57
            if bytes[index] == UInt8(ascii: "$"), isNumber, !isQuoted { bytes[index] = UInt8(ascii: "?") }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A definition with SQLite's names of types.
    ///
    /// Tables are strict, so that a text in a column of numbers is an error here too, and stand in the order of their primary
    /// key: rows are written and read in that order, and the key is kept once.
    static func definition(_ text: String) -> String {
        var text = text.replacing("DOUBLE PRECISION", with: "REAL").replacing("BIGINT", with: "INTEGER")
        if text.trimmingPrefix(while: \.isWhitespace).hasPrefix("CREATE TABLE") {
            while text.last?.isWhitespace == true { text.removeLast() }
            text += " STRICT, WITHOUT ROWID"
        }
        return text
    }
}
