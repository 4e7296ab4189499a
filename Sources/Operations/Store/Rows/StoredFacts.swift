import AccountHealth
import Storage

/// Facts of one document beside its rows of orders, as the rows that are kept; the document is the only one of its records.
struct StoredFacts: Sendable {
    var categories: [CategoryRow] = []
    var defects: [DefectRow] = []
    var packages: [PackageRow] = []
    var scans: [ScanRow] = []
    var returns: [ReturnRow] = []
    var messages: [MessageRow] = []
    var stock: [StockRow] = []
    var settings: [SettingRow] = []
    var penalties: [PenaltyRow] = []
    var officials: [OfficialRow] = []

    init() {}

    /// Rows of no import yet; instead of its account each names the place of its owner.
    ///
    /// - Parameter part: which part of the document these records are, counted from 0.
    init(_ records: Records, part: Int, owners: inout FactOwners) {
        let importID: Int64 = 0
        func text(_ number: OrderNumber) -> String { records.numbers.text(of: number) }
        records.forEachCategorised { number, place, names in
            guard let owner = place ?? records.accounts.indices.first else { return }
            for (index, name) in names.enumerated() {
                // Rows of an order may stand in several parts.
                categories.append(
                    CategoryRow(
                        account: owners.place(of: FactOwner(records.accounts[owner])), orderID: text(number),
                        importID: importID, place: part << 20 | index, category: name))
            }
        }
        for item in records.defects {
            let owner = owners.place(of: FactOwner(name: item.account))
            defects.append(
                DefectRow(
                    account: owner, orderID: text(item.number), importID: importID, line: Int(item.value.origin.line),
                    defect: item.value))
        }
        for item in records.packages {
            let owner = owners.place(of: FactOwner(name: item.account))
            packages.append(
                PackageRow(
                    account: owner, orderID: text(item.number), importID: importID, line: Int(item.value.origin.line),
                    parcel: item.value))
        }
        for item in records.scans {
            let owner = owners.place(of: FactOwner(name: item.account))
            scans.append(
                ScanRow(
                    account: owner, orderID: item.number.map(text) ?? "", trackingNumber: item.trackingNumber ?? "",
                    importID: importID, line: Int(item.scan.origin.line), scan: item.scan))
        }
        for item in records.returns {
            let owner = owners.place(of: FactOwner(name: item.account))
            returns.append(
                ReturnRow(
                    account: owner, orderID: text(item.number), importID: importID, line: Int(item.value.origin.line),
                    request: item.value))
        }
        for item in records.messages {
            let owner = owners.place(of: FactOwner(name: item.account))
            messages.append(
                MessageRow(
                    account: owner, orderID: text(item.number), importID: importID, line: Int(item.value.origin.line),
                    message: item.value))
        }
        for item in records.stock {
            let owner = owners.place(of: FactOwner(name: item.account))
            stock.append(StockRow(account: owner, importID: importID, line: Int(item.origin.line), level: item))
        }
        for item in records.settings {
            let owner = owners.place(of: FactOwner(name: item.account))
            settings.append(SettingRow(account: owner, importID: importID, line: Int(item.origin.line), setting: item))
        }
        for item in records.penalties {
            let owner = owners.place(of: FactOwner(name: item.account))
            penalties.append(PenaltyRow(account: owner, importID: importID, line: Int(item.origin.line), penalty: item))
        }
        for (place, item) in records.officials.enumerated() {
            let owner = owners.place(of: FactOwner(name: item.account, store: item.store))
            officials.append(
                OfficialRow(
                    account: owner, importID: importID, line: Int(item.origin.line), place: place, figure: item))
        }
    }
}

/// Does the same with the rows of each table of facts.
protocol FactVisitor {
    associatedtype Failure: Error
    mutating func visit<Row: FactRow>(_ rows: inout [Row]) throws(Failure)
}

extension StoredFacts {
    mutating func forEachTable<Visitor: FactVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.visit(&categories)
        try visitor.visit(&defects)
        try visitor.visit(&packages)
        try visitor.visit(&scans)
        try visitor.visit(&returns)
        try visitor.visit(&messages)
        try visitor.visit(&stock)
        try visitor.visit(&settings)
        try visitor.visit(&penalties)
        try visitor.visit(&officials)
    }

    /// Whether they change how orders are judged.
    var speakOfOrders: Bool {
        !(categories.isEmpty && defects.isEmpty && packages.isEmpty && scans.isEmpty)
    }

    /// Shows of which order or of which parcel each fact speaks that changes a figure; categories stand beside rows of orders.
    func forEachMatter(_ body: (_ account: Int64, _ orderID: String, _ parcel: String) -> Void) {
        for row in defects { body(row.account, row.orderID, "") }
        for row in packages { body(row.account, row.orderID, "") }
        for row in scans { body(row.account, row.orderID, row.trackingNumber) }
    }

    func insert(_ connection: any Connection) throws {
        var facts = self
        var insertion = Insertion(connection: connection)
        try facts.forEachTable(&insertion)
    }

    private struct Insertion: FactVisitor {
        let connection: any Connection

        func visit<Row: FactRow>(_ rows: inout [Row]) throws(any Error) { try Row.insert(rows, in: connection) }
    }
}
