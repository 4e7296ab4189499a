import AccountHealth
import TestSupport
import Testing

@testable import Marketplaces

struct RowTests {
    /// All rows of a text as the readers see them: texts without blanks around them, empty where a cell is blank.
    static func rows(_ text: String, _ dialect: Dialect = .commas) throws -> [[String]] {
        try linedRows(text, dialect).map(\.cells)
    }

    static func linedRows(
        _ text: String, _ dialect: Dialect = .commas
    ) throws -> [(line: Int, cells: [String])] {
        var blocks = LineBlocks(MemorySource(Array(text.utf8)))
        var rows: [(line: Int, cells: [String])] = []
        var line = 1
        while let (block, _) = try blocks.next(dialect) {
            line += block.linesBefore
            block.forEachRow(dialect: dialect, encoding: .utf8) { row in
                rows.append((line + row.line, (0..<row.count).map { row.text($0) ?? "" }))
            }
            line += block.lineCount
        }
        return rows
    }

    struct Case: CustomTestStringConvertible {
        let text: String
        var dialect = Dialect.commas
        let rows: [[String]]
        var testDescription: String { text.debugDescription }
    }

    @Test(arguments: [
        Case(text: "a,b\n1,2\n", rows: [["a", "b"], ["1", "2"]]),
        Case(text: "a,b\r\n1,2\r\n", rows: [["a", "b"], ["1", "2"]]),
        Case(text: "a,b\r1,2\r", rows: [["a", "b"], ["1", "2"]]),
        Case(text: "a,b\n1,2", rows: [["a", "b"], ["1", "2"]]),
        Case(text: "a;b,c\n", dialect: .semicolons, rows: [["a", "b,c"]]),
        Case(text: "a,,\n", rows: [["a", "", ""]]),
        // Blanks around a cell are not part of it; a cell of blanks is blank.
        Case(text: " a ,\t, b\n", rows: [["a", "", "b"]]),
        // Blank lines are passed over, lines of separators are rows.
        Case(text: "a\n\n  \n,\n", rows: [["a"], ["", ""]]),
        Case(text: "\"a,b\",c\n", rows: [["a,b", "c"]]),
        Case(text: "\"a\nb\",c\nd,e\n", rows: [["a\nb", "c"], ["d", "e"]]),
        Case(text: "\"say \"\"hi\"\"\",c\n", rows: [["say \"hi\"", "c"]]),
        Case(text: "\"\",\"\"\"\"\n", rows: [["", "\""]]),
        Case(text: "\"\"\"a\"\"\"\r\n", rows: [["\"a\""]]),
        // A quote inside a cell that does not begin with one is a letter.
        Case(text: "27\" wide,x,5\" deep\n", rows: [["27\" wide", "x", "5\" deep"]]),
        Case(
            text: "5\" screw,x\n6\" screw,y\nnail,z\n",
            rows: [["5\" screw", "x"], ["6\" screw", "y"], ["nail", "z"]]),
        Case(text: "a,\"b\n\"c\",d\n", rows: [["a", "\"b"], ["c", "d"]]),
        Case(text: "\"a,\"b,c\",d\n", rows: [["\"a", "b,c", "d"]]),
        Case(text: "\"a,\",b\n", rows: [["a,", "b"]]),
        // Only in a quoted cell a doubled quote is one.
        Case(text: "5\"\",\"5\"\"\"\n", rows: [["5\"\"", "5\""]]),
        // What stands between a closing quote and the separator is in no standard; it is passed over.
        Case(text: "\"a\"b,c\n", rows: [["a", "c"]]),
        // In tab-separated reports a quote is a letter like any.
        Case(text: "\"a\tb\"\n\"\"\tc\n", dialect: .tabs, rows: [["\"a", "b\""], ["\"\"", "c"]]),
    ])
    func cells(_ row: Case) throws {
        #expect(try RowTests.rows(row.text, row.dialect) == row.rows)
    }

    /// Lines of the file are counted, not rows: blank lines and line ends inside quotes move the rows after them.
    @Test func lineNumbers() throws {
        let rows = try RowTests.linedRows("a,b\n\n1,\"x\ny\nz\"\n2,w\n\n3,v")
        #expect(rows.map(\.line) == [1, 3, 6, 8])
        #expect(rows.map { $0.cells[0] } == ["a", "1", "2", "3"])
    }

    @Test(arguments: 1...30)
    func sameAsReferenceParser(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let table = ReferenceTable.random(&random, rows: random.int(1...8), columns: random.int(2...5))
            let separator = random.pick(",", ";")
            let lineEnd = random.pick("\n", "\r\n")
            let text = ReferenceTable.write(table, separator: separator, lineEnd: lineEnd, random: &random)
            let dialect: Dialect = separator == "," ? .commas : .semicolons
            let read = try RowTests.rows(text, dialect)
            let reference = ReferenceTable.read(text, separator: separator == "," ? "," : ";")
            #expect(read.map { $0.map(scalars) } == reference.map { $0.map(scalars) }, "seed \(seed): \(text)")
            #expect(read.map { $0.map(scalars) } == table.map { $0.map(scalars) }, "seed \(seed): \(text)")
        }
    }

    /// Text compared by scalars: two line ends of different kinds must not look alike.
    private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    /// Any bytes whatever give rows, never a crash, and the lines add up.
    @Test(arguments: 1...10)
    func anyBytes(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let alphabet: [UInt8] = [0, 9, 10, 13, 32, 34, 44, 59, 65, 0x81, 0xC3, 0xA9, 0xFF]
        for _ in 0..<100 {
            let bytes = (0..<random.int(0...60)).map { _ in alphabet[random.int(0...alphabet.count - 1)] }
            for dialect in [Dialect.commas, .semicolons, .tabs] {
                var blocks = LineBlocks(MemorySource(bytes))
                while let (block, _) = try blocks.next(dialect) {
                    var last = -1
                    block.forEachRow(dialect: dialect, encoding: .utf8) { row in
                        #expect(row.line > last && row.line < block.lineCount, "seed \(seed): \(bytes)")
                        last = row.line
                        for column in 0..<row.count { _ = row.text(column) }
                        #expect(row.text(row.count) == nil)
                    }
                }
            }
        }
    }

    /// The cutter of blocks and the reader of rows agree: a block ends where a record ends, and its records read the same
    /// whatever stands behind them.
    @Test(arguments: 1...20)
    func recordsEndWhereBlocksAreCut(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let alphabet: [UInt8] = [10, 13, 32, 34, 34, 34, 44, 44, 65]
        for _ in 0..<400 {
            let bytes = (0..<random.int(0...40)).map { _ in alphabet[random.int(0...alphabet.count - 1)] }
            let cut = bytes.withUnsafeBufferPointer { RecordScanner.lastEnd($0, dialect: .commas) }
            let records = RowTests.records(Array(bytes.prefix((cut ?? -1) + 1)))
            #expect(records == Array(RowTests.records(bytes).prefix(records.count)), "seed \(seed): \(bytes)")
            #expect(records.last?.end == cut.map { $0 + 1 }, "seed \(seed): \(bytes)")
        }
    }

    struct Record: Equatable {
        let cells: [Range<Int>]
        let end: Int
    }

    static func records(_ bytes: [UInt8]) -> [Record] {
        bytes.withUnsafeBufferPointer { buffer in
            var records: [Record] = []
            while (records.last?.end ?? 0) < buffer.count {
                var cells: [Range<Int>] = []
                let end = RecordScanner.scan(
                    buffer, from: records.last?.end ?? 0, dialect: .commas, into: &cells
                ).end
                records.append(Record(cells: cells, end: end))
            }
            return records
        }
    }

    /// A piece of a cell in a finding is short and plain.
    @Test func excerpts() throws {
        let text = "mary@example.com\tdu bist schön\tabcdefghijklmnopqrstuvwxyz\tcall me maybe at 13800138000\n"
        var blocks = LineBlocks(MemorySource(Array(text.utf8)))
        let block = try #require(try blocks.next(.tabs)).block
        var shown: [String] = []
        block.forEachRow(dialect: .tabs, encoding: .utf8) { row in shown = (0...4).map { row.excerpt($0) } }
        #expect(shown == ["···", "du bist schön", "abcdefghijklmnopqrstuvwx…", "call me maybe at ·······…", ""])
    }

    /// Letters of the file's own encoding are shown, few of them; what is no letter is masked.
    @Test(arguments: [
        ("合并中", "合并中"), ("合并中（部分）", "合并中·部分·"), ("a\u{1}b\u{202E}c", "a·b·c"), ("王＠例", "···"),
        ("广东省深圳市南山区科技园路一号", "广东省深圳市南山区科技园…"), ("abcdefghijklmnopqrstuvwx", "abcdefghijklmnopqrstuvwx"),
    ])
    func excerptsOfOtherScripts(_ text: String, _ shown: String) throws {
        for encoding in [Encoding.utf8, .gb18030] {
            // Not every encoding has every sign.
            guard let bytes = LegacyText.encode(text + "\tx\n", to: encoding.rawValue) else { continue }
            var blocks = LineBlocks(MemorySource(bytes))
            let block = try #require(try blocks.next(.tabs)).block
            var excerpt = ""
            block.forEachRow(dialect: .tabs, encoding: encoding) { row in excerpt = row.excerpt(0) }
            #expect(excerpt == shown, "\(encoding)")
        }
    }

    /// Bytes that are no text of the encoding, and cells of any length, are cut and masked like others.
    @Test func excerptsOfNoText() throws {
        var blocks = LineBlocks(
            MemorySource([0xFF, 0xFF, 0x41, 9] + Array(String(repeating: "中", count: 9_000).utf8) + [10]))
        let block = try #require(try blocks.next(.tabs)).block
        var shown: [String] = []
        block.forEachRow(dialect: .tabs, encoding: .gb18030) { row in shown = (0...1).map { row.excerpt($0) } }
        #expect(shown.count == 2 && shown[0].hasSuffix("A") && shown[1] == String(repeating: "中", count: 12) + "…")
    }
}
