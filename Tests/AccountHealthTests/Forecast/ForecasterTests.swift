import TestSupport
import Testing

@testable import AccountHealth

struct ForecasterTests {
    static let today = Day(number: 20_500)
    static let below1 = Condition.lessThan(Rate(1, of: 100))

    static func forecast(
        _ outcomes: [OrderOutcome], ahead: Int, window: Window = .days(count: 60, lag: 15), minimumOrders: Int = 1,
        truth: ForecastQuestion.Truth = .shown
    ) -> Double {
        let past = AccountPast(outcomes)
        let known = past.known(on: today)
        let question = ForecastQuestion(
            window: window, condition: below1, minimumOrders: minimumOrders, truth: truth)
        return Forecaster(known, question: question, model: ForecastModel([known], target: 0.01))
            .probability(on: today.advanced(by: ahead))
    }

    /// Orders placed so many days ago whose outcome is known.
    static func orders(_ count: Int, daysAgo: Int, bad: Int = 0) -> [OrderOutcome] {
        let placed = today.advanced(by: -daysAgo)
        return (0..<count).map { index in
            OrderOutcome(
                placed: placed, bad: index < bad ? placed.advanced(by: 2) : nil,
                good: index < bad ? nil : placed.advanced(by: 2))
        }
    }

    /// Where all orders are placed and all is said of them, a forecast is arithmetic: 0 or 1.
    @Test(arguments: [
        // One in 101 is below 1 %, one in 100 is not.
        (orders: 101, bad: 1, chance: 0.0), (orders: 100, bad: 1, chance: 1.0),
        (orders: 126, bad: 2, chance: 1.0), (orders: 1, bad: 1, chance: 1.0), (orders: 1, bad: 0, chance: 0.0),
        (orders: 5000, bad: 0, chance: 0.0),
    ])
    func whatIsDecidedIsCertain(_ item: (orders: Int, bad: Int, chance: Double)) {
        let outcomes = ForecasterTests.orders(item.orders, daysAgo: 30, bad: item.bad)
        #expect(abs(ForecasterTests.forecast(outcomes, ahead: 10) - item.chance) < 1e-9)
    }

    /// Selling is off: the window shrinks, and one claim that was harmless among 101 orders misses among 100.
    @Test func aShrinkingWindowMissesByItself() {
        let outcomes =
            ForecasterTests.orders(1, daysAgo: 74) + ForecasterTests.orders(100, daysAgo: 40, bad: 1)
        #expect(ForecasterTests.forecast(outcomes, ahead: 0) < 1e-9)
        #expect(ForecasterTests.forecast(outcomes, ahead: 1) > 1 - 1e-9)
    }

    /// All defects are older than the window of that day.
    @Test func whatRollsOffIsForgotten() {
        let outcomes =
            ForecasterTests.orders(50, daysAgo: 70, bad: 3) + ForecasterTests.orders(200, daysAgo: 30)
        #expect(ForecasterTests.forecast(outcomes, ahead: 0) > 1 - 1e-9)
        #expect(ForecasterTests.forecast(outcomes, ahead: 14) < 1e-9)
    }

    @Test func withoutOrdersNothingIsMissed() {
        #expect(ForecasterTests.forecast([], ahead: 0) == 0)
        #expect(ForecasterTests.forecast([], ahead: 10) == 0)
        let few = ForecasterTests.orders(4, daysAgo: 30, bad: 4)
        #expect(ForecasterTests.forecast(few, ahead: 10, minimumOrders: 5) == 0)
        #expect(ForecasterTests.forecast(few, ahead: 10, minimumOrders: 4) > 1 - 1e-9)
    }

    /// The chance that none of the silent orders turns out bad is known in closed form where they are alike.
    @Test func silentOrdersCarryWhatIsLeftOfTheirRisk() {
        let placed = ForecasterTests.today.advanced(by: -16)
        let outcomes = [OrderOutcome](repeating: OrderOutcome(placed: placed), count: 50)
        let past = AccountPast(outcomes).known(on: ForecasterTests.today)
        let model = ForecastModel([past], target: 0.01)
        let belief = DefectBelief(past, model: model)
        let curves = model.curves
        var clean = 0.0
        for (share, weight) in zip(belief.probabilities, belief.weights) {
            let reported = share * (curves.silentBad[16] - curves.silentBad[26])
            let silent = share * curves.silentBad[16] + (1 - share) * curves.silentGood[16]
            var none = 1.0
            for _ in 0..<50 { none *= 1 - reported / silent }
            clean += weight * none
        }
        let chance = ForecasterTests.forecast(outcomes, ahead: 10)
        #expect(abs(chance - (1 - clean)) < 1e-6)
        let final = ForecasterTests.forecast(outcomes, ahead: 10, truth: .final)
        #expect(final > chance, "what becomes known later counts too: \(final), \(chance)")
    }

    /// Many accounts made up from one law: what was said to happen in so many of a hundred cases did.
    @Test func chancesComeTrue() {
        var random = SeededGenerator(seed: 20_261_126)
        let (day, ahead) = (Day(number: 20_120), 14)
        var pasts: [AccountPast] = []
        for _ in 0..<900 {
            let (pace, share) = (random.int(1...8), random.int(0...24))
            var outcomes: [OrderOutcome] = []
            for offset in 0..<134 {
                for _ in 0..<random.int(0...pace) {
                    let placed = Day(number: 20_000).advanced(by: offset)
                    let isBad = random.int(1...2000) <= share
                    let delay = random.int(0...14) + random.int(0...14)
                    outcomes.append(OrderOutcome(placed: placed, bad: isBad ? placed.advanced(by: delay) : nil))
                }
            }
            pasts.append(AccountPast(outcomes))
        }
        let asOf = day.advanced(by: -1)
        let model = ForecastModel(pasts.map { $0.known(on: asOf) }, target: 0.01)
        let question = ForecastQuestion(window: .days(count: 60, lag: 0), condition: ForecasterTests.below1)
        let target = asOf.advanced(by: ahead)
        let pairs = pasts.map { past in
            let forecast = Forecaster(past.known(on: asOf), question: question, model: model).day(target)
            let came = past.tally(on: target, question: question, knownBy: target)
            return (probability: forecast.probability, isMissed: question.isMissed(came))
        }
        let staying = pasts.map { past in
            let was = question.isMissed(past.tally(on: asOf, question: question, knownBy: asOf))
            let came = question.isMissed(past.tally(on: target, question: question, knownBy: target))
            return (probability: was ? 1.0 : 0, isMissed: came)
        }
        let (score, plain) = (ForecastScore(pairs), ForecastScore(staying))
        #expect(score.missed > 100 && score.missed < 800)
        #expect(score.calibrationError < 0.05, "\(score.calibrationError)")
        #expect(score.brier < plain.brier * 0.7, "\(score.brier), \(plain.brier)")
        #expect((score.areaUnderCurve ?? 0) > 0.9)
    }

    /// A damaged file may say that there were more than any number holds.
    @Test func absurdCountsAreTakenAsTheLargest() {
        let day = Day(number: 20_500)
        var known = KnownOutcomes(asOf: day, first: day.advanced(by: -9), days: (0..<10).map { _ in .init(units: 1) })
        for age in 0..<10 { known.take(OrderOutcome(placed: day.advanced(by: -age), bad: day), count: 1 << 28) }
        for _ in 0..<9 { known.take(OrderOutcome(placed: day.advanced(by: -3), bad: day), count: 1 << 28) }
        #expect(known[day].reported == .max && known[day.advanced(by: -3)].bad == .max && known.reports[3].bad == .max)
    }
}
