import AccountHealth
import Marketplaces
import Operations
import TestSupport
import Testing

/// Forecasts of the past, from what was known then.
struct EvaluateForecastTests {
    private static let start = Day("2026-01-05").map(\.number) ?? 0

    private static func date(_ day: Int) -> String { Day(number: start).advanced(by: day).description }

    /// Files of eight accounts over 150 days; what lies behind day 100 is told in another way where asked for.
    private static func files(laterSeed: Int) -> [Document] {
        var orders = "order_id,account,placed_at,status\n"
        var defects = "order_id,account,kind,known_at,rating,decision,decided_at\n"
        for account in 0..<8 {
            for day in 0..<150 {
                // What is said by day 100 has dice of its own, so that nothing said later can move it.
                var dice = SeededGenerator(seed: account * 1000 + day + (day <= 100 ? 0 : 10_000 * laterSeed))
                for number in 0..<dice.int(0...4) {
                    let id = "\(account)-\(day)-\(number)"
                    orders += "\(id),S\(account),\(date(day))T12:00:00Z,shipped\n"
                    let (chance, known) = (dice.int(0...40), day + dice.int(0...20))
                    let decided = known + dice.int(1...40)
                    var later = SeededGenerator(seed: account * 1000 + day * 7 + number + 10_000_000 * laterSeed)
                    let isBad = known <= 100 ? chance < 3 : later.int(0...9) < 3
                    guard isBad else { continue }
                    let rating = known <= 100 ? 1 + chance : later.int(1...5)
                    let isRemoved = decided <= 100 ? chance == 1 : later.chance(50)
                    let decision = isRemoved ? "removed,\(date(decided))T12:00:00Z" : ","
                    defects += "\(id),S\(account),feedback,\(date(known))T12:00:00Z,\(rating),\(decision)\n"
                }
            }
        }
        return [("orders.csv", orders), ("defects.csv", defects)].map {
            Document(name: $0.0, source: MemorySource(Array($0.1.utf8)))
        }
    }

    private static func results(
        laterSeed: Int, truth: ForecastQuestion.Truth = .shown, horizon: Int = 14
    ) async throws -> [ForecastTrialResult] {
        let cases = (0..<8).flatMap { account in
            [60, 80, 100].map {
                ForecastTrial.Case(account: "S\(account)", asOf: Day(number: start).advanced(by: $0))
            }
        }
        return try await results(
            EvaluateForecastTests.files(laterSeed: laterSeed), cases: cases, truth: truth, horizon: horizon)
    }

    private static func results(
        _ documents: [Document], cases: [ForecastTrial.Case], truth: ForecastQuestion.Truth = .shown, horizon: Int = 14
    ) async throws -> [ForecastTrialResult] {
        let setting = try Setting()
        let files = await readDocuments(
            documents,
            question: FileQuestion(paths: [], store: setting.defaultStore, accountColumn: "account"), setting: setting)
        var trial = ForecastTrial(
            CountingQuestion(standard: "order-defect-rate"), condition: .lessThan(Rate(5, of: 100)), horizon: horizon,
            truth: truth)
        trial.counting.windowDays = 60
        trial.counting.lagDays = 0
        trial.counting.zone = .utc
        return try await evaluateForecast(
            files.records, trial: trial, cases: cases, setting: setting, now: Instant(seconds: 1_795_000_000))
    }

    /// What comes after the day of a forecast moves nothing: not one bit.
    @Test(arguments: [ForecastQuestion.Truth.shown, .final])
    func laterFactsMoveNothing(_ truth: ForecastQuestion.Truth) async throws {
        let one = try await EvaluateForecastTests.results(laterSeed: 1, truth: truth)
        let other = try await EvaluateForecastTests.results(laterSeed: 2, truth: truth)
        try #require(one.count == 24)
        #expect(one.map(\.probability) == other.map(\.probability))
        #expect(one.map(\.isMissed) != other.map(\.isMissed), "the tellings have to differ where it matters")
        #expect(one.contains { $0.probability > 0.05 && $0.probability < 0.95 })
    }

    /// A rating that is changed later, and a claim that a later row withdraws, were not known as that before.
    @Test(arguments: [
        (first: "feedback,{10},5,,", later: "feedback,{90},1,,"),
        (first: "feedback,{10},1,,", later: "feedback,{90},5,,"),
        (first: "guarantee_claim,{10},,open,", later: "guarantee_claim,{90},,withdrawn,"),
        (first: "guarantee_claim,{10},,open,", later: "guarantee_claim,{10},,denied,{90}"),
    ])
    func aCorrectionIsKnownWhenItIsMade(_ rows: (first: String, later: String)) async throws {
        func probability(_ rows: [String], asOf: Int) async throws -> Double {
            var orders = "order_id,account,placed_at,status\n"
            for day in 0..<60 { orders += "A-\(day),S,\(EvaluateForecastTests.date(day))T12:00:00Z,shipped\n" }
            var defects = "order_id,account,kind,known_at,rating,decision,decided_at\n"
            for row in rows {
                let dated = row.replacing(/\{([0-9]+)\}/) { "\(EvaluateForecastTests.date(Int($0.1) ?? 0))T12:00:00Z" }
                for order in 0..<6 { defects += "A-\(order),S,\(dated)\n" }
            }
            let documents = [("orders.csv", orders), ("defects.csv", defects)].map {
                Document(name: $0.0, source: MemorySource(Array($0.1.utf8)))
            }
            let day = Day(number: EvaluateForecastTests.start).advanced(by: asOf)
            let results = try await EvaluateForecastTests.results(
                documents, cases: [ForecastTrial.Case(account: "S", asOf: day)])
            return try #require(results.first).probability
        }
        let before = try await probability([rows.first, rows.later], asOf: 62)
        #expect(try await before == probability([rows.first], asOf: 62))
        let after = try await probability([rows.first, rows.later], asOf: 92)
        #expect(try await after != probability([rows.first], asOf: 92), "by then it is known")
    }

    @Test func theSameInputGivesTheSameOutput() async throws {
        let first = try await EvaluateForecastTests.results(laterSeed: 1)
        for _ in 0..<3 {
            #expect(
                try await EvaluateForecastTests.results(laterSeed: 1).map(\.probability) == first.map(\.probability))
        }
    }

    /// On its own day a figure is what it is.
    @Test func nothingAheadIsCertain() async throws {
        for result in try await EvaluateForecastTests.results(laterSeed: 1, horizon: 0) {
            #expect(abs(result.probability - (result.wasMissed ? 1 : 0)) < 1e-9)
            #expect(result.isMissed == result.wasMissed)
        }
    }

    @Test func casesAreRead() throws {
        let text = "account,as_of\r\n\"a,\"\"b\"\"\",2026-11-23\r\nS1,2026-11-24T00:00:00Z\n\n"
        let cases = try readForecastCases(text)
        #expect(cases.map(\.account) == ["a,\"b\"", "S1"])
        #expect(cases.map(\.asOf.description) == ["2026-11-23", "2026-11-24"])
        #expect(throws: ForecastCasesProblem.noHeader) { try readForecastCases("S1,2026-11-23\n") }
        #expect(throws: ForecastCasesProblem.noDay(line: 2, found: "x")) {
            try readForecastCases("account,as_of\nS1,x\n")
        }
        #expect(throws: ForecastCasesProblem.notTwoCells(line: 3)) {
            try readForecastCases("account,as_of\nS1,2026-11-23\nS2\n")
        }
    }
}
