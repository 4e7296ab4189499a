package import AccountHealth

/// A promise of handling or transit days as a line of a file states it.
package struct SettingRow: FactRow {
    package var account: Int64
    package var importID: Int64
    package var line: Int
    /// Neither its `account`, a name, nor its `origin` is kept: the row has both.
    package var setting: HandlingSetting

    package init(account: Int64, importID: Int64, line: Int, setting: HandlingSetting) {
        self.account = account
        self.importID = importID
        self.line = line
        self.setting = setting
    }

    package static let table = Table(
        "setting_row",
        [
            .integer("account"), .integer("import"), .integer("line"), .integer("at"), .text("sku"), .text("lane"),
            .integer("handling_days"), .integer("transit_days"),
        ],
        key: ["account", "import", "line"])

    package init(_ row: borrowing QueryRow) {
        self.init(
            account: row.int(0), importID: row.int(1), line: Int(row.int(2)),
            setting: HandlingSetting(
                account: nil, at: row.instant(3), sku: row.optionalText(4), lane: row.optionalText(5),
                handlingDays: row.optionalInt(6).map { Int($0) }, transitDays: row.optionalInt(7).map { Int($0) },
                origin: Origin(file: 0, line: 0)))
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(importID)
        rows.append(line)
        rows.append(setting.at)
        rows.append(setting.sku)
        rows.append(setting.lane)
        rows.append(setting.handlingDays)
        rows.append(setting.transitDays)
    }
}
