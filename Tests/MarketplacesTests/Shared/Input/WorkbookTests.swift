import AccountHealth
import Testing

@testable import Marketplaces

struct WorkbookTests {
    /// The comma-separated text a workbook is read as.
    static func text(_ workbook: TinyWorkbook) throws -> String {
        let file = try ScratchFile(workbook.bytes)
        let source = try #require(try Workbook(try FileSource(path: file.path)))
        withExtendedLifetime(file) {}
        return String(decoding: try source.read(upTo: 1 << 20), as: UTF8.self)
    }

    /// What comes of a workbook, counted and not kept: how many bytes of text, and why there are no more of them.
    static func size(_ workbook: TinyWorkbook) throws -> (bytes: Int, failure: InputError?) {
        let file = try ScratchFile(workbook.bytes)
        let source = try #require(try Workbook(try FileSource(path: file.path)))
        var bytes = 0
        while true {
            let (block, failure) = source.readWhatIsThere(upTo: 1 << 16)
            bytes += block.count
            if block.isEmpty || failure != nil { return (bytes, failure) }
        }
    }

    typealias Cell = TinyWorkbook

    @Test func sharedAndInlineStrings() throws {
        let workbook = TinyWorkbook(
            rows: Cell.row(1, [Cell.shared(1), Cell.inline("known_at"), Cell.shared(0)])
                + Cell.row(2, [Cell.shared(2), Cell.inline("a &lt; b &amp; &#x8BA2;&#21333;"), Cell.shared(3)]),
            sharedStrings: [
                "<t>kind</t>", "<t xml:space=\"preserve\"> order_id</t>",
                // Pieces of a formatted text belong together; what says how to speak a word does not.
                "<r><rPr><b/></rPr><t>one</t></r><r><t>, two</t></r><rPh sb=\"0\" eb=\"1\"><t>イチ</t></rPh>",
                "<t/>",
            ])
        #expect(try WorkbookTests.text(workbook) == " order_id,known_at,kind\n\"one, two\",a < b & 订单,\n")
    }

    /// Cells and rows that are not in the file keep their places, so that columns and lines are those the user sees.
    @Test func missingCellsAndRows() throws {
        let rows =
            Cell.row(1, [Cell.inline("a"), nil, Cell.inline("c")]) + "<row r=\"2\"/>"
            + Cell.row(5, [nil, Cell.inline("b"), "<c s=\"1\"/>", Cell.inline("d")])
            // A file need not name the cells at all.
            + "<row><c t=\"str\"><v>x</v></c><c/><c t=\"inlineStr\"><is><t>z</t></is></c></row>"
        #expect(try WorkbookTests.text(TinyWorkbook(rows: rows)) == "a,,c\n\n\n\n,b,,d\nx,,z\n")
    }

    @Test func kindsOfCells() throws {
        let cells = [
            "<c t=\"b\"><v>1</v></c>", "<c t=\"b\"><v>0</v></c>", "<c t=\"str\"><f>A1&amp;\"x\"</f><v>made</v></c>",
            "<c t=\"e\"><v>#N/A</v></c>", "<c t=\"d\"><v>2026-09-01</v></c>", "<c><v>19.99</v></c>",
            "<c t=\"s\"><v>9</v></c>",
        ]
        #expect(
            try WorkbookTests.text(TinyWorkbook(rows: Cell.row(1, cells))) == "true,false,made,#N/A,2026-09-01,19.99,\n"
        )
    }

    struct DateCell: CustomTestStringConvertible {
        let serial: String
        var format = "yyyy\\-mm\\-dd"
        var hasEpoch1904 = false
        let text: String
        var testDescription: String { "\(serial) as \(format)" }
    }

    @Test(arguments: [
        // 1 January 2026 is day 46 023 of the calendar that begins with 1900, and 44 561 of the other.
        DateCell(serial: "46023", text: "2026-01-01"),
        DateCell(serial: "44561", hasEpoch1904: true, text: "2026-01-01"),
        DateCell(serial: "0", hasEpoch1904: true, text: "1904-01-01"),
        DateCell(serial: "46023.75", format: "d/m/yy h:mm", text: "2026-01-01 18:00:00"),
        // A second before midnight is not the next day; half a second before it is.
        DateCell(serial: "46023.999988426", text: "2026-01-01 23:59:59"),
        DateCell(serial: "46023.9999999", text: "2026-01-02 00:00:00"),
        DateCell(serial: "46023", format: "[$-409]d-mmm-yyyy", text: "2026-01-01"),
        // A span of time is no date.
        DateCell(serial: "46023.5", format: "[h]:mm", text: "46023.5"),
        // Numbers whose format shows no date stay numbers, also where a text in it has the letters.
        DateCell(serial: "46023", format: "0.00", text: "46023"),
        DateCell(serial: "46023", format: "0 &quot;days, yearly&quot;", text: "46023"),
        DateCell(serial: "46023", format: "[Red]0.0", text: "46023"),
        DateCell(serial: "-1", text: "-1"),
        DateCell(serial: "1e9", text: "1e9"),
    ])
    func dates(_ row: DateCell) throws {
        let workbook = TinyWorkbook(
            rows: Cell.row(1, [Cell.number(row.serial, style: 1), Cell.number("46023")]),
            formats: [164: row.format], styles: [0, 164], hasEpoch1904: row.hasEpoch1904)
        #expect(try WorkbookTests.text(workbook) == "\(row.text),46023\n")
    }

    /// The built-in formats 14 to 22 show dates without being written down; source: ECMA-376, part 1, 18.8.30.
    @Test func builtInFormats() throws {
        let workbook = TinyWorkbook(
            rows: Cell.row(1, (0...3).map { Cell.number("46023", style: $0) }), styles: [1, 14, 22, 49])
        #expect(try WorkbookTests.text(workbook) == "46023,2026-01-01,2026-01-01,46023\n")
    }

    /// Quotes, separators and line ends in cells survive as far as a report needs them.
    @Test func quoting() throws {
        let cells = ["a,b", "say &quot;hi&quot;", "two\nlines", "plain"].map(Cell.inline)
        #expect(
            try WorkbookTests.text(TinyWorkbook(rows: Cell.row(1, cells)))
                == "\"a,b\",\"say \"\"hi\"\"\",\"two lines\",plain\n")
    }

    /// The whole way: a plain file as a workbook, with dates by style, and findings on the rows the user sees.
    @Test func readAsAFile() async throws {
        let rows =
            Cell.row(1, ["order_id", "kind", "known_at", "rating"].map(Cell.inline))
            + Cell.row(
                2,
                [
                    Cell.inline("111-0000001-0000001"), Cell.inline("feedback"), Cell.number("46023", style: 1),
                    Cell.number("1"),
                ])
            + Cell.row(4, [Cell.number("42"), Cell.inline("guarantee_claim"), Cell.inline("soon")])
        let file = try ScratchFile(TinyWorkbook(rows: rows, styles: [0, 14]).bytes, name: "claims.xlsx")
        let (records, results, findings) = await file.read()
        #expect(records.defects.map(\.value.knownAt) == ["2026-01-01T08:00:00Z"])
        #expect(records.defects.map(\.value.rating) == [1])
        #expect(
            findings == [
                "claims.xlsx: error line 4 known_at badValue(expected: \"yyyy-MM-dd HH:mm:ss\", found: \"soon\")"
            ])
        #expect(results.map(\.kind) == ["defects"] && results.map(\.name) == [file.path])
    }

    struct Broken: CustomTestStringConvertible {
        let name: String
        let workbook: TinyWorkbook
        let reason: String
        var testDescription: String { name }
    }

    @Test(arguments: [
        // Entities that grow a small file to gigabytes are declared in a document type.
        Broken(
            name: "document type",
            workbook: TinyWorkbook(
                rows: "<row r=\"1\"><c><v>&lol;</v></c></row>",
                documentType: "<!DOCTYPE lolz [<!ENTITY lol \"lol\">]>"), reason: "XML with a document type"),
        Broken(
            name: "rows that go back",
            workbook: TinyWorkbook(rows: "<row r=\"3\"/><row r=\"2\"/>"), reason: "row number"),
        Broken(
            name: "a row far away", workbook: TinyWorkbook(rows: "<row r=\"99999999\"/>"), reason: "row number"),
        Broken(
            name: "a column far away",
            workbook: TinyWorkbook(rows: "<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>"), reason: "column number"),
        Broken(
            name: "an endless text",
            workbook: TinyWorkbook(
                rows: "<row r=\"1\"><c><v>" + String(repeating: "1", count: 3 << 19) + "</v></c></row>"),
            reason: "XML token too long"),
    ])
    func broken(_ row: Broken) async throws {
        let (_, results, findings) = await (try ScratchFile(row.workbook.bytes, name: "b.xlsx")).read()
        #expect(findings.contains("b.xlsx: error unreadable(reason: \"\(row.reason)\")"))
        #expect(results.allSatisfy { $0.isOpened && $0.usableRows == 0 })
    }

    /// A cell has at most 32 767 characters, as in a spreadsheet, whether its text is shared, in the cell or in pieces.
    @Test func longCells() async throws {
        let limit = CellText.limit
        let long = String(repeating: "订", count: limit - 1)
        let rows =
            Cell.row(1, ["order_id", "kind", "known_at"].map(Cell.inline))
            + Cell.row(2, [Cell.shared(0), Cell.shared(1), "<c t=\"str\"><v>\(long)x<!-- -->yz</v></c>"])
            + Cell.row(3, [Cell.shared(2)])
        let workbook = TinyWorkbook(
            rows: rows, sharedStrings: ["<r><t>\(long)</t></r><r><t>x😀</t></r><r><t>z</t></r>", "<t>a</t>", "<t>b</t>"])
        let text = try #require(try WorkbookTests.text(workbook).split(separator: "\n").dropFirst().first)
        #expect(text.split(separator: ",").map { $0.utf16.count } == [limit, 1, limit])
        #expect(text.split(separator: ",").allSatisfy { $0 == "a" || $0.hasSuffix("订x") })
        let (_, _, findings) = await (try ScratchFile(workbook.bytes, name: "b.xlsx")).read()
        #expect(findings.last == "b.xlsx: warning line 2 ×2 cellTooLong(limit: 32767)")
    }

    /// One long text that thousands of cells name would be gigabytes: such a row is left out, and the rows after it keep their lines.
    @Test func longRow() async throws {
        let many = String(repeating: Cell.shared(0), count: 2_500)
        let workbook = TinyWorkbook(
            rows: Cell.row(1, ["order_id", "kind", "known_at"].map(Cell.inline)) + "<row r=\"2\">\(many)</row>"
                + Cell.row(3, ["7", "guarantee_claim", "2026-09-01"].map(Cell.inline)),
            sharedStrings: ["<t>" + String(repeating: "a", count: 40_000) + "</t>"])
        let (bytes, failure) = try WorkbookTests.size(workbook)
        #expect(bytes < 100 && failure == nil)
        let (records, _, findings) = await (try ScratchFile(workbook.bytes, name: "b.xlsx")).read()
        #expect(records.defects.map(\.value.origin.line) == [3])
        #expect(findings.contains("b.xlsx: error line 2 lineTooLong(limit: 1048576)"))
        #expect(findings.allSatisfy { $0.contains("lineTooLong") || $0.contains("cellTooLong") })
    }

    /// Rows that are each of an allowed length, and together more than the file could hold.
    @Test func manyLongRows() async throws {
        let row = "<row>" + String(repeating: Cell.shared(0), count: 30) + "</row>"
        let workbook = TinyWorkbook(
            rows: String(repeating: row, count: 80),
            sharedStrings: ["<t>" + String(repeating: "a", count: CellText.limit) + "</t>"])
        let (bytes, failure) = try WorkbookTests.size(workbook)
        #expect(failure == .archiveTooLarge(limit: "250 : 1"))
        #expect(bytes < Archive.ratioFloor + LineBlocks.lineLimit)
    }

    /// Cells that name one place again, cells in cells and ends without a beginning do not make a row longer.
    @Test(arguments: [
        "<row><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
        "<row><c r=\"C1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>", "<row><c><v>1</v></c><c r=\"A1\"/></row>",
    ])
    func cellsInOnePlace(_ rows: String) throws {
        #expect(try WorkbookTests.size(TinyWorkbook(rows: rows)).failure == .unreadable(reason: "column number"))
    }

    @Test func endsWithoutCells() throws {
        let rows = "<row><c><c><v>1</v></c></c></c></c><c><v>2</v></c></row>"
        #expect(try WorkbookTests.text(TinyWorkbook(rows: rows)) == "1,2\n")
    }

    /// An unknown entity is left as it stands; a comment and an instruction are passed over.
    @Test func oddXML() throws {
        let rows = "<!-- <row> --><row r=\"1\"><?x y?><c t=\"str\"><v>a&nbsp;b &#0; &#x110000; &amp</v></c></row>"
        #expect(try WorkbookTests.text(TinyWorkbook(rows: rows)) == "a&nbsp;b \0 &#x110000; &amp\n")
    }

    /// Texts may stand as they are between the marks of CDATA; what looks like a tag in them is none.
    @Test func characterData() throws {
        let cells = [
            "<c t=\"inlineStr\"><is><t><![CDATA[a <b> & \"c\" ]]]]><![CDATA[> d]]></t></is></c>",
            "<c t=\"str\"><v>x<![CDATA[]]>y</v></c>",
        ]
        #expect(
            try WorkbookTests.text(TinyWorkbook(rows: Cell.row(1, cells)))
                == "\"a <b> & \"\"c\"\" ]]> d\",xy\n")
    }

    /// A tag ends where its own `>` stands, not where an attribute holds one, as formats with a condition do.
    @Test func angleInAttribute() throws {
        let workbook = TinyWorkbook(
            rows: Cell.row(1, [Cell.number("46023", style: 1), "<c s='0' cm='a>\"b'><v>7</v></c>"]),
            formats: [164: "[>0]yyyy\\-mm\\-dd;0"], styles: [0, 164])
        #expect(try WorkbookTests.text(workbook) == "2026-01-01,7\n")
    }

    /// A zip file that is no workbook is an archive like any.
    @Test func otherZip() throws {
        let file = try ScratchFile(ArchiveBytes.zip([.init("a.csv", "x")]))
        #expect(try Workbook(try FileSource(path: file.path)) == nil)
        withExtendedLifetime(file) {}
    }
}
