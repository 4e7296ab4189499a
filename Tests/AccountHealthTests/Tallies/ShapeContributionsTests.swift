import AccountHealth
import TestSupport
import Testing

struct ShapeContributionsTests {
    /// Judging a shape once says of every order what judging the whole order says, whatever the standards ask.
    @Test(arguments: 1...80)
    func sameAsWholeOrders(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let store = OrderFile.store
        let records = Records.random(orders: 150, stores: [store], using: &random)
        let zone = try FoundationZone.cached(FoundationZone.names[random.int(0...(FoundationZone.names.count - 1))])
        let choices = Choices.random(using: &random)
        let holdsAll = random.chance(50)
        let classifiers = (0..<random.int(1...5)).map { _ in
            var standard = DirectCount.randomStandard(using: &random)
            standard.population.businessOnly = random.chance(20)
            standard.population.confirmedOnly = random.chance(20) || standard.population.confirmedOnly
            if case .share(.defect) = standard.measure, random.chance(30) { standard.day = .delivered }
            if random.chance(20) { standard.measure = random.pick(.share(.invoicedLate), .mean(.rating)) }
            return Classifier(
                standard: standard, choices: choices, zone: zone.zone, moment: Instant(seconds: 1_790_000_000)
            ) { holdsAll || $0 == .feedback }
        }
        let found = ShapeContributions.agree(with: classifiers, on: records, of: store)
        #expect(found.orders == 150 && found.differing.isEmpty, "seed \(seed): \(found.differing.prefix(3))")
    }

    /// Orders of which nothing is known but their shape do take the short way.
    @Test func plainOrdersAreCountedByShape() {
        var batch = OrderBatch()
        batch.accounts = [Account(name: "default", store: OrderFile.store)]
        batch.statements = (0..<20).map {
            OrderStatement(number: OrderNumber(digits: $0), placed: 1_790_000_000, line: UInt32($0), account: 0)
        }
        var records = Records()
        records.take(batch)
        records.settle()
        let classifier = Classifier(
            standard: ClassifierTests.defectStandard, choices: Choices(), zone: .utc,
            moment: Instant(seconds: 1_790_000_000)
        ) { _ in true }
        let found = ShapeContributions.agree(with: [classifier], on: records, of: OrderFile.store)
        #expect(found.byShape == 20 && found.differing.isEmpty)
    }
}
