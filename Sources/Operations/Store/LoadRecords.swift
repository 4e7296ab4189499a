import AccountHealth
import Storage

/// Orders of one account as the store's rows tell them, ready to be judged exactly as orders of files are.
struct LoadedRecords {
    private(set) var records = Records()
    /// The import of each file of the records.
    private var imports: [Int64] = []
    private var places: [Int64: Int] = [:]
    /// The line of each row of orders, by file; the records count the rows of a file without gaps.
    private var lines: [[UInt32]] = []
    /// The categories that an import names for an order; they are told with the first of its rows.
    private var categories: [Stated: [String]] = [:]

    private struct Stated: Hashable {
        var orderID: String
        var importID: Int64
    }

    /// Orders by their ids.
    private enum Selection {
        case listed([String])
        /// Those whose ids lie between two, both included.
        case stretch(first: String, last: String)
    }

    /// - Parameter sellers: the accounts whose facts speak of the account's orders: those of its name in every store.
    init(
        _ connection: any Connection, account: AccountRow, sellers: [Int64], orders: [String], holding: Holding
    ) throws {
        let rows = try OrderRow.rows(of: account.id, orders: orders, in: connection)
        let facts = try LoadedRecords.columnFacts(connection, sellers: sellers)
        try self.init(
            connection, account: account, sellers: sellers, rows: rows, selection: .listed(orders), holding: holding,
            facts: facts, asksParcels: true)
    }

    private init(
        _ connection: any Connection, account: AccountRow, sellers: [Int64], rows: [OrderRow], selection: Selection,
        holding: Holding, facts: [Int64: FactSet], asksParcels: Bool
    ) throws {
        holding.declare(in: &records)
        for row in try LoadedRecords.rows(CategoryRow.self, selection, of: account.id, connection) {
            categories[Stated(orderID: row.orderID, importID: row.importID), default: []].append(row.category)
        }
        take(rows, account, facts)
        for seller in sellers { try loadFacts(connection, seller: seller, selection, asksParcels: asksParcels) }
        _ = records.takeOrders([records.takeArrivedOrders().settled()])
        _ = records.join()
    }

    /// Shows all orders of an account, so many rows at a time that they fit into memory whatever the account; no order is torn.
    static func forEachPortion(
        _ connection: any Connection, account: AccountRow, sellers: [Int64], holding: Holding,
        rowLimit: Int = portionRows, _ body: (LoadedRecords) throws -> Void
    ) throws {
        let facts = try columnFacts(connection, sellers: sellers)
        let asksParcels = try sellers.contains { try ScanRow.anyWithoutOrder(of: $0, in: connection) }
        var waiting: [OrderRow] = []
        func show() throws {
            guard let first = waiting.first?.orderID, let last = waiting.last?.orderID else { return }
            try body(
                LoadedRecords(
                    connection, account: account, sellers: sellers, rows: waiting,
                    selection: .stretch(first: first, last: last), holding: holding, facts: facts,
                    asksParcels: asksParcels))
            waiting.removeAll(keepingCapacity: true)
        }
        try OrderRow.forEach(of: account.id, in: connection) { row in
            if waiting.count >= rowLimit, row.orderID != waiting.last?.orderID { try show() }
            waiting.append(row)
        }
        try show()
    }

    static let portionRows = 1 << 14

    private static func rows<Row: OrderFactRow>(
        _ type: Row.Type, _ selection: Selection, of account: Int64, _ connection: any Connection
    ) throws -> [Row] {
        switch selection {
        case .listed(let orders): try Row.rows(of: account, orders: orders, in: connection)
        case .stretch(let first, let last): try Row.rows(of: account, from: first, through: last, in: connection)
        }
    }

    /// Takes rows in, those of earlier imports first, so that later files correct earlier ones.
    private mutating func take(_ rows: [OrderRow], _ account: AccountRow, _ facts: [Int64: FactSet]) {
        for (importID, rows) in Dictionary(grouping: rows, by: \.importID).sorted(by: { $0.key < $1.key }) {
            let file = place(of: importID)
            var batch = OrderBatch()
            batch.accounts = [account.account]
            batch.held = facts[importID] ?? []
            batch.file = file
            batch.firstLine = lines[file].count
            for (index, row) in rows.enumerated() {
                batch.append(row, line: UInt32(truncatingIfNeeded: index))
                let stated = Stated(orderID: row.orderID, importID: importID)
                for name in categories.removeValue(forKey: stated) ?? [] { batch.categories.append(name, row: index) }
            }
            lines[file] += rows.map { UInt32(clamping: $0.line) }
            records.take(batch)
        }
    }

    private mutating func place(of importID: Int64) -> Int {
        if let place = places[importID] { return place }
        let place = imports.count
        places[importID] = place
        imports.append(importID)
        lines.append([])
        records.files.append("")
        return place
    }

    /// Where the row of an order stands in truth.
    ///
    /// - Returns: the import's id as the file, and the line of its file.
    func origin(ofOrder origin: Origin) -> Origin {
        let file = Int(origin.file)
        guard imports.indices.contains(file), lines[file].indices.contains(Int(origin.line)) else { return origin }
        return Origin(file: Int(imports[file]), line: Int(lines[file][Int(origin.line)]))
    }

    // MARK: - Facts beside orders

    /// - Parameter asksParcels: whether some scans may name only their parcel.
    private mutating func loadFacts(
        _ connection: any Connection, seller: Int64, _ selection: Selection, asksParcels: Bool
    ) throws {
        func rows<Row: OrderFactRow>(_ type: Row.Type) throws -> [Row] {
            try LoadedRecords.rows(type, selection, of: seller, connection)
        }
        for row in try rows(DefectRow.self).sorted(by: { ($0.importID, $0.line) < ($1.importID, $1.line) }) {
            var defect = row.defect
            defect.origin = Origin(file: place(of: row.importID), line: row.line)
            let number = records.numbers.number(for: row.orderID)
            records.defects.append(.init(number: number, account: nil, value: defect))
        }
        for row in try rows(PackageRow.self).sorted(by: { ($0.importID, $0.line) < ($1.importID, $1.line) }) {
            var parcel = row.parcel
            parcel.origin = Origin(file: place(of: row.importID), line: row.line)
            let number = records.numbers.number(for: row.orderID)
            records.packages.append(.init(number: number, account: nil, value: parcel))
        }
        var scans = try rows(ScanRow.self)
        if asksParcels {
            let parcels = Set(records.packages.compactMap(\.value.trackingNumber)).sorted()
            let known = Set(scans)
            scans += try ScanRow.rows(of: seller, trackingNumbers: parcels, in: connection).filter {
                $0.orderID.isEmpty && !known.contains($0)
            }
        }
        for row in scans.sorted(by: { ($0.importID, $0.line) < ($1.importID, $1.line) }) {
            var scan = row.scan
            scan.origin = Origin(file: place(of: row.importID), line: row.line)
            let number = row.orderID.isEmpty ? nil : records.numbers.number(for: row.orderID)
            records.scans.append(
                .init(
                    number: number, trackingNumber: row.trackingNumber.isEmpty ? nil : row.trackingNumber,
                    account: nil, scan: scan))
        }
    }

    /// What the columns of each import's file hold.
    private static func columnFacts(_ connection: any Connection, sellers: [Int64]) throws -> [Int64: FactSet] {
        let ids = try AccountImportRow.rows(of: sellers, in: connection).map(\.importID)
        let rows = try ImportRow.rows(ids: ids, in: connection)
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0.columnFacts) })
    }
}
extension OrderBatch {
    fileprivate mutating func append(_ row: OrderRow, line: UInt32) {
        let number: OrderNumber
        if let digits = OrderNumber(row.orderID.utf8) {
            number = digits
        } else {
            number = OrderNumber(poolIndex: ids.count)
            ids.append(row.orderID)
        }
        var dates: Int32 = -1
        if row.dates != OrderDates() {
            dates = Int32(clamping: self.dates.count)
            self.dates.append(row.dates)
        }
        statements.append(
            OrderStatement(
                number: number, placed: UInt32(clamping: row.placed), updated: UInt32(clamping: row.updated),
                line: line,
                account: 0, dates: dates, item: row.item, quantity: UInt16(clamping: row.quantity), status: row.status,
                fulfilment: row.fulfilment, isBusiness: row.isBusiness))
    }
}
