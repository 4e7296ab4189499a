import AccountHealth
import Foundation
import Storage
import TestSupport
import Testing

@testable import Operations

/// Rows of a large file go by way of the disk, and come back by account and id as if they had all been sorted in memory.
struct OrderRunsTests {
    /// What a row says, in words that can be sorted.
    private struct Said: Hashable {
        var account: Int64
        var id: String
        var line: Int
        var rest: String
    }

    private static let accounts = [7, 3, nil, 5] as [Int64?]

    private static func id(using random: inout SeededGenerator) -> String {
        let number = random.int(1...60)
        switch random.int(0...3) {
        case 0: return "订单-\(number)"
        case 1: return String(repeating: "9", count: number)
        case 2: return "A\(number)"
        default:
            let digits = String(1000 + number)
            return "701-0000000-000\(digits)"
        }
    }

    /// Batches of a file of some hundred rows, and what they say.
    private static func file(using random: inout SeededGenerator) -> (batches: [OrderBatch], said: [Said]) {
        let held = FactSet(.confirmation)
        var said: [Said] = []
        var line = 2
        let batches = (0..<random.int(1...12)).map { _ in
            var batch = OrderBatch()
            batch.accounts = accounts.indices.map { Account(name: "A\($0)", store: StoreID("amazon.us")) }
            batch.held = held
            batch.firstLine = line
            for row in 0..<random.int(0...60) {
                let id = id(using: &random)
                let account = random.int(0...accounts.count - 1)
                var number = OrderNumber(poolIndex: batch.ids.count)
                if let digits = OrderNumber(id.utf8) { number = digits } else { batch.ids.append(id) }
                var statement = OrderStatement(
                    number: number, placed: UInt32(random.int(1...4_000_000_000)),
                    updated: random.pick(0, UInt32(random.int(1...4_000_000_000))), line: UInt32(row),
                    account: UInt32(account), item: random.pick(0, UInt32(random.int(1...9))),
                    quantity: UInt16(random.int(0...3)), status: random.pick(nil, .open, .shipped, .cancelled),
                    fulfilment: random.pick(nil, .seller, .marketplace), isBusiness: random.pick(nil, true, false))
                var dates: OrderDates?
                if random.chance(30) {
                    statement.dates = Int32(batch.dates.count)
                    batch.dates.append(.random(using: &random))
                    dates = batch.dates.last
                }
                batch.statements.append(statement)
                if let account = accounts[account] {
                    let rest = """
                        \(statement.placed) \(statement.updated) \(statement.item) \(statement.quantity) \
                        \(statement.status as Any) \(statement.fulfilment as Any) \(statement.isBusiness as Any) \
                        \(dates as Any) \(held.rawValue)
                        """
                    said.append(Said(account: account, id: id, line: line + row, rest: rest))
                }
            }
            line += batch.statements.count
            return batch
        }
        return (batches, said)
    }

    @Test(arguments: 1...40)
    func rowsComeBackByAccountAndID(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let folder = try TemporaryFolder()
        let (batches, said) = OrderRunsTests.file(using: &random)
        let document = DocumentRows(folder: folder.path, rowLimit: random.pick(1, 10, 50, 10_000))
        var records = document.records()
        for batch in batches {
            records.take(batch)
            records.relieve()
        }
        let rows = try document.orders.rows(&records, accounts: OrderRunsTests.accounts)
        #expect(rows.isEmpty == said.isEmpty)
        #expect(rows.accounts == Set(said.map(\.account)).sorted())
        var found: [Said] = []
        for account in rows.accounts {
            let before = found.count
            try rows.forEach(of: account) { cursor in
                let row = cursor.row(account: 0, held: rows.held)
                let rest = """
                    \(row.placed) \(row.updated) \(row.item) \(row.quantity) \
                    \(row.status as Any) \(row.fulfilment as Any) \(row.isBusiness as Any) \
                    \(row.dates as Any) \(row.held.rawValue)
                    """
                let id = cursor.withID { String(decoding: $0, as: UTF8.self) }
                found.append(Said(account: account, id: id, line: Int(row.origin.line), rest: rest))
            }
            #expect(rows.count(of: account) == found.count - before)
            #expect(try rows.orders(of: account) == Set(found[before...].map(\.id)))
        }
        let expected = said.sorted { left, right in
            if left.account != right.account { return left.account < right.account }
            if left.id == right.id { return left.line < right.line }
            return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
        }
        #expect(found == expected, "seed \(seed)")
        // What lies on the disk has no name.
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func rowsThatCannotBeWrittenAreNotLost() throws {
        var random = SeededGenerator(seed: 1)
        let folder = try TemporaryFolder()
        let document = DocumentRows(folder: folder.path + "/nowhere", rowLimit: 1)
        var records = document.records()
        for batch in OrderRunsTests.file(using: &random).batches {
            records.take(batch)
            records.relieve()
        }
        #expect(throws: StorageError.self) {
            try document.orders.rows(&records, accounts: OrderRunsTests.accounts)
        }
    }
}
