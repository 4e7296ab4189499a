import AccountHealth

/// The first sheet of an .xlsx workbook as comma-separated text, row by row while the sheet streams by.
///
/// A line of the text is a row of the sheet, so that findings point where the user looks.
final class Workbook: ByteSource {
    /// Shared strings and styles are held in memory; a report's are far smaller.
    static let partLimit = 64 << 20
    static let columnLimit = 16_384
    static let rowLimit = 1_048_576
    /// Bytes of XML looked at before the text made of them is handed on: few of them can name very long texts.
    private static let stride = 1 << 10

    private let archive: Archive
    private var scanner = XMLScanner()
    private var sheet: SheetState
    private var ready: [UInt8] = []
    private var offset = 0
    /// Bytes of text made of the sheet so far.
    private var made = 0
    /// What was read of the sheet and not yet looked at.
    private var unread: ArraySlice<UInt8> = []
    private var isAtEnd = false

    /// What was cut off or left out of the rows read so far.
    var findings: FindingLog { sheet.findings }

    /// Nil when the zip file is no workbook.
    init?(_ file: FileSource) throws(InputError) {
        guard let parts = try WorkbookParts(file) else { return nil }
        archive = try Archive(file, container: .zip)
        while let entry = try archive.nextEntry(), entry != parts.sheetPath {}
        sheet = SheetState(parts: parts)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
        while offset == ready.count, !isAtEnd {
            ready.removeAll(keepingCapacity: true)
            offset = 0
            if unread.isEmpty {
                unread = try ArchiveEntrySource(archive).read(upTo: 64 * 1024)[...]
                isAtEnd = unread.isEmpty
            }
            let piece = unread.prefix(Workbook.stride)
            unread = unread.dropFirst(piece.count)
            try scanner.feed(piece) { (event) throws(InputError) in
                try sheet.take(event, into: &ready)
            }
            made += ready.count
            try archive.requireRatio(of: made)
        }
        let count = min(ready.count - offset, buffer.count)
        buffer.copyBytes(from: ready[offset..<offset + count])
        offset += count
        return count
    }
}

/// What must be known before the first cell can be read.
struct WorkbookParts {
    var sheetPath: String
    var strings: [String] = []
    /// Places of strings that are longer than a cell can be, of which the rest was left out.
    var cutStrings: Set<Int> = []
    /// Styles whose numbers are days.
    var dateStyles: Set<Int> = []
    var hasEpoch1904 = false

    /// Nil when the zip file is no workbook.
    ///
    /// - Throws: `archiveOfManyFiles` of any zip file, as this is the first look at all of its entries.
    init?(_ file: FileSource) throws(InputError) {
        var texts: [String: [UInt8]] = [:]
        var sheets: [String] = []
        var fileCount = 0
        let archive = try Archive(file, container: .zip)
        while let entry = try archive.nextEntry() {
            if !DocumentWalker.isOfTheSystem(entry) { fileCount += 1 }
            if fileCount > Archive.fileLimit { throw .archiveOfManyFiles(limit: Archive.fileLimit) }
            if entry.hasPrefix("xl/worksheets/") { sheets.append(entry) }
            switch entry {
            case "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml":
                let text = try ArchiveEntrySource(archive).read(upTo: Workbook.partLimit)
                if text.count == Workbook.partLimit { throw .archiveTooLarge(limit: "64 MiB") }
                texts[entry] = text
            default: break
            }
        }
        guard let workbook = texts["xl/workbook.xml"] else { return nil }
        var firstSheet: String?
        var is1904 = false
        try WorkbookParts.scan(workbook) { name, attributes in
            if name == "sheet", firstSheet == nil { firstSheet = attributes["r:id"] ?? attributes["id"] }
            if name == "workbookPr" { is1904 = ["1", "true"].contains(attributes["date1904"] ?? "") }
        }
        var target: String?
        try WorkbookParts.scan(texts["xl/_rels/workbook.xml.rels"] ?? []) { name, attributes in
            if name == "Relationship", attributes["Id"] == firstSheet { target = attributes["Target"] }
        }
        let path = target.map { $0.hasPrefix("/") ? String($0.dropFirst()) : "xl/" + $0 }
        guard let sheetPath = path ?? sheets.sorted().first else { return nil }
        self.sheetPath = sheetPath
        hasEpoch1904 = is1904
        try readStrings(texts["xl/sharedStrings.xml"] ?? [])
        try readStyles(texts["xl/styles.xml"] ?? [])
    }

    private static func scan(
        _ xml: [UInt8], _ start: (String, [String: String]) -> Void
    ) throws(InputError) {
        var scanner = XMLScanner()
        try scanner.feed(xml) { (event) throws(InputError) in
            if case .start(let name, let attributes, _) = event { start(name, attributes) }
        }
    }

    private mutating func readStrings(_ xml: [UInt8]) throws(InputError) {
        var scanner = XMLScanner()
        var current = CellText()
        var isText = false
        var isPhonetic = false
        var found: [String] = []
        var cut: Set<Int> = []
        try scanner.feed(xml) { (event) throws(InputError) in
            switch event {
            case .start("si", _, let isEmpty):
                current = CellText()
                if isEmpty { found.append("") }
            case .start("t", _, let isEmpty): isText = !isEmpty
            case .start("rPh", _, _): isPhonetic = true
            case .end("rPh"): isPhonetic = false
            case .end("t"): isText = false
            case .end("si"):
                if current.isCut { cut.insert(found.count) }
                found.append(current.text)
            case .text(let text): if isText, !isPhonetic { current.append(text) }
            default: break
            }
        }
        (strings, cutStrings) = (found, cut)
    }

    private mutating func readStyles(_ xml: [UInt8]) throws(InputError) {
        // The built-in formats that show a date; source: ECMA-376, part 1, 18.8.30.
        var dateFormats = Set(14...22).union(27...36).union(45...47).union(50...58)
        var isInCells = false
        var style = 0
        var found: Set<Int> = []
        var scanner = XMLScanner()
        try scanner.feed(xml) { (event) throws(InputError) in
            switch event {
            case .start("numFmt", let attributes, _):
                guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
                let code = WorkbookParts.withoutLiterals(attributes["formatCode"] ?? "").lowercased()
                if code.contains("y") || code.contains("d") && code.contains("m") || code.contains("h:") {
                    dateFormats.insert(id)
                }
            case .start("cellXfs", _, _): isInCells = true
            case .end("cellXfs"): isInCells = false
            case .start("xf", let attributes, _):
                guard isInCells else { return }
                if let id = attributes["numFmtId"].flatMap({ Int($0) }), dateFormats.contains(id) {
                    found.insert(style)
                }
                style += 1
            default: break
            }
        }
        dateStyles = found
    }

    /// A format code without its quoted texts and bracketed colours.
    private static func withoutLiterals(_ code: String) -> String {
        var result = ""
        var closing: Character?
        for character in code {
            if let end = closing {
                if character == end { closing = nil }
            } else if character == "\"" {
                closing = "\""
            } else if character == "[" {
                closing = "]"
            } else {
                result.append(character)
            }
        }
        return result
    }
}
