import AccountHealth
import TestSupport
import Testing

struct RecordsTests {
    static let id = "113-0000000-0000001"

    static func hour(_ number: Int) -> Instant { OrderLedgerTests.hour(number) }

    static func records(_ rows: [OrderFile.Row] = [.init()], namesAccounts: Bool = false) -> Records {
        var records = Records()
        records.merge([OrderFile(rows: rows, namesAccounts: namesAccounts)])
        return records
    }

    // MARK: Defects

    @Test func laterRowSaysHowAClaimEnded() throws {
        var records = RecordsTests.records()
        records.state(Defect(kind: .guaranteeClaim, knownAt: RecordsTests.hour(9), reason: .service))
        records.state(
            Defect(
                kind: .guaranteeClaim, knownAt: RecordsTests.hour(20), decision: .withdrawn,
                decidedAt: RecordsTests.hour(30), origin: Origin(file: 1, line: 4)))
        records.state(Defect(kind: .feedback, knownAt: RecordsTests.hour(12), rating: 1))
        #expect(records.join().isEmpty)
        let defects = try records.onlyOrder.defects
        #expect(defects.map(\.kind) == [.guaranteeClaim, .feedback])
        #expect(defects.first?.decision == .withdrawn)
        #expect(defects.first?.decidedAt == RecordsTests.hour(30))
        // It was known since the first row; what the later row leaves open, stays.
        #expect(defects.first?.knownAt == RecordsTests.hour(9))
        #expect(defects.first?.reason == .service)
        #expect(defects.first?.origin == Origin(file: 1, line: 4))
    }

    @Test func changedRatingCounts() throws {
        var records = RecordsTests.records()
        records.state(Defect(kind: .feedback, knownAt: RecordsTests.hour(9), rating: 1))
        records.state(Defect(kind: .feedback, knownAt: RecordsTests.hour(9), rating: 5))
        records.state(Defect(kind: .feedback, knownAt: RecordsTests.hour(9), decision: .removed))
        _ = records.join()
        #expect(try records.onlyOrder.defects.map(\.rating) == [5])
        #expect(try records.onlyOrder.defects.map(\.decision) == [.removed])
    }

    /// A refund in a settlement lets infer that a claim was granted; a stated decision is better, whichever comes first.
    @Test func inferredDecisionNeverUndoesAStatedOne() throws {
        let stated = Defect(
            kind: .guaranteeClaim, knownAt: RecordsTests.hour(9), decision: .withdrawn,
            decidedAt: RecordsTests.hour(20), origin: Origin(file: 0, line: 2))
        let inferred = Defect(
            kind: .guaranteeClaim, knownAt: RecordsTests.hour(25), decision: .granted,
            decidedAt: RecordsTests.hour(25), isInferred: true, origin: Origin(file: 1, line: 8))
        for rows in [[stated, inferred], [inferred, stated]] {
            var records = RecordsTests.records()
            for row in rows { records.state(row) }
            _ = records.join()
            let defect = try #require(records.onlyOrder.defects.first)
            #expect(defect.decision == .withdrawn && !defect.isInferred)
            #expect(defect.origin == stated.origin && defect.knownAt == RecordsTests.hour(9))
            // The day of the decision is that of the decision that holds.
            #expect(defect.decidedAt == RecordsTests.hour(20))
        }
    }

    /// Of two inferred decisions a grant stays: that the money came back later does not undo the claim.
    @Test func inferredGrantStays() throws {
        for decisions in [[Decision.granted, .open], [.open, .granted]] {
            var records = RecordsTests.records()
            for decision in decisions {
                records.state(
                    Defect(
                        kind: .guaranteeClaim, knownAt: RecordsTests.hour(3), decision: decision, isInferred: true))
            }
            _ = records.join()
            #expect(try records.onlyOrder.defects.map(\.decision) == [.granted])
        }
    }

    @Test func twoInferredRowsStayInferred() throws {
        var records = RecordsTests.records()
        for hour in [3, 5] {
            records.state(
                Defect(
                    kind: .guaranteeClaim, knownAt: RecordsTests.hour(hour), decision: .granted, isInferred: true))
        }
        _ = records.join()
        #expect(try records.onlyOrder.defects.map(\.isInferred) == [true])
    }

    @Test func orphansAreCountedFileByFile() throws {
        var records = RecordsTests.records()
        for (file, line) in [(2, 5), (1, 9), (2, 6), (2, 7), (2, 8)] {
            records.state(
                Defect(kind: .feedback, knownAt: RecordsTests.hour(1), origin: Origin(file: file, line: line)),
                of: "113-9999999-9999999")
        }
        records.ship("P", of: "nowhere") { $0.origin = Origin(file: 3, line: 2) }
        records.scan(.accepted, at: 1, tracking: "unknown", origin: Origin(file: 4, line: 3))
        records.files = ["0", "1", "2", "3", "4"]
        let orphans = records.join()
        #expect(orphans.map(\.remark) == ["defect", "defect", "shipment", "scan"].map { .orphans(fact: $0) })
        #expect(orphans.map(\.file) == ["1", "2", "3", "4"])
        #expect(orphans.map(\.count) == [1, 4, 1, 1])
        #expect(orphans.map(\.lines) == [[9], [5, 6, 7, 8], [2], [3]])
        #expect(try records.onlyOrder.defects.isEmpty)
    }

    @Test func accountTellsOrdersOfOneIDApart() {
        var records = RecordsTests.records(
            [.init(id: "1001", account: "north"), .init(id: "1001", account: "south")], namesAccounts: true)
        records.state(Defect(kind: .feedback, knownAt: RecordsTests.hour(1)), of: "1001", account: "south")
        #expect(records.join().isEmpty)
        #expect(records.ordersByID["south 1001"]?.defects.count == 1)
        #expect(records.ordersByID["north 1001"]?.defects.isEmpty == true)
    }

    /// A claim against another account's order 1001, of which no file was given, is not this account's.
    @Test func defectOfAnotherAccountIsNotOurs() throws {
        var records = RecordsTests.records([.init(id: "1001", account: "north")], namesAccounts: true)
        records.state(Defect(kind: .guaranteeClaim, knownAt: RecordsTests.hour(1)), of: "1001", account: "south")
        #expect(records.join().map(\.count) == [1])
        #expect(try records.onlyOrder.defects.isEmpty)
    }

    /// Where the orders file names no account, the defect's account is no contradiction.
    @Test func defectWithAccountJoinsOrderWithout() throws {
        var records = RecordsTests.records([.init(id: "1001")])
        records.state(Defect(kind: .guaranteeClaim, knownAt: RecordsTests.hour(1)), of: "1001", account: "south")
        #expect(records.join().isEmpty)
        #expect(try records.onlyOrder.defects.count == 1)
    }

    // MARK: Parcels

    @Test func confirmedOrderIsOneParcel() {
        let dates = OrderLedgerTests.dates {
            $0.confirmedAt = RecordsTests.hour(4)
            $0.firstScanAt = RecordsTests.hour(6)
        }
        var records = RecordsTests.records([.init(dates: dates), .init(id: "2")])
        _ = records.join()
        let orders = records.ordersByID
        #expect(orders["default \(RecordsTests.id)"]?.packages.map(\.confirmedAt) == [RecordsTests.hour(4)])
        #expect(orders["default \(RecordsTests.id)"]?.packages.map(\.hasScan) == [true])
        #expect(orders["default 2"]?.packages.isEmpty == true)
    }

    @Test func shipmentsFileConfirmsTheOrder() throws {
        var records = RecordsTests.records()
        records.ship("2") { $0.confirmedAt = RecordsTests.hour(7) }
        records.ship("1") { $0.confirmedAt = RecordsTests.hour(5) }
        // A later edit of the first parcel: the first confirmation is the one that counts.
        records.ship("1") {
            $0.confirmedAt = RecordsTests.hour(50)
            $0.trackingNumber = "T1"
        }
        _ = records.join()
        let order = try records.onlyOrder
        #expect(order.packages.map(\.id) == ["2", "1"])
        #expect(order.packages.map(\.trackingNumber) == [nil, "T1"])
        #expect(order.packages.map(\.confirmedAt) == [RecordsTests.hour(7), RecordsTests.hour(5)])
        #expect(order.dates.confirmedAt == RecordsTests.hour(5))
    }

    struct Same: CustomTestStringConvertible {
        let name: String
        /// Number of the parcel and tracking number of two rows.
        let first, second: (id: String, tracking: String?)
        let parcels: Int
        var testDescription: String { name }
    }

    @Test(arguments: [
        Same(name: "no numbers", first: ("", nil), second: ("", nil), parcels: 1),
        Same(name: "one tracking number", first: ("", "T1"), second: ("", "T1"), parcels: 1),
        Same(name: "two tracking numbers", first: ("", "T1"), second: ("", "T2"), parcels: 2),
        Same(name: "tracking number told later", first: ("", nil), second: ("", "T1"), parcels: 1),
        Same(name: "one parcel number, tracking number corrected", first: ("1", "T1"), second: ("1", "T2"), parcels: 1),
        Same(name: "two parcel numbers", first: ("1", nil), second: ("2", nil), parcels: 2),
        // A carrier's number for both: they travel as one but were confirmed as two.
        Same(name: "two parcel numbers, one tracking number", first: ("1", "T1"), second: ("2", "T1"), parcels: 2),
        // The second file has no parcel numbers, but the tracking number says which it is.
        Same(name: "parcel number in one file only", first: ("1", "T1"), second: ("", "T1"), parcels: 1),
        Same(name: "parcel number told later", first: ("", "T1"), second: ("1", "T1"), parcels: 1),
        Same(name: "nothing in common", first: ("1", "T1"), second: ("", "T2"), parcels: 2),
    ])
    func sameParcel(_ row: Same) throws {
        var records = RecordsTests.records()
        records.ship(row.first.id) { $0.trackingNumber = row.first.tracking }
        records.ship(row.second.id) { $0.trackingNumber = row.second.tracking }
        _ = records.join()
        #expect(try records.onlyOrder.packages.count == row.parcels)
    }

    // MARK: Scans

    @Test func labelIsNoScan() throws {
        var records = RecordsTests.records()
        records.ship("") { $0.trackingNumber = "T1" }
        records.scan(.label, at: 3, tracking: "T1")
        _ = records.join()
        #expect(try records.onlyOrder.dates.firstScanAt == nil)
        #expect(try records.onlyOrder.packages.map(\.hasScan) == [false])
    }

    @Test(arguments: Scan.Event.allCases.filter { $0 != .label })
    func anyOtherEventIsAScan(_ event: Scan.Event) throws {
        var records = RecordsTests.records()
        records.ship("") { $0.trackingNumber = "T1" }
        records.scan(event, at: 9, tracking: "T1")
        records.scan(.transit, at: 5, tracking: "T1")
        _ = records.join()
        let order = try records.onlyOrder
        #expect(order.dates.firstScanAt == RecordsTests.hour(5))
        #expect(order.packages.map(\.hasScan) == [true])
        #expect(order.dates.deliveredAt == (event == .delivered ? RecordsTests.hour(9) : nil))
        #expect(order.dates.attemptedAt == (event == .attempted ? RecordsTests.hour(9) : nil))
    }

    /// The carrier scanned the order's only parcel, also where the scan names only the order.
    @Test func scanOfTheOrderIsAScanOfItsOnlyParcel() throws {
        var records = RecordsTests.records()
        records.ship("") { $0.confirmedAt = RecordsTests.hour(2) }
        records.scan(.accepted, at: 5, of: RecordsTests.id)
        _ = records.join()
        #expect(try records.onlyOrder.dates.firstScanAt == RecordsTests.hour(5))
        #expect(try records.onlyOrder.packages.map(\.hasScan) == [true])
    }

    /// The orders file tells the first scan, the shipments file lists the parcel.
    @Test func scanInTheOrdersFileIsAScanOfTheOnlyParcel() throws {
        let dates = OrderLedgerTests.dates { $0.firstScanAt = RecordsTests.hour(6) }
        var records = RecordsTests.records([.init(dates: dates)])
        records.ship("") { $0.confirmedAt = RecordsTests.hour(2) }
        _ = records.join()
        #expect(try records.onlyOrder.packages.map(\.hasScan) == [true])
    }

    /// An order is delivered with its last parcel.
    @Test func orderIsDeliveredWithItsLastParcel() throws {
        var records = RecordsTests.records()
        records.ship("1") { $0.trackingNumber = "T1" }
        records.ship("2") { $0.trackingNumber = "T2" }
        records.scan(.delivered, at: 9, tracking: "T1")
        _ = records.join()
        #expect(try records.onlyOrder.packages.map(\.deliveredAt) == [RecordsTests.hour(9), nil])
        #expect(try records.onlyOrder.dates.deliveredAt == nil)

        records.scan(.delivered, at: 30, tracking: "T2")
        _ = records.join()
        #expect(try records.onlyOrder.dates.deliveredAt == RecordsTests.hour(30))
    }

    @Test func deliveredMeansTheFirstTime() throws {
        for hours in [[8, 12], [12, 8]] {
            var records = RecordsTests.records()
            records.ship("") { $0.trackingNumber = "T1" }
            for hour in hours { records.scan(.delivered, at: hour, tracking: "T1") }
            _ = records.join()
            #expect(try records.onlyOrder.packages.map(\.deliveredAt) == [RecordsTests.hour(8)])
            #expect(try records.onlyOrder.dates.deliveredAt == RecordsTests.hour(8))
        }
    }

    /// What the orders file states is kept before what a shipments file would add.
    @Test func statedDatesStay() throws {
        let dates = OrderLedgerTests.dates {
            $0.confirmedAt = RecordsTests.hour(1)
            $0.deliveredAt = RecordsTests.hour(40)
        }
        var records = RecordsTests.records([.init(dates: dates)])
        records.ship("") {
            $0.confirmedAt = RecordsTests.hour(2)
            $0.deliveredAt = RecordsTests.hour(41)
        }
        _ = records.join()
        #expect(try records.onlyOrder.dates.confirmedAt == RecordsTests.hour(1))
        #expect(try records.onlyOrder.dates.deliveredAt == RecordsTests.hour(40))
    }

    /// Scans in any order of rows leave the same orders.
    @Test(arguments: 1...20)
    func orderOfScansDoesNotMatter(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        var scans: [(event: Scan.Event, hour: Int, order: String?, tracking: String?)] = []
        for order in 1...4 {
            for _ in 0..<random.int(0...8) {
                let isNamed = random.chance(30)
                let other = try #require(Scan.Event.allCases.randomElement(using: &random))
                let event = random.chance(30) ? .delivered : other
                scans.append(
                    (event, random.int(1...40), isNamed ? "\(order)" : nil, isNamed ? nil : "T\(order)"))
            }
        }
        func orders(_ scans: [(event: Scan.Event, hour: Int, order: String?, tracking: String?)]) -> [Order] {
            var records = RecordsTests.records((1...4).map { .init(id: "\($0)") })
            for order in 1...4 { records.ship("", of: "\(order)") { $0.trackingNumber = "T\(order)" } }
            for scan in scans { records.scan(scan.event, at: scan.hour, tracking: scan.tracking, of: scan.order) }
            _ = records.join()
            return records.ordersByID.sorted { $0.key < $1.key }.map(\.value)
        }
        let first = orders(scans)
        let second = orders(scans.shuffled(using: &random))
        #expect(first.map(\.dates) == second.map(\.dates), "seed \(seed)")
        #expect(first.map(\.packages) == second.map(\.packages), "seed \(seed)")
        for (order, number) in zip(first, 1...4) {
            let physical = scans.filter {
                ($0.order == "\(number)" || $0.tracking == "T\(number)") && $0.event != .label
            }
            #expect(order.dates.firstScanAt == physical.map(\.hour).min().map(RecordsTests.hour), "seed \(seed)")
            let delivered = physical.filter { $0.event == .delivered }.map(\.hour).min()
            #expect(order.dates.deliveredAt == delivered.map(RecordsTests.hour), "seed \(seed)")
        }
    }

    // MARK: What files hold

    @Test func factsHeldForEveryOrder() throws {
        var records = RecordsTests.records()
        records.held = FactSet(.firstScan)
        #expect(try records.onlyOrder.held == FactSet(.firstScan))
        #expect(!records.holds(.feedback))
        records.heldDefects = [.feedback]
        #expect(records.holds(.feedback) && !records.holds(.chargeback))
        records.holdsAllDefects = true
        #expect(records.holds(.chargeback))
    }

    @Test func newestFact() {
        var records = Records()
        for hour in [3, 9, 5] { records.noteMoment(RecordsTests.hour(hour)) }
        #expect(records.newestFact == RecordsTests.hour(9))
    }

    @Test func factNamesAreColumns() {
        #expect(
            FactSet(Fact.allCases).facts.map(\.name) == [
                "ship_by", "deliver_by", "confirmed_at", "first_scan_at", "delivered_at", "cancelled_by", "invoiced_at",
                "business", "quantity", "cancelled_at", "category",
            ])
        #expect(FactSet([.delivery, .shipBy]).facts == [.shipBy, .delivery])
    }
}

extension Records {
    fileprivate mutating func state(_ defect: Defect, of id: String = RecordsTests.id, account: String? = nil) {
        let number = numbers.number(for: id)
        defects.append(.init(number: number, account: account, value: defect))
    }

    fileprivate mutating func ship(
        _ parcel: String, of id: String = RecordsTests.id, _ change: (inout Package) -> Void
    ) {
        let number = numbers.number(for: id)
        var package = Package(id: parcel)
        change(&package)
        packages.append(.init(number: number, account: nil, value: package))
    }

    fileprivate mutating func scan(
        _ event: Scan.Event, at hour: Int, tracking: String? = nil, of id: String? = nil,
        origin: Origin = Origin(file: 0, line: 0)
    ) {
        let number = id.map { numbers.number(for: $0) }
        scans.append(
            .init(
                number: number, trackingNumber: tracking, account: nil,
                scan: Scan(at: RecordsTests.hour(hour), event: event, carrier: nil, place: nil, origin: origin)))
    }
}
