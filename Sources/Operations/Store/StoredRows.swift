import AccountHealth
import Storage

// What one document states, as the rows that are kept. The document is the only one of its records.

/// The facts of one document beside its rows of orders, each given to an account.
struct StoredFacts {
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

    /// - Parameters:
    ///   - account: the id of the account that rows of a name and a store belong to; nil leaves them out.
    init(
        _ records: Records, importID: Int64, orderAccounts: [Int64?], account: (String?, StoreID?) throws -> Int64?
    ) rethrows {
        func text(_ number: OrderNumber) -> String { records.numbers.text(of: number) }
        records.forEachCategorised { number, place, names in
            guard let owner = place.flatMap({ orderAccounts[$0] }) ?? orderAccounts.compactMap({ $0 }).first else {
                return
            }
            for (index, name) in names.enumerated() {
                categories.append(
                    CategoryRow(
                        account: owner, orderID: text(number), importID: importID, place: index, category: name))
            }
        }
        for item in records.defects {
            guard let owner = try account(item.account, nil) else { continue }
            defects.append(
                DefectRow(
                    account: owner, orderID: text(item.number), importID: importID, line: Int(item.value.origin.line),
                    defect: item.value))
        }
        for item in records.packages {
            guard let owner = try account(item.account, nil) else { continue }
            packages.append(
                PackageRow(
                    account: owner, orderID: text(item.number), importID: importID, line: Int(item.value.origin.line),
                    parcel: item.value))
        }
        for item in records.scans {
            guard let owner = try account(item.account, nil) else { continue }
            scans.append(
                ScanRow(
                    account: owner, orderID: item.number.map(text) ?? "", trackingNumber: item.trackingNumber ?? "",
                    importID: importID, line: Int(item.scan.origin.line), scan: item.scan))
        }
        for item in records.returns {
            guard let owner = try account(item.account, nil) else { continue }
            returns.append(
                ReturnRow(
                    account: owner, orderID: text(item.number), importID: importID, line: Int(item.value.origin.line),
                    request: item.value))
        }
        for item in records.messages {
            guard let owner = try account(item.account, nil) else { continue }
            messages.append(
                MessageRow(
                    account: owner, orderID: text(item.number), importID: importID, line: Int(item.value.origin.line),
                    message: item.value))
        }
        for item in records.stock {
            guard let owner = try account(item.account, nil) else { continue }
            stock.append(StockRow(account: owner, importID: importID, line: Int(item.origin.line), level: item))
        }
        for item in records.settings {
            guard let owner = try account(item.account, nil) else { continue }
            settings.append(SettingRow(account: owner, importID: importID, line: Int(item.origin.line), setting: item))
        }
        for item in records.penalties {
            guard let owner = try account(item.account, nil) else { continue }
            penalties.append(PenaltyRow(account: owner, importID: importID, line: Int(item.origin.line), penalty: item))
        }
        for (place, item) in records.officials.enumerated() {
            guard let owner = try account(item.account, item.store) else { continue }
            officials.append(
                OfficialRow(
                    account: owner, importID: importID, line: Int(item.origin.line), place: place, figure: item))
        }
    }
}

extension StoredFacts {
    var isEmpty: Bool {
        defects.isEmpty && packages.isEmpty && scans.isEmpty && returns.isEmpty && messages.isEmpty && stock.isEmpty
            && settings.isEmpty && penalties.isEmpty && officials.isEmpty
    }

    /// Whether they change how orders are judged.
    var speakOfOrders: Bool {
        !(categories.isEmpty && defects.isEmpty && packages.isEmpty && scans.isEmpty)
    }

    /// What the facts say of one account.
    struct Share {
        var count = 0
        /// The orders about which they change a figure.
        var orders: Set<String> = []
    }

    /// By account; categories, which stand beside rows of orders, are not among them.
    var shares: [Int64: Share] {
        var shares: [Int64: Share] = [:]
        func add(_ account: Int64, _ order: String? = nil) {
            shares[account, default: Share()].count += 1
            if let order, !order.isEmpty { shares[account, default: Share()].orders.insert(order) }
        }
        for row in defects { add(row.account, row.orderID) }
        for row in packages { add(row.account, row.orderID) }
        for row in scans { add(row.account, row.orderID) }
        for row in returns { add(row.account) }
        for row in messages { add(row.account) }
        for row in stock { add(row.account) }
        for row in settings { add(row.account) }
        for row in penalties { add(row.account) }
        for row in officials { add(row.account) }
        return shares
    }

    /// Parcels that scans name without an order, by account.
    var parcels: [Int64: Set<String>] {
        var parcels: [Int64: Set<String>] = [:]
        // A parcel that this document confirms is found with the rows that are kept; its order is touched by them.
        for scan in scans where scan.orderID.isEmpty { parcels[scan.account, default: []].insert(scan.trackingNumber) }
        return parcels
    }

    func insert(_ connection: any Connection) throws {
        try CategoryRow.insert(categories, in: connection)
        try DefectRow.insert(defects, in: connection)
        try PackageRow.insert(packages, in: connection)
        try ScanRow.insert(scans, in: connection)
        try ReturnRow.insert(returns, in: connection)
        try MessageRow.insert(messages, in: connection)
        try StockRow.insert(stock, in: connection)
        try SettingRow.insert(settings, in: connection)
        try PenaltyRow.insert(penalties, in: connection)
        try OfficialRow.insert(officials, in: connection)
    }
}
