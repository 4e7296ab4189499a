/// A workbook with one sheet, put together by hand.
struct TinyWorkbook {
    /// The rows of the sheet, as XML.
    var rows: String
    var sharedStrings: [String] = []
    /// Number formats by id, and the format of each style.
    var formats: [Int: String] = [:]
    var styles: [Int] = [0]
    var hasEpoch1904 = false
    var documentType = ""

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    var sheet: String {
        TinyWorkbook.head + documentType
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>\(rows)"
            + "</sheetData></worksheet>"
    }

    var bytes: [UInt8] {
        let workbook =
            TinyWorkbook.head
            + "<workbook xmlns=\"m\" xmlns:r=\"r\">\(hasEpoch1904 ? "<workbookPr date1904=\"1\"/>" : "")<sheets>"
            // The first sheet of the book need not be the first file of the folder.
            + "<sheet name=\"Orders\" sheetId=\"2\" r:id=\"rId7\"/><sheet name=\"Notes\" sheetId=\"1\" r:id=\"rId1\"/>"
            + "</sheets></workbook>"
        let relations =
            TinyWorkbook.head + "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
            + "<Relationship Id=\"rId7\" Target=\"worksheets/sheet2.xml\"/></Relationships>"
        let strings = TinyWorkbook.head + "<sst>" + sharedStrings.map { "<si>\($0)</si>" }.joined() + "</sst>"
        let numberFormats = formats.sorted { $0.key < $1.key }
            .map { "<numFmt numFmtId=\"\($0.key)\" formatCode=\"\($0.value)\"/>" }.joined()
        let cellFormats = styles.map { "<xf numFmtId=\"\($0)\"/>" }.joined()
        let styleSheet =
            TinyWorkbook.head + "<styleSheet><numFmts>\(numberFormats)</numFmts>"
            // Formats of named styles stand before those of cells and do not count.
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>\(cellFormats)</cellXfs></styleSheet>"
        let notes =
            "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>no</t></is></c></row></sheetData></worksheet>"
        return ArchiveBytes.zip([
            .init("[Content_Types].xml", "<Types/>"), .init("xl/worksheets/sheet1.xml", notes),
            .init("xl/worksheets/sheet2.xml", sheet), .init("xl/workbook.xml", workbook),
            .init("xl/_rels/workbook.xml.rels", relations), .init("xl/sharedStrings.xml", strings),
            .init("xl/styles.xml", styleSheet),
        ])
    }

    /// A row of cells; a cell is XML, `nil` is left out of the file.
    static func row(_ number: Int, _ cells: [String?]) -> String {
        let letters = ["A", "B", "C", "D", "E", "F", "G", "H"]
        let texts = cells.enumerated().compactMap { index, cell in
            cell?.replacing("<c", with: "<c r=\"\(letters[index])\(number)\"", maxReplacements: 1)
        }
        return "<row r=\"\(number)\">\(texts.joined())</row>"
    }

    static func shared(_ index: Int) -> String { "<c t=\"s\"><v>\(index)</v></c>" }
    static func inline(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
    static func number(_ text: String, style: Int = 0) -> String { "<c s=\"\(style)\"><v>\(text)</v></c>" }
}
