import AccountHealth
import TestSupport
import Testing

struct ReconcileTests {
    static func official(
        _ range: ClosedRange<Day>, _ numerator: Int?, _ denominator: Int?, reportDay: Day? = nil
    ) -> OfficialFigure {
        OfficialFigure(
            standard: "order-defect-rate", fulfilment: .seller, account: nil, store: nil, from: range.lowerBound,
            to: range.upperBound, numerator: numerator, denominator: denominator, rate: nil, status: nil,
            reportDay: reportDay ?? range.upperBound, origin: Origin(file: 0, line: 2))
    }

    static let standard = MeasureStandingTests.orderDefects

    /// Ten orders a day of October, a bad one on the 10th and on the last day; two cancelled ones on the 20th.
    static func tallies(_ choices: Choices) -> DayTallies {
        let first = Day(number: 20_727)
        var tallies = DayTallies(first.advanced(by: -10)...first.advanced(by: 40))
        for offset in 0..<31 { tallies.add(Tally(units: 10), on: first.advanced(by: offset)) }
        tallies.add(Tally(bad: 1), on: first.advanced(by: 9))
        tallies.add(Tally(bad: 1), on: first.advanced(by: 30))
        if choices.cancelledOrdersCount { tallies.add(Tally(units: 2), on: first.advanced(by: 19)) }
        return tallies
    }

    struct Row: CustomTestStringConvertible {
        let name: String
        let from, to: String
        let numerator, denominator: Int?
        var missing: [String] = []
        let ours: Rate?
        let explanation: String
        var testDescription: String { name }
    }

    @Test(arguments: [
        Row(
            name: "agrees", from: "2026-10-01", to: "2026-10-31", numerator: 2, denominator: 310,
            ours: Rate(2, of: 310), explanation: "agrees"),
        // Equal as a quotient is not equal.
        Row(
            name: "half of both", from: "2026-10-01", to: "2026-10-31", numerator: 1, denominator: 155,
            ours: Rate(2, of: 310), explanation: "unexplained"),
        Row(
            name: "cancelled orders", from: "2026-10-01", to: "2026-10-31", numerator: 2, denominator: 312,
            ours: Rate(2, of: 310), explanation: "cancelled-orders-count=true"),
        Row(
            name: "two things at once", from: "2026-10-10", to: "2026-10-30", numerator: 2, denominator: 212,
            ours: Rate(1, of: 210), explanation: "unexplained"),
        Row(
            name: "window a day later", from: "2026-10-06", to: "2026-10-30", numerator: 2, denominator: 250,
            ours: Rate(1, of: 250), explanation: "shifted 1"),
        Row(
            name: "window three days earlier", from: "2026-10-13", to: "2026-10-25", numerator: 1, denominator: 130,
            ours: Rate(0, of: 130), explanation: "shifted -3"),
        // Four days are more than a lag learnt wrongly.
        Row(
            name: "window four days earlier", from: "2026-10-14", to: "2026-10-26", numerator: 1, denominator: 130,
            ours: Rate(0, of: 130), explanation: "unexplained"),
        Row(
            name: "no counts", from: "2026-10-01", to: "2026-10-31", numerator: nil, denominator: 310, ours: nil,
            explanation: "no counts"),
        Row(
            name: "facts missing", from: "2026-10-01", to: "2026-10-31", numerator: 2, denominator: 310,
            missing: ["guarantee_claim"], ours: nil, explanation: "missing guarantee_claim"),
        // A window that reaches into September holds as many orders; where none is bad, that says nothing.
        Row(
            name: "a quiet window", from: "2026-10-01", to: "2026-10-09", numerator: 0, denominator: 80,
            ours: Rate(0, of: 90), explanation: "unexplained"),
        Row(
            name: "a window a day earlier with a defect", from: "2026-10-01", to: "2026-10-10", numerator: 0,
            denominator: 90, ours: Rate(1, of: 100), explanation: "shifted -1"),
        // A quiet account: both say that there was nothing.
        Row(
            name: "nothing", from: "2026-09-22", to: "2026-09-25", numerator: 0, denominator: 0, ours: Rate(0, of: 0),
            explanation: "agrees"),
    ])
    func reconciliation(_ row: Row) throws {
        let official = ReconcileTests.official(try dayRange(row.from, row.to), row.numerator, row.denominator)
        let reconciliation = reconcile(
            official, standard: ReconcileTests.standard, choices: Choices(), missing: row.missing,
            tallies: ReconcileTests.tallies)
        #expect(reconciliation.ours == row.ours)
        #expect(ReconcileTests.text(reconciliation.explanation) == row.explanation)
        #expect(reconciliation.official == official)
    }

    static func text(_ explanation: Reconciliation.Explanation) -> String {
        switch explanation {
        case .agrees: "agrees"
        case .choice(let choice): "\(choice.name)=\(choice.value)"
        case .shiftedWindow(let days): "shifted \(days)"
        case .notComputable(let missing): "missing " + missing.joined(separator: ", ")
        case .noCounts: "no counts"
        case .reported: "reported"
        case .unexplained: "unexplained"
        }
    }

    /// What is left to explain, also where the good units are printed.
    @Test(arguments: [
        (2, 127, 1, 126, 1, 1), (0, 80, 0, 90, 0, -10), (3, 126, 2, 126, 1, 0), (1, 130, 2, 126, -1, 4),
    ])
    func whatIsCountedThereAlone(
        _ bad: Int, _ units: Int, _ ourBad: Int, _ ourUnits: Int, _ moreBad: Int, _ moreUnits: Int
    ) throws {
        let days = try dayRange("2026-10-01", "2026-10-31")
        for countsGood in [false, true] {
            var standard = ReconcileTests.standard
            if countsGood { standard.condition = .atLeast(Rate(95, of: 100)) }
            var found = Reconciliation(
                official: ReconcileTests.official(days, countsGood ? units - bad : bad, units),
                ours: Rate(countsGood ? ourUnits - ourBad : ourBad, of: ourUnits), explanation: .unexplained)
            let surplus = try #require(found.surplus(under: standard))
            #expect(surplus.bad == moreBad && surplus.units == moreUnits)
            found.explanation = .shiftedWindow(days: 1)
            #expect(found.surplus(under: standard) == nil)
        }
        let odd = Reconciliation(
            official: ReconcileTests.official(days, .max, .min), ours: Rate(0, of: 1), explanation: .unexplained)
        #expect(odd.surplus(under: ReconcileTests.standard) == nil)
    }

    @Test func goodUnitsAreComparedWhereTheyArePrinted() throws {
        var standard = ReconcileTests.standard
        standard.condition = .atLeast(Rate(95, of: 100))
        let official = ReconcileTests.official(try dayRange("2026-10-01", "2026-10-31"), 308, 310)
        let reconciliation = reconcile(
            official, standard: standard, choices: Choices(), missing: [], tallies: ReconcileTests.tallies)
        #expect(reconciliation.explanation == .agrees && reconciliation.ours == Rate(308, of: 310))
    }

    /// An official figure that was counted with one choice decided otherwise is explained by a choice that gives its
    /// counts: the first that does.
    @Test(arguments: 1...33)
    func findsTheChoiceThatWasUsed(seed: Int) throws {
        let result = try ReconcileTests.reconciled(seed: seed)
        switch result.reconciliation.explanation {
        case .agrees:
            #expect(result.official == result.own, "seed \(seed)")
        case .choice(let choice):
            #expect(result.official != result.own, "seed \(seed)")
            #expect(try choice == result.firstThatFits(), "seed \(seed)")
        default:
            Issue.record("seed \(seed): \(result.reconciliation.explanation), made with \(result.used.name)")
        }
        #expect(result.reconciliation.ours == result.own, "seed \(seed)")
    }

    /// And mostly it is the very choice that was used, whichever of them it was.
    @Test func eachChoiceIsFoundOften() throws {
        var found: Set<String> = []
        var (differing, exact) = (0, 0)
        for seed in 1...88 {
            let result = try ReconcileTests.reconciled(seed: seed)
            guard result.official != result.own else { continue }
            differing += 1
            if result.reconciliation.explanation == .choice(result.used) {
                exact += 1
                found.insert(result.used.name)
            }
        }
        #expect(found == Set(Choices().alternatives.map(\.choice.name)))
        #expect(exact * 10 >= differing * 8)
    }

    struct Reconciled {
        let used: Choices.Choice
        /// The first of the other choices that gives the official counts.
        let firstThatFits: () throws -> Choices.Choice?
        let official, own: Rate
        let reconciliation: Reconciliation
    }

    /// Counts the orders of a random account directly with another choice, and lets our tallies explain the figure.
    static func reconciled(seed: Int) throws -> Reconciled {
        var random = SeededGenerator(seed: seed)
        let choices = Choices.random(using: &random)
        let (used, others) = choices.alternatives[seed % choices.alternatives.count]
        var standard = MeasureStandingTests.orderDefects
        switch used.name {
        case "overdue-orders-count", "late-shipment-day":
            standard.measure = .share(.confirmedLate)
            standard.day = .shipBy
        case "cancellation-day":
            standard.measure = .share(.cancelledBySeller)
        default:
            standard.population.leavesOutCancelled = true
            standard.population.leavesOutPending = true
        }
        let account = try RandomAccount(using: &random, standard: standard, choices: choices, orders: 250...300)
        let from = account.days.lowerBound.advanced(by: random.int(160...300))
        let range = from...from.advanced(by: 90)
        func count(_ choices: Choices) throws -> Rate {
            let direct = DirectCount(
                standard: standard, choices: choices, zone: account.direct.zone, utc: account.direct.utc,
                now: account.direct.now)
            let tally = try direct.count(account.orders) { range.contains($0) }
            return Rate(tally.bad, of: tally.units)
        }
        let figure = try count(others)
        let reconciliation = reconcile(
            ReconcileTests.official(range, figure.numerator, figure.denominator), standard: standard, choices: choices,
            missing: []
        ) { account.measurement(choices: $0).tallies }
        return Reconciled(
            used: used,
            firstThatFits: { try choices.alternatives.first { try count($0.choices) == figure }?.choice },
            official: figure, own: try count(choices), reconciliation: reconciliation)
    }

    struct Lag: CustomTestStringConvertible {
        let to, report: String
        let lag: Int?
        var testDescription: String { "\(to) in the report of \(report)" }
    }

    @Test(arguments: [
        // The example of the performance report's documentation.
        Lag(to: "2020-11-04", report: "2020-11-19", lag: 15),
        Lag(to: "2020-11-09", report: "2020-11-19", lag: 10),
        Lag(to: "2020-10-30", report: "2020-11-19", lag: 20),
        // Outside what is plausible nothing is learnt.
        Lag(to: "2020-11-10", report: "2020-11-19", lag: nil),
        Lag(to: "2020-10-29", report: "2020-11-19", lag: nil),
        Lag(to: "2020-11-19", report: "2020-11-19", lag: nil),
    ])
    func learningTheLag(_ row: Lag) throws {
        let to = try day(row.to)
        let official = ReconcileTests.official(to.advanced(by: -59)...to, 2, 126, reportDay: try day(row.report))
        #expect(learntLag(official, standard: ReconcileTests.standard) == row.lag)
        var fixed = ReconcileTests.standard
        fixed.learnableLags = nil
        #expect(learntLag(official, standard: fixed) == nil)
    }
}
