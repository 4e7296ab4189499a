import TestSupport
import Testing

@testable import AccountHealth

/// What is learnt from orders whose truth is known, because it was made up.
struct ForecastModelTests {
    static let start = Day(number: 20_000)

    /// Accounts that place `pace` orders a day for `days` days, of which `share` turn out bad after 0 to 20 days.
    static func accounts(_ count: Int, pace: Int, days: Int, share: (Int) -> Int, seed: Int) -> [AccountPast] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { account in
            var outcomes: [OrderOutcome] = []
            for day in 0..<days {
                for _ in 0..<random.int(0...pace * 2) {
                    let placed = start.advanced(by: day)
                    let isBad = random.int(1...1000) <= share(account)
                    outcomes.append(
                        OrderOutcome(placed: placed, bad: isBad ? placed.advanced(by: random.int(0...20)) : nil))
                }
            }
            return AccountPast(outcomes)
        }
    }

    /// Before there is data a defect becomes known after 14 days, give or take 9.
    @Test func thePriorDelayIsTheDocumentedOne() {
        let curves = OutcomeCurves([], delay: .defect)
        var (mean, square) = (0.0, 0.0)
        for age in 0..<OutcomeCurves.maximumAge {
            let chance = curves.known(atAge: age) - curves.known(atAge: age - 1)
            let middle = Double(age) + 0.5
            mean += middle * chance
            square += middle * middle * chance
        }
        let deviation = (square - mean * mean).squareRoot()
        #expect(abs(mean - 14) < 0.1 && abs(deviation - 9) < 0.2, "\(mean), \(deviation)")
        #expect(curves.silentGood.allSatisfy { $0 > 0.999 })
    }

    /// Thirty days of orders, most of them too young to have told anything, show the same delay as years would.
    @Test func youngOrdersDoNotHideTheDelay() {
        let pasts = ForecastModelTests.accounts(60, pace: 20, days: 30, share: { _ in 50 }, seed: 7)
        let curves = OutcomeCurves(
            pasts.map { $0.known(on: ForecastModelTests.start.advanced(by: 29)) }, delay: .defect)
        // What comes after thirty days nobody has seen yet; of that the prior alone speaks, some 6 %.
        let seen = curves.known(atAge: 29)
        #expect(seen > 0.9 && seen < 0.96)
        for age in [0, 4, 9, 14, 19] {
            #expect(abs(curves.known(atAge: age) / seen - Double(age + 1) / 21) < 0.03, "age \(age)")
        }
        #expect(curves.known(atAge: 21) / seen > 0.99)
    }

    /// Where nearly all buyers say something, an old silent order is as good as a good one.
    @Test func goodOutcomesAreLearnt() {
        let placed = ForecastModelTests.start
        let outcomes = (0..<1000).map { index in
            OrderOutcome(
                placed: placed, bad: index < 100 ? placed.advanced(by: 10) : nil,
                good: index >= 100 && index < 820 ? placed.advanced(by: 5) : nil)
        }
        let curves = OutcomeCurves([AccountPast(outcomes).known(on: placed.advanced(by: 30))], delay: .defect)
        #expect(abs(curves.silentGood[30] - 180.0 / 900) < 0.03)
        #expect(curves.silentGood[4] > 0.97)
    }

    @Test func thePriorIsThatOfTheAccounts() {
        // Half of the accounts at 0.5 %, half at 1.5 %.
        let pasts = ForecastModelTests.accounts(300, pace: 5, days: 120, share: { $0 % 2 == 0 ? 5 : 15 }, seed: 3)
        let model = ForecastModel(pasts.map { $0.known(on: ForecastModelTests.start.advanced(by: 119)) }, target: 0.01)
        #expect(abs(model.prior.mean - 0.01) < 0.001)
        // The variance of the two halves is that of a beta distribution of strength 395.
        #expect(model.prior.strength > 200 && model.prior.strength < 800, "\(model.prior.strength)")
    }

    @Test func aLonelyAccountHasTheDocumentedPrior() {
        #expect(DefectPrior(target: 0.01) == DefectPrior(mean: 0.004, strength: 150))
        let model = ForecastModel([], target: 0.01)
        #expect(abs(model.prior.mean - 0.004) < 0.0002)
        #expect(model.pace.mean > 0 && model.pace.weekdays.allSatisfy { $0 == 1 })
    }

    /// An account that has not sold for months is not expected to sell as the others do.
    @Test func aPausedAccountStaysPaused() {
        let pasts = ForecastModelTests.accounts(50, pace: 10, days: 60, share: { _ in 4 }, seed: 11)
        let asOf = ForecastModelTests.start.advanced(by: 59 + 200)
        let busy = ForecastModelTests.accounts(50, pace: 10, days: 260, share: { _ in 4 }, seed: 12)
        let (paused, going) = (pasts.map { $0.known(on: asOf) }, busy.map { $0.known(on: asOf) })
        let pace = ForecastModel(paused + going, target: 0.01).pace
        #expect(pace.coming(pace.pace(of: paused[0]), load: 14, days: 14).mean < 3)
        #expect(abs(pace.coming(pace.pace(of: going[0]), load: 14, days: 14).mean - 140) < 30)
    }

    /// Counts of orders are a distribution, whatever their size.
    @Test(arguments: [(0.0, 1.0), (0.02, 0.5), (3, 2), (40, 1e6), (900, 5), (200_000, 40)])
    func countsSumToOne(_ mean: Double, _ shape: Double) {
        let counts = OrderForecast(mean: mean, shape: shape).portions { $0 / 100 }
        let total = counts.reduce(0) { $0 + $1.probability }
        let expected = counts.reduce(0) { $0 + $1.probability * $1.count }
        #expect(abs(total - 1) < 1e-9 && counts.count < 60)
        #expect(abs(expected - mean) <= max(0.01, mean * 0.01), "\(expected) for \(mean)")
    }
}
