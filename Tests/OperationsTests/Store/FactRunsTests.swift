import AccountHealth
import Foundation
import Storage
import TestSupport
import Testing

@testable import Operations

/// Facts of a large file go by way of the disk, and come back as if they had all stayed in memory.
struct FactRunsTests {
    private static let home = Account(name: "Home", store: StoreID("amazon.us"))
    private static let names = [nil, "Home", "Other", "Unknown"] as [String?]
    private static let orders = ["701-1234567-0000001", "701-1234567-0000002", "订单 1", "A-2", ""]

    /// Says some more in all ways in which a file can.
    private static func add(to records: inout Records, line: Int, using random: inout SeededGenerator) {
        let origin = Origin(file: 0, line: line)
        let account = random.pick(names[0], names[1], names[2], names[3])
        let order = orders[random.int(0...orders.count - 2)]
        let at = Instant(seconds: Int64(random.int(0...2_000_000_000)))
        let text = random.pick(nil, "", "tab\tand \u{0}", "运单")
        switch random.int(0...9) {
        case 0:
            let defect = Defect(
                kind: .feedback, knownAt: at, rating: random.pick(nil, 1), reason: random.pick(.service, .unknown),
                decidedAt: random.pick(nil, at), origin: origin)
            records.defects.append(.init(number: records.numbers.number(for: order), account: account, value: defect))
        case 1:
            var parcel = Package(id: text ?? "", origin: origin)
            parcel.confirmedAt = random.pick(nil, at)
            parcel.trackingNumber = text
            parcel.value = Currency("USD").map { Money(minorUnits: -Int64(line), currency: $0) }
            parcel.categories = random.pick([], ["a", "b"])
            records.packages.append(
                .init(number: records.numbers.number(for: order), account: account, value: parcel))
        case 2:
            let number = random.chance(50) ? records.numbers.number(for: order) : nil
            let scan = Scan(at: at, event: .accepted, carrier: text, place: nil, origin: origin)
            records.scans.append(.init(number: number, trackingNumber: text, account: account, scan: scan))
        case 3:
            let request = ReturnRequest(
                requestedAt: at, answeredAt: nil, receivedAt: at, refundedAt: nil, reason: text, origin: origin)
            records.returns.append(.init(number: records.numbers.number(for: order), account: account, value: request))
        case 4:
            let message = Message(at: at, sender: .buyer, topic: text, origin: origin)
            records.messages.append(
                .init(number: records.numbers.number(for: order), account: account, value: message))
        case 5:
            records.stock.append(
                StockLevel(
                    account: account, sku: "S", onHand: -1, countedAt: at, reserved: 0, inbound: 3, inboundAt: nil,
                    origin: origin))
        case 6:
            records.settings.append(
                HandlingSetting(
                    account: account, at: at, sku: text, lane: nil, handlingDays: 2, transitDays: nil, origin: origin))
        case 7:
            records.penalties.append(
                Penalty(
                    id: "p\(line)", account: account, kind: "late", issuedAt: at, points: 4, amount: nil,
                    appealUntil: at, origin: origin))
        case 8:
            records.officials.append(
                OfficialFigure(
                    standard: "odr", fulfilment: random.pick(nil, .seller), account: account,
                    store: random.pick(nil, StoreID("amazon.de")), from: Day(number: 1), to: Day(number: 9),
                    numerator: 1, denominator: nil, rate: random.pick(nil, 0.0159), status: text,
                    reportDay: Day(number: 9), origin: origin))
        default:
            var batch = OrderBatch()
            batch.accounts = [home]
            batch.firstLine = line
            batch.ids = ["A-2"]
            batch.statements.append(
                OrderStatement(
                    number: OrderNumber(poolIndex: 0), placed: 1, updated: 0, line: 0, account: 0, dates: -1, item: 0,
                    quantity: 1, status: nil, fulfilment: nil, isBusiness: nil))
            batch.categories.append(random.pick("shoes", "lamps"), row: 0)
            records.take(batch)
        }
    }

    /// How often each row is there, by what a table keeps of it. The place of a category or an official figure is that in its part.
    private struct Cells: FactVisitor {
        var all: [[UInt8]: Int] = [:]

        mutating func visit<Row: FactRow>(_ rows: inout [Row]) throws(Never) {
            for row in rows where Row.self != CategoryRow.self {
                let packed = PackedRows()
                if var figure = row as? OfficialRow {
                    figure.place = 0
                    figure.append(to: packed)
                } else {
                    row.append(to: packed)
                }
                all[Array(Row.table.name.utf8) + packed.bytes, default: 0] += 1
            }
        }
    }

    @Test(arguments: 1...40)
    func factsComeBackAsTheyWere(seed: Int) throws {
        let folder = try TemporaryFolder()
        let document = DocumentRows(folder: folder.path, rowLimit: seed % 4 == 0 ? 10_000 : 16 * (seed % 7))
        var (large, whole) = (document.records(), Records())
        let count = seed * 5
        for line in 1...count {
            var random = SeededGenerator(seed: seed &* 1_000 + line)
            var again = random
            FactRunsTests.add(to: &large, line: line, using: &random)
            FactRunsTests.add(to: &whole, line: line, using: &again)
            large.relieve()
        }
        func account(_ owner: FactOwner) -> Int64? {
            let account = owner.account(home: FactRunsTests.home)
            if account.name == "Unknown" { return nil }
            return (account.name == "Home" ? 10 : 20) + (account.store == FactRunsTests.home.store ? 0 : 1)
        }
        func cells(
            _ facts: ImportedFacts
        ) throws -> (rows: [[UInt8]: Int], categories: [Int64: Set<[String]>], parts: Int) {
            var cells = Cells()
            var places: [Int64: Set<[String]>] = [:]
            var keys: Set<[String]> = []
            var parts = 0
            try facts.forEachPart { part in
                var part = part
                part.forEachTable(&cells)
                parts += 1
                for row in part.categories {
                    #expect(keys.insert(["\(row.account)", row.orderID, "\(row.place)"]).inserted, "seed \(seed)")
                    places[row.account, default: []].insert([row.orderID, row.category])
                }
            }
            return (cells.all, places, parts)
        }
        let spilled = ImportedFacts(try document.facts.rows(large), importID: 9, account: account)
        let kept = ImportedFacts(try FactRuns(folder: folder.path).rows(whole), importID: 9, account: account)
        let (found, expected) = (try cells(spilled), try cells(kept))
        #expect(found.rows == expected.rows, "seed \(seed)")
        #expect(found.categories == expected.categories, "seed \(seed)")
        #expect(spilled.counts == kept.counts && spilled.speakOfOrders == kept.speakOfOrders, "seed \(seed)")
        #expect(expected.parts == 1 && (seed % 4 == 0 || seed < 20 || found.parts > 2), "seed \(seed)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func factsThatCannotBeWrittenAreNotLost() throws {
        let folder = try TemporaryFolder()
        let document = DocumentRows(folder: folder.path + "/nowhere", rowLimit: 1)
        var records = document.records()
        var random = SeededGenerator(seed: 1)
        for line in 1...20 {
            FactRunsTests.add(to: &records, line: line, using: &random)
            records.relieve()
        }
        #expect(throws: StorageError.self) { try document.facts.rows(records) }
    }

    /// Orders, then parcels and scans of several blocks: some of orders that nobody told of, some scans without an order.
    private static func files(in folder: TemporaryFolder) throws -> [String] {
        func order(_ number: Int) -> String { "701-0000000-\(1_000_000 + number)" }
        func line(_ number: Int, _ hour: Int) -> String {
            let day = 1 + number % 28
            return "2026-05-\(day < 10 ? "0" : "")\(day)T\(10 + hour):00:00Z"
        }
        var orders = "order_id,placed_at,status,quantity,ship_by,deliver_by\n"
        for number in 0..<6_000 {
            orders += "\(order(number)),\(line(number, 0)),shipped,1,2026-06-01T00:00:00Z,2026-06-20T00:00:00Z\n"
        }
        var parcels = "order_id,package_id,confirmed_at,carrier,tracking_number\n"
        var scans = "order_id,tracking_number,at,event,place\n"
        for number in 0..<24_000 where number % 7 > 0 {
            let place = String(repeating: "hall ", count: 6)
            parcels += "\(order(number / 3)),\(number % 3),\(line(number, 1)),\(place),T\(number)\n"
            let named = number % 5 > 0 ? order(number / 3) : ""
            scans += "\(named),T\(number),\(line(number, 2)),accepted,\(place)\n"
        }
        return try [("orders", orders), ("parcels", parcels), ("scans", scans)].map {
            try folder.write("\($0.0).csv", $0.1)
        }
    }

    /// However little stays in memory, the figures are the same, and so is what findings say; also when a file is taken back.
    @Test(arguments: DatabaseKind.all)
    func largeFilesOfFactsCountAsSmallOnes(_ kind: DatabaseKind) async throws {
        let folder = try TemporaryFolder()
        let paths = try FactRunsTests.files(in: folder)
        let now = Instant(seconds: 1_780_500_000)
        var kept: [[AccountStanding]] = []
        var found: [[Finding]] = []
        for rowsInMemory in [40, 1 << 18] {
            try await withDatabase(kind) { database in
                let test = TestInstallation(database, now: now, rowsInMemory: rowsInMemory)
                let outcomes = try await test.importFiles(paths)
                #expect(outcomes.map(\.result) == [.imported, .imported, .imported])
                found.append(outcomes.flatMap(\.view.findings))
                kept.append(try await test.standings())
                #expect(try await test.installation.checkFigures().isEmpty)
                try await test.installation.undo(outcomes[1].view.entry.id)
                kept.append(try await test.standings())
                #expect(try await test.installation.checkFigures().isEmpty)
            }
        }
        #expect(found[0] == found[1])
        let unknown = (0..<24_000).count { $0 % 7 > 0 && $0 / 3 >= 6_000 }
        #expect(found[0].contains { $0.remark == .orphans(fact: "shipment") && $0.count == unknown })
        expectSame(kept[0], kept[2], "rows in memory")
        expectSame(kept[1], kept[3], "taken back")
        #expect(kept[0].map(\.standings) != kept[1].map(\.standings))
    }
}
