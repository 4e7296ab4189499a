/// Counts rows that deserve one remark, file by file.
struct RowCount {
    private let remark: Remark
    private var byFile: [Int: (count: Int, lines: [Int])] = [:]

    /// Lines that a finding names.
    private static let shown = 5

    init(_ remark: Remark) {
        self.remark = remark
    }

    mutating func add(_ origin: Origin) {
        var entry = byFile[Int(origin.file)] ?? (0, [])
        entry.count += 1
        entry.lines.append(Int(origin.line))
        // Rows come in any order; the first lines are shown.
        if entry.lines.count > RowCount.shown * 64 { entry.lines = Array(entry.lines.sorted().prefix(RowCount.shown)) }
        byFile[Int(origin.file)] = entry
    }

    /// One warning for each file.
    func findings(files: [String]) -> [Finding] {
        byFile.sorted { $0.key < $1.key }.map { file, rows in
            let lines = Array(rows.lines.sorted().prefix(RowCount.shown))
            return Finding(
                remark, severity: .warning, file: files.indices.contains(file) ? files[file] : "", line: lines.first,
                count: rows.count, lines: lines)
        }
    }
}
