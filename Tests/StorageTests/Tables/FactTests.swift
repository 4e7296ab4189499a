import AccountHealth
import Storage
import TestSupport
import Testing

/// What files state is kept as it is stated.
struct FactTests {
    /// Keeps the shop and shows the connection to a body.
    static func withShop(
        _ kind: DatabaseKind, options: DatabaseOptions = DatabaseOptions(),
        _ body: @escaping @Sendable (any Connection) throws -> Void
    ) async throws {
        try await withDatabase(kind, options: options) { database async throws in
            try await database.write {
                try StoredShop.keep(in: $0)
                try body($0)
            }
        }
    }

    static func check<Row: FactRow>(_ rows: [Row], in connection: any Connection) throws {
        let kept = try Row.all(of: 1, in: connection)
        #expect(kept == rows, "\(Row.table.name)")
        var visited: [Row] = []
        try Row.forEach(of: 1, in: connection) { visited.append($0) }
        #expect(visited == rows)
        #expect(try Row.all(of: 2, in: connection).isEmpty)
        // Packed ones follow one another without anything between them.
        let packed = PackedRows()
        for row in rows + rows { row.append(to: packed) }
        var reader = PackedRowReader(packed.bytes)
        #expect(try reader.rows(Row.self, count: rows.count) == rows)
        #expect(try reader.rows(Row.self, count: rows.count) == rows)
    }

    @Test(arguments: DatabaseKind.all)
    func rowsComeBackAsTheyWereInTheOrderOfTheirKey(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            try FactTests.check(StoredShop.orders, in: connection)
            try FactTests.check(StoredShop.categories, in: connection)
            try FactTests.check(StoredShop.defects, in: connection)
            try FactTests.check(StoredShop.packages, in: connection)
            try FactTests.check(StoredShop.scans, in: connection)
            try FactTests.check(StoredShop.returns, in: connection)
            try FactTests.check(StoredShop.messages, in: connection)
            try FactTests.check(StoredShop.stock, in: connection)
            try FactTests.check(StoredShop.settings, in: connection)
            try FactTests.check(StoredShop.penalties, in: connection)
            try FactTests.check(StoredShop.officials, in: connection)
        }
    }

    /// An import of millions gives cells instead of rows.
    @Test(arguments: DatabaseKind.all)
    func aRowGivenAsCellsIsTheSame(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database async throws in
            let expected = StoredShop.orders
            let kept = try await database.write { connection in
                try connection.load(OrderRow.table) { rows in
                    for order in expected {
                        let row = ArrivedRow(
                            number: OrderNumber(digits: 0), account: 0, origin: Origin(file: 0, line: order.line),
                            placed: order.placed, updated: order.updated, status: order.status,
                            fulfilment: order.fulfilment, isBusiness: order.isBusiness, quantity: order.quantity,
                            item: order.item, dates: order.dates == OrderDates() ? nil : order.dates, held: [])
                        try Array(order.orderID.utf8).withUnsafeBufferPointer { id in
                            try OrderRow.append(
                                row, account: order.account, orderID: id, importID: order.importID, to: rows)
                        }
                    }
                }
                return try OrderRow.all(of: 1, in: connection)
            }
            #expect(kept == expected)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func rowsOfOrdersAreFound(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            for facts in orderFactTables { try FactTests.checkOrders(facts, in: connection) }
            #expect(
                try OrderRow.rows(of: 1, orders: ["Ä\\3", "A-1", "none", "A-1"], in: connection)
                    == StoredShop.orders.filter { $0.orderID != "A-2" })
            #expect(try OrderRow.rows(of: 2, orders: ["A-1"], in: connection).isEmpty)
            #expect(try OrderRow.rows(of: 1, orders: [], in: connection).isEmpty)
            // More than go into one statement.
            let many = (0..<1200).map { "Z-\($0)" } + ["A-2"]
            #expect(try OrderRow.rows(of: 1, orders: many, in: connection).map(\.orderID) == ["A-2"])
            #expect(try OrderRow.known(of: 1, among: many + ["A-1"], in: connection).sorted() == ["A-1", "A-2"])
            #expect(try OrderRow.known(of: 2, among: ["A-1"], in: connection).isEmpty)
            #expect(
                try ScanRow.rows(of: 1, trackingNumbers: ["YT1", "x"], in: connection) == [StoredShop.scans[0]])
            let nameless = StoredShop.scans.contains { $0.account == 1 && $0.orderID.isEmpty }
            #expect(try ScanRow.anyWithoutOrder(of: 1, in: connection) == nameless)
            #expect(try !ScanRow.anyWithoutOrder(of: 2, in: connection))
        }
    }

    static func checkOrders<Row: OrderFactRow>(_ facts: Row.Type, in connection: any Connection) throws {
        let all = try Row.all(of: 1, in: connection)
        #expect(try Row.rows(of: 1, orders: ["A-1"], in: connection) == all.filter { $0.orderID == "A-1" })
        for (first, last) in [("A-1", "A-2"), ("A-2", "Ä\\3"), ("A-11", "A-19"), ("B", "A")] {
            let wanted = all.filter { row in
                !row.orderID.utf8.lexicographicallyPrecedes(first.utf8)
                    && !last.utf8.lexicographicallyPrecedes(row.orderID.utf8)
            }
            #expect(try Row.rows(of: 1, from: first, through: last, in: connection) == wanted)
        }
        for id: Int64 in [1, 2, 3] {
            var wanted: [String] = []
            for row in all where row.importID == id && wanted.last != row.orderID { wanted.append(row.orderID) }
            #expect(try Row.orderIDs(of: 1, import: id, in: connection) == wanted)
        }
    }

    @Test(arguments: DatabaseKind.all)
    func factsOfAnImportAreForgottenAlone(_ kind: DatabaseKind) async throws {
        try await FactTests.withShop(kind) { connection throws in
            for facts in factTables { try FactTests.checkDelete(facts, in: connection) }
        }
    }

    static func checkDelete<Row: FactRow>(_ facts: Row.Type, in connection: any Connection) throws {
        let all = try Row.all(of: 1, in: connection)
        let first = all.filter { $0.importID == 1 }
        #expect(try Row.delete(of: 1, import: 3, in: connection) == 0)
        #expect(try Row.delete(of: 2, in: connection) == 0)
        #expect(try Row.delete(of: 1, import: 2, in: connection) == all.count - first.count)
        #expect(try Row.all(of: 1, in: connection) == first)
        #expect(try Row.delete(of: 1, in: connection) == first.count)
        #expect(try Row.all(of: 1, in: connection).isEmpty)
    }

    @Test(arguments: DatabaseKind.all)
    func oneLineIsKeptOnce(_ kind: DatabaseKind) async throws {
        try await withDatabase(kind) { database async throws in
            try await database.write { try StoredShop.keep(in: $0) }
            let error = await #expect(throws: StorageError.self) {
                try await database.write { try OrderRow.insert([StoredShop.orders[0]], in: $0) }
            }
            guard case .constraint = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }
}
