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

    /// - Parameters:
    ///   - sellers: the accounts whose facts speak of the account's orders: those of its name in every store.
    ///   - orders: nil for all.
    init(
        _ connection: any Connection, account: AccountRow, sellers: [Int64], orders: [String]?, holding: Holding
    ) throws {
        holding.declare(in: &records)
        let facts = try LoadedRecords.columnFacts(connection, sellers: sellers)
        try loadCategories(connection, account: account.id, orders: orders)
        var waiting: [Int64: [OrderRow]] = [:]
        var waitingCount = 0
        var last = ""
        func take(_ row: OrderRow) {
            if waitingCount >= LoadedRecords.batchRows, row.orderID != last {
                flush(&waiting, &waitingCount, account, facts)
            }
            waiting[row.importID, default: []].append(row)
            waitingCount += 1
            last = row.orderID
        }
        if let orders {
            for row in try OrderRow.rows(of: account.id, orders: orders, in: connection) { take(row) }
        } else {
            try OrderRow.forEach(of: account.id, in: connection) { take($0) }
        }
        flush(&waiting, &waitingCount, account, facts)
        for seller in sellers { try loadFacts(connection, seller: seller, orders: orders) }
        _ = records.takeOrders([records.takeArrivedOrders().settled()])
        _ = records.join()
    }

    private static let batchRows = 1 << 16

    /// Hands over the rows that wait, those of earlier imports first, so that later files correct earlier ones.
    private mutating func flush(
        _ waiting: inout [Int64: [OrderRow]], _ count: inout Int, _ account: AccountRow, _ facts: [Int64: FactSet]
    ) {
        for (importID, rows) in waiting.sorted(by: { $0.key < $1.key }) {
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
        waiting = [:]
        count = 0
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

    private mutating func loadCategories(_ connection: any Connection, account: Int64, orders: [String]?) throws {
        func take(_ row: CategoryRow) {
            categories[Stated(orderID: row.orderID, importID: row.importID), default: []].append(row.category)
        }
        if let orders {
            for row in try CategoryRow.rows(of: account, orders: orders, in: connection) { take(row) }
        } else {
            try CategoryRow.forEach(of: account, in: connection) { take($0) }
        }
    }

    // MARK: - Facts beside orders

    private mutating func loadFacts(_ connection: any Connection, seller: Int64, orders: [String]?) throws {
        func rows<Row: OrderFactRow>(_ type: Row.Type) throws -> [Row] {
            if let orders { return try Row.rows(of: seller, orders: orders, in: connection) }
            var rows: [Row] = []
            try Row.forEach(of: seller, in: connection) { rows.append($0) }
            return rows
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
        if orders != nil {
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
