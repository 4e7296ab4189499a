import AccountHealth
import Storage

extension Holding {
    init(_ row: AccountImportRow) {
        self.init()
        facts = row.held
        defects = row.heldDefects
        holdsAllDefects = row.holdsAllDefects
        holdsPenalties = row.holdsPenalties
    }
}

extension AccountImportRow {
    init(account: Int64, importID: Int64, newest: Int64?, holding: Holding, rowCount: Int) {
        self.init(
            account: account, importID: importID, newest: newest, held: holding.facts, heldDefects: holding.defects,
            holdsAllDefects: holding.holdsAllDefects, holdsPenalties: holding.holdsPenalties, rowCount: rowCount)
    }
}
