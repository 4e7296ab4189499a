import AccountHealth

/// Turns the tags of a sheet into lines of comma-separated text.
struct SheetState {
    private let parts: WorkbookParts
    private var row = 0
    private var cells: [String] = []
    private var column = 0
    private var kind = "n"
    private var style = 0
    private var value = CellText()
    private var isValue = false
    private var isInCell = false
    /// Bytes of the cells of the row so far, each with its separator.
    private var rowSize = 0
    /// Whether the row is longer than a line can be; nothing of it is kept.
    private var isRowTooLong = false
    private(set) var findings = FindingLog()

    init(parts: WorkbookParts) {
        self.parts = parts
    }

    mutating func take(_ event: XMLScanner.Event, into output: inout [UInt8]) throws(InputError) {
        switch event {
        case .start("row", let attributes, let isEmpty):
            let number = attributes["r"].flatMap { Int($0) } ?? row + 1
            guard number > row, number <= Workbook.rowLimit else { throw .unreadable(reason: "row number") }
            // Rows the sheet leaves out stay as empty lines.
            while row + 1 < number {
                row += 1
                output.append(10)
            }
            row = number
            beginRow()
            if isEmpty { output.append(10) }
        case .end("row"):
            write(into: &output)
        case .start("c", let attributes, let isEmpty):
            isInCell = false
            if isRowTooLong { return }
            column = attributes["r"].flatMap(SheetState.column) ?? cells.count
            // A column behind the cells before it: two cells in one place are no table.
            guard column >= cells.count, column < Workbook.columnLimit else {
                throw .unreadable(reason: "column number")
            }
            kind = attributes["t"] ?? "n"
            style = attributes["s"].flatMap { Int($0) } ?? 0
            value = CellText()
            isInCell = !isEmpty
            // An empty cell that has no name still moves the cells after it.
            if isEmpty { while cells.count <= column { add("") } }
        case .start("v", _, let isEmpty), .start("t", _, let isEmpty):
            isValue = isInCell && !isEmpty
        case .end("v"), .end("t"):
            isValue = false
        case .text(let text):
            if isValue { value.append(text) }
        case .end("c"):
            guard isInCell else { return }
            (isInCell, isValue) = (false, false)
            keepCell()
        default: break
        }
    }

    private mutating func beginRow() {
        cells = []
        rowSize = 0
        (isRowTooLong, isInCell, isValue) = (false, false, false)
    }

    private mutating func add(_ cell: String) {
        cells.append(cell)
        rowSize += cell.utf8.count + 1
    }

    /// The cell is whole: it is kept as a person sees it, unless its row has become longer than a line can be.
    private mutating func keepCell() {
        let sharedString = kind == "s" ? Int(value.text) : nil
        if value.isCut || sharedString.map(parts.cutStrings.contains) ?? false {
            findings.add(.cellTooLong(limit: CellText.limit), .warning, line: row)
        }
        while cells.count < column { add("") }
        add(shown)
        if rowSize > LineBlocks.lineLimit {
            findings.add(.lineTooLong(limit: LineBlocks.lineLimit), .error, line: row)
            beginRow()
            isRowTooLong = true
        }
    }

    /// The cell as a person sees it.
    private var shown: String {
        let value = self.value.text
        switch kind {
        case "s": return Int(value).flatMap { parts.strings.indices.contains($0) ? parts.strings[$0] : nil } ?? ""
        case "b": return value == "1" ? "true" : "false"
        case "n":
            guard parts.dateStyles.contains(style), let number = Double(value) else { return value }
            return SheetState.date(number, hasEpoch1904: parts.hasEpoch1904) ?? value
        default: return value
        }
    }

    /// The row as a line; an empty one where it was left out, so that the rows after it keep their numbers.
    private mutating func write(into output: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            let bytes = cell.utf8
            guard bytes.contains(where: { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }) else {
                output += bytes
                continue
            }
            output.append(34)
            // A line break inside a cell would shift the line numbers; it means nothing to a report.
            for byte in bytes {
                if byte == 34 { output.append(34) }
                output.append(byte == 10 || byte == 13 ? 32 : byte)
            }
            output.append(34)
        }
        output.append(10)
        beginRow()
    }

    /// The column of a cell's name, from 0: `C7` is 2.
    private static func column(_ name: String) -> Int? {
        var number = 0
        for byte in name.utf8 {
            let letter = byte | 32
            guard letter >= 97, letter <= 122 else { break }
            number = number * 26 + Int(letter - 96)
            if number > Workbook.columnLimit { return Workbook.columnLimit }
        }
        return number == 0 ? nil : number - 1
    }

    /// A spreadsheet's day number as `yyyy-MM-dd`, with the time where there is one.
    private static func date(_ serial: Double, hasEpoch1904: Bool) -> String? {
        guard serial >= 0, serial < 200_000 else { return nil }
        let whole = serial.rounded(.down)
        let seconds = Int(((serial - whole) * 86_400).rounded())
        // Day 60 is a 29 February 1900 that never was; no report reaches back so far.
        let epoch = hasEpoch1904 ? Day.number(year: 1904, month: 1, day: 1) : Day.number(year: 1899, month: 12, day: 30)
        let time = CivilTime(utcSecond: (Int64(epoch) + Int64(whole)) * 86_400 + Int64(seconds))
        return seconds == 0 ? "\(time.day)" : "\(time.day) \(time.clock)"
    }
}
