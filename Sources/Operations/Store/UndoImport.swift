import AccountHealth
import Storage

extension Installation {
    /// Takes one import back: what its rows said is forgotten, and all figures are as if the file had never come.
    package func undo(_ id: Int64, by actor: Actor = .command) async throws {
        let now = now()
        try await database.write { connection in
            guard let row = try ImportRow.rows(ids: [id], in: connection).first else {
                throw InstallationProblem.unknownImport(id)
            }
            if row.undoneAt != nil { throw InstallationProblem.undoneAlready(id) }
            let account = try connection.onlyAccount(ofImport: id)
            try connection.forget(row, settings: settings, now: now)
            try connection.note(
                .importUndone, row.fileName, of: account, before: AuditFact.importNumber(id).text, by: actor, at: now)
        }
    }
}

extension Connection {
    /// The account that an import speaks of; nil where it speaks of several.
    func onlyAccount(ofImport id: Int64) throws -> Int64? {
        let parts = try AccountImportRow.rows(ofImport: id, in: self)
        return parts.count == 1 ? parts[0].account : nil
    }

    /// Forgets what an import said and marks it as undone.
    func forget(_ row: ImportRow, settings: SettingMemory, now: Instant) throws {
        let parts = try AccountImportRow.rows(ofImport: row.id, in: self)
        var touched: [Int64: Set<String>] = [:]
        var parcels: [Int64: Set<String>] = [:]
        let known = try AccountRow.rows(ids: parts.map(\.account), in: self).map { ($0.id, $0.counted.orderCount) }
        let orderCounts = Dictionary(uniqueKeysWithValues: known)
        let large = Set(parts.filter { isLarge($0.rowCount, beside: orderCounts[$0.account] ?? 0) }.map(\.account))
        for part in parts {
            touched[part.account] = []
            if large.contains(part.account) { continue }
            for facts in [OrderRow.self, DefectRow.self, PackageRow.self, ScanRow.self] as [any OrderFactRow.Type] {
                touched[part.account]?.formUnion(try facts.orderIDs(of: part.account, import: row.id, in: self))
            }
            parcels[part.account] = Set(try ScanRow.trackingNumbers(of: part.account, import: row.id, in: self))
        }
        let accounts = try TouchedOrders(self, touched: touched, parcels: parcels)
        _ = try AccountRow.lock(accounts.accounts.map(\.id), in: self)
        let setting = try settings.setting(in: self)
        let changes = try accounts.accounts.map { account in
            try ChangeAccount(
                self, account: account.id,
                touching: account.sellers.contains(where: large.contains) ? nil : accounts.orders(of: account),
                setting: setting, now: now)
        }
        for part in parts { try deleteFacts(account: part.account, importID: row.id) }
        _ = try ImportRow.markUndone(row.id, at: now, in: self)
        for change in changes { try change.finish(newest: .of(try OrderRow.newest(of: change.account, in: self))) }
    }

    private func deleteFacts(account: Int64, importID: Int64) throws {
        for facts in factTables { try facts.delete(of: account, import: importID, in: self) }
        try AccountImportRow.delete(of: account, import: importID, in: self)
    }
}
