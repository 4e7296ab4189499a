import AccountHealth
import TestSupport
import Testing

@testable import Marketplaces

struct LineBlockTests {
    /// A source that gives few bytes at a time, as pipes and archives do.
    final class Drip: ByteSource {
        private let memory: MemorySource
        private let most: Int

        init(_ bytes: [UInt8], most: Int) {
            memory = MemorySource(bytes)
            self.most = most
        }

        func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
            try memory.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(most)))
        }
    }

    struct Case: CustomTestStringConvertible {
        let text: String
        var dialect = Dialect.tabs
        let lines: [String]
        var unclosed: [Int] = []
        var testDescription: String { text.debugDescription }
    }

    @Test(arguments: [
        Case(text: "", lines: []),
        Case(text: "a", lines: ["a"]),
        Case(text: "a\nb\n", lines: ["a", "b"]),
        Case(text: "a\nb", lines: ["a", "b"]),
        Case(text: "a\r\nb\r\n", lines: ["a\r", "b\r"]),
        // A single CR ends a line where there is no LF at all, as in files of old Macintosh programs.
        Case(text: "a\rb\r", lines: ["a", "b"]),
        Case(text: "a\rb\n", lines: ["a\rb"]),
        Case(text: "\n\n", lines: ["", ""]),
        Case(text: "1,\"a\nb\"\n2\n", dialect: .commas, lines: ["1,\"a", "b\"", "2"]),
        // A quote that is never closed costs its own line and no other.
        Case(text: "h\n1,\"a\n2,b\n3,c\n", dialect: .commas, lines: ["h", "2,b", "3,c"], unclosed: [2]),
        Case(text: "\"a\nb\nc", dialect: .commas, lines: ["b", "c"], unclosed: [1]),
        // A quote inside a cell is a letter, and opens nothing.
        Case(text: "1,5\" a\n2,b\n3,c\n", dialect: .commas, lines: ["1,5\" a", "2,b", "3,c"]),
        // So is a quote at the beginning of a cell where the next one opens another cell.
        Case(text: "h\n1,\"a\n2,\"b\"\n3,c\n", dialect: .commas, lines: ["h", "1,\"a", "2,\"b\"", "3,c"]),
    ])
    func lines(_ row: Case) throws {
        for most in [1, 3, 1 << 20] {
            var blocks = LineBlocks(Drip(Array(row.text.utf8), most: most))
            var lines: [String] = []
            var next = 1
            var unclosed: [Int] = []
            while let (block, skipped) = try blocks.next(row.dialect) {
                #expect(block.bytes.last == 10)
                let text = String(decoding: block.bytes.dropLast(), as: UTF8.self)
                let found = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
                #expect(block.lineCount == found.count)
                #expect(block.linesBefore == skipped.count)
                #expect(skipped.allSatisfy { $0 == .unclosedQuote })
                unclosed += (0..<skipped.count).map { next + $0 }
                next += skipped.count + block.lineCount
                lines += found.map { String($0) }
            }
            #expect(lines.map { Array($0.utf8) } == row.lines.map { Array($0.utf8) })
            #expect(unclosed == row.unclosed)
            #expect(blocks.bytesRead == row.text.utf8.count)
        }
    }

    /// A line of megabytes is left out; the lines around it and their numbers stay.
    @Test(arguments: [Dialect.tabs, .commas])
    func longLines(_ dialect: Dialect) throws {
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: 3 << 20)
        let bytes: [UInt8] = Array("a\nb\n".utf8) + long + Array("\nc\n".utf8) + long
        var blocks = LineBlocks(MemorySource(bytes))
        var found: [String] = []
        while let (block, skipped) = try blocks.next(dialect) {
            found.append("\(skipped.map { "\($0)" }) \(String(decoding: block.bytes, as: UTF8.self))")
        }
        // The last one has no lines after it, and is told all the same.
        #expect(found == ["[] a\nb\n", "[\"longLine\"] c\n", "[\"longLine\"] "])
    }

    /// A file whose length is a whole number of blocks ends where it ends.
    @Test(arguments: [0, 1, 2])
    func blockBorders(extra: Int) throws {
        let line = Array("0123456789abcde\n".utf8)
        let count = LineBlocks.blockSize / line.count * 2
        let bytes = (0..<count).flatMap { _ in line } + Array("yz".utf8).prefix(extra)
        var blocks = LineBlocks(MemorySource(bytes))
        var lines = 0
        var size = 0
        while let (block, skipped) = try blocks.next(.commas) {
            #expect(skipped.isEmpty)
            lines += block.lineCount
            size += block.bytes.count
        }
        #expect(lines == count + (extra > 0 ? 1 : 0))
        #expect(size == bytes.count + (extra > 0 ? 1 : 0))
    }

    /// The first block is read before the dialect is known; a record left open at its end moves to the next one.
    @Test func openRecordMoves() throws {
        var blocks = LineBlocks(MemorySource(Array("h,i\n1,\"a\nb\n".utf8)))
        var first = try #require(try blocks.next(.tabs)).block
        let open = first.openRecord(.commas)
        let rest = try #require(open)
        #expect(String(decoding: first.bytes, as: UTF8.self) == "h,i\n")
        #expect(String(decoding: rest, as: UTF8.self) == "1,\"a\nb\n")
        blocks.putBack(rest)
        let second = try #require(try blocks.next(.commas))
        #expect(String(decoding: second.block.bytes, as: UTF8.self) == "b\n")
        #expect(second.skipped == [.unclosedQuote])

        var closed = LineBlock(bytes: Array("1,\"a\nb\"\n".utf8))
        let none = closed.openRecord(.commas)
        #expect(none == nil)
        #expect(closed.lineCount == 2)
    }

    @Test func droppedLines() {
        var block = LineBlock(bytes: Array("a\nb\nc\n".utf8))
        block.dropLines(1)
        #expect(String(decoding: block.bytes, as: UTF8.self) == "c\n")
        #expect(block.lineCount == 1)
    }

    struct Separated: CustomTestStringConvertible {
        let line: String
        let dialect: Dialect
        var testDescription: String { line }
    }

    @Test(arguments: [
        Separated(line: "a\tb", dialect: .tabs), Separated(line: "a,b", dialect: .commas),
        Separated(line: "a;b;c,d", dialect: .semicolons), Separated(line: "a\tb\tc,d", dialect: .tabs),
        // One column only: nothing tells.
        Separated(line: "a", dialect: .commas),
    ])
    func dialects(_ row: Separated) {
        #expect(Dialect.detect(Array(row.line.utf8)) == row.dialect)
    }

    /// A file of several blocks whose cells hold line ends: every row is there, on its line, whatever block it fell into.
    @Test func rowsAcrossBlockBorders() async throws {
        var random = SeededGenerator(seed: 7)
        var text = "order_id,kind,known_at,decision,reason,\n"
        var line = 2
        var expected: [(id: String, line: Int)] = []
        var number = 0
        while text.utf8.count < 5 << 19 {
            number += 1
            let id = "order-\(number)"
            expected.append((id, line))
            let breaks = random.chance(50) ? random.int(1...4) : 0
            let filling = String(repeating: "x, \"\" ", count: random.int(1...20))
            let note = Array(repeating: filling, count: breaks + 1).joined(separator: "\n")
            text += "\(id),guarantee_claim,2026-09-01,,\"\(note)\",\n"
            line += 1 + breaks
            // Now and then a blank line, which is no row.
            if random.chance(5) {
                text += "\n"
                line += 1
            }
        }
        let reading = await Reading(text)
        #expect(reading.findings == [])
        #expect(reading.records.defects.count == expected.count)
        let read = reading.records.defects.map { item in
            "\(reading.records.numbers.text(of: item.number)) \(item.value.origin.line)"
        }
        #expect(read == expected.map { "\($0.id) \($0.line)" })
        #expect(reading.result.usableRows == expected.count)
    }

    /// Findings about lines that were left out stand beside the rest.
    @Test func oddLinesAreFound() async {
        let head = "order_id,kind,known_at\n1,guarantee_claim,2026-09-01\n"
        let unclosed = await Reading(head + "2,\"guarantee_claim,2026-09-01\n3,chargeback,2026-09-02\n")
        #expect(unclosed.defects.map { $0.prefix(1) } == ["1", "3"])
        #expect(unclosed.findings == ["error line 3 unclosedQuote"])

        // Spreadsheets write rows that were once filled as nothing but separators.
        let blank = await Reading(head + ",,\n ,\"\", \n3,chargeback,2026-09-02\n,,\n")
        #expect(blank.defects.map { $0.suffix(6) } == ["line 2", "line 5"])
        #expect(blank.findings == [])

        let inch = await Reading(head + "2,guarantee_claim 5\",2026-09-01\n3,chargeback,2026-09-02\n")
        #expect(inch.defects.map { $0.prefix(1) } == ["1", "2", "3"])
        #expect(inch.findings == [])

        // What stands behind a closing quote cannot belong to the cell; the row counts, and it is said.
        let torn = await Reading(head + "2,\"guarantee_claim\" 5,2026-09-01\n3,chargeback,2026-09-02\n")
        #expect(torn.defects.map { $0.prefix(17) } == ["1 guarantee_claim", "2 guarantee_claim", "3 chargeback 2026"])
        #expect(torn.findings == ["warning line 3 strayText"])

        let long = String(repeating: "y", count: 5 << 19)
        let reading = await Reading(head + "2,\(long),2026-09-01\n3,chargeback,2026-09-02\n")
        #expect(reading.defects.map { $0.suffix(6) } == ["line 2", "line 4"])
        #expect(reading.findings == ["error line 3 lineTooLong(limit: 1048576)"])
    }
}
