import Testing

@testable import AccountHealth

/// From which day on an order counts as bad, standard by standard.
struct ReportDelayTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        let criterion: Criterion
        var day = DayKey.placed
        var choices = Choices()
        let change: @Sendable (inout Order) -> Void
        /// The days on which it counts and from which on it is bad; nil where that is known at once.
        let counts: Int
        let bad: Int?
        var isAtOnce = false
        var testDescription: String { name }
    }

    /// The sixth hour of a day after 1 June 2026, a Monday.
    static func moment(_ day: Int) -> Instant { Instant(seconds: Int64(20_605 + day) * 86_400 + 21_600) }

    @Test(arguments: [
        Case(
            name: "cancelled by the seller after three days", criterion: .cancelledBySeller,
            change: { order in
                order.status = .cancelled
                order.dates.cancelledAt = moment(3)
                order.dates.cancelledBy = .seller
            }, counts: 0, bad: 3),
        Case(
            name: "cancelled by the buyer", criterion: .cancelledBySeller,
            change: { order in
                order.status = .cancelled
                order.dates.cancelledAt = moment(3)
                order.dates.cancelledBy = .buyer
            }, counts: 0, bad: nil),
        Case(
            name: "cancelled on a day that nothing tells", criterion: .cancelledBySeller,
            change: { order in
                order.status = .cancelled
                order.dates.cancelledBy = .seller
            }, counts: 0, bad: 2),
        Case(
            name: "counted on the day it was cancelled", criterion: .cancelledBySeller,
            choices: {
                var choices = Choices()
                choices.cancellationDay = .cancelled
                return choices
            }(),
            change: { order in
                order.status = .cancelled
                order.dates.cancelledAt = moment(3)
                order.dates.cancelledBy = .seller
            }, counts: 3, bad: nil, isAtOnce: true),
        Case(
            name: "delivered four days late", criterion: .deliveredLate, day: .deliverBy,
            change: { order in
                order.dates.deliverBy = moment(9)
                order.dates.deliveredAt = moment(13)
            }, counts: 9, bad: 13),
        Case(
            name: "first tried three days late", criterion: .deliveredLate, day: .deliverBy,
            change: { order in
                order.dates.deliverBy = moment(9)
                order.dates.attemptedAt = moment(12)
                order.dates.deliveredAt = moment(13)
            }, counts: 9, bad: 12),
        Case(
            name: "delivered before it was due", criterion: .deliveredLate, day: .deliverBy,
            change: { order in
                order.dates.deliverBy = moment(9)
                order.dates.deliveredAt = moment(6)
            }, counts: 9, bad: nil),
        // Confirmed on a Friday: due by the end of Monday.
        Case(
            name: "no invoice", criterion: .invoicedLate,
            change: { order in
                order.held.formUnion(FactSet(.invoice))
                order.dates.confirmedAt = moment(4)
            }, counts: 0, bad: 7),
        Case(
            name: "late from its ship-by day on", criterion: .confirmedLate, day: .shipBy,
            change: { order in
                order.dates.shipBy = moment(2)
                order.dates.confirmedAt = moment(5)
            }, counts: 2, bad: nil, isAtOnce: true),
    ])
    func badFrom(_ item: Case) throws {
        var order = Order(placedAt: ReportDelayTests.moment(0))
        item.change(&order)
        var standard = Standard(
            id: "x", measure: .share(item.criterion), window: .days(count: 30, lag: 0),
            condition: .lessThan(Rate(4, of: 100)))
        standard.day = item.day
        var classifier = Classifier(
            standard: standard, choices: item.choices, zone: .utc, moment: ReportDelayTests.moment(40)
        ) { _ in true }
        let contribution = classifier.contribution(of: order)
        let counted = try #require(contribution)
        func day(_ number: Int) -> Day { Day(number: 20_605).advanced(by: number) }
        #expect(counted.day == day(item.counts))
        let outcome = classifier.outcome(of: order, rows: [], counted: counted)
        if item.isAtOnce {
            #expect(outcome == nil && standard.reportDelay(item.choices) == nil)
        } else {
            #expect(outcome == OrderOutcome(placed: day(item.counts), bad: item.bad.map(day)))
        }
    }

    /// What is believed before there is data has the mean it says it has.
    @Test(arguments: ReportDelay.allCases)
    func usualDelays(_ delay: ReportDelay) {
        let curve = delay.silentBad
        #expect(curve.count == 401 && zip(curve, curve.dropFirst()).allSatisfy { $0 >= $1 })
        // Summed over whole days, the chance of being silent is the mean, less half a day.
        #expect(abs(curve.reduce(0, +) + 0.5 - delay.usual.mean) < 0.05)
        // Data that say otherwise soon outweigh it.
        let days = (0..<200).map { _ in KnownOutcomes.Count(units: 10, bad: 1) }
        let reports = [KnownOutcomes.Report](repeating: .init(), count: 20) + [.init(bad: 200)]
        let known = KnownOutcomes(asOf: Day(number: 20_500), first: Day(number: 20_301), days: days, reports: reports)
        let learnt = OutcomeCurves([known], delay: delay)
        #expect(learnt.silentBad[19] > 0.9 && learnt.silentBad[21] < 0.05)
    }

    /// An order of yesterday may yet be cancelled: two accounts with the same figure are not equally safe.
    @Test func theNewestDaysAreNotTakenAsTheyStand() {
        let asOf = Day(number: 20_605)
        let days = (0..<120).map { KnownOutcomes.Count(units: 5, bad: $0 % 10 == 0 && $0 < 118 ? 1 : 0) }
        let late = KnownOutcomes(
            asOf: asOf, first: asOf.advanced(by: -119), days: days,
            reports: [.init(), .init(), .init(bad: 6), .init(bad: 6)])
        let question = ForecastQuestion(window: .days(count: 7, lag: 1), condition: .lessThan(Rate(25, of: 1000)))
        func chance(_ delay: ReportDelay?) -> Double {
            let model = ForecastModel([late], target: 0.025, delay: delay)
            return Forecaster(late, question: question, model: model).probability(on: asOf.advanced(by: 3))
        }
        #expect(chance(.cancellation) > chance(nil) + 0.05, "\(chance(.cancellation)), \(chance(nil))")
    }
}
