import AccountHealth
import Testing
import Wording

struct CommandWordsTests {
    /// Facts that a figure can lack, by the names of JSON.
    static let facts: [String] =
        Fact.allCases.map(\.name)
        + ["guarantee_claim", "feedback", "chargeback", "account_health_rating", "penalties", "orders"]

    static let kinds: [String] = [
        "guarantee_claim", "feedback", "chargeback", "confirmed_late", "not_confirmed", "seller_cancellation",
        "automatic_cancellation", "no_scan", "delivered_late", "late_invoice", "missing_invoice",
    ]

    @Test(arguments: CommandWordsTests.facts)
    func factsHaveNames(_ fact: String) {
        // Some names are words already.
        #expect(english.fact(fact) != fact || ["feedback", "orders", "penalties"].contains(fact))
        #expect(!english.fact(fact).contains("_"))
        #expect(chinese.fact(fact).holdsChinese && chinese.fact(fact).latinWords.isEmpty)
    }

    @Test(arguments: CommandWordsTests.kinds)
    func kindsHaveNames(_ kind: String) {
        #expect(!english.kind(kind).contains("_"))
        #expect(chinese.kind(kind).holdsChinese && chinese.kind(kind).latinWords.isEmpty)
    }

    /// A kind that only a book knows is shown as it is.
    @Test func unknownWordsStay() {
        #expect(english.kind("lost_parcel") == "lost_parcel" && chinese.kind("lost_parcel") == "lost_parcel")
    }

    @Test func headingsAreInBothLanguages() {
        let paths: [KeyPath<Wording, String>] = [
            \.reading, \.ordersThatCount, \.ordersThatWillCount, \.daysOfChange, \.notTold, \.officialFigures,
            \.findings, \.comingRules, \.sampleNote, \.noUsableRow, \.choicesHeading, \.measureHeading, \.windowHeading,
            \.targetHeading, \.validHeading, \.sourceHeading, \.noTarget,
        ]
        for path in paths {
            #expect(!english[keyPath: path].holdsChinese && !english[keyPath: path].isEmpty)
            #expect(chinese[keyPath: path].holdsChinese, "\(english[keyPath: path])")
        }
        #expect(english.orderHeads.count == chinese.orderHeads.count)
        #expect(chinese.orderHeads.allSatisfy { $0.holdsChinese && $0.latinWords.isEmpty })
    }

    @Test func missingFactsWithTheirDownloads() throws {
        let standing = try Samples.standing(bad: 0, of: 100, undecided: 90, facts: FactSet([.shipBy, .confirmation]))
        let text = english.missing(standing) { $0 == "ship_by" ? "the export" : nil }.map(\.plainSpaces)
        #expect(text == ["Order defect rate: ship-by dates and moments of confirmation. Told by: the export."])
        let translated = chinese.missing(standing) { _ in "导出文件" }
        #expect(translated == ["订单缺陷率：缺最晚发货时间、确认发货时间。可由以下文件提供：导出文件。"])
        #expect(!english.missing(standing) { _ in nil }.contains { $0.contains("Told by") })
    }

    @Test func ages() throws {
        let (newest, asOf) = try (day("2026-11-20"), day("2026-11-23"))
        #expect(english.age(newest: newest, asOf: asOf).plainSpaces == "data up to 20 November, 3 days old")
        #expect(english.age(newest: newest, asOf: newest.advanced(by: 1)).plainSpaces.hasSuffix("1 day old"))
        #expect(english.age(newest: asOf, asOf: asOf) == "data up to this day")
        #expect(chinese.age(newest: newest, asOf: asOf).plainSpaces == "数据截至 11 月 20 日，已 3 天")
    }

    @Test func countsOfTheSeries() {
        #expect(english.wroteSeries(rows: 5, accounts: 1, file: "a.csv").contains("1 account to"))
        #expect(english.wroteSeries(rows: 5, accounts: 2, file: "a.csv").contains("2 accounts to"))
    }

    // The listing of standards.

    @Test func measures() {
        for criterion in Samples.criteria {
            for condition in [Condition.lessThan(Rate(1, of: 100)), .atLeast(Rate(95, of: 100))] {
                let standard = Samples.standard(criterion, condition: condition)
                #expect(english.measure(standard).contains(" / orders"))
                #expect(chinese.measure(standard).holdsChinese && chinese.measure(standard).latinWords.isEmpty)
            }
        }
        #expect(english.measure(Samples.rating) == "points" && chinese.measure(Samples.rating) == "分数")
    }

    @Test func windows() {
        let windows: [(window: Window, english: String)] = [
            (.days(count: 60, lag: 15), "60 days by order day, ending 15 days before the day asked about"),
            (.days(count: 1, lag: 1), "1 day by order day, ending 1 day before the day asked about"),
            (.weeks(count: 2, lag: 1, firstWeekday: .monday), "2 weeks by order day, the last one 1 week back"),
            (.month(lag: 0), "the calendar month so far, by order day"),
            (.month(lag: 1), "the calendar month 1 month back, by order day"),
        ]
        for item in windows {
            #expect(english.window(item.window, day: .placed).plainSpaces == item.english)
            for key in DayKey.allCases {
                let text = chinese.window(item.window, day: key)
                #expect(text.holdsChinese && text.latinWords.isEmpty, "\(text)")
            }
        }
        let keys = DayKey.allCases.map { english.window(.month(lag: 0), day: $0) }
        #expect(Set(keys).count == DayKey.allCases.count)
    }

    // Official figures.

    private static let standard = Standard(
        id: "order-defect-rate", measure: .share(.defect(kinds: [.guaranteeClaim], ratings: 1...2)),
        window: .days(count: 60, lag: 15), condition: .lessThan(Rate(1, of: 100)))

    /// What is counted there alone is said; that no choice explains it helps nobody.
    @Test(arguments: [
        (3, 127, "1 more defect and 1 more order are counted there than we know of.", "平台比我们多计 1 项缺陷、多计 1 单。"),
        (3, 126, "1 more defect is counted there than we know of.", "平台比我们多计 1 项缺陷。"),
        (0, 114, "2 fewer defects and 12 fewer orders are counted there than here.", "平台比我们少计 2 项缺陷、少计 12 单。"),
        (2, 127, "Only the counts of orders differ: 1 more is counted there.", "只有订单数不同：平台多计 1 单。"),
        (2, 114, "Only the counts of orders differ: 12 fewer are counted there.", "只有订单数不同：平台少计 12 单。"),
    ])
    func whatIsCountedThereAlone(_ bad: Int, _ units: Int, _ inEnglish: String, _ inChinese: String) throws {
        let official = OfficialFigure(
            standard: "order-defect-rate", fulfilment: .seller, account: nil, store: nil, from: try day("2026-09-10"),
            to: try day("2026-11-08"), numerator: bad, denominator: units, rate: nil, status: nil,
            reportDay: try day("2026-11-22"), origin: Origin(file: 0, line: 0))
        let found = Reconciliation(official: official, ours: Rate(2, of: 126), explanation: .unexplained)
        #expect(english.difference(found, of: CommandWordsTests.standard).plainSpaces == inEnglish)
        #expect(chinese.difference(found, of: CommandWordsTests.standard).plainSpaces == inChinese)
    }

    static let everyExplanation: [Reconciliation.Explanation] = {
        let choice = Choices().alternatives[0].choice
        let all: [Reconciliation.Explanation] = [
            .agrees, .choice(choice), .shiftedWindow(days: 1), .shiftedWindow(days: -2),
            .notComputable(missing: ["ship_by"]), .reported, .noCounts, .unexplained,
        ]
        for explanation in all {
            switch explanation {
            case .agrees, .choice, .shiftedWindow, .notComputable, .reported, .noCounts, .unexplained: continue
            }
        }
        return all
    }()

    @Test(arguments: CommandWordsTests.everyExplanation)
    func explanations(_ explanation: Reconciliation.Explanation) throws {
        let official = OfficialFigure(
            standard: "order-defect-rate", fulfilment: .seller, account: nil, store: nil, from: try day("2026-09-10"),
            to: try day("2026-11-08"), numerator: 2, denominator: 127, rate: 0.0157, status: "BAD",
            reportDay: try day("2026-11-22"), origin: Origin(file: 0, line: 0))
        let reconciliation = Reconciliation(official: official, ours: Rate(2, of: 126), explanation: explanation)
        let text = english.official(reconciliation, of: CommandWordsTests.standard).plainSpaces
        #expect(text.hasPrefix("2 of 127, 1.57 % for 10 Sep – 8 Nov. "), "\(text)")
        let alone = english.explanation(reconciliation, of: CommandWordsTests.standard)
        #expect(!alone.isEmpty && !text.contains("Optional"))
        let translated = chinese.official(reconciliation, of: CommandWordsTests.standard)
        #expect(translated.holdsChinese)
        // The name of a choice is typed as it is.
        let allowed: Set = ["cancelled", "orders", "count", "true"]
        #expect(translated.latinWords.allSatisfy { allowed.contains($0) }, "\(translated)")
    }

    @Test func shiftsAreSingularAndPlural() throws {
        let official = OfficialFigure(
            standard: "s", fulfilment: nil, account: nil, store: nil, from: try day("2026-09-10"),
            to: try day("2026-11-08"), numerator: nil, denominator: nil, rate: 0.0157, status: nil,
            reportDay: try day("2026-11-22"), origin: Origin(file: 0, line: 0))
        func text(_ days: Int) -> String {
            english.official(
                Reconciliation(official: official, ours: Rate(1, of: 2), explanation: .shiftedWindow(days: days)),
                of: CommandWordsTests.standard
            )
            .plainSpaces
        }
        #expect(text(1).contains("1 day later") && text(-2).contains("2 days earlier"))
        #expect(text(1).hasPrefix("1.57 % for"))
    }
}
