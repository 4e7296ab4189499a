import Foundation
import Testing

/// What must never be in the sources (DESIGN, section 3; examples to follow, house style 7).
struct NeverTests {
    static let domain = ["AccountHealth", "Prevention", "Appeals"]

    /// The day is passed in; nothing waits, reads or writes.
    static let domainNevers: [String] = [
        #"\basync\b"#, #"\bawait\b"#, #"\bTask\b"#, #"\bactor\b"#, #"\bDate\("#, #"\bDate\.now\b"#, "clock_gettime",
        "gettimeofday", "ContinuousClock", "SuspendingClock", #"\btime\(nil\)"#, "FileManager", "FileHandle",
        "URLSession", #"\bprint\("#, #"\bgetenv\("#, #"\.random\("#, "SystemRandomNumberGenerator",
    ]

    @Test(arguments: NeverTests.domainNevers)
    func domainModulesHaveNoClockAndNoInputOrOutput(_ pattern: String) throws {
        let expression = try Regex(pattern)
        let files = try SourceTree().files.filter { NeverTests.domain.contains($0.module) }
        try #require(files.count > 20)
        let places = files.flatMap { file in file.places { $0.firstMatch(of: expression) != nil } }
        #expect(places.isEmpty, "\(places.joined(separator: "\n"))")
    }

    /// The present moment is read in the one place that joins everything.
    @Test func onlyTheToolReadsTheClock() throws {
        let clocks = try Regex(#"\bDate\(\)|\bDate\.now\b|clock_gettime|gettimeofday|ContinuousClock|\btime\(nil\)"#)
        let files = try SourceTree().files.filter { !["Tool", "Web"].contains($0.module) }
        let places = files.flatMap { file in file.places { $0.firstMatch(of: clocks) != nil } }
        #expect(places.isEmpty, "\(places.joined(separator: "\n"))")
    }

    /// Names of files hold those of buyers, and orders; those of people and accounts are nobody's business who reads a log.
    @Test func noLineOfTheLogHoldsAName() throws {
        let names = try Regex(#"\blogger\.\w+\(.*(\.name\b|[fF]ileName|"file"|"name"|"user"|"account":|\.path\b)"#)
        let files = try SourceTree().files
        try #require(files.contains { file in !file.places { $0.contains("logger.info(") }.isEmpty })
        let places = files.flatMap { file in file.places { $0.firstMatch(of: names) != nil } }
        #expect(places.isEmpty, "\(places.joined(separator: "\n"))")
    }

    @Test(arguments: [#"\btry!"#, #"\bas!"#, #"\bfatalError\("#, #"\bunsafeBitCast\("#, #"\bassertionFailure\("#])
    func nothingEndsTheProgram(_ pattern: String) throws {
        let expression = try Regex(pattern)
        let places = try SourceTree().files.flatMap { file in file.places { $0.firstMatch(of: expression) != nil } }
        #expect(places.isEmpty, "\(places.joined(separator: "\n"))")
    }

    /// A marketplace's own book is part of the program; only a broken one may stop it. So may a place in plain memory that is
    /// none: reading it would be worse.
    @Test func preconditionsAreForBrokenBooks() throws {
        let expression = try Regex(#"\bprecondition(Failure)?\("#)
        for file in try SourceTree().files {
            let parts = file.path.split(separator: "/").map(String.init)
            // Marketplaces/Amazon/Amazon.swift and its like.
            let isMarketplace = parts.count == 3 && parts[0] == "Marketplaces" && parts[2] == "\(parts[1]).swift"
            let places = file.places { $0.firstMatch(of: expression) != nil }
            let isPlainMemory = file.path == "AccountHealth/Orders/OrderRowStore.swift"
            #expect(
                isMarketplace || isPlainMemory ? places.count <= 1 : places.isEmpty, "\(places.joined(separator: "\n"))"
            )
        }
    }

    /// A median file stays near 100 lines; beyond about 320 it wants splitting.
    @Test func filesAreShort() throws {
        let files = try SourceTree().files
        let long = files.filter { $0.lines.count > 321 }.map { "\($0.path) has \($0.lines.count - 1) lines" }
        #expect(long.isEmpty, "\(long.joined(separator: "\n"))")
        let counts = files.map(\.lines.count).sorted()
        #expect(counts[counts.count / 2] <= 120, "the median file has \(counts[counts.count / 2]) lines")
    }

    /// Of code; sentences and standards books are texts and may be as long as they are.
    @Test func linesAreAtMost120Wide() throws {
        for file in try SourceTree().files where file.module != "Wording" && !file.path.hasSuffix("Standards.swift") {
            for (number, line) in zip(1..., file.code) where line.trimmingSuffixSpaces.count > 120 {
                #expect(line.contains("\"") || line.hasSuffix("\\"), "\(file.path):\(number) is \(line.count) wide")
            }
        }
    }

    /// Its id, population, window and target come from the book; nothing else names a standard.
    @Test func standardsAreDataAndNotSwitchedOn() throws {
        let ids = [
            "order-defect-rate", "late-shipment-rate", "cancellation-rate", "valid-tracking-rate",
            "on-time-delivery-rate", "invoice-defect-rate",
        ]
        let modules = ["AccountHealth", "Wording", "Operations", "Web"]
        for file in try SourceTree().files where modules.contains(file.module) {
            let places = file.places { line in ids.contains { line.contains("\"\($0)") } }
            #expect(places.isEmpty, "\(places.joined(separator: "\n"))")
        }
    }
}
