import AccountHealth
import TestSupport
import Testing

struct OrderLedgerTests {
    static func dates(_ change: (inout OrderDates) -> Void) -> OrderDates {
        var dates = OrderDates()
        change(&dates)
        return dates
    }

    static func hour(_ number: Int) -> Instant { Instant(seconds: 1_790_000_000 + Int64(number) * 3600) }

    /// The only order of some files, and the lines that contradict.
    static func only(_ files: [OrderFile]) throws -> (order: Order, contradictions: [[Int]]) {
        var records = Records()
        let contradictions = records.merge(files)
        return (try records.onlyOrder, contradictions)
    }

    @Test func defaultsOfWhatNoFileStates() throws {
        let order = try OrderLedgerTests.only([OrderFile(rows: [.init()])]).order
        #expect(order.status == .open && order.fulfilment == .seller && order.isBusiness == nil)
        #expect(order.quantity == 1 && order.dates == OrderDates() && order.packages.isEmpty && order.held == [])
        #expect(order.placedAt == Instant(seconds: 1_790_000_000))
    }

    @Test func rowsOfAFileAreItemsOfAnOrder() throws {
        let file = OrderFile(
            rows: [.init(quantity: 2, status: .shipped), .init(quantity: 3), .init(quantity: 1, isBusiness: true)],
            held: FactSet(.quantity))
        let (order, contradictions) = try OrderLedgerTests.only([file])
        #expect(order.quantity == 6)
        #expect(order.status == .shipped)
        // What the first row leaves open, a later one fills in.
        #expect(order.isBusiness == true)
        #expect(contradictions == [[]])
    }

    /// A row that says again what an earlier one of the file said, adds no pieces.
    @Test func repeatedItemIsCountedOnce() throws {
        func file(_ place: Int) -> OrderFile {
            OrderFile(
                place: place,
                rows: [
                    .init(item: 7, quantity: 2), .init(item: 9, quantity: 3), .init(item: 7, quantity: 2),
                    // Without a name for its item, a row is an item of its own.
                    .init(quantity: 1), .init(quantity: 1),
                ], held: FactSet(.quantity))
        }
        #expect(try OrderLedgerTests.only([file(0)]).order.quantity == 7)
        #expect(try OrderLedgerTests.only([file(0), file(1)]).order.quantity == 7)
    }

    @Test func newestHappening() {
        let dates = OrderLedgerTests.dates {
            $0.shipBy = OrderLedgerTests.hour(90)
            $0.deliverBy = OrderLedgerTests.hour(99)
            $0.confirmedAt = OrderLedgerTests.hour(3)
            $0.deliveredAt = OrderLedgerTests.hour(40)
        }
        // Promises are not happenings.
        #expect(dates.newest == OrderLedgerTests.hour(40))
        #expect(OrderDates().newest == nil)
    }

    @Test func contradictingItemIsTold() throws {
        let late = OrderLedgerTests.dates { $0.shipBy = OrderLedgerTests.hour(9) }
        let early = OrderLedgerTests.dates { $0.shipBy = OrderLedgerTests.hour(5) }
        let file = OrderFile(rows: [
            .init(status: .shipped, fulfilment: .seller, dates: late), .init(status: .cancelled),
            .init(status: .shipped), .init(placed: 1_790_000_001), .init(fulfilment: .marketplace),
            .init(dates: early),
        ])
        let (order, contradictions) = try OrderLedgerTests.only([file])
        #expect(contradictions == [[3, 5, 6, 7]])
        // The first row states the order.
        #expect(order.status == .shipped && order.fulfilment == .seller)
        #expect(order.dates.shipBy == OrderLedgerTests.hour(9))
        #expect(order.placedAt == Instant(seconds: 1_790_000_000))
    }

    @Test func laterFileCorrects() throws {
        let first = OrderFile(
            rows: [
                .init(
                    quantity: 5, status: .pending, isBusiness: true,
                    dates: OrderLedgerTests.dates {
                        $0.shipBy = OrderLedgerTests.hour(9)
                        $0.confirmedAt = OrderLedgerTests.hour(3)
                    })
            ], held: FactSet([.quantity, .shipBy, .confirmation]))
        let second = OrderFile(
            place: 1,
            rows: [
                .init(
                    placed: 1_790_000_060, quantity: 2, status: .shipped,
                    dates: OrderLedgerTests.dates {
                        $0.confirmedAt = OrderLedgerTests.hour(4)
                    })
            ], held: FactSet([.quantity, .delivery]))
        let (order, contradictions) = try OrderLedgerTests.only([first, second])
        #expect(contradictions == [[], [2]])
        #expect(order.placedAt == Instant(seconds: 1_790_000_060))
        #expect(order.status == .shipped && order.quantity == 2)
        #expect(order.dates.confirmedAt == OrderLedgerTests.hour(4))
        // What only the first states, stays.
        #expect(order.isBusiness == true && order.dates.shipBy == OrderLedgerTests.hour(9))
        #expect(order.held == FactSet([.quantity, .shipBy, .confirmation, .delivery]))
    }

    @Test func olderVersionDoesNotCorrect() throws {
        let new = OrderFile(
            rows: [
                .init(
                    updated: 200, quantity: 2, status: .shipped,
                    dates: OrderLedgerTests.dates {
                        $0.confirmedAt = OrderLedgerTests.hour(4)
                    })
            ], held: FactSet(.quantity))
        let old = OrderFile(
            place: 1,
            rows: [
                .init(
                    updated: 100, quantity: 7, status: .pending,
                    dates: OrderLedgerTests.dates {
                        $0.confirmedAt = OrderLedgerTests.hour(2)
                        $0.deliverBy = OrderLedgerTests.hour(99)
                    }),
                .init(updated: 100, quantity: 3, status: .pending),
            ], held: FactSet(.quantity))
        for files in [[new, old], [old, new]] {
            let (order, contradictions) = try OrderLedgerTests.only(files)
            #expect(order.status == .shipped && order.quantity == 2)
            #expect(order.dates.confirmedAt == OrderLedgerTests.hour(4))
            // What the newer version leaves open, the older still tells.
            #expect(order.dates.deliverBy == OrderLedgerTests.hour(99))
            // Two versions of an order are no contradiction.
            #expect(contradictions == [[], []])
        }
    }

    @Test func olderVersionFillsInWhatTheNewerLeavesOpen() throws {
        let new = OrderFile(rows: [.init(updated: 200, status: .shipped)])
        let old = OrderFile(
            place: 1, rows: [.init(updated: 100, fulfilment: .marketplace, isBusiness: true)], held: FactSet(.business))
        for files in [[old, new], [new, old]] {
            let order = try OrderLedgerTests.only(files).order
            #expect(order.isBusiness == true && order.fulfilment == .marketplace && order.status == .shipped)
        }
    }

    struct Reimport: CustomTestStringConvertible {
        let name: String
        let first, second: FactSet
        let firstRows, secondRows: [UInt16]
        let pieces: Int
        var testDescription: String { name }
    }

    /// Pieces are those of the file that last stated them, never of two files together.
    @Test(arguments: [
        Reimport(
            name: "same file twice", first: FactSet(.quantity), second: FactSet(.quantity), firstRows: [2, 3],
            secondRows: [2, 3], pieces: 5),
        Reimport(
            name: "same file twice, without the column", first: [], second: [], firstRows: [1, 1], secondRows: [1, 1],
            pieces: 2),
        // A row without the column stands for one piece, but what was counted before is better.
        Reimport(
            name: "column only in the first", first: FactSet(.quantity), second: [], firstRows: [4],
            secondRows: [1, 1],
            pieces: 4),
        Reimport(
            name: "column only in the second", first: [], second: FactSet(.quantity), firstRows: [1, 1],
            secondRows: [4, 3], pieces: 7),
    ])
    func piecesOfTwoFiles(_ row: Reimport) throws {
        let first = OrderFile(rows: row.firstRows.map { .init(quantity: $0) }, held: row.first)
        let second = OrderFile(place: 1, rows: row.secondRows.map { .init(quantity: $0) }, held: row.second)
        #expect(try OrderLedgerTests.only([first, second]).order.quantity == row.pieces)
    }

    @Test func piecesNeverOverflow() throws {
        let file = OrderFile(
            rows: [.init(quantity: .max), .init(quantity: .max), .init(quantity: 0)], held: FactSet(.quantity))
        #expect(try OrderLedgerTests.only([file]).order.quantity == Int(UInt16.max))
        let none = OrderFile(rows: [.init(quantity: 0)], held: FactSet(.quantity))
        #expect(try OrderLedgerTests.only([none]).order.quantity == 1)
    }

    @Test func twoAccountsMayUseOneID() {
        let rows: [OrderFile.Row] = [
            .init(id: "1001", account: "north", status: .shipped),
            .init(id: "1001", account: "south", status: .cancelled),
            .init(id: "1002", account: "south"),
        ]
        var records = Records()
        records.merge([OrderFile(rows: rows, namesAccounts: true)])
        #expect(records.ordersByID.keys.sorted() == ["north 1001", "south 1001", "south 1002"])
        #expect(records.ordersByID["north 1001"]?.status == .shipped)
        #expect(records.ordersByID["south 1001"]?.status == .cancelled)
        #expect(records.orders.places(of: records.numbers.number(for: "1001")).count == 2)
        #expect(records.orders.places(of: records.numbers.number(for: "1003")).isEmpty)
    }

    /// A file without accounts and one with them speak of one order, whichever is read first.
    @Test func fileWithoutAccountsJoinsByID() {
        let named = OrderFile(rows: [.init(id: "1001", account: "north", status: .shipped)], namesAccounts: true)
        let unnamed = OrderFile(place: 1, rows: [.init(id: "1001", isBusiness: true)])
        for files in [[named, unnamed], [unnamed, named]] {
            var records = Records()
            records.merge(files)
            #expect(records.orders.count == 1)
            #expect(records.ordersByID["north 1001"]?.status == .shipped)
            #expect(records.ordersByID["north 1001"]?.isBusiness == true)
        }
    }

    @Test func originIsTheRowThatHolds() throws {
        let first = OrderFile(rows: [.init(id: "1"), .init(id: "2", updated: 200), .init(id: "1")])
        let second = OrderFile(place: 1, rows: [.init(id: "2", updated: 100), .init(id: "1")])
        var records = Records()
        records.merge([first, second], blocksOf: 2)
        // Corrected by the second file, and not corrected by an older version.
        let one = try #require(records.orders.places(of: records.numbers.number(for: "1")).first)
        let two = try #require(records.orders.places(of: records.numbers.number(for: "2")).first)
        #expect(records.orders.origin(at: one) == Origin(file: 1, line: 3))
        #expect(records.orders.origin(at: two) == Origin(file: 0, line: 3))
        var glances: [OrderPlace: OrderGlance] = [:]
        records.orders.forEach { glances[$0.place] = $0 }
        #expect(glances.count == 2)
        #expect(glances[one]?.newestSecond == 1_790_000_000 && glances[two]?.placedSecond == 1_790_000_000)
    }

    /// More orders than a block of the ledger holds and than the index began with; every one is found again.
    @Test func manyOrders() throws {
        let count = 70_000
        var records = Records()
        let rows: [OrderFile.Row] = (0..<count).map { number in
            // Some consecutive, some far apart, as marketplaces number them.
            let digits = UInt64(number) &* (number % 3 == 0 ? 1 : 1_000_003)
            let id = OrderNumberPool().text(of: OrderNumber(digits: digits))
            return .init(id: id, placed: UInt32(number))
        }
        // Rows of known orders are no new orders.
        records.merge([OrderFile(rows: rows), OrderFile(place: 1, rows: Array(rows.suffix(5_000)))])
        #expect(records.orders.count == Set(rows.map(\.id)).count)
        var lost: [String] = []
        for row in rows {
            let number = try #require(OrderNumber(row.id.utf8))
            let places = records.orders.places(of: number)
            if places.count != 1 || places.contains(where: { records.orderID(at: $0) != row.id }) {
                lost.append(row.id)
            }
        }
        #expect(lost.isEmpty)
    }

    /// Whatever order files with versions are read in, and however they are cut into blocks, the newest version of each
    /// order holds.
    @Test(arguments: 1...30)
    func orderOfFilesDoesNotMatter(seed: Int) {
        var random = SeededGenerator(seed: seed)
        var expected: [String: (updated: UInt32, row: OrderFile.Row, pieces: Int)] = [:]
        var files: [OrderFile] = []
        var updated: UInt32 = 0
        for place in 0..<random.int(2...5) {
            var rows: [OrderFile.Row] = []
            for order in (0..<20).shuffled(using: &random) where random.chance(60) {
                updated += UInt32(random.int(1...50))
                var row = OrderFile.Row()
                row.id = order.isMultiple(of: 2) ? "113-0000000-00000\(order + 10)" : "Q\(order / 4)"
                row.account = order.isMultiple(of: 4) || order.isMultiple(of: 3) ? "north" : "south"
                row.placed = UInt32(random.int(1_000...2_000_000))
                row.updated = updated
                row.status = random.pick(.open, .pending, .shipped, .cancelled)
                row.fulfilment = random.pick(.seller, .marketplace)
                row.isBusiness = random.chance(50)
                row.dates = OrderLedgerTests.dates {
                    $0.shipBy = Instant(seconds: Int64(random.int(1...1_000_000)))
                    $0.cancelledBy = random.pick(.seller, .buyer, .marketplace, .carrier)
                }
                let key = "\(row.account) \(row.id)"
                if rows.contains(where: { "\($0.account) \($0.id)" == key }) { continue }
                var pieces = 0
                for _ in 0..<random.int(1...3) {
                    row.quantity = UInt16(random.int(1...9))
                    pieces += Int(row.quantity)
                    rows.append(row)
                }
                expected[key] = (updated, row, pieces)
            }
            files.append(OrderFile(place: place, rows: rows, held: FactSet(.quantity), namesAccounts: true))
        }
        files.shuffle(using: &random)
        var records = Records()
        let contradictions = records.merge(files, blocksOf: random.int(1...7))
        #expect(contradictions.allSatisfy { $0.isEmpty }, "seed \(seed)")
        let found = records.ordersByID
        #expect(found.count == records.orders.count, "seed \(seed)")
        #expect(Set(found.keys) == Set(expected.keys), "seed \(seed)")
        for (key, want) in expected {
            let order = found[key]
            #expect(order?.placedAt == Instant(seconds: Int64(want.row.placed)), "seed \(seed), \(key)")
            #expect(order?.status == want.row.status, "seed \(seed), \(key)")
            #expect(order?.fulfilment == want.row.fulfilment, "seed \(seed), \(key)")
            #expect(order?.isBusiness == want.row.isBusiness, "seed \(seed), \(key)")
            #expect(order?.dates == want.row.dates, "seed \(seed), \(key)")
            #expect(order?.quantity == want.pieces, "seed \(seed), \(key)")
        }
    }

    struct DateField: CustomTestStringConvertible {
        let name: String
        let path: any WritableKeyPath<OrderDates, Instant?> & Sendable
        var testDescription: String { name }
    }

    @Test(arguments: [
        DateField(name: "shipBy", path: \.shipBy), DateField(name: "deliverBy", path: \.deliverBy),
        DateField(name: "confirmedAt", path: \.confirmedAt), DateField(name: "handedOverAt", path: \.handedOverAt),
        DateField(name: "firstScanAt", path: \.firstScanAt), DateField(name: "attemptedAt", path: \.attemptedAt),
        DateField(name: "deliveredAt", path: \.deliveredAt), DateField(name: "cancelledAt", path: \.cancelledAt),
        DateField(name: "invoicedAt", path: \.invoicedAt),
    ])
    func datesMergeAndContradict(_ field: DateField) {
        let early = OrderLedgerTests.dates { $0[keyPath: field.path] = OrderLedgerTests.hour(1) }
        let late = OrderLedgerTests.dates { $0[keyPath: field.path] = OrderLedgerTests.hour(2) }
        var merged = early
        merged.merge(late)
        #expect(merged == late)
        merged.merge(OrderDates())
        #expect(merged == late)
        #expect(early.contradicts(late) && late.contradicts(early))
        #expect(!early.contradicts(early) && !early.contradicts(OrderDates()) && !OrderDates().contradicts(early))
    }
}
