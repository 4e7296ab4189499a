import TestSupport
import Testing

@testable import AccountHealth

/// The coming days of an account together, against making its future up many times.
struct ForecastCourseTests {
    static let today = Day(number: 20_500)
    static let question = ForecastQuestion(
        window: .days(count: 60, lag: 15), condition: .lessThan(Rate(1, of: 100)))

    /// A made-up account: so many orders a day for so many days, of which nothing was said but of some that were bad.
    static func account(
        pace: Int, days: Int = 200, pausedFor paused: Int = 0, badDaysAgo: [Int] = []
    ) -> KnownOutcomes {
        var counts = [KnownOutcomes.Count](repeating: .init(units: Int32(pace)), count: days)
        for ago in 0..<paused { counts[days - 1 - ago] = .init() }
        for ago in badDaysAgo { counts[days - 1 - ago].bad += 1 }
        return KnownOutcomes(
            asOf: today, first: today.advanced(by: 1 - days), days: counts,
            reports: [KnownOutcomes.Report](repeating: .init(), count: 12) + [.init(bad: Int32(badDaysAgo.count))])
    }

    static func forecaster(
        _ account: KnownOutcomes, question: ForecastQuestion = question, scenario: Scenario = Scenario()
    ) -> Forecaster {
        Forecaster(
            account, question: question, model: ForecastModel([account], target: question.allowedShare ?? 0.01),
            scenario: scenario)
    }

    static func course(_ forecaster: Forecaster) -> ForecastCourse {
        ForecastCourse(forecaster, days: today.advanced(by: 1)...today.advanced(by: 60))
    }

    /// An independent future: every order by itself, day by day.
    struct Future {
        var random: SeededGenerator
        let forecaster: Forecaster

        mutating func unit() -> Double { Double(random.int(0...999_999)) / 1_000_000 }

        mutating func normal() -> Double {
            (0..<12).reduce(-6) { sum, _ in sum + unit() }
        }

        /// After Marsaglia and Tsang.
        mutating func gamma(_ shape: Double) -> Double {
            let (d, c) = (shape - 1 / 3, 1 / (9 * shape - 3).squareRoot())
            while true {
                let x = normal()
                let v = (1 + c * x) * (1 + c * x) * (1 + c * x)
                if v <= 0 { continue }
                let u = unit() + 1e-9
                if u < 1 - 0.0331 * x * x * x * x { return d * v }
            }
        }

        mutating func poisson(_ mean: Double) -> Int {
            var (count, product) = (0, unit())
            let limit = (0..<1).reduce(1.0) { value, _ in value * exponential(-mean) }
            while product > limit {
                count += 1
                product *= unit()
            }
            return count
        }

        private func exponential(_ x: Double) -> Double {
            var (sum, term) = (1.0, 1.0)
            for place in 1..<60 {
                term *= x / Double(place)
                sum += term
            }
            return sum
        }

        /// By coming day, the figure shown on it.
        mutating func figures(_ days: Int) -> [Tally] {
            var place = unit()
            let belief = forecaster.belief
            var node = 0
            while node < belief.weights.count - 1, place > belief.weights[node] {
                place -= belief.weights[node]
                node += 1
            }
            let share = belief.probabilities[node]
            let curves = forecaster.model.curves
            let asOf = forecaster.account.asOf
            // By day from `start` on, the orders placed; and the bad ones with the day on which they are known.
            let start = forecaster.account.first
            var units = [Int](repeating: 0, count: start.distance(to: asOf) + days + 1)
            var bad: [(day: Day, known: Day)] = []
            forecaster.account.counts(from: start) { count, age in
                let day = asOf.advanced(by: -age)
                units[start.distance(to: day)] = Int(count.units)
                for _ in 0..<count.bad { bad.append((day, day)) }
            }
            for orders in forecaster.placed {
                let share =
                    share * orders.silentBad / (share * orders.silentBad + (1 - share) * curves.silentGood[orders.age])
                for _ in 0..<Int(orders.silent) where unit() < share {
                    let level = orders.silentBad * unit()
                    let age = (orders.age + 1...400).first { curves.silentBad[$0] <= level } ?? 400
                    bad.append((orders.day, orders.day.advanced(by: age)))
                }
            }
            let pace = forecaster.model.pace
            let spread = pace.coming(forecaster.pace, load: Double(days), days: days)
            let tempo = gamma(spread.shape) / spread.shape
            for ahead in 1...days {
                let day = asOf.advanced(by: ahead)
                let came = poisson(forecaster.pace.mean * pace.factor(of: day) * tempo)
                units[start.distance(to: day)] = came
                for _ in 0..<came where unit() < share {
                    let level = unit()
                    let age = (0...400).first { curves.silentBad[$0] <= level } ?? 400
                    bad.append((day, day.advanced(by: age)))
                }
            }
            var sums = [0]
            for count in units { sums.append(sums[sums.count - 1] + count) }
            return (1...days).map { ahead in
                let day = asOf.advanced(by: ahead)
                let window = forecaster.question.window.days(asOf: day)
                let (low, high) = (
                    start.distance(to: window.lowerBound), start.distance(to: min(window.upperBound, day))
                )
                return Tally(
                    bad: bad.count { window.contains($0.day) && $0.known <= day },
                    units: sums[high + 1] - sums[max(0, low)])
            }
        }
    }

    /// Chances of each day, of any day up to it, the mean and the bands are those of a hundreds of made-up futures.
    @Test(arguments: [
        (pace: 2, bad: [49, 63], window: Window.days(count: 60, lag: 15)),
        (pace: 2, bad: [], window: .days(count: 60, lag: 0)),
        (pace: 1, bad: [20], window: .days(count: 30, lag: 5)),
        (pace: 6, bad: [10, 30, 31, 50], window: .days(count: 60, lag: 15)),
    ])
    func whatIsForetoldIsWhatHappens(_ item: (pace: Int, bad: [Int], window: Window)) {
        let account = ForecastCourseTests.account(pace: item.pace, badDaysAgo: item.bad)
        let question = ForecastQuestion(window: item.window, condition: .lessThan(Rate(1, of: 100)))
        let forecaster = ForecastCourseTests.forecaster(account, question: question)
        let course = ForecastCourseTests.course(forecaster)
        var future = Future(random: SeededGenerator(seed: 5), forecaster: forecaster)
        let futures = (0..<800).map { _ in future.figures(60) }
        for ahead in [1, 5, 14, 25, 40, 60] {
            let day = course.days[ahead - 1]
            let figures = futures.map { $0[ahead - 1] }
            let missed = Double(figures.count(where: question.isMissed)) / 800
            #expect(abs(day.probability - missed) < 0.05, "day \(ahead): \(day.probability), came \(missed)")
            let any = Double(futures.count { $0.prefix(ahead).contains(where: question.isMissed) }) / 800
            let told = course.missedByThen[ahead - 1]
            #expect(abs(told - any) < 0.08, "up to day \(ahead): \(told), came \(any)")
            let rates = figures.filter { $0.units > 0 }.map { Double($0.bad) / Double($0.units) }
            let mean = rates.reduce(0, +) / Double(max(1, rates.count))
            #expect(abs((day.expected ?? 0) - mean) < 0.002, "day \(ahead): \(day.expected ?? 0), came \(mean)")
            guard let band80 = day.band80, let band95 = day.band95 else {
                Issue.record("day \(ahead) has no band")
                continue
            }
            // Rates are steps: a band holds at least what it says, and no more than one step beyond.
            let in80 = Double(rates.count { $0 >= band80.lowerBound * 0.95 && $0 <= band80.upperBound * 1.05 })
            let in95 = Double(rates.count { $0 >= band95.lowerBound * 0.95 && $0 <= band95.upperBound * 1.05 })
            #expect(
                in80 / Double(rates.count) > 0.72 && in95 / Double(rates.count) > 0.9, "day \(ahead): \(in80), \(in95)")
        }
    }

    @Test func theSameInputGivesTheSameCourse() {
        let account = ForecastCourseTests.account(pace: 3, badDaysAgo: [40, 60])
        let one = ForecastCourseTests.course(ForecastCourseTests.forecaster(account))
        let other = ForecastCourseTests.course(ForecastCourseTests.forecaster(account))
        #expect(one == other && one.days.count == 60)
        #expect(zip(one.missedByThen, one.missedByThen.dropFirst()).allSatisfy(<=))
        #expect(zip(one.missedByThen, one.days).allSatisfy { $0 >= $1.probability })
        for day in one.days {
            guard let wide = day.band95, let narrow = day.band80 else { continue }
            #expect(wide.contains(narrow.lowerBound) && wide.contains(narrow.upperBound))
        }
    }

    /// A claim withdrawn makes a miss less likely, one more makes it likelier; without orders to come the window shrinks.
    @Test func whatIf() {
        let account = ForecastCourseTests.account(pace: 2, badDaysAgo: [50])
        func chance(_ scenario: Scenario, ahead: Int) -> Double {
            ForecastCourseTests.forecaster(account, scenario: scenario)
                .probability(on: ForecastCourseTests.today.advanced(by: ahead))
        }
        let before = chance(Scenario(), ahead: 20)
        let placed = ForecastCourseTests.today.advanced(by: -50)
        #expect(chance(Scenario(withdrawn: [placed: 1]), ahead: 20) < before)
        #expect(chance(Scenario(moreDefects: 1), ahead: 20) > before)
        // A defect that is not there cannot be withdrawn.
        #expect(chance(Scenario(withdrawn: [placed.advanced(by: 1): 3]), ahead: 20) == before)
    }

    /// Where every order has told its outcome, one more defect is one that was good: never more than there are.
    @Test func oneMoreDefectOfToldOrders() {
        let days = [KnownOutcomes.Count](repeating: .init(units: 2, good: 2), count: 3)
        let today = ForecastCourseTests.today
        let account = KnownOutcomes(asOf: today, first: today.advanced(by: -2), days: days)
        let window = today.advanced(by: -1)...today
        for (more, bad) in [(1, 1), (3, 3), (9, 4)] {
            let tally = Scenario(moreDefects: more).applied(to: account, window: window).tally(in: window)
            #expect(tally == Tally(bad: bad, units: 4))
        }
    }

    /// In 30 days one claim counts among 90 orders that are placed, and misses unless more than ten others come.
    @Test func whatComesMakesRoom() {
        let account = ForecastCourseTests.account(pace: 2, badDaysAgo: [20])
        let day = ForecastCourseTests.today.advanced(by: 30)
        func told(_ scenario: Scenario) -> ForecastDay {
            ForecastCourseTests.forecaster(account, scenario: scenario).day(day)
        }
        let before = told(Scenario())
        #expect(told(Scenario(coming: .none)).probability > 1 - 1e-9 && before.probability < 0.6)
        #expect(told(Scenario(cleanOrders: 200)).probability < before.probability / 2)
        // Fifteen coming days lie in the window.
        #expect(abs(told(Scenario(coming: .more(3))).coming - before.coming - 45) < 1e-6)
        let pace = AccountPace(mean: 3, shape: 500)
        #expect(abs(told(Scenario(coming: .joined(by: pace))).coming - before.coming - 45) < 1)
    }

    /// One claim in 101 orders is met; while nothing sells the window shrinks, and one in 100 misses again.
    @Test func aShrinkingWindowMissesAgain() {
        var counts = [KnownOutcomes.Count](repeating: .init(units: 1, good: 1), count: 76)
        for index in 0..<76 { counts[index] = index == 1 ? .init(units: 1, good: 1) : .init() }
        counts[40] = .init(units: 100, bad: 1, good: 99)
        let account = KnownOutcomes(
            asOf: ForecastCourseTests.today, first: ForecastCourseTests.today.advanced(by: -75), days: counts)
        let forecaster = ForecastCourseTests.forecaster(account, scenario: Scenario(coming: .none))
        let course = ForecastCourseTests.course(forecaster)
        #expect(forecaster.probability(on: ForecastCourseTests.today) < 1e-9)
        #expect(course.days[0].probability > 1 - 1e-9 && course.firstLikelyMiss == course.days[0].day)
        // When the order of the claim has rolled off, nothing is left that could miss.
        #expect(course.days[59].probability < 1e-9 && course.days[59].expected == nil)
    }

    /// Where a good share is demanded, bad orders beyond the rest miss it: 58 of 61 is 95.08 %, 57 is not enough.
    @Test(arguments: [(61, 3, 0.0), (61, 4, 1.0), (60, 3, 0.0), (59, 3, 1.0), (1, 0, 0.0), (1, 1, 1.0)])
    func aShareOfGoodOrders(_ units: Int, _ bad: Int, _ chance: Double) {
        let question = ForecastQuestion(
            window: .days(count: 30, lag: 10), condition: .atLeast(Rate(95, of: 100)))
        let count = KnownOutcomes.Count(units: Int32(units), bad: Int32(bad), good: Int32(units - bad))
        let account = KnownOutcomes(
            asOf: ForecastCourseTests.today, first: ForecastCourseTests.today.advanced(by: -15),
            days: [count] + [KnownOutcomes.Count](repeating: .init(), count: 15))
        let forecaster = ForecastCourseTests.forecaster(account, question: question)
        #expect(abs(forecaster.probability(on: ForecastCourseTests.today.advanced(by: 5)) - chance) < 1e-9)
        #expect(question.isMissed(Tally(bad: bad, units: units)) == (chance == 1))
    }

    /// The parts of a chance: a known defect weighs most, and no order makes a miss less likely by being suspect.
    @Test func partsOfAChance() {
        let account = ForecastCourseTests.account(pace: 2, badDaysAgo: [50])
        let forecaster = ForecastCourseTests.forecaster(account)
        let day = ForecastCourseTests.today.advanced(by: 14)
        let parts = ForecastParts(forecaster, day: day)
        #expect(parts.probability == forecaster.probability(on: day))
        #expect(parts.defects.map(\.day) == [ForecastCourseTests.today.advanced(by: -50)])
        #expect((parts.defects.first?.each ?? 0) > (parts.silent.map(\.each).max() ?? 1))
        // Young orders have most of their risk before them.
        #expect((parts.silent.last?.each ?? 0) > (parts.silent.first?.each ?? 1) * 3)
        #expect(parts.silent.allSatisfy { $0.each >= 0 } && parts.silent.reduce(0) { $0 + $1.orders } == 119)
    }

    /// An account of a hundred thousand orders a month is foretold like any other.
    @Test func manyOrders() {
        let account = ForecastCourseTests.account(pace: 3000, badDaysAgo: [])
        var counts = account.days
        for index in counts.indices { counts[index].bad = 27 }
        let large = KnownOutcomes(
            asOf: account.asOf, first: account.first, days: counts,
            reports: [KnownOutcomes.Report](repeating: .init(), count: 14) + [.init(bad: 27 * 200)])
        let course = ForecastCourseTests.course(ForecastCourseTests.forecaster(large))
        #expect(course.days.allSatisfy { $0.probability >= 0 && $0.probability <= 1 })
        #expect(course.days.allSatisfy { day in (day.expected.map { $0 > 0.008 && $0 < 0.012 }) ?? false })
    }

    /// A week of the marketplace holds no orders of days that have not come.
    @Test func aWeekHoldsNothingBeyondItsDay() {
        let question = ForecastQuestion(
            window: .weeks(count: 1, lag: 0, firstWeekday: .monday), condition: .lessThan(Rate(1, of: 100)))
        let forecaster = ForecastCourseTests.forecaster(
            ForecastCourseTests.account(pace: 2), question: question)
        for ahead in 1...14 {
            let day = ForecastCourseTests.today.advanced(by: ahead)
            let window = question.window.days(asOf: day)
            let days = window.lowerBound.distance(to: day) + 1
            let expected = Double(forecaster.day(day).known.units) + forecaster.day(day).coming
            #expect(expected < Double(days) * 2.6, "\(ahead): \(expected) in \(days) days")
        }
    }
}
