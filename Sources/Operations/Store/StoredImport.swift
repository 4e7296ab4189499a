import AccountHealth
import Storage

extension ImportEntry {
    init(_ row: ImportRow) {
        self.init(
            id: row.id, at: row.at, fileName: row.fileName, digest: row.file.digest, kind: row.kind,
            byteCount: row.byteCount, usableRows: row.usableRows, findingCount: row.findingCount,
            account: row.file.account, undoneAt: row.undoneAt)
    }
}

extension AccountEntry {
    init(_ row: AccountRow) {
        self.init(id: row.id, account: row.account, isSample: row.isSample, fixedDay: row.fixedDay)
    }
}
