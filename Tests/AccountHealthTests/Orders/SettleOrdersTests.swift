import TestSupport
import Testing

@testable import AccountHealth

/// Settling share by share must come to the orders that applying the rows one by one comes to.
struct SettleOrdersTests {
    /// What the files of a test are made of.
    private struct Material {
        var ids: [String]
        var accounts: [String]
        var files = 1...5
        var rows = 0...60
    }

    private static func file(_ place: Int, of material: Material, _ random: inout SeededGenerator) -> OrderFile {
        var file = OrderFile(place: place, rows: [])
        file.namesAccounts = random.chance(60)
        for fact in [Fact.quantity, .business, .shipBy] where random.chance(50) { file.held.formUnion(FactSet(fact)) }
        for _ in 0..<random.int(material.rows) {
            var row = OrderFile.Row()
            row.id = material.ids[random.int(0...material.ids.count - 1)]
            row.account = material.accounts[random.int(0...material.accounts.count - 1)]
            row.placed = random.pick(1_790_000_000, 1_790_000_000, 1_790_000_060)
            row.updated = random.pick(0, 100, 200, 1_900_000_000)
            row.item = random.pick(0, 0, 7, 9)
            row.quantity = random.pick(0, 1, 1, 2, 3, 65_000)
            row.status = random.pick(nil, .open, .shipped, .shipped)
            row.fulfilment = random.pick(nil, nil, .seller, .marketplace)
            row.isBusiness = random.pick(nil, nil, true, false)
            if random.chance(30) {
                row.dates = OrderLedgerTests.dates { dates in
                    if random.chance(50) { dates.shipBy = OrderLedgerTests.hour(random.int(1...2)) }
                    if random.chance(30) { dates.deliveredAt = OrderLedgerTests.hour(random.int(1...2)) }
                    if random.chance(30) { dates.unconfirmedAt = OrderLedgerTests.hour(random.int(1...2)) }
                }
            }
            file.rows.append(row)
        }
        return file
    }

    private static func seen(_ records: Records) -> [RowByRow.Known] {
        var seen: [RowByRow.Known] = []
        records.orders.forEach { glance in
            let order = records.orders.order(at: glance.place)
            let origin = records.orders.origin(at: glance.place)
            seen.append(
                RowByRow.Known(
                    id: records.orderID(at: glance.place), account: records.accounts[glance.account].name,
                    placed: UInt32(glance.placedSecond),
                    updated: glance.newestSecond == glance.placedSecond ? 0 : UInt32(glance.newestSecond),
                    status: order.status, fulfilment: order.fulfilment, isBusiness: order.isBusiness,
                    quantity: order.quantity, held: order.held, dates: order.dates, file: Int(origin.file),
                    line: Int(origin.line)))
        }
        return seen
    }

    /// An order as a glance shows it: what is not stated has its usual value, and versions are seen where they are newer.
    private static func shown(_ order: RowByRow.Known) -> RowByRow.Known {
        var order = order
        order.status = order.status ?? .open
        order.fulfilment = order.fulfilment ?? .seller
        order.quantity = max(1, order.quantity)
        if order.updated <= order.placed { order.updated = 0 }
        return order
    }

    /// Settles the files in one share and in sixteen, cut into blocks anyhow, and compares with applying row by row.
    private static func compare(
        _ files: [OrderFile], accountsBefore: Int = 0, _ random: inout SeededGenerator, _ comment: Comment
    ) {
        var expected = RowByRow()
        for file in files { expected.take(file) }
        let wanted = expected.orders.map(shown)
        for shares in [1, 16] {
            var records = Records()
            for number in 0..<accountsBefore {
                _ = records.accountIndex(Account(name: "before \(number)", store: OrderFile.store))
            }
            for file in files {
                for batch in file.batches(of: random.int(1...max(1, file.rows.count))) { records.take(batch) }
            }
            records.files = files.map { "\($0.place)" }
            let findings = records.settle(shares: shares)
            let seen = seen(records)
            #expect(seen.count == wanted.count && records.orders.count == wanted.count, comment)
            #expect(Set(seen) == Set(wanted), comment)
            for file in files {
                let lines = expected.contradictions.filter { $0.file == file.place }.map(\.line)
                let own = findings.filter { $0.file == "\(file.place)" }
                #expect(own.map(\.count) == (lines.isEmpty ? [] : [lines.count]), comment)
                #expect(own.flatMap(\.lines) == Array(lines.prefix(5)), comment)
            }
            for (id, orders) in Dictionary(grouping: wanted, by: \.id) {
                let places = records.orders.places(of: records.numbers.number(for: id))
                #expect(Set(places.map { records.orders.account(at: $0) }).count <= orders.count, comment)
                #expect(places.map { records.orderID(at: $0) } == orders.map { _ in id }, comment)
            }
        }
    }

    private static func files(of material: Material, _ random: inout SeededGenerator) -> [OrderFile] {
        (0..<random.int(material.files)).map { file($0, of: material, &random) }
    }

    /// Ids of numbers that fall into one partition.
    private static func idsOfOnePartition(_ count: Int, _ random: inout SeededGenerator) -> [String] {
        var ids: [String] = []
        var digits = UInt64(random.int(1...1_000_000_000))
        while ids.count < count {
            digits += 1
            let number = OrderNumber(digits: digits)
            if OrderPartition.of(number) == 200 { ids.append(OrderNumberPool().text(of: number)) }
        }
        return ids
    }

    @Test(arguments: 1...150)
    func sameAsRowByRow(seed: Int) {
        var random = SeededGenerator(seed: seed)
        var ids = (0..<random.int(1...12)).map { "113-0000000-00000\($0 + 10)" }
        ids += (0..<random.int(0...4)).map { "Q\($0)" }
        let accounts = (0..<random.int(1...5)).map { "account \($0)" }
        let files = SettleOrdersTests.files(of: Material(ids: ids, accounts: accounts), &random)
        SettleOrdersTests.compare(files, &random, "seed \(seed)")
    }

    /// Accounts that have no place of sixteen bits beside some that have.
    @Test(arguments: 1...4)
    func moreAccountsThanARowCanName(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let material = Material(ids: ["1", "2", "3"], accounts: ["before 3", "before 65535", "after 1", "after 2"])
        let files = SettleOrdersTests.files(of: material, &random)
        SettleOrdersTests.compare(files, accountsBefore: 65_534 + seed, &random, "seed \(seed)")
    }

    /// Thousands of orders side by side, some of very many rows.
    @Test(arguments: 1...3)
    func manyOrdersInOnePartition(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let ids = SettleOrdersTests.idsOfOnePartition(random.pick(5, 60, 700), &random)
        let material = Material(ids: ids, accounts: ["north", "south"], files: 2...3, rows: 400...900)
        SettleOrdersTests.compare(SettleOrdersTests.files(of: material, &random), &random, "seed \(seed)")
    }

    /// Shapes beyond those that have a number of sixteen bits.
    @Test func moreShapesThanARowCanName() throws {
        var random = SeededGenerator(seed: 5)
        let count = 66_500
        let rows: [OrderFile.Row] = (0..<count).map { number in
            let id = OrderNumberPool().text(of: OrderNumber(digits: UInt64(number + 1)))
            return .init(id: id, quantity: UInt16(number % 65_000 + 1), status: number < 65_000 ? .open : .pending)
        }
        // The first and the last hundred are stated again, corrected.
        let again = (rows.prefix(100) + rows.suffix(100)).map { row in
            var row = row
            row.fulfilment = random.pick(.seller, .marketplace)
            row.dates = OrderLedgerTests.dates { $0.shipBy = OrderLedgerTests.hour(Int(row.quantity)) }
            return row
        }
        let files = [OrderFile(rows: rows), OrderFile(place: 1, rows: again)]
        for shares in [1, 16] {
            var records = Records()
            for batch in files.flatMap({ $0.batches(of: 10_000) }) { records.take(batch) }
            records.settle(shares: shares)
            #expect(records.orders.count == count)
            var wrong: [String] = []
            for (number, row) in rows.enumerated() {
                let place = try #require(records.orders.places(of: records.numbers.number(for: row.id)).first)
                let order = records.orders.order(at: place)
                var isRight = order.quantity == Int(row.quantity) && order.status == row.status
                let correction =
                    number < 100 ? again[number] : number >= count - 100 ? again[number - count + 200] : nil
                isRight = isRight && order.fulfilment == correction?.fulfilment ?? .seller
                isRight = isRight && order.dates == correction?.dates ?? OrderDates()
                if !isRight { wrong.append(row.id) }
            }
            #expect(wrong.isEmpty)
        }
    }

    /// One number that very many rows and accounts use costs no look at every account for every row.
    @Test(.timeLimit(.minutes(5)))
    func oneNumberOfVeryManyAccounts() {
        let (accounts, rows) = (20_000, 200_000)
        var batch = OrderBatch()
        batch.held = FactSet(.quantity)
        batch.namesAccounts = true
        batch.accounts = (0..<accounts).map { Account(name: "account \($0)", store: OrderFile.store) }
        batch.statements = (0..<rows).map { row in
            OrderStatement(
                number: OrderNumber(digits: 1), placed: 1_790_000_000, line: UInt32(row),
                account: UInt32(row * 7 % accounts), item: UInt32(row + 1))
        }
        var records = Records()
        records.take(batch)
        records.settle()
        #expect(records.orders.count == accounts)
        var pieces = 0
        records.orders.forEach { pieces += records.orders.order(at: $0.place).quantity }
        #expect(pieces == rows)
    }

    /// Rows that were settled and are then not wanted are given back once.
    @Test func sharesMayBeDropped() {
        let rows = [OrderFile.Row](repeating: .init(quantity: 1), count: 2_000)
        var records = Records()
        for batch in OrderFile(rows: rows).batches() { records.take(batch) }
        let arrived = records.takeArrivedOrders()
        for share in 0..<16 { _ = arrived.settled(share: share, of: 16) }
        #expect(records.orders.count == 0)
    }

    /// A copy of the records neither sees what the other takes in nor loses what it has, before settling and after.
    @Test func recordsAreValues() throws {
        func file(_ place: Int) -> OrderFile {
            let rows: [OrderFile.Row] = (0..<1_000).map { number in
                .init(id: OrderNumberPool().text(of: OrderNumber(digits: UInt64(number % 700 + place * 350))))
            }
            return OrderFile(place: place, rows: rows)
        }
        func seen(_ records: Records) -> Set<RowByRow.Known> { Set(SettleOrdersTests.seen(records)) }
        func settled(_ files: [OrderFile]) -> Set<RowByRow.Known> {
            var records = Records()
            records.merge(files)
            return seen(records)
        }
        var first = Records()
        for batch in file(0).batches(of: 300) { first.take(batch) }
        var second = first
        for batch in file(1).batches(of: 300) { second.take(batch) }
        var third = second
        second.settle(shares: 16)
        for batch in file(2).batches(of: 300) { third.take(batch) }
        first.settle()
        third.settle(shares: 3)
        #expect(seen(first) == settled([file(0)]) && first.orders.count == 700)
        #expect(seen(second) == settled([file(0), file(1)]) && second.orders.count == 1_050)
        #expect(seen(third) == settled([file(0), file(1), file(2)]) && third.orders.count == 1_400)

        // What is joined to a copy is joined to that copy alone.
        var joined = first
        joined.defects = first.orders.places.map { place in
            let defect = Defect(kind: .feedback, knownAt: OrderLedgerTests.hour(1), rating: 1)
            return Records.Stated(number: first.orders.number(at: place), account: nil, value: defect)
        }
        #expect(joined.join().isEmpty)
        #expect(joined.orders.places.allSatisfy { joined.order(at: $0).defects.count == 1 })
        #expect(
            first.orders.places.allSatisfy {
                first.order(at: $0).defects.isEmpty && !first.orders.flags(at: $0).isJoined
            })
        #expect(seen(joined) == seen(first))
    }
}
