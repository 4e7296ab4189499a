import TestSupport

/// Comma-separated text read character by character after RFC 4180, as slowly and plainly as can be; the scanner of the
/// program is compared with it.
enum ReferenceTable {
    static func read(_ text: String, separator: Unicode.Scalar = ",") -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        var scalars = Array(text.unicodeScalars)
        if let last = scalars.last, last != "\n" { scalars.append("\n") }
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            if isQuoted {
                if scalar == "\"", next == "\"" {
                    cell.append("\"")
                    index += 1
                } else if scalar == "\"" {
                    isQuoted = false
                } else {
                    cell.append(scalar)
                }
            } else if scalar == "\"", cell.isEmpty {
                isQuoted = true
            } else if scalar == separator {
                row.append(String(cell))
                cell = String.UnicodeScalarView()
            } else if scalar == "\n" {
                row.append(String(cell))
                cell = String.UnicodeScalarView()
                rows.append(row)
                row = []
            } else if scalar != "\r" || next != "\n" {
                cell.append(scalar)
            }
            index += 1
        }
        return rows
    }

    /// A table of random cells; no cell begins or ends with a blank, as those are dropped when a cell is read.
    static func random(_ random: inout SeededGenerator, rows: Int, columns: Int) -> [[String]] {
        let pieces = ["a", "Z", "7", "é", "订", "\"", ",", ";", "\n", "\r\n", " ", "\t", "''", "\"\"", "😀", "\u{301}"]
        return (0..<rows).map { _ in
            (0..<columns).map { _ in
                let length = random.int(0...6)
                let text = (0..<length).map { _ in pieces[random.int(0...pieces.count - 1)] }.joined()
                return text.trimmingBlanks
            }
        }
    }

    /// The table as a program writes it: cells in quotes where they must be, and sometimes where they need not be.
    static func write(
        _ table: [[String]], separator: String, lineEnd: String, random: inout SeededGenerator
    ) -> String {
        var text = ""
        for (index, row) in table.enumerated() {
            let cells = row.map { cell -> String in
                let mustQuote = cell.unicodeScalars.contains { "\",;\n\r\t".unicodeScalars.contains($0) }
                guard mustQuote || random.chance(20) else { return cell }
                let doubled = cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
                return "\"\(doubled)\""
            }
            text += cells.joined(separator: separator)
            if index < table.count - 1 || random.chance(70) { text += lineEnd }
        }
        return text
    }
}

extension String {
    var trimmingBlanks: String {
        let isBlank: (Unicode.Scalar) -> Bool = { $0.value <= 32 }
        let scalars = unicodeScalars.drop(while: isBlank)
        guard let last = scalars.lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(String.UnicodeScalarView(scalars[...last]))
    }
}
