import AccountHealth

/// Turns the tags of a sheet into lines of comma-separated text.
struct SheetState {
    private let parts: WorkbookParts
    private var row = 0
    private var cells: [String] = []
    private var column = 0
    private var kind = "n"
    private var style = 0
    private var value = ""
    private var isValue = false
    private var isInCell = false

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
            cells = []
            if isEmpty { output.append(10) }
        case .end("row"):
            write(into: &output)
        case .start("c", let attributes, let isEmpty):
            column = attributes["r"].flatMap(SheetState.column) ?? cells.count
            guard column < Workbook.columnLimit else { throw .unreadable(reason: "column number") }
            kind = attributes["t"] ?? "n"
            style = attributes["s"].flatMap { Int($0) } ?? 0
            value = ""
            isInCell = !isEmpty
            // An empty cell that has no name still moves the cells after it.
            if isEmpty { while cells.count <= column { cells.append("") } }
        case .start("v", _, let isEmpty), .start("t", _, let isEmpty):
            isValue = isInCell && !isEmpty
        case .end("v"), .end("t"):
            isValue = false
        case .text(let text):
            if isValue { value += text }
        case .end("c"):
            isInCell = false
            while cells.count < column { cells.append("") }
            cells.append(shown)
        default: break
        }
    }

    /// The cell as a person sees it.
    private var shown: String {
        switch kind {
        case "s": return Int(value).flatMap { parts.strings.indices.contains($0) ? parts.strings[$0] : nil } ?? ""
        case "b": return value == "1" ? "true" : "false"
        case "n":
            guard parts.dateStyles.contains(style), let number = Double(value) else { return value }
            return SheetState.date(number, hasEpoch1904: parts.hasEpoch1904) ?? value
        default: return value
        }
    }

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
        cells = []
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
