import AccountHealth
import Testing

@testable import Marketplaces

struct FindingLogTests {
    static func bad(_ found: String) -> Remark { .badValue(expected: "1–5", found: found) }

    /// Bad cells are shown one by one, each with what it held.
    @Test func rowsOneByOne() {
        var log = FindingLog()
        log.add(FindingLogTests.bad("6"), .error, line: 4, column: "rating")
        log.add(FindingLogTests.bad("x"), .error, line: 9, column: "rating")
        #expect(
            log.findings(file: "f").map(\.brief) == [
                "error line 4 rating badValue(expected: \"1–5\", found: \"6\")",
                "error line 9 rating badValue(expected: \"1–5\", found: \"x\")",
            ])
        #expect(log.findings(file: "f").allSatisfy { $0.file == "f" && $0.count == 1 })
    }

    /// A bad column in a long file is twenty lines and a count.
    @Test func manyRows() {
        var log = FindingLog()
        for line in 1...1000 { log.add(FindingLogTests.bad("\(line)"), .error, line: line, column: "rating") }
        let findings = log.findings(file: "f")
        #expect(findings.count == 21)
        #expect(findings.prefix(20).map(\.line) == Array(1...20))
        #expect(findings.last?.count == 980)
        #expect(findings.last?.line == nil)
        #expect(findings.map(\.count).reduce(0, +) == 1000)
    }

    /// Of what a program sends every row is named.
    @Test func everyRow() {
        var log = FindingLog(.everyRow)
        var block = FindingLog(.everyRow)
        for line in 0..<1000 {
            block.add(FindingLogTests.bad("\(line)"), .error, line: line, column: "rating")
            block.add(.repeatedHeader, .note, line: line)
        }
        log.merge(block, lineOffset: 1)
        let findings = log.findings(file: "f")
        #expect(findings.count == 1001 && findings.prefix(1000).map(\.line) == Array(1...1000))
        #expect(findings.last?.count == 1000 && findings.last?.lines == Array(1...1000))
    }

    /// Columns, and values expected, are told apart.
    @Test func kindsApart() {
        var log = FindingLog()
        for line in 1...30 {
            log.add(FindingLogTests.bad("a"), .error, line: line, column: "rating")
            log.add(FindingLogTests.bad("a"), .error, line: line, column: "stars")
            log.add(.badValue(expected: "yyyy", found: "a"), .error, line: line, column: "rating")
            log.add(.missingValue, .error, line: line, column: "rating")
        }
        #expect(log.findings(file: "f").count == 4 * 21)
    }

    /// What is about a kind of file gets one finding with a count and the first five lines.
    @Test func onePerFile() {
        var log = FindingLog()
        for line in stride(from: 10, through: 100, by: 10) { log.add(.repeatedHeader, .note, line: line) }
        log.add(.encoding(name: "cp932"), .note)
        let findings = log.findings(file: "f")
        #expect(findings.map(\.brief) == ["note line 10 ×10 repeatedHeader", "note encoding(name: \"cp932\")"])
        #expect(findings.first?.lines == [10, 20, 30, 40, 50])
    }

    /// Blocks of a file are counted from their own first line and come together in order.
    @Test func merging() {
        var whole = FindingLog()
        for block in 0..<4 {
            var log = FindingLog()
            for line in 0..<8 {
                log.add(FindingLogTests.bad("\(block * 100 + line)"), .error, line: line, column: "c")
                log.add(.repeatedHeader, .note, line: line)
            }
            whole.merge(log, lineOffset: block * 100 + 1)
        }
        let findings = whole.findings(file: "f")
        let lines = (0..<4).flatMap { block in (0..<8).map { block * 100 + $0 + 1 } }
        #expect(findings.prefix(20).map(\.line) == lines.prefix(20).map { $0 })
        for finding in findings.prefix(20) {
            let found = finding.line.map { "\($0 - 1)" } ?? ""
            #expect(finding.remark == FindingLogTests.bad(found))
        }
        #expect(findings.dropFirst(20).map(\.count) == [12, 32])
        #expect(findings.last?.lines == [1, 2, 3, 4, 5])
    }

    /// A file of nothing but strange stores must not become a finding a row.
    @Test func remarksThatQuoteTheFileAreBounded() {
        var log = FindingLog()
        for line in 1...100_000 { log.add(.unknownStore("shop \(line)"), .error, line: line, column: "store") }
        let findings = log.findings(file: "f")
        #expect(findings.count < 300)
        #expect(findings.map(\.count).reduce(0, +) == 100_000)
        #expect(findings.first?.remark == .unknownStore("shop 1"))
    }

    @Test func empty() {
        var log = FindingLog()
        #expect(log.isEmpty && log.findings(file: "f").isEmpty)
        log.add(.empty, .warning)
        #expect(!log.isEmpty)
    }
}
