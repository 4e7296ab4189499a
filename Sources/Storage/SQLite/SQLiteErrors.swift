import GRDB

extension StorageError {
    /// What an error of SQLite means; errors that are none of SQLite's are those of opening a file.
    init(sqlite error: any Error, path: String) {
        guard let error = error as? DatabaseError else {
            self = .cannotOpen(path: path, details: "\(error)")
            return
        }
        let details = "\(path): SQLite result \(error.extendedResultCode.rawValue): \(error.message ?? "")"
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(details: details)
        case .SQLITE_FULL: self = .diskFull(details: details)
        // A quota or a limit on the size of files is used up.
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE: self = .diskFull(details: details)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly(details: details)
        case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, details: details)
        case .SQLITE_CONSTRAINT:
            self = .constraint(name: StorageError.constraintName(error.message ?? ""), details: details)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(details: details)
        case .SQLITE_MISUSE where error.message == "Connection is closed": self = .closed
        default: self = .failed(code: "\(error.extendedResultCode.rawValue)", details: details)
        }
    }

    /// `UNIQUE constraint failed: account.name, account.store` names the columns; `CHECK constraint failed: name` the rule.
    private static func constraintName(_ message: String) -> String {
        message.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? message
    }
}
