import AccountHealth
import TestSupport
import Testing

struct WindowedSumTests {
    /// Whatever the standard, the window, the zone and the choices: the sum of tallies over the window is the count of
    /// the orders in it.
    @Test(arguments: 1...120)
    func sumOfTalliesIsTheCountOfOrders(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let account = try RandomAccount(using: &random)
        let direct = account.direct
        let measurement = account.measurement()
        let setting = "\(direct.standard.measure) \(direct.standard.window) \(direct.zone.zone.name)"
        for _ in 0..<12 {
            let asOf = account.someDay(using: &random)
            let sum = measurement.tallies.sum(direct.standard.window.days(asOf: asOf))
            let expected = try direct.count(account.orders, asOf: asOf)
            #expect(sum == expected, "seed \(seed), \(asOf), \(setting)")
        }
        // Every order is somewhere: all days together are all orders.
        let all = try direct.count(account.orders) { _ in true }
        #expect(measurement.tallies.sum(account.days) == all, "seed \(seed), \(setting)")
    }

    /// The random accounts are worth counting: all kinds of standards occur, with bad units and good ones.
    @Test func randomAccountsVary() throws {
        var measures: Set<Measure> = []
        var zones: Set<String> = []
        var (bad, units) = (0, 0)
        for seed in 1...120 {
            var random = SeededGenerator(seed: seed)
            let account = try RandomAccount(using: &random)
            measures.insert(account.direct.standard.measure)
            zones.insert(account.direct.zone.zone.name)
            let tally = account.measurement().tallies.sum(account.days)
            if case .share = account.direct.standard.measure {
                bad += tally.bad
                units += tally.units
            }
        }
        #expect(measures.count == 6)
        #expect(zones.count > 12)
        #expect(bad * 20 > units && bad * 2 < units)
    }
}
