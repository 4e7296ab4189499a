import AccountHealth
import Storage
import TestSupport
import Testing

/// Questions that imports and pages ask of several rows at once.
struct QuestionTests {
    @Test(arguments: DatabaseKind.all)
    func rowsAnswerQuestions(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            let orders = StoredShop.orders
            let happened = orders.flatMap { order in
                [order.placed, order.updated, order.dates.newest?.seconds].compactMap { $0 }
            }
            #expect(try OrderRow.newest(of: 1, in: connection) == happened.max())
            #expect(try OrderRow.newest(of: 99, in: connection) == nil)

            let placed = orders.map(\.placed)
            let first = try #require(placed.min())
            let early = orders.filter { $0.placed == first }.map(\.orderID)
            #expect(try OrderRow.orderIDs(of: 1, placed: first...first, in: connection) == Set(early).sorted())
            #expect(
                try OrderRow.orderIDs(of: 1, placed: 0...Int64.max, in: connection).count
                    == Set(orders.map(\.orderID)).count)

            let own = orders.filter { $0.account == 1 }
            let sorted = own.map { ($0.orderID, $0.placed) }.sorted { $0 < $1 }
            let rows = try OrderRow.placed(of: 1, after: "", limit: .max, in: connection)
            #expect(rows.map(\.orderID) == sorted.map(\.0))
            let middle = try #require(rows.dropFirst().first).orderID
            let behind = try OrderRow.placed(of: 1, after: middle, limit: 2, in: connection)
            #expect(behind.map(\.orderID) == Array(sorted.map(\.0).filter { $0 > middle }.prefix(2)))
            for id in ["no such order", middle] {
                let holders = Set(orders.filter { $0.orderID == id && $0.account < 9 }.map(\.account)).sorted()
                #expect(try OrderRow.accounts(among: 1...8, withOrder: id, in: connection) == holders)
            }
            #expect(try OrderRow.accounts(among: [99], withOrder: middle, in: connection) == [])

            let numbers = StoredShop.packages.compactMap(\.parcel.trackingNumber)
            let expected = StoredShop.packages.filter { $0.parcel.trackingNumber != nil }.map(\.orderID)
            let found = try PackageRow.orderIDs(of: 1, trackingNumbers: numbers, in: connection)
            #expect(found == Set(expected).sorted())

            for importID in Set(StoredShop.scans.map(\.importID)) {
                let named = StoredShop.scans.filter { $0.importID == importID && $0.orderID.isEmpty }
                let parcels = try ScanRow.trackingNumbers(of: 1, import: importID, in: connection)
                #expect(parcels == Set(named.map(\.trackingNumber)).sorted())
            }

            let standard = try #require(StoredShop.officials.first).figure.standard
            let newest = try OfficialRow.newest(of: 1, standard: standard, limit: 1, in: connection)
            let days = StoredShop.officials.filter { $0.figure.standard == standard }.map(\.figure.reportDay)
            #expect(newest.count == 1 && newest.first?.figure.reportDay == days.max())

            #expect(try AccountRow.rows(ids: [1, 99], in: connection).map(\.id) == [1])
            #expect(try Counter.import.last(in: connection) >= 0)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func explanationsComeWithTheirFigures(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            let officials = Array(StoredShop.officials.prefix(2))
            let rows = officials.enumerated().map { index, official in
                ReconciliationRow(
                    account: 1, rule: "rule-\(index)", official: official.key, ours: nil, explanation: .unexplained)
            }
            try ReconciliationRow.replace(of: 1, with: rows, in: connection)
            let found = try ReconciliationRow.explained(of: [1], in: connection)
            #expect(found.map(\.row) == rows && found.map(\.official) == officials)
        }
    }
}
