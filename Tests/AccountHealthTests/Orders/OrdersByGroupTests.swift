import AccountHealth
import TestSupport
import Testing

struct OrdersByGroupTests {
    /// Every order is in the group of its account, once, and is the order that the ledger shows at its place.
    @Test(arguments: [1, 2, 3, 40])
    func eachOrderIsInTheGroupOfItsAccount(groups: Int) throws {
        var random = SeededGenerator(seed: groups)
        let rows = (0..<1_500).map { number in
            OrderFile.Row(id: "113-0000000-\(1_000_000 + number)", account: "shop \(random.int(0...59))")
        }
        var records = Records()
        _ = records.merge([OrderFile(rows: rows, namesAccounts: true)])
        let group = records.accounts.indices.map { $0 % groups }
        let byGroup = OrdersByGroup(records.orders, group: group)
        var seen: Set<OrderPlace> = []
        for number in 0..<groups {
            byGroup.forEach(in: number) { glance in
                #expect(group[glance.account] == number)
                #expect(records.orders.account(at: glance.place) == glance.account)
                #expect(seen.insert(glance.place).inserted)
            }
        }
        #expect(seen.count == 1_500)
    }

    @Test func withoutOrders() {
        var count = 0
        OrdersByGroup(Records().orders, group: []).forEach(in: 0) { _ in count += 1 }
        OrdersByGroup(Records().orders, group: [0, 1]).forEach(in: 1) { _ in count += 1 }
        #expect(count == 0)
    }
}
