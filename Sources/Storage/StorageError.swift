/// Why something could not be read or kept.
///
/// The description may be shown to anybody and says what to do; `debugDescription` may hold what stands in the tables, and goes
/// into no log.
package enum StorageError: Error, Hashable, Sendable {
    /// Somebody else kept writing for too long.
    case locked(details: String)
    case diskFull(details: String)
    /// The file or its folder may not be written.
    case readOnly(details: String)
    /// The file cannot be opened or the folder cannot be made.
    case cannotOpen(path: String, details: String)
    case cannotConnect(details: String)
    /// The connection ended; whether a change that was being kept was kept is not known when `isUncertain`.
    case connectionLost(isUncertain: Bool, details: String)
    /// The tables were made by a newer program.
    case newerSchema(unknown: [String])
    /// A rule of the tables forbids it; the name is the rule's where the database tells it.
    case constraint(name: String, details: String)
    /// Two changes stood in each other's way; once more may do.
    case conflict(details: String)
    /// The file is no database, or is damaged.
    case damaged(details: String)
    /// The backup cannot be restored as it is.
    case badBackup(reason: String)
    /// A file that is no backup stands where one is to be written.
    case noBackup(path: String)
    /// A backup can be restored only where nothing is kept yet.
    case notEmpty(table: String)
    case closed
    /// Anything else; the code is that of the database (SQLSTATE, or SQLite's result code).
    case failed(code: String, details: String)
}

extension StorageError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .locked: "The database is in use by another program. Wait until its import is done, then try again."
        case .diskFull:
            "The disk of the database is full, or its quota is used up. Nothing was changed; free some space, then try again."
        case .readOnly: "The database may not be written. Give this program the right to write its folder and files."
        case .cannotOpen(let path, _):
            "The database \(path) cannot be opened. Check that the folder exists and may be written."
        case .cannotConnect:
            "The database server does not answer. Check STANDING_DATABASE_URL and that the server is running."
        case .connectionLost(isUncertain: false, _):
            "The connection to the database server was lost. Nothing was changed; try again."
        case .connectionLost(isUncertain: true, _):
            "The connection to the database server was lost while a change was being kept. Look whether it was, then try again."
        case .newerSchema(let unknown):
            "The database was made by a newer version of this program (\(unknown.joined(separator: ", "))). Update the program."
        case .constraint(let name, _): "This cannot be kept: it breaks a rule of the database (\(name))."
        case .conflict: "Two changes stood in each other's way. Nothing was changed; try again."
        case .damaged: "The database file is damaged or is no database. Restore the last backup."
        case .badBackup(let reason): "The backup cannot be restored: \(reason). Nothing was changed."
        case .noBackup(let path): "\(path) is there already and is no backup. Nothing was changed; choose another name."
        case .notEmpty: "A backup can only be restored into an empty database. Choose a new folder or a new database."
        case .closed: "The database is closed."
        case .failed(let code, _): "The database could not do this (code \(code))."
        }
    }
}

extension StorageError: CustomDebugStringConvertible {
    package var debugDescription: String {
        switch self {
        case .locked(let details), .diskFull(let details), .readOnly(let details), .cannotConnect(let details),
            .conflict(let details), .damaged(let details):
            "\(description) \(details)"
        case .cannotOpen(_, let details), .connectionLost(_, let details), .constraint(_, let details),
            .failed(_, let details):
            "\(description) \(details)"
        case .notEmpty(let table): "\(description) Table \(table) has rows."
        case .newerSchema, .badBackup, .noBackup, .closed: description
        }
    }
}
