import AccountHealth
import TestSupport
import Testing

/// Figures and statuses of categories against counting by hand.
struct CategoryCountTests {
    static func randomStandard(using random: inout SeededGenerator) -> Standard {
        let measures: [Measure] = [
            .share(.untracked), .share(.untracked), .share(.deliveredLate), .share(.confirmedLate),
        ]
        let target = Rate(random.int(60...97), of: 100)
        var standard = Standard(
            id: "tested", measure: measures[random.int(0...3)], window: .random(using: &random),
            condition: random.pick(
                .atLeast(target), .lessThan(Rate(100 - target.numerator, of: 100)), .atMost(Rate(1, of: 5))))
        standard.per = .category
        switch standard.measure {
        case .share(.untracked):
            standard.unit = .package
            standard.population.confirmedOnly = true
            standard.population.minimumValue = Currency("USD").map { Money(minorUnits: 500, currency: $0) }
        case .share(.deliveredLate):
            standard.unit = .piece
            standard.day = .deliverBy
            standard.population.deliveredOnly = true
        default:
            standard.day = .shipBy
        }
        return standard
    }

    /// Counts parcel by parcel; what is not a parcel counts whole.
    static func count(_ account: RandomAccount, asOf day: Day) throws -> [String?: Tally] {
        let direct = account.direct
        var tallies: [String?: Tally] = [:]
        for order in account.orders {
            var pieces: [(order: Order, categories: [String])] = [(order, order.categories)]
            if direct.standard.unit == .package {
                pieces = order.packages.map { package in
                    var one = order
                    one.packages = [package]
                    let told = package.categories.filter { order.categories.contains($0) }
                    return (one, told.isEmpty ? order.categories : told)
                }
            }
            for (piece, categories) in pieces {
                guard let found = direct.outcome(piece), found.units > 0,
                    direct.standard.window.contains(try direct.day(of: found.at), byDefinitionOn: day)
                else { continue }
                let counting = direct.choices.mixedOrdersCountOnce ? Array(categories.prefix(1)) : categories
                for category in counting.isEmpty ? [nil] : counting.map(Optional.some) {
                    tallies[category, default: Tally()] += Tally(bad: found.bad, units: found.units)
                }
            }
        }
        return tallies
    }

    @Test(arguments: 1...40)
    func figuresAreThoseCountedByHand(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let standard = CategoryCountTests.randomStandard(using: &random)
        let account = try RandomAccount(using: &random, standard: standard)
        let measurement = account.measurement()
        for _ in 0..<5 {
            let asOf = account.someDay(using: &random)
            let standing = measureStanding(measurement, asOf: asOf, staleAfterDays: 3)
            let expected = try CategoryCountTests.count(account, asOf: asOf)
            let found = standing.categories.map { ($0.category, $0.tally) } + [(nil, standing.uncategorised)]
            let comment: Comment = "seed \(seed), \(asOf), \(standard.measure)"
            #expect(Dictionary(uniqueKeysWithValues: found.filter { !$0.1.isEmpty }) == expected, comment)
            // The account's own figure is what it is without categories.
            #expect(try standing.tally == account.direct.count(account.orders, asOf: asOf), comment)
        }
    }

    /// What the calendar says of a coming day, of the standard and of each category, measuring on that day says too.
    @Test(arguments: 1...12)
    func calendarIsMeasuringAgain(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let account = try RandomAccount(
            using: &random, standard: CategoryCountTests.randomStandard(using: &random))
        let measurement = account.measurement()
        let standing = measureStanding(measurement, asOf: account.someDay(using: &random), staleAfterDays: 3)
        var previous: [String: Status] = [:]
        standing.expectOnlyTurningDays("seed \(seed)")
        for day in Measurement.calendar(of: standing.effectiveWindow, from: standing.asOf) {
            let known = try #require(standing.known(on: day))
            let again = measureStanding(measurement, asOf: known.day, staleAfterDays: 3)
            let statuses = Dictionary(uniqueKeysWithValues: again.categories.map { ($0.category ?? "–", $0.status) })
            #expect(known.status == again.status, "seed \(seed), \(known.day)")
            if known.day > standing.asOf {
                let turned = statuses.filter { name, status in
                    status == .missed && previous[name] != .missed || status == .met && previous[name] == .missed
                }
                let turns = Dictionary(uniqueKeysWithValues: known.turns.map { ($0.category, $0.status) })
                #expect(turns == turned, "seed \(seed), \(known.day)")
            }
            previous = statuses
        }
    }

    /// A category has a status when every way in which open units and units without category could turn out agrees on it;
    /// the standard's status is never other than what they all agree on.
    @Test(arguments: 1...8)
    func byTryingAllCompletions(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let asOf = try day("2026-11-23")
        for _ in 0..<40 {
            var standard = MeasureCategoriesTests.tracking
            let target = Rate(random.int(1...9), of: 10)
            standard.condition = random.pick(.atLeast(target), .lessThan(target), .atMost(target))
            func tally(_ most: Int) -> Tally {
                let (good, bad, open) = (random.int(0...most), random.int(0...most / 2), random.int(0...1))
                return Tally(bad: bad, units: good + bad + open, undecided: open, unplaced: random.int(0...1))
            }
            let tallies: [String?: Tally] = ["A": tally(8), "B": tally(4), nil: random.chance(80) ? tally(2) : Tally()]
            var measurement = try MeasureStandingTests.measurement(standard, asOf: asOf, [])
            for (category, tally) in tallies {
                measurement.tallies.add(tally, on: try day("2026-11-01"))
                try measurement.add(tally, to: category, on: "2026-11-01")
            }
            let standing = measureStanding(measurement, asOf: asOf, staleAfterDays: 3)

            let completions = Completions(tallies).all
            let comment: Comment = "seed \(seed), \(tallies), \(String(describing: standard.condition))"
            for figure in standing.categories {
                let seen = Set(completions.map { standard.status(of: $0[figure.category ?? ""]) })
                try #require(figure.status == (seen.count == 1 ? seen.first : .unknown), comment)
            }
            guard standing.status != .unknown, !standing.categories.isEmpty else { continue }
            for completion in completions {
                let whole = completion.values.reduce(into: Tally()) { $0 += $1 }
                let all = [whole] + completion.values.filter { $0.units > 0 }
                let isMissed = all.contains { standard.status(of: $0) == .missed }
                try #require(standing.status == (isMissed ? .missed : .met), comment)
            }
        }
    }
}

/// Every way in which open units could turn out, and units without category belong to a category, also to an unheard one.
private struct Completions {
    private(set) var all: [[String: Tally]]

    init(_ tallies: [String?: Tally]) {
        all = [tallies.reduce(into: [:]) { known, item in if let name = item.key { known[name] = Tally() } }]
        let names = tallies.keys.compactMap { $0 }
        for (name, tally) in tallies {
            let places = name.map { [$0] } ?? names + ["unheard of"]
            let (good, bad) = (Tally(units: 1), Tally(bad: 1, units: 1))
            place([good], tally.units - tally.bad - tally.undecided, in: places)
            place([bad], tally.bad, in: places)
            place([good, bad], tally.undecided, in: places)
            place([good, bad, Tally()], tally.unplaced, in: places)
        }
    }

    private mutating func place(_ outcomes: [Tally], _ count: Int, in places: [String]) {
        for _ in 0..<count {
            // Units are alike, so that the same completion comes up in many ways.
            all = Array(
                Set(
                    all.flatMap { known in
                        places.flatMap { place in
                            outcomes.map { outcome in
                                var next = known
                                next[place, default: Tally()] += outcome
                                return next
                            }
                        }
                    }))
        }
    }
}

extension Standard {
    /// The status of a tally of which nothing is open, from the definition.
    fileprivate func status(of tally: Tally?) -> Status {
        guard let tally, tally.units > 0, let condition else { return .unknown }
        let rate = Rate(condition.countsGood ? tally.units - tally.bad : tally.bad, of: tally.units)
        return condition.isMet(by: rate) ? .met : .missed
    }
}
