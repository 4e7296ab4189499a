import AccountHealth
import Testing

@testable import Wording

/// The first sentence of the board: it never says that all is well where nobody knows.
struct BoardVerdictTests {
    struct Case: Sendable {
        var missed = 0
        var noRoom = 0
        var met = 0
        var oldMisses = 0
        var stale = 0
        var unjudged = 0
        var english: String
        var chinese: String
    }

    private static let day = Day(year: 2026, month: 11, day: 22)

    private static func verdict(_ one: Case, _ language: Language) -> String {
        Wording(language).boardVerdict(
            missed: one.missed, noRoom: one.noRoom, met: one.met, oldMisses: one.oldMisses, oldMissDay: day,
            stale: one.stale, unjudged: one.unjudged)
    }

    @Test(arguments: [
        Case(missed: 1, english: "The account misses a standard.", chinese: "该账户未达标。"),
        Case(unjudged: 1, english: "The account cannot be judged.", chinese: "该账户无法判断。"),
        Case(stale: 1, english: "The account has stale data.", chinese: "该账户数据过期。"),
        Case(met: 1, english: "The account misses no standard.", chinese: "该账户达标。"),
        Case(
            oldMisses: 1, english: "The account missed when its data ended on 22 Nov.",
            chinese: "该账户数据截至 11 月 22 日，当时未达标。"),
        Case(met: 3, english: "No account misses a standard.", chinese: "没有账户未达标。"),
        Case(
            missed: 2, noRoom: 1, met: 4, english: "Two accounts miss a standard and one has no room left.",
            chinese: "2 个账户未达标，1 个已无余量。"),
        Case(
            missed: 1, met: 1, oldMisses: 1, stale: 2, unjudged: 1,
            english: "One account misses a standard. One missed when its data ended on 22 Nov. "
                + "One cannot be judged. Two have stale data.",
            chinese: "1 个账户未达标。1 个数据截至 11 月 22 日，当时未达标。1 个无法判断。2 个数据过期。"),
        Case(
            met: 3, oldMisses: 2, unjudged: 1,
            english: "Two accounts missed when their data ended. One cannot be judged. "
                + "The other three miss no standard.",
            chinese: "2 个账户在数据截止时未达标。1 个无法判断。其余 3 个达标。"),
        Case(
            met: 1, unjudged: 2, english: "Two accounts cannot be judged. The other one misses no standard.",
            chinese: "2 个账户无法判断。其余 1 个达标。"),
    ])
    func whatIsWrongOrUnknownComesFirst(_ one: Case) {
        #expect(BoardVerdictTests.verdict(one, .english) == one.english)
        #expect(BoardVerdictTests.verdict(one, .chinese) == one.chinese)
    }

    /// All combinations of few accounts.
    @Test func thatNothingMissesIsSaidOnlyWhereAllWereJudged() {
        for number in 1..<729 {
            let counts = (0..<6).map { place in (0..<place).reduce(number) { rest, _ in rest / 3 } % 3 }
            let one = Case(
                missed: counts[0], noRoom: counts[1], met: counts[2], oldMisses: counts[3], stale: counts[4],
                unjudged: counts[5], english: "", chinese: "")
            let english = BoardVerdictTests.verdict(one, .english)
            let chinese = BoardVerdictTests.verdict(one, .chinese)
            let isAllWell = counts[2] > 0 && counts.reduce(0, +) == counts[2]
            let isSaid = english.hasPrefix("No account misses") || english == "The account misses no standard."
            #expect(isSaid == isAllWell, "\(counts) \(english)")
            #expect((chinese.hasPrefix("没有账户未达标") || chinese == "该账户达标。") == isAllWell, "\(counts) \(chinese)")
            #expect(english.contains("22 Nov") == (counts[3] == 1), "\(counts) \(english)")
            #expect(english.hasSuffix(".") && chinese.hasSuffix("。") && !english.contains("  "))
        }
    }
}
