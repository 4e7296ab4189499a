import AccountHealth
import TestSupport
import Testing

struct OrderCountTests {
    private static let zone = Zone(name: "test", initialOffset: -28_800)

    private static func classifiers(_ moment: Instant, using random: inout SeededGenerator) -> [Classifier] {
        let choices = Choices.random(using: &random)
        let holdsAll = random.chance(50)
        return (0..<random.int(1...4)).map { _ in
            var standard = DirectCount.randomStandard(using: &random)
            if random.chance(30) { standard.measure = .share(.invoicedLate) }
            if random.chance(30) { standard.per = .category }
            return Classifier(standard: standard, choices: choices, zone: zone, moment: moment) {
                holdsAll || $0 == .feedback
            }
        }
    }

    private static func count(_ records: Records, _ classifiers: [Classifier], where isWanted: (Int) -> Bool)
        -> OrderCount
    {
        var count = OrderCount(
            classifiers, windows: classifiers.map(\.standard.window), zone: zone, held: records.held)
        let source = OrderSource(records)
        var place = 0
        records.orders.forEach { glance in
            if isWanted(place) { count.take(glance, of: source) }
            place += 1
        }
        count.finish()
        return count
    }

    /// The tallies are what judging every order by itself adds up to, and all orders stand on the day they were placed.
    @Test(arguments: 1...60)
    func sumsAreThoseOfSingleOrders(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let records = Records.random(orders: 120, stores: [OrderFile.store], using: &random)
        var classifiers = OrderCountTests.classifiers(Instant(seconds: 1_790_000_000), using: &random)
        let counted = OrderCountTests.count(records, classifiers) { _ in true }
        var expected: [OrderCount.Place: Tally] = [:]
        var bad = 0
        for place in records.orders.places {
            let order = records.order(at: place)
            for rule in classifiers.indices {
                guard let contribution = classifiers[rule].contribution(of: order) else { continue }
                expected[OrderCount.Place(rule: rule, day: contribution.day, part: .whole), default: Tally()] +=
                    contribution.tally
                if contribution.tally.bad > 0, classifiers[rule].standard.listsDefects { bad += 1 }
            }
            let placed = OrderCount.placed(order.fulfilment, classifiers: classifiers.count)
            let day = OrderCountTests.zone.day(of: order.placedAt)
            expected[OrderCount.Place(rule: placed, day: day, part: .whole), default: Tally()].units += 1
        }
        let whole = counted.tallies.filter { $0.key.part == .whole }
        #expect(whole == expected.filter { !$0.value.isEmpty }, "seed \(seed)")
        #expect(counted.defects.count == bad && counted.orderCount == 120)
    }

    /// What one part of the orders adds is what all of them add without the other part.
    @Test(arguments: 1...20)
    func differencesAddUp(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let records = Records.random(orders: 90, stores: [OrderFile.store], using: &random)
        let classifiers = OrderCountTests.classifiers(Instant(seconds: 1_790_000_000), using: &random)
        let all = OrderCountTests.count(records, classifiers) { _ in true }
        let even = OrderCountTests.count(records, classifiers) { $0.isMultiple(of: 2) }
        let odd = OrderCountTests.count(records, classifiers) { !$0.isMultiple(of: 2) }
        #expect(all.difference(from: even) == odd.tallies, "seed \(seed)")
        #expect(even.difference(from: even).isEmpty)
    }

    /// Between two moments an order is judged alike, unless the first one told that it will not be.
    @Test(arguments: 1...60)
    func changesAreForeseen(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let records = Records.random(orders: 80, stores: [OrderFile.store], using: &random)
        let early = Instant(seconds: Int64(random.int(1_780_000_000...1_795_000_000)))
        let late = early.advanced(bySeconds: Int64(random.int(0...8_000_000)))
        let state = random
        var before = OrderCountTests.classifiers(early, using: &random)
        var again = state
        var after = OrderCountTests.classifiers(late, using: &again)
        for place in records.orders.places {
            let order = records.order(at: place)
            for rule in before.indices where before[rule].nextChange(of: order).map({ $0 > late }) ?? true {
                let (first, second) = (before[rule].contribution(of: order), after[rule].contribution(of: order))
                #expect(first == second, "seed \(seed): \(before[rule].standard.id) of \(order)")
            }
        }
    }

    @Test func anUnconfirmedOrderIsJudgedAnewRightAfterItsShipBy() throws {
        var order = Order(placedAt: Instant(seconds: 0), held: FactSet([.confirmation, .shipBy]))
        order.dates.shipBy = Instant(seconds: 86_400)
        let standard = Standard(
            id: "late", measure: .share(.confirmedLate), window: .days(count: 10, lag: 0),
            condition: .lessThan(Rate(4, of: 100)))
        func classifier(_ moment: Instant) -> Classifier {
            Classifier(standard: standard, choices: Choices(), zone: .utc, moment: moment) { _ in true }
        }
        var before = classifier(Instant(seconds: 86_400))
        let change = try #require(before.nextChange(of: order))
        #expect(before.contribution(of: order)?.tally.bad == 0)
        var after = classifier(change)
        #expect(after.contribution(of: order)?.tally.bad == 1)
        #expect(after.nextChange(of: order) == nil)
    }
}
