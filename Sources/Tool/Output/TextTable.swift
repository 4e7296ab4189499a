/// Rows in columns that stand under each other, Chinese included.
struct TextTable {
    private var rows: [[String]] = []
    private let indent: String
    /// Columns set to the right, for figures.
    private let rightAligned: Set<Int>

    init(indent: Int = 2, rightAligned: Set<Int> = []) {
        self.indent = String(repeating: " ", count: indent)
        self.rightAligned = rightAligned
    }

    mutating func add(_ cells: [String]) {
        rows.append(cells.map(Terminal.harmless))
    }

    var lines: [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { column < $0.count ? Terminal.width(of: $0[column]) : 0 }.max() ?? 0
        }
        return rows.map { row in
            var line = indent
            for (column, cell) in row.enumerated() {
                let padding = String(repeating: " ", count: widths[column] - Terminal.width(of: cell))
                line += rightAligned.contains(column) ? padding + cell : cell + padding
                if column + 1 < row.count { line += "  " }
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
